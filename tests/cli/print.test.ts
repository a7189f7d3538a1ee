/** A chart on paper from the command line: PDF where a browser is, HTML where there is none. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../electron/hosts/pdf/find-browser.ts'
import { wordsOfFile } from '../../electron/service/documents/words-of-file.ts'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const data = path.join(dir, 'practice')
const out = path.join(dir, 'page.pdf')
let patient: { id: string; name: string }

beforeAll(async () => {
  await chartkeep(['init', '--data', data, '--practice', 'Demo Practice', '--user', 'ann'])
  await chartkeep(['demo', '--data', data, '--patients', '1', '--seed', '9'])
  const [first] = (await chartkeep(['patients', '--data', data, '--json'])).json() as [typeof patient]
  patient = first
})

const print = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  chartkeep(['print', '--data', data, '--patient', patient.id, '--out', out, ...args], env)

if (!findBrowser()) console.info('The command line makes no PDF here: no Chrome, Chromium or Edge is installed.')

describe.skipIf(!findBrowser())('with a browser', () => {
  it.each(['medications', 'summary', 'immunizations'])('%s is a PDF that names the patient', async (document) => {
    const outcome = await print(['--document', document, '--json'])
    expect(outcome.code, outcome.stderr).toBe(0)
    const bytes = readFileSync(out)
    expect(outcome.json()).toEqual({ patient: patient.id, document, out, bytes: bytes.length })
    expect(await wordsOfFile(bytes, 'application/pdf')).toContain(patient.name)
  })
})

it('a browser that makes no PDF leaves the page as HTML, and says so', async () => {
  const outcome = await print(['--document', 'problems'], { CHROME_PATH: process.execPath })
  expect(outcome.code, outcome.stderr).toBe(0)
  expect(outcome.stdout.trim()).toBe(path.join(dir, 'page.html'))
  expect(outcome.stderr).toContain('open it in a browser and print it there')
  expect(readFileSync(path.join(dir, 'page.html'), 'utf8')).toContain(patient.name)
})

it.each([
  [['--document', 'everything'], 2, '--document must be'],
  [['--document', 'note'], 2, '--document note needs --id ID'],
  [['--document', 'problems', '--id', 'x'], 2, '--document problems takes no --id'],
  [['--document', 'note', '--id', 'x'], 2, '--id ID is the `id` of an entry'],
  [['--document', 'note', '--id', '0198a000-0000-7000-8000-000000000000'], 1, 'There is no such entry in this chart'],
])('%j ends with %i', async (args, code, message) => {
  const none = path.join(dir, 'none.pdf')
  const outcome = await print([...args, '--out', none])
  expect(outcome.code).toBe(code)
  expect(outcome.stderr).toContain(message)
  expect(existsSync(none)).toBe(false)
})
