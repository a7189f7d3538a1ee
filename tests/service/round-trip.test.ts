/**
 * Everything that can be entered leaves and comes back: one of each kind of entry is made in one practice through the service,
 * exported, and taken into another practice with everything accepted. What arrives is compared with what was entered, field by
 * field; ids, who recorded it when, and where a reference points in the other chart aside. The same file taken into the first
 * practice again adds nothing.
 */
import { expect, test } from 'vitest'
import type { ExportFormat } from '../../domain/contract/exporting.ts'
import type { ImportReview, ImportSummary } from '../../domain/contract/importing.ts'
import { formatDateTime } from '../../domain/format/date.ts'
import {
  type ChartRow,
  type ClinicalNote,
  chartResources,
  chartTypes,
  type Identifier,
} from '../../domain/resources/index.ts'
import { URI } from '../../exchange/terminology/systems.ts'
import { chartWith, type Desk, doors, type Entry, entries, noneKnown } from './chart-entries.ts'
import { admin, type Client, finished, stagedIn, startPractice, startService } from './harness.ts'
import { listedEntries } from './listed-entries.ts'

// There and back

interface Chart {
  client: Client
  patientId: string
}

async function rowsOf({ client, patientId }: Chart): Promise<ChartRow[]> {
  const lists = chartTypes.map((type) => {
    const door = client[doors[type]] as unknown as { list(input: { patientId: string }): Promise<ChartRow[]> }
    return door.list({ patientId })
  })
  return (await Promise.all(lists)).flat()
}

/** Takes a file in and decides everything as suggested. */
async function take(
  client: Client,
  file: File,
  patientId?: string,
): Promise<{ chart: Chart; review: ImportReview; summary: ImportSummary }> {
  const job = await finished(client, (await client.importing.upload({ file })).jobId)
  expect(job, JSON.stringify(job.error)).toMatchObject({ state: 'done' })
  const summary = stagedIn(job)
  const { importDocumentId } = summary
  const patient = await client.importing.confirmPatient({ importDocumentId, ...(patientId && { patientId }) })
  const review = await client.importing.review({ importDocumentId })
  await client.importing.decide({
    importDocumentId,
    decisions: review.rows.map(({ item, suggestion, chartRow }) => ({
      importItemId: item.id,
      action: suggestion,
      ...(chartRow && { chartRowId: chartRow.id }),
    })),
  })
  return { chart: { client, patientId: patient.id }, review, summary }
}

// What is compared

/** True of the row, not of what it says: who entered it when, and its numbers in other systems. */
const aside: ReadonlySet<string> = new Set(['identifier', 'recorder', 'recordedDate', 'recorded'])

/** What was added to a note later leaves below its text. */
function sentText({ text, addenda = [], cosignedAt }: ClinicalNote): string {
  const later = addenda.map(
    ({ kind, author, at, text: words }) =>
      `${kind === 'amendment' ? 'Amendment (asked for by the patient)' : 'Addendum'} by ${author.display}, ${formatDateTime(at)}:\n${words}`,
  )
  const cosigned = cosignedAt === undefined ? [] : [`Co-signed by Dr. Ida Older, ${formatDateTime(cosignedAt)}`]
  return [text, ...later, ...cosigned].join('\n\n')
}

function contentOf(row: ChartRow): Record<string, unknown> {
  const content = chartResources[row.resourceType].content.parse(row)
  return Object.fromEntries(Object.entries(content).filter(([name]) => !aside.has(name)))
}

/** The number that somebody has everywhere. One made of their name, or of a row's id, is none. */
function numberOf(reference: object): { number?: string } {
  const { identifier }: { identifier?: Identifier } = reference
  return identifier?.value === undefined || identifier.system === URI
    ? {}
    : { number: `${identifier.system}|${identifier.value}` }
}

/**
 * References as what they point to in the first chart (`names`), else as their words; those to people and organizations are
 * words in another practice. A time without seconds is that whole minute: FHIR has no other.
 */
function settled(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => settled(each, names))
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=Z|[+-]|$)/, '$1:00')
  if (value === null || typeof value !== 'object') return value
  if (
    'reference' in value &&
    typeof value.reference === 'string' &&
    !/^(Practitioner|Organization)\//.test(value.reference)
  )
    return { to: names.get(value.reference) ?? value.reference }
  const isNamed = 'display' in value && !('code' in value) && !('system' in value)
  if (isNamed) return { named: value.display, ...numberOf(value) }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, settled(each, names)]))
}

