import { ORPCError } from '@orpc/client'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import type { Session } from '../../domain/contract/session.ts'
import { backupSettings, contents, restoring } from './backup-fake.ts'
import { type FakeService, signedInService, testSession } from './fake-service.ts'
import { summary } from './patients.ts'
import { renderApp } from './render.tsx'

const rightPassword = 'correct horse battery'

const refused = (data: object) => new ORPCError('UNAUTHENTICATED', { status: 401, message: 'No.', data })

/** A service with one session that can be opened, locked, and left. */
function withSession(start: Session | undefined, more: FakeService = {}) {
  let current = start
  const check = (password: string) => {
    if (password !== rightPassword) throw refused({ reason: 'wrong-password' })
    current = { ...testSession }
    return current
  }
  const home: FakeService = {
    patient: { recent: () => [], search: () => [], ...more.patient },
    clinicalNote: { drafts: () => [] },
    importing: { list: () => [] },
    backup: { settings: () => backupSettings() },
  }
  const service = signedInService({
    ...home,
    session: {
      current: () => current,
      users: () => [{ userName: 'ann' }, { userName: 'bob' }],
      signIn: ({ password }) => check(password),
      unlock: ({ password }) => check(password),
      lock: () => {
        if (current) current = { ...current, locked: true }
      },
      signOut: () => {
        current = undefined
      },
      ...more.session,
    },
  })
  return { service, session: () => current }
}

afterEach(() => vi.useRealTimers())

