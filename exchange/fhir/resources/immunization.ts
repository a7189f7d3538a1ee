/** Immunization, US Core 6.1.0 profile us-core-immunization. */
import { conceptText } from '../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../domain/resources/datatypes.ts'
import { type ImmunizationContent, immunizationContent } from '../../../domain/resources/immunization.ts'
import { type Codec, type Field, own } from '../codec.ts'
import {
  annotation,
  codeableConcept,
  conceptBehind,
  identifier,
  reasons,
  reference,
  simpleQuantity,
} from '../datatypes.ts'
import { beyondFirst, element, many, modifier, one, wrapped } from '../fields.ts'
import { isObject } from '../json.ts'
import { boolean, code, date, dateTime, integer, string } from '../primitives.ts'
import { resource } from '../resource.ts'
import { usCore } from '../us-core.ts'

type Status = ImmunizationContent['status']
type Reaction = NonNullable<ImmunizationContent['reaction']>[number]
type Protocol = NonNullable<ImmunizationContent['protocolApplied']>[number]
const shape = immunizationContent.shape
const positive = integer(shape.protocolApplied.unwrap().element.shape.doseNumberPositiveInt.unwrap())

/** STU3 said apart from the status that it was not given. */
const status: Field<Status> = {
  read(from, name) {
    const value = modifier(one(code(shape.status))).read(from, name)
    return from.take('notGiven') === true ? 'not-done' : value
  },
  write: one(code(shape.status)).write,
}

/** FHIR points to an Observation; the record has its words. They go out as display, with the concept beside it. */
const CONCEPT = own('concept')
const reactionDetail: Codec<CodeableConcept> = {
  type: 'Reference',
  read(value, at) {
    const extensions = isObject(value) && Array.isArray(value.extension) ? value.extension : []
    const index = extensions.findIndex((each) => isObject(each) && each.url === CONCEPT)
    const carried = extensions[index]
    return isObject(carried) && carried.valueCodeableConcept !== undefined
      ? codeableConcept.read(carried.valueCodeableConcept, at.property('extension').index(index))
      : conceptBehind.read(value, at)
  },
  write: (value, writing) => ({
    display: conceptText(value) || 'Reaction',
    extension: [{ url: CONCEPT, valueCodeableConcept: codeableConcept.write(value, writing) as never }],
  }),
}

const reaction = element<Reaction>('ImmunizationReaction', { date: one(dateTime), detail: one(reactionDetail) })

const protocol = element<Protocol>(
  'ImmunizationProtocolApplied',
  {
    series: one(string),
    targetDisease: many(codeableConcept),
    doseNumberPositiveInt: one(positive),
    doseNumberString: one(string),
    seriesDosesPositiveInt: one(positive),
  },
  {
    unfit: (value) => beyondFirst(value, 'doseNumberPositiveInt', 'doseNumberString'),
    complete: (to, { doseNumberPositiveInt }) =>
      doseNumberPositiveInt === undefined && to.absentPrimitive('doseNumberString'),
  },
)

export const immunization = resource<ImmunizationContent>(
  'Immunization',
  'Immunization',
  immunizationContent,
  'patient',
  {
    identifier: many(identifier),
    status,
    statusReason: one(codeableConcept),
    vaccineCode: one(codeableConcept),
    encounter: one(reference),
    occurrenceDateTime: one(dateTime),
    occurrenceString: one(string),
    recorded: one(dateTime),
    primarySource: one(boolean(shape.primarySource.unwrap())),
    location: one(reference),
    manufacturer: one(reference),
    lotNumber: one(string),
    expirationDate: one(date),
    site: one(codeableConcept),
    route: one(codeableConcept),
    doseQuantity: one(simpleQuantity),
    performer: many(wrapped('ImmunizationPerformer', 'actor', reference)),
    note: many(annotation),
    reasonCode: reasons,
    programEligibility: many(codeableConcept),
    fundingSource: one(codeableConcept),
    reaction: many(reaction),
    protocolApplied: many(protocol),
  },
  {
    refuse: { isSubpotent: 'It says that the dose was too weak to count. The chart has no place for such doses.' },
    unfit: (content) => beyondFirst(content, 'occurrenceDateTime', 'occurrenceString'),
    complete: (to, { occurrenceString }) => occurrenceString === undefined && to.absentPrimitive('occurrenceDateTime'),
    profiles: () => [usCore('us-core-immunization')],
  },
)
