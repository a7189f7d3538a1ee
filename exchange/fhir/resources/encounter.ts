/** Encounter, US Core 6.1.0 profile us-core-encounter. */

import type { Coding } from '../../../domain/resources/datatypes.ts'
import { type EncounterContent, encounterContent } from '../../../domain/resources/encounter.ts'
import {
  annotation,
  code,
  codeableConcept,
  coding,
  fullIdentifier,
  listOrUnknown,
  period,
  reasons,
  reference,
  string,
} from '../datatypes.ts'
import {
  element,
  extensions,
  type Field,
  many,
  modifier,
  named,
  one,
  orElse,
  own,
  within,
  wrapped,
} from '../element.ts'
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

/** R4 demands a class: "unknown" stands for none. */
const encounterClass: Field<Coding> = {
  read(from, name) {
    const read = one(coding).read(from, name)
    return read?.system === UNKNOWN.system && read.code === UNKNOWN.code ? undefined : read
  },
  write: (to, name, value) => one(coding).write(to, name, value ?? UNKNOWN),
}

export const encounter = resource<EncounterContent>(
  'Encounter',
  'Encounter',
  encounterContent,
  'subject',
  {
    identifier: many(fullIdentifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    class: encounterClass,
    type: listOrUnknown(many(codeableConcept)),
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
