/** The in-basket of one user, put together from the rows that say it: nothing of it is stored twice. */
import type { Db } from '../../db/connection.ts'
import { listDueReviews } from '../../db/queries/care-plan.ts'
import { getClinical } from '../../db/queries/clinical.ts'
import { listDrafts, listToCosign } from '../../db/queries/clinical-note.ts'
import { listLateOrders, listObservations, listOpenTasks } from '../../db/queries/in-basket.ts'
import { listTrend } from '../../db/queries/observation.ts'
import { getPatientSummary } from '../../db/queries/patient.ts'
import { listOverdueReferrals, ordersReferred } from '../../db/queries/referral.ts'
import { isAmendmentRequest } from '../../domain/clinical/note-amendment.ts'
import { codeKeyOf, effectiveOf, timeOf } from '../../domain/clinical/observation-key.ts'
import { isOverdue, orderReference, ordersOf } from '../../domain/clinical/order-state.ts'
import {
  hasTaskCode,
  messageCode,
  reviewResultCode,
  urgencies,
  urgencyOf,
  worstFlag,
} from '../../domain/clinical/review.ts'
import type { InBasketItem } from '../../domain/contract/in-basket.ts'
import { conceptText } from '../../domain/format/name.ts'
import type {
  CarePlan,
  ClinicalNote,
  DiagnosticReport,
  Observation,
  Referral,
  ServiceRequest,
  Task,
  User,
} from '../../domain/resources/index.ts'
import { readOrders, stateOf } from './ordering/orders.ts'
import { referenceTo } from './ordering/people.ts'
import { resultIds } from './ordering/review.ts'

export function listInBasket(db: Db, user: User, today: string): InBasketItem[] {
  const { reference } = referenceTo(user)
  const items: InBasketItem[] = [
    ...listOpenTasks(db, reference).flatMap((task) => taskItem(db, task) ?? []),
    ...lateOrders(db, reference, today).map((order): InBasketItem => {
      const { priority, resultDue } = order
      const urgency = urgencyOf(undefined, priority)
      return { kind: 'overdue', ...about(db, order), what: conceptText(order.code), date: resultDue, urgency, order }
    }),
    ...listOverdueReferrals(db, today)
      .filter((referral) => isOf(user, { author: referral.requester, recordedBy: referral.recordedBy }))
      .map((referral) => referralItem(db, referral)),
    ...listDueReviews(db, today)
      .filter(({ plan }) => isOf(user, plan))
      .map(({ plan, due }): InBasketItem => {
        const what = plan.title ?? plan.description ?? 'Treatment plan'
        return { kind: 'plan', ...about(db, plan), what, date: due, urgency: 'routine', planId: plan.id }
      }),
    ...listToCosign(db, user.id).map((note) => noteItem(db, 'cosign', note)),
    ...listDrafts(db, user.id).map((note) => noteItem(db, 'draft', note)),
  ]
  return items.sort(
    (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || (a.date ?? '').localeCompare(b.date ?? ''),
  )
}

function referralItem(db: Db, referral: Referral): InBasketItem {
  const what = [referral.service ?? 'Referral', referral.recipient?.display].filter(Boolean).join(': ')
  const urgency = urgencyOf(undefined, referral.urgency)
  return { kind: 'referral', ...about(db, referral), what, date: referral.replyDue, urgency, referral }
}

/** The rule has the last word: a result that came in by an import makes an order final, whatever its stored status says. */
function lateOrders(db: Db, requester: string, today: string): ServiceRequest[] {
  const late = listLateOrders(db, requester, today)
  const referred = ordersReferred(
    db,
    late.map(({ id }) => id),
  )
  return late.filter((order) => !referred.has(orderReference(order.id)) && isOverdue(order, stateOf(db, order), today))
}

/** A plan is reviewed by its author, a referral followed by who refers; one that names none of us by whoever wrote it down. */
function isOf(user: User, { author, recordedBy }: Pick<CarePlan, 'author' | 'recordedBy'>): boolean {
  return author?.reference ? author.reference === referenceTo(user).reference : recordedBy === user.id
}

/** Undefined for what is no work of this list, as a request that was accepted: FHIR ends no Task by that. */
function taskItem(db: Db, task: Task): InBasketItem | undefined {
  if (hasTaskCode(task, reviewResultCode)) return resultItem(db, task)
  if (isAmendmentRequest(task)) return task.status === 'requested' ? amendmentItem(db, task) : undefined
  if (!hasTaskCode(task, messageCode)) return undefined
  const urgency = urgencyOf(undefined, task.priority)
  const date = task.dueDate ?? task.authoredOn
  return { kind: 'message', ...about(db, task), what: task.description ?? conceptText(task.code), date, urgency, task }
}

/** Decided where the note is read, by the day that it must be. */
function amendmentItem(db: Db, task: Task): InBasketItem {
  const what = task.description ?? conceptText(task.code)
  return {
    kind: 'amendment',
    ...about(db, task),
    what,
    date: task.dueDate ?? task.authoredOn,
    urgency: 'routine',
    task,
  }
}

function resultItem(db: Db, task: Task): InBasketItem {
  const report = reportOf(db, task)
  const flag = worstFlag(listObservations(db, resultIds(report)))
  return {
    kind: 'result',
    ...about(db, task),
    what: conceptText(report.code),
    date: effectiveOf(report) ?? task.authoredOn,
    urgency: urgencyOf(flag, undefined),
    task,
    report,
    ...(flag && { flag }),
  }
}

/** Throws RowNotFound where the task is about something else. */
function reportOf(db: Db, { focus }: Task): DiagnosticReport {
  return getClinical(db, 'DiagnosticReport', focus?.reference?.replace(/^DiagnosticReport\//, '') ?? '')
}

function noteItem(db: Db, kind: 'cosign' | 'draft', note: ClinicalNote): InBasketItem {
  const what = note.title ?? conceptText(note.type)
  return { kind, ...about(db, note), what, date: note.date ?? note.recordedAt, urgency: 'routine', noteId: note.id }
}

const about = (db: Db, { patientId }: { patientId: string }) => ({ patient: getPatientSummary(db, patientId) })

export function readResult(db: Db, taskId: string) {
  const task = getClinical(db, 'Task', taskId)
  const report = reportOf(db, task)
  const results = listObservations(db, resultIds(report)).map((observation) => ({
    observation,
    ...previousOf(db, observation, report),
  }))
  return { task, report, results, orders: readOrders(db, ordersOf(report)) }
}

const lookedAt = 50

/** The newest value of the same test that is older than this one and not of the same report. */
function previousOf(db: Db, observation: Observation, report: DiagnosticReport): { previous?: Observation } {
  const together = new Set(resultIds(report))
  const at = timeOf(observation)
  const codeKey = codeKeyOf(observation.code)
  const previous = listTrend(db, { patientId: observation.patientId, codeKey, limit: lookedAt }).find(
    (other) => !together.has(other.id) && (timeOf(other) ?? 0) <= (at ?? Number.POSITIVE_INFINITY),
  )
  return previous ? { previous } : {}
}
