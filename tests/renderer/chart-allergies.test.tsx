/** Allergies: three states, and the contradiction that must not go unseen. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SNOMED } from '../../domain/terminology/systems.ts'
import { allergy } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const none = () =>
  allergy(
    { coding: [{ system: SNOMED, code: '716186003' }], text: 'No known allergies' },
    { recordedDate: '2025-03-12' },
  )

test('"no known allergies" is recorded by an action of its own, which names the patient', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'allergies')
  expect(await screen.findByText(/Not recorded: nobody has said yet/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Record: no known allergies' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  await user.click(within(dialog).getByRole('button', { name: 'The patient has none known' }))
  await waitFor(() => expect(screen.getByRole('region', { name: 'Patient' })).toHaveTextContent('No known allergies'))
  expect(inputsOf(chart, 'allergyIntolerance.create')).toMatchObject([
    {
      content: {
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: { coding: [{ code: '716186003' }] },
      },
    },
  ])
  expect(screen.queryByRole('button', { name: 'Record: no known allergies' })).not.toBeInTheDocument()
})

test('an allergy with its reactions is recorded, coded, in its category', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'allergies')
  await user.keyboard('{Alt>}a{/Alt}')
  expect(await screen.findByRole('combobox', { name: /Substance/ })).toHaveFocus()
  await user.keyboard('pcn{ArrowDown}{Enter}')
  expect(await screen.findByRole('combobox', { name: 'Kind of substance' })).toHaveValue('Drug')
  await user.click(screen.getByRole('button', { name: 'Add a reaction' }))
  await user.type(screen.getByRole('combobox', { name: 'Reaction 1' }), 'anaph')
  await user.keyboard('{ArrowDown}{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'Severity' }))
  await user.click(await screen.findByRole('option', { name: 'severe' }))
  await user.click(screen.getByRole('combobox', { name: /Criticality/ }))
  await user.click(await screen.findByRole('option', { name: 'High criticality' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Patient' })).toHaveTextContent('Allergies: Penicillins (anaphylaxis)'),
  )
  expect(inputsOf(chart, 'allergyIntolerance.create')).toMatchObject([
    {
      content: {
        type: 'allergy',
        category: ['medication'],
        criticality: 'high',
        code: { text: 'Penicillins', coding: [{ code: '764146007' }] },
        reaction: [{ severity: 'severe', manifestation: [{ coding: [{ code: '39579001' }] }] }],
      },
    },
  ])
  expect(screen.getByText('High criticality')).toBeVisible()
})

test('a new allergy will retire "no known allergies": the form says so beforehand', async () => {
  const chart = fakeChart({ rows: [none()] })
  const { user } = await openChart(chart, 'allergies')
  await user.click(await screen.findByRole('button', { name: /Add an allergy/ }))
  await user.type(await screen.findByRole('combobox', { name: /Substance/ }), 'latex')
  expect(await screen.findByText(/“No known allergies” of 12-Mar-2025 will be made inactive/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'allergyIntolerance.create')).toHaveLength(1))
})

test('an outside "none known" beside an allergy is a contradiction to be settled; the allergy counts', async () => {
  const chart = fakeChart({ rows: [none(), allergy({ text: 'Latex' })] })
  const { user } = await openChart(chart, 'allergies')
  expect(await screen.findByText('The record contradicts itself')).toBeVisible()
  expect(screen.getByRole('region', { name: 'Patient' })).toHaveTextContent('Allergies: Latex')
  await user.click(screen.getByRole('button', { name: 'Change “No known allergies”' }))
  const panel = await screen.findByRole('complementary', { name: 'Edit the allergy' })
  expect(within(panel).queryByText('Reactions')).not.toBeInTheDocument()
  await user.click(within(panel).getByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Inactive' }))
  await user.click(within(panel).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.queryByText('The record contradicts itself')).not.toBeInTheDocument())
  expect(inputsOf(chart, 'allergyIntolerance.update')).toMatchObject([{ content: { clinicalStatus: 'inactive' } }])
})
