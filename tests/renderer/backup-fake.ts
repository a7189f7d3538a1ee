/** What the service says of backups, in tests that are about something else or about the screen alone. */
import type { BackupContents, BackupHealth, BackupInfo, RestoreEvent } from '../../domain/contract/backup.ts'

export const provenBackup: BackupInfo = {
  path: '/media/usb/chartkeep-2026-11-20-180000.chartkeep-backup',
  bytes: 10_485_760,
  createdAt: '2026-11-20T18:00:00.000Z',
  verifiedAt: '2026-11-20T18:01:00.000Z',
  patients: 812,
}

export function backupSettings(health: Partial<BackupHealth> = {}) {
  return {
    folder: '/media/usb',
    defaultFolder: '/data/backups',
    last: provenBackup,
    schedule: { daily: true, time: '12:30', onClose: true, keep: { daily: 7, weekly: 5, monthly: 12 } },
    health: { level: 'good' as const, concerns: [], lastProven: provenBackup, ...health },
  }
}

export const contents: BackupContents = {
  path: provenBackup.path,
  bytes: provenBackup.bytes,
  madeAt: provenBackup.createdAt,
  tooNew: false,
  replaces: 'nothing',
  allowed: true,
  practice: 'Lakeside Family Practice',
  patients: 790,
  schemaVersion: 5,
  counts: [{ what: 'visits', count: 4210 }],
  users: ['ann', 'bob'],
}

/** A restore that goes well. */
export async function* restoring(restored: NonNullable<RestoreEvent['restored']>): AsyncGenerator<RestoreEvent> {
  yield { step: 'Restoring to a scratch place', progress: 0.2 }
  yield { step: '', progress: 1, restored }
}
