/** Patient, US Core 6.1.0 profile us-core-patient. */
import type { Coding, HumanName, Identifier } from '../../../domain/resources/datatypes.ts'
import { type OmbCategories, type PatientContent, patientContent } from '../../../domain/resources/patient.ts'
import { confidentialityOf } from '../../confidentiality.ts'
import { ombEthnicities, ombRaces } from '../../terminology/demographics.ts'
import { IDENTIFIER_TYPE, NULL_FLAVOR } from '../../terminology/systems.ts'
import type { ChartSnapshot } from '../../types.ts'
import {
  type At,
  type Codec,
  DATA_ABSENT_REASON_EXTENSION,
  type Field,
  type Fields,
  Irregular,
  impliedPrimitive,
  impliedValue,
  type Writing,
} from '../codec.ts'
import {
  address,
  codeableConcept,
  coding,
  contactPoint,
  fullContactPoint,
  fullIdentifier,
  humanName,
  reference,
  uriIdentifier,
} from '../datatypes.ts'
import { ElementWriter } from '../element-writer.ts'
import { beyondFirst, element, extension, many, one, readFields, writeFields } from '../fields.ts'
import { isObject, type JsonObject } from '../json.ts'
import { boolean, code, date, dateTime, string } from '../primitives.ts'
import { fitSchema, openResource } from '../resource.ts'
import { BIRTH_PLACE, BIRTH_SEX, BIRTH_TIME, ETHNICITY, GENDER_IDENTITY, RACE, RELIGION, usCore } from '../us-core.ts'

type Body = Omit<PatientContent, 'resourceType' | 'sexualOrientation'>
type Contact = NonNullable<PatientContent['contact']>[number]
type Communication = NonNullable<PatientContent['communication']>[number]
const shape = patientContent.shape

/** us-core-6: a name without its parts says that they are missing. */
const patientName: Codec<HumanName> = {
  ...humanName,
  write(value, writing) {
    const json = humanName.write(value, writing)
    if (value.family !== undefined || value.given?.length || !isObject(json)) return json
    const extension = Array.isArray(json.extension) ? json.extension : []
    return { ...json, extension: [...extension, { url: DATA_ABSENT_REASON_EXTENSION, valueCode: 'unknown' }] }
  },
}

const contact = element<Contact>(
  'PatientContact',
  {
    relationship: many(codeableConcept),
    name: one(humanName),
    telecom: many(contactPoint),
    address: one(address),
    organization: one(reference),
  },
  {
    // pat-1: somebody or something to contact.
    complete: (to, { telecom, address, organization }) =>
      telecom === undefined && address === undefined && organization === undefined && to.absentElement('name'),
  },
)

const communication = element<Communication>('PatientCommunication', {
  language: one(codeableConcept),
  preferred: one(boolean(shape.communication.unwrap().element.shape.preferred.unwrap())),
})

/**
 * us-core-race and us-core-ethnicity. Only the categories of OMB may stand as such; any other code is a detail. US Core
 * demands a text: where nobody wrote one, it says the codes again.
 */
const omb = (url: string, categories: ReadonlySet<string>, most: number): Field<OmbCategories> => ({
  read(from) {
    const found = from.extensions(url)[0]
    if (found === undefined) return undefined
    from.keep(found.json)
    const inner = from.nested(found)
    const value = readFields<OmbCategories>(inner, {
      ombCategory: repeated('ombCategory'),
      detailed: repeated('detailed'),
      text: extension('text', string),
    })
    inner.finish()
    return Object.keys(value).length > 0 ? value : undefined
  },
  write(to, _name, value) {
    if (value === undefined) return
    const codings = value.ombCategory ?? []
    const isCategory = ({ system, code = '' }: Coding) => categories.has(code) || system === NULL_FLAVOR
    const ombCategory = codings.filter(isCategory).slice(0, most)
    const detailed = [...codings.filter((each) => !ombCategory.includes(each)), ...(value.detailed ?? [])]
    const part = (url: string) => (each: Coding) => ({ url, valueCoding: coding.write(each, to.writing) as JsonObject })
    const text =
      value.text === undefined
        ? impliedValue('valueString', inWords([...ombCategory, ...detailed]))
        : { valueString: value.text }
    to.extendWith(url, [
      ...ombCategory.map(part('ombCategory')),
      ...detailed.map(part('detailed')),
      { url: 'text', ...text },
    ])
  },
})

