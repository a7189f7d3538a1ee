/** Columns of a row that belongs to one patient's chart. */
import { text } from 'drizzle-orm/sqlite-core'
import { contentColumns, rowColumns } from './columns.ts'
import { patient } from './patient.ts'

export const clinicalColumns = {
  ...rowColumns,
  patientId: text()
    .notNull()
    .references(() => patient.id),
  ...contentColumns,
}
