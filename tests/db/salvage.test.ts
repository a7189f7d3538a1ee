/** A real database with bits flipped in its pages; what can be read becomes a practice. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyAuditChain } from '../../db/audit.ts'
import { NotReadable } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { openPractice } from '../../db/practice-files.ts'
import { createClinical, listClinical } from '../../db/queries/clinical.ts'
import { type NewDisclosure, recordDisclosure } from '../../db/queries/disclosure.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { countPatients, createPatient, getPatient, updatePatient } from '../../db/queries/patient.ts'
import { searchPatients } from '../../db/queries/patient-search.ts'
import { salvagePractice } from '../../db/salvage.ts'
import { verifyDatabase } from '../../db/verify.ts'
import { formatDate } from '../../domain/format/date.ts'
import type { ConditionContent } from '../../domain/resources/index.ts'
import { flipOpen, flipPages, leavesOf, middlePage, pageBytes } from './pages.ts'
import { makePractice, patientContent, temporaryFolder } from './practice.ts'

const quiet = () => undefined
const by = { userName: 'ann' }
const asthma: ConditionContent = {
  resourceType: 'Condition',
  category: 'problem-list-item',
  clinicalStatus: 'active',
  code: { text: 'Asthma' },
}

const released: Omit<NewDisclosure, 'patientId' | 'file'> = {
  recipient: { name: 'Bath Cardiology' },
  purpose: 'treatment',
  format: 'packet',
  content: { documents: [], sections: [], partial: false },
  keepAs: 'text/plain',
}

/** 400 patients and 20 files of 50 kB, closed. */
function filled() {
  const { dir, key, connection, write } = makePractice()
  write((w) => {
    for (let i = 0; i < 400; i += 1) createPatient(w, patientContent(`Family${i}`, 'Given'))
    for (let i = 0; i < 20; i += 1) storeFile(w, Buffer.alloc(50_000, i + 1), 'text/plain')
  })
  connection.close()
  return { dir, key }
}

function pagesOf(dir: string, key: Buffer, table: string): number[] {
  const connection = openPractice(dir, key)
  const pages = leavesOf(connection, table)
  connection.close()
  return pages
}

test('broken pages in the middle of a table cost the rows on them, and no others', async () => {
  const { dir, key } = filled()
  const pages = pagesOf(dir, key, 'patient')
  expect(pages.length).toBeGreaterThan(10)
  const middle = Math.floor(pages.length / 2)
  flipPages(dir, pages.slice(middle, middle + 2))
  const out = join(temporaryFolder(), 'salvaged')
  const report = await salvagePractice(dir, key, out, by, quiet)
  const patients = report.tables.find(({ table }) => table === 'patient')
  expect(patients?.kept).toBeGreaterThan(350)
  expect(patients?.kept).toBeLessThan(400)
  expect((patients?.kept ?? 0) + (patients?.lostAtMost ?? 0)).toBe(400)
  expect(report.tables.filter(({ table, lostAtMost }) => table !== 'patient' && lostAtMost > 0)).toEqual([])
  expect(report.auditFirstBad).toBeUndefined()
  const salvaged = openPractice(out, key)
  expect(countPatients(salvaged.db)).toBe(patients?.kept)
  expect(searchPatients(salvaged.db, 'Family0', 5).length).toBe(1)
  expect(verifyDatabase(salvaged).checks.find(({ name }) => name === 'Database integrity')?.ok).toBe(true)
  salvaged.close()
  expect(JSON.parse(readFileSync(join(out, 'salvage-report.json'), 'utf8'))).toEqual({ ...report, backup: undefined })
})

