/** The things that can be entered in a chart: what the workspace at the right shows. */
import type { VitalSet } from '../../../domain/clinical/vital-signs.ts'
import type {
  AllergyIntolerance,
  CareTeam,
  ClinicalNote,
  Condition,
  Device,
  DiagnosticReport,
  DocumentReference,
  Encounter,
  FamilyMemberHistory,
  Immunization,
  MedicationRequest,
  MedicationStatement,
  Observation,
  Procedure,
  ServiceRequest,
  Task,
} from '../../../domain/resources/index.ts'
import type { Replacing } from './meds/medication-draft.ts'
import type { PlanRow } from './plan/plan-draft.ts'

/** What a patient brings along; its forms stand together in history/history-form.tsx. */
export type HistoryEntry =
  | { kind: 'procedure'; row?: Procedure }
  | { kind: 'plan'; row?: PlanRow }
  | { kind: 'family'; row?: FamilyMemberHistory }
  | { kind: 'family-table' }
  | { kind: 'social'; row?: Observation }
  | { kind: 'device'; row?: Device }
  | { kind: 'directive'; row?: Observation }
  | { kind: 'care-team'; row?: CareTeam }

/** With a `row`: that row is edited. Without: a new one. */
export type Entry =
  | { kind: 'problem'; row?: Condition }
  | { kind: 'allergy'; row?: AllergyIntolerance }
  | { kind: 'medication'; row?: MedicationRequest | MedicationStatement; replaces?: Replacing }
  /** `set`: one that stands in the chart is corrected. */
  | { kind: 'vitals'; set?: VitalSet }
  /** `report` with its results: completed or corrected. `row`: one result that is corrected. */
  | { kind: 'result'; report?: DiagnosticReport; results?: readonly Observation[]; row?: Observation }
  /** A report in words, as of an image or a biopsy. */
  | { kind: 'report'; row?: DiagnosticReport }
  | { kind: 'immunization'; row?: Immunization }
  | HistoryEntry
  | { kind: 'visit'; row: Encounter }
  | { kind: 'message' }
  | { kind: 'order'; row?: ServiceRequest; like?: ServiceRequest }
  | { kind: 'note'; draft?: ClinicalNote }
  | { kind: 'addendum'; note: ClinicalNote }
  | { kind: 'amendment-request'; note: ClinicalNote }
  | { kind: 'amendment'; note: ClinicalNote; request: Task }
  | { kind: 'document'; row: DocumentReference }
