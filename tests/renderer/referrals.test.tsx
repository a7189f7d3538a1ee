/** The screens of the referral loop over the real service: followed, corrected, answered. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { at } from '../service/ordering.ts'
import { startReferring } from '../service/referring.ts'
import { renderOver } from './real-service.ts'

test('the worklist shows who waits; a step is recorded with its note, and can be taken back with a reason', async () => {
  const { client, drafted, send } = await startReferring()
  const { referral } = await send(await drafted())
  const { user } = renderOver(client, '#/referrals')
  const row = (await screen.findByRole('link', { name: 'SMITH, Eve' })).closest('tr') as HTMLElement
  expect(row).toHaveTextContent('14-Aug-1980')
  expect(row).toHaveTextContent('Dr. Erik Lindqvist')
  expect(row).toHaveTextContent('Urgent')
  expect(within(row).getByText('Sent')).toBeVisible()

  await user.click(within(row).getByRole('button', { name: 'Acknowledged…' }))
  const dialog = await screen.findByRole('dialog', { name: 'The recipient acknowledged it' })
  expect(dialog).toHaveTextContent('SMITH, Eve')
  await user.type(within(dialog).getByRole('textbox', { name: 'Note' }), 'By fax')
  await user.click(within(dialog).getByRole('button', { name: 'Record' }))
  await within(row).findByText('Acknowledged')
  expect(await client.referral.get({ id: referral.id })).toMatchObject({
    statusHistory: [{ status: 'sent' }, { status: 'acknowledged', note: 'By fax' }],
  })

  await user.click(within(row).getByRole('button', { name: /^More/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Take the last step back…' }))
  const undo = await screen.findByRole('dialog', { name: 'Take the last step back' })
  expect(within(undo).getByRole('button', { name: 'Take it back' })).toBeDisabled()
  await user.type(within(undo).getByRole('combobox', { name: 'Why' }), 'Another patient')
  await user.click(within(undo).getByRole('button', { name: 'Take it back' }))
  await within(row).findByText('Sent')
})

test('filters count what they show, and words find by patient, recipient and service', async () => {
  const { client, drafted, send } = await startReferring()
  await send(await drafted())
  await drafted({ service: 'Dermatology' })
  const { user } = renderOver(client, '#/referrals')
  await screen.findByRole('link', { name: 'SMITH, Eve' })
  expect(screen.getByText('Open 1')).toBeVisible()
  await user.click(screen.getByText('Drafts 1'))
  await screen.findByText('Dermatology')
  expect(screen.queryByText('Cardiology')).toBeNull()
  await user.click(screen.getByText('All 2'))
  await user.type(screen.getByRole('textbox', { name: 'Patient, recipient or service' }), 'cardio')
  await waitFor(() => expect(screen.queryByText('Dermatology')).toBeNull())
  expect(screen.getByText('Cardiology')).toBeVisible()
})

test('in the chart a referral opens to its steps, and a document of the chart can be its answer', async () => {
  const { client, patientId, drafted, send } = await startReferring()
  const { referral } = await send(await drafted())
  await client.documentReference.upload({
    patientId,
    file: new File(['Dear colleague'], 'letter.txt', { type: 'text/plain' }),
    description: 'Letter of Dr. Lindqvist',
  })
  const { user } = renderOver(client, `#/patients/${patientId}/orders`)
  const region = await screen.findByRole('region', { name: 'Referrals' })
  await user.click(await within(region).findByRole('button', { name: /Cardiology/ }))
  await user.click(await within(region).findByRole('button', { name: 'Attach the answer…' }))
  const dialog = await screen.findByRole('dialog', { name: 'The answer to this referral' })
  await user.click(await within(dialog).findByRole('radio', { name: /Letter of Dr. Lindqvist/ }))
  // The packet that left is no answer to itself.
  expect(within(dialog).getAllByRole('radio')).toHaveLength(1)
  await user.click(within(dialog).getByRole('button', { name: 'Attach and close' }))
  await waitFor(async () =>
    expect(await client.referral.get({ id: referral.id })).toMatchObject({
      status: 'completed',
      reply: { display: 'Letter of Dr. Lindqvist' },
    }),
  )
})

test('without a recipient nothing is drafted; the draft is kept before anything is shown', async () => {
  const { client, patientId } = await startReferring()
  const { user } = renderOver(client, `#/patients/${patientId}/orders`)
  const region = await screen.findByRole('region', { name: 'Referrals' })
  expect(await within(region).findByText('No referrals yet')).toBeVisible()
  await user.click(within(region).getByRole('button', { name: 'New referral…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Send a referral' })
  await user.click(within(dialog).getByRole('button', { name: 'Look at what leaves' }))
  expect(await within(dialog).findByText('Say who gets it')).toBeVisible()
  expect(await client.referral.list({ patientId })).toEqual([])
  await user.type(within(dialog).getByRole('textbox', { name: /^To/ }), 'Bay Clinic')
  await user.click(within(dialog).getByRole('button', { name: 'Look at what leaves' }))
  await within(dialog).findByText(/items? preserved/)
  expect(await client.referral.list({ patientId })).toMatchObject([
    { status: 'draft', recipient: { display: 'Bay Clinic' } },
  ])
  await user.click(within(dialog).getByRole('button', { name: 'Release and save…' }))
  await within(dialog).findByText('The referral is recorded as sent')
  const [sent] = await client.referral.list({ patientId })
  expect(sent && at(sent)).toMatchObject({ versionId: 2 })
})
