/** Laboratory reports: values drawn around what the story says, flags and dependent values worked out from them. */
import { formatDate } from '../format/date.ts'
import { readDecimal } from '../format/decimal.ts'
import { formatMeasured, measuredNumber } from '../format/quantity.ts'
import type { CodeableConcept, ObservationContent, Quantity, Reference } from '../resources/index.ts'
import { adultRange, type Bounds, labs } from '../terminology/labs.ts'
import { OBSERVATION_INTERPRETATION, UCUM } from '../terminology/systems.ts'
import { type Term, termConcept } from '../terminology/term.ts'
import { addDays, yearsOld } from './calendar.ts'
import { type Chart, record } from './chart.ts'
import { coded, inList, v2 } from './concept.ts'
import { roundTo } from './random.ts'
import { laboratory } from './team.ts'
import type { Visit } from './visit.ts'
import { type LabTest, type Panel, panels, type TestName, tests } from './vocabulary/laboratory.ts'

export type LabValues = Partial<Record<TestName, number>>

/**
 * A panel drawn some days before the visit that discusses it (0: at the visit). Values that are not given are those of a
 * healthy person. The note gets one line: every value outside its range, and `watch` whatever it is.
 */
export function reportLabs(
  visit: Visit,
  name: keyof typeof panels,
  given: LabValues = {},
  options: { daysBefore?: number; watch?: readonly TestName[] } = {},
): void {
  const { chart } = visit
  const { daysBefore = 3, watch = [] } = options
  const panel: Panel = panels[name]
  const drawn = `${addDays(visit.day, -daysBefore)}T${daysBefore > 0 ? '07:40' : visit.start.slice(11)}`
  const issued = daysBefore > 0 ? `${addDays(visit.day, 1 - daysBefore)}T16:30` : `${visit.day}T18:00`
  const values = { ...drawPanel(chart, panel, visit.day), ...given }
  derive(chart, values, given, visit.day)

  const results: Reference[] = []
  const told: string[] = []
  for (const testName of panel.tests) {
    const value = values[testName]
    if (value === undefined) continue
    const test: LabTest = tests[testName]
    const flag = interpret(test, value, rangeFor(chart, test))
    const valueQuantity = quantity(test, roundTo(value, test.decimals))
    const { reference } = record<ObservationContent>(chart, {
      resourceType: 'Observation',
      status: 'final',
      category: 'laboratory',
      code: termConcept(test.term),
      ...(daysBefore === 0 ? { encounter: visit.reference } : {}),
      effectiveDateTime: drawn,
      issued,
      performer: [laboratory],
      valueQuantity,
      interpretation: [flag.concept],
      referenceRange: [referenceRange(test, rangeFor(chart, test))],
    })
    results.push(reference)
    const alone = panel.tests.length === 1
    if (alone || flag.letter !== 'N' || watch.includes(testName)) {
      told.push(`${resultText(test, valueQuantity)}${flag.letter === 'N' ? '' : ` (${flag.letter})`}`)
    }
  }
  fileReport(visit, panel.term, { drawn, issued, results })
  const title = panel.tests.length === 1 ? formatDate(drawn) : `${panel.term.text}, ${formatDate(drawn)}`
  visit.findings.push(`${title}: ${told.length > 0 ? told.join(', ') : 'all values within range'}`)
}

/** `Potassium 4.3 mmol/L`, and `INR 2.5`, not `INR 2.5 INR`. */
function resultText({ term }: LabTest, result: Quantity): string {
  return `${term.text} ${result.unit === term.text ? measuredNumber(result) : formatMeasured(result)}`
}

/** A test of the starter list whose answer is a word, reported by itself: culture, serology. */
export function reportFinding(visit: Visit, test: string, finding: string, abnormal: boolean): void {
  const term = inList(labs, test)
  const drawn = visit.start
  const issued = `${addDays(visit.day, 1)}T09:00`
  const { reference } = record<ObservationContent>(visit.chart, {
    resourceType: 'Observation',
    status: 'final',
    category: 'laboratory',
    code: termConcept(term),
    encounter: visit.reference,
    effectiveDateTime: drawn,
    issued,
    performer: [laboratory],
    valueString: finding,
    interpretation: [abnormal ? flags.A : flags.N],
  })
  fileReport(visit, term, { drawn, issued, results: [reference] })
  visit.findings.push(`${term.text}: ${finding}`)
}

const laboratoryCategory = v2('0074', 'LAB', 'Laboratory')

