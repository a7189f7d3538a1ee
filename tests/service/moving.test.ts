/** The whole practice leaves: every row of every table, once, in files that agree with their manifest. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { recordDisclosure } from '../../db/queries/disclosure.ts'
import { versionedTypes, wholeTables } from '../../db/queries/whole.ts'
import { write } from '../../db/writer.ts'
import { wholeExport } from '../../domain/contract/moving.ts'
import { importWhole } from '../../electron/service/moving/import.ts'
import { readLine } from '../../exchange/whole/line.ts'
import { readManifest, type WholeManifest } from '../../exchange/whole/manifest.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, startPractice, startService } from './harness.ts'

const page = Buffer.from('%PDF-1.4 a page')

/** Demo patients, one of them changed, one released file. */
async function filled() {
  const practice = await startPractice()
  const { client } = practice
  await finished(client, (await client.demo.fill({ patients: 3, seed: 4 })).jobId)
  const [summary] = (await client.patient.list({ limit: 1 })).patients
  if (!summary) throw new Error('No patient')
  const { id, versionId, ...before } = await client.patient.get({ id: summary.id })
  await client.patient.update({ id, versionId, content: { ...before, gender: 'unknown' } } as never)
  const connection = openPracticeOf(practice.dir)
  write(connection.db, { userId: 'x' }, (w) =>
    recordDisclosure(w, {
      patientId: id,
      file: page,
      keepAs: 'application/pdf',
      recipient: { name: 'Harbor Cardiology' },
      purpose: 'treatment',
      format: 'packet',
      content: { documents: ['Chart summary'], sections: [{ key: 'problems', count: 1 }], partial: false },
    }),
  )
  connection.close()
  return { ...practice, patientId: id }
}

function openPracticeOf(dir: string) {
  return openDatabase(dataPaths(dir).database, unlockWithPassword(loadKeyring(dir), admin.userName, admin.password))
}

async function exportTo(client: Client, out: string, password?: string) {
  const { jobId } = await client.moving.exportAll({ out, ...(password && { password }) })
  return finished(client, jobId)
}

const manifestIn = (dir: string): WholeManifest =>
  readManifest(readFileSync(path.join(dir, 'manifest.json'), 'utf8'), Number.MAX_SAFE_INTEGER)

