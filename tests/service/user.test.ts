import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { admin, startPractice, startService } from './harness.ts'
import { firstPassword, newcomer, nextPassword, ownPassword } from './people.ts'

const wrong = { code: 'UNAUTHENTICATED', data: { reason: 'wrong-password' } }
const entryOf = (dir: string, name: string) => loadKeyring(dir).entries.find((entry) => entry.name === name)

test('the first user is clinician and administrator, and a clinician of the practice', async () => {
  const { client } = await startPractice()
  const [ann] = await client.user.list()
  expect(ann).toMatchObject({ roles: ['admin', 'clinician'], active: true, canSignIn: true, secondFactor: false })
  expect((await client.practice.practitioners()).map(({ id }) => id)).toContain(ann?.practitionerId)
})

test('a new user chooses an own password before anything else', async () => {
  const harness = await startPractice()
  const { client } = await newcomer(harness, harness.client, 'nia', ['nurse'])
  expect(await client.session.signIn({ userName: 'nia', password: firstPassword })).toMatchObject({
    mustChangePassword: true,
  })
  await expect(client.patient.search({ text: 'a' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { needs: 'own-password' },
  })
  const same = { password: firstPassword, newPassword: firstPassword }
  await expect(client.session.changePassword(same)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await client.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  expect((await client.session.current())?.mustChangePassword).toBeUndefined()
  expect(await client.patient.search({ text: 'a' })).toEqual([])
})

test('a name that is taken, an easy password, a wrong password of one’s own: nothing is made', async () => {
  const { client, dir } = await startPractice()
  const before = readFileSync(dataPaths(dir).keyring, 'utf8')
  const nia = {
    userName: 'nia',
    displayName: 'Nia Nurse',
    roles: ['nurse' as const],
    password: firstPassword,
    ownPassword,
  }
  await expect(client.user.create({ ...nia, userName: 'ANN' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { field: 'userName' },
  })
  await expect(client.user.create({ ...nia, password: 'password1234' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { field: 'password' },
  })
  await expect(client.user.create({ ...nia, ownPassword: 'not mine' })).rejects.toMatchObject(wrong)
  expect(await client.user.list()).toHaveLength(1)
  expect(readFileSync(dataPaths(dir).keyring, 'utf8')).toBe(before)
})

test('a password reset touches one entry of the keyring and no other', async () => {
  const harness = await startPractice()
  const { client, dir } = harness
  const { id, client: window } = await newcomer(harness, client, 'nia', ['nurse'])
  const ann = entryOf(dir, 'ann')
  const recovery = entryOf(dir, 'recovery')
  const nia = entryOf(dir, 'nia')
  await expect(
    client.user.resetPassword({ id, password: nextPassword, ownPassword: 'not mine' }),
  ).rejects.toMatchObject(wrong)
  expect(await client.user.resetPassword({ id, password: nextPassword, ownPassword })).toMatchObject({
    mustChangePassword: true,
  })
  expect(entryOf(dir, 'ann')).toEqual(ann)
  expect(entryOf(dir, 'recovery')).toEqual(recovery)
  expect(entryOf(dir, 'nia')).not.toEqual(nia)
  await expect(window.session.signIn({ userName: 'nia', password: firstPassword })).rejects.toMatchObject(wrong)
  await window.session.signIn({ userName: 'nia', password: nextPassword })
})

test('roles count from the next call on, and every change of them is audited', async () => {
  const harness = await startPractice()
  const { client } = harness
  const { id, versionId, client: window } = await newcomer(harness, client, 'rob', ['read-only'])
  await window.session.signIn({ userName: 'rob', password: firstPassword })
  await window.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  const content = { name: [{ family: 'Hart', given: ['Ines'] }], resourceType: 'Patient' as const }
  await expect(window.patient.create({ content })).rejects.toMatchObject({ data: { needs: 'register-patients' } })
  const change = { id, displayName: 'Rob Reed', roles: ['front-desk' as const], ownPassword }
  await expect(client.user.update({ ...change, versionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  const now = (await client.user.list()).find((one) => one.id === id)
  await client.user.update({ ...change, versionId: now?.versionId ?? 0 })
  await window.patient.create({ content })
  expect((await window.session.current())?.roles).toEqual(['front-desk'])
  const [line] = (await client.audit.list({ limit: 20 })).filter(({ detail }) => detail?.change === 'described')
  expect(line).toMatchObject({ type: 'User', detail: { before: 'read-only', after: 'front-desk' } })
})

test('deactivated, never deleted: out at once, no key any more, back with a new password', async () => {
  const harness = await startPractice()
  const { client, dir } = harness
  const { id, client: window } = await newcomer(harness, client, 'nia', ['nurse'])
  await window.session.signIn({ userName: 'nia', password: firstPassword })
  const { versionId } = (await client.user.list()).find((one) => one.id === id) ?? { versionId: 0 }
  const gone = await client.user.deactivate({ id, versionId, ownPassword })
  expect(gone).toMatchObject({ active: false, canSignIn: false })
  expect(entryOf(dir, 'nia')).toBeUndefined()
  await expect(
    window.session.changePassword({ password: firstPassword, newPassword: nextPassword }),
  ).rejects.toMatchObject({
    data: { reason: 'signed-out' },
  })
  expect(await window.session.current()).toBeUndefined()
  await expect(window.session.signIn({ userName: 'nia', password: firstPassword })).rejects.toMatchObject(wrong)
  expect(await client.session.users()).toEqual([{ userName: 'ann' }])
  expect((await client.user.list()).map(({ userName }) => userName)).toContain('nia')

  await client.user.reactivate({ id, versionId: gone.versionId, password: nextPassword, ownPassword })
  expect(await window.session.signIn({ userName: 'nia', password: nextPassword })).toMatchObject({
    mustChangePassword: true,
  })
})

test('the last active administrator stays one', async () => {
  const harness = await startPractice()
  const { client } = harness
  const [ann] = await client.user.list()
  if (!ann) throw new Error('Nobody is there')
  const { id, versionId, displayName } = ann
  const last = { code: 'BAD_REQUEST', data: { field: 'roles' } }
  await expect(client.user.deactivate({ id, versionId, ownPassword })).rejects.toMatchObject(last)
  const lesser = { id, versionId, displayName, roles: ['clinician' as const], ownPassword }
  await expect(client.user.update(lesser)).rejects.toMatchObject(last)
  expect((await client.user.list())[0]).toEqual(ann)

  await newcomer(harness, client, 'eve', ['admin'])
  expect(await client.user.update(lesser)).toMatchObject({ roles: ['clinician'] })
  await expect(client.user.list()).rejects.toMatchObject({ data: { needs: 'manage-people' } })
})

test('the recovery code is asked about until somebody has it; a new one ends the old', async () => {
  const { client, dir, service, recoveryCode } = await startPractice()
  expect(await client.session.current()).toMatchObject({ recoveryCodeUnconfirmed: true })
  // The window was closed on the page with the code.
  await service.close()
  const { connect } = startService({ dataDir: dir })
  const later = connect()
  expect(await later.session.signIn(admin)).toMatchObject({ recoveryCodeUnconfirmed: true })
  await expect(later.session.newRecoveryCode({ password: 'not mine' })).rejects.toMatchObject(wrong)
  const ann = entryOf(dir, 'ann')
  const { recoveryCode: next } = await later.session.newRecoveryCode({ password: admin.password })
  expect(entryOf(dir, 'ann')).toEqual(ann)
  await later.session.recoveryCodeKept()
  expect((await later.session.current())?.recoveryCodeUnconfirmed).toBeUndefined()

  const lost = { userName: 'ann', password: nextPassword }
  await expect(connect().session.recover({ ...lost, recoveryCode })).rejects.toMatchObject(wrong)
  await connect().session.recover({ ...lost, recoveryCode: next })
})

test('somebody else signs in over a locked screen: the first is signed out by that and by nothing less', async () => {
  const harness = await startPractice()
  const { client } = harness
  await newcomer(harness, client, 'nia', ['nurse'])
  await client.session.lock()
  await expect(client.session.signIn({ userName: 'nia', password: 'wrong' })).rejects.toMatchObject(wrong)
  expect(await client.session.current()).toMatchObject({ userName: 'ann', locked: true })
  expect(await client.session.signIn({ userName: 'nia', password: firstPassword })).toMatchObject({ userName: 'nia' })
  await client.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  expect(await client.patient.recent()).toEqual([])
  await expect(client.user.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await client.session.signIn(admin)
  const log = await client.audit.list({ limit: 50 })
  expect(log.filter(({ type, detail }) => type === 'sign-out' && detail?.by === 'switch')).toHaveLength(2)
})

test('whoever gets the role of a clinician is a clinician of the practice by name, once', async () => {
  const harness = await startPractice()
  const { client } = harness
  const person = { displayName: 'Dr. Omar Haddad, MD', roles: ['clinician' as const], ownPassword }
  const omar = await client.user.create({ ...person, userName: 'omar', password: firstPassword })
  const named = () => client.practice.clinicians()
  expect((await named()).map(({ id, name }) => [id, name[0]?.family])).toEqual([
    [omar.practitionerId, 'Haddad'],
    [expect.any(String), 'Lee'],
  ])
  await client.user.update({ id: omar.id, versionId: omar.versionId, ...person, roles: ['clinician', 'admin'] })
  const nia = await client.user.create({
    userName: 'nia',
    displayName: 'Nia Nurse',
    roles: ['nurse'],
    password: firstPassword,
    ownPassword,
  })
  expect(nia.practitionerId).toBeUndefined()
  expect(await named()).toHaveLength(2)
  expect(await client.directory.search({ text: 'Haddad' })).toEqual([])
})

test('a change of one’s own password wraps one entry of the keyring anew and no other; the database keeps its key', async () => {
  const harness = await startPractice()
  const { client, dir, service } = harness
  const { client: window } = await newcomer(harness, client, 'nia', ['nurse'])
  await window.session.signIn({ userName: 'nia', password: firstPassword })
  const before = loadKeyring(dir).entries
  const key = Buffer.from(service.contextOf(service.connect()).practice.key)
  await window.session.changePassword({ password: firstPassword, newPassword: nextPassword })
  const after = loadKeyring(dir).entries
  const changed = after.filter((entry, at) => JSON.stringify(entry) !== JSON.stringify(before[at]))
  expect(changed.map(({ kind, name }) => [kind, name])).toEqual([['password', 'nia']])
  expect(unlockWithPassword(loadKeyring(dir), 'nia', nextPassword).equals(key)).toBe(true)
})
