/**
 * Where a goal stands: the latest value of what it measures, held against its target. A value in a unit that cannot be
 * compared, a target without a bound, a value such as `<5` that leaves it open: not judged, never "on target".
 */
import type { CodeableConcept, GoalContent, Observation, ObservationComponent, Quantity } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { codingsThatMeasure, sameMeasure } from '../terminology/goals.ts'
import { effectiveOf, newestFirst, timeOf } from './observation-key.ts'
import { unitKey } from './units.ts'
import { inUnit } from './vital-signs.ts'

export type GoalTarget = NonNullable<GoalContent['target']>[number]

/** `no-data`: nothing was measured. `not-judged`: there is a value, and nothing certain can be said of it. */
export const goalStandings = ['on-target', 'off-target', 'no-data', 'not-judged'] as const
export type GoalStanding = (typeof goalStandings)[number]

export interface TargetProgress {
  target: GoalTarget
  standing: GoalStanding
  /** The newest value, whenever it was. */
  latest?: { observation: Observation; part: Observation | ObservationComponent; at?: string; beforeStart: boolean }
  /** Values that can be compared, in the target's unit, oldest first; `at` as `timeOf` gives it. */
  points: { at: number; value: number }[]
  /** The target's bounds in its unit. */
  bounds: Bounds
}

/** `exclusive`: the bound itself does not count. */
export interface Bounds {
  low?: { value: number; exclusive: boolean }
  high?: { value: number; exclusive: boolean }
}

/** One entry a target; goals without a target are not measured and have none. */
export function goalProgress(
  goal: Pick<GoalContent, 'target' | 'startDate'>,
  observations: readonly Observation[],
): TargetProgress[] {
  const valid = newestFirst(observations.filter((one) => !isEnteredInError(one)))
  return (goal.target ?? []).map((target) => targetProgress(target, goal.startDate, valid))
}

/** The whole goal: missed where one target is missed, reached where each is; else the worst that is known. */
export function standingOf(progress: readonly TargetProgress[]): GoalStanding | undefined {
  const standings = progress.map(({ standing }) => standing)
  if (standings.length === 0) return undefined
  const worst: readonly GoalStanding[] = ['off-target', 'not-judged', 'no-data']
  return worst.find((standing) => standings.includes(standing)) ?? 'on-target'
}

/** Code keys (observation-key.ts) of all observations that a goal may be measured by. */
export function measureKeysOf(goal: Pick<GoalContent, 'target'>): string[] {
  return (goal.target ?? []).flatMap(({ measure }) =>
    measure ? codingsThatMeasure(measure).map(({ system, code }) => `${system}|${code}`) : [],
  )
}

function targetProgress(
  target: GoalTarget,
  startDate: string | undefined,
  observations: readonly Observation[],
): TargetProgress {
  const bounds = boundsOf(target)
  const measured = observations.flatMap((observation) => {
    const part = partFor(target.measure, observation)
    return part && hasValue(part) ? [{ observation, part }] : []
  })
  const [newest] = measured
  if (!newest) return { target, standing: 'no-data', points: [], bounds }
  const at = effectiveOf(newest.observation)
  return {
    target,
    standing: judge(target, bounds, newest.part),
    latest: {
      ...newest,
      ...(at && { at }),
      beforeStart: startDate !== undefined && at !== undefined && at.slice(0, startDate.length) < startDate,
    },
    points: pointsOf(target, measured),
    bounds,
  }
}

/** The observation itself, or the component of a panel that measures it. */
function partFor(
  measure: CodeableConcept | undefined,
  observation: Observation,
): Observation | ObservationComponent | undefined {
  if (!measure) return undefined
  return [observation, ...(observation.component ?? [])].find((part) => sameMeasure(measure, part.code))
}

const hasValue = (part: Observation | ObservationComponent) =>
  part.valueQuantity?.value !== undefined ||
  part.valueInteger !== undefined ||
  part.valueCodeableConcept !== undefined ||
  part.valueString !== undefined

