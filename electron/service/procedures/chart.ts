/** The chart's front page. Opening it is remembered for the user and written to the audit log. */
import { summariseChart } from '../../../db/queries/chart.ts'
import { listProvenance } from '../../../db/queries/import.ts'
import { getPatient, touchRecent } from '../../../db/queries/patient.ts'
import { listTimeline } from '../../../db/queries/timeline.ts'
import { audit } from '../../../db/writer.ts'
import { gate } from '../access.ts'
import type { Connection } from '../session.ts'

export const chart = {
  timeline: gate.chart.timeline.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listTimeline(context.db, input)
  }),

  summary: gate.chart.summary.handler(({ context, input }) => {
    const summary = summariseChart(context.db, input.patientId)
    if (beginsViewing(context.connection, input.patientId)) {
      context.write((w) => {
        touchRecent(w, input.patientId)
        audit(w, { action: 'read', type: 'view-chart', patientId: input.patientId })
      })
    }
    return summary
  }),

  provenance: gate.chart.provenance.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listProvenance(context.db, input.patientId)
  }),
}

const oneViewMilliseconds = 10 * 60_000

/** A chart that stays open is read again after each change: that is one view, not many; after ten minutes it is a new one. */
function beginsViewing({ session }: Connection, patientId: string): boolean {
  if (!session) return false
  const now = Date.now()
  const { viewing } = session
  if (viewing?.patientId === patientId && now - viewing.since < oneViewMilliseconds) return false
  session.viewing = { patientId, since: now }
  return true
}
