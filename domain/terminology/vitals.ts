/**
 * Vital signs: LOINC codes and UCUM units of US Core 6.1.0 (Vital Signs profiles), and the unit a US practice measures in.
 * LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the licence at
 * https://loinc.org/license.
 */
import { LOINC, SNOMED } from './systems.ts'
import type { Term } from './term.ts'

export const vitalKeys = [
  'systolic',
  'diastolic',
  'pulse',
  'respiration',
  'temperature',
  'oxygenSaturation',
  'weight',
  'height',
  'bmi',
  'headCircumference',
  'bmiPercentile',
  'weightForLengthPercentile',
  'headCircumferencePercentile',
] as const
export type VitalKey = (typeof vitalKeys)[number]

export interface VitalTerm extends Term {
  /** UCUM unit that is recorded unless another is chosen; the first of `units`. */
  readonly unit: string
  /** UCUM units a value may be typed in. */
  readonly units: readonly string[]
  /** Places after the point that the measurement carries. */
  readonly decimals: number
}

function vital(
  code: string,
  display: string,
  text: string,
  units: readonly [string, ...string[]],
  decimals: number,
): VitalTerm {
  return { text, coding: [{ system: LOINC, code, display }], unit: units[0], units, decimals }
}

export const vitals: Readonly<Record<VitalKey, VitalTerm>> = {
  systolic: vital('8480-6', 'Systolic blood pressure', 'Systolic', ['mm[Hg]'], 0),
  diastolic: vital('8462-4', 'Diastolic blood pressure', 'Diastolic', ['mm[Hg]'], 0),
  pulse: vital('8867-4', 'Heart rate', 'Pulse', ['/min'], 0),
  respiration: vital('9279-1', 'Respiratory rate', 'Respiration', ['/min'], 0),
  temperature: vital('8310-5', 'Body temperature', 'Temperature', ['[degF]', 'Cel'], 1),
  oxygenSaturation: vital('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', 'SpO2', ['%'], 0),
  weight: vital('29463-7', 'Body weight', 'Weight', ['[lb_av]', 'kg'], 1),
  height: vital('8302-2', 'Body height', 'Height', ['[in_i]', 'cm'], 1),
  bmi: vital('39156-5', 'Body mass index (BMI) [Ratio]', 'BMI', ['kg/m2'], 1),
  headCircumference: vital('9843-4', 'Head Occipital-frontal circumference', 'Head circumference', ['cm', '[in_i]'], 1),
  // Reckoned from the others for children (US Core pediatric profiles), never typed.
  bmiPercentile: vital('59576-9', 'Body mass index (BMI) [Percentile] Per age and sex', 'BMI percentile', ['%'], 0),
  weightForLengthPercentile: vital(
    '77606-2',
    'Weight-for-length Per age and sex',
    'Weight-for-length percentile',
    ['%'],
    0,
  ),
  headCircumferencePercentile: vital(
    '8289-1',
    'Head Occipital-frontal circumference Percentile',
    'Head circumference percentile',
    ['%'],
    0,
  ),
}

/** The panel that carries systolic and diastolic as components (US Core Blood Pressure). */
export const bloodPressurePanel: Term = {
  text: 'Blood pressure',
  coding: [{ system: LOINC, code: '85354-9', display: 'Blood pressure panel with all children optional' }],
}

/** US Core Pulse Oximetry wants this code beside 59408-5. */
export const oxygenSaturationGeneral = {
  system: LOINC,
  code: '2708-6',
  display: 'Oxygen saturation in Arterial blood',
}

/** Where and how a blood pressure was taken: `bodySite` and `method` of its panel, which both standards carry. */
export const pressureSites = {
  'left-arm': {
    text: 'Left arm',
    coding: [{ system: SNOMED, code: '368208006', display: 'Left upper arm structure' }],
  },
  'right-arm': {
    text: 'Right arm',
    coding: [{ system: SNOMED, code: '368209003', display: 'Right upper arm structure' }],
  },
} as const satisfies Record<string, Term>
export type PressureSite = keyof typeof pressureSites

/** FHIR R4 has no field of its own for the posture. */
export const pressurePositions = {
  sitting: { text: 'Sitting', coding: [{ system: SNOMED, code: '33586001', display: 'Sitting position' }] },
  standing: { text: 'Standing', coding: [{ system: SNOMED, code: '10904000', display: 'Orthostatic body position' }] },
  lying: { text: 'Lying', coding: [{ system: SNOMED, code: '40199007', display: 'Supine body position' }] },
} as const satisfies Record<string, Term>
export type PressurePosition = keyof typeof pressurePositions

/** Gestational age, in weeks: at birth, or as estimated in the pregnancy. */
export const gestationalAgeCodes = ['76516-4', '11884-4', '11885-1', '18185-9', '49051-6'] as const
