/** Long work, by kind. Runs in the second process (worker.ts), or inline where there is none (command line, tests). */

import { backupFileName, makeBackup, provenBackup, verifyBackup, verifyDatabase } from '../../../db/backup.ts'
import { backupFolder, noteProof, withdrawProof } from '../../../db/backup-journal.ts'
import { dataPaths } from '../../../db/files.ts'
import { loadKeyring } from '../../../db/practice-files.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { audit, changed } from '../../../db/writer.ts'
import type { JobKind } from '../../../domain/contract/job.ts'
import { addCodeList } from '../code-lists.ts'
import { fillWithDemo } from '../demo.ts'
import { wordsOfFile } from '../documents/words-of-file.ts'
import { stageFile } from '../importing/stage.ts'
import { type ExportInput, exportWhole } from '../moving/export.ts'
import { type PushInput, pushPractice } from '../moving/push.ts'
import { commit, type WorkContext } from './context.ts'
import { type VerifyAuditInput, verifyAudit } from './verify-audit.ts'

export interface WorkInput {
  /** `password` opens a protected archive; it lives as long as the job. */
  import: { fileName: string; bytes: Uint8Array; password?: string | undefined }
  backup: { path?: string }
  verify: { path?: string }
  'verify-audit': VerifyAuditInput
  demo: { patients: number; seed: number }
  /** Of one stored file; no job of its own that people watch (documents/file-words.ts). */
  words: { hash: string }
  'code-list': { fileName: string; bytes: Uint8Array }
  'export-all': ExportInput
  push: PushInput
}
export type WorkKind = keyof WorkInput
/** Kinds that are started by people, listed and cancelled. */
export type JobWorkKind = WorkKind & JobKind

type Work = { [K in WorkKind]: (context: WorkContext, input: WorkInput[K]) => unknown }

const work: Work = {
  import: (context, input) => stageFile(context, input),

  backup: (context, input) => {
    const { connection, key, dir } = context
    const path = input.path ?? `${backupFolder(dir)}/${backupFileName(new Date())}`
    context.report('Copying and checking the copy')
    const info = makeBackup(connection, loadKeyring(dir), key, path)
    noteProof(dir, info)
    commit(context, (w) => {
      audit(w, { action: 'execute', type: 'backup', detail: { bytes: info.bytes } })
      changed(w, 'Backup', 'last')
    })
    return info
  },

  verify: (context, input) => {
    context.report('Checking')
    const { dir, key, connection } = context
    // However the check ends, what was proven before no longer counts.
    if (input.path) withdrawProof(dir, input.path)
    const report = input.path
      ? verifyBackup(input.path, key)
      : { path: dataPaths(dir).database, ...verifyDatabase(connection) }
    if (input.path && report.ok) noteProof(dir, provenBackup(report))
    commit(context, (w) => {
      audit(w, { action: 'execute', type: 'verify', outcome: report.ok ? 'success' : 'failure' })
      changed(w, 'Backup', 'last')
    })
    return report
  },

  'verify-audit': (context, input) => verifyAudit(context, input),

  demo: (context, input) => fillWithDemo(context, input),

  words: ({ connection }, { hash }) => {
    const { bytes, contentType } = readFile(connection.db, hash)
    return wordsOfFile(bytes, contentType)
  },

  'code-list': (context, input) => addCodeList(context, input),

  'export-all': (context, input) => exportWhole(context, input),

  push: (context, input) => pushPractice(context, input),
}

export function runWork<K extends WorkKind>(kind: K, input: WorkInput[K], context: WorkContext): Promise<unknown> {
  return Promise.resolve(work[kind](context, input))
}
