/** The in-basket on the screen, over the real service: most urgent first, and nothing leaves without an action. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answering, at, labValue, startOrdering } from '../service/ordering.ts'
import { renderOver } from './real-service.ts'

const list = () => screen.findByRole('list', { name: 'In-basket' })
const lines = async () => within(await list()).getAllByRole('button')
const marked = async () => (await lines()).find((line) => line.getAttribute('aria-current') === 'true')

async function withResults() {
  const practice = await startOrdering()
  const { report, signed } = practice
  await report({ code: { text: 'Lipids' } }, [labValue(4.1, 'N')])
  await report({ ...answering(await signed()), performer: [{ display: 'Valley Laboratory' }] }, [labValue(7.1, 'HH')])
  return practice
}

test('nothing waits: the page says what comes here', async () => {
  const { client } = await startOrdering()
  renderOver(client, '#/in-basket')
  expect(await screen.findByText('Nothing waits for you')).toBeVisible()
})

test('counted on the home screen and in the bar; Alt+B opens it, the critical result first', async () => {
  const { client } = await withResults()
  const { user } = renderOver(client, '#/')
  expect(await screen.findByText('1 critical result')).toBeVisible()
  expect(screen.getByLabelText('2 things wait for you')).toHaveTextContent('2')
  await user.keyboard('{Alt>}b{/Alt}')
  expect(await screen.findByRole('heading', { name: 'In-basket', level: 1 })).toBeVisible()
  const [first, second] = await lines()
  expect(first).toHaveTextContent(/SMITH, Eve.*Born 14-Aug-1980.*No. 000001.*Potassium HH.*Critical.*20-Nov-2026/)
  expect(second).toHaveTextContent(/Lipids/)
  expect(await screen.findByText('Valley Laboratory', { exact: false })).toBeVisible()
  expect(await screen.findByText(/^Ordered \d\d-/)).toHaveTextContent(/by Dr. Ann Lee, MD/)
  expect(screen.getByRole('row', { name: /Potassium.*7.1 mmol\/L.*critically high/ })).toBeVisible()
})

test('recorded with an action and a comment, the result leaves and the next one is shown; the chart says what was done', async () => {
  const { client, patientId } = await withResults()
  const { user, unmount } = renderOver(client, '#/in-basket')
  await screen.findByRole('radio', { name: 'Patient informed' })
  expect(screen.getByRole('button', { name: /Record/ })).toBeDisabled()
  await user.click(screen.getByRole('radio', { name: 'Patient informed' }))
  await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'Called, will come in today')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  expect(await marked()).toHaveTextContent(/Lipids/)
  expect(await marked()).toHaveFocus()
  expect(await screen.findByRole('textbox', { name: 'Comment' })).toHaveValue('')
  unmount()
  window.localStorage.setItem('chartkeep.results-view', JSON.stringify('reports'))
  renderOver(client, `#/patients/${patientId}/results`)
  expect(
    await screen.findByText(/Reviewed .* by Dr. Ann Lee, MD: Patient informed \(Called, will come in today\)/),
  ).toBeVisible()
  expect(screen.getByText(/^Result for: Potassium, ordered/)).toBeVisible()
})

test('the arrow keys walk the list; what was typed about one thing waits there', async () => {
  const { client } = await withResults()
  const { user } = renderOver(client, '#/in-basket')
  await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Ask the laboratory')
  const [first] = await lines()
  first?.focus()
  await user.keyboard('{ArrowDown}')
  expect(await marked()).toHaveTextContent(/Lipids/)
  expect(await marked()).toHaveFocus()
  expect(await screen.findByRole('textbox', { name: 'Comment' })).toHaveValue('')
  await user.keyboard('{ArrowUp}')
  expect(await screen.findByRole('textbox', { name: 'Comment' })).toHaveValue('Ask the laboratory')
})

test('somebody dealt with it meanwhile: it says so, and nothing is recorded twice', async () => {
  const { client, patientId } = await withResults()
  const { user } = renderOver(client, '#/in-basket')
  await user.click(await screen.findByRole('radio', { name: 'No action needed' }))
  const task = (await client.task.list({ patientId })).find(({ priority }) => priority === 'stat')
  if (!task) throw new Error('Nobody was asked to review the critical result')
  await client.task.review({ ...at(task), action: 'treatment-changed' })
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  expect((await client.task.get({ id: task.id })).statusReason?.text).toBe('Treatment changed')
})

test('forwarded to a colleague with the comment', async () => {
  const { client, colleague } = await withResults()
  const ben = colleague('Ben Ito')
  const { user } = renderOver(client, '#/in-basket')
  await user.type(await screen.findByRole('textbox', { name: 'Comment' }), 'Yours')
  await user.click(screen.getByRole('button', { name: 'Forward…' }))
  await user.click(await screen.findByRole('combobox', { name: 'To' }))
  await user.click(await screen.findByRole('option', { name: 'Ben Ito' }))
  await user.click(screen.getByRole('button', { name: 'Forward' }))
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  expect(await ben.inBasket.list()).toMatchObject([
    { kind: 'result', urgency: 'critical', task: { note: [{ text: 'Forwarded to Ben Ito: Yours' }] } },
  ])
})

test('an overdue order: a later day takes it out, and the patient is named before', async () => {
  const { client, signed } = await startOrdering()
  const order = await signed(undefined, '2026-01-01')
  const { user } = renderOver(client, '#/in-basket')
  await user.click(await screen.findByRole('button', { name: 'Change due date…' }))
  const dialog = await screen.findByRole('dialog', { name: 'When is the result due?' })
  for (const said of ['SMITH, Eve', /14-Aug-1980/, 'No. 000001', 'Potassium'])
    expect(within(dialog).getByText(said)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Change' }))
  expect(await screen.findByText('Nothing waits for you')).toBeVisible()
  const extended = await client.serviceRequest.get({ id: order.id })
  expect(extended.resultDue && extended.resultDue > '2026-01-01').toBe(true)
})

test('a message is written in the chart, arrives, and is done', async () => {
  const { client, patientId, colleague } = await startOrdering()
  const ben = colleague('Ben Ito')
  const { user } = renderOver(client, `#/patients/${patientId}/summary`)
  await user.click(await screen.findByRole('button', { name: 'Add' }))
  await user.click(await screen.findByRole('menuitem', { name: /Send a message/ }))
  await user.type(await screen.findByRole('textbox', { name: /What it is about/ }), 'Please call her')
  await user.click(screen.getByRole('combobox', { name: /To/ }))
  await user.click(await screen.findByRole('option', { name: 'Ben Ito' }))
  await user.click(screen.getByRole('button', { name: /Send/ }))
  await waitFor(() => expect(screen.queryByRole('complementary')).not.toBeInTheDocument())
  const [message] = await ben.inBasket.list()
  expect(message).toMatchObject({ kind: 'message', what: 'Please call her' })
})
