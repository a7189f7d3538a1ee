/** Encounter, US Core 6.1.0 profile us-core-encounter. */

import { type EncounterContent, encounterContent } from '../../../domain/resources/encounter.ts'
import { own } from '../codec.ts'
import {
  annotation,
  codeableConcept,
  coding,
  fullIdentifier,
  implied,
  impliedCoding,
  orImplied,
  period,
  reasons,
  reference,
} from '../datatypes.ts'
import { element, extensions, many, modifier, named, one, orElse, within, wrapped } from '../fields.ts'
import { code, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { UNKNOWN } from '../terms.ts'
import { usCore } from '../us-core.ts'

type Participant = NonNullable<EncounterContent['participant']>[number]
type Diagnosis = NonNullable<EncounterContent['diagnosis']>[number]
const shape = encounterContent.shape

const participant = element<Participant>('EncounterParticipant', {
  type: many(codeableConcept),
  individual: one(reference),
})
const diagnosis = element<Diagnosis>('EncounterDiagnosis', { condition: one(reference), use: one(codeableConcept) })

export const encounter = resource<EncounterContent>(
  'Encounter',
  'Encounter',
  encounterContent,
  'subject',
  {
    identifier: many(fullIdentifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    // R4 demands a class, US Core a type.
    class: orImplied(one(coding), impliedCoding(UNKNOWN)),
    type: orImplied(many(codeableConcept), [implied(UNKNOWN)]),
    period: one(period),
    participant: many(participant),
    reasonCode: reasons,
    diagnosis: many(diagnosis),
    location: many(wrapped('EncounterLocation', 'location', reference)),
    serviceProvider: one(reference),
    dischargeDisposition: within('hospitalization', one(codeableConcept)),
    // FHIR has a reference; appointments stay in the practice, so their id travels as identifier.
    appointmentId: within('appointment', within('identifier', named('value', one(string))), true),
    note: extensions(own('note'), annotation),
  },
  {
    profiles: () => [usCore('us-core-encounter')],
  },
)
