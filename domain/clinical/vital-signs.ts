/** Vital signs: which observation is which, sets of one moment, and what a typed set is recorded as (US Core 6.1.0). */
import type { Decimal } from '../format/decimal.ts'
import { readableUnit } from '../format/quantity.ts'
import type { CodeableConcept, Observation, ObservationContent, Quantity } from '../resources/index.ts'
import { UCUM } from '../terminology/systems.ts'
import { type Term, termConcept, termOf } from '../terminology/term.ts'
import {
  bloodPressurePanel,
  oxygenSaturationGeneral,
  type PressurePosition,
  type PressureSite,
  pressurePositions,
  pressureSites,
  type VitalKey,
  vitalKeys,
  vitals,
} from '../terminology/vitals.ts'
import { effectiveOf, newestFirst } from './observation-key.ts'
import { convert, roundTo, unitKey } from './units.ts'

/** LOINC codes that say the same with more of the method. Source: LOINC 2.78. */
const otherCodes: Readonly<Record<string, VitalKey>> = {
  '2708-6': 'oxygenSaturation',
  '8331-1': 'temperature',
  '8332-9': 'temperature',
  '8328-7': 'temperature',
  '8333-7': 'temperature',
  '3141-9': 'weight',
  '3142-7': 'weight',
  '8306-3': 'height',
  '3137-7': 'height',
  '3138-5': 'height',
}

const keyByCode: ReadonlyMap<string | undefined, VitalKey> = new Map([
  ...vitalKeys.map((key) => [vitals[key].coding[0]?.code, key] as const),
  ...Object.entries(otherCodes),
])

export function vitalKeyOf(code: CodeableConcept): VitalKey | undefined {
  return code.coding?.map((coding) => keyByCode.get(coding.code)).find((key) => key !== undefined)
}

export interface VitalMeasure {
  quantity: Quantity
  observation: Observation
}

/** What was measured at one moment. */
export interface VitalSet {
  /** As recorded; '' where no time was. */
  at: string
  measures: Partial<Record<VitalKey, VitalMeasure>>
  /** Every blood pressure of the moment, in the order in which they were recorded; `measures` holds the last of them. */
  pressures: Observation[]
  /** Vital signs that have no row (pain score …), and values without a number. */
  others: Observation[]
}

/** Newest first. Two values of one sign at one moment: the one recorded last stands, the other goes to `others`. */
export function vitalSets(observations: readonly Observation[]): VitalSet[] {
  const byMoment = Map.groupBy(newestFirst(observations), (o) => (effectiveOf(o) ?? '').slice(0, 16))
  return [...byMoment.values()].map((moment) => {
    const set: VitalSet = { at: effectiveOf(moment[0] as Observation) ?? '', measures: {}, pressures: [], others: [] }
    for (const observation of moment) {
      const found = measuresOf(observation).filter(([key]) => !set.measures[key])
      if (isPressure(observation)) set.pressures.push(observation)
      else if (found.length === 0) set.others.push(observation)
      for (const [key, quantity] of found) set.measures[key] = { quantity, observation }
    }
    return inOrder(set)
  })
}

/** Ids sort as they were made (RFC 9562, UUIDv7), also within the one write that records a sitting. */
function inOrder(set: VitalSet): VitalSet {
  set.pressures.sort((a, b) => (a.id < b.id ? -1 : 1))
  const last = set.pressures.at(-1)
  for (const [key, quantity] of last ? measuresOf(last) : []) {
    if (last) set.measures[key] = { quantity, observation: last }
  }
  return set
}

function isPressure(observation: Observation): boolean {
  return measuresOf(observation).some(([key]) => key === 'systolic' || key === 'diastolic')
}

/** Systolic and diastolic of a panel, or the one value of a single sign. */
export function measuresOf(observation: Observation): [VitalKey, Quantity][] {
  return [observation, ...(observation.component ?? [])].flatMap((part) => {
    const key = vitalKeyOf(part.code)
    return key && part.valueQuantity?.value !== undefined ? [[key, part.valueQuantity] as [VitalKey, Quantity]] : []
  })
}

/** A typed value in the UCUM unit it was typed in, and in the digits: 37.0 is not 37. */
export interface Typed extends Decimal {
  unit: string
}
export type TypedVitals = Partial<Record<VitalKey, Typed>>

