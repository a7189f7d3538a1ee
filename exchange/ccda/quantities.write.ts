/** HL7 V3 quantities out of FHIR's: PQ, IVL_PQ, RTO (HL7 Data Types R1), and an observation's `value` of any type. */
import { decimalText } from '../../domain/format/decimal.ts'
import type {
  CodeableConcept,
  Coding,
  Observation,
  ObservationComponent,
  Quantity,
  Range,
  Ratio,
} from '../../domain/resources/index.ts'
import { absentReason, DATA_ABSENT_REASON } from '../terminology/demographics.ts'
import { UCUM } from '../terminology/systems.ts'
import { isUcum } from '../terminology/ucum.ts'
import { code, interval, translation, ts } from './datatypes.write.ts'
import { isTimeOfDay } from './quantities.read.ts'
import { type Attributes, el, type Part, text, type Xml } from './xml.write.ts'

/**
 * `@unit` is UCUM (Data Types R1, PQ). Words that are no UCUM unit go as a UCUM annotation, so that no receiver takes
 * the number for one without a unit; the words themselves stand in a translation.
 */
export function unitOf({ unit, code, system }: Quantity): { ucum?: string; words?: string; coding?: Coding } {
  if (code !== undefined && !/\s/.test(code) && (system === undefined || system === UCUM))
    return unit === undefined || unit === code ? { ucum: code } : { ucum: code, words: unit }
  const words = unit ?? code
  if (words === undefined) return {}
  const annotation = `{${words.replace(/[^!-z|~]+/g, '_')}}`
  if (code !== undefined && system !== undefined)
    return { ucum: annotation, ...(unit !== undefined && { words: unit }), coding: { system, code } }
  if (isUcum(words)) return { ucum: words }
  return { ucum: annotation, words }
}

function pqParts(quantity: Quantity): { attributes: Attributes; translation: Part } {
  const { ucum, words, coding } = unitOf(quantity)
  const value = decimalText(quantity)
  return {
    attributes: { nullFlavor: value === undefined ? 'UNK' : undefined, value, unit: ucum },
    translation: coding
      ? translation(coding, { value }, words)
      : words !== undefined && el('translation', { nullFlavor: 'OTH', value }, el('originalText', {}, text(words))),
  }
}

/** One amount. What has a comparator is an interval: `anyPq`. */
export function pq(name: string, quantity: Quantity, type?: 'PQ'): Xml {
  const { attributes, translation } = pqParts(quantity)
  return el(name, { ...(type && { 'xsi:type': type }), ...attributes }, translation)
}

function bound(name: 'low' | 'high', quantity: Quantity | undefined, inclusive?: boolean): Part {
  if (quantity === undefined) return undefined
  const { attributes, translation } = pqParts(quantity)
  return el(name, { ...attributes, inclusive }, translation)
}

export const rangePq = (name: string, { low, high }: Range, type?: 'IVL_PQ'): Xml =>
  el(name, type && { 'xsi:type': type }, bound('low', low), bound('high', high))

/** `<5` is everything up to but without 5: what FHIR says by a comparator, IVL_PQ says by a bound that is open or not. */
export function comparedPq(name: string, quantity: Quantity, type?: 'IVL_PQ'): Xml {
  const { comparator } = quantity
  const side = comparator === '<' || comparator === '<=' ? 'high' : 'low'
  const inclusive = comparator === '<=' || comparator === '>='
  return el(name, type && { 'xsi:type': type }, bound(side, quantity, inclusive))
}

const unknownAmount: Quantity = {}
export const ratio = (name: string, { numerator, denominator }: Ratio, type?: 'RTO_PQ_PQ'): Xml =>
  el(
    name,
    type && { 'xsi:type': type },
    pq('numerator', numerator ?? unknownAmount),
    pq('denominator', denominator ?? unknownAmount),
  )

type Valued = Omit<ObservationComponent, 'code'> | Pick<Observation, 'valueQuantity'>

/** `value` by the type it has. Without a value: `nullFlavor`, by the reason it is absent where one is recorded. */
export function observationValue(observed: Valued, narrative?: string): Xml {
  const o: Omit<ObservationComponent, 'code'> = observed
  if (o.valueQuantity) {
    const { comparator } = o.valueQuantity
    return comparator === undefined
      ? pq('value', o.valueQuantity, 'PQ')
      : comparedPq('value', o.valueQuantity, 'IVL_PQ')
  }
  if (o.valueCodeableConcept) return code('value', o.valueCodeableConcept, { type: 'CD', narrative })
  if (o.valueString !== undefined) return el('value', { 'xsi:type': 'ST' }, text(o.valueString))
  if (o.valueBoolean !== undefined) return el('value', { 'xsi:type': 'BL', value: o.valueBoolean })
  if (o.valueInteger !== undefined) return el('value', { 'xsi:type': 'INT', value: o.valueInteger })
  if (o.valueRange) return rangePq('value', o.valueRange, 'IVL_PQ')
  if (o.valueRatio) return ratio('value', o.valueRatio, 'RTO_PQ_PQ')
  // HL7 V3 has no time of day without a date.
  if (o.valueTime !== undefined) return el('value', { 'xsi:type': 'ST' }, text(o.valueTime))
  if (o.valueDateTime !== undefined) return el('value', { 'xsi:type': 'TS', value: ts(o.valueDateTime) })
  if (o.valuePeriod) return interval('value', o.valuePeriod, { type: 'IVL_TS' })
  return absentValue(o.dataAbsentReason)
}

const absentCode = (reason: CodeableConcept | undefined): string | undefined =>
  reason?.coding?.find(({ system }) => system === DATA_ABSENT_REASON)?.code

function absentValue(reason: CodeableConcept | undefined): Xml {
  return el('value', { 'xsi:type': 'CD', nullFlavor: nullFlavorOf(reason) ?? 'NI' })
}

/** The `nullFlavor` that says why there is no value; `undefined` where no reason, or one without a word in V3, is recorded. */
const nullFlavorOf = (reason: CodeableConcept | undefined): string | undefined => {
  const known = absentReason.pairs.find(([, code]) => code === absentCode(reason))
  return known?.[0]
}

/** FHIR's `value[x]`, in the order in which the first one there is written. */
export const valueFields = [
  ...(['valueQuantity', 'valueCodeableConcept', 'valueString', 'valueBoolean', 'valueInteger', 'valueRange'] as const),
  ...(['valueRatio', 'valueTime', 'valueDateTime', 'valuePeriod'] as const),
] as const

/** Whether `observationValue` says all: one value that is read as what it is, or why there is none. */
export function isOneValue(o: Omit<ObservationComponent, 'code'>): boolean {
  const there = valueFields.filter((field) => o[field] !== undefined)
  if (there.length === 0) return isNullFlavor(o.dataAbsentReason)
  return (
    there.length === 1 &&
    o.dataAbsentReason === undefined &&
    (o.valueTime === undefined || isTimeOfDay(o.valueTime)) &&
    (o.valueString === undefined || !isTimeOfDay(o.valueString)) &&
    // A range that is open on one side is read as a number with a comparator.
    (o.valueRange === undefined || (o.valueRange.low !== undefined && o.valueRange.high !== undefined))
  )
}

/** Whether a reader of the `nullFlavor` learns all that is recorded of the reason. */
const isNullFlavor = (reason: CodeableConcept | undefined): boolean =>
  reason === undefined ||
  (reason.text === undefined && reason.coding?.length === 1 && nullFlavorOf(reason) !== undefined)
