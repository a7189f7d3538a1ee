/** `chartkeep push` to a FHIR server on this computer: killed in the middle, started again, and everything is there exactly once. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { startFhirServer } from '../fixtures/fhir-server.ts'
import { chartkeep, folderForFile, password, root } from './run.ts'

const data = path.join(folderForFile(), 'practice')
const asked = ['--recipient', 'Harbor EMR', '--purpose', 'operations', '--json']

/** Ends once the process is gone. */
function pushUntilKilled(url: string, started: (kill: () => void) => void): Promise<NodeJS.Signals | null> {
  const args = [path.join(root, 'electron/cli.ts'), 'push', '--data', data, '--server', url, ...asked]
  const env = { ...process.env, CHARTKEEP_PASSWORD: password, CHARTKEEP_TEST_KDF_COST: '1024' }
  const running = spawn(process.execPath, args, { env, stdio: 'ignore' })
  started(() => running.kill('SIGKILL'))
  return new Promise((resolve) => {
    running.once('exit', (_code, signal) => resolve(signal))
  })
}

it('killed while the server takes a transaction, then started again: everything once, nothing left out', async () => {
  await chartkeep(['init', '--data', data, '--practice', 'Old Practice', '--user', 'ann'])
  await chartkeep(['demo', '--data', data, '--patients', '3', '--seed', '3'])
  let kill: (() => void) | undefined
  // This server gives ids of its own: what came twice would be there twice.
  const server = await startFhirServer({
    updateCreate: false,
    meddle: (n) => {
      if (n === 4) kill?.()
      return false
    },
  })
  const signal = await pushUntilKilled(server.url, (how) => {
    kill = how
  })
  expect(signal).toBe('SIGKILL')
  const before = server.received.length
  expect(before).toBeGreaterThan(1)
  kill = undefined

  const rest = await chartkeep(['push', '--data', data, '--server', server.url, ...asked])
  expect([rest.code, rest.stderr]).toEqual([0, ''])
  expect(rest.json()).toMatchObject({ refused: 0, heldBack: 0, problems: [] })
  const all = [...(await server.all()).values()]
  expect(server.received.length).toBeGreaterThan(before)
  const sentIds = new Set(server.received.flatMap(({ bundle }) => bundle.entry?.map(({ fullUrl }) => fullUrl) ?? []))
  expect(all).toHaveLength(sentIds.size)
  const again = await chartkeep(['push', '--data', data, '--server', server.url, ...asked])
  expect(again.json()).toMatchObject({ sent: 0, unchanged: all.length })
})

it('asks who gets the charts, and why', async () => {
  const none = await chartkeep(['push', '--data', data, '--server', 'http://127.0.0.1:1'])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--recipient')])
  const other = await chartkeep([
    'push',
    '--data',
    data,
    '--server',
    'http://127.0.0.1:1',
    '--recipient',
    'X',
    '--purpose',
    'sale',
  ])
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('operations')])
})
