/** Safekeeping. Backup and verify are jobs; restore swaps the whole practice and signs everybody out. */
import { existsSync } from 'node:fs'
import { listBackups, readBackupKeyring, restoreBackup } from '../../../db/backup.ts'
import { dataPaths } from '../../../db/files.ts'
import { unlockWithPassword, WrongPassword } from '../../../db/keyring.ts'
import { getSetting, setSetting } from '../../../db/queries/setting.ts'
import { gate, type ServiceContext } from '../access.ts'
import { storageError } from '../errors.ts'
import { probeFolder } from '../folder.ts'

export const backup = {
  settings: gate.backup.settings.handler(({ context }) => {
    const folder = getSetting(context.db, 'backupFolder')
    const last = getSetting(context.db, 'lastBackup')
    return {
      defaultFolder: dataPaths(context.practice.dir).backups,
      ...(folder ? { folder } : {}),
      ...(last ? { last } : {}),
    }
  }),

  setFolder: gate.backup.setFolder.handler(({ context, input }) => {
    probeFolder(input.folder)
    context.write((w) => setSetting(w, 'backupFolder', input.folder))
  }),

  list: gate.backup.list.handler(({ context }) => {
    const last = getSetting(context.db, 'lastBackup')
    return listBackups(backupFolder(context)).map((b) => (b.path === last?.path ? { ...b, ...last } : b))
  }),

  run: gate.backup.run.handler(({ context, input }) => ({
    jobId: context.jobs.start('backup', input, context.user.id).id,
  })),
  verify: gate.backup.verify.handler(({ context, input }) => ({
    jobId: context.jobs.start('verify', input, context.user.id).id,
  })),

  restore: gate.backup.restore.handler(async ({ context, input }) => {
    const { practice } = context
    tryPassword(context, input)
    const wasOpen = practice.isOpen ? Buffer.from(practice.key) : undefined
    await context.jobs.stop()
    context.signEverybodyOut()
    practice.close()
    try {
      if (wasOpen && openElsewhere(practice.dir)) {
        throw storageError('Another program has this practice open. Close it, then restore again. Nothing was changed.')
      }
      return restoreBackup(input.path, practice.dir, input)
    } catch (error) {
      if (wasOpen) practice.open(wasOpen)
      throw error
    }
  }),
}

/** Before anybody is signed out for it: is this a backup, and does the password open it? */
function tryPassword({ throttle }: ServiceContext, input: { path: string; userName: string; password: string }): void {
  throttle.check(input.userName)
  try {
    unlockWithPassword(readBackupKeyring(input.path), input.userName, input.password).fill(0)
    throttle.succeeded(input.userName)
  } catch (error) {
    if (error instanceof WrongPassword) throttle.failed(input.userName)
    throw error
  }
}

function backupFolder(context: Pick<ServiceContext, 'practice'>): string {
  return getSetting(context.practice.db, 'backupFolder') ?? dataPaths(context.practice.dir).backups
}

/** The last one to close a database removes its write-ahead log: after our own clean close, a log means somebody else. */
function openElsewhere(dir: string): boolean {
  return existsSync(`${dataPaths(dir).database}-wal`)
}
