/**
 * What stands in the watched folder, without opening anything. Only plain files of the folder itself are taken: subfolders are other
 * people's order (and hold the handled files), and a link could lead anywhere on the computer.
 */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FolderProblem } from '../../../domain/contract/receiving.ts'

/** Size and time of the last change: while they differ from one look to the next, somebody is still writing. */
export interface Look {
  files: ReadonlyMap<string, string>
  /** Empty, or under a name that programs give to files they have not finished. */
  unfinished: number
  folders: number
  links: number
}

export const nothingSeen: Look = { files: new Map(), unfinished: 0, folders: 0, links: 0 }

export class FolderUnreadable extends Error {
  override readonly name = 'FolderUnreadable'
  readonly reason: FolderProblem
  constructor(reason: FolderProblem) {
    super(`The watched folder is ${reason}.`)
    this.reason = reason
  }
}

const unfinishedName = /^~\$|\.(part|partial|filepart|tmp|temp|crdownload|download|writing)$/i

/** @throws FolderUnreadable where the drive is gone, say. */
export function lookInto(folder: string): Look {
  const files = new Map<string, string>()
  let [unfinished, folders, links] = [0, 0, 0]
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue
    if (entry.isSymbolicLink()) links += 1
    else if (entry.isDirectory()) folders += 1
    else if (entry.isFile()) {
      const state = stateOf(path.join(folder, entry.name))
      if (state === undefined || unfinishedName.test(entry.name)) unfinished += 1
      else files.set(entry.name, state)
    }
  }
  return { files, unfinished, folders, links }
}

/** Names of the files that are as they were at the look before. */
export function atRest(before: Look, now: Look): string[] {
  return [...now.files].filter(([name, state]) => before.files.get(name) === state).map(([name]) => name)
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new FolderUnreadable(problemOf(error))
  }
}

function problemOf(error: unknown): FolderProblem {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'missing'
  return code === 'ENOTDIR' ? 'not-a-folder' : 'unreadable'
}

/** Undefined while there is nothing in it, or when it went away between listing and looking. */
function stateOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stats && stats.size > 0n ? `${stats.size} ${stats.mtimeNs}` : undefined
}
