import { beforeEach, expect, test, vi } from 'vitest'
import { pdfPrinter } from '../../electron/shell/print-pdf.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

const html = '<!doctype html><p>Nils Ångström</p>'

beforeEach(() => {
  double.BrowserWindow.all = []
  double.session.fromPartition.mockClear()
})

const lastWindow = () => double.BrowserWindow.all.at(-1) as double.BrowserWindow
const printSession = () => double.session.fromPartition.mock.results[0]?.value as double.Session

/** What Chromium would load while it prints. */
function load(): Promise<Response> {
  const [scheme, handle] = printSession().protocol.handle.mock.calls[0] ?? []
  expect(scheme).toBe('app')
  return handle({ url: lastWindow().loadURL.mock.calls[0]?.[0] })
}

test('the document comes out of memory, inert, to a window that nobody sees', async () => {
  const print = pdfPrinter()
  expect(double.session.fromPartition).not.toHaveBeenCalled()
  const printing = print(html)
  const page = await load()
  expect(await page.text()).toBe(html)
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(Buffer.from(await printing).toString()).toBe('%PDF-1.4')
  expect(double.session.fromPartition.mock.calls).toEqual([['print', { cache: false }]])
  expect(lastWindow().options).toMatchObject({
    show: false,
    webPreferences: { session: printSession(), javascript: false, sandbox: true, nodeIntegration: false },
  })
  expect(lastWindow().options.webPreferences).not.toHaveProperty('preload')
  expect(lastWindow().webContents.printToPDF.mock.calls[0]?.[0]).toMatchObject({ preferCSSPageSize: true })
})

test('afterwards there is neither window nor document, also when it fails', async () => {
  const print = pdfPrinter()
  await print(html)
  expect(lastWindow().destroy).toHaveBeenCalledTimes(1)
  expect((await load()).status).toBe(404)
  const failing = print(html)
  lastWindow().webContents.printToPDF.mockRejectedValueOnce(new Error('out of memory'))
  await expect(failing).rejects.toThrow('out of memory')
  expect(lastWindow().destroy).toHaveBeenCalledTimes(1)
})

test('its session is as closed as the page’s', async () => {
  await pdfPrinter()(html)
  expect(printSession().setPermissionRequestHandler).toHaveBeenCalled()
  const answer = vi.fn()
  const [listener] = printSession().webRequest.onBeforeRequest.mock.calls[0] ?? []
  listener({ url: 'https://example.org/x.png' }, answer)
  expect(answer).toHaveBeenCalledWith({ cancel: true })
})
