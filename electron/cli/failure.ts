/** What went wrong, in words for a person and as data for a script. Never holds patient data. */
import { z } from 'zod'
import { DocumentRejected } from '../../exchange/types.ts'
import { toContractError } from '../service/errors.ts'
import { silentLog } from '../service/log.ts'
import { CommandFailed } from './command.ts'

export interface Failure {
  code: string
  message: string
  /** Where in the file, for a document that was refused. */
  place?: { path: string; line?: number | undefined }
}

const issues = z.object({ issues: z.array(z.object({ message: z.string() })).min(1) })
const refused = z.object({
  code: z.string(),
  place: z.object({ path: z.string(), line: z.number().optional() }).optional(),
})

export function describeFailure(error: unknown): Failure {
  if (error instanceof CommandFailed) return { code: 'REFUSED', message: error.message }
  if (error instanceof DocumentRejected) {
    const { code, message, place } = error
    return { code, message, ...(place ? { place } : {}) }
  }
  const file = aboutFile(error)
  return file ?? fromContract(toContractError(error, silentLog, 'command line'))
}

/** An error of the contract, thrown by a procedure or carried by a job. */
export function fromContract(error: { code: string; message: string; data?: unknown }): Failure {
  const { code, message, data } = error
  const refusal = code === 'IMPORT_REJECTED' ? refused.safeParse(data).data : undefined
  if (refusal) return { code: refusal.code, message, ...(refusal.place ? { place: refusal.place } : {}) }
  const wrong = issues.safeParse(data).data
  return { code, message: wrong ? wrong.issues.map((issue) => issue.message).join('. ') : message }
}

const systemWords: Record<string, string> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'This may not be read or written',
  EPERM: 'This may not be read or written',
  EISDIR: 'This is a folder, not a file',
  ENOTDIR: 'This is a file where a folder is needed',
  EEXIST: 'This is a file where a folder is needed',
  EADDRINUSE: 'This port is in use by another program',
}

/** The user named the file or port, so it is named back. */
function aboutFile(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const words = systemWords[String(error.code)]
  const what = 'path' in error ? error.path : 'port' in error ? error.port : undefined
  // What is written stands beside its name until it is whole; that is nobody's business.
  const name = typeof what === 'string' ? what.replace(/\.partial$/, '') : what
  return words && name !== undefined ? { code: 'STORAGE', message: `${words}: ${name}.` } : undefined
}

/** `wrong.xml, line 12 (/ClinicalDocument): …`. Without `file`, the place is within the one that the command names. */
export function failureLine({ place, message }: Failure, file?: string): string {
  const line = place?.line ? `line ${place.line}` : ''
  const where = [[file, line].filter(Boolean).join(', '), place?.path && `(${place.path})`].filter(Boolean).join(' ')
  return where ? `${where}: ${message}` : message
}
