import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ImportReview } from '../../domain/contract/importing.ts'
import type { ChartContent } from '../../domain/resources/index.ts'
import { ImportReviewScreen } from '../../renderer/features/import/import-review-page.tsx'
import type { FakeService } from './fake-service.ts'
import {
  chartPatient,
  chartRow,
  documentId,
  patientId,
  patientLine,
  person,
  review,
  reviewRow,
  rows,
} from './import-cases.ts'
import { renderUi } from './render.tsx'

type Importing = NonNullable<FakeService['importing']>

async function open(answer: ImportReview, importing: Importing = {}) {
  const view = await renderUi(<ImportReviewScreen importDocumentId={documentId} />, {
    service: { importing: { review: () => answer, ...importing }, patient: { get: () => chartPatient } },
  })
  await screen.findByRole('heading', { level: 1 })
  return view
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const item = (name: string | RegExp) => screen.findByRole('button', { name })
const actionsOf = (label: string) => screen.getByRole('group', { name: `What to do with ${label}` })
const pressed = (label: string) =>
  within(actionsOf(label))
    .getAllByRole('button')
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map((one) => one.textContent)

test('the suggestion is preselected, of a conflict nothing is, and the sum of what was found is on the screen', async () => {
  await open(review({ confirmed: true }))
  await item('Latex')
  expect(pressed('Latex')).toEqual(['AddA'])
  expect(pressed('Asthma')).toEqual(['ReplaceR'])
  expect(pressed('No known drug allergy')).toEqual([])
  expect(screen.getByText('Conflict')).toBeVisible()
  expect(screen.getByText(/4 found = 2 to decide \+ 1 in the chart already \+ 1 not understood/)).toBeVisible()
  expect(screen.getByText('4 of 5 ready to accept')).toBeVisible()
  // What is there already needs no look, and is not hidden for good.
  expect(screen.queryByRole('button', { name: 'Peanut' })).not.toBeInTheDocument()
})

test('what was not understood is listed with its reason, and leads to its line in the original', async () => {
  const file = new File(['<ClinicalDocument/>'], 'from-hospital.xml', { type: 'application/xml' })
  const { user } = await open(review({ confirmed: true }), { original: () => file })
  await user.click(await item('1 not understood'))
  expect(screen.getByText('This kind of entry is not known.')).toBeVisible()
  await user.click(button('Line 77'))
  expect(await screen.findByRole('region', { name: 'Text of the file' })).toBeVisible()
  expect(screen.getByRole('tab', { name: 'The file itself' })).toHaveAttribute('aria-selected', 'true')
})

test('nothing is accepted before the patient is confirmed', async () => {
  await open(review())
  await item('Latex')
  expect(button(/^Accept all/)).toBeDisabled()
  for (const one of screen.getAllByRole('button', { name: /^Accept \d/ })) expect(one).toBeDisabled()
})

test('a chart that fits is confirmed with one click', async () => {
  const confirmPatient = vi.fn(() => patientLine)
  const { user } = await open(review(), { confirmPatient })
  expect(screen.getByText(/Fits: Same name · Same birth date/)).toBeVisible()
  await user.click(await item('This is the record of ALVAREZ, Robert'))
  await waitFor(() => expect(confirmPatient).toHaveBeenCalledWith({ importDocumentId: documentId, patientId }))
})

test('another name and birth date are loud, and are confirmed only with open eyes', async () => {
  const confirmPatient = vi.fn(() => patientLine)
  const other = { ...person, name: [{ family: 'Alvarez', given: ['Miguel'] }], birthDate: '1981-01-01' }
  const { user } = await open(review({ person: other }), { confirmPatient })
  expect(await screen.findByText(/may be another person/)).toBeVisible()
  expect(screen.getAllByText('DIFFERS')).toHaveLength(2)
  await user.click(button('This is the record of ALVAREZ, Robert'))
  const dialog = await screen.findByRole('dialog', { name: 'Is this really the same person?' })
  expect(within(dialog).getAllByText(/04-Aug-1980/).length).toBeGreaterThan(0)
  expect(within(dialog).getByRole('button', { name: 'Same person: use this chart' })).toBeDisabled()
  expect(confirmPatient).not.toHaveBeenCalled()
  await user.click(within(dialog).getByRole('checkbox'))
  await user.click(within(dialog).getByRole('button', { name: 'Same person: use this chart' }))
  await waitFor(() => expect(confirmPatient).toHaveBeenCalledOnce())
})

test('a new chart beside charts that may be the same person’s warns first', async () => {
  const confirmPatient = vi.fn(() => patientLine)
  const { user } = await open(review(), { confirmPatient })
  await user.click(await screen.findByRole('radio', { name: /A new patient/ }))
  await user.click(button('Make a new chart'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/Two charts for one person are dangerous/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Make the chart' }))
  await waitFor(() => expect(confirmPatient).toHaveBeenCalledWith({ importDocumentId: documentId }))
})

test('another patient is found by search and compared before anything', async () => {
  const asked: unknown[] = []
  const other = { ...patientLine, id: '0190a1b2-0000-7000-8000-000000000900', name: 'NOVAK, Ivana' }
  const view = await renderUi(<ImportReviewScreen importDocumentId={documentId} />, {
    service: {
      importing: {
        review: (input) => {
          asked.push(input)
          return review()
        },
      },
      patient: {
        get: ({ id }) => ({ ...chartPatient, id, name: [{ family: 'Novak', given: ['Ivana'] }] }),
        search: () => [other],
      },
    },
  })
  await view.user.click(await item('Choose another patient…'))
  await view.user.type(screen.getByRole('combobox'), 'nov')
  await view.user.click(await screen.findByRole('option', { name: /NOVAK/ }))
  expect(await screen.findByText(/may be another person/)).toBeVisible()
  expect(asked.at(-1)).toEqual({ importDocumentId: documentId, patientId: other.id })
})

test('a whole review without a mouse: move, choose, accept everything, read the receipt, take it back', async () => {
  const decide = vi.fn(({ decisions }: { decisions: { importItemId: string; action: string }[] }) => {
    const count = (action: string) => decisions.filter((d) => d.action === action).length
    return {
      batchId: documentId,
      added: count('add'),
      replaced: count('replace'),
      matched: count('match'),
      ignored: count('ignore'),
    }
  })
  const undo = vi.fn(() => ({ undone: 5 }))
  const { user } = await open(review({ confirmed: true }), { decide, undo })
  ;(await item('Latex')).focus()
  await user.keyboard('{ArrowDown}')
  expect(await item('No known drug allergy')).toHaveFocus()
  await user.keyboard('i')
  expect(pressed('No known drug allergy')).toEqual(['IgnoreI'])
  await user.keyboard('jj')
  expect(await item('Asthma')).toHaveFocus()
  await user.keyboard('k')
  expect(await item('Gout')).toHaveFocus()
  // What contradicts is not the same thing: it can be neither replaced nor matched.
  expect(within(actionsOf('No known drug allergy')).getByRole('button', { name: /Replace/ })).toBeDisabled()
  // There is nothing in the chart that could be replaced or be the same.
  await user.keyboard('rm')
  expect(pressed('Gout')).toEqual(['AddA'])
  expect(screen.getByText('5 of 5 ready to accept')).toBeVisible()

  await user.keyboard('{Control>}{Enter}{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Accept 5 decisions?' })
  expect(dialog).toHaveTextContent('ALVAREZ, Robert')
  expect(dialog).toHaveTextContent('CK-1001')
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Accept' })).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(await screen.findByText('2 added, 1 replaced, 1 already there, 1 ignored')).toBeVisible()
  // Taken back, they are undecided again.
  expect(pressed('No known drug allergy')).toEqual([])
  expect(decide.mock.calls[0]?.[0]).toMatchObject({
    importDocumentId: documentId,
    decisions: expect.arrayContaining([
      { importItemId: rows[4]?.item.id, action: 'replace', chartRowId: rows[4]?.chartRow?.id, versionId: 3 },
      { importItemId: rows[0]?.item.id, action: 'add' },
    ]),
  })

  await user.click(button('Take back…'))
  const sure = await screen.findByRole('dialog', { name: 'Take back all of this?' })
  expect(sure).toHaveTextContent('ALVAREZ, Robert')
  await waitFor(() => expect(within(sure).getByRole('button', { name: 'Cancel' })).toHaveFocus())
  await user.click(within(sure).getByRole('button', { name: 'Take back…' }))
  await waitFor(() => expect(undo).toHaveBeenCalledWith({ batchId: documentId }))
})

test('the keys find the list from anywhere on the page, and a click anywhere on a row brings them there', async () => {
  const { user } = await open(review({ confirmed: true }))
  await item('Latex')
  expect(document.body).toHaveFocus()
  await user.keyboard('i')
  expect(pressed('Latex')).toEqual(['AddA'])
  await user.keyboard('{ArrowDown}')
  expect(await item('Latex')).toHaveFocus()
  const line = button('Gout').closest('tr') as HTMLElement
  await user.click(within(line).getByText('Nothing in the chart'))
  expect(button('Gout')).toHaveFocus()
  await user.keyboard('i')
  expect(pressed('Gout')).toEqual(['IgnoreI'])
  // A button beside the list keeps its Enter, and gives the arrows to the list.
  button('Show the original').focus()
  await user.keyboard('{ArrowUp}')
  expect(button('No known drug allergy')).toHaveFocus()
  await user.click(within(actionsOf('Gout')).getByRole('button', { name: /Add/ }))
  await user.keyboard('{ArrowDown}')
  expect(button('Asthma')).toHaveFocus()
})

test('codes of an item are those of what it is, a visit’s kind too; only what safety checks read is said to be unread', async () => {
  const visit = { coding: [{ system: 'http://snomed.info/sct', code: '185349003', display: 'Check-up' }] }
  const line = (n: number, content: ChartContent) => reviewRow(n, 'problems', content)
  const { user } = await open(
    review({
      confirmed: true,
      rows: [
        line(11, { resourceType: 'Encounter', status: 'finished', type: [visit] }),
        line(12, { resourceType: 'Goal', lifecycleStatus: 'active', description: { text: 'Walk more' } }),
        line(13, { resourceType: 'Condition', category: 'problem-list-item', code: { text: 'Gout' } }),
      ],
    }),
  )
  const detail = () => screen.getByRole('complementary', { name: "In the document's own words" })
  await user.click(await item('Check-up'))
  expect(detail()).toHaveTextContent('SNOMED CT 185349003 Check-up')
  await user.click(await item('Walk more'))
  expect(detail()).toHaveTextContent('None: words only')
  expect(detail()).not.toHaveTextContent('Safety checks')
  await user.click(await item('Gout'))
  expect(detail()).toHaveTextContent('None: words only. Safety checks cannot read it.')
})

test('Enter accepts the section of the row, conflicts left open stay', async () => {
  const decide = vi.fn(() => ({ batchId: documentId, added: 1, replaced: 0, matched: 1, ignored: 0 }))
  const { user } = await open(review({ confirmed: true }), { decide })
  ;(await item('Latex')).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Accept 2 decisions?' })
  expect(dialog).toHaveTextContent('1 conflict is not decided and stays here.')
  await user.click(within(dialog).getByRole('button', { name: 'Accept' }))
  await waitFor(() => expect(decide).toHaveBeenCalledOnce())
})

test('a failure to accept keeps every choice and says so', async () => {
  const { user } = await open(review({ confirmed: true }), {
    decide: () => {
      throw new Error('disk')
    },
  })
  await user.click(await item(/^Accept all/))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Accept' }))
  expect(await within(dialog).findByRole('alert')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect(pressed('Latex')).toEqual(['AddA'])
})

test('what was decided shows what was done', async () => {
  const decided = rows.map((row) => ({ ...row, item: { ...row.item, status: 'added' as const } }))
  const { user } = await open(review({ confirmed: true, rows: decided }))
  expect(await screen.findByText(/3 added/)).toBeVisible()
  expect(screen.getByText(/4 found = 0 to decide \+ 0 in the chart already \+ 1 not understood/)).toBeVisible()
  await user.click(button('Show 3 more'))
  expect(screen.getAllByText('Added').length).toBeGreaterThan(0)
})

test('the words of the document stand beside the row', async () => {
  const { user } = await open(review({ confirmed: true }))
  await user.click(await item('Gout'))
  const detail = screen.getByRole('complementary', { name: "In the document's own words" })
  expect(detail).toHaveTextContent('Narrative of item 4')
  expect(detail).toHaveTextContent('Dr. Ines Novak, Lakeside Hospital')
})

test('of two long notes the rows show where they part, and the side shows both whole', async () => {
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ')
  const note = (dose: string) => ({
    resourceType: 'ClinicalNote' as const,
    status: 'signed' as const,
    type: { text: 'Progress note' },
    text: `${words} Takes lisinopril ${dose} daily. ${words}`,
  })
  const row = reviewRow(9, 'problems', note('20 mg'), {
    why: 'Nearly the same as a note in the chart: compare. Both are kept.',
    chartRow: chartRow(309, note('10 mg')),
  })
  await open(review({ confirmed: true, rows: [row] }))
  const [line] = (await screen.findAllByRole('row')).filter((one) => one.textContent?.includes('Nearly the same'))
  if (!line) throw new Error('The row is not there')
  expect(within(line).getByText('20')).toBeVisible()
  expect(within(line).getByText('10')).toBeVisible()
  const side = screen.getByRole('complementary', { name: "In the document's own words" })
  expect(within(side).getByText(note('20 mg').text)).toBeInTheDocument()
  expect(within(side).getByText(note('10 mg').text)).toBeInTheDocument()
  expect(within(side).queryByText(/Safety checks/)).not.toBeInTheDocument()
})
