/** The things that can be entered in a chart: what the workspace at the right shows. */
import type {
  AllergyIntolerance,
  ClinicalNote,
  Condition,
  Immunization,
  MedicationRequest,
  MedicationStatement,
  Procedure,
} from '../../../domain/resources/index.ts'
import type { Replacing } from './meds/medication-draft.ts'

/** With a `row`: that row is edited. Without: a new one. */
export type Entry =
  | { kind: 'problem'; row?: Condition }
  | { kind: 'allergy'; row?: AllergyIntolerance }
  | { kind: 'medication'; row?: MedicationRequest | MedicationStatement; replaces?: Replacing }
  | { kind: 'vitals' }
  | { kind: 'result' }
  | { kind: 'immunization'; row?: Immunization }
  | { kind: 'procedure'; row?: Procedure }
  | { kind: 'note'; draft?: ClinicalNote }
  | { kind: 'addendum'; note: ClinicalNote }
