/**
 * The look back before something is ordered again: its last result in this chart, own or from outside, and orders for it that
 * still wait. It informs; nothing is ever refused for it: people have reasons.
 */
import type { CodeableConcept, DiagnosticReport, Observation, ServiceRequest } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { newestFirst } from './observation-key.ts'
import { isPartOfPanel } from './panel-part.ts'
import { sameConcept } from './same-concept.ts'

export interface EarlierOrders {
  /** Without a final result, for the same, a panel that holds it, or a part of it. Newest first. */
  waiting: ServiceRequest[]
  /** The newest result of the same test, or the newest report of the same name. */
  last?: Observation | DiagnosticReport
}

interface Chart {
  /** Other orders that have no final result yet. */
  open: readonly ServiceRequest[]
  reports: readonly DiagnosticReport[]
  results: readonly Observation[]
}

export function earlierOf(code: CodeableConcept, { open, reports, results }: Chart): EarlierOrders {
  const waiting = open
    .filter((order) => sameConcept(order.code, code) || overlap(order.code, code))
    .sort((a, b) => (b.authoredOn ?? b.recordedAt).localeCompare(a.authoredOn ?? a.recordedAt))
  const same = [...results, ...reports].filter((row) => !isEnteredInError(row) && sameConcept(row.code, code))
  const [last] = newestFirst(same)
  return last ? { waiting, last } : { waiting }
}

const overlap = (a: CodeableConcept, b: CodeableConcept) => isPartOfPanel(a, b) || isPartOfPanel(b, a)
