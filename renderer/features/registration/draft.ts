/** A patient while being typed in, and what is wrong with it. */
import { type PatientContent, patientContent } from '../../../domain/resources/patient.ts'

export type SetPatient = (patch: Partial<PatientContent>) => void

/** A section of the form reads and sets its own fields alone; `set` stays the same function. */
export interface DraftProps<Field extends keyof PatientContent = keyof PatientContent> {
  draft: Pick<PatientContent, Field>
  set: SetPatient
}

/** Lets a section be drawn anew only when one of its fields (or another property) changed: a keystroke stays cheap. */
export function sameFields<Field extends keyof PatientContent, P extends DraftProps<Field>>(...fields: Field[]) {
  return (before: P, after: P): boolean => {
    const sameDraft = fields.every((field) => before.draft[field] === after.draft[field])
    const names = Object.keys(after) as (keyof P)[]
    return sameDraft && names.every((name) => name === 'draft' || before[name] === after[name])
  }
}

/** Rows that the front desk asks for every time are there from the beginning; left empty, they are not recorded. */
export const newPatient: PatientContent = {
  resourceType: 'Patient',
  active: true,
  name: [{ use: 'official' }],
  telecom: [
    { system: 'phone', use: 'mobile' },
    { system: 'email', use: 'home' },
  ],
  address: [{ use: 'home' }],
}

/** What would be saved: texts trimmed; empty texts, and rows in which nothing was typed, left out. */
export function cleaned(draft: PatientContent): PatientContent {
  const content = pruned(draft) as PatientContent
  return dropEmpty({
    ...content,
    name: content.name?.filter((name) => name.family || name.given || name.text) ?? [],
    telecom: content.telecom?.filter((point) => point.value),
    address: content.address?.filter(({ use: _use, ...rest }) => Object.keys(rest).length > 0),
    contact: content.contact?.filter(({ relationship: _role, ...rest }) => Object.keys(rest).length > 0),
    identifier: content.identifier?.filter((identifier) => identifier.value),
    communication: content.communication?.filter((one) => one.language),
  })
}

function pruned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((item) => item !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = pruned(inner)
    return kept === undefined ? [] : [[key, kept]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** `name` stays, empty or not: its absence is for `problems` to tell. */
function dropEmpty(content: PatientContent): PatientContent {
  const entries = Object.entries(content).filter(
    ([key, value]) => value !== undefined && (key === 'name' || !Array.isArray(value) || value.length > 0),
  )
  return Object.fromEntries(entries) as PatientContent
}

export type Problem = 'name' | 'birthDate' | 'gender' | 'form'

/** What must be answered before saving. "Not known" is an answer, silence is not. */
export function problems(content: PatientContent, birthDateUnknown: boolean): ReadonlySet<Problem> {
  const found = new Set<Problem>()
  const name = content.name[0]
  if (!name?.family && !name?.given && !name?.text) found.add('name')
  if (!content.birthDate && !birthDateUnknown) found.add('birthDate')
  if (!content.gender) found.add('gender')
  if (found.size === 0 && !patientContent.safeParse(content).success) found.add('form')
  return found
}

/** Enough to look for duplicates with. */
export function isSearchable({ name, birthDate, telecom, identifier }: PatientContent): boolean {
  const family = name[0]?.family
  return Boolean(family && (name[0]?.given || birthDate || telecom?.length || identifier?.length))
}

/** True where what identifies a person differs: then duplicates are looked for before saving. */
export function identityChanged(before: PatientContent, after: PatientContent): boolean {
  const of = ({ name, birthDate, identifier }: PatientContent) => JSON.stringify([name, birthDate, identifier])
  return of(before) !== of(after)
}
