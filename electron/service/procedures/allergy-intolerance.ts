/** Allergies: what every clinical type has, and a list that does not contradict itself. */
import { createClinical, listClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { contradictedBy } from '../../../domain/clinical/allergy-conflict.ts'
import { isNoKnownAllergy } from '../../../domain/clinical/allergy-state.ts'
import { allergyIntoleranceContent } from '../../../domain/resources/allergy-intolerance.ts'
import type { AllergyIntolerance } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

const type = 'AllergyIntolerance'

export const allergyIntolerance = {
  ...clinical(type, gate.allergyIntolerance),
  create: gate.allergyIntolerance.create.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      return agreeing(w, createClinical(w, type, input.patientId, input.content))
    }),
  ),
  update: gate.allergyIntolerance.update.handler(({ context, input }) =>
    context.write((w) => agreeing(w, updateClinical(w, type, input, input.content, { reason: input.reason }))),
  ),
}

/**
 * An allergy was found: what said that there is none holds no longer, and its history keeps that it was said. The other way
 * round nobody may say "none known" over an allergy that stands: the write is refused as a whole.
 */
function agreeing(w: Writer, saved: AllergyIntolerance): AllergyIntolerance {
  const contradicted = contradictedBy(saved, listClinical(w.db, type, saved.patientId))
  if (contradicted.length > 0 && isNoKnownAllergy(saved)) {
    throw new NotAllowed(
      'There is an allergy on the list. Make it inactive, resolved or ruled out first, if it truly no longer counts.',
    )
  }
  for (const assertion of contradicted) {
    const retired = { ...allergyIntoleranceContent.parse(assertion), clinicalStatus: 'inactive' as const }
    updateClinical(w, type, assertion, retired, { reason: 'An allergy was recorded' })
  }
  return saved
}
