/** Files that the user names. */
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DocumentRejected } from '../../exchange/types.ts'

/** npm runs scripts in the project's folder; what the user typed is meant from where they are. */
export function userPath(name: string): string {
  const from = process.env.npm_lifecycle_event === 'chartkeep' ? process.env.INIT_CWD : undefined
  return path.resolve(from ?? process.cwd(), name)
}

/** The whole file, unless it is larger than `limit` bytes: then nothing of it is read. */
export async function readWithin(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = statSync(userPath(name))
  if (size > limit) {
    const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
    throw new DocumentRejected('too-large', `The file has ${megabytes(size)}; up to ${megabytes(limit)} can be read.`)
  }
  return new Uint8Array(await readFile(userPath(name)))
}
