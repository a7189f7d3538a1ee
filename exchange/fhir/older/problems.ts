/** Condition and AllergyIntolerance. In DSTU2 an allergy had one status, where R4 parts clinical from verification status. */
import type { JsonObject } from '../json.ts'
import {
  conceptOf,
  each,
  listed,
  notes,
  renamed,
  statusConcept,
  TERMINOLOGY,
  type Translation,
  without,
} from './shapes.ts'

export const condition: Translation = (json) => {
  const named = renamed(json, {
    patient: 'subject',
    context: 'encounter',
    dateRecorded: 'recordedDate',
    assertedDate: 'recordedDate',
    onsetQuantity: 'onsetAge',
    abatementQuantity: 'abatementAge',
  })
  const noted = notes(listed(named, 'category'), json.notes === undefined ? 'note' : 'notes')
  const staged = each(
    each(listed(noted, 'stage'), 'stage', (stage) => listed(stage, 'assessment')),
    'evidence',
    (one) => listed(one, 'code'),
  )
  const coded = statusConcept(
    statusConcept(ended(staged), 'clinicalStatus', 'condition-clinical'),
    'verificationStatus',
    'condition-ver-status',
  )
  return each(coded, 'category', (category) => each(category, 'coding', kindOfProblem))
}

/** DSTU2's categories (Argonaut's among them) as those of R4, where they mean the same. */
function kindOfProblem(coding: JsonObject): JsonObject {
  const code = { diagnosis: 'encounter-diagnosis', problem: 'problem-list-item' }[String(coding.code)]
  return code === undefined ? coding : { system: `${TERMINOLOGY}condition-category`, code }
}

/** "Abated: yes" is all that is said: in R4 the clinical status says it. */
function ended(json: JsonObject): JsonObject {
  const { abatementBoolean } = json
  if (typeof abatementBoolean !== 'boolean') return json
  const rest = without(json, 'abatementBoolean')
  return abatementBoolean && rest.clinicalStatus === undefined ? { ...rest, clinicalStatus: 'resolved' } : rest
}

const clinical: Readonly<Record<string, string>> = {
  active: 'active',
  unconfirmed: 'active',
  confirmed: 'active',
  inactive: 'inactive',
  resolved: 'resolved',
}
const verification: Readonly<Record<string, string>> = {
  unconfirmed: 'unconfirmed',
  confirmed: 'confirmed',
  refuted: 'refuted',
  'entered-in-error': 'entered-in-error',
}
const criticality: Readonly<Record<string, string>> = { CRITL: 'low', CRITH: 'high', CRITU: 'unable-to-assess' }

export const allergy: Translation = (json, version) => {
  const named = renamed(json, {
    substance: 'code',
    assertedDate: 'recordedDate',
    lastOccurence: 'lastOccurrence',
    ...(version === 'DSTU2' && { onset: 'onsetDateTime' }),
  })
  const rated = criticality[String(json.criticality)]
  const shaped = notes(listed({ ...named, ...(rated !== undefined && { criticality: rated }) }, 'category'), 'note')
  if (version === 'STU3') {
    return statusConcept(
      statusConcept(shaped, 'clinicalStatus', 'allergyintolerance-clinical'),
      'verificationStatus',
      'allergyintolerance-verification',
    )
  }
  const [status, certainty] = [clinical[String(json.status)], verification[String(json.status)]]
  if (status === undefined && certainty === undefined) return shaped
  return {
    ...without(shaped, 'status'),
    ...(status !== undefined && { clinicalStatus: conceptOf('allergyintolerance-clinical', status) }),
    ...(certainty !== undefined && { verificationStatus: conceptOf('allergyintolerance-verification', certainty) }),
  }
}
