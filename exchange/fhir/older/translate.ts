/**
 * A source in FHIR DSTU2 (1.0.2) or STU3 (3.0.2) as the R4 it would be, from the differences that the versions' own pages list
 * (http://hl7.org/fhir/R4/diff.html). Elements that R4 does not have stay where they are, and the reader tells them; resources of kinds
 * that are not translated here become leftovers with the reason. Positions of entries do not change, so places point into the original.
 */
import { bundleIn, type Leftover, type Source, type SourceResource } from '../bundle.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { isContext } from '../kinds.ts'
import { documentReference, encounter, immunization, procedure } from './care.ts'
import { device, familyHistory } from './history.ts'
import { request, statement } from './medications.ts'
import { patient, practitioner } from './people.ts'
import { carePlan, careTeam, goal, order } from './plans.ts'
import { allergy, condition } from './problems.ts'
import { observation, report } from './results.ts'
import { type OlderVersion, TERMINOLOGY, type Translation, without } from './shapes.ts'

const translations: ReadonlyMap<string, Translation> = new Map([
  ['Patient', patient],
  ['Practitioner', practitioner],
  ['RelatedPerson', practitioner],
  ['AllergyIntolerance', allergy],
  ['Condition', condition],
  ['MedicationStatement', statement],
  ['MedicationOrder', request],
  ['MedicationRequest', request],
  ['Observation', observation],
  ['DiagnosticReport', report],
  ['Immunization', immunization],
  ['Procedure', procedure],
  ['Encounter', encounter],
  ['DocumentReference', documentReference],
  ['Goal', goal],
  ['CarePlan', carePlan],
  ['CareTeam', careTeam],
  ['FamilyMemberHistory', familyHistory],
  ['Device', device],
  ['ProcedureRequest', order],
  ['ReferralRequest', order],
])

/** Kinds whose shape changed too much: read as R4 they would say something else. */
const changedTooMuch: ReadonlySet<string> = new Set(['DeviceRequest', 'DeviceUseStatement', 'DiagnosticOrder'])

export interface Translated {
  value: JsonObject
  leftovers: Leftover[]
}

export function toR4(value: JsonObject, { resources }: Source, version: OlderVersion): Translated {
  const leftovers = resources.filter(({ type }) => !isTranslated(type)).map((one) => untranslated(one, version))
  const gone = new Set(leftovers.map(({ path }) => path))
  const translate = (json: JsonObject): JsonObject => translated(json, version)
  if (value.resourceType !== 'Bundle') return { value: translate(value), leftovers: [] }
  const inBundle = (bundle: JsonObject, path: string): JsonObject => {
    const entries = Array.isArray(bundle.entry) ? bundle.entry : []
    const entry = entries.map((one, index): Json => {
      const place = `${path}/entry/${index}/resource`
      if (!isObject(one) || !isObject(one.resource)) return one
      if (gone.has(place)) return null
      const fullUrl = typeof one.fullUrl === 'string' ? { fullUrl: renamedType(one.fullUrl) } : {}
      const inner = bundleIn(one)
      return { ...one, ...fullUrl, resource: inner ? inBundle(inner, place) : translate(one.resource) }
    })
    return { ...bundle, entry }
  }
  return { value: inBundle(value, ''), leftovers }
}

const isTranslated = (type: string): boolean => translations.has(type) || isContext(type) || !changedTooMuch.has(type)

function untranslated({ type, path, line }: SourceResource, version: OlderVersion): Leftover {
  return { type, path, line, reason: `${type} of FHIR ${version} is not translated. Read it in the original.` }
}

function translated(json: JsonObject, version: OlderVersion): JsonObject {
  const translation = translations.get(String(json.resourceType))
  const inside = Array.isArray(json.contained)
    ? { ...json, contained: json.contained.map((one): Json => (isObject(one) ? translated(one, version) : one)) }
    : json
  return everywhere(translation ? translation(inside, version) : inside)
}

/** References to orders under their new name, and code systems under their addresses of R4; comments for developers are none. */
function everywhere(json: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(without(json, 'fhir_comments')).map(([name, value]): [string, Json] => {
      if (typeof value === 'string') {
        if (name === 'reference') return [name, renamedType(value)]
        return [name, name === 'system' ? systemOfR4(value) : value]
      }
      if (Array.isArray(value)) return [name, value.map((one): Json => (isObject(one) ? everywhere(one) : one))]
      return [name, isObject(value) ? everywhere(value) : (value ?? null)]
    }),
  )
}

const renamedType = (reference: string): string =>
  reference
    .replace(/(^|\/)MedicationOrder\//, '$1MedicationRequest/')
    .replace(/(^|\/)(ProcedureRequest|ReferralRequest)\//, '$1ServiceRequest/')

/** STU3's `http://hl7.org/fhir/v3/ActCode`, `…/v2/0203` and its own code systems moved to terminology.hl7.org. */
function systemOfR4(system: string): string {
  const [, family, name] = /^http:\/\/hl7\.org\/fhir\/(v2|v3)\/([\w-]+)$/.exec(system) ?? []
  if (family !== undefined && name !== undefined) return `${TERMINOLOGY}${family}-${name}`
  const [, own = ''] = /^http:\/\/hl7\.org\/fhir\/([a-z-]+)$/.exec(system) ?? []
  return moved[own] ?? system
}

const moved: Readonly<Record<string, string>> = {
  'marital-status': `${TERMINOLOGY}v3-MaritalStatus`,
  'identifier-type': `${TERMINOLOGY}v2-0203`,
  ...Object.fromEntries(
    [
      'observation-category',
      'goal-category',
      'goal-priority',
      'care-team-category',
      'condition-category',
      'data-absent-reason',
      'diagnosis-role',
      'encounter-type',
    ].map((name) => [name, `${TERMINOLOGY}${name}`]),
  ),
}
