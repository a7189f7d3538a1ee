/** What comes in by itself, on screen. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ReceivedFile, UnmatchedDocument } from '../../domain/contract/receiving.ts'
import { type FakeService, signedInService } from './fake-service.ts'
import { summary } from './import-cases.ts'
import { renderApp } from './render.tsx'

const id = '0190a1b2-0000-7000-8000-000000000001'
const hash = 'a'.repeat(64)
const off = { folder: '', on: false, moveHandled: false, waiting: 0, passedOver: { folders: 0, links: 0 } }
const refused: ReceivedFile = {
  hash,
  fileName: 'letter.docx',
  receivedAt: '2026-03-02T10:00:00.000Z',
  outcome: 'refused',
  message: 'The archive is protected by a password.',
}

function unmatched(more: Partial<UnmatchedDocument> = {}): UnmatchedDocument {
  return {
    importDocumentId: id,
    fileName: 'a.hl7',
    kind: 'hl7v2',
    documentType: 'Laboratory message (HL7 v2 ORU)',
    from: 'Harbor Lab',
    createdAt: '2026-03-01',
    receivedAt: '2026-03-02T10:00:00.000Z',
    patient: { resourceType: 'Patient', name: [{ family: 'Doe', given: ['Jane'] }], birthDate: '1979-02-28' },
    match: { outcome: 'ambiguous', candidates: summary().patient.candidates },
    about: ['Metabolic panel'],
    ...more,
  }
}

function open(hashPath: string, service: FakeService) {
  window.location.hash = hashPath
  const importing = { list: () => [], ...service.importing }
  return renderApp({ service: signedInService({ ...service, importing }) })
}

test('a document without a patient says what it is, whom it names and who it could be', async () => {
  open('#/import', { receiving: { unmatched: () => [unmatched()] } })
  const row = (await screen.findByText('Metabolic panel')).closest('tr') as HTMLElement
  expect(row).toHaveTextContent('Harbor Lab')
  expect(row).toHaveTextContent('DOE, Jane')
  expect(row).toHaveTextContent('28-Feb-1979')
  expect(within(row).getByRole('link', { name: 'Say whose it is: a.hl7' })).toHaveAttribute('href', `/#/import/${id}`)
  expect(within(row).getByRole('button', { name: /Put aside/ })).toBeVisible()
})

test('a refused file is tried again with its password, or put aside', async () => {
  const retry = vi.fn(() => ({ jobId: id }))
  const dismiss = vi.fn(() => undefined)
  const { user } = open('#/import', { receiving: { files: () => [refused], retry, dismiss } })
  await user.click(await screen.findByRole('button', { name: 'Try again: letter.docx' }))
  await user.type(await screen.findByLabelText('Password, if it is protected'), 'Harbor')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(retry).toHaveBeenCalledWith({ hash, password: 'Harbor' }))
  await user.click(screen.getByRole('button', { name: 'Put aside: letter.docx' }))
  await user.click(await screen.findByRole('button', { name: 'Put aside' }))
  await waitFor(() => expect(dismiss).toHaveBeenCalledWith({ hash }))
})

test('a drive that is gone is said with the folder and since when', async () => {
  const problem = { reason: 'missing' as const, since: '2026-03-02T10:00:00.000Z' }
  open('#/import', { receiving: { status: () => ({ ...off, folder: 'E:\\drop', on: true, problem }) } })
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('E:\\drop is not there')
  expect(alert).toHaveTextContent('02-Mar-2026')
})

test('the watched folder is chosen and switched on in the settings; a refusal is shown', async () => {
  const setSettings = vi.fn((input: { folder: string; on: boolean; moveHandled: boolean }) => ({ ...off, ...input }))
  const { user } = open('#/settings?tab=incoming', { receiving: { setSettings } })
  const save = await screen.findByRole('button', { name: 'Save' })
  expect(save).toBeDisabled()
  await user.type(screen.getByLabelText('Folder'), '/srv/drop')
  await user.click(screen.getByLabelText('Take in files from this folder'))
  await user.click(save)
  await waitFor(() => expect(setSettings).toHaveBeenCalledWith({ folder: '/srv/drop', on: true, moveHandled: false }))
})
