/** Results: newest first, the value before beside each, flags, what may still change, and one unit a drawing. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DiagnosticReportContent, Observation, Provenance } from '../../domain/resources/index.ts'
import { lab, loinc, nextId, patientId, row, ucum, userId } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const range = [{ low: ucum(3.5, 'mmol/L'), high: ucum(5.1, 'mmol/L') }]
const potassium = (value: number, effectiveDateTime: string, more: Partial<Observation> = {}) =>
  lab('2823-3', 'Potassium', ucum(value, 'mmol/L'), { effectiveDateTime, referenceRange: range, ...more })
const panel = (members: Observation[], more: Partial<DiagnosticReportContent> = {}) =>
  row<DiagnosticReportContent>({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: loinc('51990-0', 'Basic metabolic panel'),
    effectiveDateTime: '2026-05-05',
    result: members.map(({ id }) => ({ reference: `Observation/${id}` })),
    ...more,
  })
const lines = async (name: string) => {
  const table = await screen.findByRole('table', { name })
  const [, ...body] = within(table).getAllByRole('row')
  return body.map((line) => line.textContent)
}

test('a report groups its results; each has its flag, the value before and the range', async () => {
  const older = potassium(4.2, '2026-01-05')
  const newer = potassium(5.6, '2026-05-05')
  const { user } = await openChart(fakeChart({ rows: [older, newer, panel([newer])] }), 'results')
  expect(await lines('Basic metabolic panel, 05-May-2026')).toEqual([
    expect.stringMatching(/^Potassium +5\.6 mmol\/L Hhigh4\.2 mmol\/L \(05-Jan-2026\)3\.5 to 5\.1 mmol\/L/),
  ])
  expect(await lines('Single results, 05-Jan-2026')).toHaveLength(1)
  await user.click(screen.getByRole('radio', { name: 'By test' }))
  expect(await lines('By test')).toEqual([expect.stringMatching(/5\.6 mmol\/L Hhigh05-May-2026.*2$/)])
})

test('what may still change is labelled, on the report and on each value', async () => {
  const early = potassium(4.2, '2026-05-05', { status: 'preliminary' })
  await openChart(fakeChart({ rows: [early, panel([early], { status: 'partial' })] }), 'results')
  expect(await screen.findByText('Partial')).toBeVisible()
  expect(screen.getByText('Preliminary')).toBeVisible()
})

test('an outside result says from whom', async () => {
  const outside = lab(
    '2823-3',
    'Potassium',
    ucum(4.2, 'mmol/L'),
    { effectiveDateTime: '2026-05-05' },
    { source: 'outside' },
  )
  const provenance: Provenance = {
    resourceType: 'Provenance',
    id: nextId(),
    patientId,
    target: `Observation/${outside.id}`,
    recorded: '2026-11-20T15:00:00.000Z',
    recordedBy: userId,
    authorOrganization: { display: 'Bay Hospital' },
  }
  await openChart(fakeChart({ rows: [outside], provenance: [provenance] }), 'results')
  expect(await screen.findByLabelText('From an outside record: Bay Hospital')).toBeVisible()
})

test('a trend never mixes units; every value stands below in words', async () => {
  const glucose = (value: number, unit: string, at: string) =>
    lab('2345-7', 'Glucose', ucum(value, unit), { effectiveDateTime: at })
  const rows = [
    glucose(110, 'mg/dL', '2026-05-05'),
    glucose(5.2, 'mmol/L', '2026-03-05'),
    glucose(99, 'mg/dL', '2026-01-05'),
  ]
  const { user } = await openChart(fakeChart({ rows }), 'results')
  const [newest] = await screen.findAllByRole('button', { name: 'Glucose' })
  await user.click(newest as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Glucose over time' })
  const drawings = await within(dialog).findAllByRole('img')
  expect(drawings.map((one) => one.getAttribute('aria-label'))).toEqual(['Glucose, mg/dL', 'Glucose, mmol/L'])
  expect(dialog).toHaveTextContent('Recorded in 2 units. They are drawn apart and not converted.')
  expect(within(within(dialog).getByRole('table')).getAllByRole('row')).toHaveLength(4)
})

test('a value in another unit than the one before says so', async () => {
  const rows = [
    lab('2345-7', 'Glucose', ucum(110, 'mg/dL'), { effectiveDateTime: '2026-05-05' }),
    lab('2345-7', 'Glucose', ucum(5.2, 'mmol/L'), { effectiveDateTime: '2026-03-05' }),
  ]
  await openChart(fakeChart({ rows }), 'results')
  expect(await screen.findByText(/5\.2 mmol\/L \(05-Mar-2026\), in another unit/)).toBeVisible()
})

test('a result typed by hand brings unit and adult range, and is flagged as it is typed', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'results')
  await user.keyboard('{Alt>}r{/Alt}')
  expect(await screen.findByRole('textbox', { name: /Test/ })).toHaveFocus()
  await user.keyboard('potass{ArrowDown}{Enter}')
  expect(screen.getByRole('textbox', { name: 'Unit' })).toHaveValue('mmol/L')
  expect(screen.getByRole('textbox', { name: 'Reference high' })).toHaveValue('5.1')
  await user.type(screen.getByRole('textbox', { name: /Value/ }), '5.6')
  expect(screen.getByText('Reads:', { exact: false })).toHaveTextContent('Reads: 5.6 mmol/L Hhigh')
  await user.click(screen.getByRole('switch', { name: /Stay here after saving/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('1 result saved')).toBeVisible()
  expect(screen.getByRole('textbox', { name: /Value/ })).toHaveValue('')
  expect(inputsOf(chart, 'observation.create')).toMatchObject([
    {
      content: {
        category: 'laboratory',
        status: 'final',
        code: { coding: [{ code: '2823-3' }] },
        valueQuantity: { value: 5.6, code: 'mmol/L' },
        referenceRange: [{ low: { value: 3.5 }, high: { value: 5.1 } }],
        interpretation: [{ coding: [{ code: 'H' }] }],
      },
    },
  ])
})

test.each([
  ['<0.01', { valueQuantity: { value: 0.01, comparator: '<' } }],
  ['≥ 5', { valueQuantity: { value: 5, comparator: '>=' } }],
  ['Negative', { valueString: 'Negative' }],
])('%s is recorded as what it says', async (typed, value) => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'results')
  await user.keyboard('{Alt>}r{/Alt}')
  await user.type(await screen.findByRole('textbox', { name: /Test/ }), 'Some test')
  await user.type(screen.getByRole('textbox', { name: /Value/ }), typed)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.create')).toMatchObject([{ content: value }]))
})
