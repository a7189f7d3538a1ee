import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { signedInService, testSession } from './fake-service.ts'
import { renderApp } from './render.tsx'

const file = new File(['<ClinicalDocument/>'], 'outside.ccda')

test('a document opened with Chartkeep from outside is taken in, from any screen', async () => {
  window.location.hash = '#/'
  const upload = vi.fn(() => ({ jobId: '0190a1b2-0000-7000-8000-000000000777' }))
  const onOpenedFiles = (listener: (files: File[]) => void) => {
    listener([file])
    return () => undefined
  }
  renderApp({ service: signedInService({ importing: { list: () => [], upload } }), platform: { onOpenedFiles } })
  expect(await screen.findByText('outside.ccda')).toBeVisible()
  await waitFor(() => expect(upload).toHaveBeenCalledTimes(1))
  expect(window.location.hash).toBe('#/import')
})

test('while the screen is locked it waits in the shell', async () => {
  const onOpenedFiles = vi.fn(() => () => undefined)
  const session = { ...testSession, locked: true }
  renderApp({ service: signedInService({ session: { current: () => session } }), platform: { onOpenedFiles } })
  expect(await screen.findByRole('heading', { name: /locked/i })).toBeVisible()
  expect(onOpenedFiles).not.toHaveBeenCalled()
})
