/** Vital signs: typed from top to bottom, doubted where they should be, shown newest first. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type TypedVitals, vitalContents } from '../../domain/clinical/vital-signs.ts'
import { addDays, formatDate, localDate } from '../../domain/format/date.ts'
import type { ObservationContent } from '../../domain/resources/index.ts'
import { row } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const setOf = (at: string, typed: TypedVitals, source: 'practice' | 'outside' = 'practice') =>
  vitalContents(typed, at).map((content) => row<ObservationContent>(content, { source }))
const pressure = (systolic: number, diastolic: number): TypedVitals => ({
  systolic: { value: systolic, unit: 'mm[Hg]' },
  diastolic: { value: diastolic, unit: 'mm[Hg]' },
})

const openForm = async (chart = fakeChart()) => {
  const view = await openChart(chart, 'vitals')
  await view.user.keyboard('{Alt>}v{/Alt}')
  expect(await screen.findByRole('textbox', { name: 'BP systolic' })).toHaveFocus()
  return { chart, ...view }
}

test('a set is typed with Tab alone and recorded as one, with BMI', async () => {
  const { chart, user } = await openForm()
  await user.keyboard('128{Tab}82{Tab}72{Tab}16{Tab}98.6{Tab}98{Tab}180{Tab}70')
  expect(screen.getByText('BMI 25.8 kg/m2')).toBeVisible()
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
  const [{ contents }] = inputsOf(chart, 'observation.createMany') as [{ contents: ObservationContent[] }]
  expect(contents.map((c) => [c.code.text, c.valueQuantity?.value, c.valueQuantity?.code])).toEqual([
    ['Blood pressure', undefined, undefined],
    ['Pulse', 72, '/min'],
    ['Respiration', 16, '/min'],
    ['Temperature', 98.6, '[degF]'],
    ['SpO2', 98, '%'],
    ['Weight', 180, '[lb_av]'],
    ['Height', 70, '[in_i]'],
    ['BMI', 25.8, 'kg/m2'],
  ])
  expect(contents[0]?.component?.map((part) => part.valueQuantity?.value)).toEqual([128, 82])
  expect(new Set(contents.map((c) => c.effectiveDateTime)).size).toBe(1)
  expect(contents[0]?.effectiveDateTime).toMatch(/T\d\d:\d\d[+-]\d\d:\d\d$/)
})

test('a letter behind the number is its unit; the choice is remembered on this computer', async () => {
  const { user } = await openForm()
  await user.type(screen.getByRole('textbox', { name: 'Weight' }), '82k')
  expect(screen.getByRole('combobox', { name: 'Unit of Weight' })).toHaveDisplayValue('kg')
  expect(screen.getByRole('textbox', { name: 'Weight' })).toHaveValue('82')
  await user.type(screen.getByRole('textbox', { name: 'Temperature' }), '37.1c')
  expect(screen.queryByText(/Unusual|No patient/)).not.toBeInTheDocument()
  expect(window.localStorage.getItem('chartkeep.vital-units')).toContain('kg')
})

test('what no patient can have stops the save; what is unusual is said and kept', async () => {
  const { chart, user } = await openForm()
  await user.keyboard('1280{Tab}')
  expect(screen.getByRole('textbox', { name: 'BP systolic' })).toBeInvalid()
  await user.keyboard('{Control>}s{/Control}')
  expect(inputsOf(chart, 'observation.createMany')).toEqual([])
  const systolic = screen.getByRole('textbox', { name: 'BP systolic' })
  await user.clear(systolic)
  await user.type(systolic, '230{Tab}240')
  expect(screen.getByText('Unusual. Check the number and the unit.')).toBeVisible()
  expect(screen.getByText('Diastolic is not below systolic. Check both.')).toBeVisible()
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
})

test('the last value stands below each field, in the unit that is typed; a jump is pointed out', async () => {
  const last: TypedVitals = { weight: { value: 82, unit: 'kg' }, height: { value: 178, unit: 'cm' } }
  const { user } = await openForm(fakeChart({ rows: setOf('2026-05-01', last) }))
  expect(screen.getByText('Last: 180.8 lb')).toBeVisible()
  expect(screen.getByText('Last: 70.1 in')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Weight' }), '5000')
  expect(screen.getByText(/^No patient can have this/)).toBeVisible()
  expect(screen.queryByText(/^Unusual/)).not.toBeInTheDocument()
  await user.clear(screen.getByRole('textbox', { name: 'Weight' }))
  await user.type(screen.getByRole('textbox', { name: 'Weight' }), '180')
  expect(screen.getByText('BMI 25.8 kg/m2 with the last height, 178 cm')).toBeVisible()
  await user.keyboard('k')
  expect(screen.getByText('Unusual. Check the number and the unit.')).toBeVisible()
})

test('the flowsheet shows the newest first with those before beside it; outside sets are marked', async () => {
  const rows = [
    ...setOf('2026-01-05T09:00-05:00', { ...pressure(150, 95), pulse: { value: 80, unit: '/min' } }),
    ...setOf('2026-05-05T09:00-05:00', pressure(128, 82), 'outside'),
  ]
  await openChart(fakeChart({ rows }), 'vitals')
  const sheet = await screen.findByRole('table', { name: 'Vitals' })
  const [head, bp, pulse] = within(sheet).getAllByRole('row')
  expect(head).toHaveTextContent(/05-May-2026.*Outside.*05-Jan-2026/)
  expect(bp).toHaveTextContent('Blood pressure 128/82 mmHg 150/95 mmHg')
  expect(pulse).toHaveTextContent('Pulse 80 /min')
})

test('a trend has every value in words, and the band of adults', async () => {
  const rows = [...setOf('2026-01-05', pressure(150, 95)), ...setOf('2026-05-05', pressure(128, 82))]
  const { user } = await openChart(fakeChart({ rows }), 'vitals')
  await user.click(await screen.findByRole('button', { name: /Blood pressure/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Blood pressure over time' })
  expect(await within(dialog).findByRole('img', { name: /a bar from diastolic to systolic/ })).toBeInTheDocument()
  const lines = within(within(dialog).getByRole('table')).getAllByRole('row')
  expect(lines.map((line) => line.textContent)).toEqual([
    'DateValueBy',
    expect.stringMatching(/^05-May-2026128\/82 mmHg/),
    expect.stringMatching(/^05-Jan-2026150\/95 mmHg/),
  ])
})

test('a whole set is marked as entered in error; where one fails, the rest can be tried again', async () => {
  const rows = setOf('2026-01-05', { ...pressure(150, 95), pulse: { value: 80, unit: '/min' } })
  const chart = fakeChart({ rows })
  const { user } = await openChart(chart, 'vitals')
  await user.click(await screen.findByRole('button', { name: 'Actions for 05-Jan-2026' }))
  await user.click(await screen.findByRole('menuitem', { name: /Mark this set/ }))
  const dialog = await screen.findByRole('dialog')
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Blood pressure 150/95 mmHg, 05-Jan-2026', 'Pulse 80 /min, 05-Jan-2026'])
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'Wrong patient')
  chart.failNext(
    'observation.enteredInError',
    new ORPCError('INTERNAL', { status: 500, data: { correlationId: 'c1' } }),
    1,
  )
  await user.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
  expect(await within(dialog).findByRole('alert')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Mark as entered in error' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.enteredInError').map((input) => (input as { id: string }).id)).toEqual([
      rows[0]?.id,
      rows[1]?.id,
      rows[1]?.id,
    ]),
  )
  expect(await screen.findByText('No vitals recorded')).toBeVisible()
  await user.click(screen.getByRole('switch', { name: 'Show 2 entered in error' }))
  expect(await screen.findByRole('table', { name: 'Entered in error' })).toHaveTextContent('150/95 mmHg')
})

test('a second pressure of the sitting is typed with +, with arm and position', async () => {
  const { chart, user } = await openForm()
  await user.keyboard('150{Tab}90+')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'BP systolic 2' })).toHaveFocus())
  await user.keyboard('138{Tab}84')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Arm of BP systolic 2' }), 'Right arm')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Position of BP systolic 2' }), 'Standing')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
  expect(inputsOf(chart, 'observation.createMany')).toMatchObject([
    {
      contents: [
        { component: [{ valueQuantity: { value: 150 } }, { valueQuantity: { value: 90 } }] },
        {
          component: [{ valueQuantity: { value: 138 } }, { valueQuantity: { value: 84 } }],
          bodySite: { text: 'Right arm' },
          method: { text: 'Standing' },
        },
      ],
    },
  ])
  const sheet = await screen.findByRole('table', { name: 'Vitals' })
  expect(within(sheet).getByText('150/90, 138/84 mmHg')).toBeVisible()
  expect(within(sheet).getByText('150/90; 138/84 right arm, standing')).toBeVisible()
})

test('a set is corrected with a reason: only what changed is sent, and BMI is reckoned again', async () => {
  const at = '2026-01-05T09:00-05:00'
  const rows = setOf(at, {
    ...pressure(150, 95),
    pulse: { value: 80, unit: '/min' },
    weight: { value: 180, unit: 'kg' },
    height: { value: 178, unit: 'cm' },
    bmi: { value: 56.8, unit: 'kg/m2' },
  })
  const idOf = (text: string) => rows.find((one) => one.code.text === text)?.id
  const chart = fakeChart({ rows })
  const { user } = await openChart(chart, 'vitals')
  await user.click(await screen.findByRole('button', { name: /^Actions for 05-Jan-2026/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Correct this set…' }))
  const weight = await screen.findByRole('textbox', { name: 'Weight' })
  expect(weight).toHaveValue('180')
  await user.clear(weight)
  await user.type(weight, '82')
  await user.clear(screen.getByRole('textbox', { name: 'Pulse' }))
  await user.type(screen.getByRole('textbox', { name: 'SpO2' }), '97')
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  await user.type(screen.getByRole('combobox', { name: /Why it is corrected/ }), 'Wrong unit')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.reviseMany')).toHaveLength(1))
  expect(inputsOf(chart, 'observation.reviseMany')).toMatchObject([
    {
      reason: 'Wrong unit',
      changed: [
        { id: idOf('Weight'), content: { valueQuantity: { value: 82, code: 'kg' }, effectiveDateTime: at } },
        { id: idOf('BMI'), content: { valueQuantity: { value: 25.9 } } },
      ],
      added: [{ code: { text: 'SpO2' }, valueQuantity: { value: 97 } }],
      wrong: [{ id: idOf('Pulse') }],
    },
  ])
})

test('a set of which only the month is known keeps it when a value is corrected', async () => {
  const chart = fakeChart({ rows: setOf('2019-05', { pulse: { value: 80, unit: '/min' } }) })
  const { user } = await openChart(chart, 'vitals')
  await user.click(await screen.findByRole('button', { name: /^Actions for May-2019/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Correct this set…' }))
  expect(await screen.findByRole('textbox', { name: /^Date/ })).toHaveValue('May-2019')
  await user.clear(screen.getByRole('textbox', { name: 'Pulse' }))
  await user.type(screen.getByRole('textbox', { name: 'Pulse' }), '88')
  await user.type(screen.getByRole('combobox', { name: /Why it is corrected/ }), 'Mistyped')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.reviseMany')).toMatchObject([
      { changed: [{ content: { valueQuantity: { value: 88 }, effectiveDateTime: '2019-05' } }] },
    ]),
  )
})

/** Six months old on whatever day the tests run. */
const infant = { birthDate: addDays(localDate(), -184), gender: 'male' as const }