interface Difference {
  path: string
  entered: unknown
  arrived: unknown
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function differences(entered: unknown, arrived: unknown, path: string): Difference[] {
  if (JSON.stringify(entered) === JSON.stringify(arrived)) return []
  if (!isBranch(entered) || !isBranch(arrived) || Array.isArray(entered) !== Array.isArray(arrived))
    return [{ path, entered, arrived }]
  const names = new Set([...Object.keys(entered), ...Object.keys(arrived)])
  return [...names].flatMap((name) => differences(entered[name], arrived[name], `${path}.${name}`))
}

/** By entry, what did not arrive as it was entered. */
function changes(desk: Desk, before: readonly ChartRow[], after: readonly ChartRow[]): Record<string, Difference[]> {
  const arrivedAs = (row: ChartRow): ChartRow | undefined =>
    after.find(
      ({ resourceType, identifier }) =>
        resourceType === row.resourceType && identifier?.some(({ value }) => value === `urn:uuid:${row.id}`),
    )
  const names = new Map<string, string>()
  for (const row of before) {
    const there = arrivedAs(row)
    if (there) names.set(`${there.resourceType}/${there.id}`, `${row.resourceType}/${row.id}`)
  }
  const found: Record<string, Difference[]> = {}
  for (const row of before) {
    const there = arrivedAs(row)
    const sent = row.resourceType === 'ClinicalNote' ? { ...row, text: sentText(row) } : row
    const lines = there
      ? differences(settled(contentOf(sent), new Map()), settled(contentOf(there), names), row.resourceType)
      : [{ path: row.resourceType, entered: row, arrived: undefined }]
    const entry = desk.madeBy.get(`${row.resourceType}/${row.id}`) ?? 'nothing of the table'
    if (lines.length > 0) found[entry] = [...(found[entry] ?? []), ...lines]
  }
  return found
}

test.each<[string, ExportFormat, readonly Entry[]]>([
  ['every kind of entry', 'ccd', entries],
  ['every kind of entry', 'fhir', entries],
  ['everything that the lists offer', 'ccd', listedEntries],
  ['everything that the lists offer', 'fhir', listedEntries],
  ['no known allergies', 'ccd', noneKnown],
  ['no known allergies', 'fhir', noneKnown],
])(
  '%s arrives as it was entered (%s), and adds nothing where it came from',
  async (_name, format, wanted) => {
    const desk = await chartWith(wanted)
    const file = await desk.client.exporting.create({
      patientId: desk.patientId,
      format,
      disclosure: 'patient-request',
    })
    const before = await rowsOf(desk)
    const made = before.map((row) => desk.madeBy.get(`${row.resourceType}/${row.id}`))
    expect(new Set(made)).toEqual(new Set(wanted.map(({ name }) => name)))

    const { client } = await startPractice()
    const there = await take(client, file)
    expect(there.summary.sections.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([])
    expect(there.review.rows.filter(({ suggestion }) => suggestion !== 'add')).toEqual([])
    const after = await rowsOf(there.chart)
    expect(after).toHaveLength(before.length)
    expect(changes(desk, before, after)).toEqual({})

    const back = await take(desk.client, file, desk.patientId)
    expect(back.summary.patient).toMatchObject({ outcome: 'matched' })
    const decided = back.review.rows.filter(({ suggestion }) => suggestion !== 'match')
    expect(decided.map(({ item, suggestion, why }) => [item.resourceType, suggestion, why])).toEqual([])
    expect(await rowsOf(desk)).toEqual(before)
  },
  60_000,
)

test.each<ExportFormat>(['ccd', 'fhir'])('%s: what nobody signed stays here, and is said to stay', async (format) => {
  const { client, patientId } = await chartWith([])
  const note = { resourceType: 'ClinicalNote', status: 'draft', type: { text: 'Note' }, text: 'Not finished' } as const
  await client.clinicalNote.create({ patientId, content: note })
  const order = { resourceType: 'ServiceRequest', status: 'draft', intent: 'order', code: { text: 'MRI' } } as const
  await client.serviceRequest.create({ patientId, content: order })
  const { leftOut, sections } = await client.exporting.preview({ patientId, format })
  expect(leftOut).toEqual([
    { what: 'Unsigned notes', count: 1 },
    { what: 'Unsigned orders', count: 1 },
  ])
  expect(sections).toEqual([])
  expect(
    await (await client.exporting.create({ patientId, format, disclosure: 'patient-request' })).text(),
  ).not.toContain('MRI')
})

test('everything that was entered is there again after the application was closed', async () => {
  const desk = await chartWith([...entries, ...listedEntries])
  const before = await rowsOf(desk)
  await desk.harness.service.close()
  const again = startService({ dataDir: desk.harness.dir }).connect()
  await again.session.signIn(admin)
  expect(await rowsOf({ client: again, patientId: desk.patientId })).toEqual(before)
})
