/**
 * Goals a small practice sets most, each with what it is measured by and a usual target; every number can be changed.
 *
 * Sources of targets: A1c below 7 %: ADA Standards of Care in Diabetes, section 6. Blood pressure below 130/80 mmHg: ACC/AHA
 * guideline of 2017. LDL below 100 and 70 mg/dL: AHA/ACC cholesterol guideline of 2018. PHQ-9 below 5: remission, Kroenke 2001.
 * Codes: LOINC 2.78 (copyright Regenstrief Institute, Inc. and the LOINC Committee, https://loinc.org/license); SNOMED CT
 * (SNOMED International) for the smoking status that is wanted.
 */
import type { CodeableConcept, GoalContent } from '../resources/index.ts'
import { LOINC, SNOMED, UCUM } from './systems.ts'

type Target = NonNullable<GoalContent['target']>[number]

export interface StarterGoal {
  /** Clinicians' words, for the list; also what the goal is called until it is changed. */
  readonly text: string
  /** Other words people type to find it. */
  readonly words?: string
  readonly target: readonly Target[]
}

/** What a goal can be measured by: the code that is recorded, and codes of the same thing by another method. */
export interface Measure {
  readonly text: string
  readonly code: string
  readonly display: string
  /** UCUM unit and its spelling; absent where the value is a word. */
  readonly unit?: { readonly code: string; readonly text: string }
  readonly others?: readonly string[]
  /** The panel that carries it as a component. */
  readonly panel?: string
}

const percent = { code: '%', text: '%' }
const pressure = { code: 'mm[Hg]', text: 'mmHg' }
const milligrams = { code: 'mg/dL', text: 'mg/dL' }

export const goalMeasures = {
  a1c: {
    text: 'Hemoglobin A1c',
    code: '4548-4',
    display: 'Hemoglobin A1c/Hemoglobin.total in Blood',
    unit: percent,
    others: ['17856-6', '4549-2'],
  },
  systolic: {
    text: 'Systolic blood pressure',
    code: '8480-6',
    display: 'Systolic blood pressure',
    unit: pressure,
    panel: '85354-9',
  },
  diastolic: {
    text: 'Diastolic blood pressure',
    code: '8462-4',
    display: 'Diastolic blood pressure',
    unit: pressure,
    panel: '85354-9',
  },
  ldl: {
    text: 'LDL cholesterol',
    code: '13457-7',
    display: 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation',
    unit: milligrams,
    others: ['18262-6', '2089-1'],
  },
  weight: {
    text: 'Weight',
    code: '29463-7',
    display: 'Body weight',
    unit: { code: '[lb_av]', text: 'lb' },
    others: ['3141-9', '3142-7'],
  },
  bmi: {
    text: 'BMI',
    code: '39156-5',
    display: 'Body mass index (BMI) [Ratio]',
    unit: { code: 'kg/m2', text: 'kg/m2' },
  },
  glucose: { text: 'Glucose', code: '2345-7', display: 'Glucose [Mass/volume] in Serum or Plasma', unit: milligrams },
  phq9: {
    text: 'PHQ-9 score',
    code: '44261-6',
    display: 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
    unit: { code: '{score}', text: 'score' },
  },
  smoking: { text: 'Tobacco smoking status', code: '72166-2', display: 'Tobacco smoking status' },
} as const satisfies Record<string, Measure>
export type MeasureKey = keyof typeof goalMeasures
export const measureKeys = Object.keys(goalMeasures) as MeasureKey[]

export function measureConcept(key: MeasureKey): CodeableConcept {
  const { text, code, display } = goalMeasures[key]
  return { coding: [{ system: LOINC, code, display }], text }
}

/** The measure that a recorded concept means; undefined for one that this list does not know. */
export function measureOf(concept: CodeableConcept | undefined): MeasureKey | undefined {
  const codes = concept?.coding?.filter(({ system }) => system === LOINC).map(({ code }) => code ?? '') ?? []
  return measureKeys.find((key) => codesOf(goalMeasures[key]).some((code) => codes.includes(code)))
}