test('a wrong password is called wrong, and the field is free for another try', async () => {
  const { user } = renderApp(withSession(undefined))
  await user.type(await screen.findByLabelText('Password'), 'wrong password{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('The password is wrong')
  const field = screen.getByLabelText('Password')
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
  await user.type(field, `${rightPassword}{Enter}`)
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
})

test('the user who signed in last is chosen the next time', async () => {
  const first = renderApp(withSession(undefined))
  await first.user.click(await screen.findByRole('combobox', { name: 'User' }))
  await first.user.click(await screen.findByRole('option', { name: 'bob' }))
  await first.user.type(screen.getByLabelText('Password'), `${rightPassword}{Enter}`)
  await screen.findByRole('heading', { name: 'Home' })
  first.unmount()
  renderApp(withSession(undefined))
  expect(await screen.findByRole('combobox', { name: 'User' })).toHaveValue('bob')
})

test('after too many tries the screen counts down and takes no password meanwhile', async () => {
  const signIn = vi.fn(() => {
    throw refused({ reason: 'throttled', retryAfterSeconds: 30 })
  })
  const { user } = renderApp(withSession(undefined, { session: { signIn } }))
  await user.type(await screen.findByLabelText('Password'), 'whatever it was{Enter}')
  expect(await screen.findByText(/Try again in (30|29) seconds/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled()
  await user.type(screen.getByLabelText('Password'), 'another{Enter}')
  expect(signIn).toHaveBeenCalledOnce()
})

test('the recovery code sets a new password, once it is long enough and typed the same twice', async () => {
  const recover = vi.fn(({ recoveryCode }: { recoveryCode: string }) => {
    if (recoveryCode !== 'ABCD-EFGH') throw refused({ reason: 'wrong-password' })
    return testSession
  })
  const { user } = renderApp(withSession(undefined, { session: { recover } }))
  await user.click(await screen.findByRole('button', { name: /forgot the password/ }))
  await user.type(screen.getByLabelText('Recovery code'), 'ABCD-EFGG')
  const submit = screen.getByRole('button', { name: 'Set the password and sign in' })
  await user.type(screen.getByLabelText('New password'), 'short')
  await user.type(screen.getByLabelText('Type it once more'), 'short')
  expect(submit).toBeDisabled()
  await user.clear(screen.getByLabelText('New password'))
  await user.type(screen.getByLabelText('New password'), 'long enough now')
  await user.clear(screen.getByLabelText('Type it once more'))
  await user.type(screen.getByLabelText('Type it once more'), 'long enough noW')
  await user.tab()
  expect(screen.getByText('The two are not the same')).toBeVisible()
  expect(submit).toBeDisabled()
  await user.clear(screen.getByLabelText('Type it once more'))
  await user.type(screen.getByLabelText('Type it once more'), 'long enough now')
  await user.click(submit)
  expect(await screen.findByText('The recovery code is not right')).toBeVisible()
  await user.type(screen.getByLabelText('Recovery code'), '{Backspace}H')
  await user.click(submit)
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
  expect(recover).toHaveBeenCalledWith({ userName: 'ann', recoveryCode: 'ABCD-EFGH', password: 'long enough now' })
})

test('locking hides the work but keeps what was typed; the password brings it back as it was', async () => {
  const { service, session } = withSession({ ...testSession })
  const { user, container } = renderApp({ service })
  await user.type(await screen.findByRole('combobox', { name: 'Find a patient' }), 'smith')
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
  expect(await screen.findByRole('heading', { name: 'Locked' })).toBeVisible()
  await waitFor(() => expect(session()?.locked).toBe(true))
  const hidden = container.querySelector('[data-locked]')
  expect(hidden).toHaveAttribute('inert')
  expect(within(hidden as HTMLElement).getByRole('combobox', { name: 'Find a patient', hidden: true })).toHaveValue(
    'smith',
  )
  await user.keyboard('{Control>}p{/Control}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()

  await user.type(screen.getByLabelText('Password of ann'), 'wrong one{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('The password is wrong')
  await user.type(screen.getByLabelText('Password of ann'), `${rightPassword}{Enter}`)
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Locked' })).not.toBeInTheDocument())
  expect(container.querySelector('[data-locked]')).toBeNull()
  expect(screen.getByRole('combobox', { name: 'Find a patient' })).toHaveValue('smith')
})

test('a page that was reloaded while locked shows nothing of the record before the password', async () => {
  const recent = vi.fn(() => [])
  const { service } = withSession({ ...testSession, locked: true }, { patient: { recent } })
  const { user } = renderApp({ service })
  await user.type(await screen.findByLabelText('Password of ann'), rightPassword)
  expect(recent).not.toHaveBeenCalled()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
})

test('the screen locks after the idle time, counted from the last sign of life', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { service } = withSession({ ...testSession, idleLockMinutes: 2 })
  renderApp({ service })
  await screen.findByRole('heading', { name: 'Home' })
  await act(() => vi.advanceTimersByTimeAsync(100_000))
  window.dispatchEvent(new Event('pointermove'))
  await act(() => vi.advanceTimersByTimeAsync(100_000))
  expect(screen.queryByRole('heading', { name: 'Locked' })).not.toBeInTheDocument()
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(screen.getByRole('heading', { name: 'Locked' })).toBeVisible()
})

test('after the computer slept, its first sign of life locks the screen', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { service } = withSession({ ...testSession, idleLockMinutes: 2 })
  renderApp({ service })
  await screen.findByRole('heading', { name: 'Home' })
  vi.setSystemTime(Date.now() + 3_600_000)
  window.dispatchEvent(new Event('pointermove'))
  await act(() => vi.advanceTimersByTimeAsync(1))
  expect(screen.getByRole('heading', { name: 'Locked' })).toBeVisible()
})

test('another window locked this connection: the next refusal shows the lock here too', async () => {
  const { service, session } = withSession(
    { ...testSession },
    {
      patient: {
        search: () => {
          if (session()?.locked) throw new ORPCError('LOCKED', { status: 423 })
          return []
        },
      },
    },
  )
  const { user } = renderApp({ service })
  const field = await screen.findByRole('combobox', { name: 'Find a patient' })
  await service.session?.lock?.(undefined)
  await user.type(field, 's')
  expect(await screen.findByRole('heading', { name: 'Locked' })).toBeVisible()
})

function showPage(visibilityState: DocumentVisibilityState) {
  Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

test('a browser tab that nobody sees gives up its streams, and catches up when it is seen again', async () => {
  let open = 0
  let recent: (PatientSummary & { openedAt: string })[] = []
  const { service } = withSession({ ...testSession }, { patient: { recent: () => recent } })
  service.change = {
    watch: async function* (_input, signal) {
      open += 1
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      open -= 1
    },
  }
  renderApp({ service })
  await waitFor(() => expect(open).toBe(1))
  showPage('hidden')
  await waitFor(() => expect(open).toBe(0))
  recent = [{ ...summary(11, 'SMITH, Anna'), openedAt: '2026-01-05T10:00:00.000Z' }]
  showPage('visible')
  await waitFor(() => expect(open).toBe(1))
  expect(await screen.findByText('SMITH, Anna')).toBeVisible()
})

test('signing out leaves nothing of the record behind', async () => {
  const { service } = withSession({ ...testSession })
  const { user } = renderApp({ service })
  await user.click(await screen.findByRole('button', { name: 'Dr. Ann Lee: menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('whoever signs in after somebody has signed out begins at the home screen, not where the other one was', async () => {
  window.location.hash = '#/settings?tab=security'
  const { service } = withSession({ ...testSession })
  const { user } = renderApp({ service })
  await screen.findByRole('heading', { name: 'Settings' })
  await user.click(await screen.findByRole('button', { name: 'Dr. Ann Lee: menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await user.type(await screen.findByLabelText('Password'), `${rightPassword}{Enter}`)
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeVisible()
})

test('the window is named after the screen, never after a patient', async () => {
  const { service } = withSession({ ...testSession })
  renderApp({ service })
  await screen.findByRole('heading', { name: 'Home' })
  expect(document.title).toBe('Home – Chartkeep')
})

test('a practice that does not open can be replaced by a backup; who may not do that is told so before', async () => {
  let replaces: 'practice' | 'unreadable' = 'practice'
  const { service } = withSession(undefined, {
    session: {
      signIn: () => {
        throw new ORPCError('STORAGE', { status: 507, message: 'The database file is damaged.', data: { reason: 'x' } })
      },
    },
  })
  service.backup = {
    inspect: () => ({ ...contents, replaces, allowed: replaces === 'unreadable' }),
    restore: () => restoring({ patients: 790, keptAside: '/data/before-restore' }),
  }
  const { user } = renderApp({ service })
  expect(screen.queryByRole('button', { name: /restore a backup/ })).toBeNull()
  await user.type(await screen.findByLabelText('Password'), `${rightPassword}{Enter}`)
  await user.click(await screen.findByRole('button', { name: /restore a backup/ }))
  await user.type(await screen.findByLabelText('Backup file'), contents.path)
  await user.type(screen.getByLabelText('User name'), 'bob')
  await user.type(screen.getByLabelText('Password'), `${rightPassword}{Enter}`)
  expect(await screen.findByRole('alert')).toHaveTextContent('Only an administrator may replace')
  expect(screen.getByRole('button', { name: 'Restore this backup' })).toBeDisabled()
  replaces = 'unreadable'
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByRole('button', { name: 'Look inside' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('put aside in a folder beside it, never deleted')
  await user.click(screen.getByRole('button', { name: 'Restore this backup' }))
  expect(await screen.findByRole('status')).toHaveTextContent('is kept in /data/before-restore')
})

test('without a keyring the sign-in screen leads to a backup', async () => {
  const { service } = withSession(undefined, {
    session: {
      users: () => {
        throw new ORPCError('STORAGE', { status: 507, message: 'The keyring file is damaged.', data: { reason: 'x' } })
      },
    },
  })
  const { user } = renderApp({ service })
  await user.click(await screen.findByRole('button', { name: /restore a backup/ }))
  expect(await screen.findByRole('heading', { name: 'Restore a backup' })).toBeVisible()
})
