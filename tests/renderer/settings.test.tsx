import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { RestoreEvent } from '../../domain/contract/backup.ts'
import type { Job } from '../../domain/contract/job.ts'
import type { Organization } from '../../domain/resources/index.ts'
import { BackupAlert } from '../../renderer/features/backups/backup-alert.tsx'
import { JobsTray } from '../../renderer/features/jobs/jobs-tray.tsx'
import { useJobStream } from '../../renderer/features/jobs/use-jobs.ts'
import { BackupsTab } from '../../renderer/features/settings/backups-tab.tsx'
import { PracticeTab } from '../../renderer/features/settings/practice-tab.tsx'
import { SecurityTab } from '../../renderer/features/settings/security-tab.tsx'
import { provenBackup as backup, backupSettings, contents, restoring } from './backup-fake.ts'
import { type FakeService, fakeStream, testSession } from './fake-service.ts'
import { renderUi } from './render.tsx'

const jobId = '0190a1b2-0000-7000-8000-00000000000f'
const { path } = backup

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
      settings: () => backupSettings(),
      inspect: () => contents,
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

test('a restore shows what is in the backup, names what it replaces, and only then does it', async () => {
  const restore = vi.fn(() => restoring({ patients: 790, keptAside: '/data/before-restore' }))
  const { service } = backups({ restore })
  const { user, queryClient } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of 20-Nov-2026/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Replace all charts by a backup?' })
  const look = within(dialog).getByRole('button', { name: 'Look inside' })
  expect(look).toBeDisabled()
  await user.type(within(dialog).getByLabelText('Password'), 'correct horse battery')
  await user.click(look)
  const inside = await within(dialog).findByRole('table', { name: 'What is in this backup' })
  expect(inside).toHaveTextContent('Lakeside Family Practice')
  expect(inside).toHaveTextContent('790')
  expect(inside).toHaveTextContent('4,210 visits')
  await waitFor(() => expect(dialog).toHaveTextContent('with 812 patients'))
  expect(restore).not.toHaveBeenCalled()
  await user.click(within(dialog).getByRole('button', { name: 'Restore this backup' }))
  expect(restore).toHaveBeenCalledExactlyOnceWith({
    path,
    secret: { userName: 'ann', password: 'correct horse battery' },
  })
  await waitFor(() => expect(queryClient.getQueryData(['session', 'current'])).toBeUndefined())
})

test('a backup of a newer version can be looked into, not restored', async () => {
  const { service } = backups({ inspect: () => ({ ...contents, tooNew: true }) })
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }))
  await user.click(await screen.findByRole('radio', { name: 'The recovery code' }))
  await user.type(screen.getByLabelText('Recovery code'), 'ABCD-EFGH')
  await user.click(screen.getByRole('button', { name: 'Look inside' }))
  expect(await screen.findByText('This backup was made with a newer version of Chartkeep')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Restore this backup' })).toBeDisabled()
})

test('a restore that is refused says why where it was asked for, and nobody is signed out', async () => {
  async function* restore(): AsyncGenerator<RestoreEvent> {
    yield { step: 'Checking: Database integrity', progress: 0.5 }
    throw new ORPCError('STORAGE', {
      status: 507,
      data: { reason: 'x' },
      message: 'The backup did not pass its check.',
    })
  }
  const { service } = backups({ restore: () => restore() })
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }))
  await user.type(await screen.findByLabelText('Password'), 'correct horse battery{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Restore this backup' }))
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent).join()).toContain('The charts are as they were before')
})

test('what is wrong with the backups stands above the button that mends it', async () => {
  const failure = { at: '2026-11-21T12:30:00.000Z', reason: 'The disk is full. Nothing was saved.' }
  const { service } = backups({
    settings: () => backupSettings({ level: 'bad', concerns: ['overdue', 'folder-missing', 'failed'], failure }),
  })
  await renderUi(<Tray />, { service })
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('not safe against the loss of this computer')
  expect(alert).toHaveTextContent('Connect its drive')
  expect(alert).toHaveTextContent('The disk is full')
})

test('a drive that is getting full is told on the first screen before a backup fails', async () => {
  const room = { freeBytes: 9_400_000, neededBytes: 14_800_000 }
  const { service } = backups({
    settings: () => backupSettings({ level: 'warning', concerns: ['low-space'], ...room }),
  })
  await renderUi(<BackupAlert />, { service })
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The next backup may not succeed')
  expect(alert).toHaveTextContent('has 9 MB free; the next backup needs 14 MB')
})

test('the schedule is saved as it was set', async () => {
  const setSchedule = vi.fn(() => undefined)
  const { service } = backups({ setSchedule })
  const { user } = await renderUi(<Tray />, { service })
  await user.click(await screen.findByRole('switch', { name: /When the last one signs out/ }))
  const section = screen.getByRole('region', { name: 'Automatic backups' })
  await user.click(within(section).getByRole('button', { name: 'Save' }))
  expect(setSchedule).toHaveBeenCalledExactlyOnceWith({ ...backupSettings().schedule, onClose: false })
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
  const before = { idleLockMinutes: 10, officeReadsCharts: false }
  const setSettings = vi.fn((input: object) => ({ ...before, ...input }))
  const { user } = await renderUi(<SecurityTab />, {
    service: { practice: { settings: () => before, setSettings } },
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
    service: {
      practice: { settings: () => ({ idleLockMinutes: 10, officeReadsCharts: false }) },
      session: { changePassword },
    },
  })
  await user.type(screen.getByLabelText('Current password'), 'a wrong guess')
  await user.type(screen.getByLabelText('New password'), 'a longer new one')
  await user.type(screen.getByLabelText('Type it once more'), 'a longer new one')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The password was not changed.')
  await user.clear(screen.getByLabelText('Current password'))
  await user.type(screen.getByLabelText('Current password'), 'the old password')
  await user.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByText('The password is changed.')).toBeVisible()
  expect(screen.getByLabelText('New password')).toHaveValue('')
})
