import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MedicationRequest } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, flag, json, reference } from './columns.ts'

type R = MedicationRequest

export const medicationRequest = sqliteTable(
  'medication_request',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    statusReason: concept(),
    intent: text().$type<R['intent']>().notNull(),
    category: concepts(),
    reportedBoolean: flag(),
    medicationCodeableConcept: concept().notNull(),
    encounter: reference(),
    authoredOn: text(),
    requester: reference(),
    reasonCode: concepts(),
    dosageInstruction: json<R['dosageInstruction']>(),
    dispenseRequest: json<R['dispenseRequest']>(),
    substitutionAllowedBoolean: flag(),
    priorPrescription: reference(),
  },
  (t) => [index('medication_request_patient').on(t.patientId)],
)
