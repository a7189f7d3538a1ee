import { beforeAll, expect, test, vi } from 'vitest'
import type { ShellBridge } from '../../domain/platform.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const page = new EventTarget()
let bridge: ShellBridge

beforeAll(async () => {
  vi.stubGlobal('window', page)
  await import('../../electron/shell/preload.ts')
  expect(double.contextBridge.exposeInMainWorld).toHaveBeenCalledExactlyOnceWith('chartkeep', expect.anything())
  bridge = double.contextBridge.exposeInMainWorld.mock.calls[0]?.[1]
})

/** A window message as the browser delivers it. */
function deliver(source: unknown, data: unknown, ports: readonly MessagePort[]): number {
  double.ipcRenderer.postMessage.mockClear()
  page.dispatchEvent(Object.assign(new Event('message'), { source, data, ports }))
  return double.ipcRenderer.postMessage.mock.calls.length
}

test('the page gets the abilities of ShellBridge and no Electron object', () => {
  expect(Object.keys(bridge).sort()).toEqual([
    'chooseFolder',
    'notify',
    'onMenuCommand',
    'onOpenedFiles',
    'openFiles',
    'print',
    'saveFile',
    'setMenu',
  ])
  for (const ability of Object.values(bridge)) expect(typeof ability).toBe('function')
})

test('one port from the page’s own window is forwarded, nothing else is', () => {
  const { port1, port2 } = new MessageChannel()
  const connect = { type: 'chartkeep:connect' }
  expect(deliver(new EventTarget(), connect, [port1])).toBe(0)
  expect(deliver(null, connect, [port1])).toBe(0)
  expect(deliver(page, { type: 'other' }, [port1])).toBe(0)
  expect(deliver(page, null, [port1])).toBe(0)
  expect(deliver(page, connect, [])).toBe(0)
  expect(deliver(page, connect, [port1, port2])).toBe(0)
  expect(deliver(page, connect, [port1])).toBe(1)
  expect(double.ipcRenderer.postMessage).toHaveBeenCalledWith('connect', null, [port1])
  port1.close()
})

test('a refusal reaches the page in main’s own words', async () => {
  const wrapped = "Error invoking remote method 'save-file': Error: The file could not be saved here (ENOSPC)."
  double.ipcRenderer.invoke.mockRejectedValueOnce(new Error(wrapped))
  await expect(bridge.saveFile({ name: 'a.xml', type: '', bytes: new Uint8Array() })).rejects.toThrow(
    /^The file could not be saved here \(ENOSPC\)\.$/,
  )
})

test('a menu listener hears the command without the event, until it stops', () => {
  const heard = vi.fn()
  const stop = bridge.onMenuCommand(heard)
  double.ipcRenderer.emit('menu-command', { sender: 'secret' }, 'app.lock')
  stop()
  double.ipcRenderer.emit('menu-command', { sender: 'secret' }, 'app.lock')
  expect(heard.mock.calls).toEqual([['app.lock']])
})
