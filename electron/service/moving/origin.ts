/** Where an export comes from: a folder or one ZIP file. Only files that the manifest's rules allow are ever asked for. */
import { createReadStream, existsSync, lstatSync, openAsBlob, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DocumentRejected } from '../../../exchange/types.ts'
import { openExportArchive } from '../../../exchange/whole/archive-reader.ts'

export interface Origin {
  /** Every file in it. */
  names: readonly string[]
  /** @throws DocumentRejected where there is no such file. */
  open(name: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

export async function openOrigin(from: string, password: string | undefined): Promise<Origin> {
  if (!existsSync(from)) throw new DocumentRejected('not-recognised', 'There is no such folder or file.')
  if (statSync(from).isDirectory()) return folder(from)
  const archive = await openExportArchive(await openAsBlob(from), password)
  return {
    names: archive.names,
    open: (name) => archive.open(name) ?? missing(name),
    close: () => archive.close(),
  }
}

function folder(from: string): Origin {
  const within = (name: string) => path.join(from, name)
  const files = existsSync(within('files')) ? readdirSync(within('files')).map((name) => `files/${name}`) : []
  return {
    names: [...readdirSync(from).filter((name) => name !== 'files'), ...files],
    open: (name) =>
      existsSync(within(name)) && lstatSync(within(name)).isFile() ? createReadStream(within(name)) : missing(name),
    close: () => Promise.resolve(),
  }
}

function missing(name: string): never {
  throw new DocumentRejected('not-well-formed', `The file ${name} is missing. Nothing was taken in.`, { path: name })
}

/** The whole of a small file. */
export async function readSmall(origin: Origin, name: string, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of limited(origin.open(name), name, most)) parts.push(part)
  return Buffer.concat(parts)
}

/** Stops when more comes out than was announced. */
export async function* limited(
  parts: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of parts) {
    size += part.length
    if (size > most) {
      throw new DocumentRejected('too-large', `The file ${name} is larger than announced. Nothing was taken in.`, {
        path: name,
      })
    }
    yield part
  }
}
