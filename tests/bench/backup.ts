/**
 * A backup (copied while in use, then proven) beside a bare copy of the same file that is flushed to the disk; and what people who
 * work meanwhile feel of it, with 2 GB of stored files.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataPaths } from '../../db/files.ts'
import { newId } from '../../db/id.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring, openPractice as openFiles } from '../../db/practice-files.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { write } from '../../db/writer.ts'
import type { ClinicalNoteContent, ConditionContent } from '../../domain/resources/index.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { jobResult } from '../../electron/cli/practice.ts'
import { openHost } from './host.ts'
import { ms, percentiles, type Row, timeOnce, times } from './measure.ts'
import { type BenchPractice, user } from './practice.ts'

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

const fileBytes = 2_000_000
const storedFiles = 1000

const stillMs = 15_000
const rounds = 2
/** What the host does once after it was opened: the quick check of the whole file. */
const settleMs = 30_000

/**
 * What a query takes while 2 GB are backed up by the host's second process, beside what the same queries take with nothing beside
 * them: in turns, so that whatever else the computer does falls on both.
 */
export async function busyBackupRows(practice: BenchPractice): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  const dir = path.join(folder, 'practice')
  copyPractice(practice.dir, dir)
  fill(dir)
  const { client, close } = await openHost(dir)
  try {
    await wait(settleMs)
    const still = new Taken()
    const meanwhile = new Taken()
    const late = new Map<string, number>()
    const backups: { bytes: number; seconds: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      await work(client, practice, wait(stillMs), still)
      const started = performance.now()
      const { jobId } = await client.backup.run({ path: path.join(folder, `backup-${round}.chartkeep-backup`) })
      const ended = jobResult(client, jobId)
      await work(client, practice, ended, meanwhile, (step) => late.set(step, (late.get(step) ?? 0) + 1))
      const { bytes } = (await ended) as { bytes: number }
      backups.push({ bytes, seconds: (performance.now() - started) / 1000 })
    }
    const [first] = backups
    const size = `${((first?.bytes ?? 0) / 1e9).toFixed(1)} GB`
    const rows = [...meanwhile.byKind].map(([what, taken]) => {
      const alone = still.byKind.get(what) ?? []
      const [busy, quiet] = [percentiles(taken), percentiles(alone)]
      return {
        what: `${what}, while ${size} are backed up`,
        measured: told(taken),
        beside: `nothing beside it: ${told(alone)}; with the backup p99 ${times(busy.p99 / quiet.p99)}, longest ${times(Math.max(...taken) / Math.max(...alone))}`,
        aim: 'none over 100 ms',
      }
    })
    const steps = [...late].map(([step, count]) => `${count} while ${step || 'starting'}`).join(', ')
    return [
      ...rows,
      { what: 'over 100 ms, by what was being done', measured: steps || 'none' },
      {
        what: `backup of ${size} meanwhile`,
        measured: backups.map(({ seconds }) => `${seconds.toFixed(0)} s`).join(', '),
      },
    ]
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function told(taken: number[]): string {
  const { p50, p99, count } = percentiles(taken)
  const over = taken.filter((took) => took > 100).length
  return `p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(Math.max(...taken))}, ${over} of ${count} over 100 ms`
}

/** Milliseconds, by what was done. */
class Taken {
  readonly byKind = new Map<string, number[]>()

  add(what: string, took: number): void {
    this.byKind.set(what, [...(this.byKind.get(what) ?? []), took])
  }
}

function copyPractice(from: string, to: string): void {
  const [source, target] = [dataPaths(from), dataPaths(to)]
  mkdirSync(to)
  copyFileSync(source.database, target.database)
  copyFileSync(source.keyring, target.keyring)
}

function fill(dir: string): void {
  const key = unlockWithPassword(loadKeyring(dir), user.userName, user.password)
  const { db, close } = openFiles(dir, key)
  const userId = newId()
  for (let i = 0; i < storedFiles; i += 1) {
    write(db, { userId }, (w) => storeFile(w, randomBytes(fileBytes), 'image/jpeg'))
  }
  close()
}

/** What people do all day, one thing after the other with a moment between, until `end`. `late` hears what ran while it took longer. */
async function work(
  client: Client,
  practice: BenchPractice,
  end: Promise<unknown>,
  taken: Taken,
  late: (step: string) => void = () => undefined,
): Promise<void> {
  let ended = false
  const stop = () => {
    ended = true
  }
  // How it ended is the caller's to hear.
  end.then(stop, stop)
  const charts = practice.wholeCharts
  // Written to a chart that nobody opens: the others stay as long as they are.
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Measured' }] },
  })
  for (let turn = 0; !ended; turn += 1) {
    const doing: [string, () => Promise<unknown>][] = [
      ['search', () => client.patient.search({ text: ['smi', 'john', 'bar', 'lee'][turn % 4] ?? '' })],
      ['open a chart', () => client.chart.summary({ patientId: charts[turn % charts.length] ?? practice.bigChart })],
      ['write a problem', () => client.condition.create({ patientId, content: problem })],
      ['save a draft', () => client.clinicalNote.create({ patientId, content: draft })],
    ]
    for (const [what, run] of doing) {
      const took = await timeOnce(run)
      taken.add(what, took)
      if (took > 100) late((await client.job.list()).find(({ state }) => state === 'running')?.step ?? '')
      await wait(5)
    }
  }
}

const problem: ConditionContent = {
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text: 'Cough' },
}

const draft: ClinicalNoteContent = {
  resourceType: 'ClinicalNote',
  status: 'draft',
  type: { text: 'Progress note' },
  text: 'S: cough for three days. '.repeat(40),
}
