/** Is the patient alive, and how old were they? For the banner. */
import { age } from '../format/date.ts'
import type { Patient } from '../resources/index.ts'

export interface Life {
  deceased: boolean
  /** As recorded; absent where only the fact is known. */
  deceasedDate?: string
  /** Age at death in the words of `age`; absent where either date is not known. */
  ageAtDeath?: string
}

export function lifeOf(patient: Pick<Patient, 'birthDate' | 'deceasedBoolean' | 'deceasedDateTime'>): Life {
  const { birthDate, deceasedBoolean, deceasedDateTime } = patient
  if (!deceasedDateTime) return { deceased: deceasedBoolean === true }
  const ageAtDeath = age(birthDate, deceasedDateTime)
  return { deceased: true, deceasedDate: deceasedDateTime, ...(ageAtDeath && { ageAtDeath }) }
}

/** Whole years on a day; undefined where the birth date is not known to the day. Rules for adults start at 18. */
export function yearsOld(birthDate: string | undefined, on: string): number | undefined {
  if (!birthDate || birthDate.length < 10) return undefined
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years
}
