import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fileLog } from '../../electron/hosts/log.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-log-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('one line of JSON for each event, in a file for this user only, without the computer’s name', async () => {
  const folder = await temporaryFolder()
  fileLog(folder).info('slow', { procedure: 'patient.search', milliseconds: 50 })
  const file = path.join(folder, 'logs/chartkeep.log')
  const line = JSON.parse(await readFile(file, 'utf8'))
  expect(line).toMatchObject({ msg: 'slow', procedure: 'patient.search', milliseconds: 50 })
  expect(Object.keys(line).sort()).toEqual(['level', 'milliseconds', 'msg', 'procedure', 'time'])
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('it does not grow without end', async () => {
  const folder = await temporaryFolder()
  fileLog(folder).error('one')
  await truncate(path.join(folder, 'logs/chartkeep.log'), 5 * 1024 * 1024)
  fileLog(folder).error('two')
  expect((await readdir(path.join(folder, 'logs'))).sort()).toEqual(['chartkeep.log', 'chartkeep.old.log'])
  expect(await readFile(path.join(folder, 'logs/chartkeep.log'), 'utf8')).toContain('"two"')
})
