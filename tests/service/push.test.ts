/** The charts of a practice, sent to a real FHIR server on this computer. */
import type { DocumentReference } from '@medplum/fhirtypes'
import { expect, it, onTestFinished } from 'vitest'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { storeFile } from '../../db/queries/file-content.ts'
import { listAcknowledged } from '../../db/queries/pushed.ts'
import { write } from '../../db/writer.ts'
import { type PushResult, pushResult } from '../../domain/contract/moving.ts'
import { Cancelled } from '../../electron/service/jobs/context.ts'
import { serverAddress } from '../../electron/service/moving/fhir-server.ts'
import { pushPractice } from '../../electron/service/moving/push.ts'
import { type Behaviour, startFhirServer } from '../fixtures/fhir-server.ts'
import { admin, type Client, finished, startPractice } from './harness.ts'

const asked = { recipient: 'Harbor EMR', purpose: 'operations' as const }

/** `push` runs the job itself, so that its waits can be looked at; `run` goes through the contract. */
async function filled(patients = 3) {
  const practice = await startPractice()
  const { client, dir } = practice
  await finished(client, (await client.demo.fill({ patients, seed: 11 })).jobId)
  const key = unlockWithPassword(loadKeyring(dir), admin.userName, admin.password)
  const connection = openDatabase(dataPaths(dir).database, key)
  onTestFinished(() => connection.close())
  const userId = (await client.session.current())?.userId ?? ''
  const waits: number[] = []
  const push = (server: string, more: { token?: string; again?: boolean; report?: () => void } = {}) => {
    const { report = () => undefined, again = false, token } = more
    const context = { dir, key, connection, userId, report, announce: () => undefined }
    return pushPractice(context, { server, token, again, ...asked }, async (ms) => waits.push(ms))
  }
  return { ...practice, connection, push, waits }
}

async function run(client: Client, input: { server: string; token?: string; again?: boolean }): Promise<PushResult> {
  const job = await finished(client, (await client.moving.push({ ...asked, ...input })).jobId)
  expect(job.error).toBeUndefined()
  return pushResult.parse(job.result)
}

const document = { resourceType: 'DocumentReference', status: 'current' } as const

const noted = ({ db }: Connection, server: string) => listAcknowledged(db, server).size

async function firstProblem(client: Client) {
  for (const { id } of (await client.patient.list({})).patients) {
    const [row] = await client.condition.list({ patientId: id })
    if (row) return row
  }
  throw new Error('No patient has a problem')
}