describe('the whole practice, written out', () => {
  it('has every row of every table, and says so loudly that it is not encrypted', async () => {
    const { client, dir, patientId } = await filled()
    const out = path.join(temporaryFolder(), 'export')
    const job = await exportTo(client, out)
    expect(job.error).toBeUndefined()
    expect(wholeExport.parse(job.result)).toMatchObject({ out, encrypted: false, patients: 3, attachments: 1 })
    const manifest = manifestIn(out)
    const { db, sqlite, close } = openPracticeOf(dir)
    const tables = sqlite
      .prepare(
        `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' and name not like 'patient_search%'`,
      )
      .pluck()
      .all() as string[]
    // Versions stand beside their rows; second factors and what a server was sent stay on this computer.
    const staying = ['resource_version', 'second_factor', 'pushed_resource']
    expect(wholeTables.length).toBe(tables.filter((table) => !staying.includes(table)).length)
    const rows = tables
      .filter((table) => table === 'resource_version' || !staying.includes(table))
      .reduce((sum, table) => sum + (sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number), 0)
    expect(manifest.files.reduce((sum, { count }) => sum + count, 0)).toBe(rows)
    expect(versionedTypes(db)).toContain('Patient')
    close()
    for (const { name, count, bytes, sha256, type } of manifest.files) {
      const text = readFileSync(path.join(out, name))
      expect([name, createHash('sha256').update(text).digest('hex'), text.length]).toEqual([name, sha256, bytes])
      const lines = text.toString().split('\n').slice(0, -1)
      expect(lines).toHaveLength(count)
      for (const [index, line] of lines.entries()) {
        expect(JSON.parse(line)).toMatchObject({ resourceType: type })
        readLine(line, { path: name, line: index + 1 })
      }
    }
    const [hash] = readdirSync(path.join(out, 'files'))
    expect(readFileSync(path.join(out, 'files', hash ?? ''))).toEqual(page)
    const history = readFileSync(path.join(out, 'Patient.history.ndjson'), 'utf8')
    expect(JSON.parse(history)).toMatchObject({ resourceType: 'Patient', id: patientId, meta: { versionId: '1' } })
  })

  it('as ZIP opens with its password only', async () => {
    const { client } = await filled()
    const out = path.join(temporaryFolder(), 'export.zip')
    const job = await exportTo(client, out, 'ten characters')
    expect(wholeExport.parse(job.result).encrypted).toBe(true)
    const bytes = new Uint8Array(readFileSync(out))
    const read = async (password: string) => {
      const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, password })
      const entry = (await zip.getEntries()).find((each) => each.filename === 'manifest.json')
      if (!entry || entry.directory) throw new Error('No manifest')
      expect(entry.encrypted).toBe(true)
      return Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString()
    }
    await expect(read('another one')).rejects.toThrow()
    expect(readManifest(await read('ten characters'), 99).attachments.count).toBe(1)
  })

  it('overwrites nothing and leaves nothing behind when cancelled', async () => {
    const { client } = await filled()
    const dir = temporaryFolder()
    const out = path.join(dir, 'taken')
    mkdirSync(out)
    writeFileSync(path.join(out, 'letter.txt'), 'mine')
    await expect(client.moving.exportAll({ out })).rejects.toThrow('something of this name')
    await expect(client.moving.exportAll({ out: 'relative' })).rejects.toThrow('full path')
    await expect(client.moving.exportAll({ out: path.join(dir, 'new'), password: 'ten characters' })).rejects.toThrow(
      'ZIP',
    )
    const { jobId } = await client.moving.exportAll({ out: path.join(dir, 'new') })
    await client.job.cancel({ id: jobId })
    expect((await finished(client, jobId)).state).toBe('cancelled')
    expect(existsSync(path.join(dir, 'new'))).toBe(false)
    expect(readdirSync(dir)).toEqual(['taken'])
  })
})

