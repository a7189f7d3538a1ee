/** Starting and killing the processes that are tortured. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { build } from 'vite'
import type { Ack, HostOrder, Refusal } from './protocol.ts'

export const root = path.resolve(import.meta.dirname, '../..')

/** Everything that one run leaves on the disk, and what to do at its end. */
export interface Workshop {
  folder: (name: string) => string
  script: string
  close: () => void
}

/** The host as one file, which starts in a fifth of the time. */
export async function openWorkshop(): Promise<Workshop> {
  const output = path.join(root, 'tests/output')
  await mkdir(output, { recursive: true })
  const bundle = await mkdtemp(path.join(output, 'torture-'))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'tests/torture/host.ts',
      outDir: bundle,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'host.js' } },
    },
  })
  await cp(path.join(root, 'db/migrations'), path.join(bundle, 'migrations'), { recursive: true })
  const work = mkdtempSync(path.join(tmpdir(), 'chartkeep-torture-'))
  let made = 0
  return {
    script: path.join(bundle, 'host.js'),
    folder: (name) => {
      made += 1
      return path.join(work, `${name}-${made}`)
    },
    close: () => {
      for (const folder of [bundle, work]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Victim {
  acks: Ack[]
  refusals: Refusal[]
  /** What it said of where it is. */
  places: { at: string; next?: string }[]
  /** Resolves at the first thing it says that `wanted` accepts, or when it has ended. */
  until: (wanted: (victim: Victim) => boolean) => Promise<void>
  /** SIGKILL, as when the power goes. Resolves when the process is gone; what it had said by then has been heard. */
  kill: () => Promise<void>
  ended: Promise<number | null>
  pid: number | undefined
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

const env = { ...process.env, VITEST: 'true', CHARTKEEP_TEST_KDF_COST: '1024' }

export interface Surroundings {
  /** Put before the command, such as a shell that mounts something first. */
  around?: (command: string[]) => string[]
  env?: NodeJS.ProcessEnv
}

/** A process that has read all of its code and waits for its order: what is killed later is the work, not the start. */
export function breed(script: string, { around, env: more }: Surroundings = {}): (order: HostOrder) => Victim {
  const command = [process.execPath, script]
  const [program = '', ...args] = around ? around(command) : command
  const child: Child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...env, ...more } })
  child.stdin.on('error', () => undefined)
  return (order) => {
    child.stdin.write(`${JSON.stringify(order)}\n`)
    return listen(child)
  }
}

function listen(child: Child): Victim {
  const waiting = new Set<() => void>()
  const victim: Victim = {
    acks: [],
    refusals: [],
    places: [],
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (!wanted(victim) && child.exitCode === null && child.signalCode === null) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended: Promise.resolve(null),
    pid: child.pid,
  }
  const wake = () => {
    for (const look of [...waiting]) look()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    hear(victim, line)
    wake()
  })
  const errors: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!/Warning|node --trace/.test(line)) errors.push(line)
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      // What a process prints beside its answers is a message as well.
      if (errors.length > 0) victim.refusals.push({ code: 'STDERR', message: errors.join('\n') })
      wake()
      resolve(code)
    })
  })
  victim.ended = ended
  return victim
}

/** The last line may have been cut off by the kill: what was not said whole was not acknowledged. */
function hear(victim: Victim, line: string): void {
  let said: { ack?: Ack; refused?: Refusal; at?: string; next?: string }
  try {
    said = JSON.parse(line) as typeof said
  } catch (error) {
    if (error instanceof SyntaxError) return
    throw error
  }
  if (said.ack) victim.acks.push(said.ack)
  if (said.refused) victim.refusals.push(said.refused)
  if (said.at !== undefined) victim.places.push({ at: said.at, ...(said.next ? { next: said.next } : {}) })
}

export function has(program: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
}

/** Mulberry32: the same moments each time, as far as chance decides them. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
