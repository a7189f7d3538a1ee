/** A file that somebody is about to add: whether it can be stored, and whether the chart has it already. */
import { maxDocumentBytes } from '../../../domain/contract/document-reference.ts'
import { headBytes, isProgram } from '../../../domain/format/file-type.ts'
import type { DocumentReference } from '../../../domain/resources/index.ts'

export type FileProblem = 'too-large' | 'empty' | 'program'

export interface NewFile {
  file: File
  problem?: FileProblem
  /** Documents of this chart with the same bytes. */
  already: DocumentReference[]
  /** An earlier one of the files being added has the same bytes. */
  twice: boolean
}

/** The service checks again: what is said here is said before anybody types a name for it. */
export async function examine(files: readonly File[], inChart: readonly DocumentReference[]): Promise<NewFile[]> {
  const seen = new Set<string>()
  const examined: NewFile[] = []
  for (const file of files) {
    const problem = await problemOf(file)
    const hash = problem ? undefined : await sha256(file)
    examined.push({
      file,
      ...(problem && { problem }),
      already: inChart.filter(({ content }) => content.some((attachment) => attachment.hash === hash)),
      twice: hash !== undefined && seen.has(hash),
    })
    if (hash) seen.add(hash)
  }
  return examined
}

async function problemOf(file: File): Promise<FileProblem | undefined> {
  if (file.size > maxDocumentBytes) return 'too-large'
  if (file.size === 0) return 'empty'
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  return isProgram(head, file.name) ? 'program' : undefined
}

async function sha256(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
