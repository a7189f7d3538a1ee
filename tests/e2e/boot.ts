/** Starts a built application with the stand-in for Electron and returns what its page reported. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { BootReport } from './stand-in/page.ts'

const register = pathToFileURL(path.join(import.meta.dirname, 'stand-in/register.ts')).href

/** `appDir` holds package.json and dist/. Rejects with the output where the application does not end well. */
export async function boot(appDir: string): Promise<BootReport> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-boot-'))
  try {
    const args = ['--import', register, path.join(appDir, 'dist/shell/main.js')]
    const env = { ...process.env, CHARTKEEP_DATA: dataDir }
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 60_000 })
    return JSON.parse(stdout) as BootReport
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
