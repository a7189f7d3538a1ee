/** Quantities out of HL7 V3's (PQ, IVL_PQ, RTO, INT, REAL), and an observation's `value` of any type. */
import { type Decimal, readDecimal } from '../../domain/format/decimal.ts'
import { measuredNumber } from '../../domain/format/quantity.ts'
import type {
  CodeableConcept,
  ObservationComponent,
  Quantity,
  Range,
  Ratio,
  ReferenceRange,
} from '../../domain/resources/index.ts'
import { absentReason, DATA_ABSENT_REASON } from '../terminology/demographics.ts'
import { UCUM } from '../terminology/systems.ts'
import { isUcum } from '../terminology/ucum.ts'
import { ucumFromWords } from '../terminology/units.ts'
import type { XmlElement } from '../xml/tree.ts'
import {
  coding,
  collapsed,
  compact,
  concept,
  ifAny,
  isPresent,
  period,
  type Source,
  span,
  time,
  words,
} from './datatypes.read.ts'

const WITH_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Plain decimal numbers and those with thousands' commas, in the digits they have; anything else is `undefined`, never a guess. */
function decimal(literal: string | undefined): Decimal | undefined {
  if (literal === undefined) return undefined
  return readDecimal(WITH_THOUSANDS.test(literal) ? literal.replaceAll(',', '') : literal)
}
export const number = (literal: string | undefined): number | undefined => decimal(literal)?.value

const ucumCache = new Map<string, boolean>()
function isKnownUcum(unit: string): boolean {
  let known = ucumCache.get(unit)
  if (known === undefined) {
    known = isUcum(unit)
    if (ucumCache.size < 5000) ucumCache.set(unit, known)
  }
  return known
}

/** The unit's code where it is UCUM, its words in any case. `1` is UCUM's unity: a number that has no unit to read. */
export function unit(code: string | undefined, saidAs?: string): Pick<Quantity, 'unit' | 'system' | 'code'> {
  if (code === undefined) return compact({ unit: saidAs })
  const meant = ucumFromWords(code)
  if (meant !== undefined) return { unit: saidAs ?? code, system: UCUM, code: meant }
  if (!isKnownUcum(code)) return { unit: saidAs ?? code }
  return compact({ unit: saidAs ?? (code === '1' ? undefined : code), system: UCUM, code })
}

type Comparator = NonNullable<Quantity['comparator']>

/** A unit that UCUM has not: `nullFlavor` stands in the PQ, number and unit in its translation (PQR). */
function translated(el: XmlElement): Quantity | undefined {
  for (const translation of el.all('translation')) {
    const found = decimal(translation.attr('value'))
    if (found === undefined) continue
    const { system, code, display } = coding(translation) ?? {}
    const spoken = collapsed(translation.child('originalText')?.text ?? '') || display
    const measured =
      system === undefined || system === UCUM ? unit(code ?? translation.attr('unit'), spoken) : undefined
    return compact({ ...found, ...(measured ?? { unit: spoken ?? code, system, code }) })
  }
  return undefined
}

/** Words for the unit that are no UCUM travel in a translation; some senders repeat the number with them. */
export const spokenUnit = (spoken: string): string | undefined =>
  spoken === '' || /^[\d.,]+(\s|$)/.test(spoken) ? undefined : spoken

/** PQ, INT, REAL, MO: `@value` with `@unit`. `undefined` where there is no number. */
export function quantity(el: XmlElement | undefined): Quantity | undefined {
  const literal = el?.attr('value')
  if (el === undefined) return undefined
  if (literal === undefined) return translated(el)
  const [, comparator, digits] = /^([<>]=?)?\s*(.*)$/.exec(literal) ?? []
  const found = decimal(digits)
  if (found === undefined) return undefined
  const saidAs = spokenUnit(collapsed(el.child('translation')?.child('originalText')?.text ?? ''))
  const own = codedUnit(el, saidAs)
  return compact({
    ...found,
    comparator: comparator as Comparator | undefined,
    ...(own ?? unit(el.attr('unit') ?? el.attr('currency'), saidAs)),
  })
}

