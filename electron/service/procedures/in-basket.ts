/** What waits for the signed-in user. */
import { localDate } from '../../../domain/format/date.ts'
import { gate } from '../access.ts'
import { listInBasket, readResult } from '../in-basket.ts'

export const inBasket = {
  list: gate.inBasket.list.handler(({ context }) => listInBasket(context.db, context.user, localDate())),
  result: gate.inBasket.result.handler(({ context, input }) => readResult(context.db, input.taskId)),
}
