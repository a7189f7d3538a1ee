import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBackups, makeBackup, verifyBackup } from '../../db/backup.ts'
import { NotABackup } from '../../db/backup-file.ts'
import { chooseBackupFolder, folderMarker } from '../../db/backup-journal.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword, unlockWithRecoveryCode, WrongPassword } from '../../db/keyring.ts'
import { removeLeftovers } from '../../db/leftovers.ts'
import { loadKeyring, openPractice } from '../../db/practice-files.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { countPatients, createPatient } from '../../db/queries/patient.ts'
import {
  type BackupSecret,
  finishRestore,
  inspectBackup,
  noteInRestored,
  prepareRestore,
  swapIn,
  unlockBackup,
} from '../../db/restore.ts'
import { makePractice, password, patientContent, temporaryFolder } from './practice.ts'

const quiet = () => undefined
const ann: BackupSecret = { userName: 'ann', password }

async function backedUp() {
  const practice = makePractice()
  practice.write((w) => createPatient(w, patientContent('Unmistakable', 'Zebulon')))
  practice.write((w) => storeFile(w, Buffer.from('scan of a letter'), 'text/plain'))
  const path = join(temporaryFolder(), 'x.chartkeep-backup')
  const info = await makeBackup(practice.dir, practice.key, path, quiet)
  return { ...practice, path, info }
}

/** Both halves, as the service does them with nobody signed in. */
async function restore(path: string, dir: string, secret: BackupSecret) {
  const key = unlockBackup(path, secret)
  const { patients } = await prepareRestore(path, key, dir, quiet)
  noteInRestored(dir, key, { action: 'execute', type: 'restore', outcome: 'success' })
  return { patients, ...swapIn(dir) }
}

test('a backup is one file, proven, and says nothing in clear text', async () => {
  const { path, info, key } = await backedUp()
  expect(info).toMatchObject({ path, patients: 1, bytes: readFileSync(path).length, auditHead: { sequence: 2 } })
  expect(info.verifiedAt).toBeDefined()
  expect(readFileSync(path).includes('Unmistakable')).toBe(false)
  expect(readFileSync(path).includes('file_content')).toBe(false)
  expect(readFileSync(path).subarray(0, 6).toString()).not.toBe('SQLite')
  const report = await verifyBackup(path, key, quiet)
  expect(report).toMatchObject({ ok: true, patients: 1 })
  expect(report.checks.map(({ name }) => name)).toEqual([
    'File as it was written',
    'Database integrity',
    'References between records',
    'Same as the original',
    'Audit log',
    'Stored files',
    'Patients',
  ])
  expect(readdirSync(join(path, '..'))).toEqual(['x.chartkeep-backup'])
})

test('a copy that is made while others write is one moment of the practice, to the row', async () => {
  const { dir, key, write, connection } = makePractice()
  for (let i = 0; i < 40; i++) write((w) => storeFile(w, Buffer.alloc(200_000, i + 1), 'text/plain'))
  const path = join(temporaryFolder(), 'busy.chartkeep-backup')
  let written = 0
  await makeBackup(dir, key, path, () => write((w) => createPatient(w, patientContent('Busy', `P${written++}`))))
  expect(written).toBeGreaterThan(2)
  // Whatever was written after the copy began is not in it, and all of it is in the practice.
  expect(inspectBackup(path, key).manifest).toMatchObject({ patients: 0, rows: { patient: 0, file_content: 40 } })
  expect(countPatients(connection.db)).toBe(written)
  expect(await verifyBackup(path, key, quiet)).toMatchObject({ ok: true })
})

test('a backup waits for nobody who writes, and holds nobody off', async () => {
  const { dir, key, connection } = makePractice()
  connection.sqlite.exec('begin immediate')
  connection.sqlite.exec(`update setting set updated_at = '2026-11-22T10:00:00.000Z'`)
  const path = join(temporaryFolder(), 'x.chartkeep-backup')
  expect(await makeBackup(dir, key, path, quiet)).toMatchObject({ path })
  connection.sqlite.exec('commit')
  connection.close()
})

test('the contents are told without reading the database', async () => {
  const { path, key } = await backedUp()
  const { manifest, tooNew } = inspectBackup(path, key)
  expect(tooNew).toBe(false)
  expect(manifest).toMatchObject({ patients: 1, rows: { patient: 1, user: 1, file_content: 1 } })
  expect(() => inspectBackup(path, Buffer.alloc(32))).toThrow(/another practice/)
})

test.each([
  ['the password', ann],
  ['the recovery code', undefined],
])('restore on a new PC with %s', async (_, secret) => {
  const { path, recoveryCode } = await backedUp()
  const dir = join(temporaryFolder(), 'new')
  expect(await restore(path, dir, secret ?? { recoveryCode })).toEqual({ patients: 1 })
  expect(readdirSync(dir).sort()).toEqual(['audit-head.json', 'chartkeep.db', 'keyring.json'])
  const keyring = loadKeyring(dir)
  const key = unlockWithPassword(keyring, 'ann', password)
  expect(unlockWithRecoveryCode(keyring, recoveryCode).equals(key)).toBe(true)
  const connection = openPractice(dir, key)
  expect(countPatients(connection.db)).toBe(1)
  connection.close()
})

test('restore keeps the present practice aside, whole', async () => {
  const { path, dir, connection, write, key } = await backedUp()
  write((w) => createPatient(w, patientContent('Later', 'Patient')))
  connection.close()
  const { keptAside } = await restore(path, dir, ann)
  const restored = openPractice(dir, key)
  expect(countPatients(restored.db)).toBe(1)
  restored.close()
  const aside = openPractice(keptAside ?? '', key)
  expect(countPatients(aside.db)).toBe(2)
  aside.close()
})

