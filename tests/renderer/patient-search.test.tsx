import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { PatientSearch } from '../../renderer/features/patient-search/patient-search.tsx'
import { PatientSearchDialog } from '../../renderer/features/patient-search/patient-search-dialog.tsx'
import { similarNames } from '../../renderer/features/patient-search/similar-names.ts'
import { summary } from './patients.ts'
import { renderUi } from './render.tsx'

const anna = summary(11, 'SMITH, Anna')
const ann = summary(12, 'SMYTH, Anna', { birthDate: '1951-02-03', phone: undefined })
const ben = summary(13, 'SMITHSON, Ben', { gender: 'male', deceased: true })

const field = () => screen.getByRole('combobox', { name: 'Find a patient' })
const rows = () => screen.queryAllByRole('option').map((row) => row.textContent)

test('each row says who it is: name, birth date and age, sex, record number, phone', async () => {
  const { user } = await renderUi(<PatientSearch onPick={() => undefined} />, {
    service: { patient: { search: () => [anna] } },
  })
  await user.type(field(), 'smi')
  const row = await screen.findByRole('option')
  for (const said of ['SMITH, Anna', '14-Aug-1980', 'Female', '000011', '207-555-0101'])
    expect(row).toHaveTextContent(said)
  expect(screen.getByRole('status')).toHaveTextContent('1 patient')
})

test('names that could be taken for another are flagged, and those who died are marked', async () => {
  const { user } = await renderUi(<PatientSearch onPick={() => undefined} />, {
    service: { patient: { search: () => [anna, ann, ben] } },
  })
  await user.type(field(), 'sm')
  const [first, second, third] = await screen.findAllByRole('option')
  expect(first).toHaveTextContent('Similar name')
  expect(second).toHaveTextContent('Similar name')
  expect(third).not.toHaveTextContent('Similar name')
  expect(third).toHaveTextContent('Deceased')
})

test.each([
  [['SMITH, Anna', 'SMITH, Anna Maria'], true],
  [['SMITH, Robert', 'SMITH, Bob'], true],
  [['SMITH, Anna', 'SMITH, Maria'], false],
  [['LI, Wei', 'LU, Wei'], false],
])('%j similar: %s', (names, similar) => {
  expect(similarNames(names.map((name, index) => summary(index, name))).size > 0).toBe(similar)
})

test('down, up and Enter choose without a mouse', async () => {
  const onPick = vi.fn()
  const { user } = await renderUi(<PatientSearch onPick={onPick} />, {
    service: { patient: { search: () => [anna, ann, ben] } },
  })
  await user.type(field(), 'sm')
  await screen.findAllByRole('option')
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-selected'))).toEqual([
    'false',
    'true',
    'false',
  ])
  expect(field()).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[1]?.id)
  await user.keyboard('{Enter}')
  expect(onPick).toHaveBeenCalledExactlyOnceWith(ann)
})

/** A search whose answers come when the test says so. */
function slowSearch() {
  const waiting = new Map<string, (found: PatientSummary[]) => void>()
  return {
    search: ({ text }: { text: string }) => new Promise<PatientSummary[]>((resolve) => waiting.set(text, resolve)),
    answer: async (text: string, found: PatientSummary[]) => {
      await waitFor(() => expect(waiting.has(text)).toBe(true))
      waiting.get(text)?.(found)
    },
  }
}

test('a late answer to an earlier text is never shown for the present one', async () => {
  const { search, answer } = slowSearch()
  const { user } = await renderUi(<PatientSearch onPick={() => undefined} />, { service: { patient: { search } } })
  await user.type(field(), 'sm')
  await answer('sm', [anna, ben])
  await answer('s', [summary(14, 'SUTTON, Carla')])
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(rows().join()).not.toContain('SUTTON')
})

test('rows of an earlier text cannot be picked while the answer is on its way', async () => {
  const onPick = vi.fn()
  const { search, answer } = slowSearch()
  const { user } = await renderUi(<PatientSearch onPick={onPick} />, { service: { patient: { search } } })
  await user.type(field(), 's')
  await answer('s', [ben, anna])
  await screen.findAllByRole('option')
  await user.type(field(), 'mith, an')
  await user.keyboard('{Enter}')
  await user.click(screen.getAllByRole('option')[0] as HTMLElement)
  expect(onPick).not.toHaveBeenCalled()
  await answer('smith, an', [anna])
  await waitFor(() => expect(onPick).toHaveBeenCalledExactlyOnceWith(anna))
})

test('Enter before the answer opens nothing where several are found', async () => {
  const onPick = vi.fn()
  const { search, answer } = slowSearch()
  const { user } = await renderUi(<PatientSearch onPick={onPick} />, { service: { patient: { search } } })
  await user.type(field(), 's{Enter}')
  await answer('s', [anna, ben])
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(onPick).not.toHaveBeenCalled()
})

test('nobody found says what to do next', async () => {
  const { user } = await renderUi(<PatientSearch onPick={() => undefined} />, {
    service: { patient: { search: () => [] } },
  })
  await user.type(field(), 'zzz')
  expect(await screen.findByText(/Nobody found\. Check the spelling, or register/)).toBeVisible()
})

test('Mod+P from anywhere: recent charts first, then the search; Enter opens the chart', async () => {
  const { user, router } = await renderUi(<PatientSearchDialog />, {
    service: {
      patient: { search: () => [ben], recent: () => [{ ...anna, openedAt: '2026-01-05T10:00:00.000Z' }] },
    },
  })
  await user.keyboard('{Control>}p{/Control}')
  const dialog = await screen.findByRole('dialog', { name: 'Find a patient' })
  expect(await within(dialog).findByRole('list', { name: 'Recent patients' })).toHaveTextContent('SMITH, Anna')
  expect(field()).toHaveFocus()
  await user.keyboard('ben')
  await waitFor(() => expect(rows().join()).toContain('SMITHSON, Ben'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/patients/${ben.id}`))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
