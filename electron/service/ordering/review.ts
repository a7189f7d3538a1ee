/** The task of looking at a result: asked for where a result comes in, taken back where it leaves. */
import { createClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { listObservations, listTasksAbout } from '../../../db/queries/in-basket.ts'
import type { Writer } from '../../../db/writer.ts'
import { ordersOf } from '../../../domain/clinical/order-state.ts'
import { isOpen, isReviewOf, reportReference, reviewTask } from '../../../domain/clinical/review.ts'
import { type DiagnosticReport, isEnteredInError, type Task, type User } from '../../../domain/resources/index.ts'
import { taskContent } from '../../../domain/resources/task.ts'
import { readOrders } from './orders.ts'
import { findOwner, referenceTo } from './people.ts'

export interface ReviewOptions {
  /** Who brings the result in. */
  by: User
  /** `Task.owner.reference` of whoever was chosen to review it. */
  owner?: string | undefined
}

/**
 * Asks somebody to review the report: who was chosen, else who ordered it, else whoever brings it in. One open task is
 * enough; there is none for a report that says nothing yet (registered) or no longer counts.
 */
export function requestReview(w: Writer, report: DiagnosticReport, { by, owner }: ReviewOptions): Task | undefined {
  if (isEnteredInError(report) || report.status === 'cancelled' || report.status === 'registered') return undefined
  const open = reviewsOf(w, report).find(isOpen)
  if (open) return open
  const ordering = readOrders(w.db, ordersOf(report)).map(({ requester }) => requester?.reference)
  const reviewer = [owner, ...ordering].map((reference) => findOwner(w.db, reference)).find(Boolean)
  const content = reviewTask({
    report,
    results: listObservations(w.db, resultIds(report)),
    requester: referenceTo(by),
    owner: reviewer ?? referenceTo(by),
    now: w.now,
  })
  return createClinical(w, 'Task', report.patientId, content)
}

/** The report left this chart, or never belonged there: nobody has to review it here any more. */
export function withdrawReview(w: Writer, report: DiagnosticReport, reason: string): void {
  for (const task of reviewsOf(w, report).filter(isOpen)) {
    const content = { ...taskContent.parse(task), status: 'cancelled' as const, statusReason: { text: reason } }
    updateClinical(w, 'Task', task, content, { reason, detail: { change: 'withdrawn' } })
  }
}

/** All that were asked for, and not taken back. */
export function reviewsOf(w: Pick<Writer, 'db'>, report: DiagnosticReport): Task[] {
  const tasks = listTasksAbout(w.db, report.patientId, reportReference(report.id))
  return tasks.filter((task) => isReviewOf(task, report.id))
}

export function resultIds(report: Pick<DiagnosticReport, 'result'>): string[] {
  return (report.result ?? []).flatMap(({ reference }) => reference?.match(/^Observation\/(.+)$/)?.[1] ?? [])
}