/** A unit that has a code, and none of UCUM's: the writer puts it beside UCUM's annotation, with the same number. */
function codedUnit(el: XmlElement, saidAs: string | undefined): Pick<Quantity, 'unit' | 'system' | 'code'> | undefined {
  const translation = el.child('translation')
  const unitCode = coding(translation)
  const isSame = el.attr('unit')?.startsWith('{') && translation?.attr('value') === el.attr('value')
  if (!isSame || unitCode?.system === undefined || unitCode.system === UCUM) return undefined
  return compact({ unit: saidAs, system: unitCode.system, code: unitCode.code })
}

/** FHIR's SimpleQuantity: no comparator. */
const bound = (el: XmlElement | undefined): Quantity | undefined => {
  const found = quantity(el)
  if (found === undefined) return undefined
  const { comparator: _, ...simple } = found
  return simple
}

/** IVL_PQ with both bounds or one. */
export const range = (el: XmlElement | undefined): Range | undefined =>
  el === undefined ? undefined : ifAny({ low: bound(el.child('low')), high: bound(el.child('high')) })

/** An amount that is a number or a range: what `doseQuantity` and `rateQuantity` may be (IVL_PQ). */
export function amount(el: XmlElement | undefined): { one?: Quantity; range?: Range } {
  const one = bound(el) ?? bound(el?.child('center'))
  if (one !== undefined) return { one }
  const found = range(el)
  if (found === undefined) return {}
  const { low, high } = found
  const isOne = low?.value === high?.value && low?.written === high?.written && low?.code === high?.code
  return isOne && low !== undefined ? { one: low } : { range: found }
}

export function ratio(el: XmlElement | undefined): Ratio | undefined {
  if (el === undefined) return undefined
  return ifAny({ numerator: bound(el.child('numerator')), denominator: bound(el.child('denominator')) })
}

/** An interval that is open on one side is what FHIR says by a comparator. */
function compared(el: XmlElement): Quantity | undefined {
  const low = el.child('low')
  const high = el.child('high')
  const side = bound(low) ?? bound(high)
  if (side === undefined || (bound(low) !== undefined && bound(high) !== undefined)) return undefined
  const isLow = bound(low) !== undefined
  const open = (isLow ? low : high)?.attr('inclusive') === 'false'
  return { ...side, comparator: isLow ? (open ? '>' : '>=') : open ? '<' : '<=' }
}

// Observation.value

export type Value = Omit<ObservationComponent, 'code' | 'interpretation' | 'referenceRange'>

/** `xsi:type` without its prefix, or what the element looks like where the type is missing. */
function typeOf(el: XmlElement): string {
  const declared = el.attr('xsi:type')?.replace(/^.*:/, '')
  if (declared !== undefined) return declared
  if (el.attr('code') !== undefined || el.child('translation') !== undefined || el.child('originalText') !== undefined)
    return 'CD'
  if (el.child('numerator') !== undefined) return 'RTO'
  const inner = el.child('low') ?? el.child('high')
  if (inner !== undefined)
    return inner.attr('unit') === undefined && (inner.attr('value')?.length ?? 0) >= 8 ? 'IVL_TS' : 'IVL_PQ'
  const literal = el.attr('value')
  if (literal === 'true' || literal === 'false') return 'BL'
  return literal === undefined ? 'ST' : 'PQ'
}

/** A number or range that could not be read as one is kept as the words that stand there. */
function spelled(el: XmlElement, source: Source): string | undefined {
  const literal = el.attr('value')
  const unitWords = el.attr('unit')
  if (literal !== undefined) return unitWords === undefined || unitWords === '1' ? literal : `${literal} ${unitWords}`
  const [low, high] = [el.child('low')?.attr('value'), el.child('high')?.attr('value')]
  if (low !== undefined || high !== undefined) return [low ?? '', high ?? ''].join(' - ').trim()
  const text = words(el, source)
  return text ?? words(el.child('originalText'), source)
}

