/** The log of changes that a crash leaves behind, with its end missing: what was acknowledged and is not there is told. */
import { cpSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditHead } from '../../db/audit.ts'
import { readWitness } from '../../db/audit-witness.ts'
import { dataPaths } from '../../db/files.ts'
import { readLogFrames } from '../../db/log-check.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Harness, startPractice, startService } from './harness.ts'

const frameBytes = 4096 + 24
const headerBytes = 32

/** Ten patients written, and the folder as it stands when the computer stops at this moment. */
async function crashed() {
  const harness = await startPractice()
  // Closing brings all of the log into the file.
  await harness.client.session.signOut()
  await harness.client.session.signIn(admin)
  for (let i = 0; i < 10; i += 1) {
    await harness.client.patient.create({ content: { resourceType: 'Patient', name: [{ family: `Family${i}` }] } })
  }
  const dir = join(temporaryFolder(), 'crashed')
  cpSync(harness.dir, dir, { recursive: true })
  rmSync(`${dataPaths(dir).database}-shm`)
  return { ...harness, crashed: dir }
}

/** Without the last `count` transactions. */
function cutOff(dir: string, count: number): void {
  const commits = readLogFrames(dataPaths(dir).database)?.commits ?? []
  const last = commits.at(-1 - count) ?? 0
  truncateSync(`${dataPaths(dir).database}-wal`, headerBytes + last * frameBytes)
}

async function opened(dir: string) {
  const client = startService({ dataDir: dir }).connect()
  await client.session.signIn(admin)
  const { health } = await client.backup.settings()
  const alarms = (await client.audit.list({ limit: 500 })).filter(({ type }) => type === 'audit-alarm')
  return { client, health, alarms }
}

const practiceOf = ({ service }: Harness) => service.contextOf(service.connect()).practice

test('the head beside the database is that of the last commit, whenever one is acknowledged', async () => {
  const harness = await startPractice()
  const { client, dir } = harness
  const { key, db } = practiceOf(harness)
  for (let i = 0; i < 5; i += 1) {
    const { id } = await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Lee' }] } })
    expect(readWitness(dir, key)).toEqual(auditHead(db))
    await client.chart.summary({ patientId: id })
    expect(readWitness(dir, key)).toEqual(auditHead(db))
  }
})

test('nothing is missing after a plain crash, and nothing is said', async () => {
  const { crashed: dir } = await crashed()
  const { client, health, alarms } = await opened(dir)
  expect(await client.patient.count()).toBe(10)
  expect(health.concerns).not.toContain('changes-lost')
  expect(alarms).toEqual([])
})

test.each([1, 4])('the last %i are missing: the screen and the audit log say how many', async (count) => {
  const { crashed: dir } = await crashed()
  cutOff(dir, count)
  const { client, health, alarms } = await opened(dir)
  expect(await client.patient.count()).toBe(10 - count)
  expect(health).toMatchObject({ level: 'bad', lost: { transactions: count } })
  expect(health.concerns).toContain('changes-lost')
  expect(alarms).toMatchObject([{ outcome: 'failure', detail: { found: 'contradicted', missing: count } }])
})

test('the whole log is gone: told as well', async () => {
  const { crashed: dir } = await crashed()
  rmSync(`${dataPaths(dir).database}-wal`)
  const { client, health } = await opened(dir)
  expect(await client.patient.count()).toBe(0)
  expect(health.lost?.transactions).toBeGreaterThanOrEqual(10)
})
