/** Which version of FHIR a source is written in. The resources do not say; their shapes do. */
import { DocumentRejected } from '../types.ts'
import type { SourceResource } from './bundle.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

type Version = 'DSTU2' | 'STU3' | 'R4' | 'R5'

/** What stands in `meta.profile` of a bundle of an older version: the address of that version's own definition. */
const definitions: ReadonlyMap<Version, string> = new Map([
  ['DSTU2', 'http://hl7.org/fhir/1.0/StructureDefinition/Bundle'],
  ['STU3', 'http://hl7.org/fhir/3.0/StructureDefinition/Bundle'],
])

/** A bundle of these resources. Where few of an older version are left together they might not tell it: the bundle does. */
export function bundleOf(
  resources: readonly { json: JsonObject; fullUrl?: string | undefined }[],
  version: Exclude<Version, 'R5'> = 'R4',
): JsonObject {
  const definition = definitions.get(version)
  return {
    resourceType: 'Bundle',
    ...(definition !== undefined && { meta: { profile: [definition] } }),
    type: 'collection',
    entry: resources.map(({ json, fullUrl }) => ({ ...(fullUrl !== undefined && { fullUrl }), resource: json })),
  }
}

function saidVersion({ meta }: JsonObject): Version | undefined {
  const said = isObject(meta) && Array.isArray(meta.profile) ? meta.profile : []
  return [...definitions].find(([, address]) => said.includes(address))?.[0]
}

/** Resource types that R4 does not have. */
const foreign: ReadonlyMap<string, Version> = new Map([
  ['MedicationOrder', 'DSTU2'],
  ['DiagnosticOrder', 'DSTU2'],
  ['DeviceComponent', 'STU3'],
  ['EligibilityRequest', 'STU3'],
  ['MedicationUsage', 'R5'],
  ['DeviceUsage', 'R5'],
  ['EncounterHistory', 'R5'],
  ['NutritionIntake', 'R5'],
])

const has = (json: JsonObject, ...names: string[]): boolean => names.some((name) => Object.hasOwn(json, name))

const objectsIn = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** The versions that a resource may be of, by the elements that changed between them. */
const evidence: ReadonlyMap<string, (json: JsonObject) => readonly Version[]> = new Map<
  string,
  (json: JsonObject) => readonly Version[]
