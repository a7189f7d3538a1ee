/** Lines of the whole-practice export are valid FHIR R4, and meet US Core where they claim it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { wholeTables } from '../../db/queries/whole.ts'
import type { OrganizationContent } from '../../domain/resources/index.ts'
import type { Recorded } from '../../exchange/types.ts'
import { writeLine } from '../../exchange/whole/line.ts'
import { resourceWriter } from '../../exchange/whole/resource.ts'
import { temporaryFolder } from '../db/practice.ts'
import { chartWith, entries } from '../service/chart-entries.ts'
import { finished } from '../service/harness.ts'
import { outsideBundle } from '../service/outside-record.ts'
import { findings, validatorsInstalled } from './validators.ts'

const folder = path.resolve(import.meta.dirname, '../output/whole')
/** Of one file: its lines are alike. */
const most = 8
const id = (n: number) => `01890a5d-ac96-774b-bcce-${String(n).padStart(12, '0')}`
const at = '2026-11-20T09:30:00.000Z'
const row = { versionId: 2, recordedAt: at, recordedBy: id(9), updatedAt: at, updatedBy: id(9), source: 'practice' }
const chart = { ...row, patientId: id(1) }

/** Rows of kinds that no screen fills in yet, or that FHIR sees in another shape: the fullest and the barest of each. */
const made: [name: string, row: Record<string, unknown>][] = [
  [
    'Appointment',
    {
      ...chart,
      id: id(20),
      status: 'booked',
      start: '2026-12-01T09:00-05:00',
      end: '2026-12-01T09:20-05:00',
      minutesDuration: 20,
      description: 'Follow-up',
      appointmentType: { text: 'Visit' },
      reasonCode: [{ text: 'Blood pressure' }],
      participant: [{ reference: `Practitioner/${id(3)}`, display: 'Dr. Lee' }],
    },
  ],
  ['Appointment', { ...chart, id: id(21), status: 'proposed' }],
  ['Appointment', { ...chart, id: id(22), status: 'booked', start: '2026-12', end: '2026-12' }],
  ['Appointment', { ...chart, id: id(23), status: 'cancelled' }],
  [
    'Task',
    {
      ...chart,
      id: id(24),
      status: 'requested',
      intent: 'order',
      priority: 'urgent',
      code: { text: 'Call' },
      description: 'Call the patient',
      authoredOn: '2026-11-20',
      dueDate: '2026-12',
      focus: { reference: `ClinicalNote/${id(5)}` },
      requester: { reference: `Practitioner/${id(3)}` },
      owner: { reference: `User/${id(9)}`, display: 'Dr. Lee' },
    },
  ],
  ['Task', { ...chart, id: id(25), status: 'completed', intent: 'unknown' }],
  [
    'Provenance',
    {
      id: id(26),
      patientId: id(1),
      target: `Condition/${id(6)}`,
      recorded: at,
      recordedBy: id(9),
      author: [{ display: 'Dr. Lind' }],
      authorOrganization: { display: 'Pine Harbor' },
      custodian: { display: 'Pine Harbor' },
      occurred: '2020',
      sourceIdentifier: [{ system: 'urn:oid:2.16.840.1.113883.19.5', value: 'c-1' }],
    },
  ],
  ['Provenance', { id: id(27), patientId: id(1), target: `ClinicalNote/${id(5)}`, recorded: at, recordedBy: id(9) }],
  [
    'AuditEvent',
    {
      sequence: 1,
      recorded: at,
      action: 'create',
      type: 'setup',
      outcome: 'success',
      previousHash: '',
      hash: 'a'.repeat(64),
    },
  ],
  [
    'AuditEvent',
    {
      sequence: 2,
      recorded: at,
      userId: id(9),
      action: 'read',
      type: 'view-chart',
      outcome: 'failure',
      patientId: id(1),
      entity: `ClinicalNote/${id(5)}`,
      detail: { count: 2 },
      previousHash: 'a'.repeat(64),
      hash: 'b'.repeat(64),
    },
  ],
  [
    'AuditEvent',
    {
      sequence: 3,
      recorded: at,
      userId: id(9),
      action: 'execute',
      type: 'backup',
      outcome: 'success',
      entity: 'Setting',
      previousHash: 'b'.repeat(64),
      hash: 'c'.repeat(64),
    },
  ],
  ['Binary', { hash: 'd'.repeat(64), contentType: 'application/pdf', size: 3 }],
  ...wholeTables
    .map(({ name }): [string, Record<string, unknown>] => [name, { ...chart, id: id(30) }])
    .filter(([name]) =>
      ['Referral', 'Disclosure', 'ChartAccess', 'ReceivedFile', 'Setting', 'NoteTemplate'].includes(name),
    ),
]

describe.runIf(validatorsInstalled)('lines of the export', () => {
  const counts = new Map<string, number>()

  function validate(name: string, lines: readonly string[]): string[] {
    const files = lines.map((line, index) => {
      const file = path.join(folder, `${name}-${index}.json`)
      writeFileSync(file, line)
      return file
    })
    counts.set(name, (counts.get(name) ?? 0) + files.length)
    return files
  }

  it('of a practice with one of every entry', async () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const { client } = await chartWith(entries)
    const file = new File([JSON.stringify(outsideBundle())], 'outside.json')
    await finished(client, (await client.importing.upload({ file })).jobId)
    const out = path.join(temporaryFolder(), 'export')
    const job = await finished(client, (await client.moving.exportAll({ out })).jobId)
    expect(job.error).toBeUndefined()
    const files = readdirSync(out).filter((name) => name.endsWith('.ndjson'))
    const all = files.flatMap((name) => {
      const lines = readFileSync(path.join(out, name), 'utf8').split('\n').slice(0, -1)
      const step = Math.max(1, Math.floor(lines.length / most))
      return validate(
        name.replace('.ndjson', ''),
        lines.filter((_, index) => index % step === 0),
      )
    })
    expect(findings('fhir', all)).toEqual([])
  }, 300_000)

  it('of rows that no screen makes yet', () => {
    mkdirSync(folder, { recursive: true })
    const practice: Recorded<OrganizationContent> = {
      resourceType: 'Organization',
      id: id(2),
      name: 'Hill Street Practice',
    }
    const write = resourceWriter('UTC', practice)
    const lines = made.map(([name, each]) => writeLine(write(name, each, String(each.id ?? each.hash)), each))
    expect(findings('fhir', validate('made', lines))).toEqual([])
  }, 120_000)

  afterAll(() => {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
    console.info(
      `Whole-practice export: ${total} lines of ${counts.size} files validated against FHIR R4 and US Core 6.1.0`,
    )
  })
})
