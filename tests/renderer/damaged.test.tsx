/** A broken page of the real database, from the first screen to the salvaged practice. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../db/practice.ts'
import { damagedPractice } from '../service/damaged.ts'
import { admin } from '../service/harness.ts'
import { atWork } from '../service/people.ts'
import { renderOver } from './real-service.ts'

test('the first screen says loudly that the database is damaged, and leads to what can be done', async () => {
  const { client } = await damagedPractice()
  await client.session.signIn(admin)
  const { user } = renderOver(client, '#/')
  const alert = await screen.findByText('The database of this practice is damaged', undefined, { timeout: 60_000 })
  expect(alert.closest('[role=alert]')).toHaveTextContent(/no proven backup.*salvage what can be read/is)
  await user.click(screen.getByRole('link', { name: 'Open the backup settings' }))
  const out = join(temporaryFolder(), 'salvaged')
  await user.type(await screen.findByLabelText('Empty folder for the salvaged practice'), out)
  await user.click(screen.getByRole('button', { name: 'Salvage what can be read' }))
  expect(await screen.findByText(/May be lost: \d+ patients/, undefined, { timeout: 60_000 })).toBeVisible()
  expect(screen.getByText(/^The registrations? of \d+ patients? .* restricted until somebody has looked/)).toBeVisible()
  expect(existsSync(join(out, 'salvage-report.json'))).toBe(true)
})

test('on every other screen a bar says so, with the way to what can be done for who may', async () => {
  const harness = await damagedPractice()
  await harness.client.session.signIn(admin)
  const { unmount } = renderOver(harness.client, '#/import')
  const bar = await screen.findByText('The database is damaged.', undefined, { timeout: 60_000 })
  expect(bar.closest('[role=alert]')).toHaveTextContent('Enter only what can’t wait')
  expect(screen.getByRole('link', { name: 'What to do' })).toBeVisible()
  unmount()
  const { client } = await atWork(harness, harness.client, 'Nia Nurse', ['nurse'])
  renderOver(client, '#/in-basket')
  const told = await screen.findByText('The database is damaged.', undefined, { timeout: 60_000 })
  expect(told.closest('[role=alert]')).toHaveTextContent(/Tell an administrator at once.*on paper/)
  expect(screen.queryByRole('link', { name: 'What to do' })).toBeNull()
})

test('whoever may not mend it is told whom to tell', async () => {
  const harness = await damagedPractice()
  await harness.client.session.signIn(admin)
  const { client } = await atWork(harness, harness.client, 'Nia Nurse', ['nurse'])
  renderOver(client, '#/')
  const alert = await screen.findByText('The database of this practice is damaged', undefined, { timeout: 60_000 })
  expect(alert.closest('[role=alert]')).toHaveTextContent('Tell an administrator')
  expect(screen.queryByRole('link', { name: 'Open the backup settings' })).toBeNull()
})
