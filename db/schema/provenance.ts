import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Provenance } from '../../domain/resources/index.ts'
import { json, reference, references } from './columns.ts'
import { patient } from './patient.ts'

type R = Provenance

export const provenance = sqliteTable(
  'provenance',
  {
    id: text().primaryKey(),
    patientId: text()
      .notNull()
      .references(() => patient.id),
    target: text().notNull(),
    recorded: text().notNull(),
    recordedBy: text().notNull(),
    author: references(),
    authorOrganization: reference(),
    custodian: reference(),
    occurred: text(),
    importDocumentId: text(),
    importItemId: text(),
    sourceIdentifier: json<R['sourceIdentifier']>(),
  },
  (t) => [index('provenance_target').on(t.target), index('provenance_patient').on(t.patientId)],
)
