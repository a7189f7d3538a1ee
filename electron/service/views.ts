/**
 * Every look at a patient's data is in the audit log, by patient and by data category (45 CFR 170.315(d)(2)). A procedure that
 * writes says itself what it did; of any other, what it was asked for and what it answered tell whose data it showed. This is the
 * rule for all procedures: one that shows no patient's data is named below, with the reason, and nothing else is left out.
 */
import type { Practice } from './practice.ts'
import type { Connection } from './session.ts'

/** Procedures whose answers hold nothing of a patient, by path or by branch. */
export const showsNoPatient: Readonly<Record<string, string>> = {
  setup: 'The practice itself, before anybody signs in.',
  session: 'Who is signed in. Signing in and out, locking and passwords have lines of their own.',
  secondFactor: 'The signed-in user’s own second factor; its changes have lines of their own.',
  user: 'People of the practice; changes have lines of their own.',
  practice: 'The practice itself and its settings; changes have lines of their own.',
  codeList: 'Terminology; changes have lines of their own.',
  directory: 'Clinicians and organizations outside; changes have lines of their own.',
  noteTemplate: 'Words without a patient; changes have lines of their own.',
  backup: 'Files and dates; backups, checks and restores have lines of their own.',
  moving: 'Begins work that writes a line of its own.',
  demo: 'Begins work that writes lines of its own.',
  'chartAccess.open': 'Says why a chart is opened; that has a line of its own.',
  'chartAccess.startEmergency': 'As chartAccess.open.',
  'chartAccess.end': 'As chartAccess.open.',
  'patient.count': 'A number.',
  'clinicalNote.signers': 'People of the practice.',
  'task.owners': 'People of the practice.',
  'serviceRequest.performers': 'Names of laboratories and clinicians.',
  'importing.upload': 'Begins work that writes a line of its own.',
  'job.list': 'The user’s own work, how far it is and how it ended; what it did has lines of its own.',
  'job.watch': 'As job.list.',
  'job.cancel': 'As job.list; what had not been committed is rolled back.',
  'change.watch': 'Which rows changed; what they say is asked for by other procedures.',
  'audit.users': 'People of the practice.',
  'audit.head': 'A number and a hash.',
  'audit.verify': 'Begins work that writes a line of its own.',
}

/** What a look is called in the log, where it is not the resource type that the branch is named for. */
const typeOfLook: Readonly<Record<string, string>> = {
  'chart.summary': 'view-chart',
  'chart.timeline': 'timeline',
  'chart.provenance': 'Provenance',
  'patient.search': 'patient-list',
  'patient.list': 'patient-list',
  'patient.recent': 'patient-list',
  'patient.duplicates': 'patient-list',
  'observation.reports': 'DiagnosticReport',
  'inBasket.list': 'in-basket',
  'inBasket.result': 'DiagnosticReport',
  refile: 'DocumentReference',
  'refile.movedOut': 'moved-out',
  importing: 'view-import',
  receiving: 'received-file',
  patientList: 'patient-list',
  exporting: 'view-export',
  disclosure: 'disclosure',
  printing: 'view-print',
  chartAccess: 'chart-access',
  audit: 'view-audit',
}

export interface Call {
  path: readonly string[]
  input: unknown
  output: unknown
  /** The access that the user gave themselves, where the look is made under one. */
  chartAccess?: string | undefined
}

/** Undefined where the call showed no patient's data. */
export function lookOf({ path, input, output }: Call): { type: string; patientIds: string[] } | undefined {
  const name = path.join('.')
  const branch = path[0] ?? ''
  if (name in showsNoPatient || branch in showsNoPatient) return undefined
  const type = typeOfLook[name] ?? typeOfLook[branch] ?? branch.charAt(0).toUpperCase() + branch.slice(1)
  // A list to choose a patient from is one look: whose chart is then opened is another.
  if (type === 'patient-list') return { type, patientIds: [] }
  // Whoever reads the log looks at what people did; at a patient only where one was asked for.
  if (type === 'view-audit') return { type, patientIds: patientsIn(input) }
  return { type, patientIds: [...new Set([...patientsIn(input), ...patientsIn(output)])] }
}

/** Ids of the patients that rows, lists of rows and what is wrapped around them belong to. */
function patientsIn(value: unknown, depth = 0): string[] {
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => patientsIn(one, depth + 1))
  const { patientId, patient, resourceType, id, recordNumber } = value as Record<string, unknown>
  if (typeof patientId === 'string') return [patientId]
  if (typeof id === 'string' && (resourceType === 'Patient' || typeof recordNumber === 'string')) return [id]
  if (typeof patient === 'object') return patientsIn(patient, depth + 1)
  return Object.values(value).flatMap((one) => patientsIn(one, depth + 1))
}

/** By session, and gone with it: whoever unlocks the screen looks anew. */
const looksOf = new WeakMap<NonNullable<Connection['session']>, Map<string, number>>()

const oneLookMilliseconds = 10 * 60_000
/** Beyond this many, those that are over are forgotten. */
const mostRemembered = 500

/** What stays open is read again after each change: that is one look, not many; after ten minutes it is a new one. */
export function beginsLook({ session }: Connection, type: string, patientId = '', now = Date.now()): boolean {
  if (!session) return false
  const looks = looksOf.get(session) ?? new Map<string, number>()
  looksOf.set(session, looks)
  const key = `${type} ${patientId}`
  if (now - (looks.get(key) ?? Number.NEGATIVE_INFINITY) < oneLookMilliseconds) return false
  if (looks.size > mostRemembered) {
    for (const [old, since] of looks) if (now - since >= oneLookMilliseconds) looks.delete(old)
  }
  // Whoever opens another chart has left the one before: going back to it is a look of its own.
  if (type === 'view-chart') for (const old of looks.keys()) if (!old.endsWith(` ${patientId}`)) looks.delete(old)
  looks.set(key, now)
  return true
}

/** Written down before the answer is given. */
export function noteLook(practice: Practice, connection: Connection, call: Call): void {
  const look = connection.session && lookOf(call)
  if (!connection.session || !look) return
  const { type, patientIds } = look
  const userId = connection.session.user.id
  const { chartAccess } = call
  const detail = chartAccess ? { detail: { chartAccess } } : {}
  const looks = patientIds.length > 0 ? patientIds : ['']
  const begun = looks.filter((id) => beginsLook(connection, chartAccess ? `${type} ${chartAccess}` : type, id))
  practice.noteEvents(
    begun.map((patientId) => ({
      action: 'read',
      type,
      outcome: 'success',
      userId,
      ...(patientId && { patientId }),
      ...detail,
    })),
  )
}

/** What failed other than by a slip of the hand. A refusal (FORBIDDEN) has its line already. */
const notedFailures: readonly string[] = ['STORAGE', 'IMPORT_REJECTED', 'INTERNAL', 'UNSAFE_ORDER']

export function noteFailure(
  practice: Practice,
  connection: Connection,
  call: Pick<Call, 'path' | 'input'>,
  code: string,
): void {
  const { session } = connection
  if (!session || !notedFailures.includes(code)) return
  const [patientId] = patientsIn(call.input)
  const detail = { procedure: call.path.join('.'), code }
  const userId = session.user.id
  practice.noteEvents([
    { action: 'execute', type: 'failed', outcome: 'failure', userId, detail, ...(patientId && { patientId }) },
  ])
}
