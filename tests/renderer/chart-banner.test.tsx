/** Who the chart is about, and exactly one allergy state: always in sight, whatever is below. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SNOMED } from '../../domain/terminology/systems.ts'
import { allergy } from '../domain/clinical/rows.ts'
import { fakeChart, openChart } from './chart-fake.ts'

const banner = () => screen.getByRole('region', { name: 'Patient' })
const assertion = (code: string, text: string) => allergy({ coding: [{ system: SNOMED, code }], text })
const hives = [{ manifestation: [{ text: 'Hives' }] }]

test('name, birth date and age, sex, record number, in this order', async () => {
  await openChart(fakeChart())
  expect(within(banner()).getByRole('heading', { level: 1 })).toHaveTextContent('OKAFOR, Ada Grace')
  expect(banner().textContent).toMatch(/OKAFOR, Ada Grace.*Born 14-Aug-1980 \(\d+ y\).*Female.*No\. 000042/)
})

test('what is not known says so', async () => {
  await openChart(fakeChart({ patient: { birthDate: undefined, gender: undefined } }))
  expect(banner()).toHaveTextContent('Born Not known')
  expect(banner()).toHaveTextContent('Sex: not known')
})

test.each([
  ['not recorded', [], 'Allergies not recorded'],
  ['none known', [assertion('716186003', 'No known allergies')], 'No known allergies'],
  [
    'no more than was said',
    [assertion('409137002', 'No known drug allergy')],
    'No known drug allergy; other allergies not recorded',
  ],
  ['known', [allergy({ text: 'Penicillins' }, { reaction: hives })], 'Allergies: Penicillins (hives)'],
  [
    'known, beside an old assertion',
    [assertion('716186003', 'No known allergies'), allergy({ text: 'Latex' })],
    'Allergies: Latex',
  ],
])('allergies %s', async (_, rows, words) => {
  const { user } = await openChart(fakeChart({ rows }), 'problems')
  const state = within(banner()).getByRole('button', { name: words })
  const others = ['Allergies not recorded', 'No known', 'Allergies:'].filter((other) => !words.startsWith(other))
  for (const other of others) expect(banner()).not.toHaveTextContent(other)
  await user.click(state)
  expect(await screen.findByRole('heading', { name: 'Allergies and intolerances' })).toBeVisible()
})

test('more allergies than fit are counted, never dropped', async () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => allergy({ text: name }))
  await openChart(fakeChart({ rows: names }))
  expect(banner()).toHaveTextContent('A, B, C, D, E, F and 2 more')
})

test('a whole story for a name leaves room for the others and for the chart', async () => {
  const story = 'The mother says that as a child he had a rash after some antibiotic. '.repeat(80)
  await openChart(fakeChart({ rows: [allergy({ text: story }), allergy({ text: 'Latex' })] }))
  const [state] = within(banner()).getAllByRole('button', { name: /^Allergies:/ })
  expect(state?.textContent).toMatch(/^Allergies: The mother says .{20,90}…, Latex$/)
})

test('a deceased patient: date and age at death, another look', async () => {
  await openChart(fakeChart({ patient: { deceasedDateTime: '2024-03-01' } }))
  expect(banner()).toHaveTextContent('Died 01-Mar-2024 (43 y)')
  expect(banner()).toHaveTextContent('Born 14-Aug-1980')
  expect(banner()).not.toHaveTextContent(/\(4[5-9] y\)/)
  expect(banner()).toHaveAttribute('data-deceased')
})

test('the window title says nothing about the patient', async () => {
  await openChart(fakeChart())
  expect(document.title).toBe('Chart – Chartkeep')
})