it.each([true, false])(
  'takes every chart, then nothing, then what changed (the sender chooses ids: %s)',
  async (updateCreate) => {
    const { client, connection } = await filled(updateCreate ? 3 : 1)
    const server = await startFhirServer({ updateCreate })
    const first = await run(client, { server: server.url, token: 'secret-token' })
    expect(first).toMatchObject({ refused: 0, heldBack: 0, notTaken: [], problems: [], unchanged: 0 })
    const there = await server.all()
    expect(first.sent).toBe(there.size)
    expect(noted(connection, server.url)).toBe(there.size)
    expect(new Set(server.received.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer secret-token']))
    const { patients } = await client.patient.list({})
    const types = [...there.keys()].map((name) => name.split('/')[0])
    expect(types.filter((type) => type === 'Patient')).toHaveLength(patients.length)
    if (updateCreate) for (const { id } of patients) expect(there.has(`Patient/${id}`)).toBe(true)

    const before = server.received.length
    expect(await run(client, { server: server.url })).toMatchObject({ sent: 0, unchanged: there.size })
    expect(server.received).toHaveLength(before)

    const { id, versionId, ...content } = await firstProblem(client)
    await client.condition.update({ id, versionId, content: { ...content, note: [{ text: 'seen today' }] } } as never)
    expect(await run(client, { server: server.url })).toMatchObject({ sent: 1, unchanged: there.size - 1, refused: 0 })
    const [last] = server.received.at(-1)?.bundle.entry ?? []
    expect(last?.resource).toMatchObject({ resourceType: 'Condition', note: [{ text: 'seen today' }] })
    expect((await server.all()).size).toBe(there.size)

    await client.condition.enteredInError({ id, versionId: versionId + 1, reason: 'Wrong patient' })
    expect((await run(client, { server: server.url })).refused).toBe(0)
    const withdrawn = server.received.at(-1)?.bundle.entry?.map(({ resource }) => JSON.stringify(resource)) ?? []
    expect(withdrawn.some((text) => text.includes('entered-in-error') && text.includes('"Condition"'))).toBe(true)

    const again = await run(client, { server: server.url, again: true })
    expect(again.unchanged).toBe(0)
    expect((await server.all()).size).toBe(there.size)
  },
)

/** This server takes a mebibyte in a field, the export's own reader eight. */
it('carries the bytes of documents, and names one that the server finds too large', async () => {
  const { client, connection, push } = await filled(1)
  const [patient] = (await client.patient.list({})).patients
  const add = async (size: number, title: string) => {
    const bytes = Buffer.alloc(size, title)
    const { result: file } = write(connection.db, { userId: 'x' }, (w) => storeFile(w, bytes, 'application/pdf'))
    const content = { ...document, content: [{ contentType: 'application/pdf', ...file, title }] }
    return client.documentReference.create({ patientId: patient?.id ?? '', content })
  }
  const letter = await add(700_000, 'Letter')
  const film = await add(9_000_000, 'Film')
  const server = await startFhirServer()
  const { problems } = await push(server.url)
  expect(problems).toEqual([
    expect.objectContaining({ id: film.id, paths: ['DocumentReference.content[0].attachment.data'] }),
  ])
  const sent = await server.repository.readResource<DocumentReference>('DocumentReference', letter.id)
  expect(Buffer.from(sent.content[0]?.attachment.data ?? '', 'base64').equals(Buffer.alloc(700_000, 'Letter'))).toBe(
    true,
  )
})

it('goes on where it was cut off, and sends nothing twice', async () => {
  const { connection, push } = await filled(4)
  let alive = true
  const server = await startFhirServer({
    meddle: (n, request) => {
      if (n < 3 || !alive) return false
      request.socket.destroy()
      return true
    },
  })
  await expect(push(server.url)).rejects.toThrow(/does not answer.*start again/)
  const half = noted(connection, server.url)
  expect(half).toBeGreaterThan(0)
  alive = false
  const before = server.received.length
  const rest = await push(server.url)
  const all = await server.all()
  expect(rest.sent).toBe(all.size - half)
  const sentAfter = server.received.slice(before).flatMap(({ bundle }) => bundle.entry?.map((e) => e.fullUrl) ?? [])
  expect(new Set(sentAfter).size).toBe(rest.sent)
  expect(await push(server.url)).toMatchObject({ sent: 0, unchanged: all.size })
})

it('stops when it is cancelled, and keeps what was taken', async () => {
  const { connection, push } = await filled(4)
  const server = await startFhirServer()
  let reports = 0
  const report = () => {
    reports += 1
    if (reports > 3) throw new Cancelled()
  }
  await expect(push(server.url, { report })).rejects.toThrow(Cancelled)
  expect(noted(connection, server.url)).toBe((await server.all()).size)
  expect((await push(server.url)).unchanged).toBeGreaterThan(0)
})

it('names what the server refuses by code and path, sends the rest, and tries it again next time', async () => {
  const { client, push } = await filled(2)
  const refused = await firstProblem(client)
  let strict = true
  const server = await startFhirServer({
    against: ({ resource }) =>
      strict && resource?.id === refused.id
        ? {
            resourceType: 'OperationOutcome',
            issue: [
              { severity: 'error', code: 'invalid', diagnostics: 'Mrs Armstrong', expression: ['Condition.code'] },
              { severity: 'error', code: 'invalid', expression: ["Condition.subject.where(display='Mrs Armstrong')"] },
            ],
          }
        : undefined,
  })
  const result = await push(server.url)
  expect(result.problems).toEqual([
    {
      resourceType: 'Condition',
      id: refused.id,
      patientId: refused.patientId,
      codes: ['invalid'],
      paths: ['Condition.code'],
    },
  ])
  expect(result.refused).toBe(1)
  expect(JSON.stringify(result)).not.toContain('Armstrong')
  const there = await server.all()
  expect(there.has(`Condition/${refused.id}`)).toBe(false)
  strict = false
  expect(await push(server.url)).toMatchObject({ refused: 0, problems: [] })
  expect((await server.all()).has(`Condition/${refused.id}`)).toBe(true)
  expect((await server.all()).size).toBe(there.size + 1)
  expect(await push(server.url)).toMatchObject({ sent: 0 })
})

it('holds a chart back whose patient is refused', async () => {
  const { client, push } = await filled(2)
  const [first] = (await client.patient.list({})).patients
  const server = await startFhirServer({
    against: ({ resource }) =>
      resource?.id === first?.id
        ? { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'business-rule' }] }
        : undefined,
  })
  const result = await push(server.url)
  expect(result.problems).toMatchObject([{ resourceType: 'Patient', id: first?.id, codes: ['business-rule'] }])
  expect(result.heldBack).toBeGreaterThan(0)
  const stored = JSON.stringify([...(await server.all()).values()])
  expect(stored).not.toContain(first?.id)
})

it('waits as long as a busy server says, tries again, and gives up in words', async () => {
  const { connection, push, waits } = await filled(2)
  let troubles: Behaviour['meddle']
  const server = await startFhirServer({ meddle: (...given) => troubles?.(...given) ?? false })
  troubles = (n, _request, response) => {
    if (n > 2) return false
    response.writeHead(n === 1 ? 429 : 503, n === 1 ? { 'retry-after': '7' } : {}).end('Mrs Armstrong')
    return true
  }
  expect((await push(server.url)).refused).toBe(0)
  expect(waits).toEqual([7000, 2000])
  troubles = (_n, _request, response) => {
    response.writeHead(500).end('{"resourceType":"OperationOutcome"}')
    return true
  }
  waits.length = 0
  const taken = noted(connection, server.url)
  await expect(push(server.url, { again: true })).rejects.toThrow(/not able to answer \(500\)/)
  expect(waits).toEqual([1000, 2000, 4000, 8000])
  expect(taken).toBeGreaterThan(0)
})

