/** Safekeeping. Backup and verify are jobs; restore swaps the whole practice and signs everybody out. */
import { existsSync } from 'node:fs'
import { provenBackup, type RestoreResult, readBackupKeyring, restoreBackup } from '../../../db/backup.ts'
import {
  chooseBackupFolder,
  chosenBackupFolder,
  knownBackups,
  lastBackup,
  noteProof,
} from '../../../db/backup-journal.ts'
import { dataPaths } from '../../../db/files.ts'
import { unlockWithPassword, WrongPassword } from '../../../db/keyring.ts'
import { audit, changed } from '../../../db/writer.ts'
import { gate, type ServiceContext } from '../access.ts'
import { storageError } from '../errors.ts'
import { probeFolder } from '../folder.ts'

export const backup = {
  settings: gate.backup.settings.handler(({ context }) => {
    const { dir } = context.practice
    const folder = chosenBackupFolder(dir)
    const last = lastBackup(dir)
    return {
      defaultFolder: dataPaths(dir).backups,
      ...(folder ? { folder } : {}),
      ...(last ? { last } : {}),
    }
  }),

  setFolder: gate.backup.setFolder.handler(({ context, input }) => {
    probeFolder(input.folder)
    chooseBackupFolder(context.practice.dir, input.folder)
    context.write((w) => {
      audit(w, { action: 'update', type: 'setting', entity: 'backupFolder' })
      changed(w, 'Backup', 'folder')
    })
  }),

  list: gate.backup.list.handler(({ context }) => knownBackups(context.practice.dir)),

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
    await context.stopWork()
    context.signEverybodyOut()
    practice.close()
    let restored: RestoreResult
    try {
      if (wasOpen && openElsewhere(practice.dir)) {
        throw storageError('Another program has this practice open. Close it, then restore again. Nothing was changed.')
      }
      restored = restoreBackup(input.path, practice.dir, input)
    } catch (error) {
      if (wasOpen) practice.open(wasOpen)
      throw error
    }
    noteProof(practice.dir, provenBackup({ path: input.path, patients: restored.patients }))
    return restored
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

/** The last one to close a database removes its write-ahead log: after our own clean close, a log means somebody else. */
function openElsewhere(dir: string): boolean {
  return existsSync(`${dataPaths(dir).database}-wal`)
}
