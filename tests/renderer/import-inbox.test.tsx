import { ORPCError } from '@orpc/client'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Job } from '../../domain/contract/job.ts'
import type { Platform } from '../../renderer/platform.ts'
import { type FakeService, fakeStream, signedInService } from './fake-service.ts'
import { documentId, summary } from './import-cases.ts'
import { renderApp } from './render.tsx'

const jobId = '0190a1b2-0000-7000-8000-000000000777'
const running: Job = {
  id: jobId,
  kind: 'import',
  state: 'running',
  startedAt: '2026-03-02T10:00:00.000Z',
  step: 'Reading',
}

/** The whole application at the inbox: dropping works on every screen of it. */
function open(service: FakeService = {}, platform: Partial<Platform> = {}) {
  window.location.hash = '#/import'
  const importing = { list: () => [], ...service.importing }
  return renderApp({ service: signedInService({ ...service, importing }), platform })
}

const empty = () => screen.findByText('No outside record waits for review')

const xml = (name: string, text = '<ClinicalDocument/>') => new File([text], name, { type: 'application/xml' })

function drop(files: File[]) {
  const dataTransfer = { types: ['Files'], files, items: [] }
  fireEvent.dragOver(document.body, { dataTransfer })
  fireEvent.drop(document.body, { dataTransfer })
}

test('documents that wait say from whom, when, whose they seem to be, and what was found', async () => {
  open({
    importing: {
      list: () => [
        summary(),
        summary({
          importDocumentId: jobId,
          fileName: 'second.xml',
          patient: { outcome: 'ambiguous', candidates: summary().patient.candidates },
        }),
      ],
    },
  })
  const line = (await screen.findByRole('link', { name: /from-hospital.xml/ })).closest('tr') as HTMLElement
  expect(line).toHaveTextContent('Lakeside Hospital')
  expect(line).toHaveTextContent('28-Feb-2026')
  expect(line).toHaveTextContent('ALVAREZ, Robert')
  // Two patients of one name: the document's own words tell them apart.
  expect(line).toHaveTextContent(/Born 04-Aug-1980 \(\d+ y\) · Male/)
  expect(line).toHaveTextContent('Has a chart here')
  expect(line).toHaveTextContent('6 found: 4 to decide, 1 in the chart already')
  expect(line).toHaveTextContent('1 not understood')
  // Whose it is must be said first: it waits in a list of its own.
  expect(screen.queryByRole('link', { name: /second.xml/ })).toBeNull()
})

test('an empty inbox says what to do', async () => {
  open()
  expect(await empty()).toBeVisible()
  expect(screen.getByText(/Drop C-CDA, FHIR or HL7 v2 files/)).toBeVisible()
})

test('a dropped file is a job with its name, progress and cancel, and leads to its review', async () => {
  const jobs = fakeStream<Job>()
  const cancel = vi.fn(() => undefined)
  const upload = vi.fn(() => ({ jobId }))
  const { user } = open({ importing: { upload }, job: { watch: jobs.stream, list: () => [running], cancel } })
  await empty()
  drop([xml('from-hospital.xml')])
  expect(await screen.findByText('from-hospital.xml')).toBeVisible()
  expect(await screen.findByText('Reading')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(cancel).toHaveBeenCalledWith({ id: jobId }))
  jobs.send({ ...running, state: 'done', result: { documents: [summary()], refused: [], leftOut: [] } })
  expect(await screen.findByText('Continuity of Care Document: 6 items found')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Review from-hospital.xml' })).toHaveAttribute(
    'href',
    `/#/import/${documentId}`,
  )
})

