/**
 * What goes out and comes in by the thousand, through the service with its second process: the documents of a very long chart, the
 * whole practice, a list of patients. Beside each the longest time that the service's own process answered nobody meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRouterClient } from '@orpc/server'
import type { ListField } from '../../domain/contract/patient-list.ts'
import { generatePatient } from '../../domain/demo/index.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { jobResult } from '../../electron/cli/practice.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { createService } from '../../electron/service/service.ts'
import { ms, type Row } from './measure.ts'
import { type BenchPractice, emptyPractice, user } from './practice.ts'

const listed = 50_000

async function withService<T>(dir: string, run: (client: Client) => Promise<T>): Promise<T> {
  const service = createService({ dataDir: dir, version: 'bench', spawnWorker: spawnWorkerProcess })
  try {
    const connection = service.connect()
    const client = createRouterClient(service.router, { context: () => service.contextOf(connection) })
    const typed = client as unknown as Client
    await typed.session.signIn(user)
    return await run(typed)
  } finally {
    await service.close()
  }
}

/** Its row, and what it gave. */
async function timed<T>(what: string, run: () => Promise<T>, says = (_: T) => ''): Promise<{ row: Row; result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const started = performance.now()
  const result = await run()
  const took = performance.now() - started
  // A turn that only now comes to its end counts as well.
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  const said = says(result)
  return {
    row: {
      what,
      measured: `${(took / 1000).toFixed(1)} s${said && `, ${said}`}`,
      beside: `others waited at most ${ms(delay.max / 1e6)}`,
    },
    result,
  }
}

const megabytes = (bytes = 0): string => `${(bytes / 1e6).toFixed(0)} MB`

export async function leavingRows(practice: BenchPractice): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  try {
    return await withService(practice.dir, async (client) => {
      const { bigChart: patientId } = practice
      const items = await timed('items of the chart with 20,000 observations', () =>
        client.exporting.items({ patientId }),
      )
      const ccd = await timed(
        'its preview as C-CDA, read again',
        () => client.exporting.preview({ patientId, format: 'ccd' }),
        ({ bytes, receipt }) => `${megabytes(bytes)}, ${receipt?.preserved} of ${receipt?.sent} preserved`,
      )
      const packet = await timed(
        'its preview as a packet (C-CDA, FHIR, page), read again',
        () => client.exporting.preview({ patientId, format: 'packet' }),
        ({ bytes }) => megabytes(bytes),
      )
      const printed = await timed('its summary as a page to print', () =>
        client.printing.preview({
          document: 'chart',
          patientId,
          parts: ['problems', 'medications', 'results', 'notes'],
        }),
      )
      const whole = await timed(
        `whole practice exported, ${practice.patients.toLocaleString('en-US')} patients`,
        async () => {
          const { jobId } = await client.moving.exportAll({ out: path.join(folder, 'whole') })
          return (await jobResult(client, jobId)) as { rows: number; bytes: number }
        },
        ({ rows, bytes }) => `${rows.toLocaleString('en-US')} rows, ${megabytes(bytes)}`,
      )
      return [items, ccd, packet, printed, whole].map(({ row }) => row)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const fields: ListField[] = ['recordNumber', 'family', 'given', 'birthDate', 'sex', 'phone']

function list(rows: number): File {
  const lines = Array.from({ length: rows }, (_, index) => {
    const { name, birthDate = '', gender } = generatePatient(7, index, '2026-11-22').patient
    const [year, month, day] = birthDate.split('-')
    const phone = `555-${String(index)
      .padStart(7, '0')
      .replace(/(...)(....)/, '$1-$2')}`
    return [index + 1, name[0]?.family, name[0]?.given?.[0], `${month}/${day}/${year}`, gender, phone].join(',')
  })
  return new File([['MRN,Last,First,DOB,Sex,Phone', ...lines].join('\r\n')], 'patients.csv')
}

export async function listRows(): Promise<Row[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'chartkeep-bench-'))
  try {
    emptyPractice(dir)
    return await withService(dir, async (client) => {
      const file = list(listed)
      const mapping = { fields, dateOrder: 'month-first' as const, source: 'Old system' }
      const many = `${listed.toLocaleString('en-US')} rows`
      const ended = async ({ jobId }: { jobId: string }) =>
        (await jobResult(client, jobId)) as { fresh: number; matched: number; runId?: string }
      const told = ({ fresh, matched }: { fresh: number; matched: number }) => `${fresh} new, ${matched} known`
      const check = async () => ended(await client.patientList.check({ file, mapping }))
      const first = await timed(`list of patients checked, ${many}`, check, told)
      const writes: number[] = []
      const taken = await timed(
        'the list taken in',
        () =>
          beside(client, writes, async () => ended(await client.patientList.import({ file, mapping, addLines: [] }))),
        told,
      )
      const again = await timed('the list checked again, beside all its charts', check, told)
      const runId = taken.result.runId ?? ''
      const back = await timed(
        'the list taken back',
        () => client.patientList.undo({ runId }),
        ({ removed }) => `${removed} charts`,
      )
      const longest: Row = {
        what: 'a new patient written while the list is taken in',
        measured: `longest ${ms(Math.max(...writes))} of ${writes.length}`,
      }
      return [first.row, taken.row, longest, again.row, back.row]
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Somebody goes on working: a patient written after the other, each of them timed, until `run` is over. */
async function beside<T>(client: Client, writes: number[], run: () => Promise<T>): Promise<T> {
  let ended = false
  const running = run().finally(() => {
    ended = true
  })
  for (let turn = 0; !ended; turn += 1) {
    const started = performance.now()
    await client.patient.create({
      content: { resourceType: 'Patient', name: [{ family: `Written${turn}`, given: ['Meanwhile'] }] },
    })
    writes.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return running
}
