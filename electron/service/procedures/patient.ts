/** Patients: search, registration with a look for duplicates, demographics. */
import {
  countPatients,
  createPatient,
  getPatient,
  getPatientSummary,
  listMatchCandidates,
  listPatients,
  listRecent,
  updatePatient,
} from '../../../db/queries/patient.ts'
import { searchPatients } from '../../../db/queries/patient-search.ts'
import { listVersions } from '../../../db/queries/resource-version.ts'
import { matchPatients } from '../../../domain/clinical/patient-match.ts'
import { gate } from '../access.ts'

export const patient = {
  search: gate.patient.search.handler(({ context, input }) => searchPatients(context.db, input.text, input.limit)),
  list: gate.patient.list.handler(({ context, input }) => listPatients(context.db, input)),
  recent: gate.patient.recent.handler(({ context }) => listRecent(context.db, context.user.id)),
  count: gate.patient.count.handler(({ context }) => countPatients(context.db)),
  get: gate.patient.get.handler(({ context, input }) => getPatient(context.db, input.id)),

  duplicates: gate.patient.duplicates.handler(({ context, input }) => {
    const candidates = listMatchCandidates(context.db, input.content).filter((p) => p.id !== input.exceptId)
    return matchPatients(input.content, candidates).map(({ candidate, score, evidence }) => ({
      patient: getPatientSummary(context.db, candidate.id),
      score,
      evidence,
    }))
  }),

  create: gate.patient.create.handler(({ context, input }) => context.write((w) => createPatient(w, input.content))),
  history: gate.patient.history.handler(({ context, input }) =>
    listVersions(context.db, getPatient(context.db, input.id)),
  ),
  update: gate.patient.update.handler(({ context, input }) =>
    context.write((w) => updatePatient(w, input, input.content, input.reason)),
  ),
}
