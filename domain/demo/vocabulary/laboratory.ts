/** What is drawn for the demo charts: the starter list's tests with the values healthy people have. */
import { type Bounds, type LabTerm, labPanels, labs } from '../../terminology/labs.ts'
import type { Term } from '../../terminology/term.ts'
import { inList } from '../concept.ts'

export interface LabTest {
  term: LabTerm
  decimals: number
  /** Middle and spread in healthy people: what is drawn when the story says nothing else. */
  usual: readonly [mean: number, deviation: number]
  usualFemale?: readonly [mean: number, deviation: number]
  /** Where a child's range is another one. */
  rangeChild?: Bounds
  /** Values that the laboratory telephones. */
  critical?: Bounds
}

const test = (
  text: string,
  decimals: number,
  usual: LabTest['usual'],
  more: Pick<LabTest, 'usualFemale' | 'rangeChild' | 'critical'> = {},
): LabTest => ({ term: inList(labs, text), decimals, usual, ...more })

export const tests = {
  sodium: test('Sodium', 0, [140, 1.6], { critical: { low: 120, high: 160 } }),
  potassium: test('Potassium', 1, [4.3, 0.25], { critical: { low: 2.8, high: 6.2 } }),
  chloride: test('Chloride', 0, [102, 1.4]),
  bicarbonate: test('Carbon dioxide, total (CO2)', 0, [25, 1]),
  urea: test('Urea nitrogen (BUN)', 0, [14, 2]),
  creatinine: test('Creatinine', 2, [1.0, 0.09], { usualFemale: [0.78, 0.06] }),
  egfr: test('eGFR (CKD-EPI 2021)', 0, [92, 8]),
  glucose: test('Glucose', 0, [87, 4], { critical: { low: 45, high: 450 } }),
  calcium: test('Calcium', 1, [9.4, 0.25]),
  protein: test('Total protein', 1, [7.1, 0.3]),
  albumin: test('Albumin', 1, [4.3, 0.2]),
  bilirubin: test('Bilirubin, total', 1, [0.6, 0.15]),
  alkalinePhosphatase: test('Alkaline phosphatase (ALP)', 0, [75, 11]),
  alt: test('ALT (SGPT)', 0, [24, 5]),
  ast: test('AST (SGOT)', 0, [22, 4]),
  cholesterol: test('Cholesterol, total', 0, [165, 10]),
  hdl: test('HDL cholesterol', 0, [54, 4], { usualFemale: [62, 3.5] }),
  triglyceride: test('Triglycerides', 0, [100, 14]),
  ldl: test('LDL cholesterol, calculated', 0, [84, 5]),
  leukocytes: test('White blood cells (WBC)', 1, [6.8, 0.8]),
  erythrocytes: test('Red blood cells (RBC)', 2, [5.0, 0.2], { usualFemale: [4.5, 0.15] }),
  hemoglobin: test('Hemoglobin', 1, [15.1, 0.45], {
    usualFemale: [13.6, 0.4],
    rangeChild: { low: 11, high: 14.5 },
    critical: { low: 7 },
  }),
  hematocrit: test('Hematocrit', 1, [45, 1.3], { usualFemale: [40, 1.2] }),
  mcv: test('MCV', 0, [90, 2.4]),
  platelets: test('Platelets', 0, [255, 34], { critical: { low: 30 } }),
  hba1c: test('Hemoglobin A1c', 1, [5.2, 0.12]),
  urineAlbumin: test('Microalbumin/creatinine ratio, urine', 0, [11, 3]),
  tsh: test('TSH', 2, [1.9, 0.4]),
  freeT4: test('Thyroxine (T4), free', 2, [1.2, 0.1]),
  inr: test('INR', 1, [1, 0.02], { critical: { high: 5 } }),
  bnp: test('NT-proBNP', 0, [62, 14]),
  ferritin: test('Ferritin', 0, [110, 20], { usualFemale: [70, 15] }),
  urate: test('Uric acid', 1, [5.4, 0.4], { usualFemale: [4.4, 0.4] }),
  psa: test('PSA', 2, [1.1, 0.25]),
  lead: test('Lead, blood', 1, [1.2, 0.3]),
} satisfies Record<string, LabTest>

export type TestName = keyof typeof tests

export interface Panel {
  /** What the report is called: a panel of the list, or the one test in it. */
  term: Term
  tests: readonly TestName[]
}

const panel = (text: string, members: readonly TestName[]): Panel => ({ term: inList(labPanels, text), tests: members })
const alone = (name: TestName): Panel => ({ term: tests[name].term, tests: [name] })

const basicMetabolic = [
  'sodium',
  'potassium',
  'chloride',
  'bicarbonate',
  'urea',
  'creatinine',
  'egfr',
  'glucose',
  'calcium',
] as const

export const panels = {
  basicMetabolic: panel('Basic metabolic panel', basicMetabolic),
  comprehensive: panel('Comprehensive metabolic panel', [
    ...basicMetabolic,
    'protein',
    'albumin',
    'bilirubin',
    'alkalinePhosphatase',
    'alt',
    'ast',
  ]),
  lipid: panel('Lipid panel', ['cholesterol', 'hdl', 'triglyceride', 'ldl']),
  bloodCount: panel('CBC panel', ['leukocytes', 'erythrocytes', 'hemoglobin', 'hematocrit', 'mcv', 'platelets']),
  hba1c: alone('hba1c'),
  urineAlbumin: alone('urineAlbumin'),
  tsh: alone('tsh'),
  freeT4: alone('freeT4'),
  inr: alone('inr'),
  bnp: alone('bnp'),
  hemoglobin: alone('hemoglobin'),
  ferritin: alone('ferritin'),
  urate: alone('urate'),
  psa: alone('psa'),
  lead: alone('lead'),
} satisfies Record<string, Panel>
