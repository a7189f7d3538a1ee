/** Observations: what every clinical type has, and views over time. */
import { createClinical } from '../../../db/queries/clinical.ts'
import { listByCategory, listSeries, listTrend } from '../../../db/queries/observation.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

export const observation = {
  ...clinical('Observation', gate.observation),
  byCategory: gate.observation.byCategory.handler(({ context, input }) => listByCategory(context.db, input)),
  series: gate.observation.series.handler(({ context, input }) => listSeries(context.db, input)),
  trend: gate.observation.trend.handler(({ context, input }) => listTrend(context.db, input)),
  createMany: gate.observation.createMany.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      return input.contents.map((content) => createClinical(w, 'Observation', input.patientId, content))
    }),
  ),
}
