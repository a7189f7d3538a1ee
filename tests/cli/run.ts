/** The real command line in a process of its own, on real encrypted databases in temporary folders. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, vi } from 'vitest'

/** Each command is a process of its own, which takes seconds where the machine is busy. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

export const root = path.resolve(import.meta.dirname, '../..')
export const password = 'a long enough password'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
  /** stdout as the one JSON document it must be. */
  json(): unknown
  /** stdout as one JSON document a line. */
  jsonLines(): unknown[]
}

/** A folder for the whole test file. */
export function folderForFile(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'chartkeep-cli-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export function chartkeep(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const settings = {
    ...process.env,
    CHARTKEEP_PASSWORD: password,
    CHARTKEEP_TEST_KDF_COST: '1024',
    // Each command is compiled once, not each time it is called.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
    npm_lifecycle_event: undefined,
    ...env,
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'electron/cli.ts'), ...args],
      { env: settings, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code) : 0
        resolve({
          code,
          stdout,
          stderr,
          json: () => JSON.parse(stdout) as unknown,
          jsonLines: () =>
            stdout
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as unknown),
        })
      },
    )
  })
}
