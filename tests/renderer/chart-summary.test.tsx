/** The front page: everything at once, nothing cut, and what is not in the chart yet. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { vitalContents } from '../../domain/clinical/vital-signs.ts'
import type {
  ImmunizationContent,
  MedicationRequestContent,
  MedicationStatementContent,
  ObservationContent,
  ProcedureContent,
} from '../../domain/resources/index.ts'
import { condition, lab, nextId, row, ucum } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const card = (name: string) => screen.findByRole('region', { name })
const flu = (more: Partial<ImmunizationContent> = {}) =>
  row<ImmunizationContent>({
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { text: 'Influenza' },
    occurrenceDateTime: '2026-10-02',
    ...more,
  })

test('problems, meds of every prescriber, vitals, results with flag and the value before', async () => {
  const meds = [
    row<MedicationRequestContent>({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'lisinopril 10 mg oral tablet' },
      requester: { display: 'Dr. Ann Lee' },
      dosageInstruction: [{ text: 'Take 1 tablet by mouth once daily.' }],
    }),
    row<MedicationStatementContent>({
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'aspirin 81 mg' },
      informationSource: { display: 'Dr. B, Portland' },
      effectivePeriod: { end: '2020-01-01' },
    }),
  ]
  const vitals = vitalContents(
    { systolic: { value: 128, unit: 'mm[Hg]' }, diastolic: { value: 82, unit: 'mm[Hg]' } },
    '2026-05-05',
  ).map((content) => row<ObservationContent>(content))
  const potassium = (value: number, at: string) =>
    lab('2823-3', 'Potassium', ucum(value, 'mmol/L'), {
      effectiveDateTime: at,
      referenceRange: [{ high: ucum(5.1, 'mmol/L') }],
    })
  await openChart(
    fakeChart({
      rows: [
        condition('Asthma', { onsetDateTime: '2019' }),
        ...meds,
        ...vitals,
        potassium(5.6, '2026-05-05'),
        potassium(4.2, '2026-01-05'),
        flu(),
      ],
    }),
  )
  expect(await card('Problems')).toHaveTextContent('Asthma 2019')
  expect(await card('Meds')).toHaveTextContent('Take 1 tablet by mouth once daily. · Dr. Ann Lee')
  expect(await card('Meds')).toHaveTextContent('No sig recorded · Dr. B, Portland · End date 01-Jan-2020 has passed')
  expect(await card('Vitals')).toHaveTextContent(/05-May-2026.*Blood pressure128\/82 mmHg/)
  expect(await card('Results')).toHaveTextContent(/05-May-2026Potassium +5\.6 mmol\/L Hhigh4\.2 mmol\/L/)
  expect(await card('Immunizations')).toHaveTextContent('Influenza 02-Oct-2026')
})

test('an empty chart says of each section that nothing is recorded', async () => {
  await openChart(fakeChart())
  for (const words of [
    'No active problems recorded',
    'No active medications recorded',
    'No vitals recorded',
    'No results recorded',
    'No immunizations recorded',
    'No notes yet',
  ]) {
    expect(await screen.findByText(words)).toBeVisible()
  }
  expect(await card('Allergies')).toHaveTextContent('Not recorded: nobody has said yet')
})

test('outside records that wait for a decision are announced, with the way to them', async () => {
  const importDocumentId = nextId()
  await openChart(fakeChart({ pendingImports: [{ importDocumentId, title: 'Bay Hospital, CCD', pending: 3 }] }))
  expect(await screen.findByText('3 items to decide')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Bay Hospital, CCD' })).toHaveAttribute(
    'href',
    expect.stringContaining(`/import/${importDocumentId}`),
  )
})

test('a chosen test opens its values over time', async () => {
  const potassium = lab('2823-3', 'Potassium', ucum(4.2, 'mmol/L'), { effectiveDateTime: '2026-05-05' })
  const { user } = await openChart(fakeChart({ rows: [potassium] }))
  await user.click(await screen.findByRole('button', { name: 'Potassium' }))
  expect(await screen.findByRole('dialog', { name: 'Potassium over time' })).toBeVisible()
})

test('a chart that cannot be read says so, and can be tried again', async () => {
  const chart = fakeChart()
  chart.failNext(
    'chart.summary',
    new ORPCError('STORAGE', { status: 507, message: 'The disk is gone.', data: { reason: 'x' } }),
  )
  const opened = openChart(chart)
  const note = await screen.findByRole('alert')
  expect(note).toHaveTextContent('The disk is gone.')
  expect(screen.getByRole('main')).toHaveTextContent('Go to the home screen')
  const user = userEvent.setup({ delay: null })
  await user.click(within(note).getByRole('button', { name: 'Try again' }))
  await opened
})

test('an immunization given elsewhere is recorded as reported, with a date as far as it is known', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'immunizations')
  await user.keyboard('{Alt>}i{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Vaccine/ }), 'shingrix')
  await user.keyboard('{ArrowDown}{Enter}')
  await user.click(screen.getByRole('radio', { name: 'Given elsewhere' }))
  await user.clear(screen.getByRole('textbox', { name: /Given/ }))
  await user.type(screen.getByRole('textbox', { name: /Given/ }), '2021')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'immunization.create')).toMatchObject([
      {
        content: {
          status: 'completed',
          primarySource: false,
          occurrenceDateTime: '2021',
          vaccineCode: { coding: [{ code: '187' }] },
        },
      },
    ]),
  )
  expect(await screen.findByText('Given elsewhere')).toBeVisible()
})

test('editing an outside immunization keeps a dose in another unit and what was left open', async () => {
  const outside = flu({ doseQuantity: { value: 15, unit: 'ug' }, programEligibility: [{ text: 'VFC' }] })
  const chart = fakeChart({ rows: [outside] })
  const { user } = await openChart(chart, 'immunizations')
  await user.click(await screen.findByRole('button', { name: 'Influenza' }))
  await user.type(await screen.findByRole('textbox', { name: 'Lot' }), 'A1')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'immunization.update')).toHaveLength(1))
  const [{ content }] = inputsOf(chart, 'immunization.update') as [{ content: ImmunizationContent }]
  expect(content).toMatchObject({
    lotNumber: 'A1',
    doseQuantity: { value: 15, unit: 'ug' },
    programEligibility: [{ text: 'VFC' }],
  })
  expect(content.primarySource).toBeUndefined()
})

test('the history lists procedures, and one can be added', async () => {
  const procedure = row<ProcedureContent>({
    resourceType: 'Procedure',
    status: 'completed',
    code: { text: 'Appendectomy' },
    performedDateTime: '1998',
  })
  const chart = fakeChart({ rows: [procedure] })
  const { user } = await openChart(chart, 'history')
  expect(await screen.findByRole('table', { name: 'Surgical history and procedures' })).toHaveTextContent(
    'Appendectomy 1998',
  )
  await user.click(screen.getByRole('button', { name: 'Add a procedure' }))
  await user.type(await screen.findByRole('combobox', { name: /^Procedure/ }), 'Colonoscopy')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'procedure.create')).toMatchObject([
      { content: { status: 'completed', code: { text: 'Colonoscopy' } } },
    ]),
  )
})
