/** FHIR R4 data types (https://hl7.org/fhir/R4/datatypes.html) as the chart keeps them, in both directions. */
import type { z } from 'zod'
import { decimalText } from '../../domain/format/decimal.ts'
import { exactNumber } from '../../domain/format/exact-json.ts'
import { conceptText } from '../../domain/format/name.ts'
import {
  type Address,
  type Annotation,
  address as addressSchema,
  type CodeableConcept,
  type Coding,
  type ContactPoint,
  contactPoint as contactPointSchema,
  type HumanName,
  humanName as humanNameSchema,
  type Identifier,
  identifier as identifierSchema,
  type Period,
  type Quantity,
  quantity as quantitySchema,
  type Range,
  type Ratio,
  type Reference,
} from '../../domain/resources/datatypes.ts'
import { URI } from '../terminology/systems.ts'
import { type Codec, type Field, type Fields, IMPLIED } from './codec.ts'
import type { ElementWriter } from './element-writer.ts'
import { either, element, many, named, one } from './fields.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { anyCode, code, dateTime, decimal, decimalIn, longString, string, uri } from './primitives.ts'
import { isLater } from './time.ts'

// Concepts

export const coding = element<Coding>('Coding', {
  system: one(uri),
  version: one(string),
  code: one(anyCode),
  display: one(string),
})

/** A coding that the user chose (`userSelected`) comes first: in the record, the first is the one that was recorded. */
const chosenFirst: Field<Coding[]> = {
  read(from, name) {
    const list = from.json[name]
    const chosen = Array.isArray(list) ? list.findIndex((each) => isChosen(each)) : -1
    const codings = many(markedCoding).read(from, name)
    if (codings === undefined || chosen <= 0 || chosen >= codings.length) return codings
    return [...codings.slice(chosen, chosen + 1), ...codings.slice(0, chosen), ...codings.slice(chosen + 1)]
  },
  write: many(coding).write,
}
const isChosen = (value: Json): boolean => isObject(value) && value.userSelected === true
const markedCoding: Codec<Coding> = {
  ...coding,
  read(value, at) {
    if (!isObject(value)) return coding.read(value, at)
    const { userSelected: _, ...rest } = value
    return coding.read(rest, at)
  },
}

const conceptElement = element<CodeableConcept>('CodeableConcept', { coding: chosenFirst, text: one(longString) })
export const codeableConcept: Codec<CodeableConcept> = {
  ...conceptElement,
  /** Some senders put bare words where a concept belongs. */
  read: (value, at) =>
    typeof value === 'string' ? conceptElement.read({ text: value }, at) : conceptElement.read(value, at),
}

/** What FHIR or US Core demand and the record does not say. It is marked, so that it is not read as somebody's words. */
export const implied = (coding: Coding): JsonObject => ({ extension: [IMPLIED], coding: [{ ...coding }] })
export const impliedCoding = (coding: Coding): JsonObject => ({ extension: [IMPLIED], ...coding })

export const isImplied = (value: Json | undefined): boolean =>
  isObject(value) &&
  Array.isArray(value.extension) &&
  value.extension.some((each) => isObject(each) && each.url === IMPLIED.url)

/** `demanded` stands for nothing, in both directions. */
export function orImplied<T>(field: Field<T>, demanded: Json): Field<T> {
  const { read } = unlessImplied(field)
  return {
    read,
    write: (to, name, value, also) =>
      value === undefined ? to.put(name, demanded) : field.write(to, name, value, also),
  }
}

/** Read as nothing where it is implied; nothing is written for nothing. */
export function unlessImplied<T>(field: Field<T>): Field<T> {
  return {
    read(from, name) {
      const json = from.json[name]
      if (!(Array.isArray(json) ? json.every(isImplied) : isImplied(json))) return field.read(from, name)
      from.take(name)
      return undefined
    },
    write: field.write,
  }
}

/** A word of the record that FHIR has as a concept of one code system. Codes of older systems are the same words. */
export function wordOf<T extends string>(schema: z.ZodType<T>, system: string): Codec<T> {
  return {
    type: 'CodeableConcept',
    read(value, at) {
      const concept = codeableConcept.read(value, at)
      const candidates = [...(concept?.coding ?? []).map((each) => each.code), concept?.text?.toLowerCase()]
      for (const candidate of candidates) {
        const parsed = schema.safeParse(candidate)
        if (parsed.success) return parsed.data
      }
      return undefined
    },
    write: (word) => ({ coding: [{ system, code: word }] }),
  }
}

// Quantities

/** The digits of `value`: its precision counts (https://hl7.org/fhir/R4/datatypes.html#decimal). */
const written: Field<string> = {
  read: ({ json: { value } }) => decimalIn(Array.isArray(value) ? value[0] : value)?.written,
  // `value` is written with them, when it is there.
  write: () => undefined,
}

const quantityFields: Fields<Quantity> = {
  value: one(decimal(quantitySchema.shape.value.unwrap())),
  written,
  comparator: one(code(quantitySchema.shape.comparator.unwrap())),
  unit: one(string),
  system: one(uri),
  code: one(anyCode),
}
/** qty-3: a code has a system. */
const completeQuantity = (to: ElementWriter, { value, written, code, system }: Quantity) => {
  if (written !== undefined && decimalText({ value, written }) === written) to.put('value', exactNumber(written))
  if (code !== undefined && system === undefined) to.absentPrimitive('system')
}

export const quantity = element<Quantity>('Quantity', quantityFields, { complete: completeQuantity })
/** sqty-1: no comparator. */
export const simpleQuantity = element<Quantity>('Quantity', quantityFields, {
  unfit: ({ comparator }) => (comparator === undefined ? [] : ['comparator']),
  complete: completeQuantity,
})

