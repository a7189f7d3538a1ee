/** The chart's front page. Opening it is remembered for the user and written to the audit log. */
import { summariseChart } from '../../../db/queries/chart.ts'
import { listProvenance } from '../../../db/queries/import.ts'
import { getPatient, touchRecent } from '../../../db/queries/patient.ts'
import { listTimeline } from '../../../db/queries/timeline.ts'
import { audit } from '../../../db/writer.ts'
import type { ChartSummary } from '../../../domain/contract/chart.ts'
import { clinicalTypes } from '../../../domain/resources/chart-types.ts'
import { gate } from '../access.ts'
import { beginsLook } from '../views.ts'

export const chart = {
  timeline: gate.chart.timeline.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listTimeline(context.db, input)
  }),

  summary: gate.chart.summary.handler(({ context, input }) => {
    const summary = summariseChart(context.db, input.patientId)
    if (beginsLook(context.connection, 'view-chart', input.patientId)) {
      context.write((w) => {
        touchRecent(w, input.patientId)
        audit(w, { action: 'read', type: 'view-chart', patientId: input.patientId })
      })
    }
    return context.may('view-chart') ? summary : forTheOffice(summary)
  }),

  provenance: gate.chart.provenance.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listProvenance(context.db, input.patientId)
  }),
}

/** Who the patient is, how many documents there are, and what came in for them: nothing clinical. */
function forTheOffice({ patient, counts, pendingImports }: ChartSummary): ChartSummary {
  const none = Object.fromEntries(clinicalTypes.map((type) => [type, 0])) as ChartSummary['counts']
  return {
    patient,
    officeOnly: true,
    allergyState: 'not-recorded',
    allergies: [],
    problems: [],
    medicationRequests: [],
    medicationStatements: [],
    vitals: [],
    results: [],
    immunizations: [],
    notes: [],
    directives: [],
    counts: { ...none, DocumentReference: counts.DocumentReference },
    pendingImports,
  }
}
