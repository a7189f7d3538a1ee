/** Files that an interrupted run may have left behind. All of them are encrypted; none of them is anybody's only copy. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataPaths } from './files.ts'

const leftover = /\.(partial|scratch|incoming)(-wal|-shm|-journal)?$/

/** A younger file may be the work of another program on the same folder: a backup or a check that is under way. */
const abandonedMilliseconds = 12 * 3_600_000

/** At start, before anything is opened. */
export function removeLeftovers(dir: string): void {
  for (const folder of [dir, dataPaths(dir).backups]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (leftover.test(name)) removeAbandoned(join(folder, name))
  }
}

function removeAbandoned(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file && Date.now() - file.mtimeMs > abandonedMilliseconds) rmSync(path, { force: true })
}
