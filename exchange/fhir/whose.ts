/** Whose a resource is: an item is of the one patient of its source, or it is not kept. */
import { type Source, type SourceResource, saidBy } from './bundle.ts'
import { type At, Unusable } from './codec.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

export type SubjectName = 'subject' | 'patient'

/** Senders of other versions have the other name. */
export const subjectIn = ({ json }: SourceResource, name: SubjectName): Json | undefined =>
  json[name] ?? json[name === 'subject' ? 'patient' : 'subject'] ?? undefined

/** The Patient that is referred to, where one is. Throws `Unusable` for a subject who is somebody else. */
export function patientBehind(
  subject: Json,
  resource: SourceResource,
  patient: SourceResource,
  source: Source,
  place: At,
): SourceResource | undefined {
  if (!isObject(subject)) throw new Unusable('It does not say clearly whose it is.', place)
  if (typeof subject.reference === 'string') {
    const target = source.find(subject.reference, resource)
    if (target !== undefined && isSame(target, patient)) return target
    if (target !== undefined && target.type !== 'Patient')
      throw new Unusable(`It is about a ${target.type}, not about the patient.`, place)
    const who =
      target === undefined ? 'a patient who is not in this file' : 'somebody else than the patient of this file'
    throw new Unusable(`It is about ${who}.`, place)
  }
  if (isObject(subject.identifier) && isIdentifiedOtherwise(subject.identifier, patient))
    throw new Unusable('It is about somebody else than the patient of this file.', place)
  return undefined
}

/** The patient, or a copy of the patient inside another resource. */
function isSame(target: SourceResource, patient: SourceResource): boolean {
  if (target === patient) return true
  if (target.type !== 'Patient' || target.container === undefined) return false
  return saidBy(patient) === saidBy(target)
}

/** True where the patient has an identifier of the same system, and it is another one. */
function isIdentifiedOtherwise({ system, value }: JsonObject, patient: SourceResource): boolean {
  const own = Array.isArray(patient.json.identifier) ? patient.json.identifier.filter(isObject) : []
  const same = own.filter((each) => each.system === system)
  return same.length > 0 && !same.some((each) => each.value === value)
}

export function isOfPatient(resource: SourceResource, patient: SourceResource, source: Source): boolean {
  const { subject } = resource.json
  return (
    isObject(subject) && typeof subject.reference === 'string' && source.find(subject.reference, resource) === patient
  )
}
