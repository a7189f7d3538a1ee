/**
 * The real service in a process of its own, to be killed or starved. Waits for one line of JSON, then works until it is ended, and
 * says on its output what was acknowledged (`ack`), what was refused (`refused`), and where it is (`at`).
 */
import { createInterface } from 'node:readline'
import { createRouterClient } from '@orpc/server'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring, openPractice } from '../../db/practice-files.ts'
import { importOutcome } from '../../domain/contract/importing.ts'
import type { Job } from '../../domain/contract/job.ts'
import { describeFailure } from '../../electron/cli/failure.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { createService } from '../../electron/service/service.ts'
import { outsideBundle } from '../service/outside-record.ts'
import { type Ack, type HostOrder, unmistakable, user } from './protocol.ts'

createInterface({ input: process.stdin }).once('line', (line) => void start(JSON.parse(line) as HostOrder))

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

const ack = (done: Ack) => say({ ack: done })

async function start(order: HostOrder): Promise<void> {
  if (order.clockOffset) setClock(order.clockOffset)
  try {
    if (order.work === 'migrate') return migrate(order)
    const service = createService({ dataDir: order.dir, version: 'torture', host: order.host ?? false })
    const connection = service.connect()
    const context = () => service.contextOf(connection)
    const client = createRouterClient(service.router, { context }) as unknown as Client
    if (order.work === 'restore') {
      say({ at: 'begun' })
      const secret = { userName: user.userName, password: order.password ?? user.password }
      for await (const event of await client.backup.restore({ path: order.path ?? '', secret })) {
        if (event.restored) ack({ restored: true })
        else say({ at: event.step })
      }
      return
    }
    await client.session.signIn({ userName: user.userName, password: order.password ?? user.password })
    say({ at: 'open' })
    const work = works[order.work]
    for (let turn = 0; ; turn += 1) await guarded(order, () => work(client, order, turn))
  } catch (error) {
    refused(error)
    process.exit(1)
  }
}

/** A refusal is told; starved of its disk, the host tries on. */
async function guarded(order: HostOrder, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    refused(error)
    if (!order.goOn) process.exit(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function refused(error: unknown): void {
  const { code, message } = describeFailure(error)
  say({ refused: { code, message } })
}

type Work = (client: Client, order: HostOrder, turn: number) => Promise<void>

const patientContent = (turn: number, given: string) => ({
  resourceType: 'Patient' as const,
  name: [{ family: unmistakable, given: [given, String(turn)] }],
})

const works: Record<Exclude<HostOrder['work'], 'migrate' | 'restore'>, Work> = {
  async writes(client, _order, turn) {
    const made = await client.patient.create({ content: patientContent(turn, 'First') })
    ack({ type: 'Patient', id: made.id, versionId: made.versionId })
    const changed = await client.patient.update({
      id: made.id,
      versionId: made.versionId,
      content: patientContent(turn, 'Second'),
    })
    ack({ type: 'Patient', id: made.id, versionId: changed.versionId })
    const problem = await client.condition.create({
      patientId: made.id,
      content: {
        resourceType: 'Condition',
        category: 'problem-list-item',
        clinicalStatus: 'active',
        code: { text: 'Asthma' },
      },
    })
    ack({ type: 'Condition', id: problem.id, versionId: problem.versionId })
    const text = `S: ${'cough '.repeat(200)}`
    const note = await client.clinicalNote.create({
      patientId: made.id,
      content: { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Progress note' }, text },
    })
    ack({ type: 'ClinicalNote', id: note.id, versionId: note.versionId })
  },

  async imports(client, order, turn) {
    const family = `${unmistakable}${order.seed}x${turn}`
    const file = new File([JSON.stringify(outsideBundle({ family }))], 'outside.json', { type: 'application/json' })
    const { jobId } = await client.importing.upload({ file })
    const [document] = importOutcome.parse((await finished(client, jobId)).result).documents
    if (!document) throw new Error('Nothing was staged')
    const { importDocumentId } = document
    ack({ type: 'ImportDocument', id: importDocumentId })
    const { id } = await client.importing.confirmPatient({ importDocumentId })
    ack({ type: 'Patient', id, versionId: 1 })
    const { rows } = await client.importing.review({ importDocumentId })
    const pending = rows.filter((row) => row.item.status === 'pending')
    const { added } = await client.importing.decide({
      importDocumentId,
      decisions: pending.map((row) => ({ importItemId: row.item.id, action: 'add' })),
    })
    ack({ type: 'Decision', id: importDocumentId, added })
  },

  async backups(client, _order, turn) {
    const made = await client.patient.create({ content: patientContent(turn, 'Backed') })
    ack({ type: 'Patient', id: made.id, versionId: made.versionId })
    say({ at: 'backup' })
    const job = await finished(client, (await client.backup.run({})).jobId)
    if (job.state !== 'done') throw Object.assign(new Error(job.error?.message), { code: job.error?.code })
    ack({ backup: (job.result as { path: string }).path })
  },

  async keys(client, order, turn) {
    const next = `${user.password} ${order.seed} ${turn}`
    say({ at: 'key', next })
    await client.session.changePassword({ password: keyBefore ?? order.password ?? user.password, newPassword: next })
    keyBefore = next
    ack({ password: next })
  },
}

let keyBefore: string | undefined

function migrate(order: HostOrder): void {
  const key = unlockWithPassword(loadKeyring(order.dir), user.userName, user.password)
  say({ at: 'begun' })
  openPractice(order.dir, key).close()
  ack({ migrated: true })
}

async function finished(client: Client, jobId: string): Promise<Job> {
  for (;;) {
    const job = (await client.job.list()).find(({ id }) => id === jobId)
    if (job && job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** The computer's clock, put forward or back. */
function setClock(offset: number): void {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string | number | Date]) {
      if (given.length === 0) super(Real.now() + offset)
      else super(given[0])
    }
    static override now() {
      return Real.now() + offset
    }
  } as DateConstructor
}
