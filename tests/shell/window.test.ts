import { beforeEach, expect, test, vi } from 'vitest'
import { openWindow } from '../../electron/shell/window.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

let window: double.BrowserWindow

beforeEach(() => {
  const session = new double.Session() as never
  window = openWindow({ session, preload: '/dist/shell/preload.cjs' }) as unknown as double.BrowserWindow
})

test('the page is isolated, sandboxed and without Node', () => {
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    navigateOnDragDrop: false,
    preload: '/dist/shell/preload.cjs',
  })
})

test('it loads the packaged page and nothing else', () => {
  expect(window.loadURL.mock.calls).toEqual([['app://chartkeep/']])
})

test('the title is the product’s name, whatever the page calls itself', () => {
  expect(window.options.title).toBe('Chartkeep')
  const preventDefault = vi.fn()
  window.emit('page-title-updated', { preventDefault }, 'Doe, Jane')
  expect(preventDefault).toHaveBeenCalled()
})
