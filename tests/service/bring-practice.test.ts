/** An export becomes the practice of a computer that has none, before anybody signed in. */
import path from 'node:path'
import { expect, test } from 'vitest'
import type { WholeImportEvent } from '../../domain/contract/moving.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, type Client, finished, startPractice, startService } from './harness.ts'

const password = 'a new password for here'

async function exported() {
  const { client } = await startPractice()
  await client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Doe', given: ['Jane'] }] } })
  const out = path.join(temporaryFolder(), 'all.zip')
  const job = await finished(client, (await client.moving.exportAll({ out, password: 'quite another secret' })).jobId)
  expect(job.state, JSON.stringify(job.error)).toBe('done')
  return out
}

async function bring(client: Client, input: Parameters<Client['moving']['importAll']>[0]) {
  const events: WholeImportEvent[] = []
  for await (const event of await client.moving.importAll(input)) events.push(event)
  return events
}

test('with the right password it is there, its user signs in with the new one, and a second time is refused', async () => {
  const from = await exported()
  const { connect } = startService()
  const client = connect()
  const input = { from, userName: admin.userName, password }
  await expect(bring(client, input)).rejects.toMatchObject({ code: 'IMPORT_REJECTED' })
  await expect(bring(client, { ...input, filePassword: 'wrong one' })).rejects.toMatchObject({
    code: 'IMPORT_REJECTED',
  })
  const right = { ...input, filePassword: 'quite another secret' }
  await expect(bring(client, { ...right, userName: 'nobody' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(bring(client, { ...right, from: 'all.zip' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.setup.status()).toMatchObject({ state: 'new' })

  const events = await bring(client, right)
  expect(events[0]).toEqual({ progress: 0 })
  expect(events.at(-1)).toMatchObject({
    progress: 1,
    made: { practice: 'Hill Street Practice', patients: 1, recoveryCode: expect.stringMatching(/^[0-9A-Z-]+$/) },
  })
  await client.session.signIn({ userName: admin.userName, password })
  expect(await client.patient.search({ text: 'doe' })).toHaveLength(1)
  await expect(bring(connect(), right)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
