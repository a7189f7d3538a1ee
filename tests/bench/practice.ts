/**
 * Practices to measure: built once through the store, kept in node_modules/.cache until what makes them changes.
 * One patient has 1,000 encounters and 20,000 observations; every 50th has a whole demo chart; the others the present part of one.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { dataPaths } from '../../db/files.ts'
import { newId } from '../../db/id.ts'
import { createPractice } from '../../db/practice-files.ts'
import { createOrganization, createPractitioner, createUser } from '../../db/queries/practice.ts'
import { setSetting } from '../../db/queries/setting.ts'
import { type Writer, write } from '../../db/writer.ts'
import { type DemoPatient, generateBigPatient, generatePatient } from '../../domain/demo/index.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { addPatient, recordTeam } from '../../electron/service/demo.ts'
import { createService } from '../../electron/service/service.ts'

export const root = path.resolve(import.meta.dirname, '../..')
export const user = { userName: 'bench', password: 'a long enough password' }
const cache = path.join(root, 'node_modules/.cache/chartkeep/bench')
const today = '2026-11-22'
const seed = 42

export interface BenchPractice {
  dir: string
  patients: number
  /** Whole demo charts. */
  wholeCharts: string[]
  bigChart: string
}

/** Everything the databases are made from: when one of these files changes, they are built anew. */
const madeFrom = [
  'db/migrations',
  'db/queries/patient.ts',
  'domain/demo',
  'domain/terminology',
  'electron/service/demo.ts',
]

const version = fingerprint()

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of madeFrom) {
    const base = path.join(root, source)
    const files = statSync(base).isFile()
      ? [base]
      : readdirSync(base, { recursive: true }).map((f) => path.join(base, String(f)))
    for (const file of files.sort())
      if (statSync(file).isFile()) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

export async function benchPractice(patients: number): Promise<BenchPractice> {
  const dir = path.join(cache, version, String(patients))
  const facts = path.join(dir, 'bench.json')
  if (existsSync(facts)) return { dir, ...(JSON.parse(readFileSync(facts, 'utf8')) as Omit<BenchPractice, 'dir'>) }
  mkdirSync(cache, { recursive: true })
  for (const older of readdirSync(cache))
    if (older !== version) rmSync(path.join(cache, older), { recursive: true, force: true })
  const unfinished = `${dir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const made = await build(unfinished, patients)
  writeFileSync(path.join(unfinished, 'bench.json'), JSON.stringify(made))
  renameSync(unfinished, dir)
  return { dir, ...made }
}

async function build(dir: string, patients: number): Promise<Omit<BenchPractice, 'dir'>> {
  const userId = newId()
  const { connection } = createPractice(dir, user, ({ db }) => {
    write(db, { userId }, (w) => recordPractice(w, userId))
  })
  const started = performance.now()
  const wholeCharts: string[] = []
  const run = <T>(work: (w: Writer) => T) => write(connection.db, { userId }, work).result
  const team = run(recordTeam)
  for (let index = 0; index < patients - 1; ) {
    const end = Math.min(index + 250, patients - 1)
    run((w) => {
      for (; index < end; index++) {
        const whole = index % 50 === 0
        const generated = generatePatient(seed, index, today)
        const id = addPatient(w, whole ? generated : presentPart(generated), team)
        if (whole) wholeCharts.push(id)
      }
    })
    // Finished statements give their memory back between turns of the event loop only.
    await nextTurn()
    if (process.stderr.isTTY)
      process.stderr.write(`\rBuilding ${patients} patients: ${Math.round((index / patients) * 100)}%`)
  }
  const bigChart = run((w) => addPatient(w, generateBigPatient(seed, today), team))
  connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  connection.sqlite.pragma('optimize')
  connection.close()
  const seconds = Math.round((performance.now() - started) / 1000)
  const megabytes = Math.round(statSync(dataPaths(dir).database).size / 1e6)
  process.stderr.write(`\rBuilt a practice of ${patients} patients: ${megabytes} MB in ${seconds} s.\n`)
  return { patients, wholeCharts, bigChart }
}

function recordPractice(w: Writer, userId: string): void {
  const own = createOrganization(w, { resourceType: 'Organization', active: true, name: 'Bench Practice' })
  const person = createPractitioner(w, {
    resourceType: 'Practitioner',
    active: true,
    name: [{ family: 'Bench', given: ['Ben'] }],
  })
  createUser(
    w,
    { userName: user.userName, displayName: 'Ben Bench', roles: ['admin', 'clinician'], practitionerId: person.id },
    userId,
  )
  setSetting(w, 'organizationId', own.id)
  setSetting(w, 'demo', true)
}

const present: Record<string, number> = { Condition: 3, AllergyIntolerance: 2, MedicationRequest: 3, Immunization: 2 }

/** Problems, allergies, medicines, and the last encounter with its pressure: what most charts of a practice hold. */
function presentPart({ resources, ...rest }: DemoPatient): DemoPatient {
  const left = { ...present, Encounter: 1, Observation: 2 } as Record<string, number>
  const kept = resources.toReversed().filter(({ content: { resourceType } }) => {
    const some = (left[resourceType] ?? 0) > 0
    left[resourceType] = (left[resourceType] ?? 0) - 1
    return some
  })
  return { ...rest, resources: kept.toReversed() }
}

/** A practice with its user and nothing else. */
export function emptyPractice(dir: string): void {
  const userId = newId()
  createPractice(dir, user, ({ db }) => {
    write(db, { userId }, (w) =>
      createUser(w, { ...user, displayName: 'Bench', roles: ['admin', 'clinician'] }, userId),
    )
  }).connection.close()
}

/** The practice open and signed in, spoken to as a window would. */
export async function openPractice(dir: string): Promise<{ client: Client; close: () => Promise<void> }> {
  const service = createService({ dataDir: dir, version: 'bench' })
  const connection = service.connect()
  const context = () => service.contextOf(connection)
  const client = createRouterClient(service.router, { context }) as unknown as Client
  await client.session.signIn(user)
  return { client, close: () => service.close() }
}
