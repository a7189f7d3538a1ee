/** The audit report: pages, order, filters, what leaves it, who looked at a chart, and whether the log is whole. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditHead } from '../../db/audit.ts'
import { dataPaths } from '../../db/files.ts'
import { auditVerification } from '../../domain/contract/audit.ts'
import { csvText } from '../../domain/format/csv.ts'
import { fillLog } from '../security/tamper-time.ts'
import { admin, type Client, finished, startPractice, startService } from './harness.ts'

/** The whole report, page by page. */
async function pages(client: Client, asked: Parameters<Client['audit']['report']>[0], limit = 7) {
  const lines = []
  let after: Awaited<ReturnType<Client['audit']['report']>>['next']
  do {
    const page = await client.audit.report({ ...asked, limit, ...(after && { after }) })
    expect(page.lines.length).toBeLessThanOrEqual(limit)
    lines.push(...page.lines)
    after = page.next
  } while (after)
  return lines
}

async function withPatients() {
  const harness = await startPractice()
  const { client } = harness
  const add = (family: string) =>
    client.patient.create({ content: { resourceType: 'Patient', name: [{ family, given: ['=1+1'] }] } })
  const [zoe, abe] = [await add('Zoe'), await add('Abe')]
  for (const { id } of [zoe, abe, zoe]) await client.chart.summary({ patientId: id })
  await client.condition.list({ patientId: abe.id })
  return { ...harness, zoe, abe }
}

test('every page once and in order, whatever the report is sorted by', async () => {
  const { client, service } = await withPatients()
  // More than one stretch of the log, so that their lines have to be put together.
  fillLog(service.contextOf(service.connect()).practice.connection, 25_000)
  for (const by of ['user', 'patient', 'type', 'action', 'outcome'] as const) {
    for (const ascending of [true, false]) {
      const lines = await pages(client, { filter: { outcome: 'failure' }, sort: { by, ascending } })
      expect(new Set(lines.map(({ sequence }) => sequence)).size, by).toBe(25)
      expect(lines).toHaveLength(25)
    }
  }
  const oldestFirst = await pages(client, { filter: { outcome: 'failure' }, sort: { by: 'recorded', ascending: true } })
  const newestFirst = await pages(client, { filter: { outcome: 'failure' } })
  expect(oldestFirst.map(({ sequence }) => sequence)).toEqual(newestFirst.map(({ sequence }) => sequence).reverse())
  const byType = await pages(client, { sort: { by: 'type', ascending: true }, filter: { outcome: 'failure' } })
  expect(byType.map(({ type }) => type)).toEqual(byType.map(({ type }) => type).sort())
})

test('filters are met together', async () => {
  const { client, zoe, abe } = await withPatients()
  const of = (filter: object) => pages(client, { filter }, 100)
  expect((await of({ patientId: abe.id, category: 'problems' })).map(({ type }) => type)).toEqual(['Condition'])
  expect((await of({ patientId: zoe.id, action: 'read' })).map(({ type }) => type)).toEqual([
    'view-chart',
    'view-chart',
  ])
  expect(await of({ outcome: 'failure' })).toEqual([])
  expect(await of({ userId: 'nobody' })).toEqual([])
  expect(await of({ from: '2999-01-01T00:00:00.000Z' })).toEqual([])
  expect(await of({ to: '1999-01-01T00:00:00.000Z' })).toEqual([])
  const [line] = await of({ category: 'demographics', action: 'create' })
  expect(line).toMatchObject({ userName: 'Dr. Ann Lee, MD', patient: { name: 'ABE, =1+1', recordNumber: '000002' } })
})

test('who looked at one chart: its lines alone', async () => {
  const { client, abe } = await withPatients()
  const { lines } = await client.audit.ofChart({ patientId: abe.id })
  expect(lines.map(({ type, action }) => `${type} ${action}`)).toEqual([
    'Condition read',
    'view-chart read',
    'Patient create',
  ])
  await expect(client.audit.ofChart({ patientId: '01a00000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the file for a spreadsheet calculates nothing, and that it was made is a line', async () => {
  const { client } = await withPatients()
  const file = await client.audit.csv({ filter: { action: 'create' } })
  expect(file.name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/)
  const rows = (await file.text()).split('\r\n')
  expect(rows[0]).toMatch(/^"Line","Time \(UTC\)","User"/)
  expect(rows.at(-1)).toBe('')
  expect(rows.filter((row) => row.includes('ABE'))).toHaveLength(1)
  const [line] = await client.audit.list({ limit: 1 })
  expect(line).toMatchObject({ type: 'audit-export', detail: { format: 'csv', lines: rows.length - 2 } })
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|x', '＝1+1'])(
  'a field that begins like a formula is text: %j',
  (field) => {
    expect(csvText([[field]])).toBe(`"'${field}"\r\n`)
  },
)

test('quotes are doubled; commas and line breaks stay inside; numbers stay numbers', () => {
  expect(csvText([['a "b", c\nd', undefined, -4]])).toBe('"a ""b"", c\nd","","-4"\r\n')
})

test('on paper: names are text, the head of the log stands below', async () => {
  const { client } = await withPatients()
  await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: '<img src=x onerror=alert(1)>' }] },
  })
  const head = await client.audit.head()
  const { html } = await client.audit.paper({})
  expect(html).not.toContain('<IMG')
  expect(html).toContain('&lt;IMG SRC=X ONERROR=ALERT(1)&gt;')
  expect(html).toMatch(/Head of the whole log when this was printed: \d+:[0-9a-f]{64}/)
  expect(html).toContain(`${head.sequence}:${head.hash}`)
})

