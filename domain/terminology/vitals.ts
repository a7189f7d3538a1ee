/**
 * Vital signs: LOINC codes and UCUM units of US Core 6.1.0 (Vital Signs profiles), and the unit a US practice measures in.
 * LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the licence at
 * https://loinc.org/license.
 */
import { LOINC } from './systems.ts'
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