test('a chart whose registration is lost opens all the same: as it was registered before, or to be registered anew', async () => {
  const { dir, key, connection, write } = makePractice()
  const ids = write((w) => {
    const rows = Array.from({ length: 400 }, (_, i) => createPatient(w, patientContent(`Family${i}`, 'Given')))
    for (const { id } of rows) createClinical(w, 'Condition', id, asthma)
    return rows.map(({ id }) => id)
  })
  const last = getPatient(connection.db, ids[399] ?? '')
  write((w) => updatePatient(w, last, { ...patientContent('Moved', 'Given') }))
  connection.close()
  flipPages(dir, pagesOf(dir, key, 'patient').slice(-1))

  const out = join(temporaryFolder(), 'salvaged')
  const report = await salvagePractice(dir, key, out, by, quiet)
  const lost = 400 - (report.tables.find(({ table }) => table === 'patient')?.kept ?? 0)
  expect(lost).toBeGreaterThan(1)
  expect(report.registrations).toEqual({ earlier: 1, unknown: lost - 1 })
  expect(report.brokenReferences).toBe(0)

  const salvaged = openPractice(out, key)
  expect(countPatients(salvaged.db)).toBe(400)
  expect(getPatient(salvaged.db, last.id)).toMatchObject({
    name: [{ family: 'Family399' }],
    recordNumber: last.recordNumber,
    confidentiality: 'R',
  })
  expect(searchPatients(salvaged.db, 'Family399', 5)).toMatchObject([{ id: last.id }])
  const unknown = getPatient(salvaged.db, ids[398] ?? '')
  expect(unknown).toMatchObject({ name: [{ text: 'Registration lost' }], confidentiality: 'R' })
  expect(Number(unknown.recordNumber)).toBeGreaterThan(400)
  expect(listClinical(salvaged.db, 'Condition', unknown.id)).toMatchObject([{ code: { text: 'Asthma' } }])
  expect(verifyAuditChain(salvaged.db)).toMatchObject({ ok: true })
  salvaged.close()
})

test('the last page of a table broken: what stands before it is kept, and what is lost is counted', async () => {
  const { dir, key } = filled()
  flipPages(dir, pagesOf(dir, key, 'audit_event').slice(-1))
  const report = await salvagePractice(dir, key, join(temporaryFolder(), 'salvaged'), by, quiet)
  const audit = report.tables.find(({ table }) => table === 'audit_event')
  expect(audit?.kept).toBeGreaterThan(380)
  expect(audit?.lostAtMost).toBeGreaterThan(0)
  expect(report.tables.find(({ table }) => table === 'patient')).toMatchObject({ kept: 400, lostAtMost: 0 })
})

test.each([1, 2, 3, 4, 5])(
  'bits flipped in pages that chance decides (%i): a practice comes of it each time',
  async (seed) => {
    const { dir, key } = filled()
    const pages = readFileSync(dataPaths(dir).database).length / pageBytes
    // The first page is the schema: without it nothing opens.
    flipPages(
      dir,
      Array.from({ length: 6 }, (_, i) => 40 + ((seed * 7919 + i * 104_729) % (Math.floor(pages) - 40))),
    )
    const out = join(temporaryFolder(), 'salvaged')
    const { tables } = await salvagePractice(dir, key, out, by, quiet)
    const kept = tables.reduce((sum, table) => sum + table.kept, 0)
    expect(kept).toBeGreaterThan(200)
    const salvaged = openPractice(out, key)
    expect(salvaged.sqlite.pragma('quick_check', { simple: true })).toBe('ok')
    salvaged.close()
  },
)

test('where not even the first page opens, it says so and leaves nothing', async () => {
  const { dir, key } = filled()
  flipPages(dir, [0])
  await expect(salvagePractice(dir, key, join(temporaryFolder(), 'salvaged'), by, quiet)).rejects.toThrow(NotReadable)
})

/** Of every file in the folder. */
const digests = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir)
      // What readers share between them is no part of the data (sqlite.org/walformat.html, 2.2).
      .filter((name) => !name.endsWith('-shm'))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  )