const codesOf = ({ code, others = [] }: Measure): string[] => [code, ...others]

const groups: ReadonlyMap<string, readonly string[]> = new Map(
  measureKeys.flatMap((key) => codesOf(goalMeasures[key]).map((code) => [code, codesOf(goalMeasures[key])] as const)),
)

/** True where an observation of `code` measures what `measure` names: by a code they share, or by another method's. */
export function sameMeasure(measure: CodeableConcept, code: CodeableConcept): boolean {
  const wanted = new Set(
    measure.coding?.flatMap(({ system, code: own = '' }) =>
      (system === LOINC ? (groups.get(own) ?? [own]) : [own]).map((each) => `${system}|${each}`),
    ),
  )
  return (
    code.coding?.some((coding) => coding.code !== undefined && wanted.has(`${coding.system}|${coding.code}`)) ?? false
  )
}

/** Codes of observations that may hold a value of this measure, its panel's included. */
export function codingsThatMeasure(measure: CodeableConcept): { system: string; code: string }[] {
  return (measure.coding ?? []).flatMap(({ system, code }) => {
    if (system === undefined || code === undefined) return []
    const panels = measureKeys.map((key): Measure => goalMeasures[key]).filter(({ panel }) => panel !== undefined)
    const carriers = panels.filter((one) => codesOf(one).includes(code)).flatMap(({ panel }) => panel ?? [])
    const codes = system === LOINC ? [...(groups.get(code) ?? [code]), ...carriers] : [code]
    return codes.map((each) => ({ system, code: each }))
  })
}

/** A target on one measure: `<` and `>` leave the number itself out. */
export function numberTarget(key: MeasureKey, comparator: '<' | '<=' | '>' | '>=', value: number): Target {
  const measure: Measure = goalMeasures[key]
  const unit = measure.unit && { unit: measure.unit.text, system: UCUM, code: measure.unit.code }
  return { measure: measureConcept(key), detailQuantity: { value, comparator, ...unit } }
}

export const exSmoker: CodeableConcept = {
  coding: [{ system: SNOMED, code: '8517006', display: 'Ex-smoker' }],
  text: 'Ex-smoker',
}

export const starterGoals: readonly StarterGoal[] = [
  { text: 'Hemoglobin A1c below 7%', words: 'diabetes hba1c glucose sugar', target: [numberTarget('a1c', '<', 7)] },
  { text: 'Hemoglobin A1c below 8%', words: 'diabetes hba1c older adult', target: [numberTarget('a1c', '<', 8)] },
  {
    text: 'Blood pressure below 130/80 mmHg',
    words: 'hypertension bp',
    target: [numberTarget('systolic', '<', 130), numberTarget('diastolic', '<', 80)],
  },
  {
    text: 'Blood pressure below 140/90 mmHg',
    words: 'hypertension bp',
    target: [numberTarget('systolic', '<', 140), numberTarget('diastolic', '<', 90)],
  },
  { text: 'LDL cholesterol below 100 mg/dL', words: 'lipids hyperlipidemia', target: [numberTarget('ldl', '<', 100)] },
  { text: 'LDL cholesterol below 70 mg/dL', words: 'lipids coronary stroke', target: [numberTarget('ldl', '<', 70)] },
  { text: 'Lose weight', words: 'obesity overweight bmi', target: [{ measure: measureConcept('weight') }] },
  { text: 'BMI below 30 kg/m2', words: 'obesity weight', target: [numberTarget('bmi', '<', 30)] },
  {
    text: 'Stop smoking',
    words: 'tobacco nicotine cessation',
    target: [{ measure: measureConcept('smoking'), detailCodeableConcept: exSmoker }],
  },
  { text: 'PHQ-9 below 5', words: 'depression mood', target: [numberTarget('phq9', '<', 5)] },
]