>([
  [
    'Condition',
    (json) => {
      if (has(json, 'dateRecorded', 'patient')) return ['DSTU2']
      if (has(json, 'assertedDate', 'context')) return ['STU3']
      if (has(json, 'participant')) return ['R5']
      return isObject(json.clinicalStatus) || has(json, 'recordedDate') ? ['R4', 'R5'] : []
    },
  ],
  [
    'AllergyIntolerance',
    (json) => {
      if (has(json, 'substance')) return ['DSTU2']
      if (has(json, 'assertedDate')) return ['STU3']
      if (has(json, 'participant')) return ['R5']
      return isObject(json.clinicalStatus) ? ['R4', 'R5'] : []
    },
  ],
  [
    'MedicationRequest',
    (json) => {
      if (has(json, 'context') || (isObject(json.requester) && has(json.requester, 'agent'))) return ['STU3']
      return has(json, 'medication') ? ['R5'] : ['STU3', 'R4']
    },
  ],
  [
    'MedicationStatement',
    (json) => {
      if (has(json, 'wasNotTaken', 'patient')) return ['DSTU2']
      if (has(json, 'taken')) return ['STU3']
      return has(json, 'medication') ? ['R5'] : ['R4']
    },
  ],
  [
    'Immunization',
    (json) => {
      if (has(json, 'wasNotGiven')) return ['DSTU2']
      if (has(json, 'notGiven', 'date')) return ['STU3']
      return has(json, 'occurrenceDateTime', 'occurrenceString') ? ['R4', 'R5'] : []
    },
  ],
  [
    'Observation',
    (json) => {
      if (has(json, 'comments') || isObject(json.category)) return ['DSTU2']
      return has(json, 'comment', 'context') ? ['STU3'] : []
    },
  ],
  [
    'Procedure',
    (json) => {
      if (has(json, 'notPerformed')) return ['DSTU2']
      if (has(json, 'notDone', 'context')) return ['STU3']
      return has(json, 'occurrenceDateTime', 'occurrencePeriod') ? ['R5'] : []
    },
  ],
  [
    'Encounter',
    (json) => {
      if (typeof json.class === 'string' || has(json, 'patient')) return ['DSTU2']
      if (Array.isArray(json.class) || has(json, 'actualPeriod')) return ['R5']
      return isObject(json.class) ? ['STU3', 'R4'] : []
    },
  ],
  [
    'DiagnosticReport',
    (json) => {
      if (isObject(json.performer)) return ['DSTU2']
      const [by] = objectsIn(json.performer)
      return by !== undefined && has(by, 'actor') ? ['STU3'] : []
    },
  ],
  [
    'Patient',
    (json) => {
      const isOld = objectsIn(json.name).some(({ family }) => Array.isArray(family)) || has(json, 'careProvider')
      return isOld ? ['DSTU2'] : []
    },
  ],
  [
    'CarePlan',
    (json) => {
      if (!has(json, 'intent')) return ['DSTU2']
      const steps = objectsIn(json.activity).flatMap(({ detail }) => (isObject(detail) ? [detail] : []))
      return has(json, 'context') || steps.some((step) => has(step, 'prohibited')) ? ['STU3'] : ['STU3', 'R4']
    },
  ],
  [
    'CareTeam',
    (json) => {
      const single = objectsIn(json.participant).some(({ role }) => isObject(role))
      return single || has(json, 'context') ? ['STU3'] : []
    },
  ],
  [
    'FamilyMemberHistory',
    (json) => {
      if (objectsIn(json.condition).some((condition) => has(condition, 'onsetQuantity'))) return ['DSTU2']
      return has(json, 'gender') ? ['DSTU2', 'STU3'] : []
    },
  ],
  [
    'Device',
    (json) => {
      if (typeof json.udi === 'string' || json.status === 'available') return ['DSTU2']
      return isObject(json.udi) ? ['STU3'] : []
    },
  ],
  ['ProcedureRequest', () => ['DSTU2', 'STU3']],
  ['ReferralRequest', () => ['DSTU2', 'STU3']],
  ['DocumentReference', (json) => (has(json, 'indexed', 'created') ? ['DSTU2', 'STU3'] : [])],
  [
    'Goal',
    (json) => {
      if (typeof json.description === 'string') return ['DSTU2']
      return has(json, 'lifecycleStatus') ? ['R4', 'R5'] : ['STU3']
    },
  ],
])

/**
 * The version that the bundle says it is of, else the one that most of a source speaks for; R4 where nothing tells. A few older shapes among R4's are what real systems send: they
 * are read as far as R4 goes.
 * @throws DocumentRejected for R5.
 */
export function versionOf(
  resources: readonly Pick<SourceResource, 'type' | 'json'>[],
  bundle: JsonObject | undefined,
): Exclude<Version, 'R5'> {
  const said = bundle && saidVersion(bundle)
  if (said !== undefined && said !== 'R5') return said
  const votes = new Map<Version, number>([['R4', 0]])
  for (const { type, json } of resources) {
    const alien = foreign.get(type)
    for (const version of alien === undefined ? (evidence.get(type)?.(json) ?? []) : [alien]) {
      votes.set(version, (votes.get(version) ?? 0) + 1)
    }
  }
  const [most = 'R4'] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? []
  if (most !== 'R5') return most
  throw new DocumentRejected(
    'unsupported-version',
    'This looks like FHIR R5. FHIR R4 and older can be read: ask the sender for an R4 export or a C-CDA document.',
  )
}