describe('the whole practice, taken in', () => {
  const moved = (from: string, more: { filePassword?: string } = {}) => {
    const dir = path.join(temporaryFolder(), 'practice')
    return { dir, done: importWhole({ dir, from, ...admin, ...more }) }
  }

  async function signedIn(dataDir: string): Promise<Client> {
    const client = startService({ dataDir }).connect()
    await client.session.signIn(admin)
    return client
  }

  it.each([undefined, 'ten characters'])(
    'is the same practice: exporting again gives the same files (%s)',
    async (filePassword) => {
      const { client } = await filled()
      const first = path.join(temporaryFolder(), filePassword ? 'first.zip' : 'first')
      expect((await exportTo(client, first, filePassword)).error).toBeUndefined()
      const { dir, done } = moved(first, filePassword ? { filePassword } : {})
      expect((await done).patients).toBe(3)
      const there = await signedIn(dir)
      const plain = path.join(temporaryFolder(), 'plain')
      if (filePassword) expect((await exportTo(client, plain)).error).toBeUndefined()
      const [before, second] = [filePassword ? plain : first, path.join(temporaryFolder(), 'second')]
      expect((await exportTo(there, second)).error).toBeUndefined()
      const rows = ({ files, attachments }: WholeManifest) => ({
        attachments,
        files: files.filter(({ name }) => name !== 'AuditEvent.ndjson'),
      })
      expect(rows(manifestIn(second))).toEqual(rows(manifestIn(before)))
      const audit = (at: string) => readFileSync(path.join(at, 'AuditEvent.ndjson'), 'utf8')
      if (!filePassword) expect(audit(second).startsWith(audit(before))).toBe(true)
      const [hash = ''] = readdirSync(path.join(second, 'files'))
      expect(readFileSync(path.join(second, 'files', hash))).toEqual(page)
      const report = await finished(there, (await there.backup.verify({})).jobId)
      expect(report.result).toMatchObject({ ok: true, patients: 3 })
      const [someone] = (await there.patient.list({ limit: 1 })).patients
      const family = someone?.name.split(',')[0] ?? ''
      expect((await there.patient.search({ text: family })).map((each) => each.id)).toContain(someone?.id)
    },
  )

  it('is refused where there is a practice, and for a user who is not in it', async () => {
    const { client, dir } = await filled()
    const out = path.join(temporaryFolder(), 'export')
    await exportTo(client, out)
    await expect(importWhole({ dir, from: out, ...admin })).rejects.toThrow('already')
    const empty = path.join(temporaryFolder(), 'empty')
    await expect(importWhole({ ...admin, dir: empty, from: out, userName: 'nobody' })).rejects.toThrow('active users')
    expect(readdirSync(empty)).toEqual([])
  })

  type Change = (out: string, manifest: WholeManifest) => unknown
  const inManifest =
    (change: (manifest: WholeManifest) => void): Change =>
    (out, manifest) => {
      change(manifest)
      writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifest))
    }
  const named = (manifest: WholeManifest, name: string) => {
    const file = manifest.files.find((each) => each.name === name)
    if (!file) throw new Error(name)
    return file
  }
  const rewritten =
    (name: string, change: (text: string) => string): Change =>
    (out, manifest) => {
      const bytes = Buffer.from(change(readFileSync(path.join(out, name), 'utf8')))
      writeFileSync(path.join(out, name), bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      Object.assign(named(manifest, name), {
        sha256,
        bytes: bytes.length,
        count: bytes.toString().split('\n').length - 1,
      })
      inManifest(() => undefined)(out, manifest)
    }
  const hostile: [string, Change, string][] = [
    ['a byte changed', (out) => appendFileSync(path.join(out, 'Patient.ndjson'), ' '), 'larger than announced'],
    [
      'other words of the same length',
      (out) => {
        const at = path.join(out, 'Patient.ndjson')
        writeFileSync(at, readFileSync(at, 'utf8').replace('"female"', '"femalo"').replace('"male"', '"malo"'))
      },
      'damaged',
    ],
    ['a file missing', (out) => rmSync(path.join(out, 'Condition.ndjson')), 'missing'],
    ['a file nobody named', (out) => writeFileSync(path.join(out, 'More.ndjson'), '{}'), 'does not name'],
    [
      'another attachment',
      (out) =>
        writeFileSync(path.join(out, 'files', readdirSync(path.join(out, 'files'))[0] ?? ''), '%PDF-1.4 another'),
      'larger than announced',
    ],
    ['a newer format', inManifest((m) => Object.assign(m, { formatVersion: 2 })), 'newer Chartkeep'],
    ['a newer schema', inManifest((m) => Object.assign(m, { schema: 1000 })), 'newer Chartkeep'],
    [
      'a name that climbs out',
      inManifest((m) => Object.assign(named(m, 'Task.ndjson'), { name: '../Task.ndjson' })),
      'manifest is damaged',
    ],
    [
      'an audit line taken out',
      rewritten('AuditEvent.ndjson', (t) => t.split('\n').toSpliced(3, 1).join('\n')),
      'audit log does not fit',
    ],
    [
      'a digest that climbs out',
      rewritten('Binary.ndjson', (t) => t.replaceAll(/[0-9a-f]{64}/g, '../../secret')),
      'digest of an attachment',
    ],
    [
      'a row of nobody',
      rewritten('Condition.ndjson', (t) =>
        t.replaceAll(/(patientId\\":\\")[^\\]+/g, '$1' + '01a204fa-ef05-7000-aa3e-b74267a547a1'),
      ),
      'does not fit the record',
    ],
    [
      'a row of another shape',
      rewritten('Condition.ndjson', (t) => t.replaceAll('\\"code\\":{', '\\"code\\":3,\\"x\\":{')),
      'not known here',
    ],
  ]
  it.each(hostile)('refuses %s, and nothing of it stays', async (_what, change, words) => {
    const { client } = await filled()
    const out = path.join(temporaryFolder(), 'export')
    await exportTo(client, out)
    change(out, manifestIn(out))
    const { dir, done } = moved(out)
    await expect(done).rejects.toThrow(words)
    expect(existsSync(dir) ? readdirSync(dir) : []).toEqual([])
  })
})
