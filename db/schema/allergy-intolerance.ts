import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AllergyIntolerance } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, json, reference } from './columns.ts'

type R = AllergyIntolerance

export const allergyIntolerance = sqliteTable(
  'allergy_intolerance',
  {
    ...clinicalColumns,
    clinicalStatus: text().$type<R['clinicalStatus']>(),
    verificationStatus: text().$type<R['verificationStatus']>(),
    type: text().$type<R['type']>(),
    category: json<R['category']>(),
    criticality: text().$type<R['criticality']>(),
    code: concept().notNull(),
    encounter: reference(),
    onsetDateTime: text(),
    abatementDateTime: text(),
    recordedDate: text(),
    recorder: reference(),
    asserter: reference(),
    lastOccurrence: text(),
    reaction: json<R['reaction']>(),
  },
  (t) => [index('allergy_intolerance_patient').on(t.patientId)],
)
