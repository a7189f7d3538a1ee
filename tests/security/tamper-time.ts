/** How long a long log takes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { appendAudit, verifyAuditChain } from '../../db/audit.ts'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { migrateDatabase } from '../../db/migrate.ts'

/** A log of `count` lines in a database of its own, for as long as `use` runs. */
export function withLongLog<T>(count: number, use: (connection: Connection) => T): T {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'chartkeep-long-log-'))
  try {
    const connection = openDatabase(path.join(dir, 'log.db'), Buffer.alloc(32, 3), { create: true })
    try {
      migrateDatabase(connection)
      fillLog(connection, count)
      return use(connection)
    } finally {
      connection.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const types = [
  'view-chart',
  'Condition',
  'Observation',
  'MedicationRequest',
  'export',
  'print',
  'sign-in',
  'ClinicalNote',
]

/** As years of a practice leave it: seven users, many patients, a failure now and then. */
export function fillLog({ db }: Connection, count: number): void {
  for (let from = 1; from <= count; from += 10_000) {
    db.transaction((tx) => {
      for (let i = from; i < Math.min(from + 10_000, count + 1); i++) {
        appendAudit(tx, {
          recorded: new Date(Date.UTC(2020, 0, 1) + i * 30_000).toISOString(),
          userId: `user-${i % 7}`,
          action: i % 5 === 0 ? 'update' : 'read',
          type: types[i % types.length] ?? 'view-chart',
          outcome: i % 997 === 0 ? 'failure' : 'success',
          patientId: `patient-${(i * 7919) % 20_000}`,
          detail: { i },
        })
      }
    })
  }
}

export function timeVerification(
  count: number,
  onProgress: (share: number) => void,
): { seconds: number; lines: number } {
  return withLongLog(count, ({ db }) => {
    const started = performance.now()
    const report = verifyAuditChain(db, { onProgress: (done) => onProgress(done / count) })
    if (!report.ok) throw new Error('The untouched log does not verify')
    return { seconds: (performance.now() - started) / 1000, lines: report.lines }
  })
}
