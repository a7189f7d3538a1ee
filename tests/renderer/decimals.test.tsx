/** Digits of numbers on the screen: what is measured keeps them as typed and as received; a dose shows none that count nothing. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dosageOf } from '../../domain/clinical/sig.ts'
import { vitalContents, vitalSets } from '../../domain/clinical/vital-signs.ts'
import { readDecimal } from '../../domain/format/decimal.ts'
import { formatQuantity } from '../../domain/format/quantity.ts'
import type {
  ContentOf,
  Dosage,
  MedicationRequest,
  Observation,
  ObservationContent,
  Quantity,
} from '../../domain/resources/index.ts'
import { toContent, toDraft } from '../../renderer/features/chart/meds/medication-draft.ts'
import { draftOfSet, revisionOf } from '../../renderer/features/chart/vitals/typed-set.ts'
import { markedText } from '../../renderer/features/import/source-lines.ts'
import { lab, row, ucum } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const exact = (text: string, unit: string): Quantity => ({ ...ucum(Number(text), unit), ...readDecimal(text) })

test('vital signs: typed, and shown in the flowsheet', async () => {
  const temperature = { value: 37, written: '37.0', unit: 'Cel' }
  const rows = vitalContents({ temperature }, '2026-05-05T09:00').map((content) => row<ObservationContent>(content))
  const chart = fakeChart({ rows })
  const { user } = await openChart(chart, 'vitals')
  expect(await screen.findByText('37.0 °C')).toBeVisible()

  await user.keyboard('{Alt>}v{/Alt}')
  const pulse = await screen.findByRole('textbox', { name: 'Pulse' })
  await user.type(pulse, '70')
  await user.tab()
  const field = screen.getByRole('textbox', { name: 'Temperature' })
  await user.type(field, '98.60')
  await user.tab()
  expect(field).toHaveValue('98.60')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'observation.createMany')).toHaveLength(1))
  const [{ contents }] = inputsOf(chart, 'observation.createMany') as [{ contents: ObservationContent[] }]
  expect(contents.map(({ valueQuantity }) => [valueQuantity?.value, valueQuantity?.written])).toEqual([
    [70, undefined],
    [98.6, '98.60'],
  ])
})

test('a set that is corrected: other digits are a change, and another value leaves the old digits behind', () => {
  const rows = vitalContents({ temperature: { value: 37, written: '37.0', unit: 'Cel' } }, '2026-05-05T09:00-05:00')
  const [set] = vitalSets(rows.map((content) => row(content) as Observation))
  if (!set) throw new Error('No set')
  const changed = (value: number, written?: string) => {
    const temperature = { value, ...(written !== undefined && { written }), unit: 'Cel' }
    const draft = { ...draftOfSet(set), singles: { temperature } }
    return revisionOf(set, draft, {}, set.at).changed.map(({ content }) => content.valueQuantity)
  }
  expect(changed(37, '37.0')).toEqual([])
  expect(changed(37, '37.00')).toMatchObject([{ value: 37, written: '37.00' }])
  expect(changed(38)).toEqual([expect.not.objectContaining({ written: expect.anything() })])
})

test('results: flowsheet, range and trend say what the laboratory sent', async () => {
  const rows = [
    lab('2823-3', 'Potassium', exact('4.10', 'mmol/L'), {
      effectiveDateTime: '2026-05-05',
      referenceRange: [{ low: exact('3.50', 'mmol/L'), high: exact('5.0', 'mmol/L') }],
    }),
    lab('2823-3', 'Potassium', exact('7.00', 'mmol/L'), { effectiveDateTime: '2026-01-05' }),
  ]
  const { user } = await openChart(fakeChart({ rows }), 'results')
  const sheet = await screen.findByRole('table', { name: 'Results, dates across' })
  expect(sheet).toHaveTextContent('3.50 to 5.0 mmol/L')
  expect(within(sheet).getByText('4.10')).toBeVisible()
  expect(within(sheet).getByText('7.00')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Potassium' }))
  const dialog = await screen.findByRole('dialog', { name: 'Potassium over time' })
  expect(await within(dialog).findByText('7.00 mmol/L')).toBeVisible()
})

test('a dose is shown without zeros, and what nobody touched stays as it came', () => {
  const dosage: Dosage = { ...dosageOf({ dose: 5, doseForm: 'tablet' }) }
  const received = { ...dosage, doseQuantity: { ...dosage.doseQuantity, written: '5.0' } }
  const taken = row<ContentOf<'MedicationRequest'>>({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'Warfarin' },
    dosageInstruction: [received],
  }) as MedicationRequest
  const draft = toDraft(taken)
  expect(formatQuantity(received.doseQuantity)).toBe('5 tablets')
  expect(toContent({ ...draft, note: 'With food' }, taken, 'Ann Lee')).toMatchObject({ dosageInstruction: [received] })
  const other = toContent({ ...draft, sig: { ...draft.sig, dose: 6 } }, taken, 'Ann Lee')
  expect(JSON.stringify(other)).toContain('"value":6')
  expect(JSON.stringify(other)).not.toContain('written')
})

test('a result that is typed keeps the digits of value and range', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'results')
  await user.keyboard('{Alt>}r{/Alt}')
  await screen.findByRole('combobox', { name: 'Panel or test' })
  await user.keyboard('Some test')
  await user.click(screen.getByRole('button', { name: 'Add as typed' }))
  await user.type(screen.getByRole('textbox', { name: 'Value of Some test' }), '<7.00')
  const low = screen.getByRole('textbox', { name: 'Reference low of Some test' })
  await user.type(low, '3.50')
  await user.tab()
  expect(low).toHaveValue('3.50')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'observation.createReport')).toMatchObject([
      {
        results: [
          {
            valueQuantity: { value: 7, written: '7.00', comparator: '<' },
            referenceRange: [{ low: { value: 3.5, written: '3.50' } }],
          },
        ],
      },
    ]),
  )
})

test('the original of a file shows the number that stands in it', () => {
  const { text } = markedText('fhir', '{"valueQuantity":{"value":7.00,"unit":"mmol/L"}}', undefined)
  expect(text).toContain('"value": 7.00,')
})
