import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openBridge } from '../../electron/shell/bridge.ts'
import { channels } from '../../electron/shell/channels.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const ownFrame = { url: 'app://chartkeep/#/patients', parent: null }
const onPort = vi.fn()
const openedFiles = { add: vi.fn(), giveTo: vi.fn() }
let folder: string
let window: double.BrowserWindow

beforeEach(async () => {
  double.ipcMain.removeAllListeners()
  double.ipcMain.handlers.clear()
  double.BrowserWindow.all = []
  double.Notification.shown = []
  vi.clearAllMocks()
  window = new double.BrowserWindow({ webPreferences: {} })
  folder = await mkdtemp(path.join(os.tmpdir(), 'chartkeep-bridge-'))
  openBridge({ onPort, openedFiles })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function ask(channel: string, input?: unknown, senderFrame: unknown = ownFrame): unknown {
  return double.ipcMain.handlers.get(channel)?.({ sender: window.webContents, senderFrame }, input)
}

function say(channel: string, input?: unknown, senderFrame: unknown = ownFrame, ports: unknown[] = []): void {
  double.ipcMain.emit(channel, { sender: window.webContents, senderFrame, ports }, input)
}

describe('who may speak', () => {
  const strangers = {
    'another origin': { url: 'https://example.org/', parent: null },
    'a file': { url: 'file:///tmp/x.html', parent: null },
    'another host of our scheme': { url: 'app://other/', parent: null },
    'a frame inside our page': { url: 'app://chartkeep/', parent: ownFrame },
    'a frame that is gone': null,
  }
  const asked = [...Object.values(channels)].filter(
    (channel) => channel !== channels.menuCommand && channel !== channels.openedFiles,
  )

  test('every entry is known to this test', () => {
    const open = [...double.ipcMain.handlers.keys(), ...double.ipcMain.eventNames().map(String)]
    expect(open.sort()).toEqual(asked.sort())
  })

  test.each(Object.entries(strangers))('%s gets nowhere, on any entry', (_who, frame) => {
    for (const channel of double.ipcMain.handlers.keys()) {
      expect(() => ask(channel, {}, frame), channel).toThrow('Only Chartkeep’s own page')
    }
    say(channels.connect, null, frame, [{}])
    say(channels.notify, { title: 'a', body: 'b' }, frame)
    say(channels.setMenu, [], frame)
    say(channels.wantOpenedFiles, true, frame)
    expect(openedFiles.giveTo).not.toHaveBeenCalled()
    expect(onPort).not.toHaveBeenCalled()
    expect(double.Notification.shown).toEqual([])
    expect(double.Menu.setApplicationMenu).not.toHaveBeenCalled()
  })
})

test('exactly one port is handed on', () => {
  const port = {}
  say(channels.connect, null, ownFrame, [])
  say(channels.connect, null, ownFrame, [port, {}])
  expect(onPort).not.toHaveBeenCalled()
  say(channels.connect, null, ownFrame, [port])
  expect(onPort.mock.calls).toEqual([[port]])
})

describe('saving', () => {
  const file = { name: 'export.xml', type: 'text/xml', bytes: new TextEncoder().encode('<x/>') }
  const choose = (filePath: string) => double.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath })

  test('writes where the user says, for this user only, and leaves no trace in lists of recent files', async () => {
    const target = path.join(folder, 'export.xml')
    choose(target)
    expect(await ask(channels.saveFile, file)).toBe('saved')
    expect(await readFile(target, 'utf8')).toBe('<x/>')
    expect(await readdir(folder)).toEqual(['export.xml'])
    if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o600)
    expect(double.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'export.xml' })
    expect(double.dialog.showSaveDialog.mock.calls[0]?.[1].properties).toContain('dontAddToRecent')
    expect(double.app.addRecentDocument).not.toHaveBeenCalled()
  })

  test('cancel writes nothing', async () => {
    double.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' })
    expect(await ask(channels.saveFile, file)).toBe('cancelled')
    expect(await readdir(folder)).toEqual([])
  })

  test('a place that can’t be written to keeps the file that was there and says so', async () => {
    const target = path.join(folder, 'missing/export.xml')
    choose(target)
    await expect(ask(channels.saveFile, file)).rejects.toThrow('could not be saved here (ENOENT). Nothing was written')
  })

  test.each([
    ['../../etc/cron.d/x.xml', 'x.xml'],
    ['C:\\Windows\\x.pdf', 'x.pdf'],
    ['setup.exe', 'setup.exe.bin'],
    ['run.sh', 'run.sh.bin'],
    ['.bashrc', 'bashrc.bin'],
    ['a<b>:c"|?*.xml', 'a_b__c____.xml'],
    ['', 'document.bin'],
  ])('the name %j is offered as %j', async (name, offered) => {
    double.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true })
    await ask(channels.saveFile, { ...file, name })
    expect(double.dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(offered)
  })

  test.each([{}, { ...file, bytes: 'text' }, { ...file, name: 'a'.repeat(300) }, undefined])(
    'what is no file is refused before any dialog',
    async (input) => {
      await expect(ask(channels.saveFile, input)).rejects.toThrow()
      expect(double.dialog.showSaveDialog).not.toHaveBeenCalled()
    },
  )
})

