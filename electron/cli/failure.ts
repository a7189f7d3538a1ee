/** What went wrong, in words for a person and as data for a script. Never holds patient data. */
import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { CommandFailed } from './command.ts'

export interface Failure {
  code: string
  message: string
  /** Where in the file, for a document that was refused. */
  place?: { path: string; line?: number | undefined }
}

const issues = z.object({ issues: z.array(z.object({ message: z.string() })).min(1) })
const placed = z.object({
  code: z.string(),
  place: z.object({ path: z.string(), line: z.number().optional() }).optional(),
})

export function describeFailure(error: unknown): Failure {
  if (error instanceof CommandFailed) return { code: 'REFUSED', message: error.message }
  if (error instanceof ORPCError) return fromContract({ code: error.code, message: error.message, data: error.data })
  const system = systemMessage(error)
  if (system) return { code: 'STORAGE', message: system }
  const name = error instanceof Error ? error.name : typeof error
  return { code: 'INTERNAL', message: `Something went wrong inside Chartkeep (${name}). Nothing was half saved.` }
}

/** An error of the contract, thrown by a procedure or carried by a job. */
export function fromContract({ code, message, data }: { code: string; message: string; data?: unknown }): Failure {
  const refusal = code === 'IMPORT_REJECTED' ? placed.safeParse(data).data : undefined
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
  ENOSPC: 'The disk is full; nothing half written was left',
  EROFS: 'This drive is read-only',
  EADDRINUSE: 'This port is in use by another program',
}

function systemMessage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const words = systemWords[String(error.code)]
  const path = 'path' in error ? `: ${error.path}` : ''
  return words && `${words}${path}.`
}

/** `wrong.xml, line 12 (/ClinicalDocument): …` */
export function failureLine(failure: Failure, file?: string): string {
  const { place } = failure
  const line = place?.line ? `, line ${place.line}` : ''
  const where = place?.path ? ` (${place.path})` : ''
  return file === undefined ? failure.message : `${file}${line}${where}: ${failure.message}`
}
