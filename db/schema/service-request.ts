import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ServiceRequest } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, flag, json, period, reference, references } from './columns.ts'

type R = ServiceRequest

export const serviceRequest = sqliteTable(
  'service_request',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    intent: text().$type<R['intent']>().notNull(),
    category: concepts(),
    priority: text().$type<R['priority']>(),
    doNotPerform: flag(),
    code: concept().notNull(),
    encounter: reference(),
    occurrenceDateTime: text(),
    occurrencePeriod: period(),
    authoredOn: text(),
    requester: reference(),
    performer: references(),
    reasonCode: concepts(),
    bodySite: concepts(),
    patientInstruction: text(),
    orderDetail: concepts(),
    reasonReference: references(),
    signedAt: text(),
    signedBy: text(),
    sent: json<R['sent']>(),
    resultDue: text(),
  },
  (t) => [index('service_request_patient').on(t.patientId), index('service_request_status').on(t.status)],
)