it.each<[string, Behaviour, RegExp]>([
  ['another version of FHIR', { fhirVersion: '3.0.2' }, /another version/],
  [
    'no way to send a record again',
    { updateCreate: false, conditionalUpdate: false },
    /neither lets the sender choose ids/,
  ],
  ['a wrong token', { meddle: (_n, _request, response) => !!response.writeHead(401).end() }, /token/],
  [
    'another address',
    { meddle: (_n, _request, response) => !!response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end() },
    /another address/,
  ],
  ['no FHIR at all', { meddle: (_n, _request, response) => !!response.writeHead(200).end('hello') }, /for each record/],
])('refuses a server with %s', async (_what, behaviour, words) => {
  const { push } = await filled(1)
  const server = await startFhirServer(behaviour)
  await expect(push(server.url, { token: 'secret-token' })).rejects.toThrow(words)
})

it('leaves out what the server has no resources of, and says so', async () => {
  const { push } = await filled(1)
  const server = await startFhirServer({ types: ['Patient', 'Organization', 'Practitioner', 'Condition'] })
  const result = await push(server.url)
  expect(result.refused).toBe(0)
  expect(result.notTaken.map(({ resourceType }) => resourceType)).toContain('Provenance')
  const types = new Set([...(await server.all()).keys()].map((name) => name.split('/')[0]))
  expect(
    [...types].every((type) => ['Patient', 'Organization', 'Practitioner', 'Condition'].includes(type ?? '')),
  ).toBe(true)
})

it('is in the audit log, by patient, without the token', async () => {
  const { client, connection, push } = await filled(2)
  const server = await startFhirServer()
  await push(server.url, { token: 'secret-token' })
  const lines = connection.sqlite
    .prepare(`select patient_id as patientId, detail from audit_event where type = 'push'`)
    .all()
  const { patients } = await client.patient.list({})
  const logged = lines.map((line) => (line as { patientId: string | null }).patientId)
  expect(logged.toSorted()).toEqual([null, ...patients.map(({ id }) => id)].toSorted())
  expect(JSON.stringify(lines)).not.toContain('secret-token')
  expect(JSON.stringify(await client.job.list())).not.toContain('secret-token')
})

it('is a disclosure of each chart of which anything left, with who got it and why; a second run with nothing new is none', async () => {
  const { client, push } = await filled(2)
  const server = await startFhirServer()
  const { sent } = await push(server.url)
  const { patients } = await client.patient.list({})
  const told = await client.disclosure.list({})
  expect(told.map(({ patientId }) => patientId).toSorted()).toEqual(patients.map(({ id }) => id).toSorted())
  for (const line of told) {
    expect(line).toMatchObject({
      recipient: { name: 'Harbor EMR', telecom: [{ system: 'url', value: server.url }] },
      purpose: 'operations',
      releasedByName: 'Dr. Ann Lee, MD',
      content: { partial: false },
    })
    expect(line.content.sections).toContainEqual({ key: 'Patient', count: 1 })
  }
  const counted = told.flatMap(({ content }) => content.sections.map(({ count }) => count))
  // The practice itself and its clinicians go with the first chart.
  expect(counted.reduce((sum, count) => sum + count)).toBe(sent)
  await push(server.url)
  expect(await client.disclosure.list({})).toHaveLength(told.length)
  const problem = await firstProblem(client)
  const { id, versionId, ...content } = problem
  await client.condition.update({ id, versionId, content: { ...content, note: [{ text: 'seen' }] } } as never)
  await push(server.url)
  const [newest] = await client.disclosure.list({ patientId: problem.patientId })
  expect(newest?.content.sections).toEqual([{ key: 'Condition', count: 1 }])
})

it.each([
  ['https://fhir.example/r4/', 'https://fhir.example/r4'],
  ['http://localhost:8080/fhir', 'http://localhost:8080/fhir'],
  ['http://[::1]:80/fhir', 'http://[::1]/fhir'],
])('takes the address %s', (typed, address) => expect(serverAddress(typed)).toBe(address))

it.each([
  ['http://fhir.example/r4', /https/],
  ['http://127.0.0.1.example/fhir', /https/],
  ['ftp://fhir.example', /address of the FHIR server/],
  ['fhir.example', /address of the FHIR server/],
  ['https://ann:secret@fhir.example/r4', /without a password/],
  ['https://fhir.example/r4?x=1', /without a password/],
])('refuses the address %s', (typed, words) => expect(() => serverAddress(typed)).toThrow(words))
