import { type Condition, isEnteredInError } from '../../../../domain/resources/index.ts'

const activeStatuses = new Set<Condition['clinicalStatus']>([undefined, 'active', 'recurrence', 'relapse'])

/** Counts today. A status nobody recorded counts: leaving a problem out is the worse mistake. */
export function isActiveProblem(row: Condition): boolean {
  return activeStatuses.has(row.clinicalStatus) && row.verificationStatus !== 'refuted' && !isEnteredInError(row)
}