/** R4 `detail[x]`: a Quantity's comparator says the direction; without one the target is that very value. */
function boundsOf({ detailQuantity, detailRange }: GoalTarget): Bounds {
  if (detailRange) {
    const { low, high } = detailRange
    return {
      ...(low?.value !== undefined && { low: { value: low.value, exclusive: false } }),
      ...(high?.value !== undefined && { high: { value: high.value, exclusive: false } }),
    }
  }
  if (detailQuantity?.value === undefined) return {}
  const { value, comparator } = detailQuantity
  const bound = { value, exclusive: comparator === '<' || comparator === '>' }
  if (comparator === '<' || comparator === '<=') return { high: bound }
  if (comparator === '>' || comparator === '>=') return { low: bound }
  return { low: bound, high: bound }
}

/** The unit in which a target is said; undefined where it is not a number. */
export function unitOfTarget({ detailQuantity, detailRange }: GoalTarget): Quantity | undefined {
  return detailQuantity ?? detailRange?.high ?? detailRange?.low
}

function judge(target: GoalTarget, bounds: Bounds, part: Observation | ObservationComponent): GoalStanding {
  if (target.detailCodeableConcept) return judgeConcept(target.detailCodeableConcept, part.valueCodeableConcept)
  const value = comparable(target, part)
  if (value === undefined || (!bounds.low && !bounds.high)) return 'not-judged'
  return judgeNumber(value, bounds, part.valueQuantity?.comparator)
}

function judgeConcept(wanted: CodeableConcept, said: CodeableConcept | undefined): GoalStanding {
  if (!said) return 'not-judged'
  const codes = new Set(wanted.coding?.map(({ system, code }) => `${system}|${code}`))
  if (codes.size === 0 || !said.coding?.length) return 'not-judged'
  return said.coding.some(({ system, code }) => codes.has(`${system}|${code}`)) ? 'on-target' : 'off-target'
}

/** The number in the target's unit. A score without any unit is taken as it stands. */
function comparable(target: GoalTarget, part: Observation | ObservationComponent): number | undefined {
  const wanted = unitOfTarget(target)
  const said = part.valueQuantity ?? (part.valueInteger === undefined ? undefined : { value: part.valueInteger })
  if (!wanted || said?.value === undefined) return undefined
  const [to, from] = [unitKey(wanted), unitKey(said)]
  if (to === from || (isCount(to) && isCount(from))) return said.value
  return inUnit(said, to)
}

/** UCUM annotations alone (`{score}`) count things and are the unity. */
const isCount = (unit: string) => unit === '' || /^\{[^}]*\}$/.test(unit)

function judgeNumber(value: number, { low, high }: Bounds, comparator: Quantity['comparator']): GoalStanding {
  const tooLow = low && (low.exclusive ? value <= low.value : value < low.value)
  const tooHigh = high && (high.exclusive ? value >= high.value : value > high.value)
  if (!comparator) return tooLow || tooHigh ? 'off-target' : 'on-target'
  // `<5` is surely under 7, `>14` surely over it; anything else stays open.
  const isUpper = comparator.startsWith('<')
  if (isUpper && !low && high && value <= high.value) return 'on-target'
  if (!isUpper && !high && low && value >= low.value) return 'on-target'
  if (isUpper && low && value <= low.value) return 'off-target'
  if (!isUpper && high && value >= high.value) return 'off-target'
  return 'not-judged'
}

function pointsOf(
  target: GoalTarget,
  measured: readonly { observation: Observation; part: Observation | ObservationComponent }[],
): TargetProgress['points'] {
  return measured
    .flatMap(({ observation, part }) => {
      const at = timeOf(observation)
      const value = comparable(target, part)
      return at === undefined || value === undefined ? [] : [{ at, value }]
    })
    .reverse()
}
