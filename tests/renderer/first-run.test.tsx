import { ORPCError } from '@orpc/client'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { suggestedUserName } from '../../renderer/features/first-run/answers.ts'
import { backupSettings, contents, restoring } from './backup-fake.ts'
import { type FakeService, signedInService, testSession } from './fake-service.ts'
import { renderApp } from './render.tsx'

const code = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-0123'

function newPractice(more: FakeService = {}) {
  let made = false
  const create = vi.fn((_input: unknown) => {
    made = true
    return { recoveryCode: code }
  })
  const service = signedInService({
    patient: { recent: () => [] },
    clinicalNote: { drafts: () => [] },
    importing: { list: () => [] },
    backup: { settings: () => backupSettings(), ...more.backup },
    session: {
      current: () => (made ? testSession : undefined),
      users: () => [{ userName: 'ann' }],
      recoveryCodeKept: () => undefined,
    },
    setup: {
      status: () => ({ state: made ? ('ready' as const) : ('new' as const), open: made, version: '0.1.0' }),
      create,
      ...more.setup,
    },
  })
  return { service, create, exists: () => made, makeExist: () => (made = true) }
}

test('from the practice to the first screen without a mouse', async () => {
  const print = vi.fn(async () => undefined)
  const { service, create } = newPractice()
  const { user } = renderApp({ service, platform: { print } })
  await screen.findByRole('heading', { name: 'Your practice' })
  await user.keyboard('Lakeside Family Practice{Enter}')
  await screen.findByRole('heading', { name: 'You' })
  await user.keyboard('Dr. Ann Lee, MD{Enter}')
  await screen.findByRole('heading', { name: 'Your password' })
  await user.keyboard('correct horse battery')
  await user.type(screen.getByLabelText('Type it once more'), 'correct horse battery{Enter}')
  await screen.findByRole('heading', { name: 'Backups and first patients' })
  await user.keyboard('/media/usb{Enter}')
  await screen.findByRole('heading', { name: 'Your recovery code' })
  expect(create).toHaveBeenCalledExactlyOnceWith({
    practice: 'Lakeside Family Practice',
    displayName: 'Dr. Ann Lee, MD',
    userName: 'ann',
    password: 'correct horse battery',
    backupFolder: '/media/usb',
  })

  await user.click(screen.getByRole('button', { name: 'Print the code' }))
  expect(print).toHaveBeenCalledOnce()
  const done = screen.getByRole('button', { name: /open Chartkeep/ })
  const typed = screen.getByLabelText(/last two groups/)
  await user.type(typed, 'AAAA BBBB{Enter}')
  await user.tab()
  expect(screen.getByText(/not how the code ends/)).toBeVisible()
  expect(done).toBeDisabled()
  await user.clear(typed)
  await user.type(typed, 'gggg o123{Enter}')
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
})

test('going back keeps what was answered, except the password', async () => {
  const { service } = newPractice()
  const { user } = renderApp({ service })
  await screen.findByRole('heading', { name: 'Your practice' })
  await user.keyboard('Lakeside{Enter}')
  await screen.findByRole('heading', { name: 'You' })
  await user.keyboard('Ann Lee{Enter}')
  await screen.findByRole('heading', { name: 'Your password' })
  await user.keyboard('correct horse battery')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByLabelText('Your name')).toHaveValue('Ann Lee')
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Your password' })
  expect(screen.getByLabelText('New password')).toHaveValue('')
  expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled()
})

test('a folder that cannot be written to is said so, and nothing is made', async () => {
  const { service, exists } = newPractice({
    setup: {
      create: () => {
        throw new ORPCError('STORAGE', { status: 507, message: 'This drive is read-only.', data: { reason: 'EROFS' } })
      },
    },
  })
  const { user } = renderApp({ service })
  await screen.findByRole('heading', { name: 'Your practice' })
  await user.keyboard('Lakeside{Enter}')
  await screen.findByRole('heading', { name: 'You' })
  await user.keyboard('Ann Lee{Enter}')
  await screen.findByRole('heading', { name: 'Your password' })
  await user.keyboard('correct horse battery')
  await user.type(screen.getByLabelText('Type it once more'), 'correct horse battery{Enter}')
  await screen.findByRole('heading', { name: 'Backups and first patients' })
  await user.click(screen.getByLabelText(/invented patients/))
  await user.click(screen.getByRole('button', { name: 'Create the practice' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('This drive is read-only.')
  expect(alert).toHaveTextContent('Nothing was created.')
  expect(exists()).toBe(false)
})

test('a backup can be restored instead of making a new practice', async () => {
  const restore = vi.fn()
  const { service, makeExist } = newPractice({
    backup: {
      restore: (input) => {
        restore(input)
        makeExist()
        return restoring({ patients: 812 })
      },
      inspect: () => contents,
    },
    setup: {},
  })
  service.session = { ...service.session, current: () => undefined }
  const { user } = renderApp({ service })
  await user.click(await screen.findByRole('button', { name: /I have a backup/ }))
  await user.type(screen.getByLabelText('Backup file'), '/media/usb/a.chartkeep-backup')
  await user.type(screen.getByLabelText('User name'), 'ann')
  await user.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}')
  expect(await screen.findByText('Lakeside Family Practice')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Restore this backup' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  await waitFor(() => expect(screen.getByText(/It holds 812 patients/)).toBeVisible())
  expect(restore).toHaveBeenCalledExactlyOnceWith({
    path: contents.path,
    secret: { userName: 'ann', password: 'correct horse battery' },
  })
})

test.each([
  ['Dr. Ann Lee, MD', 'ann'],
  ['José Núñez', 'jose'],
  ['', ''],
])('the user name suggested for %o is %o', (displayName, userName) => {
  expect(suggestedUserName(displayName)).toBe(userName)
})
