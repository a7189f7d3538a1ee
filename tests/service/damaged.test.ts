/** A page of the database in use is broken: the check after opening finds it, everybody is told, and the rest is salvaged. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SalvageReport } from '../../domain/contract/backup.ts'
import { temporaryFolder } from '../db/practice.ts'
import { damagedPatients, damagedPractice } from './damaged.ts'
import { admin, finished, startService } from './harness.ts'

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
  expect(await there.patient.count()).toBe(patients?.kept)
  const types = (await there.audit.list({ limit: 20 })).map(({ type }) => type)
  expect(types).toContain('salvage')
  expect(types).not.toContain('audit-alarm')
  // The damaged one has no such line: nothing was written to it for this.
  expect((await client.audit.list({ limit: 20 })).map(({ type }) => type)).not.toContain('salvage')
})
