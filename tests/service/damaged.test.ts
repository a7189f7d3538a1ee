/** A page of the database in use is broken: the check after opening finds it, everybody is told, and the rest is salvaged. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SalvageReport } from '../../domain/contract/backup.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { flipOpen, middlePage } from '../db/pages.ts'
import { patientContent, temporaryFolder } from '../db/practice.ts'
import { damagedPatients, damagedPractice } from './damaged.ts'
import { admin, finished, startPractice, startService } from './harness.ts'

test('the check in the background finds the broken page and tells the screens', async () => {
  const { client } = await damagedPractice()
  const told: string[] = []
  await client.session.signIn(admin)
  const stop = new AbortController()
  const watching = (async () => {
    for await (const changes of await client.change.watch(undefined, { signal: stop.signal })) {
      for (const { resourceType, id } of changes) told.push(`${resourceType}/${id}`)
    }
  })().catch(() => undefined)
  const concerns = async () => (await client.backup.settings()).health
  await expect.poll(concerns).toMatchObject({ level: 'bad', concerns: ['damaged', 'never'] })
  expect(told).toContain('Backup/health')
  stop.abort()
  await watching
})

/** Whole when it was opened, and broken since. */
async function brokenSince() {
  const { client, dir, service } = await startPractice({ host: true, spawnWorker: spawnWorkerProcess })
  for (let i = 0; i < damagedPatients; i += 1) {
    await client.patient.create({ content: patientContent(`Family${i}`, 'Given') })
  }
  const { sqlite } = service.contextOf(service.connect()).practice.connection
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  flipOpen(dir, middlePage({ sqlite }, 'patient'))
  sqlite.pragma('shrink_memory')
  const concerns = async () => (await client.backup.settings()).health.concerns
  expect(await concerns()).not.toContain('damaged')
  return { client, concerns }
}

test('damage that comes later is told as soon as somebody reads it', async () => {
  const { client, concerns } = await brokenSince()
  await expect(client.patient.list({ limit: 500 })).rejects.toMatchObject({ code: 'STORAGE' })
  await expect.poll(concerns).toContain('damaged')
})

test('damage that a check of the charts in use finds is told on the first screen, too', async () => {
  const { client, concerns } = await brokenSince()
  const { state, result } = await finished(client, (await client.backup.verify({})).jobId)
  expect([state, result]).toMatchObject(['done', { ok: false }])
  expect(await concerns()).toContain('damaged')
})

test('a backup that fails has the database looked at', async () => {
  const { client, concerns } = await brokenSince()
  expect(await finished(client, (await client.backup.run({})).jobId)).toMatchObject({ state: 'failed' })
  await expect.poll(concerns).toContain('damaged')
})

test('what can be read is salvaged in the second process, and the new practice works', async () => {
  const { client } = await damagedPractice()
  await client.session.signIn(admin)
  const out = join(temporaryFolder(), 'salvaged')
  const job = await finished(client, (await client.backup.salvage({ out })).jobId)
  expect(job.state, job.error?.message).toBe('done')
  const patients = (job.result as SalvageReport).tables.find(({ table }) => table === 'patient')
  expect(patients?.lostAtMost).toBeGreaterThan(0)
  expect((patients?.kept ?? 0) + (patients?.lostAtMost ?? 0)).toBe(damagedPatients)
  const there = startService({ dataDir: out }).connect()
  await there.session.signIn(admin)
  expect(await there.patient.count()).toBe(damagedPatients)
  const lost = await there.patient.search({ text: 'registration lost' })
  expect(lost).toHaveLength(patients?.lostAtMost ?? 0)
  expect(lost.every(({ restricted }) => restricted)).toBe(true)
  const types = (await there.audit.list({ limit: 20 })).map(({ type }) => type)
  expect(types).toContain('salvage')
  expect(types).not.toContain('audit-alarm')
  // The damaged one has no such line: nothing was written to it for this.
  expect((await client.audit.list({ limit: 20 })).map(({ type }) => type)).not.toContain('salvage')
})
