/** The part of the contract that is the same for every kind of row, by resource type. */
import type { UseQueryOptions } from '@tanstack/react-query'
import { type Permission, procedureNeeds } from '../../../../domain/access/permissions.ts'
import type { ChartRow, ChartType } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'

/** Kinds of rows that this chart lists, changes and marks. */
export type ListedType = ChartType

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
  CareTeam: 'careTeam',
  Goal: 'goal',
  DocumentReference: 'documentReference',
  ServiceRequest: 'serviceRequest',
} as const satisfies Record<ListedType, keyof typeof client>

export interface RowKey {
  resourceType: ListedType
  id: string
  versionId: number
}

/** What changing a row of this type needs. */
export function needToChange(type: ListedType): Permission {
  return procedureNeeds[areas[type]].update
}

/** What saying that a row of this type was a mistake needs: of an order, who may sign one. */
export function needToMark(type: ListedType): Permission {
  return procedureNeeds[areas[type]].enteredInError
}

export function markEnteredInError(row: RowKey, reason: string): Promise<unknown> {
  return client[areas[row.resourceType]].enteredInError({ id: row.id, versionId: row.versionId, reason })
}

/** The patient's own registration data has versions as well. */
export type HistoryType = ListedType | 'Patient'

export function historyQuery(row: { resourceType: HistoryType; id: string }) {
  if (row.resourceType === 'Patient') return orpc.patient.history.queryOptions({ input: { id: row.id } })
  return orpc[areas[row.resourceType]].history.queryOptions({ input: { id: row.id } })
}

/** One row of any kind. */
export function rowQuery({ resourceType, id }: Pick<RowKey, 'resourceType' | 'id'>): UseQueryOptions<ChartRow> {
  // The branches differ in what they answer only, and each answer says its type itself.
  const branch = orpc[areas[resourceType]] as typeof orpc.condition
  return branch.get.queryOptions({ input: { id } }) as unknown as UseQueryOptions<ChartRow>
}

/** Writing one kind of row, as forms need it. */
export interface RowApi<Content, Row> {
  create(input: { patientId: string; content: Content }): Promise<Row>
  update(input: { id: string; versionId: number; content: Content; reason?: string }): Promise<Row>
  get(input: { id: string }): Promise<Row>
}