async function verify(client: Client, input: Parameters<Client['audit']['verify']>[0] = {}) {
  const { jobId } = await client.audit.verify(input)
  return auditVerification.parse((await finished(client, jobId)).result)
}

test('the check names what it compared with', async () => {
  const { client } = await withPatients()
  const printed = await client.audit.head()
  expect(await verify(client, { head: printed })).toMatchObject({
    ok: true,
    alarms: [],
    compared: expect.arrayContaining([{ where: 'typed', sequence: printed.sequence }]),
  })
  const other = { ...printed, hash: 'a'.repeat(64) }
  expect(await verify(client, { head: other })).toMatchObject({
    ok: false,
    because: 'rewritten',
    where: 'typed',
    lastBad: printed.sequence,
  })
  expect(await verify(client, { head: { ...other, sequence: 999_999 } })).toMatchObject({
    ok: false,
    because: 'cut-off',
    where: 'typed',
  })
})

test('a tail that was cut off while the practice was closed is an alarm in the log itself, for good', async () => {
  const { client, service, dir } = await withPatients()
  const { practice } = service.contextOf(service.connect())
  const { sqlite } = practice.connection
  const before = await client.audit.head()
  await client.session.signOut()
  expect(practice.isOpen).toBe(false)
  expect(sqlite.open).toBe(false)
  // The attacker has the key and opens the file with a tool of their own.
  const second = startService({ dataDir: dir })
  const attacker = second.connect()
  const recorded = readFileSync(dataPaths(dir).auditHead)
  await attacker.session.signIn(admin)
  const theirs = second.service.contextOf(second.service.connect()).practice
  theirs.connection.sqlite.exec(
    `drop trigger audit_event_no_delete; delete from audit_event where sequence > ${before.sequence - 4};
     create trigger audit_event_no_delete before delete on audit_event begin select raise(abort, 'audit_event is append-only'); end`,
  )
  await second.service.close()
  writeFileSync(dataPaths(dir).auditHead, recorded)

  await client.session.signIn(admin)
  const result = await verify(client)
  expect(result.alarms).toMatchObject([{ found: 'contradicted' }])
  expect(result.alarms[0]?.head).toMatch(/^\d+:[0-9a-f]{64}$/)
  expect(result.ok).toBe(true)
})

test('the file beside the database: taken away or made up, it is an alarm', async () => {
  const { client, dir } = await withPatients()
  await client.session.signOut()
  const file = dataPaths(dir).auditHead
  const content = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...content, sequence: 1 }))
  await client.session.signIn(admin)
  expect((await verify(client)).alarms).toMatchObject([{ found: 'forged' }])
})

test('it follows the log, also what another process wrote', async () => {
  const { client, service, dir } = await withPatients()
  const { practice } = service.contextOf(service.connect())
  await client.session.signOut()
  await client.session.signIn(admin)
  const head = auditHead(practice.db)
  await service.close()
  expect(JSON.parse(readFileSync(dataPaths(dir).auditHead, 'utf8'))).toMatchObject(head)
})

test('a restore is a line of the restored log, and no alarm', async () => {
  const { client, dir } = await withPatients()
  const made = await finished(client, (await client.backup.run({})).jobId)
  const { path } = made.result as { path: string }
  await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'After' }] } })
  for await (const event of await client.backup.restore({ path, secret: admin })) expect(event.step).toBeDefined()
  await client.session.signIn(admin)
  const lines = await client.audit.list({ limit: 20 })
  expect(lines.map(({ type }) => type)).toContain('restore')
  expect(lines.map(({ type }) => type)).not.toContain('audit-alarm')
  expect(await verify(client)).toMatchObject({ ok: true, alarms: [], witness: 'fits' })
  expect(readFileSync(dataPaths(dir).auditHead, 'utf8')).toContain('chartkeep-audit-head')
})
