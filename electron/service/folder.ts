/** Can a folder be written to? Found out by writing, because permissions and network drives lie. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { badRequest } from './errors.ts'

/** Throws BAD_REQUEST, or what the file system says (turned into STORAGE by the gate). */
export function probeFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw badRequest('There is no such folder.', 'folder')
  const probe = join(folder, `.chartkeep-${process.pid}`)
  writeFileSync(probe, '')
  rmSync(probe)
}