/** A set of the chart as it would be typed: of several pressures the last. */
export function typedOfSet({ measures }: VitalSet): TypedVitals {
  const typed: TypedVitals = {}
  for (const key of vitalKeys) {
    const value = typedOf(measures[key]?.quantity)
    if (value) typed[key] = value
  }
  return typed
}

/** kg/m2, to one place. Undefined where a unit cannot be converted or the height is 0. */
export function bodyMassIndex(weight: Typed, height: Typed): number | undefined {
  const kilograms = convert(weight.value, weight.unit, 'kg')
  const centimetres = convert(height.value, height.unit, 'cm')
  if (kilograms === undefined || !centimetres) return undefined
  return roundTo(kilograms / (centimetres / 100) ** 2, 1)
}

/** One blood pressure of a sitting. */
export interface TypedPressure {
  systolic?: Typed | undefined
  diastolic?: Typed | undefined
  site?: PressureSite | undefined
  position?: PressurePosition | undefined
}

/** The observations that record one set; `at` as `localDateTime` gives it. Each blood pressure is one panel. */
export function vitalContents(
  typed: TypedVitals,
  at: string,
  pressures: readonly TypedPressure[] = [typed],
): ObservationContent[] {
  const panels = pressures.filter(isMeasured).map((pressure) => pressureContent(pressure, at))
  const singles = vitalKeys.flatMap((key) => {
    const value = key === 'systolic' || key === 'diastolic' ? undefined : typed[key]
    return value ? [singleContent(key, value, at)] : []
  })
  return [...panels, ...singles]
}

export function isMeasured({ systolic, diastolic }: TypedPressure): boolean {
  return systolic !== undefined || diastolic !== undefined
}

export function pressureContent(
  { systolic, diastolic, site, position }: TypedPressure,
  at: string,
): ObservationContent {
  return {
    ...frame(termConcept(bloodPressurePanel), at),
    ...(site && { bodySite: termConcept(pressureSites[site]) }),
    ...(position && { method: termConcept(pressurePositions[position]) }),
    component: [part('systolic', systolic), part('diastolic', diastolic)],
  }
}

export function singleContent(key: VitalKey, value: Typed, at: string): ObservationContent {
  const code = termConcept(vitals[key])
  if (key === 'oxygenSaturation') code.coding?.push({ ...oxygenSaturationGeneral })
  return { ...frame(code, at), valueQuantity: quantityOf(value) }
}

/** A recorded pressure as it would be typed; the unit as recorded. */
export function typedPressure(row: Observation): TypedPressure {
  const measures = new Map(measuresOf(row))
  const { bodySite, method } = row
  return {
    systolic: typedOf(measures.get('systolic')),
    diastolic: typedOf(measures.get('diastolic')),
    site: keyOfTerm(pressureSites, bodySite),
    position: keyOfTerm(pressurePositions, method),
  }
}

function keyOfTerm<K extends string>(terms: Readonly<Record<K, Term>>, concept: CodeableConcept | undefined) {
  return (Object.keys(terms) as K[]).find((key) => termOf([terms[key]], concept) !== undefined)
}

export function typedOf(quantity: Quantity | undefined): Typed | undefined {
  if (quantity?.value === undefined) return undefined
  const { value, written } = quantity
  return { value, ...(written !== undefined && { written }), unit: unitKey(quantity) }
}

function frame(code: CodeableConcept, at: string): ObservationContent {
  return { resourceType: 'Observation', status: 'final', category: 'vital-signs', code, effectiveDateTime: at }
}

/** US Core Blood Pressure: both components are there; one that was not measured says so. */
function part(key: VitalKey, typed: Typed | undefined): NonNullable<ObservationContent['component']>[number] {
  const code = termConcept(vitals[key])
  return typed ? { code, valueQuantity: quantityOf(typed) } : { code, dataAbsentReason: notPerformed }
}

const notPerformed: CodeableConcept = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: 'not-performed',
      display: 'Not Performed',
    },
  ],
  text: 'Not measured',
}

export function quantityOf({ value, written, unit }: Typed): Quantity {
  const digits = written === undefined ? {} : { written }
  return { value, ...digits, unit: readableUnit({ code: unit }), system: UCUM, code: unit }
}

/** A recorded quantity in the UCUM unit `unit`; undefined where it cannot be converted. */
export function inUnit(quantity: Quantity, unit: string): number | undefined {
  return quantity.value === undefined ? undefined : convert(quantity.value, unitKey(quantity), unit)
}
