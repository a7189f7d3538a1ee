/** Synthetic patients for demonstrations: never among real ones. */
import { countPatients } from '../../../db/queries/patient.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'

export const demo = {
  fill: gate.demo.fill.handler(({ context, input }) => {
    if (countPatients(context.db) > 0 && !getSetting(context.db, 'demo')) {
      throw badRequest(
        'This practice has patients of its own. Demo patients are only added to an empty practice or to a demo practice. Nothing was added.',
      )
    }
    return { jobId: context.jobs.start('demo', input, context.user.id).id }
  }),
}
