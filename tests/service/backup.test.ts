/** Safekeeping through the contract, on real files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderMarker } from '../../db/backup-journal.ts'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { FolderInUse, lockFolder } from '../../db/folder-lock.ts'
import type { BackupInfo, BackupSecret } from '../../domain/contract/backup.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { runWork } from '../../electron/service/jobs/work.ts'
import { createService } from '../../electron/service/service.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, startPractice, startService } from './harness.ts'

const secret: BackupSecret = admin
const patient = (family: string) => ({ content: { resourceType: 'Patient' as const, name: [{ family }] } })

async function restored(client: Client, path: string, by: BackupSecret = secret) {
  for await (const event of await client.backup.restore({ path, secret: by })) if (event.restored) return event.restored
  throw new Error('The restore ended without a result')
}

async function backUp(client: Client, path?: string): Promise<BackupInfo> {
  const job = await finished(client, (await client.backup.run(path ? { path } : {})).jobId)
  if (job.state !== 'done') throw new Error(job.error?.message)
  return job.result as BackupInfo
}

test('backup and verify as jobs; what is in it; restore from it', async () => {
  const { client } = await startPractice()
  const { id } = await client.patient.create(patient('Smith'))
  const { path, patients } = await backUp(client)
  expect(patients).toBe(1)
  for (const input of [{ path }, {}]) {
    expect((await finished(client, (await client.backup.verify(input)).jobId)).result).toMatchObject({ ok: true })
  }
  await client.patient.create(patient('Later'))
  const { last, health } = await client.backup.settings()
  expect(last).toMatchObject({ path, patients: 1, verifiedAt: expect.any(String) })
  expect(health).toMatchObject({ level: 'good', concerns: [], lastProven: { path } })

  const wrong = { ...admin, password: 'wrong' }
  await expect(client.backup.inspect({ path, secret: wrong })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await client.backup.inspect({ path, secret })).toMatchObject({
    practice: 'Hill Street Practice',
    patients: 1,
    tooNew: false,
    users: ['ann'],
    counts: expect.arrayContaining([{ what: 'users', count: 1 }]),
    verifiedAt: expect.any(String),
  })
  await expect(restored(client, path, wrong)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  // Refused, nobody was signed out.
  expect(await client.patient.count()).toBe(2)

  expect(await restored(client, path)).toMatchObject({ patients: 1, keptAside: expect.any(String) })
  await expect(client.patient.count()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await client.session.signIn(admin)
  expect(await client.patient.get({ id })).toMatchObject({ id })
  expect(await client.patient.count()).toBe(1)
  const after = await client.backup.settings()
  expect(after.last).toMatchObject({ path, patients: 1, createdAt: last?.createdAt })
  expect(after.health.concerns).toEqual([])
  expect(await client.backup.list()).toEqual([after.last])
})

test('a drive that goes between the order and the work gets no backup in its place', async () => {
  const { client, service, dir } = await startPractice()
  const drive = temporaryFolder()
  await client.backup.setFolder({ folder: drive })
  rmSync(join(drive, folderMarker))
  const { practice } = service.contextOf(service.connect())
  const { key, connection } = practice
  const quiet = () => undefined
  const context = { dir, key, connection, userId: '', report: quiet, announce: quiet }
  const order = { path: join(drive, 'chartkeep-2026-11-22-123000.chartkeep-backup'), rotate: true, by: 'hand' } as const
  await expect(runWork('backup', order, context)).rejects.toThrow('The folder for backups is not there')
  expect(readdirSync(drive)).toEqual([])
  expect((await client.backup.settings()).health.lastProven).toBeUndefined()
})

test('on a new computer the recovery code is enough', async () => {
  const { client, recoveryCode } = await startPractice()
  await client.patient.create(patient('Smith'))
  const { path } = await backUp(client)
  const other = startService().connect()
  expect(await other.setup.status()).toMatchObject({ state: 'new' })
  expect(await other.backup.inspect({ path, secret: { recoveryCode } })).toMatchObject({ patients: 1 })
  expect(await restored(other, path, { recoveryCode })).toEqual({ patients: 1 })
  expect(await other.setup.status()).toMatchObject({ state: 'ready' })
  await other.session.recover({ userName: 'ann', recoveryCode, password: 'another long password' })
  expect(await other.patient.count()).toBe(1)
})

test('a restore that its asker leaves is cancelled; nobody is signed out and nothing stays', async () => {
  const { client, dir } = await startPractice({ spawnWorker: spawnWorkerProcess })
  const { path } = await backUp(client)
  const steps = await client.backup.restore({ path, secret })
  await steps.next()
  await steps.return(undefined)
  expect(await client.patient.count()).toBe(0)
  expect(readdirSync(dir).filter((name) => /incoming|before-restore|restore\.json/.test(name))).toEqual([])
})

test('the folder and the proof of every backup outlive a restore; a damaged file loses its proof', async () => {
  const { client } = await startPractice()
  const first = await backUp(client, join(temporaryFolder(), 'first.chartkeep-backup'))
  const folder = temporaryFolder()
  await client.backup.setFolder({ folder })
  await backUp(client, `${folder}/one.chartkeep-backup`)
  await backUp(client, `${folder}/two.chartkeep-backup`)
  await restored(client, first.path)
  await client.session.signIn(admin)
  expect((await client.backup.settings()).folder).toBe(folder)
  const listed = await client.backup.list()
  expect(listed).toHaveLength(2)
  expect(listed.every(({ verifiedAt }) => verifiedAt !== undefined)).toBe(true)

  const [newest] = listed
  const bytes = readFileSync(newest?.path ?? '')
  writeFileSync(newest?.path ?? '', bytes.fill(0, 4096, bytes.length - 4096))
  await finished(client, (await client.backup.verify({ path: newest?.path ?? '' })).jobId)
  const proven = (await client.backup.list()).filter(({ verifiedAt }) => verifiedAt !== undefined)
  expect(proven).toEqual([listed[1]])
})

test('restore is refused while another program has the practice open', async () => {
  const { client, dir, service } = await startPractice()
  const { path } = await backUp(client)
  const other = openDatabase(dataPaths(dir).database, Buffer.from(service.contextOf(service.connect()).practice.key))
  other.sqlite.prepare('select count(*) from patient').get()
  await expect(restored(client, path)).rejects.toMatchObject({
    code: 'STORAGE',
    message: expect.stringContaining('Another program'),
  })
  other.close()
  await client.session.signIn(admin)
  expect(await restored(client, path)).toMatchObject({ patients: 0 })
})

test('a drive that was taken away is missed loudly, and nothing lands in the place where it was mounted', async () => {
  const { client, dir } = await startPractice()
  const drive = join(temporaryFolder(), 'drive')
  mkdirSync(drive)
  await client.backup.setFolder({ folder: drive })
  await backUp(client)
  renameSync(drive, `${drive}-away`)
  mkdirSync(drive)
  await expect(client.backup.run({})).rejects.toMatchObject({
    code: 'STORAGE',
    message: expect.stringContaining('drive'),
  })
  expect(readdirSync(drive)).toEqual([])
  const { health } = await client.backup.settings()
  // The proof still counts: the file is on the drive, wherever that is.
  expect(health).toMatchObject({ level: 'bad', concerns: ['folder-missing', 'failed'], lastProven: { patients: 0 } })
  rmSync(drive, { recursive: true })
  renameSync(`${drive}-away`, drive)
  await backUp(client)
  expect((await client.backup.settings()).health).toMatchObject({ level: 'good', concerns: [] })
  expect(existsSync(join(drive, folderMarker))).toBe(true)
  expect(dir).not.toBe(drive)
})

test('a backup that is cancelled in the second process leaves nothing', async () => {
  const { client } = await startPractice({ spawnWorker: spawnWorkerProcess })
  const folder = temporaryFolder()
  const path = join(folder, 'x.chartkeep-backup')
  const { jobId } = await client.backup.run({ path })
  await client.job.cancel({ id: jobId })
  expect(await finished(client, jobId)).toMatchObject({ state: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})

test('a second host on the folder is refused in clear words; a killed one leaves no lock', async () => {
  const dir = temporaryFolder()
  const first = startService({ dataDir: dir, host: true })
  expect(() => createService({ dataDir: dir, version: 'test', host: true })).toThrow(FolderInUse)
  expect(() => lockFolder(dir)).toThrow(/open on this data folder already/)
  await first.service.close()
  lockFolder(dir)()
})

test('the last one to leave a host makes the backup of what was written since, once', async () => {
  const { client, dir, service } = await startPractice({ host: true })
  await client.patient.create(patient('Smith'))
  await client.session.signOut()
  const { practice, jobs } = service.contextOf(service.connect())
  const [job] = jobs.running
  expect(job).toMatchObject({ kind: 'backup' })
  await jobs.finished(job?.id ?? '')
  expect(practice.isOpen).toBe(false)
  const made = () => readdirSync(dataPaths(dir).backups).filter((name) => name.startsWith('chartkeep-'))
  expect(made()).toHaveLength(1)
  // Nothing was written since: signing in and out again makes none.
  await client.session.signIn(admin)
  await client.session.signOut()
  expect(jobs.running).toEqual([])
  expect(practice.isOpen).toBe(false)
  expect(made()).toHaveLength(1)
})

test('closing a host waits for that backup; asked a second time it goes without', async () => {
  const { client, dir, service } = await startPractice({ host: true, spawnWorker: spawnWorkerProcess })
  await client.patient.create(patient('Smith'))
  let told = 0
  const closing = service.close(() => told++)
  await Promise.all([closing, service.close()])
  expect(told).toBe(1)
  const { backups } = dataPaths(dir)
  const made = existsSync(backups) ? readdirSync(backups) : []
  expect(made.filter((name) => /partial|scratch/.test(name))).toEqual([])
})

test('salvage of a whole practice loses nothing, and is a practice', async () => {
  const { client } = await startPractice()
  await client.patient.create(patient('Smith'))
  const out = join(temporaryFolder(), 'salvaged')
  const job = await finished(client, (await client.backup.salvage({ out })).jobId)
  expect(job).toMatchObject({ state: 'done', result: { out, brokenReferences: 0 } })
  const { tables } = job.result as { tables: { lostAtMost: number }[] }
  expect(tables.filter(({ lostAtMost }) => lostAtMost > 0)).toEqual([])
  const there = startService({ dataDir: out }).connect()
  await there.session.signIn(admin)
  expect((await there.patient.search({ text: 'smith' })).length).toBe(1)
  const again = await finished(client, (await client.backup.salvage({ out })).jobId)
  expect(again).toMatchObject({ state: 'failed', error: { message: expect.stringContaining('already') } })
})
