/** Reports: what every clinical type has; and whoever writes one by hand sends it into somebody's in-basket. */
import { createClinical, getClinical, markEnteredInError, updateClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { gate } from '../access.ts'
import { resultCameIn, resultWentAway } from '../ordering/results.ts'
import { clinical } from './clinical.ts'

const type = 'DiagnosticReport'

export const diagnosticReport = {
  ...clinical(type, gate.diagnosticReport),

  create: gate.diagnosticReport.create.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      const report = createClinical(w, type, input.patientId, input.content)
      resultCameIn(w, report, { by: context.user })
      return report
    }),
  ),

  update: gate.diagnosticReport.update.handler(({ context, input }) =>
    context.write((w) => {
      const report = updateClinical(w, type, input, input.content, { reason: input.reason })
      resultCameIn(w, report, { by: context.user })
      return report
    }),
  ),

  enteredInError: gate.diagnosticReport.enteredInError.handler(({ context, input }) =>
    context.write((w) => {
      const before = getClinical(w.db, type, input.id)
      const report = markEnteredInError(w, type, input, input.reason)
      resultWentAway(w, before, input.reason)
      return report
    }),
  ),
}
