import { Notifications, notifications } from '@mantine/notifications'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import { JobsTray } from '../../renderer/features/jobs/jobs-tray.tsx'
import { useJobStream } from '../../renderer/features/jobs/use-jobs.ts'
import { fakeStream } from './fake-service.ts'
import { renderUi } from './render.tsx'

const backup: Job = {
  id: '0190a1b2-0000-7000-8000-00000000000f',
  kind: 'backup',
  state: 'running',
  startedAt: '2026-11-22T18:00:00.000Z',
}

afterEach(() => notifications.clean())

function Tray() {
  useJobStream(true)
  return (
    <>
      <JobsTray />
      <Notifications />
    </>
  )
}

async function endingOn(path: string) {
  const jobs = fakeStream<Job>()
  await renderUi(<Tray />, { service: { job: { list: () => [], watch: jobs.stream } }, path, url: path })
  jobs.send(backup)
  await screen.findByRole('button', { name: '1 job is running' })
  jobs.send({ ...backup, state: 'cancelled' })
  await screen.findByRole('button', { name: 'No work in progress' })
}

test('the end of work is told on every other screen', async () => {
  await endingOn('/import')
  expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeVisible()
})

test('the screen that shows the work itself is not covered by a notice', async () => {
  await endingOn('/settings')
  expect(screen.queryByText('Cancelled. Nothing was changed.')).toBeNull()
})
