import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { admin, startPractice, startService } from './harness.ts'

const bad = { code: 'UNAUTHENTICATED' }

test('first run: new -> practice made, signed in, recovery code told once', async () => {
  const { connect } = startService()
  const client = connect()
  expect(await client.setup.status()).toEqual({ state: 'new', open: false, version: 'test' })
  expect(await client.session.users()).toEqual([])
  const { recoveryCode } = await client.setup.create({
    practice: 'Hill Street',
    displayName: 'Dr. Ann Lee, MD',
    ...admin,
  })
  expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(await client.setup.status()).toEqual({ state: 'ready', open: true, version: 'test', practice: 'Hill Street' })
  expect(await client.session.current()).toMatchObject({
    userName: 'ann',
    practice: 'Hill Street',
    locked: false,
    demo: false,
  })
  await expect(client.setup.create({ practice: 'Another', displayName: 'X Y', ...admin })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect((await client.practice.practitioners())[0]?.name[0]).toMatchObject({
    prefix: ['Dr.'],
    given: ['Ann'],
    family: 'Lee',
    suffix: ['MD'],
  })
})

test('a short password is refused before anything is made', async () => {
  const { connect } = startService()
  const client = connect()
  await expect(
    client.setup.create({ practice: 'P', displayName: 'X', userName: 'x', password: 'short' }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await client.setup.status()).state).toBe('new')
})

test('a folder for backups that is not there is refused before anything is made', async () => {
  const { connect, dir } = startService()
  const client = connect()
  const practice = { practice: 'Hill Street', displayName: 'Dr. Ann Lee, MD', ...admin }
  await expect(client.setup.create({ ...practice, backupFolder: path.join(dir, 'unplugged') })).rejects.toMatchObject({
    code: 'STORAGE',
  })
  expect((await client.setup.status()).state).toBe('new')
  expect((await client.setup.create({ ...practice, backupFolder: dir })).recoveryCode).toMatch(/^[0-9A-Z-]{39}$/)
})

test('after a restart nothing is readable until somebody signs in', async () => {
  const { service, dir } = await startPractice()
  await service.close()
  const client = startService({ dataDir: dir }).connect()
  expect(await client.setup.status()).toMatchObject({ state: 'ready', open: false })
  expect(await client.session.users()).toEqual([{ userName: 'ann' }])
  await expect(client.patient.search({ text: 'a' })).rejects.toMatchObject(bad)
  await expect(client.session.signIn({ ...admin, password: 'wrong' })).rejects.toMatchObject({
    ...bad,
    data: { reason: 'wrong-password' },
  })
  expect(await client.session.signIn(admin)).toMatchObject({ displayName: 'Dr. Ann Lee, MD' })
  const log = await client.audit.list({ limit: 10 })
  expect(log.map((e) => [e.type, e.outcome])).toEqual(
    expect.arrayContaining([
      ['sign-in', 'failure'],
      ['sign-in', 'success'],
    ]),
  )
})

test('a session belongs to its connection', async () => {
  const { client, connect } = await startPractice()
  const other = connect()
  await expect(other.patient.count()).rejects.toMatchObject(bad)
  await other.session.signIn(admin)
  await client.session.signOut()
  expect(await other.patient.count()).toBe(0)
  await expect(client.patient.count()).rejects.toMatchObject(bad)
})

test('locked: nothing but unlocking and signing out', async () => {
  const { client, service } = await startPractice()
  await client.session.lock()
  await expect(client.patient.count()).rejects.toMatchObject({ code: 'LOCKED' })
  expect(await client.session.current()).toMatchObject({ locked: true })
  await expect(client.session.unlock({ password: 'wrong' })).rejects.toMatchObject(bad)
  await client.session.unlock({ password: admin.password })
  expect(await client.patient.count()).toBe(0)
  service.lockAll()
  await expect(client.patient.count()).rejects.toMatchObject({ code: 'LOCKED' })
})

test('open pages hear of a lock that comes from outside', async () => {
  const { service, client } = await startPractice()
  const changes = await client.change.watch()
  expect((await changes.next()).value).toEqual([])
  const next = changes.next()
  service.lockAll()
  expect((await next).value).toEqual([{ resourceType: 'Session', id: 'every' }])
  expect((await client.session.current())?.locked).toBe(true)
})

test('guessing is slowed down after five wrong passwords, for that name only', async () => {
  const { client, connect } = await startPractice()
  const thief = connect()
  for (let i = 0; i < 5; i++) {
    await expect(thief.session.signIn({ ...admin, password: `guess ${i}` })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
  }
  await expect(thief.session.signIn(admin)).rejects.toMatchObject({
    data: { reason: 'throttled', retryAfterSeconds: expect.any(Number) },
  })
  await expect(thief.session.signIn({ ...admin, userName: 'bob' })).rejects.toMatchObject({
    data: { reason: 'wrong-password' },
  })
  expect(await client.patient.count()).toBe(0)
})

test('the recovery code sets a new password; the old one is gone', async () => {
  const { dir, service, recoveryCode } = await startPractice()
  await service.close()
  const client = startService({ dataDir: dir }).connect()
  const next = 'quite another password'
  await expect(
    client.session.recover({ userName: 'ann', recoveryCode: 'AAAA-BBBB', password: next }),
  ).rejects.toMatchObject(bad)
  expect(await client.session.recover({ userName: 'ann', recoveryCode, password: next })).toMatchObject({
    userName: 'ann',
  })
  await client.session.signOut()
  await expect(client.session.signIn(admin)).rejects.toMatchObject(bad)
  await client.session.signIn({ userName: 'ann', password: next })
})

test('changing the password needs the present one', async () => {
  const { client } = await startPractice()
  const newPassword = 'quite another password'
  await expect(client.session.changePassword({ password: 'wrong', newPassword })).rejects.toMatchObject(bad)
  await client.session.changePassword({ password: admin.password, newPassword })
  await client.session.signOut()
  await expect(client.session.signIn(admin)).rejects.toMatchObject(bad)
  await client.session.signIn({ ...admin, password: newPassword })
})

test('the database closes with the last session', async () => {
  const { client, connect, service } = await startPractice()
  const other = connect()
  await other.session.signIn(admin)
  await client.session.signOut()
  expect((await client.setup.status()).open).toBe(true)
  await other.session.signOut()
  expect((await client.setup.status()).open).toBe(false)
  const window = service.connect()
  service.disconnect(window)
  await client.session.signIn(admin)
  expect(await client.patient.count()).toBe(0)
})

describe('every procedure', () => {
  test('is refused to a stranger unless the contract says public', async () => {
    const { connect } = await startPractice()
    const { walkContract } = await import('./walk.ts')
    for (const { path, access, call } of walkContract(connect())) {
      const error = await call().then(
        () => undefined,
        (e: { code?: string }) => e,
      )
      if (access === 'public') expect(error?.code, path).not.toBe('FORBIDDEN')
      else expect(error, path).toMatchObject(bad)
    }
  })

  test('is refused while locked unless the contract says so', async () => {
    const { client } = await startPractice()
    const { walkContract } = await import('./walk.ts')
    await client.session.lock()
    for (const { path, access, call } of walkContract(client)) {
      if (access === 'signed-in') await expect(call(), path).rejects.toMatchObject({ code: 'LOCKED' })
    }
  })
})
