/** Writing a note faster: templates, dot-phrases, ***, text carried forward; and what happens to it after signing. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { amendmentRequest } from '../../domain/clinical/note-amendment.ts'
import { startedVisit } from '../../domain/clinical/visit.ts'
import { localDateTime } from '../../domain/format/date.ts'
import type { ClinicalNoteContent, EncounterContent, NoteTemplate } from '../../domain/resources/index.ts'
import { condition, row, userId } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const template = (name: string, text: string, more: Partial<NoteTemplate> = {}): NoteTemplate =>
  row({ resourceType: 'NoteTemplate' as const, kind: 'phrase' as const, name, text, active: true, ...more })
const templates = [
  template('Knee visit', 'Seen: {{name}}\nKnee: ***\nPlan: ***', {
    kind: 'template',
    type: { text: 'Procedure note', coding: [{ system: 'http://loinc.org', code: '28570-0' }] },
  }),
  template('prob', '{{problems}}'),
  template('probably', 'Probably ***.'),
  template('gone', 'x', { active: false }),
]
const earlier = (more: Partial<ClinicalNoteContent> = {}, own: object = {}) =>
  row({
    resourceType: 'ClinicalNote' as const,
    status: 'signed' as const,
    type: { text: 'Progress note' },
    text: 'Subjective\nCough.\n\nPlan\nTea.',
    date: '2026-10-07T09:00-04:00',
    author: [{ display: 'Dr. Helen Marsh' }],
    ...more,
    ...own,
  })
const openVisit = () => row<EncounterContent>(startedVisit('office', 'Cough', localDateTime()))
const editor = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
const selected = (area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)

const writing = async (options: Parameters<typeof fakeChart>[0] = {}) => {
  const chart = fakeChart({ templates, ...options })
  const view = await openChart(chart, 'notes')
  await view.user.keyboard('{Alt>}n{/Alt}')
  return { chart, area: await editor(), ...view }
}

test('a template is shown filled before it goes in, brings its kind of note, and stops at the first ***', async () => {
  const { user, area } = await writing()
  await user.keyboard('{Alt>}t{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Begin with a template' })
  await user.keyboard('knee')
  expect(within(dialog).getByRole('region', { name: /^Preview/ })).toHaveTextContent('Seen: Ada Grace Okafor')
  expect(area).toHaveValue('')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(area).toHaveValue('Seen: Ada Grace Okafor\nKnee: ***\nPlan: ***'))
  expect(area).toHaveFocus()
  expect(selected(area)).toBe('***')
  expect(screen.getByRole('combobox', { name: 'Type' })).toHaveValue('Procedure note')
  await user.keyboard('swollen{F2}')
  expect(selected(area)).toBe('***')
  expect(area.value.slice(0, area.selectionStart)).toBe('Seen: Ada Grace Okafor\nKnee: swollen\nPlan: ')
})

test('a phrase expands with a space where its name is whole, with Tab where it is marked', async () => {
  const { user, area } = await writing({ rows: [condition('Asthma'), condition('Hypertension')] })
  await user.keyboard('Has .prob')
  expect(within(await screen.findByRole('listbox', { name: 'Phrases' })).getAllByRole('option')).toHaveLength(2)
  await user.keyboard(' ')
  expect(area).toHaveValue('Has Asthma; Hypertension ')
  expect(screen.queryByRole('listbox', { name: 'Phrases' })).not.toBeInTheDocument()
  await user.keyboard('{Enter}.proba{Tab}')
  expect(area).toHaveValue('Has Asthma; Hypertension \nProbably ***.')
  expect(selected(area)).toBe('***')
})

test('arrows and Enter pick from the list; Escape closes the list, not the note', async () => {
  const { user, area } = await writing()
  await user.keyboard('.prob')
  await screen.findByRole('listbox', { name: 'Phrases' })
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox', { name: 'Phrases' })).not.toBeInTheDocument()
  expect(area).toBeVisible()
  await user.keyboard('a')
  await screen.findByRole('listbox', { name: 'Phrases' })
  await user.keyboard('{Backspace}')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  await user.keyboard('{ArrowDown}{Enter}')
  expect(area).toHaveValue('Probably ***.')
})

test('a dot that begins no phrase changes nothing', async () => {
  const { user, area } = await writing()
  await user.keyboard('Give .5 mg, e.g. now.{Enter}.gone ok')
  expect(area).toHaveValue('Give .5 mg, e.g. now.\n.gone ok')
})

test('text is carried forward by parts, with its origin; untouched, it is pointed out before signing', async () => {
  const { user, area, chart } = await writing({ rows: [earlier()] })
  await user.keyboard('{Alt>}f{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Carry text forward' })
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Subjective' }))
  await user.click(within(dialog).getByRole('button', { name: 'Insert' }))
  await waitFor(() =>
    expect(area).toHaveValue(
      '[Carried forward from Progress note, 07-Oct-2026, Dr. Helen Marsh]\nPlan\nTea.\n[End of carried forward text]\n',
    ),
  )
  await user.keyboard('{Control>}{Enter}{/Control}')
  const sign = await screen.findByRole('dialog', { name: 'Sign this note?' })
  expect(await within(sign).findByText('Text carried forward was not changed')).toBeVisible()
  await user.click(within(sign).getByRole('button', { name: 'Sign' }))
  expect(inputsOf(chart, 'clinicalNote.sign')).toHaveLength(1)
})

test('a new note belongs to the open visit, and signing it offers to close the visit', async () => {
  const visit = openVisit()
  const { user, chart } = await writing({ rows: [visit] })
  await user.keyboard('Cough.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(
    within(await screen.findByRole('dialog', { name: 'Sign this note?' })).getByRole('button', { name: 'Sign' }),
  )
  const close = await screen.findByRole('dialog', { name: 'Close this visit?' })
  expect(chart.ofType('ClinicalNote')).toMatchObject([{ encounter: { reference: `Encounter/${visit.id}` } }])
  await user.click(within(close).getByRole('button', { name: 'Leave it open' }))
  expect(await screen.findByRole('article')).toHaveTextContent('Visit: Office visit')
  expect(chart.ofType('Encounter')).toMatchObject([{ status: 'in-progress' }])
})

test('a note about an earlier visit is dated by it', async () => {
  const old = row<EncounterContent>({
    ...startedVisit('office', 'Cough', '2026-10-07T09:00-04:00'),
    status: 'finished' as const,
  })
  const { user, chart } = await writing({ rows: [old] })
  await user.keyboard('Written late.')
  await user.click(screen.getByRole('combobox', { name: 'Visit' }))
  await user.click(await screen.findByRole('option', { name: /07-Oct-2026/ }))
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() =>
    expect(chart.ofType('ClinicalNote')).toMatchObject([
      { date: '2026-10-07T09:00-04:00', encounter: { reference: `Encounter/${old.id}` } },
    ]),
  )
})

test('the note of a phone call is a telephone note', async () => {
  await writing({ rows: [row<EncounterContent>(startedVisit('phone', 'Refill', localDateTime()))] })
  expect(screen.getByRole('combobox', { name: 'Type' })).toHaveValue('Telephone note')
})

test('where no visit is open the note asks, and a visit can be started from it', async () => {
  const { user, chart } = await writing()
  expect(screen.getByPlaceholderText('No visit is open: which one is it about?')).toBeVisible()
  await user.keyboard('Cough.')
  const form = screen.getByRole('complementary')
  await user.click(within(form).getByRole('button', { name: 'Start a visit' }))
  await user.keyboard('Cough{Enter}')
  await waitFor(() => expect(chart.ofType('Encounter')).toHaveLength(1))
  const [visit] = chart.ofType('Encounter')
  await waitFor(() =>
    expect(chart.ofType('ClinicalNote')).toMatchObject([{ encounter: { reference: `Encounter/${visit?.id}` } }]),
  )
})

const helen = '0190a1b2-0000-7000-8000-0000000000f1'
const signers = [
  { id: userId, displayName: 'Dr. Ann Lee', active: true },
  { id: helen, displayName: 'Dr. Helen Marsh', active: true },
]

test('a co-signature is asked for in the dialog that signs', async () => {
  const { user, chart } = await writing({ signers })
  await user.keyboard('Cough.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Sign this note?' })
  await user.click(await within(dialog).findByRole('combobox', { name: 'Co-signature by' }))
  await user.click(await screen.findByRole('option', { name: 'Dr. Helen Marsh' }))
  await user.click(within(dialog).getByRole('button', { name: 'Sign' }))
  expect(await screen.findByText('Co-signature asked of Dr. Helen Marsh; not given yet.')).toBeVisible()
  expect(inputsOf(chart, 'clinicalNote.sign')).toMatchObject([{ cosigner: helen }])
})

test('who is asked co-signs in the note itself', async () => {
  const note = earlier({}, { signedAt: '2026-11-20T15:00:00.000Z', signedBy: helen, cosigner: userId })
  const { user } = await openChart(fakeChart({ rows: [note], signers }), 'notes')
  await user.click(await screen.findByRole('button', { name: 'Co-sign' }))
  const dialog = await screen.findByRole('dialog', { name: 'Co-sign this note?' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  await user.click(within(dialog).getByRole('button', { name: 'Co-sign' }))
  expect(await screen.findByText(/^Co-signed .* by Dr\. Ann Lee\.$/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Co-sign' })).not.toBeInTheDocument()
})

test('a request to amend is recorded, accepted with an amendment, and both stay beside the note', async () => {
  const note = earlier({}, { signedAt: '2026-10-07T14:00:00.000Z', signedBy: userId })
  const chart = fakeChart({ rows: [note] })
  const { user } = await openChart(chart, 'notes')
  const article = await screen.findByRole('article')
  await user.click(within(article).getByRole('button', { name: /Progress note/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Patient asks for an amendment' }))
  expect(await screen.findByRole('textbox', { name: 'Who asks' })).toHaveValue('OKAFOR, Ada Grace')
  await user.type(screen.getByRole('textbox', { name: /^What is to be changed/ }), 'It was not tea.')
  await user.keyboard('{Control>}s{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Accept…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Amendment' }), 'The patient drank coffee.')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/^Accepted by Dr\. Ann Lee/)).toBeVisible()
  const read = screen.getByRole('article')
  for (const words of ['It was not tea.', 'The patient drank coffee.', 'Tea.']) expect(read).toHaveTextContent(words)
  expect(read).toHaveTextContent(/Amendment at the patient’s request, by Dr\. Ann Lee/)
})

test('a request is denied with a reason, which stays with it', async () => {
  const note = earlier({}, { signedAt: '2026-10-07T14:00:00.000Z', signedBy: userId })
  const asked = row(
    amendmentRequest({
      noteId: note.id,
      text: 'Delete it.',
      requester: 'Ada Okafor',
      askedOn: '2026-11-20',
      owner: { display: 'Dr. Ann Lee' },
    }),
  )
  const { user } = await openChart(fakeChart({ rows: [note, asked] }), 'notes')
  await user.click(await screen.findByRole('button', { name: 'Deny' }))
  const dialog = await screen.findByRole('dialog', { name: 'Deny this request?' })
  expect(within(dialog).getByRole('button', { name: 'Deny' })).toBeDisabled()
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'The note is accurate')
  await user.click(within(dialog).getByRole('button', { name: 'Deny' }))
  expect(await screen.findByText(/^Denied by Dr\. Ann Lee, .*: The note is accurate$/)).toBeVisible()
  expect(screen.getByText('Delete it.')).toBeVisible()
})
