/** Family history: what every clinical type has, and several relatives in one go. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { familyMemberHistory, familyMemberHistoryContent } from '../resources/family-member-history.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

export const familyMemberHistoryContract = {
  ...clinicalContract('FamilyMemberHistory'),
  /** New relatives, and more about those that are recorded (`row`): all of it, or nothing. */
  saveMany: base
    .input(
      z.object({
        patientId: id,
        relatives: z
          .array(
            z.object({
              row: z.object({ id, versionId: z.number().int() }).optional(),
              content: familyMemberHistoryContent,
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .output(z.array(familyMemberHistory)),
}