test('a child: percentiles as it is typed, recorded with the set, and shown beside each measure', async () => {
  const { chart, user } = await openForm(fakeChart({ patient: infant }))
  await user.type(screen.getByRole('textbox', { name: 'Weight' }), '7.9k')
  await user.type(screen.getByRole('textbox', { name: 'Length (lying)' }), '67.6c')
  await user.type(screen.getByRole('textbox', { name: 'Head circumference' }), '43.3')
  expect(await screen.findAllByText('48 %ile')).not.toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
  const [{ contents }] = inputsOf(chart, 'observation.createMany') as [{ contents: ObservationContent[] }]
  const percentiles = contents.filter((one) => one.valueQuantity?.unit === '%').map((one) => one.code.coding?.[0]?.code)
  expect(percentiles).toEqual(['77606-2', '8289-1'])
  const sheet = await screen.findByRole('table', { name: 'Vitals' })
  const [weight] = await within(sheet).findAllByText('48 %ile')
  expect(weight).toHaveAttribute('title', expect.stringMatching(/WHO 2006, z-score -0\.0\d, not corrected/))
  expect(within(sheet).queryByText(/percentile/)).not.toBeInTheDocument()
})

test('what no growth chart holds is pointed out', async () => {
  const { user } = await openForm(fakeChart({ patient: infant }))
  await user.type(screen.getByRole('textbox', { name: 'Weight' }), '18k')
  expect(await screen.findByText('Far outside the growth chart. Check the number and the unit.')).toBeVisible()
})

