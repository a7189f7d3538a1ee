/** Files that an interrupted run may have left behind. All of them are encrypted; none of them is anybody's only copy. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupExtension } from './backup-file.ts'
import { folderState } from './backup-health.ts'
import { chosenBackupFolder } from './backup-journal.ts'
import { dataPaths } from './files.ts'

const leftover = /\.(partial|scratch|incoming)(-wal|-shm|-journal)?$/

/** A younger file may be the work of another program on the same folder: a backup or a check that is under way. */
const abandonedMilliseconds = 12 * 3_600_000

/** At start, before anything is opened. In a folder that somebody chose, only what is left of a backup: the rest is not ours. */
export function removeLeftovers(dir: string): void {
  for (const folder of [dir, dataPaths(dir).backups]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (leftover.test(name)) removeAbandoned(join(folder, name))
  }
  const chosen = chosenBackupFolder(dir)
  if (chosen === undefined || folderState(dir) !== 'usable') return
  for (const name of readdirSync(chosen)) {
    if (name.includes(backupExtension) && leftover.test(name)) removeAbandoned(join(chosen, name))
  }
}

function removeAbandoned(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file && Date.now() - file.mtimeMs > abandonedMilliseconds) rmSync(path, { force: true })
}
