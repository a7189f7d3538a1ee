/**
 * How one aspect of an incoming item stands to the same aspect of a chart row, and the comparisons that tell.
 * `adds`: the incoming side says more and contradicts nothing; `lacks`: the chart says more.
 */
import { convert, unitKey } from '../../domain/clinical/units.ts'
import { formatValue } from '../../domain/format/quantity.ts'
import type {
  CodeableConcept,
  DateTime,
  Observation,
  ObservationComponent,
  Quantity,
} from '../../domain/resources/index.ts'
import { conceptKeys, sharesConcept, wordsKey } from './concept.ts'

export type Agreement = 'same' | 'adds' | 'lacks' | 'differs'
export type Compare<V> = (incoming: V, chart: V) => Agreement

export const exactly: Compare<string | number | boolean> = (a, b) => (a === b ? 'same' : 'differs')

export const sameWords: Compare<string> = (a, b) => (wordsKey(a) === wordsKey(b) ? 'same' : 'differs')

export const sameConcept: Compare<CodeableConcept> = (a, b) => (sharesConcept(a, b) ? 'same' : 'differs')

/** `2019` and `2019-05-03` agree; times with a zone are compared as moments, times without one as they stand. */
export const sameDate: Compare<DateTime> = (a, b) => {
  if (a === b) return 'same'
  const [ours, theirs] = [momentOf(a), momentOf(b)]
  if (ours === theirs) return 'same'
  if (a.includes('T') && b.includes('T')) return wallClock(a) === wallClock(b) && !bothZoned(a, b) ? 'same' : 'differs'
  if (a.startsWith(b)) return 'adds'
  return b.startsWith(a) ? 'lacks' : 'differs'
}

const zone = /(Z|[+-]\d\d:\d\d)$/
const bothZoned = (a: string, b: string) => zone.test(a) && zone.test(b)
/** To the minute, as it stands. */
export const wallClock = (value: string) => value.slice(0, 16)
/** To the minute, in UTC: seconds are often dropped on the way. */
export const momentOf = (value: string) =>
  value.includes('T') && zone.test(value) ? new Date(value).toISOString().slice(0, 16) : value

/** Sets of concepts by shared codes or words: equal, one holding the other, or neither. */
export const sameConcepts: Compare<CodeableConcept[]> = (incoming, chart) => {
  const [theirs, ours] = [new Set(incoming.flatMap(conceptKeys)), new Set(chart.flatMap(conceptKeys))]
  const missingHere = incoming.some((concept) => !conceptKeys(concept).some((key) => ours.has(key)))
  const missingThere = chart.some((concept) => !conceptKeys(concept).some((key) => theirs.has(key)))
  if (missingHere && missingThere) return 'differs'
  if (missingHere) return 'adds'
  return missingThere ? 'lacks' : 'same'
}

/** Numbers must be equal, after conversion where the units are of one kind; units count where both are said. */
export const sameQuantity: Compare<Quantity> = (a, b) => {
  if (a.comparator !== b.comparator) return 'differs'
  const [ours, theirs] = [unitKey(a), unitKey(b)]
  if (ours === theirs || ours === '' || theirs === '') return a.value === b.value ? 'same' : 'differs'
  if (a.value === undefined || b.value === undefined) return 'differs'
  const converted = convert(a.value, ours, theirs)
  return converted !== undefined && isRoundingOf(converted, b.value) ? 'same' : 'differs'
}

/** 150 lb is written down as 68, 68.0 or 68.04 kg. */
function isRoundingOf(exact: number, recorded: number): boolean {
  return Math.abs(exact - recorded) <= Math.max(0.06, Math.abs(exact) * 0.001)
}

type Valued = Pick<Observation, keyof ObservationComponent & keyof Observation> & Pick<Observation, 'component'>

/** The values of two observations, components included. */
export const sameValue: Compare<Valued> = (a, b) =>
  all([sameSingleValue(a, b), sameComponents(a.component, b.component)])

function sameSingleValue(a: ObservationComponent, b: ObservationComponent): Agreement {
  const [ours, theirs] = [quantityOf(a), quantityOf(b)]
  if (ours && theirs) return sameQuantity(ours, theirs)
  if (
    a.valueCodeableConcept &&
    b.valueCodeableConcept &&
    sharesConcept(a.valueCodeableConcept, b.valueCodeableConcept)
  ) {
    return 'same'
  }
  return both(shownValue(a), shownValue(b), exactly)
}

function quantityOf(o: ObservationComponent): Quantity | undefined {
  if (o.valueQuantity) return o.valueQuantity
  return o.valueInteger === undefined ? undefined : { value: o.valueInteger }
}

/** In words, without the components. */
function shownValue(o: ObservationComponent): string | undefined {
  const { valueQuantity, valueCodeableConcept, valueString, valueBoolean, valueInteger } = o
  const { valueRange, valueRatio, valueTime, valueDateTime, valuePeriod } = o
  const value = { valueQuantity, valueCodeableConcept, valueString, valueBoolean, valueInteger }
  // 1.0 to 2.50 is the range 1 to 2.5.
  const numbers = {
    valueRange: valueRange && { low: withoutDigits(valueRange.low), high: withoutDigits(valueRange.high) },
    valueRatio: valueRatio && {
      numerator: withoutDigits(valueRatio.numerator),
      denominator: withoutDigits(valueRatio.denominator),
    },
  }
  const shown = formatValue({ code: o.code, ...value, ...numbers, valueTime, valueDateTime, valuePeriod })
  return shown.trim().toLowerCase().replace(/\s+/g, ' ') || undefined
}

function withoutDigits(quantity: Quantity | undefined): Quantity | undefined {
  if (quantity?.written === undefined) return quantity
  const { written: _, ...plain } = quantity
  return plain
}

function sameComponents(a: ObservationComponent[] = [], b: ObservationComponent[] = []): Agreement {
  const paired = a.map((ours) => {
    const theirs = b.find((component) => sharesConcept(ours.code, component.code))
    return theirs ? sameSingleValue(ours, theirs) : 'adds'
  })
  const onlyThere = b.some((theirs) => !a.some((ours) => sharesConcept(ours.code, theirs.code)))
  return all(onlyThere ? [...paired, 'lacks'] : paired)
}

/** One missing side is no contradiction. */
export function both<V>(incoming: V | undefined, chart: V | undefined, compare: Compare<V>): Agreement {
  if (incoming === undefined) return chart === undefined ? 'same' : 'lacks'
  return chart === undefined ? 'adds' : compare(incoming, chart)
}

/** Several aspects as one. Saying more in one and less in another counts as saying more. */
export function all(agreements: readonly Agreement[]): Agreement {
  return (['differs', 'adds', 'lacks'] as const).find((agreement) => agreements.includes(agreement)) ?? 'same'
}
