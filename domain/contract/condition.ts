/** Problems: what every clinical type has, and the order in which clinicians keep the list. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

export const conditionContract = {
  ...clinicalContract('Condition'),
  /** The list begins with these, in this order. Rows that are not named follow, newest first. */
  reorder: base.input(z.object({ patientId: id, rowIds: z.array(id).max(1000) })),
}
