/** Where an export goes: a folder or one ZIP file. Under a name of its own until it is whole, then renamed. */
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { flushFolder, makePrivateFolder } from '../../../db/files.ts'
import { writeArchive } from '../../../exchange/whole/archive.ts'
import { badRequest } from '../errors.ts'

export interface Destination {
  add(name: string, parts: Iterable<Uint8Array>): Promise<void>
  /** All is written: it gets its name. */
  finish(): Promise<void>
}

export const partialPath = (out: string): string => `${out}.partial`

/** What a run that was cut off left behind. */
export const removePartial = (out: string): void => rmSync(partialPath(out), { recursive: true, force: true })

/** Refuses a place that holds something already: nothing is overwritten. */
export function refuseTaken(out: string): void {
  if (!existsSync(out)) return
  if (statSync(out).isDirectory() && !isZip(out) && readdirSync(out).length === 0) return
  throw badRequest('There is something of this name already. Choose a new name or an empty folder.', 'out')
}

export function openDestination(out: string, password: string | undefined): Destination {
  makePrivateFolder(path.dirname(out))
  removePartial(out)
  return isZip(out) ? zipFile(out, password) : folder(out)
}

export const isZip = (out: string): boolean => /\.zip$/i.test(out)

function folder(out: string): Destination {
  const partial = partialPath(out)
  mkdirSync(path.join(partial, 'files'), { recursive: true, mode: 0o700 })
  return {
    add: (name, parts) =>
      pipeline(
        Readable.from(parts, { objectMode: false }),
        createWriteStream(path.join(partial, name), { mode: 0o600, flush: true }),
      ),
    async finish() {
      if (existsSync(out)) rmdirSync(out)
      renameSync(partial, out)
      flushFolder(path.dirname(out))
    },
  }
}

function zipFile(out: string, password: string | undefined): Destination {
  const archive = writeArchive(
    Writable.toWeb(createWriteStream(partialPath(out), { mode: 0o600, flush: true })),
    password,
  )
  return {
    add: (name, parts) =>
      archive.add(name, Readable.toWeb(Readable.from(parts, { objectMode: false })) as ReadableStream<Uint8Array>),
    async finish() {
      await archive.close()
      renameSync(partialPath(out), out)
      flushFolder(path.dirname(out))
    },
  }
}
