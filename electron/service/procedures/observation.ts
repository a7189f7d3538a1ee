/** Observations: what every clinical type has, sets of vitals, laboratory reports, and views over time. */
import { createClinical, getClinical, markEnteredInError, updateClinical } from '../../../db/queries/clinical.ts'
import { listByCategory, listSeries, listTrend, readFlowsheet } from '../../../db/queries/observation.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { correctedResult } from '../../../domain/clinical/correction.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'
import { labReport } from './lab-report.ts'

export const observation = {
  ...clinical('Observation', gate.observation),
  ...labReport,
  byCategory: gate.observation.byCategory.handler(({ context, input }) => listByCategory(context.db, input)),
  series: gate.observation.series.handler(({ context, input }) => listSeries(context.db, input)),
  trend: gate.observation.trend.handler(({ context, input }) => listTrend(context.db, input)),
  flowsheet: gate.observation.flowsheet.handler(({ context, input }) => readFlowsheet(context.db, input)),

  createMany: gate.observation.createMany.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      return input.contents.map((content) => createClinical(w, 'Observation', input.patientId, content))
    }),
  ),

  reviseMany: gate.observation.reviseMany.handler(({ context, input }) =>
    context.write((w) => {
      const { patientId, reason } = input
      for (const { id } of [...input.changed, ...input.wrong]) requireOfChart(w, id, patientId)
      const changed = input.changed.map(({ content, ...target }) => {
        const before = getClinical(w.db, 'Observation', target.id)
        return updateClinical(w, 'Observation', target, correctedResult(before, content), { reason })
      })
      for (const target of input.wrong) markEnteredInError(w, 'Observation', target, reason)
      return [...changed, ...input.added.map((content) => createClinical(w, 'Observation', patientId, content))]
    }),
  ),
}

function requireOfChart(w: Writer, id: string, patientId: string): void {
  if (getClinical(w.db, 'Observation', id).patientId !== patientId)
    throw new NotAllowed('This measurement belongs to another chart.')
}
