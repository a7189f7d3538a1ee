/**
 * Resources that all name the same patient, who is not in the file: a search result, a single resource, an export of one kind. They are
 * read for somebody who is not named, and a person decides whose chart they belong to.
 */
import { unnamed } from '../../domain/clinical/unnamed-patient.ts'
import type { Identifier, PatientContent } from '../../domain/resources/index.ts'
import { URI } from '../terminology/systems.ts'
import type { Source, SourceResource } from './bundle.ts'
import { identifier } from './datatypes.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { subjectIn } from './whose.ts'
import { quietly } from './words.ts'

export interface Unnamed {
  /** The source, in which references to the patient lead to `patient`. */
  source: Source
  patient: SourceResource
  content: PatientContent
}

/** Undefined where the resources name nobody, or not all of them the same. */
export function patientNotInFile(source: Source): Unnamed | undefined {
  const subjects = source.resources.flatMap((each) => {
    const subject = subjectIn(each, 'subject')
    return isObject(subject) && pointsToPatient(subject) ? [subject] : []
  })
  const names = new Set(subjects.flatMap((subject) => nameOf(subject) ?? []))
  const words = new Set(names.size > 0 ? [] : subjects.map(({ display }) => display))
  if (subjects.length === 0 || names.size > 1 || words.size > 1) return undefined
  const [literal] = subjects.flatMap(({ reference }) => (typeof reference === 'string' ? [reference] : []))
  const patient = standIn(literal, subjects.map(identifierIn).find(isObject))
  const numbers = [identifierOf(patient), addressOf(literal)].filter((one) => one !== undefined)
  return {
    patient,
    source: {
      ...source,
      find: (wanted, from) =>
        source.find(wanted, from) ??
        (nameOf({ reference: wanted }) === nameOf({ reference: literal }) ? patient : undefined),
    },
    content: { resourceType: 'Patient', name: [unnamed], ...(numbers.length > 0 && { identifier: numbers }) },
  }
}

export const notInFile =
  'The patient is not in this file, only a reference to the sender’s record. Choose whose chart it belongs to.'

/** A literal of a Patient, of no type at all (`urn:uuid:…`), or no literal. */
function pointsToPatient({ reference, type, display, identifier: number }: JsonObject): boolean {
  if (type !== undefined && type !== 'Patient') return false
  if (typeof reference !== 'string') return display !== undefined || isObject(number)
  return /(^|\/)Patient\/[^/]+(\/_history\/[^/]+)?$/.test(reference) || reference.startsWith('urn:')
}

/** What tells two patients apart: the last part of the address, because senders mix relative and absolute ones; else the number. */
function nameOf({ reference, identifier: number }: JsonObject): string | undefined {
  if (typeof reference === 'string') return /(Patient\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? reference
  return isObject(number) && typeof number.value === 'string' ? `${String(number.system)}|${number.value}` : undefined
}

const identifierIn = (subject: JsonObject): Json | undefined => subject.identifier

function standIn(literal: string | undefined, number: JsonObject | undefined): SourceResource {
  const id = literal?.split('/').at(-1)
  return {
    type: 'Patient',
    json: { resourceType: 'Patient', ...(number && { identifier: [number] }) },
    path: '',
    line: undefined,
    id,
    fullUrl: undefined,
    key: 'Patient',
  }
}

function identifierOf(patient: SourceResource): Identifier | undefined {
  const [first] = Array.isArray(patient.json.identifier) ? patient.json.identifier : []
  return first === undefined ? undefined : identifier.read(first, quietly(patient))
}

/** An address with its server: the same patient is found by it in the sender's next file. */
const addressOf = (literal: string | undefined): Identifier | undefined =>
  literal !== undefined && /^(https?|urn):/.test(literal) ? { system: URI, value: literal } : undefined
