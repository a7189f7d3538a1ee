/**
 * `../shared` holds real documents, validators and code lists beside the project. A fresh clone does not have it: tests
 * that compare with it say so in one line and pass over.
 */
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../shared')

/** A folder of `../shared`, or `undefined` after one line that says what is not checked for want of it. */
export function sharedFolder(name: string, unchecked: string): string | undefined {
  const folder = path.join(root, name)
  if (existsSync(folder)) return folder
  console.info(`${unchecked}: ../shared/${name} is not here.`)
  return undefined
}

/** A folder that somebody wants read as well: `CHARTKEEP_DOCUMENTS=DIR npm run conformance`. Each test takes the files of its kind. */
export const givenFolder = (): string | undefined => process.env.CHARTKEEP_DOCUMENTS

/** Files below a folder by a glob pattern, in a stable order. */
export const filesIn = (folder: string, pattern = '**/*'): string[] =>
  globSync(path.join(folder, pattern))
    .filter((file) => statSync(file).isFile())
    .sort()
