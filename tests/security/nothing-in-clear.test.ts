/** After a day's work no file in the data folder, in the backups or in the computer's folder for temporary files holds a chart. */
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { spawnWorkerProcess } from '../../electron/hosts/worker-process.ts'
import { patientContent, temporaryFolder } from '../db/practice.ts'
import { admin, finished, startPractice } from '../service/harness.ts'
import { outsideFile } from '../service/outside-record.ts'

afterEach(() => vi.unstubAllEnvs())

const secret = 'Quetzalcoatlus'
const written = [secret, secret.toUpperCase(), secret.toLowerCase(), admin.password].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
])

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

const inClear = (paths: readonly string[]) =>
  paths.filter((path) => {
    const bytes = readFileSync(path)
    return written.some((text) => bytes.includes(text))
  })

test('charts, imports, packets, prints and backups: encrypted, or never a file', async () => {
  const temporary = mkdtempSync(join(temporaryFolder(), 'tmp-'))
  const { client, dir } = await startPractice({ spawnWorker: spawnWorkerProcess })
  // What asks for a folder for temporary files from here on, gets one that is looked into.
  vi.stubEnv('TMPDIR', temporary)
  vi.stubEnv('TEMP', temporary)
  expect(os.tmpdir()).toBe(temporary)
  const { id: patientId } = await client.patient.create({ content: patientContent(secret, secret) })
  await client.condition.create({
    patientId,
    content: {
      resourceType: 'Condition',
      category: 'problem-list-item',
      clinicalStatus: 'active',
      code: { text: secret },
    },
  })
  const taken = await finished(client, (await client.importing.upload({ file: outsideFile() })).jobId)
  expect(taken.state).toBe('done')
  const packet = await client.exporting.create({ patientId, format: 'packet', disclosure: 'patient-request' })
  expect(packet.size).toBeGreaterThan(1000)
  expect((await client.printing.paper({ patientId, document: 'medications' })).html).toContain(secret.toUpperCase())
  const backup = await finished(client, (await client.backup.run({})).jobId)
  expect(backup.state).toBe('done')
  // While it is open, and the log beside the database holds the last of it.
  expect(filesIn(dir).length).toBeGreaterThan(4)
  expect(inClear(filesIn(dir))).toEqual([])
  await client.session.signOut()
  expect(inClear([...filesIn(dir), ...filesIn(temporary)])).toEqual([])
})
