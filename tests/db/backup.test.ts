import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups, makeBackup, NotABackup, restoreBackup, verifyBackup } from '../../db/backup.ts'
import { NotReadable } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword, WrongPassword } from '../../db/keyring.ts'
import { removeLeftovers } from '../../db/leftovers.ts'
import { loadKeyring, openPractice } from '../../db/practice-files.ts'
import { countPatients, createPatient } from '../../db/queries/patient.ts'
import { makePractice, password, patientContent, temporaryFolder } from './practice.ts'

function backedUp() {
  const practice = makePractice()
  practice.write((w) => createPatient(w, patientContent('Unmistakable', 'Zebulon')))
  const path = join(temporaryFolder(), 'x.chartkeep-backup')
  const info = makeBackup(practice.connection, loadKeyring(practice.dir), practice.key, path)
  return { ...practice, path, info }
}

test('a backup is one file, proven, and says nothing in clear text', () => {
  const { path, info, key } = backedUp()
  expect(info).toMatchObject({ path, patients: 1, bytes: readFileSync(path).length })
  expect(info.verifiedAt).toBeDefined()
  expect(readFileSync(path).includes('Unmistakable')).toBe(false)
  expect(readFileSync(path).subarray(0, 6).toString()).not.toBe('SQLite')
  expect(verifyBackup(path, key)).toMatchObject({ ok: true, patients: 1 })
  expect(readdirSync(join(path, '..'))).toEqual(['x.chartkeep-backup'])
})

test('restore on a new PC with the password', () => {
  const { path } = backedUp()
  const dir = join(temporaryFolder(), 'new')
  expect(restoreBackup(path, dir, { userName: 'ann', password })).toEqual({ patients: 1 })
  const connection = openPractice(dir, unlockWithPassword(loadKeyring(dir), 'ann', password))
  expect(countPatients(connection.db)).toBe(1)
  connection.close()
})

test('restore keeps the present practice aside, whole', () => {
  const { path, dir, connection, write, key } = backedUp()
  write((w) => createPatient(w, patientContent('Later', 'Patient')))
  connection.close()
  const { keptAside } = restoreBackup(path, dir, { userName: 'ann', password })
  const restored = openPractice(dir, key)
  expect(countPatients(restored.db)).toBe(1)
  restored.close()
  const aside = openPractice(keptAside ?? '', key)
  expect(countPatients(aside.db)).toBe(2)
  aside.close()
})

function cutShort(path: string): string {
  truncateSync(path, readFileSync(path).length - 5)
  return path
}

function overwrite(path: string): string {
  writeFileSync(path, 'hello')
  return path
}

test.each([
  ['a wrong password', (path: string) => path, 'not it', WrongPassword],
  ['no such file', (path: string) => `${path}.gone`, password, NotABackup],
  ['a file cut short', (path: string) => cutShort(path), password, NotABackup],
  ['another kind of file', (path: string) => overwrite(path), password, NotABackup],
])('restore with %s changes nothing', (_, prepare, secret, error) => {
  const { path, dir, connection, key } = backedUp()
  connection.close()
  expect(() => restoreBackup(prepare(path), dir, { userName: 'ann', password: secret })).toThrow(error)
  const same = openPractice(dir, key)
  expect(countPatients(same.db)).toBe(1)
  same.close()
  expect(readdirSync(dir).filter((n) => /incoming|aside|before/.test(n))).toEqual([])
})

test('a flipped byte in a backup is found before anything is swapped', () => {
  const { path, dir, connection, key } = backedUp()
  connection.close()
  const bytes = readFileSync(path)
  bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(verifyBackup(path, key).ok).toBe(false)
  expect(() => restoreBackup(path, dir, { userName: 'ann', password })).toThrow(/did not pass its check/)
  expect(existsSync(dataPaths(dir).database)).toBe(true)
})

test('a backup that is damaged throughout is reported as such; another practice’s key is another matter', () => {
  const { path, key } = backedUp()
  expect(() => verifyBackup(path, Buffer.alloc(32))).toThrow(NotReadable)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, 4096, bytes.length - 4096))
  expect(verifyBackup(path, key)).toMatchObject({
    path,
    ok: false,
    checks: [{ name: 'Database integrity', ok: false, detail: 'could not be read (SQLITE_CORRUPT)' }],
  })
})

test('a backup that can’t be written leaves no half file and the older one in place', () => {
  const { connection, dir, key, path } = backedUp()
  const before = readFileSync(path)
  expect(() => makeBackup(connection, loadKeyring(dir), Buffer.alloc(32), path)).toThrow()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(join(path, '..'))).toEqual(['x.chartkeep-backup'])
  expect(key.length).toBe(32)
})

test('backups of a folder, newest first; other files are not listed', () => {
  const { path } = backedUp()
  writeFileSync(join(path, '../notes.txt'), '')
  expect(listBackups(join(path, '..')).map((b) => b.path)).toEqual([path])
  expect(listBackups(join(path, '../missing'))).toEqual([])
})

test('what an interrupted run left behind is removed at start', () => {
  const { dir } = backedUp()
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  for (const name of ['chartkeep.db.incoming', 'a.chartkeep-backup.partial', 'a.scratch-wal', 'keep.txt']) {
    writeFileSync(join(dir, name), '')
    utimesSync(join(dir, name), yesterday, yesterday)
  }
  removeLeftovers(dir)
  expect(readdirSync(dir).sort()).toEqual(expect.arrayContaining(['chartkeep.db', 'keep.txt', 'keyring.json']))
  expect(readdirSync(dir).some((n) => /incoming|partial|scratch/.test(n))).toBe(false)
})

test('what another program is writing just now is no leftover', () => {
  const { dir } = backedUp()
  writeFileSync(join(dir, 'a.chartkeep-backup.partial'), '')
  removeLeftovers(dir)
  expect(readdirSync(dir)).toContain('a.chartkeep-backup.partial')
})
