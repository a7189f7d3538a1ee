/** Long work: see, follow, cancel. */
import { RowNotFound } from '../../../db/writer.ts'
import { gate } from '../access.ts'

export const job = {
  list: gate.job.list.handler(({ context }) => context.jobs.list(context.user.id)),
  watch: gate.job.watch.handler(({ context, signal }) => context.jobs.watch(context.user.id, signal)),
  cancel: gate.job.cancel.handler(({ context, input }) => {
    if (!context.jobs.cancel(input.id, context.user.id)) throw new RowNotFound('Job', input.id)
  }),
}
