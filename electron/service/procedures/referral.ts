/**
 * Referrals.
 *   create, update          while it is a draft
 *   release                 it leaves, as a packet
 *   step, takeBack, setDue  followed until it is closed
 *   recognise, attachReply  the answer
 */

import { getClinical, listClinical } from '../../../db/queries/clinical.ts'
import { getPatientSummary } from '../../../db/queries/patient.ts'
import { listUsers } from '../../../db/queries/practice.ts'
import { listReferrals } from '../../../db/queries/referral.ts'
import { listVersions } from '../../../db/queries/resource-version.ts'
import { StaleVersion } from '../../../db/writer.ts'
import { exportRequestOf } from '../../../domain/clinical/referral-packet.ts'
import { daysWaiting, isOpenReferral, isReplyOverdue } from '../../../domain/clinical/referral-state.ts'
import type { ReferralLine } from '../../../domain/contract/referral.ts'
import { localDate } from '../../../domain/format/date.ts'
import { gate } from '../access.ts'
import { leavingFile } from '../exporting/release.ts'
import {
  createReferral,
  markReferralInError,
  requireDraft,
  setDue,
  takeBack,
  takeStep,
  updateDraft,
} from '../referring/referrals.ts'
import { release } from '../referring/release.ts'
import { attachReply, recogniseReply } from '../referring/reply.ts'

const type = 'Referral'

export const referral = {
  list: gate.referral.list.handler(({ context, input }) => listClinical(context.db, type, input.patientId)),
  get: gate.referral.get.handler(({ context, input }) => getClinical(context.db, type, input.id)),
  history: gate.referral.history.handler(({ context, input }) =>
    listVersions(context.db, getClinical(context.db, type, input.id)),
  ),

  steps: gate.referral.steps.handler(({ context: { db }, input }) => {
    const names = new Map(listUsers(db).map(({ id, displayName }) => [id, displayName]))
    const { statusHistory = [] } = getClinical(db, type, input.id)
    return statusHistory.map((step) => ({ ...step, byName: names.get(step.by) }))
  }),

  worklist: gate.referral.worklist.handler(({ context: { db } }) => {
    const today = localDate()
    return listReferrals(db)
      .map((row): ReferralLine => {
        const days = daysWaiting(row, today)
        return {
          referral: row,
          patient: getPatientSummary(db, row.patientId),
          overdue: isReplyOverdue(row, today),
          ...(days !== undefined && { daysWaiting: days }),
        }
      })
      .sort(byUrgency)
  }),

  create: gate.referral.create.handler(({ context, input }) =>
    context.write((w) => createReferral(w, context.user, input.patientId, input.content)),
  ),
  update: gate.referral.update.handler(({ context, input }) =>
    context.write((w) => updateDraft(w, input, input.content)),
  ),

  release: gate.referral.release.handler(async ({ context, input: { id, versionId, packet, shown }, signal }) => {
    const before = getClinical(context.db, type, id)
    requireDraft(before)
    if (before.versionId !== versionId) throw new StaleVersion(type, id, before.versionId)
    const request = exportRequestOf(before, packet)
    const why = { shown, referralId: id }
    const { told, bytes, contentType, fileName } = await leavingFile(context, request, why, signal)
    const { recipient } = packet
    const left = context.write((w) =>
      release(w, context.user, { target: { id, versionId }, recipient, told, bytes, contentType, fileName }),
    )
    return { ...left, file: new File([bytes], fileName, { type: contentType }) }
  }),

  step: gate.referral.step.handler(({ context, input }) => context.write((w) => takeStep(w, context.user, input))),
  takeBack: gate.referral.takeBack.handler(({ context, input }) =>
    context.write((w) => takeBack(w, input, input.reason)),
  ),
  setDue: gate.referral.setDue.handler(({ context, input }) => context.write((w) => setDue(w, input))),
  enteredInError: gate.referral.enteredInError.handler(({ context, input }) =>
    context.write((w) => markReferralInError(w, input, input.reason)),
  ),

  recognise: gate.referral.recognise.handler(({ context, input }) =>
    recogniseReply(context.db, input.importDocumentId),
  ),
  attachReply: gate.referral.attachReply.handler(({ context, input: { id, versionId, ...answer } }) =>
    context.write((w) => attachReply(w, context.user, { target: { id, versionId }, ...answer })),
  ),
}

/** Overdue, then open, drafts, closed; the longest waiting first. */
function byUrgency(a: ReferralLine, b: ReferralLine): number {
  const rank = ({ overdue, referral: row }: ReferralLine) =>
    overdue ? 0 : isOpenReferral(row) ? 1 : row.status === 'draft' ? 2 : 3
  const since = ({ referral: row }: ReferralLine) => row.sentAt ?? row.recordedAt
  return rank(a) - rank(b) || since(a).localeCompare(since(b))
}
