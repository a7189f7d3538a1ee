/** Medications of every prescriber in one list; sigs built or written; stopping with a reason. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dosageOf } from '../../domain/clinical/sig.ts'
import { localDate } from '../../domain/format/date.ts'
import type { MedicationRequestContent, MedicationStatementContent } from '../../domain/resources/index.ts'
import { type FrequencyTerm, frequencies } from '../../domain/terminology/frequencies.ts'
import { row } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const longName =
  'fluticasone propionate 250 mcg/actuation / salmeterol 50 mcg/actuation dry powder inhaler (60 actuations)'

const request = (more: Partial<MedicationRequestContent> = {}, source: 'practice' | 'outside' = 'practice') =>
  row<MedicationRequestContent>(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'metformin 500 mg tablet' },
      authoredOn: '2026-01-10T09:00-05:00',
      requester: { display: 'Dr. Ann Lee' },
      dosageInstruction: [{ text: 'Take 1 tablet by mouth twice daily.' }],
      ...more,
    },
    { source },
  )
const statement = (more: Partial<MedicationStatementContent> = {}) =>
  row<MedicationStatementContent>({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text: longName },
    informationSource: { display: 'Patient' },
    dosage: [{ text: '2 puffs', doseQuantity: { value: 2, unit: 'puff' } }],
    ...more,
  })

const cells = (line: HTMLElement) =>
  within(line)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('requests and statements stand in one list, with prescriber or source, names in full, active ones first', async () => {
  const chart = fakeChart({
    rows: [
      request({ status: 'stopped', medicationCodeableConcept: { text: 'ibuprofen' }, statusReason: { text: 'Ulcer' } }),
      statement(),
      request({ requester: { display: 'Dr. B, Portland' } }, 'outside'),
    ],
  })
  await openChart(chart, 'meds')
  const active = await screen.findByRole('table', { name: 'Active medications' })
  const [, first, second] = within(active).getAllByRole('row')
  expect(cells(first as HTMLElement).slice(0, 3)).toEqual([
    expect.stringContaining(longName),
    '2 puffs',
    'Told by: Patient',
  ])
  expect(cells(second as HTMLElement)[2]).toBe('Dr. B, Portland')
  expect(within(second as HTMLElement).getByText('Outside')).toBeVisible()
  expect(screen.getByRole('table', { name: 'Past medications' })).toHaveTextContent('ibuprofen')
  expect(screen.getByRole('table', { name: 'Past medications' })).toHaveTextContent('Stopped: Ulcer')
})

test('a prescription is made of its parts, and says for whom', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'meds')
  await user.keyboard('{Alt>}m{/Alt}')
  const drug = await screen.findByRole('combobox', { name: /Drug/ })
  expect(drug).toHaveFocus()
  const panel = screen.getByRole('complementary', { name: 'Add a medication' })
  expect(panel).toHaveTextContent('OKAFOR, Ada Grace')
  expect(panel).toHaveTextContent('No. 000042')
  await user.keyboard('norvasc 5{ArrowDown}{Enter}')
  expect(within(panel).getByRole('combobox', { name: 'Of' })).toHaveValue('tablet')
  expect(within(panel).getByRole('combobox', { name: 'Route' })).toHaveValue('Oral')
  await user.type(within(panel).getByRole('textbox', { name: 'Dose' }), '.5')
  await user.type(within(panel).getByRole('combobox', { name: 'How often' }), 'bid{Enter}')
  expect(within(panel).getByLabelText('The sig reads')).toHaveTextContent('Take 0.5 tablet by mouth twice daily.')
  await user.type(within(panel).getByRole('textbox', { name: 'Quantity (tablets)' }), '30')
  await user.type(within(panel).getByRole('textbox', { name: 'Refills' }), '0')
  await user.click(within(panel).getByRole('button', { name: 'Prescribe' }))
  await waitFor(() => expect(inputsOf(chart, 'medicationRequest.create')).toHaveLength(1))
  expect(inputsOf(chart, 'medicationRequest.create')).toMatchObject([
    {
      content: {
        status: 'active',
        intent: 'order',
        requester: { display: 'Dr. Ann Lee' },
        medicationCodeableConcept: { text: 'amlodipine 5 mg oral tablet', coding: [{ code: '197361' }] },
        dosageInstruction: [
          {
            text: 'Take 0.5 tablet by mouth twice daily.',
            doseQuantity: { value: 0.5, unit: 'tablet' },
            timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
          },
        ],
        dispenseRequest: { quantity: { value: 30, unit: 'tablets' }, numberOfRepeatsAllowed: 0 },
      },
    },
  ])
})

test('a number that is none stops the save and is marked', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'meds')
  await user.keyboard('{Alt>}m{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Drug/ }), 'herbal tea')
  const dose = screen.getByRole('textbox', { name: 'Dose' })
  await user.type(dose, 'one')
  await user.tab()
  expect(dose).toBeInvalid()
  await user.click(screen.getByRole('button', { name: 'Prescribe' }))
  expect(dose).toHaveFocus()
  expect(inputsOf(chart, 'medicationRequest.create')).toEqual([])
})

test('what the patient takes already is a statement, with who told of it', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'meds')
  await user.keyboard('{Alt>}m{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Drug/ }), 'herbal tea')
  await user.click(screen.getByRole('radio', { name: 'Takes it already' }))
  await user.click(screen.getByRole('switch', { name: 'Write the sig in own words' }))
  await user.type(screen.getByRole('textbox', { name: 'Sig in own words' }), 'a cup at night')
  await user.type(screen.getByRole('combobox', { name: 'Told by' }), 'Patient')
  await user.clear(screen.getByRole('textbox', { name: 'Taken since' }))
  await user.type(screen.getByRole('textbox', { name: 'Taken since' }), '2020')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'medicationStatement.create')).toMatchObject([
      {
        content: {
          status: 'active',
          informationSource: { display: 'Patient' },
          effectivePeriod: { start: '2020' },
          dosage: [{ text: 'a cup at night' }],
        },
      },
    ]),
  )
})

test('a sig that the parts do not say is edited as words; its coded parts stay while the words do', async () => {
  const tapering = [{ text: '2 tablets, then 1', doseQuantity: { value: 2, unit: 'tablet' } }, { text: 'then stop' }]
  const chart = fakeChart({ rows: [request({ dosageInstruction: tapering })] })
  const { user } = await openChart(chart, 'meds')
  await user.click(await screen.findByRole('button', { name: 'metformin 500 mg tablet' }))
  expect(await screen.findByRole('textbox', { name: 'Sig in own words' })).toHaveValue('2 tablets, then 1')
  await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'checked')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'medicationRequest.update')).toHaveLength(1))
  expect(inputsOf(chart, 'medicationRequest.update')).toMatchObject([
    { content: { authoredOn: '2026-01-10T09:00-05:00', dosageInstruction: tapering } },
  ])
})

test('stopping wants a reason, names the patient, and keeps the medication in the past list', async () => {
  const told = statement({ effectivePeriod: { start: '2020' } })
  const chart = fakeChart({ rows: [told] })
  const { user } = await openChart(chart, 'meds')
  await user.click(await screen.findByRole('button', { name: `Actions for ${longName}` }))
  await user.click(await screen.findByRole('menuitem', { name: 'Stop…' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(dialog).toHaveTextContent(longName)
  const stop = within(dialog).getByRole('button', { name: 'Stop the medication' })
  expect(stop).toBeDisabled()
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'side{ArrowDown}{Enter}')
  await user.clear(within(dialog).getByRole('textbox', { name: /Stopped on/ }))
  await user.type(within(dialog).getByRole('textbox', { name: /Stopped on/ }), '20-Nov-2026')
  await user.click(stop)
  const past = await screen.findByRole('table', { name: 'Past medications' })
  expect(past).toHaveTextContent('20-Nov-2026')
  expect(past).toHaveTextContent('Stopped: Side effect')
  expect(inputsOf(chart, 'medicationStatement.update')).toMatchObject([
    {
      id: told.id,
      versionId: 1,
      reason: 'Side effect',
      content: {
        status: 'stopped',
        statusReason: [{ text: 'Side effect', coding: [{ code: '395009001' }] }],
        effectivePeriod: { start: '2020', end: '2026-11-20' },
      },
    },
  ])
})

test('the same drug twice is pointed out, not forbidden', async () => {
  const chart = fakeChart({ rows: [request()] })
  const { user } = await openChart(chart, 'meds')
  await user.keyboard('{Alt>}m{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Drug/ }), 'metformin 500 mg tablet')
  expect(await screen.findByText(/On the list already: metformin 500 mg tablet/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Prescribe' })).toBeEnabled()
})

test('a prescription without dose or frequency is warned of, asked about, and printed as such', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'meds')
  await user.keyboard('{Alt>}m{/Alt}')
  await user.keyboard('norvasc 5{ArrowDown}{Enter}')
  const panel = screen.getByRole('complementary', { name: 'Add a medication' })
  expect(within(panel).getByText('No dose given. No frequency given')).toBeVisible()
  expect(within(panel).getByLabelText('The sig reads')).toHaveTextContent(
    'Take (no dose given) by mouth (no frequency given).',
  )
  await user.click(within(panel).getByRole('button', { name: 'Prescribe' }))
  const dialog = await screen.findByRole('dialog', { name: 'Prescribe without this?' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(dialog).toHaveTextContent('amlodipine 5 mg oral tablet')
  expect(within(dialog).getByRole('button', { name: 'Go back' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(inputsOf(chart, 'medicationRequest.create')).toEqual([])
  await user.type(within(panel).getByRole('textbox', { name: 'Dose' }), '1')
  await user.click(within(panel).getByRole('button', { name: 'Prescribe' }))
  await user.click(await screen.findByRole('button', { name: 'Prescribe all the same' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'medicationRequest.create')).toMatchObject([
      { content: { dosageInstruction: [{ text: 'Take 1 tablet by mouth (no frequency given).' }] } },
    ]),
  )
  const active = await screen.findByRole('table', { name: 'Active medications' })
  expect(within(active).getByText('No frequency given')).toBeVisible()
})

test('prescribed here, reported and from outside are told apart; look-alike names in tall-man lettering', async () => {
  const named = (text: string) => ({ medicationCodeableConcept: { text } })
  const chart = fakeChart({
    rows: [
      request(named('hydroxyzine 25 mg')),
      statement({ ...named('hydralazine 10 mg'), category: { text: 'Over the counter' } }),
      request(named('prednisone 5 mg'), 'outside'),
    ],
  })
  await openChart(chart, 'meds')
  const [, reported, prescribed, outside] = within(
    await screen.findByRole('table', { name: 'Active medications' }),
  ).getAllByRole('row')
  expect(reported).toHaveTextContent(/hydrALAZINE 10 mg.*Reported: Over the counter/)
  expect(prescribed).toHaveTextContent(/hydrOXYzine 25 mg.*Prescribed here/)
  expect(outside).toHaveTextContent(/predniSONE 5 mg.*Outside/)
  expect(outside).not.toHaveTextContent('Prescribed here')
})

test('a change is a new prescription in place of the old one, with its reason, in one call', async () => {
  const before = request({
    dosageInstruction: [dosageOf({ dose: 1, doseForm: 'tablet', frequency: frequencies[0] as FrequencyTerm })],
    note: [{ text: 'old comment' }],
  })
  const chart = fakeChart({ rows: [before] })
  const { user } = await openChart(chart, 'meds')
  await user.click(await screen.findByRole('button', { name: 'Actions for metformin 500 mg tablet' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Change dose or drug…' }))
  const panel = await screen.findByRole('complementary', { name: 'Change the medication' })
  expect(panel).toHaveTextContent('In place of')
  const save = within(panel).getByRole('button', { name: 'Change' })
  expect(save).toBeDisabled()
  await user.type(within(panel).getByRole('combobox', { name: /Why/ }), 'dose{ArrowDown}{Enter}')
  const dose = within(panel).getByRole('textbox', { name: 'Dose' })
  await user.clear(dose)
  await user.type(dose, '2')
  await user.click(save)
  await waitFor(() => expect(inputsOf(chart, 'medicationRequest.replace')).toHaveLength(1))
  expect(inputsOf(chart, 'medicationRequest.replace')).toMatchObject([
    {
      replaces: { resourceType: 'MedicationRequest', id: before.id, versionId: 1 },
      how: 'change',
      on: localDate(),
      reason: { text: 'Dose changed' },
      content: {
        status: 'active',
        requester: { display: 'Dr. Ann Lee' },
        dosageInstruction: [{ text: 'Take 2 tablets once daily.' }],
      },
    },
  ])
  expect(inputsOf(chart, 'medicationRequest.replace')[0]).toHaveProperty('content.note', undefined)
  const active = await screen.findByRole('table', { name: 'Active medications' })
  expect(
    await within(active).findByText(/Before: metformin 500 mg tablet – Take 1 tablet once daily. – Dose changed/),
  ).toBeVisible()
  expect(screen.getByRole('table', { name: 'Past medications' })).toHaveTextContent('Stopped: Dose changed')
})

test('what another record brought can be prescribed here; what is past can be prescribed again', async () => {
  const chart = fakeChart({
    rows: [request({}, 'outside'), request({ status: 'stopped', medicationCodeableConcept: { text: 'ibuprofen' } })],
  })
  const { user } = await openChart(chart, 'meds')
  await user.click(await screen.findByRole('button', { name: 'Actions for ibuprofen' }))
  expect(await screen.findByRole('menuitem', { name: 'Prescribe again…' })).toBeInTheDocument()
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Actions for metformin 500 mg tablet' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Prescribe here…' }))
  const panel = await screen.findByRole('complementary', { name: 'Prescribe again' })
  await user.click(within(panel).getByRole('button', { name: 'Prescribe' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'medicationRequest.replace')).toMatchObject([
      { how: 'renew', reason: { text: 'Prescribed here now' } },
    ]),
  )
})

test('a pause has a reason, stays on the active list, and ends', async () => {
  const chart = fakeChart({ rows: [request()] })
  const { user } = await openChart(chart, 'meds')
  await user.click(await screen.findByRole('button', { name: 'Actions for metformin 500 mg tablet' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Hold…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'contrast given')
  await user.click(within(dialog).getByRole('button', { name: 'Hold the medication' }))
  const active = await screen.findByRole('table', { name: 'Active medications' })
  expect(await within(active).findByText('On hold: contrast given')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Actions for metformin 500 mg tablet' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Resume…' }))
  await user.click(await screen.findByRole('button', { name: 'Resume' }))
  await waitFor(() => expect(within(active).queryByText(/On hold/)).not.toBeInTheDocument())
  expect(inputsOf(chart, 'medicationRequest.update')).toMatchObject([
    { reason: 'contrast given', content: { status: 'on-hold', statusReason: { text: 'contrast given' } } },
    { reason: 'Resumed', content: { status: 'active' } },
  ])
})
