/** The part of the contract that is the same for every kind of row, by resource type. */
import { client, orpc } from '../../../client.ts'

/** Kinds of rows that this chart lists, changes and marks. */
export type ListedType =
  | 'Condition'
  | 'AllergyIntolerance'
  | 'MedicationRequest'
  | 'MedicationStatement'
  | 'Observation'
  | 'DiagnosticReport'
  | 'Immunization'
  | 'Procedure'
  | 'ClinicalNote'
  | 'FamilyMemberHistory'
  | 'Device'
  | 'Encounter'
  | 'CarePlan'
  | 'Goal'
  | 'DocumentReference'
  | 'ServiceRequest'

const areas = {
  Condition: 'condition',
  AllergyIntolerance: 'allergyIntolerance',
  MedicationRequest: 'medicationRequest',
  MedicationStatement: 'medicationStatement',
  Observation: 'observation',
  DiagnosticReport: 'diagnosticReport',
  Immunization: 'immunization',
  Procedure: 'procedure',
  ClinicalNote: 'clinicalNote',
  FamilyMemberHistory: 'familyMemberHistory',
  Device: 'device',
  Encounter: 'encounter',
  CarePlan: 'carePlan',
  Goal: 'goal',
  DocumentReference: 'documentReference',
  ServiceRequest: 'serviceRequest',
} as const satisfies Record<ListedType, keyof typeof client>

export interface RowKey {
  resourceType: ListedType
  id: string
  versionId: number
}

export function markEnteredInError(row: RowKey, reason: string): Promise<unknown> {
  return client[areas[row.resourceType]].enteredInError({ id: row.id, versionId: row.versionId, reason })
}

export function historyQuery(row: Pick<RowKey, 'resourceType' | 'id'>) {
  return orpc[areas[row.resourceType]].history.queryOptions({ input: { id: row.id } })
}

/** Writing one kind of row, as forms need it. */
export interface RowApi<Content, Row> {
  create(input: { patientId: string; content: Content }): Promise<Row>
  update(input: { id: string; versionId: number; content: Content; reason?: string }): Promise<Row>
  get(input: { id: string }): Promise<Row>
}
