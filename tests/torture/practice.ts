/** Practices to torture, and the question that is asked of each afterwards: is all of it there, and nothing half? */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { verifyBackup } from '../../db/backup.ts'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { newId } from '../../db/id.ts'
import { createKeyring, unlockWithPassword, writeKeyring } from '../../db/keyring.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { verifyDatabase } from '../../db/verify.ts'
import { write } from '../../db/writer.ts'
import type { Client } from '../../electron/cli/practice.ts'
import { createService } from '../../electron/service/service.ts'
import { type Ack, unmistakable, user } from './protocol.ts'
import { root } from './victims.ts'

export interface Open {
  client: Client
  connection: Connection
  key: Buffer
  close: () => Promise<void>
}

/** The real service on the folder, in this process, signed in. Throws what the user would be told. */
export async function openWithService(dir: string, password = user.password): Promise<Open> {
  const service = createService({ dataDir: dir, version: 'torture' })
  try {
    const connection = service.connect()
    const context = () => service.contextOf(connection)
    const client = createRouterClient(service.router, { context }) as unknown as Client
    await client.session.signIn({ userName: user.userName, password })
    const { practice } = context()
    return { client, connection: practice.connection, key: Buffer.from(practice.key), close: () => service.close() }
  } catch (error) {
    await service.close()
    throw error
  }
}

export interface Made {
  recoveryCode: string
}

/** A practice with some charts and files in it, closed. */
export async function makePractice(dir: string, files = 0): Promise<Made> {
  const service = createService({ dataDir: dir, version: 'torture' })
  const connection = service.connect()
  const context = () => service.contextOf(connection)
  const client = createRouterClient(service.router, { context }) as unknown as Client
  const { recoveryCode } = await client.setup.create({ practice: 'Hill Street', displayName: 'Ann Lee', ...user })
  for (let i = 0; i < 5; i += 1) {
    await client.patient.create({
      content: { resourceType: 'Patient', name: [{ family: unmistakable, given: [String(i)] }] },
    })
  }
  const { db } = context().practice
  for (let i = 0; i < files; i += 1) {
    write(db, { userId: newId() }, (w) => storeFile(w, Buffer.alloc(60_000, `file ${i} `), 'text/plain'))
  }
  await service.close()
  return { recoveryCode }
}

/** The practice as the version with `migrations` of them left it: enough rows that bringing it up to date takes a moment. */
export function makeOldPractice(dir: string, migrations: number): void {
  mkdirSync(dir, { recursive: true })
  const { keyring, key } = createKeyring(user.userName, user.password)
  const paths = dataPaths(dir)
  const connection = openDatabase(paths.database, key, { create: true })
  migrateDatabase(connection, { folder: firstMigrations(`${dir}-migrations`, migrations) })
  const insert = connection.sqlite.prepare(`insert into patient
    (id, version_id, recorded_at, recorded_by, updated_at, updated_by, source, record_number, name, sort_name)
    values (?, 1, 't', 'u', 't', 'u', 'practice', ?, '[{"family":"${unmistakable}"}]', 'z')`)
  connection.sqlite.transaction(() => {
    for (let i = 0; i < oldPatients; i += 1) insert.run(newId(), String(i).padStart(6, '0'))
  })()
  connection.close()
  writeKeyring(paths.keyring, keyring)
}

export const oldPatients = 3000

/** A folder with the first `count` migrations of this version. */
function firstMigrations(folder: string, count: number): string {
  cpSync(path.join(root, 'db/migrations'), folder, { recursive: true })
  const file = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}

/**
 * Every complaint, none where all is well: each acknowledged write with its version and its audit line; every row with exactly the
 * versions and audit lines it must have, acknowledged or not; integrity, references, the audit chain, digests of stored files.
 */
export function complaints({ connection }: Pick<Open, 'connection'>, acks: readonly Ack[]): string[] {
  const { sqlite } = connection
  const found: string[] = []
  const one = (sql: string, ...given: unknown[]) =>
    sqlite
      .prepare(sql)
      .pluck()
      .get(...given)
  const audited = (type: string, id: string) =>
    one('select count(*) from audit_event where entity = ?', `${type}/${id}`)
  for (const done of acks) {
    if (!('type' in done)) continue
    if (done.type === 'ImportDocument') {
      if (one('select count(*) from import_document where id = ?', done.id) !== 1)
        found.push('an acknowledged import is lost')
    } else if (done.type === 'Decision') {
      const kept = one(
        `select count(*) from reconcile_decision where import_document_id = ? and action = 'add'`,
        done.id,
      )
      if (kept !== done.added) found.push(`of ${done.added} acknowledged decisions ${kept} are there`)
    } else {
      const table = { Patient: 'patient', Condition: 'condition', ClinicalNote: 'clinical_note' }[done.type]
      const versionId = one(`select version_id from ${table} where id = ?`, done.id)
      if (typeof versionId !== 'number' || versionId < done.versionId)
        found.push(`an acknowledged ${done.type} is lost`)
      if (audited(done.type, done.id) === 0) found.push(`an acknowledged ${done.type} has no audit line`)
    }
  }
  for (const [table, type] of Object.entries({
    patient: 'Patient',
    condition: 'Condition',
    clinical_note: 'ClinicalNote',
  })) {
    const rows = sqlite.prepare(`select id, version_id as versionId from ${table}`).all() as {
      id: string
      versionId: number
    }[]
    for (const { id, versionId } of rows) {
      const prior = one('select count(*) from resource_version where resource_type = ? and id = ?', type, id)
      if (prior !== versionId - 1) found.push(`a ${type} of version ${versionId} has ${prior} prior versions`)
      if (audited(type, id) !== versionId)
        found.push(`a ${type} of version ${versionId} has ${audited(type, id)} audit lines`)
    }
  }
  const halfDecided = one(`select count(*) from reconcile_decision d left join import_item i on i.id = d.import_item_id
    where i.id is null or i.status = 'pending'`)
  if (halfDecided !== 0) found.push(`${halfDecided} decisions are half there`)
  for (const { name, ok, detail } of verifyDatabase(connection).checks) if (!ok) found.push(`${name}: ${detail ?? ''}`)
  return found
}

/** Every backup that has its name is whole. */
export async function brokenBackups(dir: string, names: readonly string[]): Promise<string[]> {
  const key = unlockWithPassword(loadKeyring(dir), user.userName, user.password)
  const found: string[] = []
  for (const name of names) {
    const { ok } = await verifyBackup(name, key, () => undefined)
    if (!ok) found.push('a backup with its name is not whole')
  }
  return found
}
