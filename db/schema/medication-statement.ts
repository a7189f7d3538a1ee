import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MedicationStatement } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, json, period, reference } from './columns.ts'

type R = MedicationStatement

export const medicationStatement = sqliteTable(
  'medication_statement',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    statusReason: concepts(),
    category: concept(),
    medicationCodeableConcept: concept().notNull(),
    encounter: reference(),
    effectiveDateTime: text(),
    effectivePeriod: period(),
    dateAsserted: text(),
    informationSource: reference(),
    reasonCode: concepts(),
    dosage: json<R['dosage']>(),
  },
  (t) => [index('medication_statement_patient').on(t.patientId)],
)
