/** Vaccines given here, told of, and refused: each with all that a registry asks. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDate, localDateTime } from '../../domain/format/date.ts'
import type { EncounterContent, ImmunizationContent } from '../../domain/resources/index.ts'
import { row } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

async function begin(rows: Parameters<typeof fakeChart>[0] = {}) {
  const chart = fakeChart(rows)
  const { user } = await openChart(chart, 'immunizations')
  await user.keyboard('{Alt>}i{/Alt}')
  const form = await screen.findByRole('complementary', { name: 'Add an immunization' })
  const field = (name: string | RegExp) => within(form).getByRole('textbox', { name })
  const choose = async (name: string, option: string) => {
    await user.click(within(form).getByRole('combobox', { name }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  return { chart, user, form, field, choose }
}

test('a dose given here', async () => {
  const { chart, user, form, field, choose } = await begin()
  await user.type(within(form).getByRole('combobox', { name: /Vaccine/ }), 'MMR{ArrowDown}{Enter}')
  await user.type(field('Lot'), 'X123')
  await user.type(field('Expires'), '2027-05')
  await user.type(within(form).getByRole('combobox', { name: 'Maker' }), 'Merck and Co., Inc.')
  await user.type(field('Dose'), '.5')
  await choose('Site', 'Left deltoid')
  await choose('Route', 'Subcutaneous')
  await user.type(field('VIS dated'), '2021-08-06')
  await choose('VFC eligibility', 'VFC: uninsured')
  await choose('Funded by', 'VFC')
  await user.type(field('Comment'), 'cried')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'immunization.create')).toHaveLength(1))
  expect(inputsOf(chart, 'immunization.create')).toMatchObject([
    {
      content: {
        status: 'completed',
        primarySource: true,
        occurrenceDateTime: localDate(),
        vaccineCode: { coding: [{ code: '03' }] },
        lotNumber: 'X123',
        expirationDate: '2027-05',
        manufacturer: {
          display: 'Merck and Co., Inc.',
          identifier: { system: 'http://hl7.org/fhir/sid/mvx', value: 'MSD' },
        },
        doseQuantity: { value: 0.5, code: 'mL' },
        site: { text: 'Left deltoid' },
        route: { text: 'Subcutaneous' },
        performer: [{ display: 'Dr. Ann Lee' }],
        programEligibility: [{ coding: [{ code: 'V03' }] }],
        fundingSource: { coding: [{ code: 'VXC51' }] },
        note: [{ text: 'cried' }, { text: 'VIS dated 2021-08-06' }],
      },
    },
  ])
})

test('a lot that had expired is pointed out', async () => {
  const { user, form, field } = await begin()
  await user.type(field('Expires'), '2020-05')
  expect(within(form).getByText(/This lot had expired/)).toBeVisible()
  await user.clear(field('Expires'))
  await user.type(field('Expires'), localDate().slice(0, 7))
  expect(within(form).queryByText(/This lot had expired/)).not.toBeInTheDocument()
})

test('a refusal wants a coded reason', async () => {
  const { chart, user, form } = await begin()
  await user.type(within(form).getByRole('combobox', { name: /Vaccine/ }), 'MMR{ArrowDown}{Enter}')
  await user.click(within(form).getByRole('radio', { name: 'Not given' }))
  const save = within(form).getByRole('button', { name: 'Save' })
  expect(save).toBeDisabled()
  await user.type(within(form).getByRole('combobox', { name: /Why not/ }), 'declined{ArrowDown}{Enter}')
  await user.click(save)
  await waitFor(() =>
    expect(inputsOf(chart, 'immunization.create')).toMatchObject([
      { content: { status: 'not-done', statusReason: { coding: [{ code: 'PATOBJ' }] } } },
    ]),
  )
  expect(await screen.findByText('Not given: Patient or parent declined')).toBeVisible()
})

test('what was typed of the dose stays out of a refusal; there is no dose number 0', async () => {
  const { chart, user, form, field } = await begin()
  await user.type(within(form).getByRole('combobox', { name: /Vaccine/ }), 'MMR{ArrowDown}{Enter}')
  await user.type(field('Lot'), 'X123')
  await user.type(field('Dose'), '.5')
  await user.type(field('Dose no.'), '0')
  await user.keyboard('{Control>}s{/Control}')
  expect(field('Dose no.')).toHaveFocus()
  expect(field('Dose no.')).toHaveAccessibleDescription('Type a whole number of 1 or more')
  await user.click(within(form).getByRole('radio', { name: 'Not given' }))
  await user.type(within(form).getByRole('combobox', { name: /Why not/ }), 'Patient declined')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'immunization.create')).toHaveLength(1))
  const [{ content }] = inputsOf(chart, 'immunization.create') as [{ content: ImmunizationContent }]
  expect(content.status).toBe('not-done')
  for (const name of ['lotNumber', 'doseQuantity', 'protocolApplied'] as const)
    expect(content[name], name).toBeUndefined()
})

test('editing keeps notes of others, further eligibilities and the statement’s date', async () => {
  const dose = row<ImmunizationContent>({
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { text: 'MMR' },
    occurrenceDateTime: '2026-05-01T10:00-05:00',
    programEligibility: [{ text: 'one' }, { text: 'two' }],
    note: [{ text: 'VIS dated 2021-08-06', authorString: 'N. Nurse' }, { text: 'cried' }, { text: 'from the clinic' }],
  })
  const chart = fakeChart({ rows: [dose] })
  const { user } = await openChart(chart, 'immunizations')
  await user.click(await screen.findByRole('button', { name: 'MMR' }))
  const form = await screen.findByRole('complementary', { name: 'Edit the immunization' })
  expect(within(form).getByRole('textbox', { name: 'VIS dated' })).toHaveValue('06-Aug-2021')
  const comment = within(form).getByRole('textbox', { name: 'Comment' })
  expect(comment).toHaveValue('cried')
  await user.type(comment, ' a little')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'immunization.update')).toMatchObject([
      {
        content: {
          occurrenceDateTime: '2026-05-01T10:00-05:00',
          programEligibility: [{ text: 'one' }, { text: 'two' }],
          note: [
            { text: 'cried a little' },
            { text: 'from the clinic' },
            { text: 'VIS dated 2021-08-06', authorString: 'N. Nurse' },
          ],
        },
      },
    ]),
  )
})

test('what is given or refused today belongs to the open visit; what was given elsewhere does not', async () => {
  const visit = row<EncounterContent>({
    resourceType: 'Encounter',
    status: 'in-progress',
    period: { start: localDateTime() },
  })
  const { chart, user, form } = await begin({ rows: [visit] })
  await user.type(within(form).getByRole('combobox', { name: /Vaccine/ }), 'MMR{ArrowDown}{Enter}')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'immunization.create')).toHaveLength(1))
  await user.keyboard('{Alt>}i{/Alt}')
  const again = await screen.findByRole('complementary', { name: 'Add an immunization' })
  await user.click(within(again).getByRole('radio', { name: 'Given elsewhere' }))
  await user.type(within(again).getByRole('combobox', { name: /Vaccine/ }), 'MMR{ArrowDown}{Enter}')
  await user.click(within(again).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'immunization.create')).toHaveLength(2))
  const [here, elsewhere] = inputsOf(chart, 'immunization.create') as { content: ImmunizationContent }[]
  expect(here?.content.encounter).toMatchObject({ reference: `Encounter/${visit.id}` })
  expect(elsewhere?.content.encounter).toBeUndefined()
})
