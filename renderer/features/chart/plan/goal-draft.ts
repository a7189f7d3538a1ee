/** One goal of a plan as it is typed. Targets that the form has no fields for stay as they are. */
import { unitOfTarget } from '../../../../domain/clinical/goal-progress.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { readableUnit } from '../../../../domain/format/quantity.ts'
import { goalContent } from '../../../../domain/resources/goal.ts'
import type { CodeableConcept, Goal, GoalContent, Reference } from '../../../../domain/resources/index.ts'
import {
  exSmoker,
  goalMeasures,
  type Measure,
  type MeasureKey,
  measureConcept,
  measureOf,
  numberTarget,
  starterGoals,
} from '../../../../domain/terminology/goals.ts'
import { firstNote, withNote } from '../rows/notes.ts'

/** A goal as the contract takes it: a row that is there, or a new one. */
export interface GoalPut {
  id?: string
  versionId?: number
  content: GoalContent
}

type Target = NonNullable<GoalContent['target']>[number]

export const comparators = ['<', '<=', '>', '>='] as const
export type Comparator = (typeof comparators)[number]

export interface TargetDraft {
  measure: MeasureKey | undefined
  comparator: Comparator
  value: number | undefined
  /** In the digits it was typed in. */
  written?: string | undefined
  /** What the chart holds; shown as words where `isTyped` is false. */
  original?: Target
}

export interface GoalDraft {
  id?: string
  description: CodeableConcept | undefined
  targets: TargetDraft[]
  start: string | undefined
  due: string | undefined
  status: GoalContent['lifecycleStatus']
  /** Code of FHIR's goal-achievement. */
  achievement: string | undefined
  note: string
}

export const blankTarget: TargetDraft = { measure: undefined, comparator: '<', value: undefined }

export const blankGoal = (): GoalDraft => ({
  description: undefined,
  targets: [],
  start: localDate(),
  due: undefined,
  status: 'active',
  achievement: undefined,
  note: '',
})

/** Something was typed, but not what the goal is. A goal that nothing was typed of is not saved. */
export function lacksName(goal: GoalDraft): boolean {
  const { description, id, targets, due, achievement, note } = goal
  const typed = id !== undefined || targets.length > 0 || due !== undefined || achievement !== undefined
  return description === undefined && (typed || note.trim() !== '')
}

const achievementSystem = 'http://terminology.hl7.org/CodeSystem/goal-achievement'
/** FHIR R4 goal-achievement, in the order of its value set. */
export const achievements = [
  'in-progress',
  'improving',
  'worsening',
  'no-change',
  'achieved',
  'sustaining',
  'not-achieved',
  'no-progress',
  'not-attainable',
] as const

export function goalPut(goal: Goal): GoalPut {
  return { id: goal.id, versionId: goal.versionId, content: goalContent.parse(goal) }
}

export function goalDraftOf({ id, content }: GoalPut): GoalDraft {
  const { description, target = [], startDate, lifecycleStatus, achievementStatus } = content
  return {
    ...(id && { id }),
    description,
    targets: target.map(targetDraft),
    start: startDate,
    due: target.find(({ dueDate }) => dueDate)?.dueDate,
    status: lifecycleStatus,
    achievement: achievementStatus?.coding?.find(({ system }) => system === achievementSystem)?.code,
    note: firstNote(content),
  }
}

/** The targets of a starter goal that is called so. */
export function starterTargets(name: string): TargetDraft[] | undefined {
  return starterGoals
    .find(({ text }) => text === name)
    ?.target.map((target) => {
      const { original: _, ...typed } = targetDraft(target)
      return typed
    })
}

function targetDraft(original: Target): TargetDraft {
  const { detailQuantity, detailRange, measure } = original
  const [low, high] = [detailRange?.low?.value, detailRange?.high?.value]
  const bound = high === undefined ? ('>=' as const) : ('<=' as const)
  return {
    measure: measureOf(measure),
    comparator: detailQuantity?.comparator ?? bound,
    value: detailQuantity?.value ?? high ?? low,
    written: (detailQuantity ?? detailRange?.high ?? detailRange?.low)?.written,
    original,
  }
}

/** False for what the fields cannot say: an exact value, a range with both ends, words, a measure that no list has. */
export function isTyped({ original, measure }: TargetDraft): boolean {
  if (!original) return true
  const { detailQuantity, detailRange, detailString, detailCodeableConcept } = original
  if (measure === undefined || detailString !== undefined) return false
  if (detailRange?.low && detailRange.high) return false
  if (detailCodeableConcept && measure !== 'smoking') return false
  return detailQuantity === undefined || detailQuantity.comparator !== undefined
}

/** In the unit that the target has, else in the measure's usual one. Undefined for measures in words. */
export function unitOf({ original, measure }: TargetDraft): string | undefined {
  const own = original && measureOf(original.measure) === measure ? unitOfTarget(original) : undefined
  const usual: Measure | undefined = measure && goalMeasures[measure]
  return own ? readableUnit(own) : usual?.unit?.text
}

export function goalContentOf(
  draft: GoalDraft,
  row: { goals: GoalPut[] } | undefined,
  addresses: readonly Reference[],
): GoalContent {
  const before = row?.goals.find(({ id }) => id !== undefined && id === draft.id)?.content
  const target = draft.targets.flatMap((one) => targetOf(one, draft.due))
  if (!draft.description) throw new Error('A goal without a name is not saved')
  return {
    ...(before ?? { resourceType: 'Goal' }),
    description: draft.description,
    lifecycleStatus: draft.status,
    startDate: draft.start,
    ...(before?.lifecycleStatus === draft.status ? {} : { statusDate: localDate() }),
    achievementStatus: achievementOf(draft, before),
    target: target.length > 0 ? target : undefined,
    addresses: before?.addresses ?? (addresses.length > 0 ? [...addresses] : undefined),
    note: withNote(before, draft.note),
  }
}

function achievementOf({ achievement }: GoalDraft, before: GoalContent | undefined): CodeableConcept | undefined {
  const said = before?.achievementStatus
  if (said && goalDraftOf({ content: before }).achievement === achievement) return said
  return achievement ? { coding: [{ system: achievementSystem, code: achievement }] } : undefined
}

/** What was not changed stays word for word, but for its due date. */
function targetOf(draft: TargetDraft, due: string | undefined): Target[] {
  const dueDate = due ? { dueDate: due } : { dueDate: undefined }
  const { original, measure, comparator, value, written } = draft
  if (original && JSON.stringify(targetDraft(original)) === JSON.stringify(draft)) return [{ ...original, ...dueDate }]
  if (measure === undefined) return []
  if (measure === 'smoking') return [{ measure: measureConcept(measure), detailCodeableConcept: exSmoker, ...dueDate }]
  if (value === undefined) return [{ measure: measureConcept(measure), ...dueDate }]
  const made = numberTarget(measure, comparator, value)
  const unit = original && measureOf(original.measure) === measure ? unitOfTarget(original) : undefined
  return [{ ...made, detailQuantity: { ...(unit ?? made.detailQuantity), comparator, value, written }, ...dueDate }]
}
