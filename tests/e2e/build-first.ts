/** Vitest's global set-up of the project `built`. */
import { buildIfStale } from '../../build/build.ts'
import { electronBinary } from '../../build/electron-binary.ts'

export default async function buildFirst(): Promise<void> {
  await buildIfStale()
  if (!electronBinary())
    console.log('Electron is not here: its part of the end-to-end specs is skipped, Chromium runs them all.')
}