/** HL7 V3 has no time of day: it is written as a string. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text)

const asWords = (text: string | undefined): Value | undefined =>
  text === undefined ? undefined : { valueString: text }
const asQuantity = (valueQuantity: Quantity | undefined): Value | undefined => valueQuantity && { valueQuantity }
const asConcept = (valueCodeableConcept: CodeableConcept | undefined): Value | undefined =>
  valueCodeableConcept && { valueCodeableConcept }

function typed(el: XmlElement, source: Source): Value | undefined {
  switch (typeOf(el)) {
    case 'PQ':
    case 'REAL':
    case 'MO':
    case 'PPD_PQ':
      return asQuantity(quantity(el))
    case 'INT': {
      const found = quantity(el)
      // An INT with a unit, or a fraction, is a sender's PQ.
      if (found?.value === undefined || found.unit !== undefined || found.comparator !== undefined)
        return asQuantity(found)
      const isInteger = found.written === undefined && Number.isSafeInteger(found.value)
      return isInteger ? { valueInteger: found.value } : asQuantity(found)
    }
    case 'IVL_PQ':
    case 'IVL_REAL':
    case 'IVL_INT': {
      const one = quantity(el) ?? quantity(el.child('center')) ?? compared(el)
      const valueRange = one === undefined ? range(el) : undefined
      return one === undefined ? valueRange && { valueRange } : { valueQuantity: one }
    }
    case 'RTO':
    case 'RTO_PQ_PQ':
    case 'RTO_INT_INT': {
      const valueRatio = ratio(el)
      return valueRatio && { valueRatio }
    }
    case 'BL':
    case 'BN': {
      const literal = el.attr('value')
      return literal === 'true' || literal === 'false' ? { valueBoolean: literal === 'true' } : undefined
    }
    case 'TS': {
      const valueDateTime = time(el, source)
      return valueDateTime === undefined ? undefined : { valueDateTime }
    }
    case 'IVL_TS': {
      const valuePeriod = period(span(el, source))
      const valueDateTime = valuePeriod === undefined ? time(el, source) : undefined
      return valueDateTime === undefined ? valuePeriod && { valuePeriod } : { valueDateTime }
    }
    case 'CD':
    case 'CE':
    case 'CV':
    case 'CO':
    case 'CS':
    case 'SC':
      return asConcept(concept(el, source))
    case 'ST': {
      const text = words(el, source)
      return text !== undefined && isTimeOfDay(text) ? { valueTime: text } : undefined
    }
    default:
      return undefined
  }
}

/** One `value`. What has a type unknown here, or does not fit its type, is kept as text. */
export function value(el: XmlElement | undefined, source: Source): Value | undefined {
  return el === undefined ? undefined : (typed(el, source) ?? asWords(spelled(el, source)))
}

/** Why there is no value: `nullFlavor` in FHIR's words; a bare `NI` says nothing. */
export function absence(el: XmlElement | undefined, source: Source): CodeableConcept | undefined {
  const flavor = el?.attr('nullFlavor')
  const code = flavor === 'NI' ? undefined : absentReason.toRight(flavor)
  if (el === undefined || code === undefined) return undefined
  return compact({ coding: [{ system: DATA_ABSENT_REASON, code }], text: words(el.child('originalText'), source) })
}

// Reference ranges

function referenceRange(observationRange: XmlElement, source: Source): ReferenceRange | undefined {
  const valueEl = observationRange.child('value')
  const bounds = valueEl === undefined ? undefined : range(valueEl)
  const read = valueEl === undefined || bounds !== undefined ? undefined : value(valueEl, source)
  const other =
    read?.valueString ??
    (read?.valueQuantity &&
      [measuredNumber(read.valueQuantity), read.valueQuantity.unit].filter(isPresent).join(' ')) ??
    read?.valueCodeableConcept?.text ??
    read?.valueCodeableConcept?.coding?.[0]?.display
  const text = words(observationRange.child('text'), source) ?? other
  return ifAny({ ...bounds, text, type: concept(observationRange.child('interpretationCode'), source) })
}

export const referenceRanges = (observation: XmlElement, source: Source): ReferenceRange[] =>
  observation
    .all('referenceRange')
    .flatMap((each) => each.all('observationRange'))
    .map((each) => referenceRange(each, source))
    .filter(isPresent)
