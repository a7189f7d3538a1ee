/** Orders on the screen, over the real service: written, signed, sent, answered, cancelled. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { localDateTime } from '../../domain/format/date.ts'
import { answering, at, labOrder, labValue, lipidPanel, startOrdering } from '../service/ordering.ts'
import { renderOver } from './real-service.ts'

async function openOrders() {
  const practice = await startOrdering()
  const { client, patientId } = practice
  await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      code: { text: 'Essential hypertension' },
    },
  })
  const open = async () => {
    const view = renderOver(client, `#/patients/${patientId}/orders`)
    await screen.findByRole('region', { name: 'Open orders' })
    return view
  }
  return { ...practice, open }
}

const row = (name: RegExp | string) => screen.findByRole('row', { name })
const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name })

test('an order without a mouse: Alt+O, a synonym, Enter, Mod+Enter, Enter', async () => {
  const { client, patientId, open } = await openOrders()
  const { user } = await open()
  await user.keyboard('{Alt>}o{/Alt}')
  expect(await screen.findByRole('combobox', { name: /Test or panel/ })).toHaveFocus()
  await user.keyboard('cmp{ArrowDown}{Enter}')
  await user.tab()
  await user.keyboard('Essential{ArrowDown}{Enter}pre-op{Enter}')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const signing = await dialog('Sign this order?')
  for (const said of ['SMITH, Eve', /14-Aug-1980/, 'No. 000001', 'Comprehensive metabolic panel'])
    expect(within(signing).getByText(said)).toBeVisible()
  await user.click(within(signing).getByRole('switch', { name: /Print the requisition/ }))
  await user.click(within(signing).getByRole('button', { name: 'Sign' }))
  expect(await row(/Comprehensive metabolic panel.*Signed/)).toBeVisible()
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
  expect(await client.serviceRequest.list({ patientId })).toMatchObject([
    {
      status: 'active',
      code: { coding: [{ code: '24323-8' }] },
      reasonReference: [{ display: 'Essential hypertension', reference: expect.stringMatching(/^Condition\//) }],
      reasonCode: [{ text: 'pre-op' }],
    },
  ])
})

test('what no list has is ordered as text, marked as not coded; details follow the kind', async () => {
  const { client, patientId, open } = await openOrders()
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: /New order/ }))
  await user.click(await screen.findByRole('radio', { name: 'Imaging' }))
  await user.type(screen.getByRole('combobox', { name: /Study/ }), 'X-ray left big toe')
  expect(screen.getByText('Not coded')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Left' }))
  await user.click(screen.getByRole('radio', { name: 'Without contrast' }))
  await user.type(screen.getByRole('combobox', { name: 'Performed by' }), 'Hill Imaging')
  await user.click(screen.getByRole('button', { name: /Save draft/ }))
  expect(await row(/X-ray left big toe.*Draft.*Imaging/)).toBeVisible()
  expect(await client.serviceRequest.list({ patientId })).toMatchObject([
    {
      status: 'draft',
      code: { text: 'X-ray left big toe' },
      category: [{ coding: [{ code: '363679005' }] }],
      orderDetail: [{ text: 'Left' }, { text: 'Without contrast' }],
      performer: [{ display: 'Hill Imaging' }],
    },
  ])
})

test('the same test: its last value and the order that waits are pointed out, nothing is forbidden', async () => {
  const { client, patientId, signed, open } = await openOrders()
  await signed()
  await client.observation.create({ patientId, content: labValue(4.1) })
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: /New order/ }))
  await user.type(await screen.findByRole('combobox', { name: /Test or panel/ }), 'potassium')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByText(/Potassium is ordered already: Signed/)).toBeVisible()
  expect(await screen.findByText(/Last result 20-Nov-2026/)).toHaveTextContent(/4.1 mmol\/L/)
  expect(screen.getByRole('button', { name: /Save draft/ })).toBeEnabled()
})

test('several drafts are signed at once; a failure keeps what was signed and says what happened', async () => {
  const { client, draft, open, patientId } = await openOrders()
  await draft()
  const second = await draft({ code: lipidPanel })
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Sign 2 drafts' }))
  const signing = await dialog('Sign 2 orders?')
  await user.click(within(signing).getByRole('switch'))
  // A colleague changes one of them meanwhile.
  await client.serviceRequest.update({ ...at(second), content: labOrder({ code: lipidPanel, priority: 'stat' }) })
  await user.click(within(signing).getByRole('button', { name: 'Sign' }))
  expect(await within(signing).findByRole('alert')).toBeVisible()
  const states = (await client.serviceRequest.list({ patientId })).map(({ status }) => status)
  expect(states).toContain('draft')
})

test('sent by fax, then cancelled with a reason: the order is read among the past ones', async () => {
  const { signed, open } = await openOrders()
  await signed()
  const { user } = await open()
  const menu = async () => user.click(await screen.findByRole('button', { name: /Potassium/, expanded: false }))
  await menu()
  await user.click(await screen.findByRole('menuitem', { name: 'Record as sent…' }))
  const sending = await dialog('How did it leave?')
  await user.click(within(sending).getByRole('combobox', { name: 'How' }))
  await user.click(await screen.findByRole('option', { name: 'Faxed' }))
  await user.type(within(sending).getByRole('combobox', { name: 'To' }), 'Valley Laboratory')
  await user.click(within(sending).getByRole('button', { name: 'Record as sent' }))
  expect(await row(/Potassium.*Sent/)).toBeVisible()

  await menu()
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel order…' }))
  const cancelling = await dialog('Cancel this order?')
  expect(within(cancelling).getByRole('button', { name: 'Keep the order' })).toHaveFocus()
  expect(within(cancelling).getByRole('button', { name: 'Cancel the order' })).toBeDisabled()
  await user.type(within(cancelling).getByRole('combobox', { name: /Reason/ }), 'No longer needed')
  await user.click(within(cancelling).getByRole('button', { name: 'Cancel the order' }))
  const past = await screen.findByRole('table', { name: 'Past orders' })
  expect(await within(past).findByRole('row', { name: /Potassium.*Cancelled/ })).toBeVisible()
  await user.click(within(past).getByRole('button', { name: 'Potassium' }))
  expect(await screen.findByText(/Cancelled: No longer needed/)).toBeVisible()
  expect(screen.getByText(/Faxed, to Valley Laboratory/)).toBeVisible()
})

test('a result without an order is offered to the one that waits, attached, and detached with a reason', async () => {
  const { signed, report, open, stateOf } = await openOrders()
  const order = await signed(undefined, '2100-01-01')
  await report({ effectiveDateTime: '2100-01-01' })
  const { user } = await open()
  const loose = await screen.findByRole('region', { name: 'Results without an order' })
  await user.click(within(loose).getByRole('button', { name: 'Attach…' }))
  const attaching = await dialog('Attach a result to an order')
  expect(within(attaching).getByRole('radio', { name: /^Potassium, ordered/ })).toBeChecked()
  await user.click(within(attaching).getByRole('button', { name: 'Attach' }))
  expect(await row(/Potassium.*Final, to review/)).toBeVisible()
  await waitFor(() => expect(screen.queryByText('Results without an order')).not.toBeInTheDocument())

  await user.click(screen.getByRole('button', { name: 'Potassium' }))
  expect(await screen.findByText(/Waits for review by Dr. Ann Lee, MD/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Detach…' }))
  const detaching = await dialog('Detach this result from the order?')
  await user.type(within(detaching).getByRole('textbox', { name: /Reason/ }), 'Another specimen')
  await user.click(within(detaching).getByRole('button', { name: 'Detach…' }))
  await waitFor(async () => expect(await stateOf(order.id)).toBe('signed'))
})

test('a result that is typed in is offered its order, and answers it', async () => {
  const { client, patientId, signed, open, stateOf } = await openOrders()
  const order = await signed()
  const { user } = await open()
  await user.keyboard('{Alt>}r{/Alt}')
  await user.type(await screen.findByRole('combobox', { name: /Panel or test/ }), 'potassium{ArrowDown}{Enter}')
  const field = await screen.findByRole('combobox', { name: 'Result for' })
  expect(field).toHaveDisplayValue(/^Potassium, ordered \d\d-/)
  await user.type(screen.getByRole('textbox', { name: /Potassium.*[Vv]alue|[Vv]alue.*Potassium/ }), '4.1')
  await user.click(screen.getByRole('button', { name: /Save/ }))
  await waitFor(async () => expect(await stateOf(order.id)).toBe('final'))
  expect(await client.diagnosticReport.list({ patientId })).toMatchObject([answering(order)])
})

test('ordered again: a new draft like the one before, without its day and its notes', async () => {
  const { client, patientId, signed, open } = await openOrders()
  await signed(
    { priority: 'urgent', orderDetail: [{ text: 'Fasting' }], performer: [{ display: 'Valley Laboratory' }] },
    '2026-01-01',
  )
  const { user } = await open()
  expect(await row(/Potassium.*Overdue/)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: /Potassium/, expanded: false }))
  await user.click(await screen.findByRole('menuitem', { name: 'Order again' }))
  await user.click(await screen.findByRole('button', { name: /Save draft/ }))
  await waitFor(async () => expect(await client.serviceRequest.list({ patientId })).toHaveLength(2))
  const again = (await client.serviceRequest.list({ patientId })).find(({ status }) => status === 'draft')
  expect(again).toMatchObject({
    priority: 'urgent',
    orderDetail: [{ text: 'Fasting' }],
    performer: [{ display: 'Valley Laboratory' }],
  })
  expect(again).not.toHaveProperty('resultDue')
})

test('an order written during a visit belongs to it', async () => {
  const { client, patientId, open } = await openOrders()
  const visit = await client.encounter.create({
    patientId,
    content: {
      resourceType: 'Encounter',
      status: 'in-progress',
      class: { code: 'AMB' },
      period: { start: localDateTime() },
    },
  })
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: /New order/ }))
  await user.type(await screen.findByRole('combobox', { name: /Test or panel/ }), 'tsh{ArrowDown}{Enter}')
  await user.click(screen.getByRole('button', { name: /Save draft/ }))
  expect(await row(/TSH.*Draft/)).toBeVisible()
  expect(await client.serviceRequest.list({ patientId })).toMatchObject([
    { encounter: { reference: `Encounter/${visit.id}` } },
  ])
})
