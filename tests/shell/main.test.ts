import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { packageConfig } from '../../build/electron-builder.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
  double.app.removeAllListeners()
  double.powerMonitor.removeAllListeners()
  double.ipcMain.removeAllListeners()
  double.ipcMain.handlers.clear()
  double.BrowserWindow.all = []
  double.UtilityProcess.all = []
})

/** Runs main.ts as a start of the application does. */
async function start(): Promise<void> {
  // vi.resetModules() gives main.ts a fresh copy of the stand-in; it is to be this one.
  vi.doMock('electron', () => double)
  await import('../../electron/shell/main.ts')
  await Promise.resolve()
}

const ownFrame = { url: 'app://chartkeep/', parent: null }

function connectPage(): double.UtilityProcess {
  double.ipcMain.emit('connect', { senderFrame: ownFrame, ports: [{ close: vi.fn() }] })
  const [service] = double.UtilityProcess.all
  if (!service) throw new Error('The service was not started')
  return service
}

test('a second start does nothing but quit: no window, no service, no database', async () => {
  double.app.requestSingleInstanceLock.mockReturnValueOnce(false)
  await start()
  expect(double.app.quit).toHaveBeenCalled()
  expect(double.app.whenReady).not.toHaveBeenCalled()
  expect(double.BrowserWindow.all).toEqual([])
  expect(double.UtilityProcess.all).toEqual([])
})

test.each(['remote-debugging-port', 'remote-debugging-pipe', 'load-extension'])(
  'an installed application does not start under --%s; an unpackaged one does, for its tests',
  async (given) => {
    double.app.commandLine.hasSwitch.mockImplementation((name) => name === given)
    await start()
    expect(double.app.quit).toHaveBeenCalled()
    expect(double.app.requestSingleInstanceLock).not.toHaveBeenCalled()
    expect([double.BrowserWindow.all, double.UtilityProcess.all]).toEqual([[], []])
    double.app.isPackaged = false
    vi.resetModules()
    await start()
    expect(double.BrowserWindow.all).toHaveLength(1)
    double.app.isPackaged = true
    double.app.commandLine.hasSwitch.mockImplementation(() => false)
  },
)

test('the first start brings its window forward when there is a second', async () => {
  await start()
  expect(double.BrowserWindow.all).toHaveLength(1)
  double.app.emit('second-instance', {}, ['chartkeep'], '/home/ada')
  expect(double.BrowserWindow.all[0]?.restore).toHaveBeenCalled()
  expect(double.BrowserWindow.all[0]?.focus).toHaveBeenCalled()
})

test('pages live in a session of their own, without a cache on disk', async () => {
  await start()
  expect(double.session.fromPartition).toHaveBeenCalledExactlyOnceWith('persist:chartkeep', { cache: false })
  expect(double.BrowserWindow.all[0]?.options.webPreferences.session).toBe(
    double.session.fromPartition.mock.results[0]?.value,
  )
})

test('hardening comes before the first window', async () => {
  await start()
  const [sandboxed] = double.app.enableSandbox.mock.invocationCallOrder
  const [ready] = double.app.whenReady.mock.invocationCallOrder
  expect(sandboxed).toBeLessThan(ready ?? 0)
  const session = double.session.fromPartition.mock.results[0]?.value as double.Session
  expect(session.setPermissionRequestHandler).toHaveBeenCalled()
  expect(session.protocol.handle).toHaveBeenCalledWith('app', expect.any(Function))
})

test('notices on Windows come under the id of the installed program', async () => {
  await start()
  expect(double.app.setAppUserModelId).toHaveBeenCalledWith(packageConfig.appId)
})

test('the data folder is CHARTKEEP_DATA where that is set', async () => {
  vi.stubEnv('CHARTKEEP_DATA', path.resolve('/somewhere'))
  await start()
  expect(connectPage().args).toEqual([path.resolve('/somewhere'), '1.2.3'])
  vi.unstubAllEnvs()
})

test.each(['suspend', 'lock-screen'])('%s of the computer locks every session', async (event) => {
  await start()
  const service = connectPage()
  double.powerMonitor.emit(event)
  expect(service.postMessage).toHaveBeenLastCalledWith({ type: 'lock' })
})

test('quitting waits for the service to write and close', async () => {
  await start()
  const service = connectPage()
  const preventDefault = vi.fn()
  double.app.emit('before-quit', { preventDefault })
  expect(preventDefault).toHaveBeenCalledTimes(1)
  expect(service.postMessage).toHaveBeenLastCalledWith({ type: 'close' })
  expect(double.app.quit).not.toHaveBeenCalled()
  service.emit('exit', 0)
  await expect.poll(() => double.app.quit).toHaveBeenCalled()
  double.app.emit('before-quit', { preventDefault })
  expect(preventDefault).toHaveBeenCalledTimes(1)
})

test('after a crash of the service the user is asked, and the page starts over', async () => {
  await start()
  connectPage().emit('exit', 9)
  await expect.poll(() => double.BrowserWindow.all[0]?.reload).toHaveBeenCalled()
  expect(double.dialog.showMessageBox).toHaveBeenCalledTimes(1)
})
