/** The whole practice leaves: every row of every table, once, in files that agree with their manifest. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { versionedTypes, wholeTables } from '../../db/queries/whole.ts'
import { write } from '../../db/writer.ts'
import { wholeExport } from '../../domain/contract/moving.ts'
import { readLine } from '../../exchange/whole/line.ts'
import { readManifest, type WholeManifest } from '../../exchange/whole/manifest.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, startPractice } from './harness.ts'

const page = Buffer.from('%PDF-1.4 a page')

/** Demo patients, one of them changed, one stored file. */
async function filled() {
  const practice = await startPractice()
  const { client } = practice
  await finished(client, (await client.demo.fill({ patients: 3, seed: 4 })).jobId)
  const [summary] = (await client.patient.list({ limit: 1 })).patients
  if (!summary) throw new Error('No patient')
  const { id, versionId, ...before } = await client.patient.get({ id: summary.id })
  await client.patient.update({ id, versionId, content: { ...before, gender: 'unknown' } } as never)
  const connection = openPracticeOf(practice.dir)
  write(connection.db, { userId: 'x' }, (w) => storeFile(w, page, 'application/pdf'))
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
    expect(wholeTables.length + 1).toBe(tables.length)
    const rows = tables.reduce(
      (sum, table) => sum + (sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number),
      0,
    )
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
