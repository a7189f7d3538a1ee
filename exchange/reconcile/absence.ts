/**
 * Recorded absence ("no known allergies", "no current problems"). It is an assertion like any other, never equal to an
 * empty list, never equal to an allergy, and it contradicts every current row of its kind.
 */
import { isCurrentAllergy } from '../../domain/clinical/allergy-state.ts'
import type {
  AllergyIntoleranceContent,
  ChartContent,
  ChartType,
  CodeableConcept,
} from '../../domain/resources/index.ts'
import { isEnteredInError } from '../../domain/resources/index.ts'
import { noKnownAllergies } from '../../domain/terminology/no-known-allergies.ts'
import {
  NO_KNOWN_DEVICES,
  NO_KNOWN_IMMUNIZATIONS,
  NO_KNOWN_MEDICATIONS,
  NO_KNOWN_PROBLEMS,
  NO_KNOWN_PROCEDURES,
} from '../terminology/codes.ts'
import { wordsKey } from './concept.ts'

/** What one assertion rules out. */
interface Absence {
  of: Kind
  /** Allergies of one category only. */
  category?: NonNullable<AllergyIntoleranceContent['category']>[number]
}

type Kind = 'allergies' | 'problems' | 'medications' | 'procedures' | 'immunizations' | 'devices'

const kinds: Partial<Record<ChartType, Kind>> = {
  AllergyIntolerance: 'allergies',
  Condition: 'problems',
  MedicationRequest: 'medications',
  MedicationStatement: 'medications',
  Procedure: 'procedures',
  Immunization: 'immunizations',
  Device: 'devices',
}

export const kindOf = (content: ChartContent): Kind | undefined => kinds[content.resourceType]

const absenceByCode = new Map<string, Absence>([
  ...noKnownAllergies.map(({ coding, denies: { category } }): [string, Absence] => [
    coding.code,
    { of: 'allergies', ...(category ? { category } : {}) },
  ]),
  [NO_KNOWN_PROBLEMS.code, { of: 'problems' }],
  [NO_KNOWN_MEDICATIONS.code, { of: 'medications' }],
  [NO_KNOWN_PROCEDURES.code, { of: 'procedures' }],
  [NO_KNOWN_IMMUNIZATIONS.code, { of: 'immunizations' }],
  [NO_KNOWN_DEVICES.code, { of: 'devices' }],
])

/** Front desks write it as words. */
const allergyWords = /^(nka|no (known )?allerg(y|ies))$/
const drugAllergyWords = /^(nkda|nkma|no (known )?(drug|medication) allerg(y|ies))$/

export function absenceIn(content: ChartContent): Absence | undefined {
  const kind = kindOf(content)
  const concept = conceptOf(content)
  if (!kind || !concept) return undefined
  const byCode = concept.coding?.map((c) => absenceByCode.get(c.code ?? '')).find((absence) => absence?.of === kind)
  if (byCode || kind !== 'allergies') return byCode
  const words = wordsKey(concept.text ?? '')
  if (allergyWords.test(words)) return { of: kind }
  return drugAllergyWords.test(words) ? { of: kind, category: 'medication' } : undefined
}

/** Does this row say that there is something which `absence` denies? Past and refuted things are not denied. */
export function contradicts(absence: Absence, content: ChartContent): boolean {
  if (kindOf(content) !== absence.of || absenceIn(content) || isEnteredInError(content)) return false
  switch (content.resourceType) {
    case 'AllergyIntolerance':
      return isCurrentAllergy(content) && isOfCategory(content, absence.category)
    case 'Condition':
      return (
        content.category === 'problem-list-item' &&
        ['active', 'recurrence', 'relapse', undefined].includes(content.clinicalStatus) &&
        content.verificationStatus !== 'refuted'
      )
    case 'MedicationRequest':
    case 'MedicationStatement':
      return content.status === 'active'
    case 'Procedure':
    case 'Immunization':
      return content.status === 'completed'
    default:
      return true
  }
}

function isOfCategory(allergy: AllergyIntoleranceContent, category: Absence['category']): boolean {
  return category === undefined || !allergy.category?.length || allergy.category.includes(category)
}

function conceptOf(content: ChartContent): CodeableConcept | undefined {
  switch (content.resourceType) {
    case 'MedicationRequest':
    case 'MedicationStatement':
      return content.medicationCodeableConcept
    case 'Immunization':
      return content.vaccineCode
    case 'Device':
      return content.type
    case 'AllergyIntolerance':
    case 'Condition':
    case 'Procedure':
      return content.code
    default:
      return undefined
  }
}
