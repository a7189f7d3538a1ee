/** Adding, editing, marking and looking back, on the problem list; what holds here holds for every kind of row. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDate } from '../../domain/format/date.ts'
import { condition } from '../domain/clinical/rows.ts'
import { fakeChart, inputsOf, openChart } from './chart-fake.ts'

const asthma = () => condition('Asthma', { onsetDateTime: '2019-05' })
const table = (name: string) => screen.findByRole('table', { name })
const form = (name: string) => screen.findByRole('complementary', { name })

test('a problem is added without a mouse: Alt+P, a synonym, Enter, Mod+S', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'problems')
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByRole('combobox', { name: /Problem/ })).toHaveFocus()
  await user.keyboard('htn{ArrowDown}{Enter}')
  await user.tab()
  await user.keyboard('2019{Control>}s{/Control}')
  expect(await within(await table('Active problems')).findByText('Essential hypertension')).toBeVisible()
  expect(inputsOf(chart, 'condition.create')).toMatchObject([
    {
      content: {
        category: 'problem-list-item',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        onsetDateTime: '2019',
        code: {
          text: 'Essential hypertension',
          coding: [{ code: '59621000' }, { code: 'I10' }],
        },
      },
    },
  ])
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
})

test('what no list knows is kept as text and marked as not coded', async () => {
  const chart = fakeChart()
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: /Add a problem/ }))
  await user.type(await screen.findByRole('combobox', { name: /Problem/ }), 'Odd feeling')
  expect(screen.getByText('Not coded')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'condition.create')).toMatchObject([{ content: { code: { text: 'Odd feeling' } } }]),
  )
})

test('a problem that is listed already is pointed out, not forbidden', async () => {
  const chart = fakeChart({ rows: [asthma()] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: /Add a problem/ }))
  await user.type(await screen.findByRole('combobox', { name: /Problem/ }), 'asthma')
  expect(await screen.findByText(/on the list already \(Active\)/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled()
})

test('editing keeps what the form does not show', async () => {
  const outside = condition(
    'Asthma',
    {
      bodySite: [{ text: 'Lung' }],
      identifier: [{ value: 'x1' }],
      note: [{ text: 'mild' }, { text: 'from the clinic', authorString: 'Dr. B' }],
    },
    { source: 'outside' },
  )
  const chart = fakeChart({ rows: [outside] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Asthma' }))
  const comment = await screen.findByRole('textbox', { name: 'Comment' })
  await user.clear(comment)
  await user.type(comment, 'moderate')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(inputsOf(chart, 'condition.update')).toMatchObject([
      {
        id: outside.id,
        versionId: 1,
        content: {
          bodySite: [{ text: 'Lung' }],
          identifier: [{ value: 'x1' }],
          note: [{ text: 'moderate' }, { text: 'from the clinic' }],
        },
      },
    ]),
  )
})

test('why a problem changes can be said, and stands in its history', async () => {
  const chart = fakeChart({ rows: [asthma()] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Asthma' }))
  const edit = await form('Edit the problem')
  expect(within(edit).queryByRole('combobox', { name: 'Why it changes' })).not.toBeInTheDocument()
  await user.type(within(edit).getByRole('textbox', { name: 'Comment' }), 'Worse in spring')
  await user.type(within(edit).getByRole('combobox', { name: 'Why it changes' }), 'Spirometry of today')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(inputsOf(chart, 'condition.update')).toMatchObject([{ reason: 'Spirometry of today' }]))
  await user.click(await screen.findByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: 'History' }))
  expect(await screen.findByRole('dialog', { name: /Asthma/ })).toHaveTextContent('Spirometry of today')
})

test('only what is over has an end', async () => {
  const row = asthma()
  const chart = fakeChart({ rows: [row] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Asthma' }))
  const panel = await form('Edit the problem')
  expect(within(panel).queryByLabelText('Ended')).not.toBeInTheDocument()
  await user.click(within(panel).getByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Resolved' }))
  await user.type(within(panel).getByRole('textbox', { name: 'Ended' }), 'Aug 2025')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await within(await table('Past problems')).findByText('Aug-2025')).toBeVisible()
})

const stale = async () => {
  const row = asthma()
  const chart = fakeChart({ rows: [row] })
  const view = await openChart(chart, 'problems')
  await view.user.click(await screen.findByRole('button', { name: 'Asthma' }))
  const comment = await screen.findByRole('textbox', { name: 'Comment' })
  await view.user.type(comment, 'mine')
  chart.changeElsewhere(row.id, { clinicalStatus: 'inactive' })
  await view.user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Somebody changed this while you were editing')).toBeVisible()
  const note = screen.getByRole('alert')
  expect(note).toHaveTextContent('Statusactive → inactive')
  expect(comment).toHaveValue('mine')
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  return { chart, row, comment, ...view }
}

test('a stale version is said, and what was typed can be kept on top of the present one', async () => {
  const { chart, user } = await stale()
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(inputsOf(chart, 'condition.update')).toHaveLength(2))
  expect(inputsOf(chart, 'condition.update')[1]).toMatchObject({
    versionId: 2,
    content: { note: [{ text: 'mine' }], clinicalStatus: 'active' },
  })
})

test('a stale version is said, and the present one can be taken', async () => {
  const { chart, user } = await stale()
  await user.click(screen.getByRole('button', { name: 'Start again from the present version' }))
  expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
  expect(screen.getByRole('combobox', { name: 'Status' })).toHaveValue('Inactive')
  expect(inputsOf(chart, 'condition.update')).toHaveLength(1)
})

test('a failed save loses nothing that was typed', async () => {
  const chart = fakeChart()
  chart.failNext(
    'condition.create',
    new ORPCError('STORAGE', { status: 507, message: 'Disk full.', data: { reason: 'full' } }),
  )
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: /Add a problem/ }))
  await user.type(await screen.findByRole('combobox', { name: /Problem/ }), 'Asthma of some kind')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Disk full.')).toBeVisible()
  expect(screen.getByText('What you typed is still here.')).toBeVisible()
  expect(screen.getByRole('combobox', { name: /Problem/ })).toHaveValue('Asthma of some kind')
})

test('marking as entered in error names patient and row, wants a reason, and hides nothing', async () => {
  const row = asthma()
  const chart = fakeChart({ rows: [row] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: /entered in error/ }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  expect(dialog).toHaveTextContent('Born 14-Aug-1980')
  expect(dialog).toHaveTextContent('No. 000042')
  expect(dialog).toHaveTextContent('Asthma, May-2019')
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  const confirm = within(dialog).getByRole('button', { name: 'Mark as entered in error' })
  expect(confirm).toBeDisabled()
  await user.type(within(dialog).getByRole('combobox', { name: /Why/ }), 'Wrong patient')
  await user.click(confirm)
  expect(await screen.findByText('No active problems recorded')).toBeVisible()
  expect(inputsOf(chart, 'condition.enteredInError')).toEqual([{ id: row.id, versionId: 1, reason: 'Wrong patient' }])

  await user.click(screen.getByRole('switch', { name: 'Show 1 entered in error' }))
  const past = await table('Past problems')
  expect(within(past).getByText('Entered in error')).toBeVisible()
  // It can be looked at, not changed.
  expect(within(past).queryByRole('button', { name: 'Asthma' })).not.toBeInTheDocument()
  await user.click(within(past).getByRole('button', { name: 'Actions for Asthma' }))
  expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['History'])
})

test('the history tells every version: what changed, when, by whom, why', async () => {
  const row = asthma()
  const chart = fakeChart({ rows: [row] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: /entered in error/ }))
  await user.type(await screen.findByRole('combobox', { name: /Why/ }), 'Entered twice')
  await user.click(screen.getByRole('button', { name: 'Mark as entered in error' }))
  await user.click(await screen.findByRole('switch', { name: /entered in error/ }))
  await user.click(await screen.findByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: 'History' }))
  const dialog = await screen.findByRole('dialog', { name: 'History: Asthma' })
  const [newest, first] = await within(dialog).findAllByRole('listitem')
  expect(newest).toHaveTextContent('by Dr. Ann Lee')
  expect(newest).toHaveTextContent('Reason: Entered twice')
  expect(newest).toHaveTextContent('Certaintyconfirmed → entered in error')
  expect(first).toHaveTextContent('Recorded 20-Nov-2026')
  expect(first).toHaveTextContent('ProblemAsthma')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for Asthma' })).toHaveFocus())
})

test('opening another form asks before typed things are lost', async () => {
  const { user } = await openChart(fakeChart(), 'problems')
  await user.keyboard('{Alt>}p{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Problem/ }), 'Gout')
  await user.keyboard('{Alt>}v{/Alt}')
  const dialog = await screen.findByRole('dialog', { name: 'Discard what you typed?' })
  expect(dialog).toHaveTextContent('OKAFOR, Ada Grace')
  await user.click(within(dialog).getByRole('button', { name: 'Keep editing' }))
  expect(screen.getByRole('combobox', { name: /Problem/ })).toHaveValue('Gout')
  await user.keyboard('{Alt>}v{/Alt}')
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }))
  expect(await form('Enter vitals')).toBeVisible()
})

test('moving between sections keeps what is being entered; Escape closes one layer', async () => {
  const { user } = await openChart(fakeChart(), 'summary')
  await user.keyboard('{Alt>}p{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Problem/ }), 'Gout')
  await user.keyboard('{Alt>}3{/Alt}')
  expect(await screen.findByRole('heading', { name: 'Active medications' })).toBeVisible()
  expect(screen.getByRole('combobox', { name: /Problem/ })).toHaveValue('Gout')
  // The list of suggestions is the topmost layer, the form the next one.
  await user.keyboard('{Escape}{Escape}')
  expect(await screen.findByRole('dialog', { name: 'Discard what you typed?' })).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.getByRole('combobox', { name: /Problem/ })).toHaveValue('Gout')
})

test('the order is changed from the keyboard, step by step, and the focus goes along', async () => {
  const chart = fakeChart({ rows: [condition('Asthma'), condition('Gout'), condition('Anemia')] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Change the order' }))
  const names = async () =>
    within(await table('Active problems'))
      .getAllByRole('button', { name: /^(Asthma|Gout|Anemia)$/ })
      .map((button) => button.textContent)
  screen.getByRole('button', { name: 'Move Anemia up' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await names()).toEqual(['Asthma', 'Anemia', 'Gout']))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move Anemia up' })).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await names()).toEqual(['Anemia', 'Asthma', 'Gout']))
  expect(screen.getByRole('button', { name: 'Move Anemia up' })).toBeDisabled()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move Anemia down' })).toHaveFocus())
  expect(inputsOf(chart, 'condition.reorder')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Order is done' }))
  expect(screen.queryByRole('button', { name: /^Move/ })).not.toBeInTheDocument()
  expect(await names()).toEqual(['Anemia', 'Asthma', 'Gout'])
})

test('an order that could not be saved is said, and the list stands as it was', async () => {
  const chart = fakeChart({ rows: [condition('Asthma'), condition('Gout')] })
  chart.failNext(
    'condition.reorder',
    new ORPCError('STORAGE', { status: 507, message: 'Disk full.', data: { reason: 'full' } }),
  )
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Change the order' }))
  await user.click(screen.getByRole('button', { name: 'Move Gout up' }))
  expect(await screen.findByText('Disk full.')).toBeVisible()
  const [first] = within(await table('Active problems')).getAllByRole('button', { name: /^(Asthma|Gout)$/ })
  expect(first).toHaveTextContent('Asthma')
})

test('resolved and active again are one action each, with their reason', async () => {
  const row = condition('Asthma', { bodySite: [{ text: 'Lung' }] })
  const chart = fakeChart({ rows: [row] })
  const { user } = await openChart(chart, 'problems')
  await user.click(await screen.findByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Resolved today' }))
  const past = await table('Past problems')
  expect(past).toHaveTextContent('Resolved')
  await user.click(within(past).getByRole('button', { name: 'Actions for Asthma' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Make active again' }))
  expect(await within(await table('Active problems')).findByText('Asthma')).toBeVisible()
  const [resolved, active] = inputsOf(chart, 'condition.update')
  expect(resolved).toMatchObject({
    reason: 'Resolved',
    content: { clinicalStatus: 'resolved', abatementDateTime: localDate(), bodySite: [{ text: 'Lung' }] },
  })
  expect(active).toMatchObject({ versionId: 2, reason: 'Active again', content: { clinicalStatus: 'active' } })
  expect(active).toHaveProperty('content.abatementDateTime', undefined)
})

test('the same problem twice is marked in the list and on the first page', async () => {
  const chart = fakeChart({ rows: [condition('Asthma'), condition('asthma'), condition('Gout')] })
  const { user } = await openChart(chart, 'summary')
  expect(await screen.findAllByText('Listed twice')).toHaveLength(2)
  await user.keyboard('{Alt>}2{/Alt}')
  expect(within(await table('Active problems')).getAllByText('Listed twice')).toHaveLength(2)
})
