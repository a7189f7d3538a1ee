/** One row of a list as a patient. What is needed and can't be read refuses the row; what else can't be read is told. */
import type { ListField, ListMapping } from '../../domain/contract/patient-list.ts'
import { fold } from '../../domain/format/fold.ts'
import type { Address, ContactPoint, HumanName, Identifier, PatientContent } from '../../domain/resources/index.ts'
import { patientContent } from '../../domain/resources/patient.ts'
import { BCP_47, ethnicities, languages, races } from '../../domain/terminology/demographics.ts'
import { type Term, termConcept } from '../../domain/terminology/term.ts'
import { salvage } from '../salvage.ts'
import { IDENTIFIER_TYPE, SSN } from '../terminology/systems.ts'
import { birthDateOf } from './birth-date.ts'
import type { TableRow } from './table.ts'

export type ListedPatient = { line: number; told: string[] } & (
  | { patient: PatientContent; recordNumber: string }
  | { refused: string }
)

/** `today`: `YYYY-MM-DD`. */
export function patientOf({ line, cells }: TableRow, mapping: ListMapping, today: string): ListedPatient {
  const told: string[] = []
  const refuse = (refused: string): ListedPatient => ({ line, told, refused })
  const { fields, source } = mapping
  if (cells.slice(fields.length).some((cell) => cell.trim() !== '')) {
    return refuse(`The row has ${cells.length} columns, the first row has ${fields.length}.`)
  }
  const value = (field: ListField): string => {
    const column = fields.indexOf(field)
    return column < 0 ? '' : plain(cells[column] ?? '')
  }
  const name = nameOf(value)
  if (!name) return refuse('The row names nobody.')
  const born = value('birthDate')
  const birth = born === '' ? undefined : birthDateOf(born, mapping.dateOrder, today)
  if (birth && 'reason' in birth) return refuse(birth.reason)
  const sex = value('sex')
  const gender = genders[fold(sex)]
  if (sex !== '' && !gender) told.push('The sex can’t be read and was left out.')
  const content = compact({
    resourceType: 'Patient' as const,
    name: [name],
    identifier: identifiersOf(value, source, told),
    telecom: telecomOf(value),
    address: addressOf(value),
    gender,
    birthDate: birth?.date,
    race: categories(value('race'), races),
    ethnicity: categories(hispanic(value('ethnicity')), ethnicities),
    communication: languageOf(value('language')),
  })
  const fitted = salvage(patientContent, structuredClone(content))
  if (!fitted.fits) return refuse('The row does not fit the record.')
  for (const { part, shortened } of fitted.unfit) {
    told.push(`${part[0] ?? 'A value'} ${shortened ? 'was shortened' : 'does not fit the record and was left out'}.`)
  }
  return { line, told, patient: fitted.content as PatientContent, recordNumber: value('recordNumber') }
}

export const RECORD_NUMBER_SYSTEM = 'urn:chartkeep:record-number:'

/** Whose record numbers these are; the same words give the same system, so that a second list of it matches. */
export const recordNumberSystem = (source: string): string =>
  `${RECORD_NUMBER_SYSTEM}${encodeURIComponent(fold(source).trim().replace(/\s+/g, '-'))}`

/** Control characters have no place in a chart; spreadsheets' marks for "this is text" are no part of it. */
const plain = (cell: string): string =>
  cell
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^'(?=[=+\-@0-9])/, '')
    .trim()

const genders: Readonly<Record<string, PatientContent['gender']>> = {
  m: 'male',
  male: 'male',
  man: 'male',
  boy: 'male',
  f: 'female',
  female: 'female',
  woman: 'female',
  girl: 'female',
  w: 'female',
  o: 'other',
  other: 'other',
  x: 'other',
  'non-binary': 'other',
  nonbinary: 'other',
  u: 'unknown',
  unk: 'unknown',
  unknown: 'unknown',
}

type Values = (field: ListField) => string

