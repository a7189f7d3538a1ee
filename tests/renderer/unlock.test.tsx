/** Passwords that are asked for once: of an archive that is imported, and of a practice that is brought from elsewhere. */
import { ORPCError } from '@orpc/client'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import { signedInService } from './fake-service.ts'
import { renderApp } from './render.tsx'

const ids = ['0190a1b2-0000-7000-8000-000000000021', '0190a1b2-0000-7000-8000-000000000022'] as const

const refused = (id: string, code: string): Job => ({
  id,
  kind: 'import',
  state: 'failed',
  startedAt: '2026-03-02T10:00:00.000Z',
  error: { code: 'IMPORT_REJECTED', message: 'Protected.', data: { code, fileName: 'locked.zip' } },
})

test('a protected archive asks for its password; a wrong one is said, and asked again', async () => {
  const upload = vi.fn((input: { file: File; password?: string | undefined }) => ({
    jobId: input.password === undefined ? ids[0] : ids[1],
  }))
  window.location.hash = '#/import'
  const { user } = renderApp({
    platform: { openFiles: () => Promise.resolve([new File(['PK'], 'locked.zip')]) },
    service: signedInService({
      job: { list: () => [refused(ids[0], 'locked'), refused(ids[1], 'wrong-password')] },
      importing: { list: () => [], upload },
    }),
  })
  const [button] = await screen.findAllByRole('button', { name: 'Import files…' })
  if (!button) throw new Error('No button')
  await user.click(button)
  const field = await screen.findByLabelText('Password of the archive')
  expect(screen.queryByText(/Capital letters count/)).toBeNull()
  await user.type(field, 'Harbor{Enter}')
  await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
  expect(upload.mock.calls[1]?.[0]).toMatchObject({ password: 'Harbor' })
  expect(await screen.findByText('This password does not open it. Capital letters count.')).toBeVisible()
  expect(screen.getByLabelText('Password of the archive')).toHaveValue('')
})

test('a practice is brought from an export, a refusal is said in words, and the new recovery code must be kept', async () => {
  const practice = { state: 'new' as const, open: false, version: '0.1.0' }
  let tries = 0
  const importAll = vi.fn(async function* (_: { from: string; userName: string; filePassword?: string | undefined }) {
    tries += 1
    yield { progress: 0.5 }
    if (tries === 1)
      throw new ORPCError('IMPORT_REJECTED', {
        status: 422,
        message: 'The password is not right.',
        data: { code: 'x', fileName: '' },
      })
    yield { progress: 1, made: { practice: 'Elm Street', patients: 12, recoveryCode: 'AAAA-BBBB-CCCC-DDDD' } }
  })
  const { user } = renderApp({ service: { setup: { status: () => practice }, moving: { importAll } } })
  await user.click(await screen.findByRole('button', { name: 'Bring a practice from another Chartkeep' }))
  await user.type(screen.getByLabelText('Folder or ZIP file of the export'), '/mnt/all.zip')
  await user.type(await screen.findByLabelText('Password of the ZIP file'), 'quite another secret')
  await user.type(screen.getByLabelText('Your user name in that practice'), 'ann')
  await user.type(screen.getByLabelText('New password'), 'correct horse battery')
  await user.type(screen.getByLabelText('Type it once more'), 'correct horse battery')
  const submit = screen.getByRole('button', { name: 'Bring the practice here' })
  await user.click(submit)
  expect(await screen.findByText('The password is not right.')).toBeVisible()
  expect(screen.getByText(/Nothing was created/)).toBeVisible()
  await user.click(submit)
  expect(await screen.findByText(/12 patients are here/)).toBeVisible()
  expect(importAll.mock.calls[1]?.[0]).toMatchObject({
    from: '/mnt/all.zip',
    userName: 'ann',
    filePassword: 'quite another secret',
  })
  expect(screen.getByRole('button', { name: 'The code is safe: sign in' })).toBeDisabled()
})
