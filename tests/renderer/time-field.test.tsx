import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TimeField } from '../../renderer/components/time-field.tsx'
import { ScheduleSection } from '../../renderer/features/backups/schedule-form.tsx'
import { backupSettings } from './backup-fake.ts'
import { renderUi } from './render.tsx'

function Probe({ at }: { at?: string }) {
  const [value, setValue] = useState(at)
  return (
    <>
      <TimeField label="Began at" value={value} onChange={setValue} />
      <output>{value ?? 'none'}</output>
    </>
  )
}

const field = () => screen.getByRole('textbox', { name: 'Began at' })

test.each([
  ['930', '09:30'],
  ['9:30 pm', '21:30'],
  ['0930', '09:30'],
])('%s is kept and shown as %s', async (typed, time) => {
  const { user } = await renderUi(<Probe />)
  await user.type(field(), typed)
  await user.tab()
  expect(screen.getByRole('status')).toHaveTextContent(time)
  expect(field()).toHaveValue(time)
})

test('a time of the afternoon stands there with 24 hours', async () => {
  await renderUi(<Probe at="14:05" />)
  expect(field()).toHaveValue('14:05')
})

test('text that is no time is kept, marked once the field is left, and gives no value', async () => {
  const { user } = await renderUi(<Probe at="14:05" />)
  await user.clear(field())
  await user.type(field(), '25:00')
  expect(field()).not.toHaveAttribute('aria-invalid', 'true')
  await user.tab()
  expect(field()).toHaveValue('25:00')
  expect(field()).toBeInvalid()
  expect(screen.getByText('Type a time such as 14:30 or 2:30 pm')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('none')
})

test('the daily backup takes its time as it is typed, and no schedule is saved without one', async () => {
  const saved: unknown[] = []
  const service = {
    backup: {
      settings: () => backupSettings(),
      setSchedule: (schedule: unknown) => {
        saved.push(schedule)
      },
    },
  }
  const { user } = await renderUi(<ScheduleSection />, { service })
  const time = await screen.findByRole('textbox', { name: 'Time of the daily backup' })
  const save = screen.getByRole('button', { name: 'Save' })
  await user.clear(time)
  await user.type(time, 'late')
  expect(save).toBeDisabled()
  await user.clear(time)
  await user.type(time, '1115 pm')
  await user.click(save)
  expect(saved).toMatchObject([{ daily: true, time: '23:15' }])
})
