/**
 * Which US Core 6.1.0 profile an observation meets. A profile is claimed only when every one of its rules holds; what meets
 * none is still a valid FHIR R4 Observation.
 *
 * A blood pressure that came as two observations (C-CDA) stays two: each is a vital sign of US Core by itself, and joined
 * they could not come back as they were. A panel with components is written as the blood pressure profile has it.
 */
import type { CodeableConcept, Quantity } from '../../../domain/resources/datatypes.ts'
import type {
  ObservationCategory,
  ObservationComponent,
  ObservationContent,
} from '../../../domain/resources/observation.ts'
import { observationValueNames } from '../../../domain/resources/observation.ts'
import {
  BLOOD_PRESSURE,
  DIASTOLIC,
  PREGNANCY_STATUS,
  SEXUAL_ORIENTATION,
  SMOKING_STATUS,
  SYSTOLIC,
} from '../../terminology/codes.ts'
import { LOINC, UCUM } from '../../terminology/systems.ts'
import { isObject, type Json } from '../json.ts'
import { usCore } from '../us-core.ts'

type Content = Omit<ObservationContent, 'resourceType'>

export const hasValue = (content: Partial<Record<(typeof observationValueNames)[number], unknown>>): boolean =>
  observationValueNames.some((name) => content[name] !== undefined)

const O2_BY_OXIMETRY = '59408-5'
const O2_SATURATION = '2708-6'
const OCCUPATION = '11341-5'
const PREGNANCY_INTENT = '86645-9'

/** LOINC code of the profile, and the UCUM units it allows. */
const vitalSigns: readonly (readonly [profile: string, code: string, units: readonly string[]])[] = [
  ['us-core-bmi', '39156-5', ['kg/m2']],
  ['us-core-body-height', '8302-2', ['cm', '[in_i]']],
  ['us-core-body-weight', '29463-7', ['kg', 'g', '[lb_av]']],
  ['us-core-body-temperature', '8310-5', ['Cel', '[degF]']],
  ['us-core-heart-rate', '8867-4', ['/min']],
  ['us-core-respiratory-rate', '9279-1', ['/min']],
  ['us-core-head-circumference', '9843-4', ['cm', '[in_i]']],
  ['head-occipital-frontal-circumference-percentile', '8289-1', ['%']],
  ['pediatric-bmi-for-age', '59576-9', ['%']],
  ['pediatric-weight-for-height', '77606-2', ['%']],
]
const vitalSignCodes: ReadonlySet<string> = new Set([
  ...vitalSigns.map(([, code]) => code),
  ...[
    BLOOD_PRESSURE.code,
    SYSTOLIC.code,
    DIASTOLIC.code,
    O2_BY_OXIMETRY,
    O2_SATURATION,
    '85353-1',
    '8478-0',
    '3150-0',
    '3151-8',
  ],
])
const socialHistoryCodes: ReadonlySet<string> = new Set([
  ...[
    SMOKING_STATUS.code,
    '11367-0',
    '72166-2',
    OCCUPATION,
    PREGNANCY_STATUS.code,
    PREGNANCY_INTENT,
    SEXUAL_ORIENTATION.code,
  ],
])

/** For observations that say no category: what their LOINC code is known to be. */
export function categoryOfCode(concept: Json | undefined): ObservationCategory | undefined {
  const codings = isObject(concept) && Array.isArray(concept.coding) ? concept.coding : []
  for (const coding of codings) {
    if (!isObject(coding) || coding.system !== LOINC || typeof coding.code !== 'string') continue
    if (vitalSignCodes.has(coding.code)) return 'vital-signs'
    if (socialHistoryCodes.has(coding.code)) return 'social-history'
  }
  return undefined
}

const hasLoinc = (concept: CodeableConcept, code: string): boolean =>
  concept.coding?.some((coding) => coding.system === LOINC && coding.code === code) ?? false

const isIn = (quantity: Quantity | undefined, units: readonly string[]): boolean =>
  quantity?.value !== undefined &&
  quantity.unit !== undefined &&
  quantity.system === UCUM &&
  units.includes(quantity.code ?? '')

/** us-core-3: a coded unit is UCUM's. */
const unitsAreUcum = ({ valueQuantity: { system, code } = {} }: Content): boolean =>
  system === UCUM || (system === undefined && code === undefined)

/** us-core-1, vs-1: precise to the day at least. */
const isToTheDay = ({ effectiveDateTime }: Content): boolean =>
  effectiveDateTime === undefined || effectiveDateTime.length >= 10

export function observationProfile(content: Content): readonly string[] {
  const profile = profileName(content)
  return profile === undefined ? [] : [usCore(profile)]
}

function profileName(content: Content): string | undefined {
  switch (content.category) {
    case 'vital-signs':
      return vitalSignProfile(content)
    case 'laboratory':
      return isToTheDay(content) && unitsAreUcum(content) ? 'us-core-observation-lab' : undefined
    case 'imaging':
    case 'procedure':
    case 'exam':
    case 'therapy':
    case 'activity':
      return isToTheDay(content) && unitsAreUcum(content) ? 'us-core-observation-clinical-result' : undefined
    case 'survey':
      return isToTheDay(content) && unitsAreUcum(content) ? 'us-core-observation-screening-assessment' : undefined
    case 'social-history':
      return socialHistoryProfile(content)
    case 'functional-status':
    case 'cognitive-status':
    case 'sdoh':
    case 'advance-directive':
    case 'other':
      return 'us-core-simple-observation'
  }
}

function socialHistoryProfile(content: Content): string {
  const coded = content.valueCodeableConcept !== undefined
  const dated = coded && content.effectivePeriod === undefined
  if (
    dated &&
    hasLoinc(content.code, SMOKING_STATUS.code) &&
    (content.status === 'final' || content.status === 'entered-in-error')
  ) {
    return 'us-core-smokingstatus'
  }
  if (dated && hasLoinc(content.code, PREGNANCY_STATUS.code)) return 'us-core-observation-pregnancystatus'
  if (dated && hasLoinc(content.code, PREGNANCY_INTENT)) return 'us-core-observation-pregnancyintent'
  if (coded && hasLoinc(content.code, OCCUPATION)) return 'us-core-observation-occupation'
  return 'us-core-simple-observation'
}

function vitalSignProfile(content: Content): string | undefined {
  if (content.effectivePeriod !== undefined || !isToTheDay(content)) return undefined
  if (isBloodPressure(content)) return 'us-core-blood-pressure'
  const oximetry = hasLoinc(content.code, O2_BY_OXIMETRY) && hasLoinc(content.code, O2_SATURATION)
  if (oximetry && isIn(content.valueQuantity, ['%']) && content.component === undefined) return 'us-core-pulse-oximetry'
  const known = vitalSigns.find(([, code, units]) => hasLoinc(content.code, code) && isIn(content.valueQuantity, units))
  return known?.[0] ?? 'us-core-vital-signs'
}

function isBloodPressure({ code, component = [] }: Content): boolean {
  const pressures = (loinc: string) => component.filter((each) => hasLoinc(each.code, loinc))
  const isPressure = (each: ObservationComponent) =>
    hasValue(each) ? isIn(each.valueQuantity, ['mm[Hg]']) : each.valueQuantity === undefined
  const [systolic, diastolic] = [pressures(SYSTOLIC.code), pressures(DIASTOLIC.code)]
  return (
    hasLoinc(code, BLOOD_PRESSURE.code) &&
    systolic.length === 1 &&
    diastolic.length === 1 &&
    [...systolic, ...diastolic].every(isPressure)
  )
}
