/** What a UDI says, whoever issued it. */
import type { PartialDate } from '../../resources/index.ts'

export interface Udi {
  issuer: UdiIssuer
  /** DI: which make and model. */
  deviceIdentifier: string
  /** PI: which one of them. */
  lotNumber?: string
  serialNumber?: string
  /** A month where the label gives no more. */
  manufactureDate?: PartialDate
  expirationDate?: PartialDate
  /** Donation identification number of a tissue or cell product (HCT/P). */
  distinctIdentifier?: string
}

export const udiIssuers = ['gs1', 'hibcc', 'iccbba', 'iccbba-blood'] as const
export type UdiIssuer = (typeof udiIssuers)[number]

/** The parts, and whether the check digit or character fits them. */
export interface Checked {
  udi: Udi
  checks: boolean
}

/** Why a text is no UDI, or not to be trusted as it stands. */
export type UdiProblem =
  /** It begins like none of the three issuing agencies' codes. */
  | 'unknown-format'
  /** A part has another length, or other characters, than its rule allows. */
  | 'malformed'
  /** The parts can be read, but the check digit or character does not fit them: compare with the label. */
  | 'check-digit'
  /** A date that no calendar has. */
  | 'date'

export class NotAUdi extends Error {
  override readonly name = 'NotAUdi'
  readonly problem: UdiProblem
  constructor(problem: UdiProblem) {
    super(`Not a UDI: ${problem}`)
    this.problem = problem
  }
}

/** A day, or a month where `day` is 0. Throws for what no calendar has. */
export function dateOf(year: number, month: number, day: number): PartialDate {
  const at = new Date(Date.UTC(year, month - 1, day || 1))
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1) throw new NotAUdi('date')
  return at.toISOString().slice(0, day ? 10 : 7)
}

/** The day of a year, 1 to 366. */
export function dayOfYear(year: number, day: number): PartialDate {
  const at = new Date(Date.UTC(year, 0, day))
  if (day < 1 || at.getUTCFullYear() !== year) throw new NotAUdi('date')
  return at.toISOString().slice(0, 10)
}
