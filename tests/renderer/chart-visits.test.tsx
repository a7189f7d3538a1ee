/** Visits on the screen: started, gone on with, closed, corrected. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startedVisit } from '../../domain/clinical/visit.ts'
import { localDateTime } from '../../domain/format/date.ts'
import type { ClinicalNoteContent, EncounterContent } from '../../domain/resources/index.ts'
import { condition, row } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const visit = (more: Partial<EncounterContent> = {}) =>
  row<EncounterContent>({ ...startedVisit('office', 'Cough', localDateTime()), ...more })
const start = () => screen.findByRole('button', { name: 'Start a visit' })

test('a visit starts with its reason and Enter; vitals entered meanwhile belong to it', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart)
  expect(await start()).toBeEnabled()
  await user.keyboard('{Alt>}s{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Start a visit' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveFocus()
  await user.keyboard('Cough{Enter}')
  expect(await screen.findByRole('button', { name: /^Visit since \d\d:\d\d$/ })).toBeVisible()
  const [opened] = chart.ofType('Encounter')
  expect(opened).toMatchObject({ status: 'in-progress', class: { code: 'AMB' }, reasonCode: [{ text: 'Cough' }] })

  await user.keyboard('{Alt>}v{/Alt}')
  await user.type(await screen.findByRole('textbox', { name: 'Pulse' }), '76')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() =>
    expect(chart.ofType('Observation')).toMatchObject([{ encounter: { reference: `Encounter/${opened?.id}` } }]),
  )
})

test('closing names the patient and the unsigned notes, and takes the problems that were addressed', async () => {
  const open = visit()
  const [asthma, other] = [condition('Asthma'), condition('Hypertension')]
  const note = row<ClinicalNoteContent>({
    resourceType: 'ClinicalNote',
    status: 'draft',
    type: { text: 'Progress note' },
    text: 'Asthma better.',
    encounter: { reference: `Encounter/${open.id}` },
  })
  // Both were on the list before the visit.
  open.recordedAt = '2026-11-22T15:00:00.000Z'
  const chart = fakeChart({ rows: [open, asthma, other, note] })
  const { user } = await openChart(chart)
  await user.click(await screen.findByRole('button', { name: /^Visit since/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Close this visit?' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(await within(dialog).findByText('One note of this visit is not signed')).toBeVisible()
  expect(await within(dialog).findByRole('checkbox', { name: 'Asthma (main)' })).toBeChecked()
  await user.click(within(dialog).getByRole('checkbox', { name: 'Hypertension' }))
  await user.click(within(dialog).getByRole('button', { name: 'Close the visit' }))
  await waitFor(() => expect(chart.ofType('Encounter')).toMatchObject([{ status: 'finished' }]))
  const [closed] = chart.ofType('Encounter')
  expect(closed?.diagnosis?.map(({ condition: one }) => one.display)).toEqual(['Asthma', 'Hypertension'])
  expect(await start()).toBeVisible()
})

test('the list of visits says why, who and what about, and leads to the notes', async () => {
  const old = visit({
    status: 'finished',
    period: { start: '2026-10-07T09:00-04:00' },
    diagnosis: [{ condition: { display: 'Asthma' } }],
    participant: [{ individual: { display: 'Dr. Helen Marsh' } }],
  })
  const note = row<ClinicalNoteContent>({
    resourceType: 'ClinicalNote',
    status: 'signed',
    type: { text: 'Progress note' },
    text: 'Asthma better.',
    encounter: { reference: `Encounter/${old.id}` },
  })
  const { user } = await openChart(fakeChart({ rows: [old, note] }), 'visits')
  const line = (await screen.findByText('Dr. Helen Marsh')).closest('tr')
  for (const words of ['Office visit', 'Cough', 'Asthma']) expect(line).toHaveTextContent(words)
  await user.click(await within(line as HTMLElement).findByRole('button', { name: 'Progress note' }))
  expect(await screen.findByRole('article')).toHaveTextContent('Asthma better.')
})

test('a visit is corrected; what the form does not show is kept', async () => {
  const old = visit({
    status: 'finished',
    period: { start: '2026-10-07T09:00:30-04:00', end: '2026-10-07T09:20-04:00' },
  })
  const chart = fakeChart({ rows: [old] })
  const { user } = await openChart(chart, 'visits')
  await user.click(await screen.findByRole('button', { name: /07-Oct-2026/ }))
  const reason = await screen.findByRole('textbox', { name: 'Reason' })
  await user.clear(reason)
  await user.type(reason, 'Wheeze')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'encounter.update')).toHaveLength(1))
  expect(chart.ofType('Encounter')).toMatchObject([
    { reasonCode: [{ text: 'Wheeze' }], period: old.period, class: old.class, type: old.type },
  ])
})

test('a visit of today that was closed too early goes on', async () => {
  const closed = visit({ status: 'finished', period: { start: localDateTime(), end: localDateTime() } })
  const chart = fakeChart({ rows: [closed] })
  const { user } = await openChart(chart, 'visits')
  await user.click(await screen.findByRole('button', { name: 'Actions for Office visit' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Reopen the visit' }))
  expect(await screen.findByRole('button', { name: /^Visit since/ })).toBeVisible()
  expect(chart.ofType('Encounter')[0]?.period).toEqual({ start: closed.period?.start })
})

test('a visit that was left open on an earlier day is named, and ends on its own day', async () => {
  const forgotten = visit({ period: { start: '2026-10-07T09:00-04:00' } })
  const chart = fakeChart({ rows: [forgotten] })
  const { user } = await openChart(chart)
  expect(await start()).toBeEnabled()
  await user.click(await screen.findByRole('button', { name: 'Visit of 07-Oct-2026 is still open' }))
  await user.click(await screen.findByRole('button', { name: 'Close the visit' }))
  await waitFor(() => expect(chart.ofType('Encounter')).toMatchObject([{ status: 'finished' }]))
  expect(chart.ofType('Encounter')[0]?.period?.end).toBe('2026-10-07')
})
