/** Visits. At most one of a patient is open on a day, so that what is charted meanwhile belongs to it without a question. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { encounter } from '../resources/encounter.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

export const encounterContract = {
  ...clinicalContract('Encounter'),
  /** Visits that were started and not closed, on whatever day; newest first. */
  open: base.input(z.object({ patientId: id })).output(z.array(encounter)),
}
