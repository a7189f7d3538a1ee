/** The timeline: groups, filters, search, keyboard, and what opens from it. The service's part is tested with the service. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type TimelineEntry, type TimelinePage, timelineKinds } from '../../domain/contract/chart.ts'
import type { ClinicalNoteContent, Provenance } from '../../domain/resources/index.ts'
import { condition, lab, patientId, row, ucum } from '../domain/clinical/rows.ts'
import { type FakeChart, fakeChart, inputsOf, openChart } from './chart-fake.ts'
import { review } from './import-cases.ts'

const counts = Object.fromEntries(timelineKinds.map((kind) => [kind, 0])) as TimelinePage['counts']
const asthma = condition('Asthma', { onsetDateTime: '2019-05' })
const sodium = lab('2951-2', 'Sodium', ucum(140, 'mmol/L'), { effectiveDateTime: '2026-03-02' }, { source: 'outside' })

const began: TimelineEntry = {
  key: `Condition/${asthma.id}`,
  kind: 'problem',
  event: 'began',
  at: '2019-05',
  title: 'Asthma',
  detail: '',
  source: 'practice',
  wrong: false,
  status: 'active',
  resourceType: 'Condition',
  ids: [asthma.id],
}
const result: TimelineEntry = {
  key: `Observation/${sodium.id}`,
  kind: 'result',
  at: '2026-03-02',
  title: '',
  detail: 'Sodium 140 mmol/L',
  source: 'outside',
  wrong: false,
  status: 'preliminary',
  resourceType: 'Observation',
  ids: [sodium.id],
}
const undated: TimelineEntry = {
  ...began,
  key: 'Procedure/x',
  kind: 'procedure',
  event: undefined,
  at: undefined,
  title: 'Tonsillectomy',
  status: 'completed',
}

const { recordedAt: recorded, recordedBy, id: importDocumentId } = asthma
const origin: Provenance = {
  resourceType: 'Provenance',
  id: sodium.id,
  patientId,
  target: `Observation/${sodium.id}`,
  recorded,
  recordedBy,
  importDocumentId,
  authorOrganization: { display: 'Riverside Hospital' },
}

type Asked = { text?: string; kinds?: string[]; source?: string; wrong?: boolean; after?: string }

function withTimeline(answer: (asked: Asked) => Partial<TimelinePage>): { chart: FakeChart; asked: Asked[] } {
  const chart = fakeChart({ rows: [asthma, sodium] })
  const asked: Asked[] = []
  const timeline = vi.fn((input: Asked) => {
    asked.push(input)
    return { entries: [], counts, wrong: 0, ...answer(input) }
  })
  chart.service.chart = { ...chart.service.chart, timeline, provenance: () => [origin] }
  return { chart, asked }
}

test('grouped by year and month, what has no date last; what is outside names its sender', async () => {
  const { chart } = withTimeline(() => ({
    entries: [result, began, undated],
    counts: { ...counts, result: 1, problem: 1 },
  }))
  await openChart(chart, 'timeline')
  const headings = await screen.findAllByRole('heading', { level: 2 })
  expect(headings.map((heading) => heading.textContent)).toEqual(['2026', '2019', 'Date not known'])
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Mar-2026',
    'May-2019',
  ])
  const [outside, own] = screen.getAllByRole('listitem')
  expect(outside).toHaveTextContent('02-Mar-2026')
  expect(outside).toHaveTextContent('Outside · Riverside Hospital')
  expect(outside).toHaveTextContent('Preliminary')
  expect(outside).toHaveTextContent('Sodium 140 mmol/L')
  expect(own).toHaveTextContent('May-2019')
  expect(own).toHaveTextContent('Asthma began')
  expect(own).not.toHaveTextContent('Outside')
})

test('filters are asked of the service; kinds that the chart does not have are not offered', async () => {
  const { chart, asked } = withTimeline(() => ({
    entries: [began],
    counts: { ...counts, problem: 1, result: 3 },
    wrong: 2,
  }))
  const { user } = await openChart(chart, 'timeline')
  await user.click(await screen.findByRole('checkbox', { name: 'Results 3' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ kinds: ['result'] }))
  expect(screen.queryByRole('checkbox', { name: /^Vitals/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'Outside' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ kinds: ['result'], source: 'outside' }))
  await user.click(screen.getByRole('switch', { name: 'Show 2 entered in error' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ wrong: true }))
})

test('Mod+F searches from anywhere in the chart; found words are marked; Down goes into the list', async () => {
  const found = [
    { text: '… no ', hit: false },
    { text: 'wheeze', hit: true },
  ]
  const { chart, asked } = withTimeline(({ text }) =>
    text ? { entries: [{ ...began, found }, result], counts: { ...counts, problem: 1 } } : { entries: [result] },
  )
  const { user } = await openChart(chart, 'summary')
  await user.keyboard('{Control>}f{/Control}')
  const field = await screen.findByRole('textbox', { name: /Search this chart/ })
  expect(field).toHaveFocus()
  await user.keyboard('wheeze')
  expect(await screen.findByText('wheeze', { selector: 'mark' })).toBeVisible()
  expect(asked.at(-1)).toMatchObject({ text: 'wheeze', patientId })
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Asthma' })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Results' })).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(screen.getByRole('button', { name: 'Asthma' })).toHaveFocus()
})

test('nothing found says so, and one press shows everything again', async () => {
  const { chart } = withTimeline(({ text }) => (text ? {} : { entries: [began] }))
  const { user } = await openChart(chart, 'timeline')
  await user.type(await screen.findByRole('textbox', { name: /Search this chart/ }), 'zebra')
  expect(await screen.findByText('Nothing found')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  expect(await screen.findByRole('button', { name: 'Asthma' })).toBeVisible()
})

test('older entries come a page at a time, behind those that are there', async () => {
  const { chart, asked } = withTimeline(({ after }) =>
    after ? { entries: [began] } : { entries: [result], next: 'here' },
  )
  const { user } = await openChart(chart, 'timeline')
  await user.click(await screen.findByRole('button', { name: 'Show older entries' }))
  expect(await screen.findByRole('button', { name: 'Asthma' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Results' })).toBeVisible()
  expect(asked.at(-1)).toMatchObject({ after: 'here' })
  expect(screen.queryByRole('button', { name: 'Show older entries' })).not.toBeInTheDocument()
})

test('an entry opens its rows, which can be marked, looked back at, and shown in their section', async () => {
  const { chart } = withTimeline(() => ({ entries: [result, began] }))
  const { user } = await openChart(chart, 'timeline')
  await user.click(await screen.findByRole('button', { name: 'Results' }))
  const values = await screen.findByRole('dialog', { name: 'Results' })
  expect(within(values).getByText(/OKAFOR/)).toBeVisible()
  expect(await within(values).findByRole('table', { name: 'Values' })).toHaveTextContent('140 mmol/L')
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Asthma' }))
  const problem = await screen.findByRole('dialog', { name: 'Asthma' })
  expect(await within(problem).findByText('May-2019')).toBeVisible()
  await user.click(within(problem).getByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Mark as entered in error…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Mark as entered in error?' })
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'Wrong patient')
  await user.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
  await waitFor(() => expect(inputsOf(chart, 'condition.enteredInError')).toMatchObject([{ reason: 'Wrong patient' }]))
  await user.click(within(problem).getByRole('button', { name: 'Show in Problems' }))
  await waitFor(() => expect(window.location.hash).toContain('/problems'))
  expect(await screen.findByRole('row', { name: /Asthma/, current: true })).toBeVisible()
})

test('an outside record opens as it came; a note that was entered in error opens here, where it is not hidden', async () => {
  const record: TimelineEntry = {
    ...result,
    key: 'ImportDocument/x',
    kind: 'document',
    resourceType: 'ImportDocument',
    title: 'Summary of care',
    status: undefined,
  }
  const note = row<ClinicalNoteContent>({
    resourceType: 'ClinicalNote',
    status: 'entered-in-error',
    type: { text: 'Progress note' },
    text: 'Of somebody else',
  })
  const wrong: TimelineEntry = {
    ...began,
    key: 'note',
    kind: 'note',
    event: undefined,
    resourceType: 'ClinicalNote',
    title: 'Progress note',
    wrong: true,
    ids: [note.id],
  }
  const { chart } = withTimeline(() => ({ entries: [record, wrong] }))
  chart.rows.push(note)
  const text = `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component>
    <section><title>Allergies</title><text>Latex: hives</text></section></component></structuredBody></component></ClinicalDocument>`
  const original = () => new File([text], 'summary.xml', { type: 'application/xml' })
  chart.service.importing = { ...chart.service.importing, review: () => review(), original }
  const { user } = await openChart(chart, 'timeline')
  await user.click(await screen.findByRole('button', { name: 'Summary of care' }))
  const opened = await screen.findByRole('dialog', { name: /^Original/ })
  expect(await within(opened).findByText('Latex: hives')).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Progress note' }))
  const dialog = await screen.findByRole('dialog', { name: 'Progress note' })
  expect(await within(dialog).findByText('Of somebody else')).toBeVisible()
  expect(window.location.hash).toContain('/timeline')
})

test('the registration data has its history, in the words of the front desk', async () => {
  const chart = fakeChart()
  const superseded = { at: '2026-11-22T11:00:00.000Z', by: 'Joe Day', reason: 'Card shown' }
  const base = { resourceType: 'Patient', name: [{ family: 'Okafor', given: ['Ada'] }] }
  chart.service.patient = {
    ...chart.service.patient,
    history: () => [
      { versionId: 1, by: 'Ann Lee', body: { ...base, recordedAt: '2026-01-02T10:00:00.000Z' }, superseded },
      {
        versionId: 2,
        by: 'Joe Day',
        body: { ...base, identifier: [{ type: { text: 'Member number' }, value: 'X1' }] },
      },
    ],
  }
  const { user } = await openChart(chart, 'summary')
  await user.click(screen.getByRole('button', { name: 'History of the registration' }))
  const dialog = await screen.findByRole('dialog', { name: 'History: Registration' })
  expect(await within(dialog).findByText(/by Joe Day/)).toBeVisible()
  expect(dialog).toHaveTextContent('Reason: Card shown')
  expect(dialog).toHaveTextContent('Numbersnothing → Member number X1')
  expect(dialog).toHaveTextContent('NamesAda Okafor')
})
