/** A backup of another version: an older one is brought up to date, a newer one is refused before anything is touched. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendTrailer } from '../../db/backup-file.ts'
import type { Connection } from '../../db/connection.ts'
import { describePractice } from '../../db/describe.ts'
import { dataPaths } from '../../db/files.ts'
import { createKeyring, writeKeyring } from '../../db/keyring.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { loadKeyring, openPractice } from '../../db/practice-files.ts'
import { copyLiveDatabase } from '../../db/snapshot.ts'
import { databaseOfLevel, migrationsFolder, newest } from '../db/levels.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, startPractice, startService } from './harness.ts'

async function restore(client: Client, path: string) {
  for await (const { restored } of await client.backup.restore({ path, secret: admin })) if (restored) return restored
  throw new Error('The restore ended without a result')
}

/** As a version with one migration more makes it. */
async function newerBackup(dir: string, connection: Connection, key: Buffer): Promise<string> {
  const folder = migrationsFolder(newest, { extra: [{ tag: '9998_newer', sql: 'CREATE TABLE newer (a);' }] })
  migrateDatabase(connection, { folder })
  const path = join(temporaryFolder(), 'newer.chartkeep-backup')
  const { database } = dataPaths(dir)
  const { described, sha256 } = await copyLiveDatabase(database, key, path, describePractice, () => undefined)
  appendTrailer(path, loadKeyring(dir), key, { ...described, databaseSha256: sha256 })
  return path
}

test('newer: told when one looks inside, refused in words, and the practice here stays as it is', async () => {
  const made = await startPractice()
  const { connection, key } = made.service.contextOf(made.service.connect()).practice
  const path = await newerBackup(made.dir, connection, key)
  const { client, dir } = await startPractice()
  await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Here' }] } })
  expect(await client.backup.inspect({ path, secret: admin })).toMatchObject({
    tooNew: true,
    schemaVersion: newest + 1,
  })
  await expect(restore(client, path)).rejects.toMatchObject({
    code: 'STORAGE',
    message: expect.stringMatching(/newer version of Chartkeep.*Nothing was changed/),
  })
  // Nobody was signed out, and nothing stays of the attempt.
  expect(await client.patient.count()).toBe(1)
  expect(readdirSync(dir).filter((name) => /incoming|before-restore|restore\.json/.test(name))).toEqual([])
})

test('older: told, restored, and brought up to date', async () => {
  const dir = temporaryFolder()
  const { keyring, key } = createKeyring(admin.userName, admin.password)
  databaseOfLevel(newest - 1, dataPaths(dir).database, key).close()
  writeKeyring(dataPaths(dir).keyring, keyring)
  // Opening it saves a backup of it as the version before left it.
  openPractice(dir, key).close()
  const [name = ''] = readdirSync(dataPaths(dir).backups)
  const path = join(dataPaths(dir).backups, name)
  const harness = startService()
  const client = harness.connect()
  expect(await client.backup.inspect({ path, secret: admin })).toMatchObject({
    tooNew: false,
    schemaVersion: newest - 1,
    patients: 3,
  })
  expect(await restore(client, path)).toMatchObject({ patients: 3 })
  const restored = openPractice(harness.dir, key)
  expect(migrateDatabase(restored)).toBe(0)
  restored.close()
})
