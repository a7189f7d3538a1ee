/** Results that somebody has to look at: the task of looking, and what can be done about a result. */
import type {
  CodeableConcept,
  DiagnosticReport,
  Observation,
  Reference,
  Task,
  TaskContent,
} from '../resources/index.ts'
import { flagOf, type ResultFlag, resultFlags } from './result-flag.ts'

/** This practice's own codes for its work; no standard has them. */
export const TASK_CODE = 'urn:chartkeep:task'
export const REVIEW_ACTION = 'urn:chartkeep:review-action'

const taskCode = (code: string, text: string): CodeableConcept => ({ coding: [{ system: TASK_CODE, code }], text })

export const reviewResultCode = taskCode('review-result', 'Review result')
export const messageCode = taskCode('message', 'Message')

export function hasTaskCode(task: Pick<Task, 'code'>, concept: CodeableConcept): boolean {
  const wanted = concept.coding?.[0]?.code
  return task.code?.coding?.some(({ system, code }) => system === TASK_CODE && code === wanted) ?? false
}

/** What was done about a result. One of these takes it out of the in-basket, nothing else does. */
export const reviewActions = {
  'no-action': 'No action needed',
  'patient-informed': 'Patient informed',
  'repeat-test': 'Repeat the test',
  'treatment-changed': 'Treatment changed',
  referred: 'Referred',
} as const
export type ReviewAction = keyof typeof reviewActions
export const reviewActionNames = Object.keys(reviewActions) as ReviewAction[]

export function reviewActionConcept(action: ReviewAction): CodeableConcept {
  return { coding: [{ system: REVIEW_ACTION, code: action }], text: reviewActions[action] }
}

const over = new Set<Task['status']>(['completed', 'cancelled', 'rejected', 'failed', 'entered-in-error'])

export const isOpen = (task: Pick<Task, 'status'>): boolean => !over.has(task.status)
export const isDone = (task: Pick<Task, 'status'>): boolean => task.status === 'completed'

/** A task to review this report; one that was taken back (its report left the chart) does not count. */
export function isReviewOf(task: Task, reportId: string): boolean {
  return (
    hasTaskCode(task, reviewResultCode) &&
    task.focus?.reference === reportReference(reportId) &&
    task.status !== 'cancelled' &&
    task.status !== 'entered-in-error'
  )
}

export const reportReference = (id: string): string => `DiagnosticReport/${id}`

/** Critical before abnormal before the rest: the order of an in-basket. */
export const urgencies = ['critical', 'abnormal', 'urgent', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

const critical = new Set<ResultFlag | undefined>(['AA', 'LL', 'HH'])

export function worstFlag(results: readonly Observation[]): ResultFlag | undefined {
  const flags = new Set(results.filter(({ status }) => status !== 'entered-in-error').map(flagOf))
  return resultFlags.findLast((flag) => flags.has(flag))
}

export function urgencyOf(flag: ResultFlag | undefined, priority: Task['priority']): Urgency {
  if (critical.has(flag)) return 'critical'
  if (flag) return 'abnormal'
  return priority && priority !== 'routine' ? 'urgent' : 'routine'
}

interface Review {
  report: DiagnosticReport
  results: readonly Observation[]
  requester: Reference
  owner: Reference
  /** When it was asked for: the instant of the write. */
  now: string
}

/** The task to review a report. Its priority is what other systems can sort by; flags are judged anew when it is shown. */
export function reviewTask({ report, results, requester, owner, now }: Review): TaskContent {
  const urgency = urgencyOf(worstFlag(results), undefined)
  return {
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: reviewResultCode,
    priority: urgency === 'critical' ? 'stat' : urgency === 'abnormal' ? 'urgent' : 'routine',
    focus: { reference: reportReference(report.id) },
    requester,
    owner,
    authoredOn: now,
  }
}