export const range = element<Range>('Range', { low: one(simpleQuantity), high: one(simpleQuantity) })

export const ratio = element<Ratio>(
  'Ratio',
  { numerator: one(quantity), denominator: one(quantity) },
  {
    // rat-1: both or neither.
    complete: (to) => {
      to.absentElement('numerator')
      to.absentElement('denominator')
    },
  },
)

export const period = element<Period>(
  'Period',
  { start: one(dateTime), end: one(dateTime) },
  // per-1: the start is not after the end.
  { unfit: ({ start, end }, { timeZone }) => (start && end && isLater(start, end, timeZone) ? ['end'] : []) },
)

// People, places, notes

/** A reference of which the record keeps the name. */
const nameOnly: Codec<string> = {
  type: 'Reference',
  read: (value, at) => reference.read(value, at)?.display,
  write: (display) => ({ display }),
}

const identifierFields: Fields<Identifier> = {
  use: one(code(identifierSchema.shape.use.unwrap())),
  type: one(codeableConcept),
  system: one(uri),
  value: one(string),
  assigner: one(nameOnly),
}
export const identifier = element<Identifier>('Identifier', identifierFields)
/** Where US Core demands system and value. */
export const fullIdentifier = element<Identifier>('Identifier', identifierFields, {
  complete: (to) => {
    to.absentPrimitive('system')
    to.absentPrimitive('value')
  },
})

/** The identifier that is a URI itself. */
export const uriIdentifier = (value: string): Identifier => ({ system: URI, value })

export const annotation: Codec<Annotation> = element<Annotation>('Annotation', {
  text: one(longString),
  time: one(dateTime),
  authorString: either(one(string), named('authorReference', one(nameOnly))),
})

export const humanName = element<HumanName>('HumanName', {
  use: one(code(humanNameSchema.shape.use.unwrap())),
  text: one(string),
  family: one(string),
  given: many(string),
  prefix: many(string),
  suffix: many(string),
  period: one(period),
})

export const contactPointFields: Fields<ContactPoint> = {
  system: one(code(contactPointSchema.shape.system.unwrap())),
  value: one(string),
  use: one(code(contactPointSchema.shape.use.unwrap())),
}
/** cpt-2: a value has a system. */
export const completeContactPoint = (to: ElementWriter, { value }: ContactPoint): void => {
  if (value !== undefined) to.absentPrimitive('system')
}
export const contactPoint = element<ContactPoint>('ContactPoint', contactPointFields, {
  complete: completeContactPoint,
})
/** Where US Core demands system and value. */
export const fullContactPoint = element<ContactPoint>('ContactPoint', contactPointFields, {
  complete: (to) => {
    to.absentPrimitive('system')
    to.absentPrimitive('value')
  },
})

export const addressFields: Fields<Address> = {
  use: one(code(addressSchema.shape.use.unwrap())),
  text: one(string),
  line: many(string),
  city: one(string),
  district: one(string),
  state: one(string),
  postalCode: one(string),
  country: one(string),
  period: one(period),
}
export const address = element<Address>('Address', addressFields)

// References

/** Inside the chart `Type/id`; what it becomes outside, and what an outside one becomes, is the reader's and writer's to say. */
const referenceElement = element<Reference>('Reference', {
  reference: one(uri),
  type: one(uri),
  identifier: one(identifier),
  display: one(string),
})

export const reference: Codec<Reference> = {
  ...referenceElement,
  read(value, at) {
    const read = referenceElement.read(value, at)
    if (read?.reference === undefined) return read
    const { reference: literal, ...said } = read
    return at.reading.refer(literal, said)
  },
  write(value, writing) {
    const outgoing = writing.refer(value)
    return outgoing && referenceElement.write(outgoing, writing)
  },
}

// What stands behind a reference, where the record keeps a concept or a name in its place

/** Reason, reaction or medicine that the sender has as a resource of its own: its code, or the words said of it. */
export const conceptBehind: Codec<CodeableConcept> = {
  type: 'Reference',
  read(value, at) {
    const from = referenceElement.read(value, at)
    if (from === undefined) return undefined
    const concept = from.reference === undefined ? undefined : at.reading.concept(from.reference)
    if (concept !== undefined) return concept
    // A number is no name: nobody could tell what it stands for.
    if (from.display !== undefined) return { text: from.display }
    return at.lost('It points to something that is not in this file and says no more of it.')
  },
  write: (concept) => ({ display: conceptText(concept) }),
}

/** A reference that is worth nothing without words: what stands behind it gives them where the sender did not. */
export const namedReference: Codec<Reference> = {
  ...reference,
  read(value, at) {
    const read = reference.read(value, at)
    const literal = isObject(value) ? value.reference : undefined
    if (read === undefined || read.display !== undefined || typeof literal !== 'string') return read
    const display = conceptText(at.reading.concept(literal))
    return display === '' ? read : { ...read, display }
  },
}

/** `reasonCode`, and what `reasonReference` points to, for types of the record that keep reasons as concepts. */
export const reasons: Field<CodeableConcept[]> = {
  read(from) {
    const all = [
      ...(many(codeableConcept).read(from, 'reasonCode') ?? []),
      ...(many(conceptBehind).read(from, 'reasonReference') ?? []),
    ]
    const distinct = new Map(all.map((concept) => [JSON.stringify(concept), concept]))
    return distinct.size > 0 ? [...distinct.values()] : undefined
  },
  write: (to, _name, value, also) => many(codeableConcept).write(to, 'reasonCode', value, also),
}
