/**
 * Safekeeping.
 *   settings, setFolder, setSchedule   where and when, and how it stands
 *   list, run, verify                  backups of the folder; making and checking are jobs
 *   inspect, restore                   another database takes the place of this one; also where there is none yet
 *   salvage                            what can be read of a damaged database
 */
import { existsSync } from 'node:fs'
import { ORPCError } from '@orpc/server'
import { provenBackup } from '../../../db/backup.ts'
import { readBackupFile } from '../../../db/backup-file.ts'
import { backupHealth } from '../../../db/backup-health.ts'
import {
  chooseBackupFolder,
  chosenBackupFolder,
  knownBackups,
  lastBackup,
  noteProof,
  scheduleOf,
  setSchedule,
  settleLostChanges,
} from '../../../db/backup-journal.ts'
import { dataPaths } from '../../../db/files.ts'
import { keyringUsers, WrongPassword } from '../../../db/keyring.ts'
import {
  discardRestore,
  inspectBackup,
  noteInPresent,
  noteInRestored,
  swapIn,
  unlockBackup,
} from '../../../db/restore.ts'
import { audit, changed } from '../../../db/writer.ts'
import type { BackupContents, BackupSecret, RestoreEvent } from '../../../domain/contract/backup.ts'
import { gate, type ServiceContext } from '../access.ts'
import { startBackup } from '../backups/run.ts'
import { type Standing, standingOf } from '../backups/standing.ts'
import { storageError, toContractError } from '../errors.ts'
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
      schedule: scheduleOf(dir),
      health: backupHealth(dir, context.isDamaged()),
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

  setSchedule: gate.backup.setSchedule.handler(({ context, input }) => {
    setSchedule(context.practice.dir, input)
    context.write((w) => {
      const { daily, onClose } = input
      audit(w, { action: 'update', type: 'setting', entity: 'backupSchedule', detail: { daily, onClose } })
      changed(w, 'Backup', 'schedule')
    })
  }),

  settleLost: gate.backup.settleLost.handler(({ context }) => {
    settleLostChanges(context.practice.dir)
    context.write((w) => {
      audit(w, { action: 'update', type: 'setting', entity: 'lostChanges' })
      changed(w, 'Backup', 'health')
    })
  }),

  list: gate.backup.list.handler(({ context }) => knownBackups(context.practice.dir)),

  run: gate.backup.run.handler(({ context, input }) => ({
    jobId: startBackup(context.practice, context.jobs, { path: input.path, userId: context.user.id, by: 'hand' }).id,
  })),
  verify: gate.backup.verify.handler(({ context, input }) => ({
    jobId: context.jobs.start('verify', input, context.user.id).id,
  })),

  inspect: gate.backup.inspect.handler(({ context, input: { path, secret } }) => {
    const key = tryKey(context, path, secret)
    const { manifest, ...file } = inspectBackup(path, key)
    const { replaces, allowed, presentKey } = standingOf(context, secret, key)
    presentKey?.fill(0)
    key.fill(0)
    const { keyring } = readBackupFile(path)
    const known = knownBackups(context.practice.dir).find((one) => one.path === path)
    return {
      path,
      ...file,
      replaces,
      allowed,
      ...(manifest && {
        practice: manifest.practice,
        patients: manifest.patients,
        schemaVersion: manifest.schemaVersion,
      }),
      counts: countsOf(manifest?.rows ?? {}),
      users: keyringUsers(keyring),
      ...(known?.verifiedAt ? { verifiedAt: known.verifiedAt } : {}),
    }
  }),

  restore: gate.backup.restore.handler(async function* ({ context, input, signal }) {
    try {
      yield* restoreSteps(context, input, signal)
    } catch (error) {
      throw toContractError(error, context.log, 'backup.restore')
    }
  }),

  salvage: gate.backup.salvage.handler(({ context, input }) => ({
    jobId: context.jobs.start('salvage', input, context.user.id).id,
  })),
}

/** The tables that people would ask for, in their words. */
const asked: readonly (readonly [table: string, what: string])[] = [
  ['encounter', 'visits'],
  ['clinical_note', 'notes'],
  ['condition', 'problems'],
  ['medication_request', 'prescriptions'],
  ['observation', 'results and vitals'],
  ['file_content', 'stored files'],
  ['user', 'users'],
  ['audit_event', 'audit lines'],
]

function countsOf(rows: Record<string, number>): BackupContents['counts'] {
  return asked.flatMap(([table, what]) => (rows[table] === undefined ? [] : [{ what, count: rows[table] }]))
}

