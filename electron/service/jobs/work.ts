/** Long work, by kind. Runs in the second process (worker.ts), or inline where there is none (command line, tests). */

import { backupFileName, makeBackup, verifyBackup, verifyDatabase } from '../../../db/backup.ts'
import { dataPaths } from '../../../db/files.ts'
import { loadKeyring } from '../../../db/practice-files.ts'
import { getSetting, setSetting } from '../../../db/queries/setting.ts'
import { audit } from '../../../db/writer.ts'
import type { JobKind } from '../../../domain/contract/job.ts'
import { fillWithDemo } from '../demo.ts'
import { stageDocument } from '../importing/stage.ts'
import { commit, type WorkContext } from './context.ts'

export interface WorkInput {
  import: { fileName: string; bytes: Uint8Array }
  backup: { path?: string }
  verify: { path?: string }
  demo: { patients: number; seed: number }
}
export type WorkKind = keyof WorkInput & JobKind

type Work = { [K in WorkKind]: (context: WorkContext, input: WorkInput[K]) => unknown }

const work: Work = {
  import: (context, input) => stageDocument(context, input),

  backup: (context, input) => {
    const { connection, key, dir } = context
    const folder = getSetting(connection.db, 'backupFolder') ?? dataPaths(dir).backups
    const path = input.path ?? `${folder}/${backupFileName(new Date())}`
    context.report('Copying and checking the copy')
    const info = makeBackup(connection, loadKeyring(dir), key, path)
    commit(context, (w) => {
      setSetting(w, 'lastBackup', info)
      audit(w, { action: 'execute', type: 'backup', detail: { bytes: info.bytes } })
    })
    return info
  },

  verify: (context, input) => {
    context.report('Checking')
    const report = input.path
      ? verifyBackup(input.path, context.key)
      : { path: dataPaths(context.dir).database, ...verifyDatabase(context.connection) }
    commit(context, (w) => audit(w, { action: 'execute', type: 'verify', outcome: report.ok ? 'success' : 'failure' }))
    return report
  },

  demo: (context, input) => fillWithDemo(context, input),
}

export function runWork<K extends WorkKind>(kind: K, input: WorkInput[K], context: WorkContext): Promise<unknown> {
  return Promise.resolve(work[kind](context, input))
}
