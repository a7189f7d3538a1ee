import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openedFiles } from '../../electron/shell/opened-files.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

let folder: string
let page: double.Contents

beforeEach(async () => {
  vi.clearAllMocks()
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-opened-'))
  await writeFile(path.join(folder, 'outside.ccda'), '<ClinicalDocument/>')
  page = new double.Contents()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The names of the files that the page has been given so far. */
function given(): string[][] {
  return page.send.mock.calls.map(([, files]) => files.map((file: { name: string }) => file.name))
}

test('documents wait until the page takes them, and are given once', async () => {
  const files = openedFiles()
  files.add(['outside.ccda'], folder)
  files.giveTo(page as never)
  await expect.poll(given).toEqual([['outside.ccda']])
  files.giveTo(page as never)
  files.giveTo(undefined)
  files.add(['outside.ccda'], folder)
  expect(given()).toHaveLength(1)
  files.giveTo(page as never)
  await expect.poll(given).toHaveLength(2)
})

test('a page that loads anew is not given anything until it asks again', async () => {
  const files = openedFiles()
  files.giveTo(page as never)
  page.emit('did-navigate')
  files.add(['outside.ccda'], folder)
  files.giveTo(page as never)
  await expect.poll(given).toEqual([['outside.ccda']])
})

test('of a command line only documents are taken', async () => {
  const files = openedFiles()
  await writeFile(path.join(folder, 'other.sh'), '')
  files.add(['--inspect', '.', 'other.sh', '--data=x.ccda.exe', 'outside.ccda'], folder)
  files.giveTo(page as never)
  await expect.poll(given).toEqual([['outside.ccda']])
})

test('what can’t be read is said without its name, the others are taken all the same', async () => {
  const files = openedFiles()
  await writeFile(path.join(folder, 'Doe Jane.ccd'), '')
  await truncate(path.join(folder, 'Doe Jane.ccd'), 81 * 1024 * 1024)
  files.add(['missing.cda', 'Doe Jane.ccd', 'outside.ccda'], folder)
  files.giveTo(page as never)
  await expect.poll(given).toEqual([['outside.ccda']])
  const messages = JSON.stringify(double.dialog.showMessageBox.mock.calls)
  expect(double.dialog.showMessageBox).toHaveBeenCalledTimes(2)
  expect(messages).toContain('too large (81 MiB)')
  expect(messages).not.toMatch(/Doe|missing/)
})
