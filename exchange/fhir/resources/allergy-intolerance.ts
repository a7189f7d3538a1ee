/** AllergyIntolerance, US Core 6.1.0 profile us-core-allergyintolerance. */
import {
  type AllergyIntoleranceContent,
  allergyIntoleranceContent,
  allergyReaction,
} from '../../../domain/resources/allergy-intolerance.ts'
import { annotation, codeableConcept, identifier, reference, wordOf } from '../datatypes.ts'
import { element, extension, many, modifier, one } from '../fields.ts'
import { code, dateTime, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { ALLERGY_CLINICAL, ALLERGY_VERIFICATION } from '../terms.ts'
import { ALLERGY_ABATEMENT, usCore } from '../us-core.ts'

type Reaction = NonNullable<AllergyIntoleranceContent['reaction']>[number]
const shape = allergyIntoleranceContent.shape

const reaction = element<Reaction>('AllergyIntoleranceReaction', {
  substance: one(codeableConcept),
  manifestation: many(codeableConcept),
  description: one(string),
  onset: one(dateTime),
  severity: one(code(allergyReaction.shape.severity.unwrap())),
})

export const allergyIntolerance = resource<AllergyIntoleranceContent>(
  'AllergyIntolerance',
  'AllergyIntolerance',
  allergyIntoleranceContent,
  'patient',
  {
    identifier: many(identifier),
    clinicalStatus: modifier(one(wordOf(shape.clinicalStatus.unwrap(), ALLERGY_CLINICAL))),
    verificationStatus: modifier(one(wordOf(shape.verificationStatus.unwrap(), ALLERGY_VERIFICATION))),
    type: one(code(shape.type.unwrap())),
    category: many(code(shape.category.unwrap().element)),
    criticality: one(code(shape.criticality.unwrap())),
    code: one(codeableConcept),
    encounter: one(reference),
    onsetDateTime: one(dateTime),
    abatementDateTime: extension(ALLERGY_ABATEMENT, dateTime),
    recordedDate: one(dateTime),
    recorder: one(reference),
    asserter: one(reference),
    lastOccurrence: one(dateTime),
    note: many(annotation),
    reaction: many(reaction),
  },
  {
    // ait-1, ait-2: a clinical status, unless it is entered in error; then none.
    unfit: ({ verificationStatus }) => (verificationStatus === 'entered-in-error' ? ['clinicalStatus'] : []),
    complete: (to, { verificationStatus }) =>
      verificationStatus !== 'entered-in-error' && to.absentElement('clinicalStatus'),
    profiles: () => [usCore('us-core-allergyintolerance')],
  },
)
