import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'
import { patient } from './patient.ts'

/** The order that clinicians gave a list of one chart. Rows that it does not name come after those it does. */
export const chartOrder = sqliteTable(
  'chart_order',
  {
    patientId: text()
      .notNull()
      .references(() => patient.id),
    list: text().$type<'problems'>().notNull(),
    rowIds: json<string[]>().notNull(),
    updatedAt: text().notNull(),
    updatedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.patientId, t.list] })],
)
