/** What waits for the signed-in user: notes to sign and co-sign, results to review, overdue orders, treatment plans to review, requests to amend a note, messages. */
import { z } from 'zod'
import { resultFlags } from '../clinical/result-flag.ts'
import { urgencies } from '../clinical/review.ts'
import { id } from '../resources/base.ts'
import { dateTime } from '../resources/datatypes.ts'
import { diagnosticReport } from '../resources/diagnostic-report.ts'
import { observation } from '../resources/observation.ts'
import { referral } from '../resources/referral.ts'
import { serviceRequest } from '../resources/service-request.ts'
import { task } from '../resources/task.ts'
import { base } from './base.ts'
import { patientSummary } from './patient.ts'

const line = {
  patient: patientSummary,
  /** What it is about, in a few words. */
  what: z.string(),
  /** When it was taken, written or due. */
  date: dateTime.optional(),
  urgency: z.enum(urgencies),
}

export const inBasketItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('result'),
    ...line,
    task,
    report: diagnosticReport,
    /** The worst of its values. */
    flag: z.enum(resultFlags).optional(),
  }),
  z.object({ kind: z.literal('overdue'), ...line, order: serviceRequest }),
  /** The answer to a referral is missed; its order is then not listed beside it. */
  z.object({ kind: z.literal('referral'), ...line, referral }),
  z.object({ kind: z.literal('message'), ...line, task }),
  z.object({ kind: z.literal('plan'), ...line, planId: id }),
  z.object({ kind: z.literal('amendment'), ...line, task }),
  z.object({ kind: z.literal('cosign'), ...line, noteId: id }),
  z.object({ kind: z.literal('draft'), ...line, noteId: id }),
])
export type InBasketItem = z.infer<typeof inBasketItem>
export type InBasketKind = InBasketItem['kind']

export const inBasketContract = {
  /** Critical results first, then by urgency, then the longest waiting. */
  list: base.output(z.array(inBasketItem)),
  /** All that is needed to judge one result: its values, each with the one before it, and the order it answers. */
  result: base.input(z.object({ taskId: id })).output(
    z.object({
      task,
      report: diagnosticReport,
      results: z.array(z.object({ observation, previous: observation.optional() })),
      orders: z.array(serviceRequest),
    }),
  ),
}
