/** Notes: saved as they are typed, signed for good, added to afterwards. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startedVisit } from '../../domain/clinical/visit.ts'
import { localDate } from '../../domain/format/date.ts'
import type { ClinicalNoteContent, EncounterContent } from '../../domain/resources/index.ts'
import { flushBeforeLock } from '../../renderer/features/lock/before-lock.ts'
import { row, userId } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const note = (more: Partial<ClinicalNoteContent> = {}, own: object = {}) =>
  row({
    resourceType: 'ClinicalNote' as const,
    status: 'signed' as const,
    type: { text: 'Progress note' },
    text: 'Feels well.',
    date: '2026-11-20T09:00-05:00',
    author: [{ display: 'Dr. Helen Marsh' }],
    ...more,
    ...own,
  })
const signed = () => note({}, { signedAt: '2026-11-20T15:00:00.000Z', signedBy: userId })
const draft = () => note({ status: 'draft', text: 'BP ***' })
const editor = () => screen.findByRole('textbox', { name: 'Text' })

const writing = async (chart = fakeChart()) => {
  const view = await openChart(chart, 'notes')
  await view.user.keyboard('{Alt>}n{/Alt}')
  expect(await editor()).toHaveFocus()
  return { chart, ...view }
}

test('opening the editor writes nothing; the first words become a draft by themselves', async () => {
  const { chart, user } = await writing()
  expect(screen.getByText('Saved as you type')).toBeVisible()
  expect(inputsOf(chart, 'clinicalNote.create')).toEqual([])
  await user.keyboard('Cough for a week.')
  expect(await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
  const [created] = inputsOf(chart, 'clinicalNote.create')
  expect(created).toMatchObject({ content: { status: 'draft', type: { coding: [{ code: '11506-3' }] } } })
  await waitFor(() => expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'Cough for a week.' }]))
})

test('leaving the field, and the lock, write at once; the panel may close without a question', async () => {
  const { chart, user } = await writing()
  await user.keyboard('First')
  await user.tab()
  await waitFor(() => expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'First' }]))
  await user.type(await editor(), ' and second')
  await flushBeforeLock()
  expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'First and second' }])
  await user.type(await editor(), ' and third')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
  await waitFor(() => expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'First and second and third' }]))
})

test('*** blocks signing with words and takes the cursor there', async () => {
  const chart = fakeChart({ rows: [draft()] })
  const { user } = await openChart(chart, 'notes')
  await user.click(await screen.findByRole('button', { name: 'Go on writing' }))
  const text = (await editor()) as HTMLTextAreaElement
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('One *** is still to be filled in')).toBeVisible()
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('***')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  await user.keyboard('120/80')
  expect(screen.queryByText(/still to be filled in/)).not.toBeInTheDocument()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('dialog', { name: 'Sign this note?' })).toBeVisible()
})

test('signing names the patient, signs what was typed last, and shows the note as it stands from now on', async () => {
  const { chart, user } = await writing()
  await user.keyboard('Cough, better.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Sign this note?' })
  for (const words of ['OKAFOR, Ada Grace', 'Born 14-Aug-1980', 'No. 000042']) expect(dialog).toHaveTextContent(words)
  await user.click(within(dialog).getByRole('button', { name: 'Sign' }))
  const article = await screen.findByRole('article')
  expect(article).toHaveTextContent('Cough, better.')
  expect(article).toHaveTextContent(/Signed .* by Dr\. Ann Lee\. The text can no longer be changed\./)
  expect(inputsOf(chart, 'clinicalNote.sign')).toHaveLength(1)
  expect(within(article).queryByRole('button', { name: 'Go on writing' })).not.toBeInTheDocument()
})

test('another note is being read: the one that was signed just now is shown all the same', async () => {
  const chart = fakeChart({ rows: [signed(), note({ title: 'Older', date: '2026-01-02' })] })
  const { user } = await openChart(chart, 'notes')
  await user.click(await screen.findByRole('button', { name: /^Older/ }))
  await user.keyboard('{Alt>}n{/Alt}')
  await editor()
  await user.keyboard('Seen again.{Control>}{Enter}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Sign this note?' })
  await user.click(within(dialog).getByRole('button', { name: 'Sign' }))
  await waitFor(() => expect(screen.getByRole('article')).toHaveTextContent('Seen again.'))
})

test('a note that tells of an earlier visit has its date; without the visit it is of today again', async () => {
  const visit = row<EncounterContent>({
    ...startedVisit('office', 'Cough', '2026-03-04T09:00-05:00'),
    status: 'finished',
  })
  const { chart, user } = await writing(fakeChart({ rows: [visit] }))
  await user.keyboard('Feels well.')
  const dateOf = () => chart.ofType('ClinicalNote')[0]?.date
  await user.click(screen.getByRole('combobox', { name: 'Visit' }))
  await user.click(await screen.findByRole('option', { name: /Cough/ }))
  await flushBeforeLock()
  expect(dateOf()).toBe('2026-03-04T09:00-05:00')
  await user.click(screen.getByRole('combobox', { name: 'Visit' }))
  await user.click(await screen.findByRole('option', { name: 'No visit' }))
  await flushBeforeLock()
  expect(dateOf()?.slice(0, 10)).toBe(localDate())
  expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'Feels well.' }])
  expect(chart.ofType('ClinicalNote')[0]?.encounter).toBeUndefined()
})

test('a draft that the service does not take is said to be unsaved, and closing asks', async () => {
  const chart = fakeChart()
  chart.failNext('clinicalNote.create', new ORPCError('STORAGE', { status: 507, data: { reason: 'full' } }))
  const { user } = await writing(chart)
  await user.keyboard('Cough')
  await user.tab()
  expect(await screen.findByText(/^Not saved\. It is tried again/)).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }))
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/^Saved \d\d/)).toBeVisible()
  expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'Cough' }])
})

const conflicting = async () => {
  const own = draft()
  const chart = fakeChart({ rows: [own] })
  const view = await openChart(chart, 'notes')
  await view.user.click(await screen.findByRole('button', { name: 'Go on writing' }))
  chart.changeElsewhere(own.id, { text: 'From the other window' })
  await view.user.type(await editor(), ' mine')
  await view.user.tab()
  expect(await screen.findByText('This draft was changed in another window')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('From the other window')
  expect(await editor()).toHaveValue('BP *** mine')
  return { chart, ...view }
}

test('two windows on one draft: what was typed here can be kept', async () => {
  const { chart, user } = await conflicting()
  await user.click(screen.getByRole('button', { name: 'Keep mine in its place' }))
  await waitFor(() => expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'BP *** mine' }]))
})

test('two windows on one draft: what the other says can be taken', async () => {
  const { chart, user } = await conflicting()
  await user.click(screen.getByRole('button', { name: 'Take the other text' }))
  expect(await editor()).toHaveValue('From the other window')
  expect(chart.ofType('ClinicalNote')).toMatchObject([{ text: 'From the other window' }])
})

test('discarding a draft asks, and names the patient', async () => {
  const chart = fakeChart({ rows: [draft()] })
  const { user } = await openChart(chart, 'notes')
  await user.click(await screen.findByRole('button', { name: 'Go on writing' }))
  await user.click(await screen.findByRole('button', { name: 'Discard draft' }))
  const dialog = await screen.findByRole('dialog', { name: 'Discard this draft?' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await user.click(within(dialog).getByRole('button', { name: 'Discard draft' }))
  expect(await screen.findByText('No notes yet')).toBeVisible()
})

test('a signed note is read, not edited; an addendum stands below it with its own author', async () => {
  const chart = fakeChart({ rows: [signed()] })
  const { user } = await openChart(chart, 'notes')
  await user.click(await screen.findByRole('button', { name: 'Add an addendum' }))
  await user.type(await editor(), 'Called the patient.')
  await user.click(screen.getByRole('button', { name: 'Sign addendum' }))
  expect(await screen.findByText('Called the patient.')).toBeVisible()
  expect(screen.getByRole('article')).toHaveTextContent('Feels well.')
  expect(screen.getByRole('article')).toHaveTextContent(/Addendum by Dr\. Ann Lee, /)
})

test("somebody else's draft cannot be written on", async () => {
  const theirs = row(draft(), { recordedBy: '0190a1b2-0000-7000-8000-0000000000ff' })
  await openChart(fakeChart({ rows: [theirs] }), 'notes')
  expect(await screen.findByText(/it stays one until its author signs it/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Go on writing' })).not.toBeInTheDocument()
})

test('of many notes the first fifty are listed, and all of them when asked for', async () => {
  const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
  const chart = fakeChart({ rows: days.map((date) => note({ date, title: `Visit of ${date}` })) })
  const { user } = await openChart(chart, 'notes')
  const list = await screen.findByRole('list', { name: 'Notes' })
  const lines = () => within(list).getAllByRole('button')
  expect(lines()).toHaveLength(50)
  expect(lines()[0]).toHaveTextContent(`Visit of ${days.at(-1)}`)
  await user.click(screen.getByRole('button', { name: 'Show all 60' }))
  expect(lines()).toHaveLength(60)
  expect(screen.queryByRole('button', { name: /^Show all/ })).not.toBeInTheDocument()
})
