import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import type { Organization } from '../../domain/resources/index.ts'
import { JobsTray } from '../../renderer/features/jobs/jobs-tray.tsx'
import { useJobStream } from '../../renderer/features/jobs/use-jobs.ts'
import { backupAge } from '../../renderer/features/settings/backup-age.ts'
import { BackupsTab } from '../../renderer/features/settings/backups-tab.tsx'
import { PracticeTab } from '../../renderer/features/settings/practice-tab.tsx'
import { SecurityTab } from '../../renderer/features/settings/security-tab.tsx'
import { type FakeService, fakeStream, signedInService, testSession } from './fake-service.ts'
import { renderApp, renderUi } from './render.tsx'

const jobId = '0190a1b2-0000-7000-8000-00000000000f'
const path = '/media/usb/chartkeep-2026-11-20.chartkeep-backup'
const backup = {
  path,
  bytes: 10_485_760,
  createdAt: '2026-11-20T18:00:00.000Z',
  verifiedAt: '2026-11-20T18:01:00.000Z',
  patients: 812,
}

const running: Job = {
  id: jobId,
  kind: 'backup',
  state: 'running',
  progress: 0.4,
  step: 'Copying the database',
  startedAt: '2026-11-22T18:00:00.000Z',
}

function Tray() {
  useJobStream(true)
  return (
    <>
      <JobsTray />
      <BackupsTab />
    </>
  )
}

function backups(more: FakeService['backup'] = {}, jobs = fakeStream<Job>()) {
  const cancel = vi.fn()
  const service: FakeService = {
    patient: { count: () => 812 },
    backup: {
      settings: () => ({ folder: '/media/usb', last: backup, defaultFolder: '/data/backups' }),
      list: () => [backup],
      run: () => ({ jobId }),
      verify: () => ({ jobId }),
      ...more,
    },
    job: { list: () => [], watch: jobs.stream, cancel },
  }
  return { service, jobs, cancel }
}

test('a backup shows how far it is, on its screen and in the tray, and how it ended', async () => {
  const { service, jobs } = backups()
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: 'Back up now' }))
  jobs.send(running)
  expect(await screen.findByRole('progressbar', { name: 'Backup' })).toHaveAttribute('aria-valuenow', '40')
  expect(screen.getByText('Copying the database')).toBeVisible()
  expect(screen.getByRole('button', { name: '1 job is running' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Back up now' })).toBeDisabled()
  jobs.send({ ...running, state: 'done', result: backup })
  expect(await screen.findByText('Written and proven: 812 patients')).toBeVisible()
  expect(screen.getByRole('button', { name: 'No work in progress' })).toBeVisible()
})

test('a job can be cancelled', async () => {
  const { service, jobs, cancel } = backups()
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: 'Back up now' }))
  jobs.send(running)
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(cancel).toHaveBeenCalledExactlyOnceWith({ id: jobId })
  jobs.send({ ...running, state: 'cancelled' })
  expect(await screen.findByText('Cancelled: nothing was changed')).toBeVisible()
})

test('a failed backup says why in words', async () => {
  const { service, jobs } = backups()
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: 'Back up now' }))
  jobs.send({
    ...running,
    state: 'failed',
    error: { code: 'STORAGE', message: 'The disk is full.', data: { reason: 'full' } },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.')
})

test('a check lists each thing it looked at; one that failed is not to be overlooked', async () => {
  const { service, jobs } = backups()
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: /^Check the backup of 20-Nov-2026/ }))
  jobs.send({
    ...running,
    kind: 'verify',
    state: 'done',
    result: {
      path,
      ok: false,
      checks: [
        { name: 'Database integrity', ok: true },
        { name: 'Audit log', ok: false, detail: 'line 12 does not follow line 11' },
      ],
    },
  })
  const result = await screen.findByRole('region', { name: 'Result of the check' })
  expect(await within(result).findByText(/Some checks failed/)).toBeVisible()
  expect(result).toHaveTextContent('Audit log: line 12 does not follow line 11')
  expect(within(result).getByLabelText('Failed')).toBeInTheDocument()
})

test('a restore names what it replaces, asks for a password, and has the focus on Cancel', async () => {
  const restore = vi.fn(() => ({ patients: 790, keptAside: '/data/before-restore' }))
  const { service } = backups({ restore })
  const { user, queryClient } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of 20-Nov-2026/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Replace all charts by a backup?' })
  await waitFor(() => expect(dialog).toHaveTextContent('with 812 patients'))
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus())
  const confirm = within(dialog).getByRole('button', { name: 'Restore this backup' })
  expect(confirm).toBeDisabled()
  await user.type(within(dialog).getByLabelText('Password'), 'correct horse battery')
  await user.click(confirm)
  expect(restore).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ path, userName: 'ann', password: 'correct horse battery' }),
  )
  await waitFor(() => expect(queryClient.getQueryData(['session', 'current'])).toBeUndefined())
})

