/** Files by the user's own choice: nothing is read or written that no dialog, file association or drop named. */
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { maxImportBytes } from '../../domain/contract/importing.ts'
import type { PlainFile } from '../../domain/platform.ts'

/** Types that the record hands out. A file of another type is saved with `.bin` after its name, so that nothing runs it. */
const savedExtensions: readonly string[] = [
  ...['.xml', '.json', '.ndjson', '.pdf', '.html', '.zip', '.csv', '.txt', '.db'],
  ...['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.bmp', '.webp', '.ccda', '.ccd', '.xdm'],
]

/** The name that a save dialog starts with: no folder part, no character that some system refuses, nothing that runs. */
export function offeredName(name: string): string {
  const kept = path.win32
    .basename(name)
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^[. ]+/, '')
  const extension = path.extname(kept).toLowerCase()
  return savedExtensions.includes(extension) ? kept : `${kept || 'document'}.bin`
}

/** Whole or not at all: written beside its place, flushed, then renamed. Readable by this user only, executable by nobody. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const partial = `${target}.partial`
  try {
    const file = await open(partial, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Throws for what is too large before reading any of it. */
export async function readChosen(file: string): Promise<PlainFile> {
  const { size } = await stat(file)
  if (size > maxImportBytes) {
    throw new Error(
      `This file is too large (${Math.round(size / 1024 / 1024)} MiB). Chartkeep takes files up to ${maxImportBytes / 1024 / 1024} MiB.`,
    )
  }
  return { name: path.basename(file), type: '', bytes: new Uint8Array(await readFile(file)) }
}
