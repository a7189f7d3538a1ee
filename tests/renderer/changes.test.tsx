import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Change } from '../../domain/contract/change.ts'
import { isAffected, useChanges } from '../../renderer/changes.ts'
import { orpc } from '../../renderer/client.ts'
import { fakeStream } from './fake-service.ts'
import { renderUi } from './render.tsx'

const anna = '0190a1b2-0000-7000-8000-00000000000a'
const ben = '0190a1b2-0000-7000-8000-00000000000b'
const problem: Change = { resourceType: 'Condition', id: '0190a1b2-0000-7000-8000-0000000000cc', patientId: anna }

const query = (queryKey: readonly unknown[]) => ({ queryKey, meta: undefined })

test('a change reaches the lists and the summary of that patient', () => {
  expect(isAffected(query(orpc.condition.list.queryKey({ input: { patientId: anna } })), problem)).toBe(true)
  expect(isAffected(query(orpc.chart.summary.queryKey({ input: { patientId: anna } })), problem)).toBe(true)
  expect(isAffected(query(orpc.condition.get.queryKey({ input: { id: problem.id } })), problem)).toBe(true)
})

test('queries about another patient or another kind of thing are left alone', () => {
  expect(isAffected(query(orpc.condition.list.queryKey({ input: { patientId: ben } })), problem)).toBe(false)
  expect(isAffected(query(orpc.allergyIntolerance.list.queryKey({ input: { patientId: anna } })), problem)).toBe(false)
  expect(isAffected(query(orpc.practice.get.queryKey()), problem)).toBe(false)
})

test('queries over all patients are affected by each of them', () => {
  const note: Change = { ...problem, resourceType: 'ClinicalNote' }
  expect(isAffected(query(orpc.clinicalNote.drafts.queryKey()), note)).toBe(true)
  expect(
    isAffected(query(orpc.importing.list.queryKey({ input: {} })), { ...problem, resourceType: 'ImportItem' }),
  ).toBe(true)
})

test('a type that is not known concerns everything', () => {
  expect(isAffected(query(orpc.practice.get.queryKey()), { resourceType: 'Surprise', id: problem.id })).toBe(true)
})

test('a session that was locked from outside is asked for, and nothing of the record', () => {
  const session: Change = { resourceType: 'Session', id: 'every' }
  expect(isAffected(query(orpc.session.current.queryKey()), session)).toBe(true)
  expect(isAffected(query(orpc.patient.count.queryKey()), session)).toBe(false)
})

function Count() {
  const count = useQuery(orpc.patient.count.queryOptions())
  return <output>{count.data}</output>
}

function Following({ active }: { active: boolean }) {
  useChanges(active)
  return <Count />
}

/** One patient has been counted, then there are two: what the service says next decides whether the page asks again. */
async function counted() {
  const changes = fakeStream<Change[]>()
  const count = vi.fn(() => 2).mockReturnValueOnce(1)
  await renderUi(<Following active />, { service: { patient: { count }, change: { watch: changes.stream } } })
  const shown = (text: string) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text))
  await shown('1')
  return { say: changes.send, shown, count }
}

test('what the service announces is asked for again, and nothing before', async () => {
  const { say, shown, count } = await counted()
  say([problem])
  say([{ resourceType: 'Patient', id: ben, patientId: ben }])
  await shown('2')
  expect(count).toHaveBeenCalledTimes(2)
})

test('what was read before the stream began is asked for again once it has', async () => {
  const { say, shown } = await counted()
  say([])
  await shown('2')
})

test('a stream that breaks is opened again, and everything on screen is asked for again', async () => {
  let opened = 0
  let patients = 1
  const second = fakeStream<Change[]>()
  await renderUi(<Following active />, {
    service: {
      patient: { count: () => patients },
      change: {
        watch: () => {
          opened += 1
          if (opened > 1) return second.stream()
          return (async function* () {
            yield []
            patients = 5
          })()
        },
      },
    },
  })
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('5'))
  await waitFor(() => expect(opened).toBe(2))
})
