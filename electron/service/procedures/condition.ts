/** Problems: what every clinical type has, in the order that clinicians gave the list. */
import { getOrder, setOrder } from '../../../db/queries/chart-order.ts'
import { listClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { NotAllowed } from '../../../db/writer.ts'
import { inOrder } from '../../../domain/clinical/row-order.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

const type = 'Condition'

export const condition = {
  ...clinical(type, gate.condition),

  list: gate.condition.list.handler(({ context, input }) =>
    inOrder(
      listClinical(context.db, type, input.patientId, input.limit),
      getOrder(context.db, input.patientId, 'problems'),
    ),
  ),

  reorder: gate.condition.reorder.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      const own = new Set(listClinical(w.db, type, input.patientId).map((row) => row.id))
      if (new Set(input.rowIds).size !== input.rowIds.length || !input.rowIds.every((id) => own.has(id))) {
        throw new NotAllowed('This order names a problem twice, or one that is not in this chart.')
      }
      setOrder(w, input.patientId, 'problems', input.rowIds)
    }),
  ),
}
