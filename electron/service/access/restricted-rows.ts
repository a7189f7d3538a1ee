/**
 * Lists over all patients, and restricted charts. A list to find a patient or to take up work names everybody, marked: a patient who
 * can't be found is registered twice, and work that nobody sees is not done. What a list says of a patient in clinical words is left
 * out for whoever would have to give a reason to read it in the chart; whoever wrote the row, and those who look after the patient,
 * have it. Lists of one user's own work (the in-basket, drafts) hold nothing of anybody else.
 */
import { caresFor, presentAccess, restrictedAmong } from '../../../db/queries/chart-access.ts'
import type { User } from '../../../domain/resources/index.ts'
import type { Practice } from '../practice.ts'

/** Whose rows say more than a name: why somebody is referred, what a plan is about, what was disclosed to whom. */
const inClinicalWords: ReadonlySet<string> = new Set(['referral.worklist', 'carePlan.dueReviews', 'disclosure.list'])

export function withoutRestricted<T>(practice: Practice, user: User, path: readonly string[], output: T): T {
  if (!inClinicalWords.has(path.join('.')) || !Array.isArray(output)) return output
  const { db } = practice
  const given = presentAccess(db, user.id, new Date().toISOString())
  if (given.some(({ kind }) => kind === 'emergency')) return output
  const ids = [...new Set(output.flatMap((row) => patientOf(row) ?? []))]
  const closed = new Set(
    restrictedAmong(db, ids).filter(
      (id) => !given.some(({ patientId }) => patientId === id) && !caresFor(db, user, id),
    ),
  )
  if (closed.size === 0) return output
  return output.filter((row) => !closed.has(patientOf(row) ?? '') || wroteIt(row, user.id)) as T
}

const nested = (row: unknown): Record<string, unknown>[] =>
  typeof row === 'object' && row !== null
    ? [row, ...Object.values(row)].filter((part) => typeof part === 'object' && part !== null)
    : []

function patientOf(row: unknown): string | undefined {
  const [line = {}] = nested(row)
  const { patient } = line as { patient?: { id?: unknown } }
  const found = patient?.id ?? nested(row).find(({ patientId }) => typeof patientId === 'string')?.patientId
  return typeof found === 'string' ? found : undefined
}

function wroteIt(row: unknown, userId: string): boolean {
  return nested(row).some(({ recordedBy, releasedBy }) => recordedBy === userId || releasedBy === userId)
}
