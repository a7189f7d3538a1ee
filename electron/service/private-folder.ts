/** The practice's folder belongs to one user of the computer: checked at each start, and put right where it can be. */
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Logger } from './log.ts'

const forOthers = 0o077

/**
 * Takes the rights of group and others away from the folder and the files directly in it. Windows keeps a user's folders from
 * other users by itself. Where it can't be done (a foreign owner, a drive without rights) the log says so.
 */
export function keepToThisUser(dir: string, log: Logger, platform: NodeJS.Platform = process.platform): void {
  if (platform === 'win32' || !existsSync(dir)) return
  const files = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const target of [dir, ...files.map(({ name }) => path.join(dir, name))]) close(target, log)
}

function close(target: string, log: Logger): void {
  try {
    const mode = statSync(target).mode & 0o777
    if ((mode & forOthers) !== 0) chmodSync(target, mode & ~forOthers)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    log.error('data.open-to-others', { file: path.basename(target), code })
  }
}