test.each(['closed', 'with a log, as a crash leaves it', 'while somebody has it open'])(
  'not a byte of the damaged practice changes: %s',
  async (how) => {
    const { dir, key, connection, write } = makePractice()
    write((w) => {
      for (let i = 0; i < 400; i += 1) createPatient(w, patientContent(`Family${i}`, 'Given'))
    })
    connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const page = middlePage(connection, 'patient')
    write((w) => createPatient(w, patientContent('InTheLog', 'Given')))
    let damaged = dir
    if (how === 'closed') connection.close()
    else if (how.startsWith('with')) {
      damaged = join(temporaryFolder(), 'crashed')
      cpSync(dir, damaged, { recursive: true })
    }
    if (how.startsWith('while')) flipOpen(damaged, page)
    else flipPages(damaged, [page])
    const before = digests(damaged)
    if (!how.startsWith('closed')) expect(before['chartkeep.db-wal']).toBeDefined()
    const out = join(temporaryFolder(), 'salvaged')
    const { tables } = await salvagePractice(damaged, key, out, by, quiet)
    expect(digests(damaged)).toEqual(before)
    const made = readdirSync(out).filter((name) => !name.endsWith('.chartkeep-backup'))
    expect(made.sort()).toEqual(['audit-head.json', 'chartkeep.db', 'keyring.json', 'salvage-report.json'])

    const salvaged = openPractice(out, key)
    expect(tables.some(({ table, lostAtMost }) => table === 'patient' && lostAtMost > 0)).toBe(true)
    expect(searchPatients(salvaged.db, 'InTheLog', 5).length).toBe(1)
    const last = salvaged.sqlite.prepare('select type, user_id as userId from audit_event order by sequence desc').get()
    const ann = salvaged.sqlite.prepare('select id from user').pluck().get()
    expect(last).toEqual({ type: 'salvage', userId: ann })
    salvaged.close()
  },
)

test('what was lost for good keeps nobody from proven backups: later checks find what is new', async () => {
  const { dir, key, connection, write } = makePractice()
  write((w) => {
    for (let i = 0; i < 400; i += 1) {
      const { id: patientId } = createPatient(w, patientContent(`Family${i}`, 'Given'))
      recordDisclosure(w, { ...released, patientId, file: Buffer.from(`Packet ${i}`) })
    }
  })
  connection.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const broken = [middlePage(connection, 'file_content'), middlePage(connection, 'audit_event')]
  connection.close()
  flipPages(dir, broken)
  const out = join(temporaryFolder(), 'salvaged')
  const { brokenReferences, auditFirstBad, backup, notBackedUp } = await salvagePractice(dir, key, out, by, quiet)
  expect(brokenReferences).toBeGreaterThan(0)
  expect(auditFirstBad).toBeGreaterThan(1)
  expect([backup, notBackedUp]).toEqual([expect.stringContaining(out), undefined])

  const salvaged = openPractice(out, key)
  const checked = () => Object.fromEntries(verifyDatabase(salvaged).checks.map(({ name, ...check }) => [name, check]))
  const today = formatDate(new Date().toISOString().slice(0, 10))
  expect(checked()).toMatchObject({
    'References between records': {
      ok: true,
      detail: `${brokenReferences} broken, lost in the damage before ${today}`,
    },
    'Audit log': { ok: true, detail: `line ${auditFirstBad} and others, lost in the damage before ${today}` },
  })
  // A line that is changed after the salvage, and one more reference that leads nowhere.
  salvaged.sqlite.pragma('foreign_keys=OFF')
  salvaged.sqlite.exec('delete from patient where rowid = (select min(rowid) from patient)')
  salvaged.sqlite.exec('drop trigger audit_event_no_update')
  salvaged.sqlite.exec(
    `update audit_event set action = 'read' where sequence = (select max(sequence) from audit_event)`,
  )
  expect(checked()).toMatchObject({ 'References between records': { ok: false }, 'Audit log': { ok: false } })
  salvaged.close()
})
