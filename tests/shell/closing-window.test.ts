/** The window of the last backup: it goes by itself, and closing it ends the waiting. */
import { beforeEach, expect, test, vi } from 'vitest'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const { showClosing } = await import('../../electron/shell/closing-window.ts')

beforeEach(() => {
  double.BrowserWindow.all = []
  vi.clearAllMocks()
})

function shown() {
  const skip = vi.fn()
  const ended = new AbortController()
  showClosing(skip, ended.signal)
  const [window] = double.BrowserWindow.all
  if (!window) throw new Error('No window')
  return { skip, ended, window }
}

test('it says what happens in a window without scripts, and no message box holds up the process', async () => {
  const { window } = shown()
  expect(window.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false })
  expect(double.dialog.showMessageBox).not.toHaveBeenCalled()
  const own = double.session.fromPartition.mock.results.at(-1)?.value as double.Session
  const serve = own.protocol.handle.mock.calls[0]?.[1] as (request: { url: string }) => Response
  const page = serve({ url: String(window.loadURL.mock.calls[0]?.[0]) })
  expect(await page.text()).toContain('makes a backup before it closes')
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(serve({ url: 'app://closing/else' }).status).toBe(404)
})

test('it goes by itself when the backup has ended, and nothing is skipped', () => {
  const { window, ended, skip } = shown()
  ended.abort()
  expect(window.destroy).toHaveBeenCalledTimes(1)
  expect(skip).not.toHaveBeenCalled()
})

test('whoever closes it goes without the backup', () => {
  const { window, ended, skip } = shown()
  window.isDestroyed.mockReturnValue(true)
  window.emit('closed')
  expect(skip).toHaveBeenCalledTimes(1)
  ended.abort()
  expect(window.destroy).not.toHaveBeenCalled()
})