test('after a restore, or its refusal, the sign-in screen says how it went', async () => {
  let signedIn = true
  const service = signedInService({
    ...backups({
      restore: () => {
        signedIn = false
        throw new ORPCError('UNAUTHENTICATED', { status: 401, data: { reason: 'wrong-password' } })
      },
    }).service,
    session: { current: () => (signedIn ? testSession : undefined), users: () => [{ userName: 'ann' }] },
    patient: { recent: () => [], count: () => 812 },
    clinicalNote: { drafts: () => [], toCosign: () => [] },
    importing: { list: () => [] },
  })
  window.location.hash = '#/settings?tab=backups'
  const { user } = renderApp({ service })
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }))
  await user.type(await screen.findByLabelText('Password'), 'not the password')
  await user.click(screen.getByRole('button', { name: 'Restore this backup' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await screen.findByText('The backup was not restored')).toBeVisible()
  expect(screen.getByText(/The charts are as they were before/)).toBeVisible()
})

test.each([
  [undefined, 'none'],
  [{ ...backup, verifiedAt: undefined }, 'unproven'],
  [backup, 'fresh'],
  [{ ...backup, createdAt: '2026-11-01T18:00:00.000Z' }, 'old'],
] as const)('the age of the last backup: %#', (last, age) => {
  expect(backupAge(last, new Date('2026-11-22T09:00:00Z'))).toBe(age)
})

const practice: Organization = {
  resourceType: 'Organization',
  id: '0190a1b2-0000-7000-8000-0000000000aa',
  name: 'Lakeside',
  identifier: [{ system: 'urn:oid:1.2.3', value: 'keep' }],
  versionId: 2,
  recordedAt: '2026-01-05T10:00:00.000Z',
  recordedBy: testSession.userId,
  updatedAt: '2026-01-05T10:00:00.000Z',
  updatedBy: testSession.userId,
  source: 'practice',
}

test('the practice is saved with its other identifiers and without empty rows', async () => {
  const update = vi.fn((_input: object) => practice)
  const { user } = await renderUi(<PracticeTab />, { service: { practice: { get: () => practice, update } } })
  await user.type(await screen.findByLabelText(/NPI/), '1234567893')
  await user.type(screen.getByLabelText('Fax'), '207-555-0150')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeVisible()
  expect(update).toHaveBeenCalledExactlyOnceWith({
    versionId: 2,
    content: {
      resourceType: 'Organization',
      name: 'Lakeside',
      identifier: [
        { system: 'urn:oid:1.2.3', value: 'keep' },
        { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' },
      ],
      telecom: [{ system: 'fax', use: 'work', value: '207-555-0150' }],
    },
  })
})

test('the idle lock takes 1 to 120 minutes', async () => {
  const setSettings = vi.fn((input: { idleLockMinutes: number }) => input)
  const { user } = await renderUi(<SecurityTab />, {
    service: { practice: { settings: () => ({ idleLockMinutes: 10 }), setSettings } },
  })
  const field = await screen.findByLabelText('Minutes until the screen locks')
  const save = () =>
    within(screen.getByRole('region', { name: 'Lock when idle' })).getByRole('button', { name: 'Save' })
  await user.clear(field)
  await user.type(field, '500')
  expect(screen.getByText('From 1 to 120')).toBeVisible()
  expect(save()).toBeDisabled()
  await user.clear(field)
  await user.type(field, '5')
  await user.click(save())
  expect(setSettings).toHaveBeenCalledExactlyOnceWith({ idleLockMinutes: 5 })
})

test('the password changes only with the present one, and the form is empty afterwards', async () => {
  const changePassword = vi.fn(({ password }: { password: string }) => {
    if (password !== 'the old password')
      throw new ORPCError('UNAUTHENTICATED', { status: 401, data: { reason: 'wrong-password' } })
  })
  const { user } = await renderUi(<SecurityTab />, {
    service: { practice: { settings: () => ({ idleLockMinutes: 10 }) }, session: { changePassword } },
  })
  await user.type(screen.getByLabelText('Present password'), 'a wrong guess')
  await user.type(screen.getByLabelText('New password'), 'a longer new one')
  await user.type(screen.getByLabelText('Type it once more'), 'a longer new one')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The password was not changed.')
  await user.clear(screen.getByLabelText('Present password'))
  await user.type(screen.getByLabelText('Present password'), 'the old password')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByText('The password is changed.')).toBeVisible()
  expect(screen.getByLabelText('New password')).toHaveValue('')
})
