/** OBX-5 by its type (OBX-2): the value of an observation (HL7 v2.5.1 7.4.2; FHIR R4 Observation.value[x]). */
import type { Observation, Quantity, ReferenceRange } from '../../domain/resources/index.ts'
import { systemOf } from '../terminology/hl7v2.ts'
import { concept, dateTime, ifAny, numberOf, unitOf } from './datatypes.ts'
import type { Segment, Value } from './message.ts'

type ObservationValue = Pick<
  Observation,
  | 'valueQuantity'
  | 'valueCodeableConcept'
  | 'valueString'
  | 'valueDateTime'
  | 'valueTime'
  | 'valueRange'
  | 'valueRatio'
  | 'component'
>

const coded = new Set(['CE', 'CWE', 'CNE', 'CF'])
const dated = new Set(['DT', 'TS', 'DTM'])

/** Text that is a number with a unit or a range beside it is a number: many systems send everything as ST. */
export function observedValue(obx: Segment): ObservationValue {
  const values = obx.repetitions(5)
  const [first] = values
  if (!first) return {}
  const type = obx.text(2)
  if (type === 'SN') return structured(first, unitOf(obx.field(6)))
  if (coded.has(type) || (type === '' && isCoded(first))) return codedValue(obx, values)
  if (dated.has(type)) return datedValue(first)
  if (type === 'TM') return timed(first)
  const [head, ...method] = first.components
  // Some laboratories put the method behind the number.
  const alone = type === 'NM' && values.length === 1 && method.length > 0 ? numberOf(head ?? '') : undefined
  if (alone) return { valueQuantity: { ...alone, ...unitOf(obx.field(6)) } }
  const measured = type === 'NM' || obx.text(6) !== '' || obx.text(7) !== ''
  const numbers = measured ? values.flatMap(({ text }) => numberOf(text) ?? []) : []
  const [number] = numbers
  if (number && values.length === 1) return { valueQuantity: { ...number, ...unitOf(obx.field(6)) } }
  const question = concept(obx.field(3))
  if (question && numbers.length > 1 && numbers.length === values.length)
    return { component: numbers.map((one) => ({ code: question, valueQuantity: { ...one, ...unitOf(obx.field(6)) } })) }
  return { valueString: joined(values) }
}

/** What stands behind the number of an NM, which has one component: the method, as a rule. */
export const behindNumber = (obx: Segment, { valueQuantity }: ObservationValue): string =>
  valueQuantity && obx.text(2) === 'NM' ? obx.field(5).components.slice(1).filter(Boolean).join(' ') : ''

/** The unit of a value that has no place for one: a titre, a code, numbers inside words. What was not measured ("TNP") has none. */
export function unitLeft(
  obx: Segment,
  { valueString, valueRatio, valueCodeableConcept }: ObservationValue,
): string | undefined {
  const isUnitless = valueRatio !== undefined || valueCodeableConcept !== undefined || /\d/.test(valueString ?? '')
  return isUnitless ? unitOf(obx.field(6)).unit : undefined
}

/** Without a type (OBX-2): a value that names a coding system everybody knows is a code. */
const isCoded = (value: Value): boolean => systemOf(value.component(3)) !== undefined

/** An answer of several codes has a component for each, because an Observation has one value (FHIR R4 Observation, 10.1.4). */
function codedValue(obx: Segment, values: readonly Value[]): ObservationValue {
  const concepts = values.flatMap((value) => concept(value) ?? [])
  const question = concept(obx.field(3))
  if (concepts.length === 1) return { valueCodeableConcept: concepts[0] }
  if (!question) return { valueCodeableConcept: { text: joined(values) } }
  return { component: concepts.map((valueCodeableConcept) => ({ code: question, valueCodeableConcept })) }
}

/** Repetitions are lines; components of plain text are read on as words. */
export function joined(values: readonly Value[]): string {
  return values.map((value) => readable(value)).join('\n')
}

function readable(value: Value): string {
  const components = value.components.filter(Boolean)
  return components.length > 1 ? components.join(' ') : value.text
}

function datedValue(value: Value): ObservationValue {
  const time = dateTime(value.component(1))
  return time === undefined ? { valueString: value.text } : { valueDateTime: time }
}

function timed(value: Value): ObservationValue {
  const [, hour, minute, second] = /^(\d\d)(\d\d)(\d\d)?/.exec(value.component(1)) ?? []
  return hour && minute ? { valueTime: [hour, minute, second].filter(Boolean).join(':') } : { valueString: value.text }
}

/** SN: comparator, number, separator, number. `^1^:^128` is a titre, `^10^-^20` a range, `>^100` a bound, `^2^+` words. */
function structured(value: Value, unit: Pick<Quantity, 'unit' | 'system' | 'code'>): ObservationValue {
  const [one, other] = [numberOf(value.component(2)), numberOf(value.component(4))]
  const separator = value.component(3)
  // A plain number where the comparator should stand.
  const plain = value.component(2) === '' ? numberOf(value.component(1)) : undefined
  if (plain) return { valueQuantity: { ...plain, ...unit } }
  if (one && other && separator === '-')
    return { valueRange: { low: { ...one, ...unit }, high: { ...other, ...unit } } }
  if (one && other && (separator === ':' || separator === '/'))
    return { valueRatio: { numerator: one, denominator: other } }
  const comparator = numberOf(`${value.component(1)}1`)?.comparator
  if (one && separator === '' && (comparator || value.component(1) === '' || value.component(1) === '=')) {
    return { valueQuantity: { ...one, ...(comparator && { comparator }), ...unit } }
  }
  return { valueString: [1, 2, 3, 4].map((n) => value.component(n)).join('') || value.text }
}

/** OBX-7: the sender's words, and the bounds where they are two numbers or one. */
export function rangesOf(obx: Segment): ReferenceRange[] {
  const unit = unitOf(obx.field(6))
  return obx.repetitions(7).flatMap((value) => {
    const text = readable(value)
    const [, low, high] = /^\(?\[?\s*([-+]?[\d.,]+)\s*(?:-|–|to)\s*([-+]?[\d.,]+)/.exec(text) ?? []
    const [, sign, bound] = /^([<>]=?)\s*(-?[\d.,]+)/.exec(text) ?? []
    const quantity = (digits: string | undefined): Quantity | undefined => {
      const number = digits === undefined ? undefined : numberOf(digits)
      return number && { ...number, ...unit }
    }
    const range = ifAny({
      low: quantity(low) ?? (sign?.startsWith('>') ? quantity(bound) : undefined),
      high: quantity(high) ?? (sign?.startsWith('<') ? quantity(bound) : undefined),
      text,
    })
    return range ? [range] : []
  })
}
