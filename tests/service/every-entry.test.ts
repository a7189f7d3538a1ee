/**
 * What holds for every kind of entry that the chart's screens make: it is printed, and once it was marked as entered in error it
 * stays in the chart as such, and is neither printed nor exported. (Made, changed and its history: history.test.ts. Restarted,
 * exported and back: round-trip.test.ts. Valid files: conformance/entry-exports.test.ts.)
 */
import { expect, test } from 'vitest'
import { printPart } from '../../domain/contract/printing.ts'
import { describe as described } from '../../domain/format/describe.ts'
import { type ChartRow, chartTypes, isEnteredInError } from '../../domain/resources/index.ts'
import { chartWith, type Desk, doors, entries } from './chart-entries.ts'

async function rowsOf({ client, patientId }: Desk): Promise<ChartRow[]> {
  const lists = chartTypes.map((type) => {
    const door = client[doors[type]] as unknown as { list(input: { patientId: string }): Promise<ChartRow[]> }
    return door.list({ patientId })
  })
  return (await Promise.all(lists)).flat()
}

/** The words of the whole chart on paper, in lower case. */
async function paperOf({ client, patientId }: Desk): Promise<string> {
  const { html } = await client.printing.preview({ document: 'chart', patientId, parts: [...printPart.options] })
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

test('every entry is on the printed chart', async () => {
  const desk = await chartWith(entries)
  const paper = await paperOf(desk)
  const missing = (await rowsOf(desk))
    .filter((row) => !paper.includes(described(row).label.toLowerCase()))
    .map((row) => `${row.resourceType}: ${described(row).label} (${desk.madeBy.get(`${row.resourceType}/${row.id}`)})`)
  expect(missing).toEqual([])
})

test('every entry that was a mistake stays in the chart, marked, and goes nowhere', async () => {
  const desk = await chartWith(entries)
  const { client, patientId } = desk
  const before = await rowsOf(desk)
  // Reports before the orders that they answer: an order that has a result cannot be taken back.
  for (const type of [...chartTypes].sort((a, b) => Number(a === 'ServiceRequest') - Number(b === 'ServiceRequest'))) {
    for (const { id, versionId } of before.filter(({ resourceType }) => resourceType === type))
      await client[doors[type]].enteredInError({ id, versionId, reason: 'Another patient’s' })
  }
  const after = await rowsOf(desk)
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
  expect(after.filter((row) => !isEnteredInError(row))).toEqual([])
  for (const format of ['ccd', 'fhir'] as const) {
    const { sections } = await client.exporting.preview({ patientId, format })
    expect(sections, format).toEqual([])
  }
  const paper = await paperOf(desk)
  // That the whole family has no illness is said of `Family`, which is the name of a list too.
  const names = new Set(before.map((row) => described(row).label.toLowerCase()).filter((name) => name !== 'family'))
  const printed = [...names].filter((name) => paper.includes(name))
  expect(printed).toEqual([])
})
