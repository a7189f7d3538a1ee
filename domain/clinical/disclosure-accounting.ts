/** Which disclosures a practice has to account for when the patient asks (45 CFR 164.528(a)(1)). */
import type { Disclosure, DisclosurePurpose } from '../resources/index.ts'

/** (a)(1)(i) and (ii): treatment, payment, health care operations, and what the patient got. */
const exempt: ReadonlySet<DisclosurePurpose> = new Set(['treatment', 'payment', 'operations', 'patient-request'])

export const isAccountable = ({ purpose }: Pick<Disclosure, 'purpose'>): boolean => !exempt.has(purpose)

/** (a)(1): the six years before the day on which it is asked for. Both `YYYY-MM-DD`. */
export function accountingSince(today: string): string {
  const [year = '', ...rest] = today.split('-')
  const day = [String(Number(year) - 6), ...rest].join('-')
  // There is no 29 February six years before one.
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day
}

export const purposeWords: Readonly<Record<DisclosurePurpose, string>> = {
  treatment: 'Treatment',
  'patient-request': 'At the patient’s request',
  payment: 'Payment',
  operations: 'Health care operations',
  'public-health': 'Public health',
  legal: 'Required by law',
  other: 'Other',
}
