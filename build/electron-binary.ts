/** Electron's own program: whether it is here, and fetching it where it can be had. Its npm package brings it on demand only. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const electronDir = path.resolve(import.meta.dirname, '../node_modules/electron')

export function electronBinary(): string | undefined {
  const program = path.join(electronDir, 'path.txt')
  if (!existsSync(program)) return undefined
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronDir, 'dist')
  const binary = path.join(dist, readFileSync(program, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/** Where the installer would look. Asked first, so that a computer without internet waits seconds and not minutes. */
async function canBeFetched(): Promise<boolean> {
  const source = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/'
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4_000) })
    return true
  } catch {
    return false
  }
}

/** Fetches Electron with its own installer, which checks the SHA-256 sums that came with the npm package. */
export async function fetchElectron(limitMs: number): Promise<string | undefined> {
  if (!(await canBeFetched())) return undefined
  process.stderr.write('Fetching Electron, once …\n')
  const installer = spawn(process.execPath, [path.join(electronDir, 'install.js')], {
    stdio: 'ignore',
    timeout: limitMs,
  })
  await new Promise<void>((resolve) => {
    installer.once('error', () => resolve())
    installer.once('exit', () => resolve())
  })
  return electronBinary()
}