test('the growth chart: curves, points in words, and whether preterm birth is corrected for', async () => {
  const day = addDays(infant.birthDate, 123)
  const rows = setOf(day, { weight: { value: 5.5, unit: 'kg' }, height: { value: 60, unit: 'cm' } })
  const chart = fakeChart({ patient: infant, rows })
  const { user } = await openChart(chart, 'vitals')
  await user.click(await screen.findByRole('radio', { name: 'Growth charts' }))
  expect(await screen.findByRole('img', { name: 'Weight on the growth chart, in kg' })).toBeVisible()
  const lines = () =>
    within(screen.getByRole('table', { name: 'Weight' }))
      .getAllByRole('row')
      .map((line) => line.textContent)
  expect(lines()[1]).toMatch(new RegExp(`^${formatDate(day)}4 mo5\\.5 kg2 %ile`))
  expect(screen.getByText(/Not corrected for preterm birth/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Weeks of gestation at birth' }), '31')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Ages are corrected for birth at 31 weeks/)).toBeVisible()
  expect(lines()[1]).toMatch(new RegExp(`^${formatDate(day)}4 mo5\\.5 kg[3-9]\\d %ile`))
  await user.click(screen.getByRole('radio', { name: 'lb, in' }))
  expect(lines()[1]).toMatch(/12\.1 lb/)
})

test('a chart of many years is whole: the oldest set is there, with all its values', async () => {
  const full = { ...pressure(120, 80), pulse: { value: 70, unit: '/min' }, respiration: { value: 16, unit: '/min' } }
  const years = Array.from({ length: 170 }, (_, week) => setOf(addDays('2019-03-01', 7 * week), full))
  const oldest = setOf('2019-02-01', { ...pressure(99, 61), pulse: { value: 57, unit: '/min' } })
  const { user } = await openChart(fakeChart({ rows: [...years.flat(), ...oldest] }), 'vitals')
  for (const left of [166, 161, 151, 131, 91, 11]) {
    await user.click(await screen.findByRole('button', { name: `Older sets (${left})` }))
  }
  const sheet = screen.getByRole('table', { name: 'Vitals' })
  expect(within(sheet).getByText('99/61 mmHg')).toBeVisible()
  expect(within(sheet).getByText('57 /min')).toBeVisible()
})

test('systolic and diastolic that came apart stand together; two halves of one side do not', async () => {
  const half = (code: string, value: number, at: string) =>
    row<ObservationContent>(
      {
        resourceType: 'Observation',
        status: 'final',
        category: 'vital-signs',
        effectiveDateTime: at,
        code: { coding: [{ system: 'http://loinc.org', code }] },
        valueQuantity: { value, unit: 'mm[Hg]' },
      },
      { source: 'outside' },
    )
  const [systolic, diastolic] = ['8480-6', '8462-4']
  const rows = [
    half(systolic, 145, '2026-05-05'),
    half(diastolic, 88, '2026-05-05'),
    half(systolic, 150, '2026-04-04'),
    half(systolic, 152, '2026-04-04'),
    half(diastolic, 90, '2026-04-04'),
  ]
  await openChart(fakeChart({ rows }), 'vitals')
  const sheet = await screen.findByRole('table', { name: 'Vitals' })
  expect(within(sheet).getByText('145/88 mmHg')).toBeVisible()
  expect(within(sheet).getByText('150/–, 152/–, –/90 mmHg')).toBeVisible()
})

test('adults have no growth chart', async () => {
  await openChart(fakeChart({ rows: setOf('2026-05-05', pressure(128, 82)) }), 'vitals')
  expect(await screen.findByRole('table', { name: 'Vitals' })).toBeVisible()
  expect(screen.queryByRole('radio', { name: 'Growth charts' })).not.toBeInTheDocument()
})
