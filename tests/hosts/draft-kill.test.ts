/**
 * The service is killed a hundred times while somebody types a note. What it acknowledged is there each time, and what is lost
 * was typed in the last two seconds. The typist and the draft saver live on a clock of the test's own, the service and its
 * database are real: so the proof does not depend on how fast this machine is.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { build } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Contract } from '../../domain/contract/index.ts'
import type { ClinicalNote, ClinicalNoteContent } from '../../domain/resources/index.ts'
import { createDraftSaver } from '../../renderer/features/chart/notes/draft-saver.ts'
import { temporaryFolder } from '../db/practice.ts'

const kills = 100
/** The promise, in milliseconds of typing. */
const atMostLost = 2000
/** A request that takes longer than this of the typist's time is waited for: the service is taken to answer within a second. */
const answersWithin = 1000
const user = { userName: 'ann', password: 'a long enough password' }

type Client = ContractRouterClient<Contract>
type Child = ChildProcessByStdio<Writable, Readable, null>

interface Host {
  client: Client
  /** At once, as the power goes. Resolves when the process is gone. */
  kill(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

/** The service as one file, which starts in a fifth of the time: a hundred starts would take minutes otherwise. */
async function bundledService(): Promise<string> {
  const output = path.join(root, 'tests/output')
  await mkdir(output, { recursive: true })
  const outDir = await mkdtemp(path.join(output, 'draft-kill-'))
  onTestFinished(() => rm(outDir, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'tests/hosts/draft-service.ts',
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'draft-service.js' } },
    },
  })
  await cp(path.join(root, 'db/migrations'), path.join(outDir, 'migrations'), { recursive: true })
  return path.join(outDir, 'draft-service.js')
}

/** The next process reads its code while the one before works. */
function hosts(script: string, dataDir: string): () => Promise<Host> {
  const spawnOne = (): Child => {
    const env = { ...process.env, CHARTKEEP_TEST_KDF_COST: '1024' }
    const child = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], env })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }
  let waiting = spawnOne()
  return async () => {
    const child = waiting
    waiting = spawnOne()
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const url = new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once('line', resolve)
      child.once('exit', (code) => reject(new Error(`The service ended with ${code} before it said its address`)))
    })
    child.stdin.write('start\n')
    const client = await connect(await url)
    return {
      client,
      kill: () => {
        child.kill('SIGKILL')
        return gone
      },
    }
  }
}

async function connect(url: string): Promise<Client> {
  const opened = await fetch(url, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  return createORPCClient(new RPCLink({ url: new URL('/rpc', url).href, headers: { cookie } }))
}

/** What one session of typing knows when the service is gone. */
interface Session {
  /** Texts in the order in which they were sent, and how many of them the service acknowledged. */
  sent: string[]
  acknowledged: number
  /** The text as it stood two seconds before the end. */
  safe: string
}

/** Types until a random moment and kills the service there: idle, with a request just sent, or while it is being written. */
async function typeAndKill(host: Host, patientId: string, draft: ClinicalNote | undefined, random: () => number) {
  const session: Session = { sent: [], acknowledged: 0, safe: draft?.text ?? '' }
  let request: { since: number; done: Promise<unknown> } | undefined
  let now = 0
  let gone = false
  const call = async (content: ClinicalNoteContent, send: () => Promise<ClinicalNote>) => {
    if (gone) throw new Error('The service is gone')
    session.sent.push(content.text)
    const place = session.sent.length
    const done = send().finally(() => {
      request = undefined
    })
    request = { since: now, done: done.catch(() => undefined) }
    const answer = await done
    session.acknowledged = place
    return answer
  }
  const saver = createDraftSaver(
    {
      create: (content) => call(content, () => host.client.clinicalNote.create({ patientId, content })),
      saveDraft: (input) => call(input.content, () => host.client.clinicalNote.saveDraft(input)),
      get: (id) => host.client.clinicalNote.get({ id }),
    },
    draft,
  )

  const keys: { at: number; text: string }[] = []
  const end = 200 + random() * 6000
  let text = draft?.text ?? ''
  while (now < end) {
    const step = Math.min(20 + random() * 280, end - now, request ? request.since + answersWithin - now : Infinity)
    now += step
    vi.advanceTimersByTime(step)
    if (request && (now - request.since >= answersWithin || random() < 0.5)) await request.done
    await turns(2)
    text += `${String.fromCharCode(97 + Math.floor(random() * 26))}${random() < 0.15 ? '\n' : ''}`
    keys.push({ at: now, text })
    saver.change({ ...contentOf(text), ...(draft?.date && { date: draft.date }) })
  }
  if (random() < 0.5) vi.advanceTimersByTime(800)
  await turns(Math.floor(random() * 120))
  session.safe = keys.findLast(({ at }) => at <= now - atMostLost)?.text ?? session.safe
  gone = true
  await host.kill()
  await saver.close()
  vi.clearAllTimers()
  return session
}

/** Lets real input and output go on for a while. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const contentOf = (text: string): ClinicalNoteContent => ({
  resourceType: 'ClinicalNote',
  status: 'draft',
  type: { text: 'Progress note' },
  text,
})

/** Mulberry32: the same moments each time, as far as the test decides them. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test(`killed ${kills} times while a note is typed, the service loses nothing it acknowledged`, {
  timeout: 600_000,
}, async () => {
  const nextHost = hosts(await bundledService(), temporaryFolder())
  const first = await nextHost()
  await first.client.setup.create({ practice: 'Hill Street Practice', displayName: 'Dr. Ann Lee', ...user })
  const { id: patientId } = await first.client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  await first.kill()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())

  const random = randomFrom(20261122)
  /** What happened, to see that the test kills at all kinds of moments. */
  const seen = { inFlight: 0, onlyAcknowledged: 0, unacknowledgedKept: 0, nothingSent: 0 }
  let before: { draft: ClinicalNote | undefined; drafts: number; session: Session } | undefined
  for (let kill = 0; kill <= kills; kill += 1) {
    const host = await nextHost()
    await host.client.session.signIn(user)
    const drafts = await host.client.clinicalNote.drafts()
    let draft = drafts[0]
    if (before) {
      const { sent, acknowledged, safe } = before.session
      const isNew = drafts.length > before.drafts
      const stored = isNew || before.draft ? draft?.text : undefined
      const where = `after kill ${kill}`
      if (stored === undefined) expect(acknowledged, where).toBe(0)
      // The last text that was acknowledged, or one that was on its way; before any, what was there.
      const possible = [before.draft?.text, ...sent].slice(acknowledged)
      expect(possible, where).toContain(stored)
      expect((stored ?? '').length, `${where}: typed more than ${atMostLost} ms before`).toBeGreaterThanOrEqual(
        safe.length,
      )
      expect((stored ?? '').startsWith(safe), where).toBe(true)
      if (sent.length === 0) seen.nothingSent += 1
      else if (sent.length > acknowledged) seen[stored === sent.at(-1) ? 'unacknowledgedKept' : 'inFlight'] += 1
      else seen.onlyAcknowledged += 1
    }
    // A new note now and then; otherwise the writer goes on where the text ends.
    if (random() < 0.2) draft = undefined
    if (kill === kills)
      return void expect(Math.min(seen.onlyAcknowledged, seen.inFlight + seen.unacknowledgedKept)).toBeGreaterThan(0)
    before = { draft, drafts: drafts.length, session: await typeAndKill(host, patientId, draft, random) }
  }
})