test('a refused file says which, where, that nothing was kept, and what to do; the others go on', async () => {
  const failed: Job = {
    ...running,
    state: 'failed',
    error: {
      code: 'IMPORT_REJECTED',
      message: 'The file is not well-formed XML.',
      data: { code: 'not-well-formed', fileName: 'broken.xml', place: { path: '/ClinicalDocument', line: 12 } },
    },
  }
  const { user } = open({
    importing: {
      upload: ({ file }) => {
        if (file.name === 'broken.xml') return { jobId }
        throw new ORPCError('STORAGE', { message: 'The disk is full.', data: { reason: 'full' } })
      },
    },
    job: { list: () => [failed] },
  })
  await empty()
  drop([xml('broken.xml'), xml('second.xml')])
  const refusal = (await screen.findByText('broken.xml was not taken in')).closest('[role=alert]') as HTMLElement
  expect(refusal).toHaveTextContent('The file is not well-formed XML.')
  expect(refusal).toHaveTextContent('line 12, /ClinicalDocument')
  expect(refusal).toHaveTextContent('Nothing of it was kept')
  expect((await screen.findByText('second.xml was not taken in')).closest('[role=alert]')).toHaveTextContent(
    'The disk is full.',
  )
  await user.click(within(refusal).getByRole('button'))
  expect(screen.queryByText('broken.xml was not taken in')).not.toBeInTheDocument()
})

test('a file that nobody has the password of leaves the list', async () => {
  const locked: Job = {
    ...running,
    state: 'failed',
    error: { code: 'IMPORT_REJECTED', message: 'Locked.', data: { code: 'locked', fileName: 'packet.zip' } },
  }
  const { user } = open({ importing: { upload: () => ({ jobId }) }, job: { list: () => [locked] } })
  await empty()
  drop([xml('packet.zip')])
  expect(await screen.findByLabelText('Password of the archive')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Put aside the line of packet.zip' }))
  expect(screen.queryByText('packet.zip')).not.toBeInTheDocument()
})

test('of a file with several records each line says whose it is, and parts are named as they are in it', async () => {
  const jobs = fakeStream<Job>()
  const done: Job = {
    ...running,
    state: 'done',
    result: {
      documents: [
        summary({ fileName: 'three.zip: IHE_XDM/DOC00001.XML', documentType: 'Chart data (FHIR)' }),
        summary({ importDocumentId: jobId, fileName: 'three.zip: b.json', patientName: 'NOVAK, Ivana' }),
      ],
      refused: [{ name: 'three.zip: c.json', code: 'not-fhir', message: 'This is no FHIR.' }],
      leftOut: [{ name: 'three.zip: README.TXT', reason: 'It is no record.' }],
    },
  }
  open({
    importing: { upload: () => ({ jobId }) },
    job: { watch: jobs.stream, list: () => [done] },
  })
  await empty()
  drop([xml('three.zip')])
  expect(
    await screen.findByText('IHE_XDM/DOC00001.XML: ALVAREZ, Robert, Chart data (FHIR): 6 items found'),
  ).toBeVisible()
  expect(screen.getByText('b.json: NOVAK, Ivana, Continuity of Care Document: 6 items found')).toBeVisible()
  expect(screen.getByText('c.json was not taken in: This is no FHIR.')).toBeVisible()
  expect(screen.getByText('No record, left out: README.TXT')).toBeVisible()
})

test('empty files are not even sent', async () => {
  const upload = vi.fn(() => ({ jobId }))
  open({ importing: { upload } })
  await empty()
  drop([xml('empty.xml', '')])
  expect(await screen.findByText('The file is empty.')).toBeVisible()
  expect(upload).not.toHaveBeenCalled()
})

test('files can be chosen as well, several at once', async () => {
  const names: string[] = []
  const upload = ({ file }: { file: File }) => {
    names.push(file.name)
    return { jobId }
  }
  const { user } = open({ importing: { upload } }, { openFiles: async () => [xml('a.xml'), xml('b.xml')] })
  await empty()
  await user.click(screen.getAllByRole('button', { name: 'Import files…' })[0] as HTMLElement)
  await waitFor(() => expect(names).toEqual(['a.xml', 'b.xml']))
})

test('while files are dragged over the window it says what dropping does', async () => {
  open()
  await empty()
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } })
  expect(screen.getByText('Drop to import')).toBeVisible()
  fireEvent.dragLeave(document.body, { relatedTarget: null })
  expect(screen.queryByText('Drop to import')).not.toBeInTheDocument()
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'] } })
  expect(screen.queryByText('Drop to import')).not.toBeInTheDocument()
})
