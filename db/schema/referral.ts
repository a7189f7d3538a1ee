import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Referral } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { json, reference } from './columns.ts'

type R = Referral

export const referral = sqliteTable(
  'referral',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    serviceRequest: reference(),
    requester: reference(),
    recipient: reference(),
    service: text(),
    reason: text(),
    question: text(),
    urgency: text().$type<R['urgency']>(),
    sentAt: text(),
    replyDue: text(),
    scheduledFor: text(),
    statusHistory: json<R['statusHistory']>(),
    packet: reference(),
    reply: reference(),
  },
  (t) => [index('referral_patient').on(t.patientId), index('referral_status').on(t.status)],
)
