/** Visits: what every clinical type has, who saw the patient, and at most one open visit a day. */
import { createClinical } from '../../../db/queries/clinical.ts'
import { listOpenVisits } from '../../../db/queries/encounter.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { NotAllowed } from '../../../db/writer.ts'
import { isOpenVisit, visitOfToday } from '../../../domain/clinical/visit.ts'
import type { EncounterContent, User } from '../../../domain/resources/index.ts'
import { PARTICIPATION_TYPE } from '../../../domain/terminology/systems.ts'
import { gate } from '../access.ts'
import { authorOf } from '../author.ts'
import { clinical } from './clinical.ts'

const performer = { system: PARTICIPATION_TYPE, code: 'PPRF', display: 'primary performer' }

export const encounter = {
  ...clinical('Encounter', gate.encounter),

  create: gate.encounter.create.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      const day = input.content.period?.start?.slice(0, 10)
      if (isOpenVisit(input.content) && day && visitOfToday(listOpenVisits(w.db, input.patientId), day)) {
        throw new NotAllowed('A visit of this patient is open today already. Go on with it, or close it first.')
      }
      return createClinical(w, 'Encounter', input.patientId, seenBy(context.user, input.content))
    }),
  ),

  open: gate.encounter.open.handler(({ context, input }) => listOpenVisits(context.db, input.patientId)),
}

/** Whoever starts a visit sees the patient, unless the content names somebody else. */
function seenBy(user: User, content: EncounterContent): EncounterContent {
  if (content.participant?.length) return content
  return { ...content, participant: [{ type: [{ coding: [performer] }], individual: authorOf(user) }] }
}
