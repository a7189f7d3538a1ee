/** A backup (copied while in use, then proven) beside a bare copy of the same file that is flushed to the disk. */
import { closeSync, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dataPaths } from '../../db/files.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { jobResult } from '../../electron/cli/practice.ts'
import { type Row, timeOnce, times } from './measure.ts'
import type { BenchPractice } from './practice.ts'

export async function backupRows(client: Client, practice: BenchPractice): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  try {
    const { database } = dataPaths(practice.dir)
    const megabytes = statSync(database).size / 1e6
    const bare = await timeOnce(() => copyAndFlush(database, path.join(folder, 'copy')))
    const backup = await timeOnce(async () => {
      const { jobId } = await client.backup.run({ path: path.join(folder, 'backup.chartkeep-backup') })
      await jobResult(client, jobId)
    })
    const rate = (milliseconds: number) => `${(megabytes / (milliseconds / 1000)).toFixed(0)} MB/s`
    return [
      {
        what: `backup of ${megabytes.toFixed(0)} MB, copied and proven`,
        measured: `${(backup / 1000).toFixed(1)} s, ${rate(backup)}`,
        beside: `bare copy with fsync ${(bare / 1000).toFixed(1)} s, ${rate(bare)}: ${times(backup / bare)}`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function copyAndFlush(from: string, to: string): void {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
