/** Who may put a backup in the place of a practice: an administrator, or whoever can where nobody can open it any more. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import type { BackupInfo, BackupSecret } from '../../domain/contract/backup.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, startPractice, startService } from './harness.ts'
import { firstPassword, newcomer, nextPassword } from './people.ts'

const forbidden = { code: 'FORBIDDEN', data: { needs: 'manage-backups' } }
const nurse = { userName: 'nia', password: nextPassword }

async function restored(client: Client, path: string, secret: BackupSecret) {
  for await (const event of await client.backup.restore({ path, secret })) if (event.restored) return event.restored
  throw new Error('The restore ended without a result')
}

/** One patient in a backup, a second one since; an administrator and a nurse, nobody signed in. */
async function practiceWithBackup() {
  const harness = await startPractice()
  const { client, dir } = harness
  const { client: other } = await newcomer(harness, client, 'nia', ['nurse'])
  await other.session.signIn({ ...nurse, password: firstPassword })
  await other.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Early' }] } })
  const folder = temporaryFolder()
  const job = await finished(client, (await client.backup.run({ path: join(folder, 'x.chartkeep-backup') })).jobId)
  const { path } = job.result as BackupInfo
  await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Late' }] } })
  const everybodyOut = async () => {
    await other.session.signOut()
    await client.session.signOut()
  }
  return { ...harness, dir, other, path, everybodyOut }
}

/** A practice and a backup of somebody's own, under a name and a password that they know. */
async function foreignBackup(): Promise<{ path: string; recoveryCode: string }> {
  const { client, recoveryCode } = await startPractice()
  const path = join(temporaryFolder(), 'foreign.chartkeep-backup')
  await finished(client, (await client.backup.run({ path })).jobId)
  return { path, recoveryCode }
}

const auditTypes = async (client: Client) => (await client.audit.list({ limit: 50 })).map(({ type }) => type)

test('a nurse can look into a backup; restoring is refused, signed in or not, and written down', async () => {
  const { client, other, path, connect, everybodyOut, dir } = await practiceWithBackup()
  await expect(restored(other, path, nurse)).rejects.toMatchObject(forbidden)
  expect(await auditTypes(client)).toContain('denied')
  await everybodyOut()
  const stranger = connect()
  expect(await stranger.backup.inspect({ path, secret: nurse })).toMatchObject({ replaces: 'practice', allowed: false })
  await expect(restored(stranger, path, nurse)).rejects.toMatchObject(forbidden)
  await client.session.signIn(admin)
  expect(await client.patient.count()).toBe(2)
  const [last] = (await client.audit.list({ limit: 50 })).filter(({ type }) => type === 'denied')
  expect(last).toMatchObject({ outcome: 'failure', detail: { procedure: 'backup.restore' } })
  expect(existsSync(`${dataPaths(dir).database}.incoming`)).toBe(false)
})

test('a locked screen is not an administrator', async () => {
  const { client, path } = await practiceWithBackup()
  await client.session.lock()
  await expect(restored(client, path, admin)).rejects.toMatchObject(forbidden)
})

test('a backup of a practice of one’s own does not replace this one, and guesses no passwords', async () => {
  const { path, recoveryCode } = await foreignBackup()
  const { client, connect, everybodyOut } = await practiceWithBackup()
  await client.session.changePassword({ password: admin.password, newPassword: nextPassword })
  await everybodyOut()
  const stranger = connect()
  await expect(restored(stranger, path, { recoveryCode })).rejects.toMatchObject(forbidden)
  // Each try with a backup that opens counts against the name here.
  for (let i = 0; i < 5; i += 1) {
    const { allowed } = await stranger.backup.inspect({ path, secret: admin })
    expect(allowed).toBe(false)
  }
  await expect(stranger.backup.inspect({ path, secret: admin })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    data: { reason: 'throttled' },
  })
  await expect(connect().session.signIn(admin)).rejects.toMatchObject({ data: { reason: 'throttled' } })
})

