/** Every kind of torture, in order. */

import { clockBackwards, removedDrive, twoInstances } from './circumstances.ts'
import { damage } from './damage.ts'
import { failingFlush, fullDisk, readOnlyFolder } from './disk.ts'
import { killsIn, killsInKeys, killsInMigrations, killsInRestore } from './kills.ts'
import { type Row, rowLine } from './table.ts'
import { openWorkshop } from './victims.ts'

export interface TortureOptions {
  /** How many processes are killed, over all kinds of work. */
  kills: number
  seed: number
  /** Only the kinds whose name holds this. */
  only?: string | undefined
  tell: (what: string) => void
}

export async function torture({ kills, seed, only, tell }: TortureOptions): Promise<Row[]> {
  const workshop = await openWorkshop()
  const share = Math.ceil(kills / 6)
  const flips = Math.max(10, Math.ceil(kills / 3))
  const few = Math.max(2, Math.ceil(kills / 50))
  const parts: [string, () => Promise<Row[]>][] = [
    ['writes', async () => [await killsIn(workshop, 'writes', share, seed)]],
    ['imports', async () => [await killsIn(workshop, 'imports', share, seed + 1)]],
    ['backups', async () => [await killsIn(workshop, 'backups', share, seed + 2)]],
    ['migrations', async () => [await killsInMigrations(workshop, share, seed + 3)]],
    ['restore', async () => [await killsInRestore(workshop, share, seed + 4)]],
    ['keys', async () => [await killsInKeys(workshop, share, seed + 5)]],
    ['damage', () => damage(workshop, flips, seed + 6)],
    ['disk full', async () => [await fullDisk(workshop, few, seed + 7)]],
    ['read-only', async () => [await readOnlyFolder(workshop, few)]],
    ['fsync', async () => [await failingFlush(workshop, few, seed + 8)]],
    ['clock', async () => [await clockBackwards(workshop, few)]],
    ['instances', async () => [await twoInstances(workshop, few)]],
    ['drive', async () => [await removedDrive(workshop, few)]],
  ]
  const rows: Row[] = []
  try {
    for (const [name, run] of parts) {
      if (only && !name.includes(only)) continue
      tell(`${name} …`)
      const told = await run()
      for (const row of told) tell(rowLine(row))
      rows.push(...told)
    }
  } finally {
    workshop.close()
  }
  return rows
}