test('a swap that the computer did not finish is finished at the next start', async () => {
  const { path, dir, connection, write, key } = await backedUp()
  write((w) => createPatient(w, patientContent('Later', 'Patient')))
  connection.close()
  await prepareRestore(path, unlockBackup(path, ann), dir, quiet)
  // Off after the plan was written and the first file was moved.
  writeFileSync(join(dir, 'restore.json'), JSON.stringify({ aside: 'before' }))
  finishRestore(dir)
  finishRestore(dir)
  const restored = openPractice(dir, key)
  expect(countPatients(restored.db)).toBe(1)
  restored.close()
  const aside = openPractice(join(dir, 'before'), key)
  expect(countPatients(aside.db)).toBe(2)
  aside.close()
  expect(readdirSync(dir).filter((n) => /incoming|restore\.json/.test(n))).toEqual([])
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
  ['a wrong password', (path: string) => path, { userName: 'ann', password: 'not it' }, WrongPassword],
  ['a wrong recovery code', (path: string) => path, { recoveryCode: '0000' }, WrongPassword],
  ['no such file', (path: string) => `${path}.gone`, ann, NotABackup],
  ['a file cut short', (path: string) => cutShort(path), ann, NotABackup],
  ['another kind of file', (path: string) => overwrite(path), ann, NotABackup],
])('restore with %s changes nothing', async (_, prepare, secret, error) => {
  const { path, dir, connection, key } = await backedUp()
  connection.close()
  await expect(async () => restore(prepare(path), dir, secret)).rejects.toThrow(error)
  const same = openPractice(dir, key)
  expect(countPatients(same.db)).toBe(1)
  same.close()
  expect(readdirSync(dir).filter((n) => /incoming|aside|before/.test(n))).toEqual([])
})

test('a flipped bit anywhere in a backup is found before anything is swapped', async () => {
  const { path, dir, connection, key } = await backedUp()
  connection.close()
  const whole = readFileSync(path)
  const trailer = whole.length - 400
  for (const at of [16, 5_000, Math.floor(whole.length / 2), trailer, whole.length - 2, whole.length - 20]) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const found = await verifyBackup(path, key, quiet).then(
      ({ ok }) => (ok ? 'whole' : 'damaged'),
      (error: Error) => error.name,
    )
    expect(['damaged', 'NotABackup', 'KeyringDamaged'], `byte ${at}`).toContain(found)
    await expect(async () => prepareRestore(path, key, dir, quiet)).rejects.toThrow()
  }
  expect(existsSync(dataPaths(dir).database)).toBe(true)
  expect(readdirSync(dir).filter((n) => /incoming/.test(n))).toEqual([])
})

test('a backup that can’t be written leaves no half file and the older one in place', async () => {
  const { dir, path } = await backedUp()
  const before = readFileSync(path)
  await expect(makeBackup(dir, Buffer.alloc(32), path, quiet)).rejects.toThrow()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(join(path, '..'))).toEqual(['x.chartkeep-backup'])
})

test('who cancels while it is copied or checked leaves nothing behind', async () => {
  const { dir, key } = await backedUp()
  const folder = temporaryFolder()
  for (const stopAt of ['Copying', 'Restoring', 'Checking: Audit']) {
    const path = join(folder, 'y.chartkeep-backup')
    const stop = (step: string) => {
      if (step.startsWith(stopAt)) throw new Error('stop')
    }
    await expect(makeBackup(dir, key, path, stop)).rejects.toThrow('stop')
    expect(readdirSync(folder)).toEqual([])
  }
})

test('backups of a folder, newest first; other files are not listed', async () => {
  const { path } = await backedUp()
  writeFileSync(join(path, '../notes.txt'), '')
  expect(listBackups(join(path, '..')).map((b) => b.path)).toEqual([path])
  expect(listBackups(join(path, '../missing'))).toEqual([])
})

test('what an interrupted run left behind is removed at start', async () => {
  const { dir } = await backedUp()
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  for (const name of ['chartkeep.db.incoming', 'a.chartkeep-backup.partial', 'a.scratch-wal', 'keep.txt']) {
    writeFileSync(join(dir, name), '')
    utimesSync(join(dir, name), yesterday, yesterday)
  }
  removeLeftovers(dir)
  expect(readdirSync(dir).sort()).toEqual(expect.arrayContaining(['chartkeep.db', 'keep.txt', 'keyring.json']))
  expect(readdirSync(dir).some((n) => /incoming|partial|scratch/.test(n))).toBe(false)
})

test('what is left of a backup in the chosen folder is removed, and nothing else there', async () => {
  const { dir } = await backedUp()
  const drive = temporaryFolder()
  chooseBackupFolder(dir, drive)
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  for (const name of ['a.chartkeep-backup.partial', 'a.chartkeep-backup.partial.scratch-wal', 'holiday.mp4.partial']) {
    writeFileSync(join(drive, name), '')
    utimesSync(join(drive, name), yesterday, yesterday)
  }
  removeLeftovers(dir)
  expect(readdirSync(drive).sort()).toEqual([folderMarker, 'holiday.mp4.partial'])
})

test('what another program is writing just now is no leftover', async () => {
  const { dir } = await backedUp()
  writeFileSync(join(dir, 'a.chartkeep-backup.partial'), '')
  removeLeftovers(dir)
  expect(readdirSync(dir)).toContain('a.chartkeep-backup.partial')
})
