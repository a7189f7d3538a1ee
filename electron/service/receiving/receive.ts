/** Files of the watched folder, staged as if they had been dropped on the window. What came of each is kept by its digest. */
import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../../db/queries/file-content.ts'
import { listImports } from '../../../db/queries/import.ts'
import { findReceived, noteReceived } from '../../../db/queries/received-file.ts'
import { type ImportOutcome, maxImportBytes } from '../../../domain/contract/importing.ts'
import { handledFolder, type ReceivedCounts, type ReceivedFile } from '../../../domain/contract/receiving.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { stageFile } from '../importing/stage.ts'
import { commit, type WorkContext } from '../jobs/context.ts'

export interface ReceiveInput {
  folder: string
  /** Files of the folder that are at rest. */
  names: readonly string[]
  moveHandled: boolean
  /** A file that was refused before, once more. */
  again?: { hash: string; password?: string | undefined }
}

/** A file that can't be read ends nothing: it is listed as refused, and the next one is taken. */
export async function receiveFiles(context: WorkContext, input: ReceiveInput): Promise<ReceivedCounts> {
  const counts: ReceivedCounts = { staged: 0, known: 0, refused: 0, waiting: 0, notMoved: 0 }
  for (const [index, name] of input.names.entries()) {
    context.report(`File ${index + 1} of ${input.names.length}`, index / input.names.length)
    const bytes = readAtRest(path.join(input.folder, name))
    if (bytes === undefined) {
      counts.waiting += 1
      continue
    }
    const outcome = await take(context, input, name, bytes)
    counts[outcome] += 1
    if (outcome !== 'refused' && input.moveHandled && !moved(input.folder, name)) counts.notMoved += 1
  }
  return counts
}

async function take(
  context: WorkContext,
  { again }: ReceiveInput,
  name: string,
  bytes: Uint8Array | 'too-large',
): Promise<ReceivedFile['outcome']> {
  // Of a file that is too large only its name and size are known; it is told again when either changes.
  const hash = bytes === 'too-large' ? sha256(new TextEncoder().encode(name)) : sha256(bytes)
  const before = findReceived(context.connection.db, hash)
  if (before && hash !== again?.hash) return before.outcome === 'refused' ? 'refused' : 'known'
  const note = (file: Omit<ReceivedFile, 'hash' | 'fileName' | 'receivedAt'>) => {
    commit(context, (w) => noteReceived(w, { hash, fileName: name, ...file }))
    return file.outcome
  }
  if (bytes === 'too-large') {
    return note({ outcome: 'refused', message: `The file is larger than ${maxImportBytes / 1024 / 1024} MB.` })
  }
  const known = listImports(context.connection.db, { hash }).some(({ status }) => status !== 'discarded')
  try {
    const staged = await stageFile(context, { fileName: name, bytes, password: again?.password })
    return note({
      outcome: known ? 'known' : 'staged',
      importDocumentIds: staged.documents.map(({ importDocumentId }) => importDocumentId),
      ...messageOf(staged),
    })
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    return note({ outcome: 'refused', message: error.message })
  }
}

function messageOf({ refused }: ImportOutcome): Pick<ReceivedFile, 'message'> {
  const [first] = refused
  if (!first) return {}
  return { message: `Records of it that could not be read: ${refused.length}. The first one: ${first.message}` }
}

/** The bytes, where nobody changed the file meanwhile; a link that took its place is not followed. */
function readAtRest(file: string): Uint8Array | 'too-large' | undefined {
  let descriptor: number
  try {
    // Without NONBLOCK a named pipe that took the file's place would never answer.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch {
    // Taken away, or locked by the program that writes it: the next look tells.
    return undefined
  }
  try {
    const before = fstatSync(descriptor)
    if (!before.isFile() || before.size === 0) return undefined
    if (before.size > maxImportBytes) return 'too-large'
    const bytes = readFileSync(descriptor)
    const after = fstatSync(descriptor)
    return after.size === bytes.length && after.mtimeMs === before.mtimeMs ? bytes : undefined
  } finally {
    closeSync(descriptor)
  }
}

/** Never over another file. False where the folder may not be written to: the file stays, and is not taken twice. */
function moved(folder: string, name: string): boolean {
  const handled = path.join(folder, handledFolder)
  const { name: stem, ext } = path.parse(name)
  try {
    mkdirSync(handled, { recursive: true })
    for (let n = 1; ; n += 1) {
      const target = path.join(handled, n === 1 ? name : `${stem} (${n})${ext}`)
      if (existsSync(target)) continue
      renameSync(path.join(folder, name), target)
      return true
    }
  } catch {
    return false
  }
}
