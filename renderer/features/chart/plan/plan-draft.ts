/** A treatment plan as it is typed, with its goals: one form, one save. What the form does not show is kept. */
import { interventionsOf, isReview, nextReview, withNextReview } from '../../../../domain/clinical/care-plan-review.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { carePlanContent } from '../../../../domain/resources/care-plan.ts'
import type { CarePlan, CarePlanContent, Goal, Reference } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { firstNote, withNote } from '../rows/notes.ts'
import type { RowApi } from '../rows/row-api.ts'
import { type GoalDraft, type GoalPut, goalContentOf, goalDraftOf, goalPut } from './goal-draft.ts'

export interface PlanContent extends CarePlanContent {
  goals: GoalPut[]
}
export interface PlanRow extends CarePlan {
  goals: GoalPut[]
}

type Activity = NonNullable<CarePlanContent['activity']>[number]
export type ActivityStatus = NonNullable<Activity['status']>

export interface ActivityDraft {
  what: string
  who: string
  when: string
  status: ActivityStatus
  original?: Activity
}

export interface PlanDraft {
  title: string
  status: CarePlanContent['status']
  /** `Condition/…`, and whatever else an outside plan names. */
  problems: string[]
  responsible: string
  start: string | undefined
  end: string | undefined
  review: string | undefined
  about: string
  goals: GoalDraft[]
  activities: ActivityDraft[]
  note: string
}

export const blankActivity: ActivityDraft = { what: '', who: '', when: '', status: 'in-progress' }

/** Something was typed, but not what is done. */
export function lacksWords({ what, who, when, original }: ActivityDraft): boolean {
  return what.trim() === '' && (original !== undefined || who.trim() !== '' || when.trim() !== '')
}

/** Somebody who can be named in a plan. */
export interface Person {
  name: string
  reference?: string
}

export function toDraft(row: PlanRow | undefined): PlanDraft {
  return {
    title: row?.title ?? '',
    status: row?.status ?? 'active',
    problems: (row?.addresses ?? []).map(keyOfReference),
    responsible: row?.author?.display ?? '',
    start: row ? row.period?.start?.slice(0, 10) : localDate(),
    end: row?.period?.end?.slice(0, 10),
    review: row && nextReview(row),
    about: row?.description ?? '',
    goals: (row?.goals ?? []).map(goalDraftOf),
    activities: row ? interventionsOf(row).map(activityDraft) : [],
    note: firstNote(row),
  }
}

const keyOfReference = ({ reference, display }: Reference) => reference ?? display ?? ''

function activityDraft(original: Activity): ActivityDraft {
  return {
    what:
      [conceptText(original.code), original.description].filter(Boolean).join(': ') ||
      (original.reference?.display ?? ''),
    who: (original.performer ?? []).flatMap(({ display }) => display ?? []).join(', '),
    when: original.scheduledString ?? '',
    status: original.status ?? 'unknown',
    original,
  }
}

export function toContent(
  draft: PlanDraft,
  row: PlanRow | undefined,
  people: readonly Person[],
  problems: readonly Reference[],
): PlanContent {
  const before: CarePlanContent = row
    ? carePlanContent.parse(row)
    : { resourceType: 'CarePlan', status: 'active', intent: 'plan', created: localDate() }
  const addresses = draft.problems.map(
    (key) => [...(row?.addresses ?? []), ...problems].find((one) => keyOfReference(one) === key) ?? { reference: key },
  )
  const activity = [
    ...draft.activities.filter(({ what }) => what.trim() !== '').map((one) => activityOf(one, people)),
    ...(before.activity ?? []).filter(isReview),
  ]
  const content: CarePlanContent = {
    ...before,
    status: draft.status,
    title: text(draft.title),
    description: text(draft.about),
    addresses: addresses.length > 0 ? addresses : undefined,
    author: referenceOf(draft.responsible, people, row?.author),
    period:
      draft.start || draft.end
        ? { ...periodPart('start', draft, before), ...periodPart('end', draft, before) }
        : undefined,
    activity: activity.length > 0 ? activity : undefined,
    note: withNote(row, draft.note),
  }
  return {
    ...withNextReview(content, draft.review),
    goals: draft.goals
      .filter(({ description }) => description !== undefined)
      .map((goal) => ({ ...targetOf(goal, row), content: goalContentOf(goal, row, addresses) })),
  }
}

/** The version that was last seen: after a conflict it is the present one. */
function targetOf({ id }: GoalDraft, row: PlanRow | undefined) {
  const before = row?.goals.find((goal) => goal.id === id)
  return before ? { id: before.id, versionId: before.versionId } : {}
}

/** A day that was not changed keeps its time. */
function periodPart(part: 'start' | 'end', draft: PlanDraft, { period }: CarePlanContent) {
  const before = period?.[part]
  const typed = draft[part]
  return typed === undefined ? {} : { [part]: before?.slice(0, 10) === typed ? before : typed }
}

function activityOf(draft: ActivityDraft, people: readonly Person[]): Activity {
  const { original } = draft
  if (original && JSON.stringify(activityDraft(original)) === JSON.stringify(draft)) return original
  const wasCalled = original && activityDraft(original).what
  return {
    ...original,
    ...(draft.what.trim() === wasCalled ? {} : { code: undefined, description: draft.what.trim() }),
    performer: performersOf(draft, people),
    scheduledString: text(draft.when),
    status: draft.status,
  }
}

function performersOf({ who, original }: ActivityDraft, people: readonly Person[]): Reference[] | undefined {
  const names = who
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const found = names.map((name) =>
    referenceOf(
      name,
      people,
      original?.performer?.find(({ display }) => display === name),
    ),
  )
  return found.length > 0 ? found.flatMap((one) => one ?? []) : undefined
}

/** A name that is not changed keeps what it refers to; one of the people's gets their reference; any other is a name. */
function referenceOf(name: string, people: readonly Person[], before: Reference | undefined): Reference | undefined {
  const typed = name.trim()
  if (typed === '') return undefined
  if (before?.display === typed) return before
  const known = people.find((person) => person.name === typed)
  return { display: typed, ...(known?.reference && { reference: known.reference }) }
}

const text = (typed: string) => typed.trim() || undefined

export function planRow(plan: CarePlan, goals: readonly Goal[]): PlanRow {
  const own = (plan.goal ?? []).flatMap(({ reference }) => goals.find(({ id }) => `Goal/${id}` === reference) ?? [])
  return { ...plan, goals: own.map(goalPut) }
}

/** The plan with its goals, as forms need it. */
export function planApi(patientId: string): RowApi<PlanContent, PlanRow> {
  const save = async (
    { goals, ...content }: PlanContent,
    target: { id?: string; versionId?: number; reason?: string },
  ) => {
    const { reason, ...row } = target
    const saved = await client.carePlan.save({ patientId, plan: { ...row, content }, goals, ...(reason && { reason }) })
    return planRow(saved.plan, saved.goals)
  }
  return {
    create: ({ content }) => save(content, {}),
    update: ({ content, ...target }) => save(content, target),
    get: async ({ id }) => planRow(await client.carePlan.get({ id }), await client.goal.list({ patientId })),
  }
}
