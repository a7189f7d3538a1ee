/** Rows as the service answers them, for tests of rules and screens. */
import type {
  AllergyIntoleranceContent,
  ClinicalRowMeta,
  CodeableConcept,
  ConditionContent,
  Observation,
  ObservationContent,
  Quantity,
} from '../../../domain/resources/index.ts'
import { LOINC, UCUM } from '../../../domain/terminology/systems.ts'

export const patientId = '0190a1b2-0000-7000-8000-0000000000aa'
export const userId = '0190a1b2-0000-7000-8000-000000000001'

let counter = 0

/** A new id each time; the same in every run. */
export function nextId(): string {
  counter += 1
  return `0190a1b2-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`
}

export function row<T extends object>(content: T, meta: Partial<ClinicalRowMeta> = {}): T & ClinicalRowMeta {
  const at = '2026-11-20T15:00:00.000Z'
  return {
    ...content,
    id: nextId(),
    patientId,
    versionId: 1,
    recordedAt: at,
    recordedBy: userId,
    updatedAt: at,
    updatedBy: userId,
    source: 'practice',
    ...meta,
  }
}

export const loinc = (code: string, display: string): CodeableConcept => ({
  coding: [{ system: LOINC, code, display }],
  text: display,
})

export const ucum = (value: number, unit: string, code = unit): Quantity => ({ value, unit, system: UCUM, code })

export function lab(
  code: string,
  name: string,
  quantity: Quantity | undefined,
  more: Partial<ObservationContent> = {},
  meta: Partial<ClinicalRowMeta> = {},
): Observation {
  return row<ObservationContent>(
    {
      resourceType: 'Observation',
      status: 'final',
      category: 'laboratory',
      code: loinc(code, name),
      ...(quantity && { valueQuantity: quantity }),
      ...more,
    },
    meta,
  )
}

export function condition(text: string, more: Partial<ConditionContent> = {}, meta: Partial<ClinicalRowMeta> = {}) {
  return row<ConditionContent>(
    {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      code: { text },
      ...more,
    },
    meta,
  )
}

export function allergy(
  code: CodeableConcept,
  more: Partial<AllergyIntoleranceContent> = {},
  meta: Partial<ClinicalRowMeta> = {},
) {
  return row<AllergyIntoleranceContent>(
    {
      resourceType: 'AllergyIntolerance',
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      code,
      ...more,
    },
    meta,
  )
}
