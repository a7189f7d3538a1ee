/** The treatment plan: which problems it is for, what is to be reached and where that stands, who does what, when it is reviewed. */
import { interventionsOf, isReviewOverdue, lastReview, nextReview } from '../../../domain/clinical/care-plan-review.ts'
import { goalProgress, standingOf, type TargetProgress } from '../../../domain/clinical/goal-progress.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { targetText } from '../../../domain/format/goal.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type { CarePlan, Goal, Observation } from '../../../domain/resources/index.ts'
import { facts, joined, lines, mark, section, subsection, table, unbroken } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { nameOf, namesOf, noteTexts, outsideMark, type PrintSource, spaced } from '../source.ts'
import { spanText } from './lists.ts'

/** Plans that are in force, each whole; then the goals that none of these holds, and the plans that are over by name. */
export function carePlansPart(source: PrintSource): Html {
  const plans = source.list('CarePlan')
  const open = plans.filter(({ status }) => status === 'active' || status === 'on-hold' || status === 'draft')
  const over = plans.filter((plan) => !open.includes(plan))
  const planned = new Set(open.flatMap(({ goal }) => (goal ?? []).map(({ reference }) => reference)))
  const loose = source.list('Goal').filter(({ id }) => !planned.has(`Goal/${id}`))
  return html`${open.map((plan) => section(planTitle(plan), carePlanBody(source, plan, subsection)))}
${loose.length > 0 && section('Goals', goalTable(source, loose))}
${
  over.length > 0 &&
  section(
    'Plans that are over',
    table(over, [
      { title: 'Plan', cell: (plan) => html`${planTitle(plan)}${outsideMark(plan)}` },
      { title: 'Status', cell: ({ status }) => statusWords[status] },
      { title: 'Time', cell: ({ period }) => spanText(period) },
    ]),
  )
}`
}

export const planTitle = (plan: CarePlan): string => plan.title ?? plan.description ?? 'Treatment plan'

const statusWords: Readonly<Record<CarePlan['status'], string>> = {
  draft: 'Draft',
  active: 'Active',
  'on-hold': 'On hold',
  revoked: 'Cancelled',
  completed: 'Completed',
  'entered-in-error': 'Entered in error',
  unknown: 'Not known',
}

/** `part`: a section on a page about this plan alone, a subsection where the plan is one itself. */
export function carePlanBody(source: PrintSource, plan: CarePlan, part: typeof section): Html {
  const goals = (plan.goal ?? []).flatMap((reference) => source.find('Goal', reference) ?? [])
  const problems = (plan.addresses ?? []).map(
    (reference) => conceptText(source.find('Condition', reference)?.code) || nameOf(source, reference),
  )
  const activities = interventionsOf(plan)
  const next = nextReview(plan)
  return html`${facts([
    ['For', joined(problems)],
    ['Status', statusWords[plan.status]],
    ['Time', spanText(plan.period)],
    ['Responsible', nameOf(source, plan.author)],
    ['Next review', next && html`${formatDate(next)}${isReviewOverdue(plan, source.today) && mark('overdue')}`],
    ['Last review', formatDate(lastReview(plan))],
    ['About', plan.title && plan.description],
    ['Notes', noteTexts(plan)],
  ])}
${goals.length > 0 && part('Goals', goalTable(source, goals))}
${
  activities.length > 0 &&
  part(
    'Actions',
    table(activities, [
      { title: 'What', cell: ({ code, description }) => joined([conceptText(code), description], ': ') || 'Not named' },
      { title: 'Who', cell: ({ performer }) => namesOf(source, performer) },
      { title: 'When', cell: (one) => joined([one.scheduledString, spanText(one.scheduledPeriod)]) },
      { title: 'Status', cell: ({ status }) => spaced(status) },
    ]),
  )
}`
}

function goalTable(source: PrintSource, goals: readonly Goal[]): Html {
  const observations = source.measured(goals)
  return table(goals, [
    { title: 'Goal', cell: (goal) => html`${conceptText(goal.description)}${outsideMark(goal)}` },
    { title: 'Target', cell: (goal) => lines(...(goal.target ?? []).map(targetText)) },
    { title: 'Due', cell: (goal) => formatDate(goal.target?.find(({ dueDate }) => dueDate)?.dueDate), short: true },
    { title: 'Where it stands', cell: (goal) => standing(goal, observations) },
    { title: 'Status', cell: (goal) => joined([spaced(goal.lifecycleStatus), conceptText(goal.achievementStatus)]) },
    { title: 'Notes', cell: noteTexts },
  ])
}

const standingWords = {
  'on-target': 'On target',
  'off-target': 'Not on target',
  'no-data': 'Not measured yet',
  'not-judged': 'Not judged',
} as const

function standing(goal: Goal, observations: readonly Observation[]): Html {
  const progress = goalProgress(goal, observations)
  const whole = standingOf(progress)
  return lines(whole && html`<strong>${standingWords[whole]}</strong>`, ...progress.map(latestText))
}

function latestText({ latest }: TargetProgress): Html {
  if (!latest) return html``
  const { part, at, beforeStart } = latest
  return html`${formatValue(part)} ${at && unbroken(`on ${formatDate(at)}`)} ${beforeStart && '(before the goal began)'}`
}
