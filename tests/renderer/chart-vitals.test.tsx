/** Vital signs: typed from top to bottom, doubted where they should be, shown newest first. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type TypedVitals, vitalContents } from '../../domain/clinical/vital-signs.ts'
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
