/**
 * Nothing of a patient is shown, and nothing is changed, without a line in the audit log that says by whom, of which patient and of
 * which data category. Shown: every procedure that can be asked with what a chart holds is asked, each over a window of its own.
 * Changed: the writer itself refuses a change without a line.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isContractProcedure } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { changed, write } from '../../db/writer.ts'
import { auditCategoryOf } from '../../domain/contract/audit-category.ts'
import { contract } from '../../domain/contract/index.ts'
import { chartTypes } from '../../domain/resources/chart-types.ts'
import { createService, type Service } from '../../electron/service/service.ts'
import { lookOf, showsNoPatient } from '../../electron/service/views.ts'
import { makePractice } from '../db/practice.ts'
import { admin, type Client, finished } from './harness.ts'

interface Procedure {
  name: string
  input: z.ZodType | undefined
}

function walk(node: unknown, names: string[] = []): Procedure[] {
  if (isContractProcedure(node)) {
    const { inputSchema } = node['~orpc']
    return [{ name: names.join('.'), input: inputSchema as z.ZodType | undefined }]
  }
  return Object.entries(node as object).flatMap(([name, child]) => walk(child, [...names, name]))
}

const procedures = walk(contract)
const isExempt = ({ name }: Procedure) => name in showsNoPatient || (name.split('.')[0] ?? '') in showsNoPatient

describe('every procedure of the contract', () => {
  test('that is said to show no patient is there, and says why', () => {
    const known = new Set(procedures.flatMap(({ name }) => [name, name.split('.')[0]]))
    expect(Object.keys(showsNoPatient).filter((name) => !known.has(name))).toEqual([])
    expect(Object.values(showsNoPatient).filter((why) => why.length < 8)).toEqual([])
  })

  test.each(procedures.filter((one) => !isExempt(one)))('$name belongs to a data category', ({ name }) => {
    const look = lookOf({ path: name.split('.'), input: {}, output: {} })
    expect(auditCategoryOf(look?.type ?? '')).not.toBe('other')
  })
})

test('a change without a line in the audit log is no change', () => {
  const { connection, userId } = makePractice()
  const unnoted = () => write(connection.db, { userId }, (w) => changed(w, 'Condition', 'x', 'p'))
  expect(unnoted).toThrow('Condition was changed without a line in the audit log')
})

describe('what a chart holds', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'chartkeep-audit-'))
  let service: Service
  let client: Client
  let patientId: string
  /** One row of each kind, by resource type. */
  const rows = new Map<string, { id: string; patientId: string }>()

  beforeAll(async () => {
    service = createService({ dataDir, version: 'test' })
    client = connect()
    await client.setup.create({ practice: 'Hill Street Practice', displayName: 'Dr. Ann Lee, MD', ...admin })
    const { jobId } = await client.demo.fill({ patients: 12, seed: 7 })
    expect((await finished(client, jobId)).state).toBe('done')
    const { patients } = await client.patient.list({})
    for (const { id } of patients) {
      for (const type of chartTypes) {
        const list = (
          client as unknown as Record<string, { list: (input: object) => Promise<{ id: string; patientId: string }[]> }>
        )[type.charAt(0).toLowerCase() + type.slice(1)]
        const [row] = rows.has(type) ? [] : ((await list?.list({ patientId: id })) ?? [])
        if (row) rows.set(type, row)
      }
    }
    patientId = rows.get('Condition')?.patientId ?? ''
  })
  afterAll(async () => {
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  function connect(): Client {
    const connection = service.connect()
    return createRouterClient(service.router, { context: () => service.contextOf(connection) }) as unknown as Client
  }

  const rowOf = (branch: string) => rows.get(branch.charAt(0).toUpperCase() + branch.slice(1))

  /** What a procedure may be asked with, the most telling first. */
  function inputsFor(branch: string): object[] {
    const row = rowOf(branch)
    const about = row?.patientId ?? patientId
    return [
      ...(row ? [{ id: row.id }] : branch === 'patient' ? [{ id: patientId }] : []),
      { patientId: about },
      { patientId: about, category: 'laboratory' },
      { patientId: about, codeKey: 'http://loinc.org|8480-6' },
      { patientId: about, ids: [] },
      { patientId: about, format: 'ccd', purpose: { recipient: { organization: 'Valley Heart Center' } } },
      { patientId: about, document: 'medications' },
      { resourceType: 'Observation', ids: [rows.get('Observation')?.id] },
      { text: 'a' },
      {},
    ]
  }

  async function openWindow(): Promise<Client> {
    const window = connect()
    await window.session.signIn(admin)
    return window
  }

  /** Lines that the call left, without those of signing in. */
  async function linesOf(call: (window: Client) => Promise<unknown>) {
    const window = await openWindow()
    const [last] = await client.audit.list({ limit: 1 })
    await call(window)
    const lines = await client.audit.list({ limit: 50 })
    return lines.filter(({ sequence }) => sequence > (last?.sequence ?? 0))
  }

  /** Asked of a chart that was made from a list, which this one was not (tests/service/patient-list.test.ts). */
  const ofOtherCharts = new Set(['patientList.origin'])
  const asked = procedures.filter(
    (one) => !isExempt(one) && !one.name.startsWith('audit.') && !ofOtherCharts.has(one.name),
  )
  /** The first that the procedure takes; undefined for what needs more than a chart gives, which is writes. */
  const inputFor = ({ name, input }: Procedure): object | undefined => {
    if (!input) return {}
    const taken = inputsFor(name.split('.')[0] ?? '').flatMap((candidate) => input.safeParse(candidate).data ?? [])
    return taken[0] as object | undefined
  }
  /** A list to choose from is one look, whosever names are in it. */
  const lists = ['demographics', 'leaving', 'access']

  test.each(asked)('$name', async (procedure) => {
    const input = inputFor(procedure)
    if (!input) return
    const [branch = '', name = ''] = procedure.name.split('.')
    const lines = await linesOf(async (window) => {
      const branches = window as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>
      await branches[branch]?.[name]?.(input)
    })
    expect(lines, JSON.stringify(input)).not.toEqual([])
    for (const line of lines) {
      expect(auditCategoryOf(line.type), line.type).not.toBe('other')
      expect([line.userName, line.outcome]).toEqual(['Dr. Ann Lee, MD', 'success'])
    }
    const about = 'patientId' in input ? input.patientId : 'id' in input ? rowOf(branch)?.patientId : undefined
    const single = lines.filter(({ type }) => !lists.includes(auditCategoryOf(type)))
    if (about && single.length > 0) expect(single.map((line) => line.patientId)).toContain(about)
  })

  test('the procedures that are asked are most of those that show a patient’s data', () => {
    const names = asked.filter((one) => inputFor(one)).map(({ name }) => name)
    for (const type of chartTypes) expect(names).toContain(`${type.charAt(0).toLowerCase()}${type.slice(1)}.list`)
    expect(names.length).toBeGreaterThan(75)
  })
})
