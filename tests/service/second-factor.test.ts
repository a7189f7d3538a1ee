import { afterEach, expect, test, vi } from 'vitest'
import { codeAt, decodeSecret, stepAt } from '../../electron/service/access/totp.ts'
import { admin, type Client, startPractice, startService } from './harness.ts'
import { firstPassword, newcomer, nextPassword, ownPassword } from './people.ts'

afterEach(() => void vi.useRealTimers())

const codeNow = (secret: string, steps = 0) => codeAt(decodeSecret(secret), stepAt(Date.now()) + steps)
const unauthenticated = (reason: string) => ({ code: 'UNAUTHENTICATED', data: { reason } })

async function enrol(client: Client): Promise<string> {
  const { secret, qr } = await client.secondFactor.begin({ password: admin.password })
  expect(qr.length).toBeGreaterThan(24)
  expect(new Set(qr.map((row) => row.length))).toEqual(new Set([qr.length]))
  await client.secondFactor.confirm({ code: codeNow(secret) })
  return secret
}

test('it counts only once the app has shown a right code', async () => {
  const { client, connect } = await startPractice()
  await expect(client.secondFactor.begin({ password: 'not mine' })).rejects.toMatchObject(
    unauthenticated('wrong-password'),
  )
  const { secret } = await client.secondFactor.begin({ password: admin.password })
  await connect().session.signIn(admin)
  await expect(client.secondFactor.confirm({ code: '000000' })).rejects.toMatchObject(unauthenticated('wrong-code'))
  expect(await client.secondFactor.status()).toEqual({})
  const { since } = await client.secondFactor.confirm({ code: codeNow(secret) })
  expect(await client.secondFactor.status()).toEqual({ since })
  expect(await client.user.list()).toMatchObject([{ userName: 'ann', secondFactor: true }])
})

test('sign-in asks for the code after the password, and takes each code once', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const { client, connect } = await startPractice()
  const secret = await enrol(client)
  const window = connect()
  await expect(window.session.signIn(admin)).rejects.toMatchObject(unauthenticated('code-needed'))
  // The code that confirmed is used up.
  await expect(window.session.signIn({ ...admin, code: codeNow(secret) })).rejects.toMatchObject(
    unauthenticated('wrong-code'),
  )
  vi.setSystemTime(Date.now() + 30_000)
  const code = codeNow(secret)
  await expect(window.session.signIn({ ...admin, password: 'wrong', code })).rejects.toMatchObject(
    unauthenticated('wrong-password'),
  )
  await window.session.signIn({ ...admin, code })
  await expect(connect().session.signIn({ ...admin, code })).rejects.toMatchObject(unauthenticated('wrong-code'))
})

test('a clock that is off is named as the reason', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const { client, connect } = await startPractice()
  const secret = await enrol(client)
  await expect(connect().session.signIn({ ...admin, code: codeNow(secret, 14) })).rejects.toMatchObject({
    data: { reason: 'wrong-code', clockOffMinutes: 7 },
  })
})

test('codes are guessed no faster than passwords, and asking for one is no failure', async () => {
  const { client, connect } = await startPractice()
  await enrol(client)
  const thief = connect()
  for (let i = 0; i < 8; i++)
    await expect(thief.session.signIn(admin)).rejects.toMatchObject({ data: { reason: 'code-needed' } })
  for (let i = 0; i < 5; i++) {
    await expect(thief.session.signIn({ ...admin, code: `00000${i}` })).rejects.toMatchObject(
      unauthenticated('wrong-code'),
    )
  }
  await expect(thief.session.signIn(admin)).rejects.toMatchObject(unauthenticated('throttled'))
})

test('without the code the database is not left open', async () => {
  const { client, dir, service } = await startPractice()
  await enrol(client)
  await service.close()
  const { connect } = startService({ dataDir: dir })
  await expect(connect().session.signIn(admin)).rejects.toMatchObject(unauthenticated('code-needed'))
  expect((await connect().setup.status()).open).toBe(false)
})

test('a lost phone: an administrator takes the factor away, audited; so does the recovery code', async () => {
  const harness = await startPractice()
  const { client, connect, recoveryCode } = harness
  const { id, client: window } = await newcomer(harness, client, 'nia', ['nurse'])
  await window.session.signIn({ userName: 'nia', password: firstPassword })
  const { secret } = await window.secondFactor.begin({ password: firstPassword })
  await window.secondFactor.confirm({ code: codeNow(secret) })
  await expect(window.user.resetSecondFactor({ id, ownPassword: firstPassword })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await client.user.resetSecondFactor({ id, ownPassword })).toMatchObject({ secondFactor: false })
  await connect().session.signIn({ userName: 'nia', password: firstPassword })
  const [line] = (await client.audit.list({ limit: 10 })).filter(({ type }) => type === 'second-factor')
  expect(line).toMatchObject({ action: 'delete', entity: `User/${id}`, detail: { by: 'administrator' } })

  await enrol(client)
  const fresh = connect()
  await fresh.session.recover({ userName: 'ann', recoveryCode, password: nextPassword })
  expect(await fresh.secondFactor.status()).toEqual({})
})

test('it is turned off with the password alone, by its owner', async () => {
  const { client, connect } = await startPractice()
  await enrol(client)
  await expect(client.secondFactor.remove({ password: 'not mine' })).rejects.toMatchObject(
    unauthenticated('wrong-password'),
  )
  await client.secondFactor.remove({ password: admin.password })
  await connect().session.signIn(admin)
})
