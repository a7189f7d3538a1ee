import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { NotReadable, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import {
  KeyringDamaged,
  kdfCost,
  keyringUsers,
  newRecoveryEntry,
  passwordEntry,
  unlockWithPassword,
  unlockWithRecoveryCode,
  WrongPassword,
  withEntry,
  withoutUser,
} from '../../db/keyring.ts'
import { changeKeyring, loadKeyring, openPractice } from '../../db/practice-files.ts'
import { createPatient } from '../../db/queries/patient.ts'
import { makePractice, password, patientContent } from './practice.ts'

test('neither the database nor its log says that it is SQLite, or holds a name in clear text', () => {
  const { dir, write } = makePractice()
  write((w) => createPatient(w, patientContent('Unmistakable', 'Zebulon')))
  const { database, keyring } = dataPaths(dir)
  for (const file of [database, `${database}-wal`]) {
    const bytes = readFileSync(file)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.subarray(0, 16).toString('latin1')).not.toContain('SQLite format')
    expect(bytes.includes('Unmistakable')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
  }
  expect(readFileSync(keyring, 'utf8')).not.toContain(password)
})

test('another key opens nothing', () => {
  const { dir, connection } = makePractice()
  connection.close()
  expect(() => openPractice(dir, Buffer.alloc(32, 7))).toThrow(NotReadable)
})

test('a wrong password, an unknown name and a wrong recovery code are refused alike', () => {
  const { dir } = makePractice()
  const keyring = loadKeyring(dir)
  expect(() => unlockWithPassword(keyring, 'ann', 'not the password')).toThrow(WrongPassword)
  expect(() => unlockWithPassword(keyring, 'bob', password)).toThrow(WrongPassword)
  expect(() => unlockWithRecoveryCode(keyring, '0000-0000-0000-0000-0000-0000-0000-0000')).toThrow(WrongPassword)
})

test('password and recovery code give the same key; the code may be typed carelessly', () => {
  const { dir, key, recoveryCode } = makePractice()
  const keyring = loadKeyring(dir)
  expect(unlockWithPassword(keyring, 'ANN', password).equals(key)).toBe(true)
  const careless = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(unlockWithRecoveryCode(keyring, careless).equals(key)).toBe(true)
})

test('a new password replaces only that user’s entry: all others stay byte for byte', () => {
  const { dir, key } = makePractice()
  changeKeyring(dir, (keyring) => withEntry(keyring, passwordEntry(key, 'bob', 'bob’s own password')))
  changeKeyring(dir, (keyring) => withEntry(keyring, passwordEntry(key, 'cleo', 'cleo’s own password')))
  const before = loadKeyring(dir)
  changeKeyring(dir, (keyring) => withEntry(keyring, passwordEntry(key, 'Bob', 'bob’s next password')))
  const keyring = loadKeyring(dir)
  expect(keyringUsers(keyring)).toEqual(['ann', 'Bob', 'cleo'])
  const isBob = ({ name }: { name: string }) => name.toLowerCase() === 'bob'
  expect(keyring.entries.filter((one) => !isBob(one))).toEqual(before.entries.filter((one) => !isBob(one)))
  expect(keyring.entries.find(isBob)).not.toEqual(before.entries.find(isBob))
  expect(unlockWithPassword(keyring, 'ann', password).equals(key)).toBe(true)
  expect(unlockWithPassword(keyring, 'bob', 'bob’s next password').equals(key)).toBe(true)
  expect(() => unlockWithPassword(keyring, 'bob', 'bob’s own password')).toThrow(WrongPassword)
})

test('a new recovery code: the old one stops working, passwords go on', () => {
  const { dir, key, recoveryCode } = makePractice()
  const { entry, recoveryCode: next } = newRecoveryEntry(key)
  changeKeyring(dir, (keyring) => withEntry(keyring, entry))
  const keyring = loadKeyring(dir)
  expect(keyring.entries).toHaveLength(2)
  expect(() => unlockWithRecoveryCode(keyring, recoveryCode)).toThrow(WrongPassword)
  expect(unlockWithRecoveryCode(keyring, next).equals(key)).toBe(true)
  expect(unlockWithPassword(keyring, 'ann', password).equals(key)).toBe(true)
})

test('whose entry is taken out does not get in; the last entries stay', () => {
  const { dir, key } = makePractice()
  changeKeyring(dir, (keyring) => withEntry(keyring, passwordEntry(key, 'bob', 'bob’s own password')))
  changeKeyring(dir, (keyring) => withoutUser(keyring, 'BOB'))
  const keyring = loadKeyring(dir)
  expect(keyringUsers(keyring)).toEqual(['ann'])
  expect(() => unlockWithPassword(keyring, 'bob', 'bob’s own password')).toThrow(WrongPassword)
})

test('programs that change the keyring at once lose nothing of each other', async () => {
  const { dir } = makePractice()
  const names = Array.from({ length: 6 }, (_, i) => `user${i}`)
  const program = new URL('../fixtures/add-keyring-user.ts', import.meta.url)
  const ends = names.map((name) => {
    const child = spawn(process.execPath, [fileURLToPath(program), dir, name], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return once(child, 'exit')
  })
  expect((await Promise.all(ends)).map(([code]) => code)).toEqual(names.map(() => 0))
  expect(keyringUsers(loadKeyring(dir)).sort()).toEqual(['ann', ...names.flatMap((name) => [`${name}-1`, `${name}-2`])])
})

test('entries of two users can’t be exchanged in the file', () => {
  const { dir, key } = makePractice()
  const keyring = withEntry(loadKeyring(dir), passwordEntry(key, 'bob', 'bob’s own password'))
  const [, , bob] = keyring.entries
  const swapped = { ...keyring, entries: bob ? [{ ...bob, name: 'ann' }] : [] }
  expect(() => unlockWithPassword(swapped, 'ann', 'bob’s own password')).toThrow(WrongPassword)
})

test('a damaged or missing keyring says so', () => {
  const { dir, connection } = makePractice()
  connection.close()
  writeFileSync(dataPaths(dir).keyring, '{"format":"chartkeep-keyring"')
  expect(() => loadKeyring(dir)).toThrow(KeyringDamaged)
  expect(() => loadKeyring(`${dir}/elsewhere`)).toThrow(KeyringDamaged)
})

test('writes are flushed on commit, references are checked, deleted content is overwritten', () => {
  const { connection } = makePractice()
  const pragma = (name: string) => connection.sqlite.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('secure_delete')).toBe(1)
})

test('a plain SQLite file in the place of the database is not opened', () => {
  const { dir, connection, key } = makePractice()
  connection.close()
  writeFileSync(dataPaths(dir).database, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)]))
  expect(() => openDatabase(dataPaths(dir).database, key)).toThrow(NotReadable)
})

test('outside the test runner nothing lowers the cost of guessing', () => {
  expect(kdfCost({ CHARTKEEP_TEST_KDF_COST: '1024' })).toBe(2 ** 17)
  expect(kdfCost({ CHARTKEEP_TEST_KDF_COST: '1024', VITEST: 'true' })).toBe(1024)
  expect(kdfCost({ CHARTKEEP_TEST_KDF_COST: '7', VITEST: 'true' })).toBe(2 ** 17)
})

test('a keyring with one wrong digit in the cost of guessing is damaged, not a wrong password', () => {
  const { dir } = makePractice()
  const { keyring } = dataPaths(dir)
  writeFileSync(keyring, readFileSync(keyring, 'utf8').replaceAll('"cost": 1024', '"cost": 1124'))
  expect(() => loadKeyring(dir)).toThrow(KeyringDamaged)
})
