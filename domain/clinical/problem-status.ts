/** Which problems count today. */
import { type Condition, isEnteredInError } from '../resources/index.ts'

const activeStatuses = new Set<Condition['clinicalStatus']>([undefined, 'active', 'recurrence', 'relapse'])

/** A status nobody recorded counts: leaving a problem out is the worse mistake. */
export function isActiveProblem(row: Condition): boolean {
  return activeStatuses.has(row.clinicalStatus) && row.verificationStatus !== 'refuted' && !isEnteredInError(row)
}