/** Throttled like signing in, and apart from it: whoever makes a backup of their own does not reset the tries here. */
function tryKey({ throttle }: ServiceContext, path: string, secret: BackupSecret): Buffer {
  const name = `backup/${'recoveryCode' in secret ? 'recovery' : secret.userName}`
  throttle.check(name)
  try {
    const key = unlockBackup(path, secret)
    throttle.succeeded(name)
    return key
  } catch (error) {
    if (error instanceof WrongPassword) throttle.failed(name)
    throw error
  }
}

/** FORBIDDEN, after a line in the log, where it is not for the caller to replace what is here. */
function requireStanding(context: ServiceContext, secret: BackupSecret, key: Buffer): Standing {
  const standing = standingOf(context, secret, key)
  if (standing.allowed) return standing
  standing.presentKey?.fill(0)
  const userId = context.connection.session?.user.id
  const detail = { procedure: 'backup.restore', needs: 'manage-backups' }
  context.practice.noteEvents([
    { action: 'execute', type: 'denied', outcome: 'failure', detail, ...(userId && { userId }) },
  ])
  throw new ORPCError('FORBIDDEN', {
    status: 403,
    message:
      'There is a practice here that can be opened: only an administrator may replace it. Sign in as one, or use the recovery code. Nothing was changed.',
    data: { needs: 'manage-backups' },
  })
}

/** People work on while the backup is proven beside their practice; only a proven one signs them out and takes its place. */
async function* restoreSteps(
  context: ServiceContext,
  { path, secret }: { path: string; secret: BackupSecret },
  signal: AbortSignal | undefined,
): AsyncGenerator<RestoreEvent> {
  const { practice, jobs } = context
  const key = tryKey(context, path, secret)
  const standing = requireStanding(context, secret, key)
  if (jobs.running.some(({ kind }) => kind === 'restore')) throw storageError('A backup is being restored already.')
  const userId = context.connection.session?.user.id ?? ''
  const job = jobs.start('restore', { path }, userId, key)
  try {
    for await (const { step, progress } of jobs.follow(job.id, signal)) {
      yield { step: step ?? '', ...(progress === undefined ? {} : { progress }) }
    }
    const { state, result, error } = (await jobs.finished(job.id)) ?? job
    if (error) throw storageError(error.message)
    if (state !== 'done') return
    const { patients } = result as { patients: number }
    const { madeAt } = inspectBackup(path, key)
    const { keptAside } = await swap(context, { key, standing, secret, madeAt, userId })
    noteProof(practice.dir, provenBackup({ path, patients }))
    yield { step: '', progress: 1, restored: { patients, ...(keptAside ? { keptAside } : {}) } }
  } finally {
    // Whoever asked may have left in the middle. After the swap there is nothing left to discard.
    jobs.cancel(job.id, userId)
    await jobs.finished(job.id)
    discardRestore(practice.dir)
    key.fill(0)
    standing.presentKey?.fill(0)
  }
}

interface Swap {
  key: Buffer
  standing: Standing
  secret: BackupSecret
  madeAt: string
  userId: string
}

/** Both logs say it: that which is put aside, and that which takes its place. */
async function swap(context: ServiceContext, how: Swap): Promise<{ keptAside?: string }> {
  const { practice } = context
  const wasOpen = practice.isOpen ? Buffer.from(practice.key) : undefined
  const presentKey = wasOpen ?? how.standing.presentKey
  const by = 'recoveryCode' in how.secret ? 'recovery-code' : 'password'
  const event = { action: 'execute', outcome: 'success', detail: { backupOf: how.madeAt, by } } as const
  await context.stopWork()
  context.signEverybodyOut()
  practice.close()
  try {
    return context.alone(() => {
      if (wasOpen && openElsewhere(practice.dir)) {
        throw storageError('Another program has this practice open. Close it, then restore again. Nothing was changed.')
      }
      const userName = 'userName' in how.secret ? how.secret.userName : undefined
      noteInRestored(practice.dir, how.key, { ...event, type: 'restore', userId: how.userId, userName })
      if (presentKey && !context.isDamaged()) {
        noteInPresent(practice.dir, presentKey, { ...event, type: 'set-aside', userId: how.userId, userName })
      }
      return swapIn(practice.dir)
    })
  } catch (error) {
    if (wasOpen) practice.open(Buffer.from(wasOpen))
    throw error
  } finally {
    wasOpen?.fill(0)
  }
}

/** The last one to close a database removes its write-ahead log: after our own clean close, a log means somebody else. */
function openElsewhere(dir: string): boolean {
  return existsSync(`${dataPaths(dir).database}-wal`)
}
