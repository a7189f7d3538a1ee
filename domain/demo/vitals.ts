/** A set of vital signs (US Core Vital Signs 6.1.0), in the units of the starter list. */
import { conceptText } from '../format/name.ts'
import { formatValue } from '../format/quantity.ts'
import type { CodeableConcept, Coding, ObservationContent, Quantity } from '../resources/index.ts'
import { UCUM } from '../terminology/systems.ts'
import { termConcept } from '../terminology/term.ts'
import { bloodPressurePanel, oxygenSaturationGeneral, type VitalTerm, vitals } from '../terminology/vitals.ts'
import { yearsOld } from './calendar.ts'
import { record } from './chart.ts'
import { loinc } from './concept.ts'
import { roundTo } from './random.ts'
import type { Visit } from './visit.ts'

interface Sign {
  code: CodeableConcept
  unit: string
  decimals: number
}

const listedSign = ({ unit, decimals, ...term }: VitalTerm, ...also: Coding[]): Sign => ({
  code: { coding: [...term.coding, ...also], text: term.text },
  unit,
  decimals,
})
const ownSign = (code: string, display: string, text: string, unit: string): Sign => ({
  code: { coding: [loinc(code, display)], text },
  unit,
  decimals: 0,
})

const signs = {
  pulse: listedSign(vitals.pulse),
  respiration: listedSign(vitals.respiration),
  temperature: listedSign(vitals.temperature),
  oxygen: listedSign(vitals.oxygenSaturation, oxygenSaturationGeneral),
  height: listedSign(vitals.height),
  weight: listedSign(vitals.weight),
  bodyMass: listedSign(vitals.bmi),
  headCircumference: {
    ...ownSign('9843-4', 'Head Occipital-frontal circumference', 'Head circumference', 'cm'),
    decimals: 1,
  },
  fundalHeight: ownSign('11881-0', 'Uterus Fundal height Tape measure', 'Fundal height', 'cm'),
  fetalHeart: ownSign('55283-6', 'Fetal Heart rate', 'Fetal heart rate', '/min'),
} satisfies Record<string, Sign>

/** Stories tell weight in kilograms and height in centimetres; it is recorded in the unit a practice measures in. */
const inUnit: Record<string, number> = { '[lb_av]': 1 / 0.45359237, '[in_i]': 1 / 2.54 }

/** Units whose UCUM code is not what people read. */
const printed: Record<string, string> = { '[lb_av]': 'lb', '[in_i]': 'in', '[degF]': '°F', 'mm[Hg]': 'mmHg' }

export interface VitalSigns extends Partial<Record<Exclude<keyof typeof signs, 'bodyMass'>, number>> {
  pressure?: readonly [systolic: number, diastolic: number]
}

/** Records what was measured; the body mass index follows from weight and height. */
export function recordVitals(visit: Visit, measured: VitalSigns): void {
  const told = measured.pressure ? [recordPressure(visit, measured.pressure)] : []
  for (const name of Object.keys(signs) as (keyof typeof signs)[]) {
    const value = name === 'bodyMass' ? bodyMass(visit, measured) : measured[name]
    if (value !== undefined) told.push(measure(visit, signs[name], value))
  }
  visit.findings.push(told.join(', '))
}

/** What a nurse takes of every adult: today's weight is the chart's, with the scale's usual scatter. */
export function usualVitals(visit: Visit, changes: VitalSigns = {}): void {
  const { random, body } = visit.chart
  recordVitals(visit, {
    pressure: [random.normal(118, 5), random.normal(74, 4)],
    pulse: random.normal(72, 6),
    respiration: random.int(14, 18),
    temperature: random.normal(98.3, 0.25, 1),
    oxygen: random.int(97, 99),
    height: body.height,
    weight: random.normal(body.weight, 0.4, 1),
    ...changes,
  })
}

function bodyMass(visit: Visit, { height, weight }: VitalSigns): number | undefined {
  if (!height || !weight || yearsOld(visit.chart.person.birthDate, visit.day) < 2) return undefined
  return roundTo(weight / (height / 100) ** 2, 1)
}

const quantity = (value: number, unit: string): Quantity => ({
  value,
  unit: printed[unit] ?? unit,
  system: UCUM,
  code: unit,
})

function vitalSign(visit: Visit, fields: Pick<ObservationContent, 'code' | 'valueQuantity' | 'component'>) {
  const { content } = record<ObservationContent>(visit.chart, {
    resourceType: 'Observation',
    status: 'final',
    category: 'vital-signs',
    ...fields,
    encounter: visit.reference,
    effectiveDateTime: visit.start,
    performer: [visit.clinician],
  })
  return content
}

function recordPressure(visit: Visit, [high, low]: readonly [number, number]): string {
  const part = (term: VitalTerm, value: number) => ({
    code: termConcept(term),
    valueQuantity: quantity(value, term.unit),
  })
  const content = vitalSign(visit, {
    code: termConcept(bloodPressurePanel),
    component: [part(vitals.systolic, high), part(vitals.diastolic, low)],
  })
  return `BP ${formatValue(content)}`
}

function measure(visit: Visit, { code, unit, decimals }: Sign, value: number): string {
  const measured = roundTo(value * (inUnit[unit] ?? 1), decimals)
  const content = vitalSign(visit, { code: structuredClone(code), valueQuantity: quantity(measured, unit) })
  return `${conceptText(code)} ${formatValue(content)}`
}
