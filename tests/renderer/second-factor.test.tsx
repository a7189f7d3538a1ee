/** The code from one's phone, set up on this computer alone: over the real service. */
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { codeAt, decodeSecret, stepAt } from '../../electron/service/access/totp.ts'
import { admin, startPractice } from '../service/harness.ts'
import { renderOver } from './real-service.ts'

test('the QR code is drawn here, the secret stands beside it, and it counts once the phone has shown a right code', async () => {
  const network = vi.spyOn(globalThis, 'fetch')
  const { client } = await startPractice()
  await client.session.recoveryCodeKept()
  const { user } = renderOver(client, '#/settings?tab=security')
  await user.click(await screen.findByRole('button', { name: 'Set up the code' }))
  await user.type(await screen.findByLabelText(/of ann$|ann/), `${admin.password}{Enter}`)
  const qr = await screen.findByRole('img', { name: /QR/i })
  expect(qr.tagName.toLowerCase()).toBe('svg')
  expect(qr.querySelectorAll('[href], image')).toHaveLength(0)
  const secret = (screen.getByText(/^([A-Z2-7]{4} ?){4,}$/).textContent ?? '').replaceAll(' ', '')
  const field = screen.getByLabelText(/^The code that the app shows/)
  await user.type(field, '000000{Enter}')
  expect((await client.secondFactor.status()).since).toBeUndefined()
  await user.clear(field)
  await user.type(field, `${codeAt(decodeSecret(secret), stepAt(Date.now()))}{Enter}`)
  await expect.poll(async () => (await client.secondFactor.status()).since).toBeDefined()
  expect(network).not.toHaveBeenCalled()
})
