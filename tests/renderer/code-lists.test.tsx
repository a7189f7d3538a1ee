import { ORPCError } from '@orpc/client'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import { problems } from '../../domain/terminology/problems.ts'
import { TermField } from '../../renderer/features/chart/rows/term-field.tsx'
import { useJobStream } from '../../renderer/features/jobs/use-jobs.ts'
import { CodeListsTab } from '../../renderer/features/settings/code-lists-tab.tsx'
import { fakeStream } from './fake-service.ts'
import { renderUi } from './render.tsx'

const icd10cm = { list: 'icd10cm', version: 'FY2027', entries: 72_748, importedAt: '2026-11-20T10:00:00.000Z' } as const
const icd = 'http://hl7.org/fhir/sid/icd-10-cm'

function Tab() {
  useJobStream(true)
  return <CodeListsTab />
}

test('every list says its source and licence; an added one its version and size', async () => {
  await renderUi(<Tab />, { service: { codeList: { added: () => [icd10cm] }, job: { list: () => [] } } })
  const row = (await screen.findByText('ICD-10-CM diagnoses')).closest('tr') as HTMLElement
  expect(within(row).getByText('FY2027')).toBeVisible()
  expect(within(row).getByText('72,748')).toBeVisible()
  expect(within(row).getByText('added 20-Nov-2026')).toBeVisible()
  expect(screen.getAllByText('Not added')).toHaveLength(5)
  expect(screen.getAllByText(/Regenstrief Institute, Inc\. and the Logical/).length).toBeGreaterThan(0)
  expect(screen.getAllByText(/NLM is not responsible for the product/).length).toBeGreaterThan(0)
})

test('a refused file says why, and that the lists are as they were', async () => {
  const jobs = fakeStream<Job>()
  const job: Job = {
    id: '0190a1b2-0000-7000-8000-00000000000e',
    kind: 'code-list',
    state: 'failed',
    startedAt: '2026-11-22T18:00:00.000Z',
    error: { code: 'IMPORT_REJECTED', message: 'Line 4 is not a line of an ICD-10-CM order file.' },
  }
  const imported = vi.fn(() => ({ jobId: job.id }))
  const { user } = await renderUi(<Tab />, {
    service: { codeList: { added: () => [], import: imported }, job: { list: () => [], watch: jobs.stream } },
    platform: { openFiles: async () => [new File(['x'], 'list.txt')] },
  })
  await user.click(await screen.findByRole('button', { name: 'Add a code list…' }))
  jobs.send(job)
  expect(await screen.findByRole('alert')).toHaveTextContent(/Line 4 is not a line.*as they were before/)
  expect(imported).toHaveBeenCalledOnce()
})

test('removing a list asks first', async () => {
  const remove = vi.fn()
  const { user } = await renderUi(<Tab />, {
    service: { codeList: { added: () => [icd10cm], remove }, job: { list: () => [] } },
  })
  await user.click(await screen.findByRole('button', { name: 'Remove ICD-10-CM diagnoses' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  expect(remove).not.toHaveBeenCalled()
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
  expect(remove).toHaveBeenCalledExactlyOnceWith({ list: 'icd10cm' })
})

test('a coded field offers the starter list first, then the added list, no code twice', async () => {
  const search = vi.fn(() => [
    { coding: [{ system: icd, code: 'I10', display: 'Essential (primary) hypertension' }], text: 'as in the list' },
    {
      coding: [{ system: icd, code: 'I15.1', display: 'Hypertension secondary to other renal disorders' }],
      text: 'Hypertension secondary to other renal disorders',
    },
  ])
  const onChange = vi.fn()
  const { user } = await renderUi(
    <TermField label="Problem" terms={problems} use="problem" value={undefined} onChange={onChange} />,
    { service: { codeList: { search } } },
  )
  await user.type(screen.getByRole('combobox', { name: 'Problem' }), 'hyperten')
  const options = await screen.findAllByRole('option')
  await screen.findByRole('option', { name: /other renal disorders/ })
  expect(options[0]).toHaveTextContent('Essential hypertension')
  expect(screen.queryByText('as in the list')).toBeNull()
  await user.click(screen.getByRole('option', { name: /other renal disorders/ }))
  expect(onChange).toHaveBeenLastCalledWith(
    expect.objectContaining({ text: 'Hypertension secondary to other renal disorders' }),
  )
})

test('a field without a use, and fewer than two letters, ask the service nothing', async () => {
  const search = vi.fn(() => {
    throw new ORPCError('INTERNAL')
  })
  const { user } = await renderUi(
    <TermField label="Reaction" terms={problems} value={undefined} onChange={() => undefined} />,
    {
      service: { codeList: { search } },
    },
  )
  await user.type(screen.getByRole('combobox', { name: 'Reaction' }), 'hives')
  expect(search).not.toHaveBeenCalled()
})
