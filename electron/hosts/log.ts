/** The service's log as a file in the data folder: names, codes and durations, never data of the record. */
import { mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { destination, pino, stdTimeFunctions } from 'pino'
import type { Logger } from '../service/log.ts'

const largestBytes = 4 * 1024 * 1024

/** `logs/chartkeep.log`; past 4 MiB the one before it is kept as `chartkeep.old.log`. */
export function fileLog(dataDir: string): Logger {
  const folder = path.join(dataDir, 'logs')
  const file = path.join(folder, 'chartkeep.log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) {
    renameSync(file, path.join(folder, 'chartkeep.old.log'))
  }
  const log = pino(
    { base: undefined, timestamp: stdTimeFunctions.isoTime },
    destination({ dest: file, sync: true, mode: 0o600 }),
  )
  return {
    info: (event, facts = {}) => log.info(facts, event),
    error: (event, facts = {}) => log.error(facts, event),
  }
}
