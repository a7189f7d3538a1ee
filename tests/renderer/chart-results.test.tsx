/** Results: newest first, the value before beside each, flags, what may still change, and one unit a drawing. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DiagnosticReportContent, Observation, Provenance } from '../../domain/resources/index.ts'
import { lab, loinc, nextId, patientId, row, ucum, userId } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'
import { summary } from './patients.ts'

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
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  expect(await lines('Basic metabolic panel, 05-May-2026')).toEqual([
    expect.stringMatching(/^Potassium +5\.6 mmol\/L Hhigh4\.2 mmol\/L \(05-Jan-2026\)3\.5 to 5\.1 mmol\/L/),
  ])
  expect(await lines('Single results, 05-Jan-2026')).toHaveLength(1)
  await user.click(screen.getByRole('radio', { name: 'By test' }))
  expect(await lines('By test')).toEqual([expect.stringMatching(/5\.6 mmol\/L Hhigh05-May-2026.*2$/)])
})

test('what may still change is labelled, on the report and on each value', async () => {
  const early = potassium(4.2, '2026-05-05', { status: 'preliminary' })
  const { user } = await openChart(fakeChart({ rows: [early, panel([early], { status: 'partial' })] }), 'results')
  expect(await screen.findByText('prelim.')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'By report' }))
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
  const { user } = await openChart(fakeChart({ rows }), 'results')
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  expect(await screen.findByText(/5\.2 mmol\/L \(05-Mar-2026\), in another unit/)).toBeVisible()
})

test('dates stand across and tests down, in the order of the panels, the newest date first', async () => {
  const sodium = lab('2951-2', 'Sodium', ucum(140, 'mmol/L'), { effectiveDateTime: '2026-05-05' })
  const own = lab('99999-9', 'Some antibody', undefined, { effectiveDateTime: '2026-05-05', valueString: 'Negative' })
  const rows = [own, potassium(5.6, '2026-05-05'), sodium, potassium(4.2, '2026-01-05T08:00')]
  const { user } = await openChart(fakeChart({ rows }), 'results')
  const sheet = await screen.findByRole('table', { name: 'Results, dates across' })
  expect(
    within(sheet)
      .getAllByRole('row')
      .map((line) => line.textContent?.replace(/ (?=\s|$)/g, '')),
  ).toEqual([
    'TestReference range05-May-202605-Jan-202608:00',
    'Metabolic',
    'Sodiummmol/L140',
    'Potassium3.5 to 5.1 mmol/L5.6 Hhigh 4.2',
    'Other tests',
    'Some antibodyNegative',
  ])
  await user.type(screen.getByRole('textbox', { name: 'Find a test' }), 'pot')
  expect(within(sheet).getAllByRole('row')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Potassium' }))
  expect(await screen.findByRole('dialog', { name: 'Potassium over time' })).toBeVisible()
})

test('older dates come a page at a time, and newer ones again', async () => {
  const rows = Array.from({ length: 9 }, (_, month) =>
    potassium(4 + month / 10, `2026-${String(month + 1).padStart(2, '0')}-05`),
  )
  const { user } = await openChart(fakeChart({ rows }), 'results')
  expect(await screen.findByText('05-Mar-2026 to 05-Sep-2026')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Older' }))
  expect(await screen.findByText('05-Jan-2026 to 05-Feb-2026')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Newer' }))
  expect(await screen.findByText('05-Mar-2026 to 05-Sep-2026')).toBeVisible()
})

test('two panels of one minute have names of their own', async () => {
  const [one, other] = [potassium(4, '2026-05-05'), potassium(4.1, '2026-05-05')]
  const { user } = await openChart(fakeChart({ rows: [one, other, panel([one]), panel([other])] }), 'results')
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  expect(await screen.findByRole('region', { name: 'Basic metabolic panel, 05-May-2026' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Basic metabolic panel, 05-May-2026 (2)' })).toBeVisible()
})

const fieldOf = (name: string) => screen.getByRole('textbox', { name: `Value of ${name}` })
const enter = async (chart = fakeChart()) => {
  const view = await openChart(chart, 'results')
  await view.user.keyboard('{Alt>}r{/Alt}')
  expect(await screen.findByRole('combobox', { name: /Panel or test/ })).toHaveFocus()
  return { chart, ...view }
}

test('a panel brings its tests, units and ranges; Enter goes on, lines left empty are not recorded, critical is critical', async () => {
  const { chart, user } = await enter()
  await user.keyboard('basic met{ArrowDown}{Enter}')
  expect(screen.getByRole('textbox', { name: 'Unit of Potassium' })).toHaveValue('mmol/L')
  expect(screen.getByRole('textbox', { name: 'Reference high of Potassium' })).toHaveValue('5.1')
  await user.click(fieldOf('Sodium'))
  await user.keyboard('140{Enter}')
  expect(fieldOf('Potassium')).toHaveFocus()
  await user.keyboard('6.9')
  expect(within(screen.getByRole('group', { name: 'Potassium' })).getByText('HH')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Comment on Potassium' }))
  await user.type(screen.getByRole('textbox', { name: 'Comment for Potassium' }), 'Repeated')
  await user.type(screen.getByRole('textbox', { name: 'Laboratory' }), 'Bay Lab')
  await user.type(screen.getByRole('textbox', { name: 'Specimen' }), 'Serum')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.createReport')).toHaveLength(1))
  expect(inputsOf(chart, 'observation.createReport')).toMatchObject([
    {
      report: {
        status: 'final',
        code: { coding: [{ code: '51990-0' }] },
        performer: [{ display: 'Bay Lab' }],
        specimen: [{ display: 'Serum' }],
      },
      results: [
        { code: { coding: [{ code: '2951-2' }] }, valueQuantity: { value: 140, code: 'mmol/L' } },
        {
          category: 'laboratory',
          status: 'final',
          valueQuantity: { value: 6.9 },
          referenceRange: [{ low: { value: 3.5 }, high: { value: 5.1 } }],
          interpretation: [{ coding: [{ code: 'HH' }] }],
          note: [{ text: 'Repeated' }],
        },
      ],
    },
  ])
})

test.each([
  ['<0.01', { valueQuantity: { value: 0.01, comparator: '<' } }],
  ['≥ 5', { valueQuantity: { value: 5, comparator: '>=' } }],
  ['Negative', { valueString: 'Negative' }],
])('%s is recorded as what it says, for a test that no list has as well', async (typed, value) => {
  const { chart, user } = await enter()
  await user.keyboard('Some test')
  await user.click(screen.getByRole('button', { name: 'Add as typed' }))
  await user.type(fieldOf('Some test'), typed)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.createReport')).toMatchObject([
      { report: { code: { text: 'Some test' } }, results: [value] },
    ]),
  )
})

test('a child gets no range of adults, nor their critical limits', async () => {
  const { user } = await enter(fakeChart({ patient: { birthDate: '2024-01-05' } }))
  await user.keyboard('cbc panel{ArrowDown}{Enter}')
  expect(screen.getByRole('textbox', { name: 'Reference low of Hemoglobin' })).toHaveValue('11.5')
  expect(screen.getByRole('textbox', { name: 'Reference low of Platelets' })).toHaveValue('')
  await user.type(fieldOf('Platelets'), '45')
  expect(within(screen.getByRole('group', { name: 'Platelets' })).getByText('LL')).toBeVisible()
})

test('a report entered in error stays in sight behind its count, and can only be looked into', async () => {
  const member = potassium(4.2, '2026-05-05')
  const { user } = await openChart(
    fakeChart({ rows: [member, panel([member], { status: 'entered-in-error' })] }),
    'results',
  )
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  const showWrong = await screen.findByRole('switch', { name: 'Show 1 entered in error' })
  expect(screen.getByRole('region', { name: /^Single results/ })).toBeVisible()
  expect(screen.queryByRole('region', { name: /^Basic metabolic panel/ })).not.toBeInTheDocument()
  await user.click(showWrong)
  const report = await screen.findByRole('region', { name: /^Basic metabolic panel/ })
  expect(report).toHaveTextContent('Entered in error')
  await user.click(within(report).getByRole('button', { name: /^Actions for/ }))
  expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['History of the report'])
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument())
})

test('a partial report is completed: blanks are filled, what was preliminary becomes final', async () => {
  const early = potassium(4.2, '2026-05-05', { status: 'preliminary' })
  const chart = fakeChart({ rows: [early, panel([early], { status: 'partial' })] })
  const { user } = await openChart(chart, 'results')
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  await user.click(await screen.findByRole('button', { name: 'Actions for Basic metabolic panel, 05-May-2026' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Complete or correct…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Value of Sodium' }), '139')
  expect(fieldOf('Potassium')).toHaveValue('4.2')
  await user.click(screen.getByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Final' }))
  expect(screen.queryByRole('combobox', { name: /Why it is corrected/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.reviseReport')).toHaveLength(1))
  expect(inputsOf(chart, 'observation.reviseReport')).toMatchObject([
    {
      report: { status: 'final' },
      changed: [{ id: early.id, content: { status: 'final', valueQuantity: { value: 4.2 } } }],
      added: [{ valueQuantity: { value: 139 } }],
    },
  ])
})

test('a final value is corrected with a reason; the old one stays beside it, struck through', async () => {
  const wrong = potassium(6.5, '2026-05-05', { note: [{ text: 'Called' }] })
  const chart = fakeChart({ rows: [wrong, panel([wrong])] })
  const { user } = await openChart(chart, 'results')
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  await user.click(await screen.findByRole('button', { name: 'Actions for Potassium' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Correct…' }))
  const value = await screen.findByRole('textbox', { name: 'Value of Potassium' })
  await user.clear(value)
  expect(screen.getByText('A value in the chart cannot be emptied.', { exact: false })).toBeVisible()
  await user.type(value, '5.6')
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  await user.type(screen.getByRole('combobox', { name: /Why it is corrected/ }), 'Mistyped')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.correct')).toMatchObject([
      {
        id: wrong.id,
        reason: 'Mistyped',
        content: {
          valueQuantity: { value: 5.6 },
          interpretation: [{ coding: [{ code: 'H' }] }],
          note: [{ text: 'Called' }],
        },
      },
    ]),
  )
  await user.click(screen.getByRole('radio', { name: 'Flowsheet' }))
  const struck = await screen.findByText('6.5', { selector: 's' })
  expect(struck).toHaveAttribute('title', expect.stringContaining('Mistyped'))
  expect(screen.getByText('corr.')).toBeVisible()
})

test('a report goes to the right chart after both identities were read', async () => {
  const rows = [potassium(4.2, '2026-05-05')]
  const chart = fakeChart({ rows: [...rows, panel(rows)] })
  const right = summary(43, 'OKAFOR, Adaeze', { birthDate: '1981-08-14' })
  chart.service.patient = {
    ...chart.service.patient,
    recent: () => [{ ...right, openedAt: '2026-11-20T15:00:00.000Z' }],
    search: () => [right],
  }
  const { user } = await openChart(chart, 'results')
  await user.click(await screen.findByRole('radio', { name: 'By report' }))
  await user.click(await screen.findByRole('button', { name: 'Actions for Basic metabolic panel, 05-May-2026' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Move to another chart…' }))
  await user.click(await screen.findByRole('button', { name: /OKAFOR, Adaeze/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Move to another chart?' })
  expect(dialog).toHaveTextContent(/OKAFOR, Ada Grace.*000042.*with 1 result.*OKAFOR, Adaeze.*000043/)
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  expect(within(dialog).getByRole('button', { name: 'Move' })).toBeDisabled()
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'Similar name')
  await user.click(within(dialog).getByRole('button', { name: 'Move' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'refile.move')).toMatchObject([{ toPatientId: right.id, reason: 'Similar name' }]),
  )
  expect(await screen.findByText('1 item that did not belong to this chart was moved out')).toBeVisible()
})

test('an imaging report is typed in words, with its study, and corrected with a reason', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'results')
  await user.click(await screen.findByRole('button', { name: 'Add a report in words' }))
  const form = await screen.findByRole('complementary', { name: 'Add a report in words' })
  const save = within(form).getByRole('button', { name: /Save/ })
  await user.type(within(form).getByRole('combobox', { name: /Study/ }), 'cxr')
  await user.click(await screen.findByRole('option', { name: /X-ray chest, 2 views/ }))
  expect(save).toBeDisabled()
  await user.type(within(form).getByRole('textbox', { name: 'Reported by' }), 'Harbor Imaging')
  await user.type(within(form).getByRole('textbox', { name: /Findings and impression/ }), 'Clear lungs.')
  await user.click(save)
  await waitFor(() => expect(inputsOf(chart, 'diagnosticReport.create')).toHaveLength(1))
  expect(inputsOf(chart, 'diagnosticReport.create')).toMatchObject([
    {
      content: {
        status: 'final',
        category: [{ coding: [{ code: 'RAD' }] }],
        code: { coding: [{ code: '36643-5' }] },
        performer: [{ display: 'Harbor Imaging' }],
        conclusion: 'Clear lungs.',
      },
    },
  ])

  expect(await screen.findByRole('radio', { name: 'By report' })).toBeChecked()
  await user.click(await screen.findByRole('button', { name: /Actions for X-ray chest/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Complete or correct…' }))
  const again = await screen.findByRole('complementary', { name: 'Correct the report' })
  await user.type(within(again).getByRole('textbox', { name: /Findings and impression/ }), ' No effusion.')
  expect(within(again).getByRole('button', { name: /Save/ })).toBeDisabled()
  await user.type(within(again).getByRole('combobox', { name: /Why/ }), 'Mistyped')
  await user.click(within(again).getByRole('button', { name: /Save/ }))
  await waitFor(() =>
    expect(inputsOf(chart, 'diagnosticReport.update')).toMatchObject([
      { reason: 'Mistyped', content: { status: 'corrected', conclusion: 'Clear lungs. No effusion.' } },
    ]),
  )
})