test.each(['password', 'recovery code'])(
  'signed out, an administrator restores by %s; both logs say so and the present data are kept',
  async (by) => {
    const { client, path, connect, everybodyOut, recoveryCode, dir } = await practiceWithBackup()
    await everybodyOut()
    const secret: BackupSecret = by === 'password' ? admin : { recoveryCode }
    const stranger = connect()
    expect(await stranger.backup.inspect({ path, secret })).toMatchObject({ replaces: 'practice', allowed: true })
    const { keptAside } = await restored(stranger, path, secret)
    await client.session.signIn(admin)
    expect(await client.patient.count()).toBe(1)
    expect(await auditTypes(client)).not.toContain('audit-alarm')
    const [line] = (await client.audit.list({ limit: 50 })).filter(({ type }) => type === 'restore')
    const detail = { by: by.replace(' ', '-'), backupOf: expect.any(String) }
    expect(line).toMatchObject({ action: 'execute', outcome: 'success', detail })
    if (by === 'password') expect(line?.userId).toBeDefined()

    const key = unlockWithPassword(loadKeyring(dir), admin.userName, admin.password)
    const aside = openDatabase(dataPaths(keptAside ?? '').database, key, { readonly: true })
    const [type, count] = [
      aside.sqlite.prepare('select type from audit_event order by sequence desc limit 1').pluck().get(),
      aside.sqlite.prepare('select count(*) from patient').pluck().get(),
    ]
    aside.close()
    expect([type, count]).toEqual(['set-aside', 2])
  },
)

test('the line of a restore is in the log whoever opens it next, and also when nobody does before the program ends', async () => {
  const { path, recoveryCode, everybodyOut, service, connect, dir } = await practiceWithBackup()
  await everybodyOut()
  await restored(connect(), path, { recoveryCode })
  await service.close()
  const later = startService({ dataDir: dir }).connect()
  await later.session.signIn(admin)
  expect(await auditTypes(later)).toContain('restore')
})

test.each(['missing', 'damaged'])(
  'with a keyring that is %s nobody can sign in: the backup’s own password is enough',
  async (how) => {
    const { path, connect, everybodyOut, dir, client } = await practiceWithBackup()
    await everybodyOut()
    const { keyring } = dataPaths(dir)
    if (how === 'missing') rmSync(keyring)
    else writeFileSync(keyring, readFileSync(keyring, 'utf8').slice(0, 200))
    const stranger = connect()
    expect(await stranger.backup.inspect({ path, secret: nurse })).toMatchObject({
      replaces: 'unreadable',
      allowed: true,
    })
    const { keptAside } = await restored(stranger, path, nurse)
    expect(existsSync(dataPaths(keptAside ?? '').database)).toBe(true)
    await client.session.signIn(admin)
    expect(await client.patient.count()).toBe(1)
  },
)

test('a database whose first page is gone: whoever’s password is right here may restore, and its bytes are kept', async () => {
  const { path, connect, everybodyOut, dir } = await practiceWithBackup()
  await everybodyOut()
  const { database } = dataPaths(dir)
  const bytes = readFileSync(database)
  bytes.fill(0, 16, 4000)
  writeFileSync(database, bytes)
  const stranger = connect()
  expect(await stranger.backup.inspect({ path, secret: nurse })).toMatchObject({
    replaces: 'unreadable',
    allowed: true,
  })
  const { keptAside } = await restored(stranger, path, nurse)
  expect(readFileSync(dataPaths(keptAside ?? '').database)).toEqual(bytes)
})

test('once a right password has met a damaged database, any backup may take its place', async () => {
  const { path, recoveryCode } = await foreignBackup()
  const { connect, everybodyOut, dir } = await practiceWithBackup()
  await everybodyOut()
  const { database } = dataPaths(dir)
  const bytes = readFileSync(database)
  writeFileSync(database, Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(bytes.length - 16)]))
  const stranger = connect()
  await expect(restored(stranger, path, { recoveryCode })).rejects.toMatchObject(forbidden)
  await expect(stranger.session.signIn(admin)).rejects.toMatchObject({ code: 'STORAGE' })
  expect(await stranger.backup.inspect({ path, secret: { recoveryCode } })).toMatchObject({
    replaces: 'unreadable',
    allowed: true,
  })
  expect(await restored(stranger, path, { recoveryCode })).toMatchObject({ patients: 0 })
})
