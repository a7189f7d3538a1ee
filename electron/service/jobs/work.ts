/** Long work, by kind. Runs in the second process (worker.ts), or inline where there is none (command line, tests). */

import { makeBackup, provenBackup, verifyBackup } from '../../../db/backup.ts'
import { requireBackupFolder } from '../../../db/backup-health.ts'
import { noteProof, rotateBackups, withdrawProof } from '../../../db/backup-journal.ts'
import { dataPaths } from '../../../db/files.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { getSetting } from '../../../db/queries/setting.ts'
import { prepareRestore } from '../../../db/restore.ts'
import { salvagePractice } from '../../../db/salvage.ts'
import { quickCheck, verifyDatabase } from '../../../db/verify.ts'
import { audit, changed } from '../../../db/writer.ts'
import type { JobKind } from '../../../domain/contract/job.ts'
import { addCodeList } from '../code-lists.ts'
import { fillWithDemo } from '../demo.ts'
import { wordsOfFile } from '../documents/words-of-file.ts'
import { type Making, makeHere } from '../exporting/making.ts'
import { type PatientListInput, takeBackPatientList, takePatientList } from '../importing/patient-list.ts'
import { stageFile } from '../importing/stage.ts'
import { type ExportInput, exportWhole } from '../moving/export.ts'
import { type PushInput, pushPractice } from '../moving/push.ts'
import { type ReceiveInput, receiveFiles } from '../receiving/receive.ts'
import { commit, type WorkContext } from './context.ts'
import { type VerifyAuditInput, verifyAudit } from './verify-audit.ts'

export interface WorkInput {
  /** `password` opens a protected archive; it lives as long as the job. */
  import: { fileName: string; bytes: Uint8Array; password?: string | undefined }
  /** `rotate`: into the folder, from which older ones then go. */
  backup: { path: string; rotate: boolean; by: 'hand' | 'schedule' | 'close' }
  verify: { path?: string | undefined }
  /** Its first half; the key is that of the backup, and no database is open. */
  restore: { path: string }
  salvage: { out: string }
  /** In the background after each opening (backups/database-check.ts). */
  'quick-check': object
  'verify-audit': VerifyAuditInput
  demo: { patients: number; seed: number }
  /** Of one stored file; no job of its own that people watch (documents/file-words.ts). */
  words: { hash: string }
  /** Of a long chart that is about to leave; somebody waits for it (jobs/beside.ts). */
  make: Making
  'code-list': { fileName: string; bytes: Uint8Array }
  receive: ReceiveInput
  'patient-list': PatientListInput
  /** Somebody waits for it (jobs/beside.ts). */
  'take-back-patient-list': { runId: string }
  'export-all': ExportInput
  push: PushInput
}
export type WorkKind = keyof WorkInput
/** Kinds that are started by people, listed and cancelled. */
export type JobWorkKind = WorkKind & JobKind

type Work = { [K in WorkKind]: (context: WorkContext, input: WorkInput[K]) => unknown }

const work: Work = {
  import: (context, input) => stageFile(context, input),

  backup: async (context, { path, rotate, by }) => {
    const { key, dir } = context
    // The drive may have gone since this was ordered: what stands in its place now is the disk that it protects from.
    if (rotate) requireBackupFolder(dir)
    const info = await makeBackup(dir, key, path, (step, progress) => context.report(step, progress))
    noteProof(dir, info)
    const removed = rotate ? rotateBackups(dir, path, getSetting(context.connection.db, 'salvaged')?.at) : 0
    commit(context, (w) => {
      audit(w, { action: 'execute', type: 'backup', detail: { bytes: info.bytes, by, removed } })
      changed(w, 'Backup', 'last')
    })
    return info
  },

  verify: async (context, { path }) => {
    const { dir, key, connection } = context
    // However the check ends, what was proven before no longer counts.
    if (path) withdrawProof(dir, path)
    const report = path
      ? await verifyBackup(path, key, (step, progress) => context.report(step, progress))
      : { path: dataPaths(dir).database, ...verifyDatabase(connection, (step) => context.report(`Checking: ${step}`)) }
    if (path && report.ok) noteProof(dir, provenBackup(report))
    commit(context, (w) => {
      audit(w, { action: 'execute', type: 'verify', outcome: report.ok ? 'success' : 'failure' })
      changed(w, 'Backup', 'last')
    })
    return report
  },

  restore: ({ dir, key, report }, { path }) => prepareRestore(path, key, dir, report),

  salvage: ({ dir, key, userId, report }, { out }) => salvagePractice(dir, key, out, { userId }, report),

  'quick-check': ({ connection }) => quickCheck(connection),

  'verify-audit': (context, input) => verifyAudit(context, input),

  demo: (context, input) => fillWithDemo(context, input),

  words: ({ connection }, { hash }) => {
    const { bytes, contentType } = readFile(connection.db, hash)
    return wordsOfFile(bytes, contentType)
  },

  make: ({ connection, userId }, making) => makeHere({ db: connection.db, userId }, making),

  'code-list': (context, input) => addCodeList(context, input),

  receive: (context, input) => receiveFiles(context, input),

  'patient-list': (context, input) => takePatientList(context, input),

  'take-back-patient-list': (context, input) => takeBackPatientList(context, input),

  'export-all': (context, input) => exportWhole(context, input),

  push: (context, input) => pushPractice(context, input),
}

export function runWork<K extends WorkKind>(kind: K, input: WorkInput[K], context: WorkContext): Promise<unknown> {
  return Promise.resolve(work[kind](context, input))
}
