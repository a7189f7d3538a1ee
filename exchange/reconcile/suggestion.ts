/** What reconciliation says of one incoming item. */
import type { ChartRow, ReconcileAction } from '../../domain/resources/index.ts'

export interface Suggestion {
  itemId: string
  suggestion: ReconcileAction
  /** One short sentence for a clinician. */
  why: string
  /** Contradicts the chart: never accepted unseen. */
  conflict: boolean
  /** What stands opposite: the same thing, except for a conflict with suggestion `add` or `ignore`, where it is what contradicts. */
  chartRow?: ChartRow
}

export type Answer = Omit<Suggestion, 'itemId'>
