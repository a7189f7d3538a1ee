/** A list of patients, from its columns to its charts. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import type { ListMapping, ListOutcome } from '../../domain/contract/patient-list.ts'
import { signedInService } from './fake-service.ts'
import { renderApp } from './render.tsx'

const checked = '0190a1b2-0000-7000-8000-000000000011'
const taken = '0190a1b2-0000-7000-8000-000000000012'
const outcome: ListOutcome = {
  rows: 4,
  fresh: 2,
  matched: 0,
  repeated: 0,
  ambiguous: 1,
  refused: 1,
  ambiguousRows: [
    { line: 4, name: 'ROE, Tom', candidates: [{ line: 3, name: 'ROE, Tim', evidence: ['Same birth date'] }] },
  ],
  refusedRows: [{ line: 5, reason: 'The birth date is no day of the calendar.' }],
  warned: 0,
  warnedRows: [],
  samples: [{ name: 'DOE, Jane' }],
}
const done = (id: string, result: ListOutcome): Job => ({
  id,
  kind: 'patient-list',
  state: 'done',
  startedAt: '2026-03-02T10:00:00.000Z',
  result,
})

test('columns are mapped, nothing is written by the check, and only marked ambiguous lines get a chart', async () => {
  const check = vi.fn((_: { mapping: ListMapping }) => ({ jobId: checked }))
  const take = vi.fn((_: { addLines: number[] }) => ({ jobId: taken }))
  window.location.hash = '#/patient-list'
  const { user } = renderApp({
    platform: { openFiles: () => Promise.resolve([new File(['a'], 'old.csv')]) },
    service: signedInService({
      job: { list: () => [done(checked, outcome), done(taken, { ...outcome, fresh: 3, runId: taken })] },
      patientList: {
        preview: () => ({
          columns: [
            { header: 'Last', samples: ['Doe'], field: 'family' as const },
            { header: 'Born', samples: ['03/04/1980'] },
          ],
          delimiter: ',',
          rows: 4,
          dateOrder: { order: 'month-first' as const, certain: false },
          notices: [],
        }),
        runs: () => [],
        check,
        import: take,
      },
    }),
  })
  await user.click(await screen.findByRole('button', { name: 'Choose the list…' }))
  const go = await screen.findByRole('button', { name: 'Check the list' })
  expect(go).toBeDisabled()
  await user.type(screen.getByLabelText(/Where the list is from/), 'Old EMR')
  await user.selectOptions(screen.getByLabelText('What Born is'), 'Birth date')
  expect(go).toBeDisabled()
  await user.click(screen.getByLabelText('3 April 1980 (day first)'))
  await user.click(go)
  await waitFor(() => expect(check).toHaveBeenCalled())
  expect(check.mock.calls[0]?.[0].mapping).toEqual({
    fields: ['family', 'birthDate'],
    dateOrder: 'day-first',
    source: 'Old EMR',
  })
  expect(await screen.findByText('2 new patients')).toBeVisible()
  expect(screen.getByText('The birth date is no day of the calendar.')).toBeVisible()
  await user.click(screen.getByLabelText('Line 4 is a new patient'))
  await user.click(screen.getByRole('button', { name: 'Make 3 charts' }))
  await waitFor(() => expect(take).toHaveBeenCalled())
  expect(take.mock.calls[0]?.[0].addLines).toEqual([4])
  expect(await screen.findByText(/3 charts were made/)).toBeVisible()
})
