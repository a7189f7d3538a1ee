/**
 * Access that users give themselves, and its review by somebody else.
 *   open, startEmergency, end
 *   restrict                 which charts ask for a reason
 *   reviews, review
 */
import {
  chartsLookedAt,
  endAccess,
  getAccess,
  giveAccess,
  listAccess,
  presentAccess,
  reviewAccess,
  setConfidentiality,
} from '../../../db/queries/chart-access.ts'
import { getPatient, getPatientSummary } from '../../../db/queries/patient.ts'
import { listUsers } from '../../../db/queries/practice.ts'
import { reviewersOf } from '../access/reviewers.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'

/** A working day. */
const openMinutes = 8 * 60
const emergencyMinutes = 60

export const chartAccess = {
  open: gate.chartAccess.open.handler(({ context, input }) =>
    context.write((w) => {
      const { confidentiality } = getPatient(w.db, input.patientId)
      if (confidentiality !== 'R') throw badRequest('This chart is not restricted: it opens without a reason.')
      return giveAccess(w, { kind: 'restricted-chart', ...input, minutes: openMinutes })
    }),
  ),

  startEmergency: gate.chartAccess.startEmergency.handler(({ context, input }) => {
    const given = context.write((w) => {
      const present = presentAccess(w.db, context.user.id, w.now).find(({ kind }) => kind === 'emergency')
      if (present) throw badRequest('Emergency access is under way already.')
      return giveAccess(w, { kind: 'emergency', ...input, minutes: emergencyMinutes })
    })
    context.tellPages()
    return given
  }),

  end: gate.chartAccess.end.handler(({ context, input }) => {
    context.write((w) => endAccess(w, input.id))
    context.tellPages()
  }),

  restrict: gate.chartAccess.restrict.handler(({ context, input }) => {
    const { patientId, versionId, restricted, reason } = input
    return context.write((w) => {
      const row = setConfidentiality(w, { id: patientId, versionId }, restricted, reason)
      // Who restricts a chart has said why they are in it: it does not close before their eyes.
      if (restricted) giveAccess(w, { kind: 'restricted-chart', patientId, reason, minutes: openMinutes })
      return row
    })
  }),

  reviews: gate.chartAccess.reviews.handler(({ context, input }) => {
    const { db, user } = context
    const names = new Map(listUsers(db).map(({ id, displayName }) => [id, displayName]))
    const looked = chartsLookedAt(db)
    const mine = listAccess(db, input.limit).flatMap((access) => {
      const own = access.userId === user.id
      const { others, selfFrom } = reviewersOf(db, access)
      const shown = own || others(user) || context.may('read-audit')
      return shown ? [{ ...access, own, ...(own && selfFrom && { selfFrom }) }] : []
    })
    return mine.map((access) => ({
      ...access,
      userName: names.get(access.userId) ?? access.userId,
      ...(access.reviewedBy && { reviewerName: names.get(access.reviewedBy) ?? access.reviewedBy }),
      looked: (looked.get(access.id) ?? []).map(({ patientId, at }) => ({
        patient: getPatientSummary(db, patientId),
        at,
      })),
    }))
  }),

  review: gate.chartAccess.review.handler(({ context, input }) => {
    const access = getAccess(context.db, input.id)
    if (access.reviewedAt) throw badRequest('This was reviewed already.')
    const { others, selfFrom } = reviewersOf(context.db, access)
    if (access.userId === context.user.id) requireSelfReview(selfFrom, input.note)
    else if (!others(context.user)) throw badRequest('An administrator reviews this.')
    context.write((w) => reviewAccess(w, input.id, input.note))
  }),
}

function requireSelfReview(selfFrom: string | undefined, note: string | undefined): void {
  if (!selfFrom) throw badRequest('Somebody else reviews what you opened yourself.')
  if (new Date().toISOString() < selfFrom) {
    throw badRequest('Nobody else can review this. You can yourself, a day after it began.')
  }
  if ((note ?? '').length < 5) throw badRequest('Say in a few words why it was right: nobody else reviews it.', 'note')
}
