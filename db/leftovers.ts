/** Files that an interrupted run may have left behind. All of them are encrypted; none of them is anybody's only copy. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataPaths } from './files.ts'

const leftover = /\.(partial|scratch|incoming)(-wal|-shm|-journal)?$/

/** At start, before anything is opened. */
export function removeLeftovers(dir: string): void {
  for (const folder of [dir, dataPaths(dir).backups]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (leftover.test(name)) rmSync(join(folder, name), { force: true })
  }
}