describe('opening', () => {
  test('gives the chosen files by value, with no folder in their names', async () => {
    const chosen = path.join(folder, 'outside.xml')
    await writeFile(chosen, '<ClinicalDocument/>')
    double.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [chosen] })
    const [file] = (await ask(channels.openFiles, { extensions: ['xml'], multiple: true })) as Array<{
      name: string
      bytes: Uint8Array
    }>
    expect(file?.name).toBe('outside.xml')
    expect(new TextDecoder().decode(file?.bytes)).toBe('<ClinicalDocument/>')
    const options = double.dialog.showOpenDialog.mock.calls[0]?.[1]
    expect(options.properties).toEqual(['openFile', 'dontAddToRecent', 'multiSelections'])
    expect(options.filters).toEqual([{ name: 'Documents', extensions: ['xml'] }])
  })

  test('refuses what is larger than 80 MiB without reading it', async () => {
    const chosen = path.join(folder, 'huge.xml')
    await writeFile(chosen, '')
    await truncate(chosen, 80 * 1024 * 1024 + 1)
    double.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [chosen] })
    await expect(ask(channels.openFiles, { extensions: [], multiple: false })).rejects.toThrow('too large (80 MiB)')
  })

  test('cancel gives nothing', async () => {
    double.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
    expect(await ask(channels.openFiles, { extensions: [], multiple: false })).toEqual([])
    expect(await ask(channels.chooseFolder)).toBeUndefined()
  })
})

test('print: the dialog’s Cancel is no failure, a printer’s refusal is', async () => {
  window.webContents.print.mockImplementationOnce((_options, done) => done(false, 'Print job canceled'))
  await expect(ask(channels.print)).resolves.toBeUndefined()
  window.webContents.print.mockImplementationOnce((_options, done) => done(false, 'Invalid printer settings'))
  await expect(ask(channels.print)).rejects.toThrow('Invalid printer settings')
})

test('notices and menus are taken in their own shape only', () => {
  say(channels.notify, { title: 'Backup done', body: 'Everything is safe.' })
  expect(double.Notification.shown).toEqual([{ title: 'Backup done', body: 'Everything is safe.' }])
  expect(() => say(channels.notify, { title: 'a' })).toThrow()
  expect(() => say(channels.setMenu, [{ id: 1 }])).toThrow()
  say(channels.setMenu, [{ id: 'app.lock', group: 'General', label: 'Lock', enabled: true }])
  const [template] = double.Menu.setApplicationMenu.mock.calls[0] ?? []
  const general = template.find((item: { label?: string }) => item.label === 'General')
  general.submenu[0].click()
  expect(window.webContents.send).toHaveBeenCalledWith(channels.menuCommand, 'app.lock')
})