function nameOf(value: Values): HumanName | undefined {
  const suffix = value('suffix')
  const [family, given] = [value('family'), [value('given'), value('middle')].filter(Boolean)]
  if (family !== '' || given.length > 0) {
    return compact({ use: 'official' as const, family, given, suffix: suffix === '' ? [] : [suffix] })
  }
  const whole = value('fullName')
  if (whole === '') return undefined
  const [last = '', first = ''] = whole.split(/,(.*)/s).map((part) => part.trim())
  const words = whole.split(/\s+/)
  const parted = whole.includes(',')
    ? { family: last, given: first.split(/\s+/).filter(Boolean) }
    : { family: words.at(-1) ?? '', given: words.slice(0, -1) }
  return compact({ use: 'official' as const, ...parted, suffix: suffix === '' ? [] : [suffix] })
}

function identifiersOf(value: Values, source: string, told: string[]): Identifier[] {
  const typed = (code: string, rest: Omit<Identifier, 'type'>): Identifier => ({
    type: { coding: [{ system: IDENTIFIER_TYPE, code }] },
    ...rest,
  })
  const found: Identifier[] = []
  const number = value('recordNumber')
  if (number !== '') found.push(typed('MR', { system: recordNumberSystem(source), value: number, assigner: source }))
  const ssn = value('ssn').replace(/\D/g, '')
  if (ssn.length === 9) found.push(typed('SS', { system: SSN, value: ssn }))
  else if (value('ssn') !== '') told.push('The Social Security number has not nine digits and was left out.')
  const [insurer, member] = [value('insurer'), value('insuranceNumber')]
  if (member !== '') found.push(typed('MB', { value: member, ...(insurer !== '' && { assigner: insurer }) }))
  else if (insurer !== '') told.push('An insurer without a member number was left out.')
  return found
}

function telecomOf(value: Values): ContactPoint[] {
  const phones = [
    ['phone', 'home'],
    ['mobilePhone', 'mobile'],
    ['workPhone', 'work'],
  ] as const
  const points = phones.flatMap(([field, use]): ContactPoint[] =>
    value(field) === '' ? [] : [{ system: 'phone', value: value(field), use }],
  )
  return value('email') === '' ? points : [...points, { system: 'email', value: value('email') }]
}

function addressOf(value: Values): Address[] {
  const address = compact({
    line: [value('line1'), value('line2')].filter(Boolean),
    city: value('city'),
    state: value('state'),
    postalCode: value('postalCode'),
    country: value('country'),
  })
  return Object.keys(address).length > 0 ? [{ use: 'home', ...address }] : []
}

const hispanic = (text: string): string => {
  if (/^(y|yes|hispanic)$/i.test(text)) return 'Hispanic or Latino'
  return /^(n|no|non-?hispanic|not hispanic)$/i.test(text) ? 'Not Hispanic or Latino' : text
}

/** Categories by their names or codes; the words of the list stay. */
function categories(text: string, terms: readonly Term[]): PatientContent['race'] {
  if (text === '') return undefined
  const said = text.split(/[;/|]/).map((one) => fold(one).trim())
  const found = terms.filter(
    (term) => said.includes(fold(term.text)) || term.coding.some(({ code }) => said.includes(fold(code ?? ''))),
  )
  return compact({ ombCategory: found.flatMap(({ coding }) => coding), text })
}

function languageOf(text: string): PatientContent['communication'] {
  if (text === '') return undefined
  const known = languages.find(
    (term) => fold(term.text) === fold(text) || term.coding.some(({ code }) => code === text.toLowerCase()),
  )
  const code = /^[a-z]{2}(-[a-z]{2})?$/i.test(text) ? text.toLowerCase() : undefined
  const concept = known ? termConcept(known) : { text, ...(code && { coding: [{ system: BCP_47, code }] }) }
  return [{ language: concept, preferred: true }]
}

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function compact<T extends object>(fields: T): Said<T> {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said) as Said<T>
}