function fileReport(visit: Visit, term: Term, report: { drawn: string; issued: string; results: Reference[] }): void {
  record(visit.chart, {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [coded(laboratoryCategory)],
    code: termConcept(term),
    encounter: visit.reference,
    effectiveDateTime: report.drawn,
    issued: report.issued,
    performer: [laboratory],
    result: report.results,
  })
}

function drawPanel(chart: Chart, panel: Panel, day: string): LabValues {
  const age = yearsOld(chart.person.birthDate, day)
  const values: LabValues = {}
  for (const name of panel.tests) {
    const test: LabTest = tests[name]
    const [mean, deviation] = usualFor(chart, test)
    values[name] = chart.random.normal(mean, deviation, test.decimals)
  }
  if (values.creatinine !== undefined && age > 70) values.creatinine += 0.08
  return values
}

/** Values that follow from others, where the story does not say otherwise: eGFR, total cholesterol, red cells. */
function derive(chart: Chart, values: LabValues, given: LabValues, day: string): void {
  if (values.egfr !== undefined && values.creatinine !== undefined && given.egfr === undefined) {
    values.egfr = ckdEpi2021(values.creatinine, yearsOld(chart.person.birthDate, day), chart.person.sex)
  }
  if (values.cholesterol !== undefined && given.cholesterol === undefined) {
    const { ldl = 100, hdl = 50, triglyceride = 100 } = values
    values.cholesterol = ldl + hdl + triglyceride / 5
  }
  if (values.hemoglobin !== undefined) {
    if (given.hematocrit === undefined) values.hematocrit = values.hemoglobin * 2.96
    if (given.erythrocytes === undefined) values.erythrocytes = (values.hemoglobin * 29.6) / (values.mcv ?? 89)
  }
}

/** CKD-EPI 2021 creatinine equation without race (Inker et al., N Engl J Med 2021;385:1737), mL/min/1.73 m². */
export function ckdEpi2021(creatinine: number, age: number, sex: 'female' | 'male'): number {
  const [kappa, alpha] = sex === 'female' ? [0.7, -0.241] : [0.9, -0.302]
  const ratio = creatinine / kappa
  const value = 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age
  return Math.round(sex === 'female' ? value * 1.012 : value)
}

function usualFor(chart: Chart, test: LabTest): readonly [number, number] {
  return (chart.person.sex === 'female' ? test.usualFemale : undefined) ?? test.usual
}

function rangeFor(chart: Chart, test: LabTest): Bounds {
  const child = yearsOld(chart.person.birthDate, chart.until) < 12
  return (child ? test.rangeChild : undefined) ?? adultRange(test.term, chart.person.sex) ?? {}
}

/** Units whose UCUM code is not what a report prints. */
const printed: Record<string, string> = {
  '10*3/uL': 'K/uL',
  '10*6/uL': 'M/uL',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m2',
  'm[IU]/L': 'mIU/L',
  'mg/g{creat}': 'mg/g',
  '{INR}': 'INR',
}

/** A laboratory prints each test with the same digits behind the point: 1.10 and 1.00. */
function quantity(test: LabTest, value: number): Quantity {
  const { unit } = test.term
  const printedAs = readDecimal(value.toFixed(test.decimals))
  const decimal = printedAs?.value === value ? printedAs : { value }
  return { ...decimal, ...(unit ? { unit: printed[unit] ?? unit, system: UCUM, code: unit } : {}) }
}

function referenceRange(test: LabTest, { low, high }: Bounds) {
  return {
    ...(low === undefined ? {} : { low: quantity(test, low) }),
    ...(high === undefined ? {} : { high: quantity(test, high) }),
  }
}

const flag = (code: string, display: string): CodeableConcept => ({
  coding: [{ system: OBSERVATION_INTERPRETATION, code, display }],
})
const flags = {
  N: flag('N', 'Normal'),
  L: flag('L', 'Low'),
  H: flag('H', 'High'),
  LL: flag('LL', 'Critical low'),
  HH: flag('HH', 'Critical high'),
  A: flag('A', 'Abnormal'),
}

function interpret({ critical = {} }: LabTest, value: number, { low, high }: Bounds) {
  const letter = (): keyof typeof flags => {
    if (critical.high !== undefined && value >= critical.high) return 'HH'
    if (critical.low !== undefined && value <= critical.low) return 'LL'
    if (high !== undefined && value > high) return 'H'
    return low !== undefined && value < low ? 'L' : 'N'
  }
  const found = letter()
  return { letter: found, concept: structuredClone(flags[found]) }
}
