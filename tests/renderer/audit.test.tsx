import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { AuditLine, AuditVerification } from '../../domain/contract/audit.ts'
import type { Job } from '../../domain/contract/job.ts'
import { AuditTab } from '../../renderer/features/audit/audit-tab.tsx'
import { ChartLooks } from '../../renderer/features/audit/chart-looks.tsx'
import type { FakeService } from './fake-service.ts'
import { renderUi } from './render.tsx'

const hash = 'a'.repeat(64)
const line = (sequence: number, more: Partial<AuditLine> = {}): AuditLine => ({
  sequence,
  recorded: '2026-11-22T18:00:00.000Z',
  userId: 'u1',
  userName: 'Dr. Ann Lee',
  action: 'read',
  type: 'Condition',
  outcome: 'success',
  patient: { name: 'DOE, Jane', recordNumber: '000007' },
  hash,
  ...more,
})
const jobId = '0190a1b2-0000-7000-8000-00000000000f'

function audit(more: FakeService['audit'] = {}, result?: AuditVerification) {
  const report = vi.fn(({ after }: { after?: { sequence: number } | undefined }) =>
    after
      ? { lines: [line(1)] }
      : { lines: [line(3), line(2, { outcome: 'failure', type: 'denied' })], next: { value: '', sequence: 2 } },
  )
  const job: Job = { id: jobId, kind: 'verify-audit', state: 'done', startedAt: '2026-11-22T18:00:00.000Z', result }
  const service: FakeService = {
    audit: {
      report,
      users: () => [{ id: 'u1', displayName: 'Dr. Ann Lee', active: true }],
      head: () => ({ sequence: 3, hash }),
      verify: () => ({ jobId }),
      ...more,
    },
    job: { list: () => (result ? [job] : []) },
  }
  return { service, report }
}

const good: AuditVerification = {
  ok: true,
  lines: 3,
  head: { sequence: 3, hash },
  compared: [{ where: 'beside the database', sequence: 3 }],
  alarms: [],
  witness: 'fits',
}

test('lines in words, a page at a time; a failure stands out', async () => {
  const { service } = audit()
  const { user } = await renderUi(<AuditTab />, { service })
  const table = await screen.findByRole('table')
  expect(within(table).getAllByRole('row')).toHaveLength(3)
  expect(within(table).getByText('Problems')).toBeVisible()
  expect(within(table).getByText('Failed or refused')).toBeVisible()
  expect(screen.getByText('First 2 lines')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show more lines' }))
  expect(await screen.findByText('3 lines')).toBeVisible()
})

test('sorting and filtering ask anew', async () => {
  const { service, report } = audit()
  const { user } = await renderUi(<AuditTab />, { service })
  const asked = () => report.mock.lastCall?.[0]
  await user.click(await screen.findByRole('button', { name: 'User' }))
  await expect.poll(asked).toMatchObject({ sort: { by: 'user', ascending: true }, filter: {} })
  expect(await screen.findByRole('columnheader', { name: 'User' })).toHaveAttribute('aria-sort', 'ascending')
  await user.click(screen.getByRole('combobox', { name: 'Outcome' }))
  await user.click(await screen.findByRole('option', { name: 'Failed or refused' }))
  await expect.poll(asked).toMatchObject({ filter: { outcome: 'failure' } })
  await user.type(screen.getByRole('textbox', { name: 'To day' }), '2026-11-20')
  await user.tab()
  await expect.poll(asked).toMatchObject({ filter: { to: expect.stringMatching(/^2026-11-2/) } })
})

test('nothing fits, or the service fails: said in words', async () => {
  const empty = await renderUi(<AuditTab />, { service: audit({ report: () => ({ lines: [] }) }).service })
  expect(await screen.findByText('No lines')).toBeVisible()
  empty.unmount()
  const broken = audit({
    report: () => {
      throw new Error('gone')
    },
  })
  await renderUi(<AuditTab />, { service: broken.service })
  expect(await screen.findByRole('alert')).toBeVisible()
})

test('the file is handed to the shell', async () => {
  const saveFile = vi.fn(async () => 'saved' as const)
  const { service } = audit({ csv: () => new File(['"Line"'], 'audit-log-2026-11-22.csv', { type: 'text/csv' }) })
  const { user } = await renderUi(<AuditTab />, { service, platform: { saveFile } })
  await screen.findByRole('table')
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }))
  expect(await screen.findByText(/keep it as you keep a chart/)).toBeVisible()
  expect(saveFile).toHaveBeenCalledOnce()
})

test('the head is shown to be compared; a whole log is said to be whole', async () => {
  const { service } = audit({}, good)
  const { user } = await renderUi(<AuditTab />, { service })
  expect(await screen.findByText(`3:${hash}`)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: /Compare/ }), 'not a head')
  expect(screen.getByRole('button', { name: 'Check now' })).toBeDisabled()
  await user.clear(screen.getByRole('textbox', { name: /Compare/ }))
  await user.click(screen.getByRole('button', { name: 'Check now' }))
  expect(await screen.findByText('The log is whole: 3 lines, from the first to the newest.')).toBeVisible()
})

test.each<[Partial<AuditVerification>, RegExp]>([
  [{ firstBad: 2 }, /^Line 2 does not fit/],
  [{ firstBad: 2, because: 'cut-off', where: 'typed' }, /ends before line 2, which was recorded on what you typed/],
  [{ firstBad: 2, lastBad: 3, because: 'rewritten', where: 'beside the database' }, /between line 2 and line 3/],
  [{ because: 'unguarded' }, /no longer refuses to change them/],
  [{ witness: 'forged' }, /was not written by this practice/],
])('what is wrong is named: %j', async (finding, words) => {
  const { service } = audit({}, { ...good, ok: false, ...finding })
  const { user } = await renderUi(<AuditTab />, { service })
  await user.click(await screen.findByRole('button', { name: 'Check now' }))
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByText(/Keep this computer as it is/)).toBeVisible()
})

test('who looked at a chart', async () => {
  const service: FakeService = {
    audit: { ofChart: () => ({ lines: [line(5), line(4, { type: 'print', action: 'execute' })] }) },
  }
  const { user } = await renderUi(<ChartLooks patientId="0190a1b2-0000-7000-8000-00000000000a" />, { service })
  await user.click(screen.getByRole('button', { name: 'Who looked at this chart' }))
  const table = await screen.findByRole('table')
  expect(within(table).getAllByRole('row')).toHaveLength(3)
  expect(within(table).queryByText('DOE, Jane')).toBeNull()
})
