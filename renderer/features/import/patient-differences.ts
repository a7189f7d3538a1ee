/** The person in a document beside a chart's patient, line by line: what a front desk compares with a card in the hand. */
import { compareNames } from '../../../domain/clinical/name-match.ts'
import { foldText } from '../../../domain/clinical/similarity.ts'
import { isUnnamed } from '../../../domain/clinical/unnamed-patient.ts'
import { formatPatientName } from '../../../domain/format/name.ts'
import type { Address, Patient, PatientContent } from '../../../domain/resources/index.ts'

/** `differs`: of what identifies a person. People move and change phones: there it is `other`. */
export type Agreement = 'same' | 'similar' | 'differs' | 'other' | 'unknown'
export const identityFields = ['name', 'birthDate', 'gender', 'address', 'phone'] as const
export type IdentityField = (typeof identityFields)[number]

/** The three by which a patient is identified: where one differs, the wrong chart may be meant. */
const decisive: readonly IdentityField[] = ['name', 'birthDate', 'gender']

export function agreementOf(field: IdentityField, a: PatientContent, b: PatientContent): Agreement {
  if (field === 'name') return nameAgreement(a, b)
  const [ours, theirs] = [valuesOf(field, a), valuesOf(field, b)]
  if (ours.length === 0 || theirs.length === 0) return 'unknown'
  if (ours.some((value) => theirs.includes(value))) return 'same'
  return decisive.includes(field) ? 'differs' : 'other'
}

function nameAgreement(a: PatientContent, b: PatientContent): Agreement {
  if (isUnnamed(a) || isUnnamed(b)) return 'unknown'
  const { family, given } = compareNames(a.name, b.name)
  if (family === 'differs' || given === 'differs' || given === 'doubtful') return 'differs'
  const written = (person: PatientContent) => formatPatientName(person.name).toLowerCase()
  return written(a) === written(b) ? 'same' : 'similar'
}

/** Name, birth date or sex differ outright: must be confirmed with open eyes. */
export function isOtherPerson(document: PatientContent, chart: Patient): boolean {
  return decisive.some((field) => agreementOf(field, document, chart) === 'differs')
}

function valuesOf(field: Exclude<IdentityField, 'name'>, person: PatientContent): string[] {
  const values: Record<typeof field, (string | undefined)[]> = {
    birthDate: [person.birthDate],
    gender: [person.gender === 'unknown' ? undefined : person.gender],
    address: (person.address ?? []).map((one) => foldText(addressText(one))),
    phone: phonesOf(person).map((phone) => phone.replace(/\D/g, '').slice(-10)),
  }
  return values[field].filter((value): value is string => Boolean(value))
}

export function phonesOf(person: PatientContent): string[] {
  const phones = (person.telecom ?? []).filter((point) => point.system === undefined || point.system === 'phone')
  return phones.flatMap((point) =>
    point.value && !point.value.includes('@') ? [point.value.replace(/^tel:/, '')] : [],
  )
}

export function addressText(address: Address): string {
  const { line = [], city, state, postalCode, text } = address
  return [...line, city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') || (text ?? '')
}
