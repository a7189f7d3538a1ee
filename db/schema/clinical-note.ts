import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ClinicalNote } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, json, reference, references } from './columns.ts'

type R = ClinicalNote

export const clinicalNote = sqliteTable(
  'clinical_note',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    type: concept().notNull(),
    title: text(),
    text: text().notNull(),
    encounter: reference(),
    date: text(),
    author: references(),
    signedAt: text(),
    signedBy: text(),
    addenda: json<R['addenda']>(),
    cosigner: text(),
    cosignedAt: text(),
  },
  (t) => [index('clinical_note_patient').on(t.patientId), index('clinical_note_status').on(t.status)],
)
