/** FHIR R4 Observation: vital signs, laboratory results, social history, and whatever else was observed. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import {
  codeableConcept,
  dateTime,
  longText,
  period,
  quantity,
  range,
  ratio,
  reference,
  shortText,
} from './datatypes.ts'

/** FHIR `Observation.value[x]`: at most one of these is set. */
export const observationValue = {
  valueQuantity: quantity.optional(),
  valueCodeableConcept: codeableConcept.optional(),
  valueString: longText.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().int().optional(),
  valueRange: range.optional(),
  valueRatio: ratio.optional(),
  valueTime: shortText.optional(),
  valueDateTime: dateTime.optional(),
  valuePeriod: period.optional(),
}
export const observationValueNames = Object.keys(observationValue) as (keyof typeof observationValue)[]

export const referenceRange = z.object({
  low: quantity.optional(),
  high: quantity.optional(),
  type: codeableConcept.optional(),
  appliesTo: z.array(codeableConcept).optional(),
  text: shortText.optional(),
})
export type ReferenceRange = z.infer<typeof referenceRange>

export const observationComponent = z.object({
  code: codeableConcept,
  ...observationValue,
  dataAbsentReason: codeableConcept.optional(),
  interpretation: z.array(codeableConcept).optional(),
  referenceRange: z.array(referenceRange).optional(),
})
export type ObservationComponent = z.infer<typeof observationComponent>

export const observationCategory = z.enum([
  'vital-signs',
  'laboratory',
  'social-history',
  'imaging',
  'procedure',
  'survey',
  'exam',
  'therapy',
  'activity',
  'functional-status',
  'cognitive-status',
  'advance-directive',
  'sdoh',
  'other',
])
export type ObservationCategory = z.infer<typeof observationCategory>

export const observationContent = z.object({
  resourceType: z.literal('Observation'),
  ...contentFields,
  status: z.enum([
    'registered',
    'preliminary',
    'final',
    'amended',
    'corrected',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  category: observationCategory,
  code: codeableConcept,
  encounter: reference.optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  issued: dateTime.optional(),
  performer: z.array(reference).optional(),
  ...observationValue,
  dataAbsentReason: codeableConcept.optional(),
  interpretation: z.array(codeableConcept).optional(),
  bodySite: codeableConcept.optional(),
  method: codeableConcept.optional(),
  specimen: reference.optional(),
  device: reference.optional(),
  referenceRange: z.array(referenceRange).optional(),
  hasMember: z.array(reference).optional(),
  derivedFrom: z.array(reference).optional(),
  component: z.array(observationComponent).optional(),
})
export type ObservationContent = z.infer<typeof observationContent>
export const observation = observationContent.extend(clinicalRowFields)
export type Observation = z.infer<typeof observation>
