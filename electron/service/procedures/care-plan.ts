/** Treatment plans. A plan and its goals are one thing to whoever writes them: one save, one transaction. */
import { isDeepStrictEqual } from 'node:util'
import { listDueReviews } from '../../../db/queries/care-plan.ts'
import { createClinical, getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { getPatient, getPatientSummary } from '../../../db/queries/patient.ts'
import { NotAllowed, StaleVersion, type Writer } from '../../../db/writer.ts'
import { localDate } from '../../../domain/format/date.ts'
import { type ContentOf, clinicalResources, type RowOf } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

export const carePlan = {
  ...clinical('CarePlan', gate.carePlan),

  save: gate.carePlan.save.handler(({ context, input }) => {
    const { patientId, reason } = input
    return context.write((w) => {
      getPatient(w.db, patientId)
      const goals = input.goals.map((one) => put(w, 'Goal', patientId, one, reason))
      const goal = goals.map(({ id }) => ({ reference: `Goal/${id}`, type: 'Goal' }))
      const content = { ...input.plan.content, goal: goal.length > 0 ? goal : undefined }
      return { plan: put(w, 'CarePlan', patientId, { ...input.plan, content }, reason), goals }
    })
  }),

  dueReviews: gate.carePlan.dueReviews.handler(({ context, input }) =>
    listDueReviews(context.db, input.before ?? localDate()).map((due) => ({
      ...due,
      patient: getPatientSummary(context.db, due.plan.patientId),
    })),
  ),
}

interface Put<T extends 'Goal' | 'CarePlan'> {
  id?: string | undefined
  versionId?: number | undefined
  content: ContentOf<T>
}

/** A new row, a new version, or the row as it is where nothing differs: also then its version must be the one that was seen. */
function put<T extends 'Goal' | 'CarePlan'>(
  w: Writer,
  type: T,
  patientId: string,
  { id, versionId, content }: Put<T>,
  reason: string | undefined,
): RowOf<T> {
  if (id === undefined) return createClinical(w, type, patientId, content)
  const before = getClinical(w.db, type, id)
  if (before.patientId !== patientId) throw new NotAllowed('This belongs to another chart.')
  if (before.versionId !== versionId) throw new StaleVersion(type, id, before.versionId)
  const plain = (value: object) => JSON.parse(JSON.stringify(clinicalResources[type].content.parse(value))) as object
  if (isDeepStrictEqual(plain(before), plain(content))) return before
  return updateClinical(w, type, { id, versionId }, content, reason === undefined ? {} : { reason })
}
