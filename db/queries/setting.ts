/** Settings of the practice. Each key has one type, named here. */
import { eq } from 'drizzle-orm'
import type { ListRun } from '../../domain/contract/patient-list.ts'
import type { ReceivingSettings } from '../../domain/contract/receiving.ts'
import type { Instant } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { setting } from '../schema/index.ts'
import { audit, changed, type Writer } from '../writer.ts'

export interface Settings {
  /** The practice's own Organization. */
  organizationId: string
  /** True where synthetic patients were made. */
  demo: boolean
  idleLockMinutes: number
  /** The front desk may read charts. */
  officeReadsCharts: boolean
  /** False until somebody says that the present recovery code is on paper. Absent in practices older than the question. */
  recoveryCodeKept: boolean
  /** The watched folder. */
  incomingFolder: ReceivingSettings
  /** Lists of patients that were taken in, oldest first; `by` is the user's id. */
  patientLists: ListRun[]
  /** This practice is what could be read of a damaged one. */
  salvaged: Salvaged
}

export interface Salvaged {
  at: Instant
  brokenReferences: number
  /** The audit log's first line that does not fit, where one does not, and the line with which it begins anew. */
  auditFirstBad?: number
  auditLine: number
}

export function getSetting<K extends keyof Settings>(db: Db, key: K): Settings[K] | undefined {
  const row = db.select().from(setting).where(eq(setting.key, key)).get()
  return row?.value as Settings[K] | undefined
}

export function setSetting<K extends keyof Settings>(w: Writer, key: K, value: Settings[K]): void {
  const row = { key, value, updatedAt: w.now, updatedBy: w.actor.userId }
  w.db.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }).run()
  audit(w, { action: 'update', type: 'setting', entity: key })
  changed(w, 'Setting', key)
}
