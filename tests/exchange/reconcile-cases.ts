/** Small charts and incoming items for the tests of reconciliation. */
import type {
  ChartContent,
  ChartRow,
  CodeableConcept,
  ContentOf,
  Identifier,
  Provenance,
} from '../../domain/resources/index.ts'
import { type Incoming, reconcile, type Suggestion } from '../../exchange/reconcile/match.ts'

const patientId = '0198f000-0000-7000-8000-00000000000a'
const userId = '0198f000-0000-7000-8000-00000000000b'
export const at = '2026-01-05T10:00:00.000Z'

let sequence = 0
export const newId = () => `0198f000-0000-7000-8000-${String(++sequence).padStart(12, '0')}`

export function row<T extends ChartContent>(content: T, meta: Partial<ChartRow> = {}): T & ChartRow {
  const base = {
    id: newId(),
    patientId,
    versionId: 1,
    recordedAt: at,
    recordedBy: userId,
    updatedAt: at,
    updatedBy: userId,
  }
  return { ...content, ...base, source: 'outside', ...meta } as T & ChartRow
}

export function items(contents: ChartContent[]): Incoming[] {
  return contents.map((content) => ({ id: newId(), key: `e${sequence}`, content }))
}

/** The suggestion for one incoming content against a chart. */
export function suggest(content: ChartContent, chart: ChartRow[], provenance: Provenance[] = []): Suggestion {
  const [first] = reconcile(items([content]), chart, provenance)
  if (!first) throw new Error('No suggestion')
  return first
}

export function origin(target: ChartRow, sourceIdentifier: Identifier[], recorded = at): Provenance {
  return {
    resourceType: 'Provenance',
    id: newId(),
    patientId,
    target: `${target.resourceType}/${target.id}`,
    recorded,
    recordedBy: userId,
    sourceIdentifier,
  }
}

export const systems = {
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10-cm',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  loinc: 'http://loinc.org',
  cvx: 'http://hl7.org/fhir/sid/cvx',
}

export const coded = (system: keyof typeof systems, code: string, display?: string): CodeableConcept => ({
  coding: [{ system: systems[system], code, ...(display && { display }) }],
})

export const source = (value: string): Identifier[] => [{ system: 'urn:oid:2.16.840.1.113883.19.5', value }]

export function condition(more: Partial<ContentOf<'Condition'>> = {}): ContentOf<'Condition'> {
  return {
    resourceType: 'Condition',
    category: 'problem-list-item',
    clinicalStatus: 'active',
    code: coded('snomed', '59621000', 'Essential hypertension'),
    ...more,
  }
}

export function allergy(more: Partial<ContentOf<'AllergyIntolerance'>> = {}): ContentOf<'AllergyIntolerance'> {
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: 'active',
    category: ['medication'],
    code: coded('rxnorm', '7980', 'Penicillin G'),
    ...more,
  }
}

export const noKnownAllergies = () =>
  allergy({ code: coded('snomed', '716186003', 'No known allergy'), category: undefined })

export function medication(more: Partial<ContentOf<'MedicationStatement'>> = {}): ContentOf<'MedicationStatement'> {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: coded('rxnorm', '314076', 'lisinopril 10 MG Oral Tablet'),
    dosage: [
      { doseQuantity: { value: 10, unit: 'mg' }, timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } },
    ],
    ...more,
  }
}

export function prescription(more: Partial<ContentOf<'MedicationRequest'>> = {}): ContentOf<'MedicationRequest'> {
  const { medicationCodeableConcept, dosage } = medication()
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept,
    dosageInstruction: dosage,
    ...more,
  }
}

export function result(value: number, more: Partial<ContentOf<'Observation'>> = {}): ContentOf<'Observation'> {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: 'laboratory',
    code: coded('loinc', '2345-7', 'Glucose'),
    effectiveDateTime: '2025-11-03T08:15:00-05:00',
    valueQuantity: { value, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    ...more,
  }
}

export function shot(more: Partial<ContentOf<'Immunization'>> = {}): ContentOf<'Immunization'> {
  return {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: coded('cvx', '141', 'Influenza, seasonal, injectable'),
    occurrenceDateTime: '2024-10-02',
    ...more,
  }
}

export function procedure(more: Partial<ContentOf<'Procedure'>> = {}): ContentOf<'Procedure'> {
  return {
    resourceType: 'Procedure',
    status: 'completed',
    code: coded('snomed', '73761001', 'Colonoscopy'),
    performedDateTime: '2020-06-01',
    ...more,
  }
}
