/** Goals: what every clinical type has, and where each stands. */
import { listMeasured } from '../../../db/queries/care-plan.ts'
import { listClinical } from '../../../db/queries/clinical.ts'
import { goalProgress } from '../../../domain/clinical/goal-progress.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import { isEnteredInError } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

export const goal = {
  ...clinical('Goal', gate.goal),

  progress: gate.goal.progress.handler(({ context, input }) => {
    const goals = listClinical(context.db, 'Goal', input.patientId).filter((one) => !isEnteredInError(one))
    const observations = listMeasured(context.db, input.patientId, goals)
    return goals.map((one) => ({
      goalId: one.id,
      targets: goalProgress(one, observations).map(({ standing, latest, points, bounds }) => ({
        standing,
        points,
        bounds,
        ...(latest && {
          latest: {
            text: formatValue(latest.part),
            beforeStart: latest.beforeStart,
            ...(latest.at && { at: latest.at }),
          },
        }),
      })),
    }))
  }),
}
