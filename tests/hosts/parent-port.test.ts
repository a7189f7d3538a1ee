/** The service as Electron's utility process runs it: the real service, real message ports, main's part played by the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Contract } from '../../domain/contract/index.ts'
import type { FromService, ToService } from '../../electron/hosts/messages.ts'
import { type PagePort, type ParentPort, serveParentPort } from '../../electron/hosts/parent-port.ts'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { createService } from '../../electron/service/service.ts'
import type { WorkerHandle } from '../../electron/service/worker-handle.ts'

type Client = ContractRouterClient<Contract>

/**
 * Main: hands ports through, makes the worker processes it is asked for, here as plain Node processes, and PDFs, here of one
 * line each.
 */
function playMain(dataDir: string) {
  let order: (event: { data: unknown; ports: PagePort[] }) => void = () => undefined
  const workers = new Map<number, WorkerHandle>()
  const tell = (data: ToService, ports: PagePort[] = []) => order({ data, ports })

  function heard(message: FromService): void {
    if (message.type === 'kill-worker') workers.get(message.worker)?.kill()
    else if (message.type === 'worker-message') workers.get(message.worker)?.postMessage(message.message)
    else if (message.type === 'print-pdf') {
      const { print, html } = message
      if (html.includes('Chart summary')) tell({ type: 'print-failed', print, reason: 'The window was closed' })
      else tell({ type: 'printed', print, bytes: Buffer.from('%PDF-1.4') })
    } else if (message.type === 'spawn-worker') {
      const { worker } = message
      const child = spawnWorkerProcess()
      workers.set(worker, child)
      child.onMessage((said) => tell({ type: 'worker-message', worker, message: said }))
      child.onExit((code) => tell({ type: 'worker-exit', worker, code }))
    }
  }

  const parentPort: ParentPort = {
    on: (_event, listener) => {
      order = listener
    },
    postMessage: heard,
  }
  const onClosed = vi.fn()
  serveParentPort(parentPort, (abilities) => createService({ dataDir, version: '1.2.3', ...abilities }), onClosed)

  return {
    tell,
    onClosed,
    workers,
    openPage(): { client: Client; close: () => void } {
      const { port1, port2 } = new MessageChannel()
      tell({ type: 'connect' }, [port2 as unknown as PagePort])
      const client: Client = createORPCClient(new RPCLink({ port: port1 }))
      port1.start()
      return { client, close: () => port1.close() }
    },
  }
}

let folder: string
let main: ReturnType<typeof playMain>

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-utility-'))
  main = playMain(path.join(folder, 'data'))
})
afterEach(async () => {
  main.tell({ type: 'close' })
  await expect.poll(() => main.onClosed).toHaveBeenCalled()
  await rm(folder, { recursive: true, force: true })
})

const credentials = { userName: 'ada', password: 'correct horse battery' }

function setUp(client: Client) {
  return client.setup.create({ practice: 'Elm Street', displayName: 'Ada Gray', ...credentials })
}

test('each page has a session of its own, which ends with the page', async () => {
  const [one, other] = [main.openPage(), main.openPage()]
  expect(await one.client.setup.status()).toMatchObject({ state: 'new', version: '1.2.3' })
  await setUp(one.client)
  expect(await one.client.session.current()).toMatchObject({ userName: 'ada' })
  expect(await other.client.session.current()).toBeUndefined()
  one.close()
  expect(await main.openPage().client.session.current()).toBeUndefined()
  other.close()
})

test('the order to lock locks every page', async () => {
  const { client, close } = main.openPage()
  await setUp(client)
  main.tell({ type: 'lock' })
  expect(await client.session.current()).toMatchObject({ locked: true })
  await expect(client.practice.get()).rejects.toMatchObject({ code: 'LOCKED' })
  await client.session.unlock({ password: credentials.password })
  expect(await client.practice.get()).toMatchObject({ name: 'Elm Street' })
  close()
})

test('long work runs in a second process that main makes, reports, and ends', async () => {
  const { client, close } = main.openPage()
  await setUp(client)
  const jobs = await client.job.watch()
  const { jobId } = await client.backup.verify({})
  const steps: string[] = []
  for await (const job of jobs) {
    if (job.id !== jobId) continue
    if (job.step) steps.push(job.step)
    if (job.state === 'running') continue
    expect(job).toMatchObject({ state: 'done', result: { ok: true } })
    break
  }
  expect(main.workers.size).toBe(1)
  expect(steps).not.toEqual([])
  close()
})

test('main makes the PDF; where it cannot, the page itself is handed over and says why', async () => {
  const { client, close } = main.openPage()
  await setUp(client)
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith' }] },
  })
  const pdf = await client.printing.document({ document: 'medications', patientId })
  expect(pdf).toMatchObject({ contentType: 'application/pdf' })
  expect(pdf.noPdf).toBeUndefined()
  expect(await pdf.file.text()).toBe('%PDF-1.4')
  const html = await client.printing.document({ document: 'chart', patientId, parts: ['problems', 'allergies'] })
  expect(html).toMatchObject({ contentType: 'text/html', noPdf: 'failed' })
  expect(await html.file.text()).toContain('SMITH')
  close()
})