const repeated = (url: string): Field<NonNullable<OmbCategories['ombCategory']>> => ({
  read(from) {
    const kept = from.extensions(url).flatMap(({ json, at }) => {
      from.keep(json)
      return json.valueCoding === undefined ? [] : (coding.read(json.valueCoding, at.property('valueCoding')) ?? [])
    })
    return kept.length > 0 ? kept : undefined
  },
  write: () => undefined,
})

const inWords = (codings: readonly Coding[]): string =>
  codings.map(({ display, code }) => display ?? code).join(', ') || 'Unknown'

/** FHIR has the time of birth as an extension of the date. */
const birthTime: Field<string> = {
  read(from, name) {
    const found = from.companion('birthDate')?.extension(BIRTH_TIME) ?? from.also(name)[0]
    return found && dateTime.read(found.value, found.at)
  },
  write: (to, name, value) => {
    if (value === undefined) return
    const json = dateTime.write(value, to.writing)
    if (json instanceof Irregular) to.also(name, string.type, value)
    else to.extendPrimitive('birthDate', BIRTH_TIME, dateTime.type, json)
  },
}

const fields: Fields<Body> = {
  identifier: many(fullIdentifier),
  active: one(boolean(shape.active.unwrap())),
  name: many(patientName),
  telecom: many(fullContactPoint),
  gender: one(code(shape.gender.unwrap())),
  birthDate: one(date),
  birthTime,
  deceasedDateTime: one(dateTime),
  deceasedBoolean: one(boolean(shape.deceasedBoolean.unwrap())),
  address: many(address),
  maritalStatus: one(codeableConcept),
  contact: many(contact),
  communication: many(communication),
  generalPractitioner: many(reference),
  race: omb(RACE, ombRaces, 5),
  ethnicity: omb(ETHNICITY, ombEthnicities, 1),
  birthSex: extension(BIRTH_SEX, code(shape.birthSex.unwrap())),
  genderIdentity: extension(GENDER_IDENTITY, codeableConcept),
  religion: extension(RELIGION, codeableConcept),
  birthPlace: extension(BIRTH_PLACE, address),
}

/** A patient without a name is a patient still: the record needs words to show. */
const NAMELESS: HumanName = { text: 'Not known' }

export function readPatient(json: JsonObject, at: At): PatientContent {
  const from = openResource(json, at)
  const content = { resourceType: 'Patient', ...readFields(from, fields) }
  from.finish()
  if (content.name === undefined) at.property('name').lost('The patient has no name in this file.')
  return fitSchema<PatientContent>(patientContent, { ...content, name: content.name ?? [NAMELESS] }, at)
}

const MEDICAL_RECORD_NUMBER = { coding: [{ system: IDENTIFIER_TYPE, code: 'MR', display: 'Medical record number' }] }

/** The practice is the name space of its record numbers. */
export const recordNumberSystem = (practiceId: string): string => `urn:uuid:${practiceId}`

/** US Core demands an identifier: the record number, else what is recorded, else the row's own id. */
function identifiersOf({ patient, practice }: ChartSnapshot): Identifier[] {
  const { id, recordNumber } = patient
  const self = uriIdentifier(`urn:uuid:${id}`)
  const identifier = (patient.identifier ?? []).filter(
    (each) => each.system !== self.system || each.value !== self.value,
  )
  const system = recordNumberSystem(practice.id)
  if (recordNumber !== undefined && !identifier.some((each) => each.system === system && each.value === recordNumber)) {
    return [
      { use: 'usual', type: MEDICAL_RECORD_NUMBER, system, value: recordNumber, assigner: practice.name },
      ...identifier,
    ]
  }
  return identifier.length > 0 ? identifier : [self]
}

export function writePatient(snapshot: ChartSnapshot, writing: Writing): JsonObject {
  const {
    id,
    source: _source,
    recordedAt,
    recordNumber: _number,
    confidentiality,
    resourceType,
    sexualOrientation: _,
    ...body
  } = snapshot.patient
  const to = new ElementWriter(writing)
  writeFields<Body>(
    to,
    fields,
    { ...body, identifier: identifiersOf(snapshot) },
    {
      unfit: (value) => beyondFirst(value, 'deceasedDateTime', 'deceasedBoolean'),
      // us-core-patient demands a gender.
      complete: (to, { gender }) => gender === undefined && to.put('gender', impliedPrimitive('unknown')),
    },
  )
  const meta = {
    ...(recordedAt !== undefined && { lastUpdated: recordedAt }),
    profile: [usCore('us-core-patient')],
    ...(confidentiality === 'R' && { security: [{ ...confidentialityOf({ confidentiality }) }] }),
  }
  return { resourceType, id, meta, ...to.json() }
}
