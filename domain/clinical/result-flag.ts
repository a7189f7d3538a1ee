/**
 * Is a result abnormal? The laboratory's own word comes first (HL7 v3 ObservationInterpretation, v2 table 0078); where it
 * said nothing, a number is held against the reference range that came with it. Nothing is judged across different units,
 * and a range that is meant for some people only (`appliesTo`) is used only when it is the only one.
 */
import { conceptText } from '../format/name.ts'
import type {
  CodeableConcept,
  Observation,
  ObservationComponent,
  Quantity,
  ReferenceRange,
} from '../resources/index.ts'
import { sameUnit } from './units.ts'

/** Letters as shown beside a value. From bad to worse within each direction. */
export const resultFlags = ['A', 'L', 'H', 'AA', 'LL', 'HH'] as const
export type ResultFlag = (typeof resultFlags)[number]

export interface Judgement {
  flag?: ResultFlag
  /** Who says so; absent where nothing can be said. */
  by?: 'laboratory' | 'range'
}

const byCode: Readonly<Record<string, ResultFlag | 'normal'>> = {
  H: 'H',
  '>': 'H',
  HU: 'HH',
  HH: 'HH',
  'H>': 'HH',
  L: 'L',
  '<': 'L',
  LU: 'LL',
  LL: 'LL',
  'L<': 'LL',
  A: 'A',
  AA: 'AA',
  ABN: 'A',
  N: 'normal',
  NORMAL: 'normal',
  HIGH: 'H',
  LOW: 'L',
  ABNORMAL: 'A',
  'CRITICAL HIGH': 'HH',
  'CRITICALLY HIGH': 'HH',
  'CRITICAL LOW': 'LL',
  'CRITICALLY LOW': 'LL',
}

export function judge(o: Observation | ObservationComponent): Judgement {
  const said = (o.interpretation ?? []).flatMap(wordOf)
  const worst = worstOf(said.filter((word) => word !== 'normal'))
  if (worst) return { flag: worst, by: 'laboratory' }
  if (said.length > 0) return { by: 'laboratory' }
  if (o.valueQuantity?.value !== undefined) return fromRange(o.valueQuantity, o.referenceRange ?? [])
  if ('component' in o && o.component) return worstJudgement(o.component.map(judge))
  return {}
}

export function flagOf(o: Observation | ObservationComponent): ResultFlag | undefined {
  return judge(o).flag
}

function wordOf(concept: CodeableConcept): (ResultFlag | 'normal')[] {
  const words = [...(concept.coding ?? []).map((c) => c.code ?? ''), conceptText(concept)]
  const known = words.map((word) => byCode[word.trim().toUpperCase()]).find((word) => word !== undefined)
  return known ? [known] : []
}

function worstOf(flags: readonly (ResultFlag | 'normal' | undefined)[]): ResultFlag | undefined {
  return resultFlags.findLast((flag) => flags.includes(flag))
}

function worstJudgement(parts: readonly Judgement[]): Judgement {
  const flag = worstOf(parts.map((part) => part.flag))
  return parts.find((part) => part.flag === flag) ?? {}
}

/** The range that a value is held against: the only one, or the only one for everybody. */
export function rangeFor(value: Quantity, ranges: readonly ReferenceRange[]): ReferenceRange | undefined {
  const usable = ranges.filter(
    (range) => [range.low, range.high].some((bound) => bound?.value !== undefined) && boundsShareUnit(value, range),
  )
  const general = usable.filter((range) => !range.appliesTo?.length)
  return usable.length === 1 ? usable[0] : general.length === 1 ? general[0] : undefined
}

/** A bound without a unit is in the value's. */
function boundsShareUnit(value: Quantity, { low, high }: ReferenceRange): boolean {
  return [low, high].every((bound) => !bound || !(bound.unit ?? bound.code) || sameUnit(value, bound))
}

function fromRange(value: Quantity, ranges: readonly ReferenceRange[]): Judgement {
  const range = rangeFor(value, ranges)
  if (value.value === undefined || !range) return {}
  return judgeNumber(value.value, value.comparator, range.low?.value, range.high?.value)
}

/** `<5` is surely low where 5 is; it is surely normal only where nothing can be too low. The same upside down for `>`. */
export function judgeNumber(
  value: number,
  comparator: Quantity['comparator'],
  low: number | undefined,
  high: number | undefined,
): Judgement {
  if (comparator === '<' || comparator === '<=') {
    if (low !== undefined && (value < low || (value === low && comparator === '<'))) return { flag: 'L', by: 'range' }
    return low === undefined && high !== undefined && value <= high ? { by: 'range' } : {}
  }
  if (comparator === '>' || comparator === '>=') {
    if (high !== undefined && (value > high || (value === high && comparator === '>')))
      return { flag: 'H', by: 'range' }
    return high === undefined && low !== undefined && value >= low ? { by: 'range' } : {}
  }
  if (low !== undefined && value < low) return { flag: 'L', by: 'range' }
  if (high !== undefined && value > high) return { flag: 'H', by: 'range' }
  return { by: 'range' }
}
