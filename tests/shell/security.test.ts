import { beforeEach, expect, test, vi } from 'vitest'
import { hardenApplication, hardenSession, mayOpenOutside } from '../../electron/shell/security.ts'
import * as double from './electron-double.ts'

vi.mock('electron', () => import('./electron-double.ts'))

let contents: double.Contents
let session: double.Session

beforeEach(() => {
  double.app.removeAllListeners()
  double.shell.openExternal.mockClear()
  hardenApplication()
  contents = new double.Contents()
  double.app.emit('web-contents-created', {}, contents)
  session = new double.Session()
  hardenSession(session as never)
})

/** What Chromium asks before it goes somewhere; true when it was stopped. */
function isStopped(event: string, url: string): boolean {
  const preventDefault = vi.fn()
  contents.emit(event, { url, preventDefault })
  return preventDefault.mock.calls.length > 0
}

test('every renderer runs in the sandbox', () => {
  expect(double.app.enableSandbox).toHaveBeenCalled()
})

test.each(['will-frame-navigate', 'will-redirect'])('%s: only our own page is navigated to', (event) => {
  expect(isStopped(event, 'app://chartkeep/#/patients')).toBe(false)
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://chartkeep.example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'not a url',
  ]) {
    expect(isStopped(event, url), url).toBe(true)
  }
})

test('no window is opened; a known reference page goes to the system’s browser', () => {
  expect(contents.windowOpenHandler?.({ url: 'https://medlineplus.gov/asthma.html' })).toEqual({ action: 'deny' })
  expect(double.shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://medlineplus.gov/asthma.html')
  expect(contents.windowOpenHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  expect(double.shell.openExternal).toHaveBeenCalledTimes(1)
})

test('openExternal: https to listed hosts and nothing else', () => {
  expect(mayOpenOutside('https://www.cdc.gov/vaccines/')).toBe(true)
  for (const url of [
    'http://www.cdc.gov/',
    'https://www.cdc.gov.example.org/',
    'https://user:word@www.cdc.gov/',
    'https://www.cdc.gov:8443/',
    'file:///etc/passwd',
    'smb://www.cdc.gov/share',
    'ms-settings:',
    '',
  ]) {
    expect(mayOpenOutside(url), url).toBe(false)
  }
})

test('no webview is attached', () => {
  const preventDefault = vi.fn()
  contents.emit('will-attach-webview', { preventDefault })
  expect(preventDefault).toHaveBeenCalled()
})

test('every permission is denied, asked for or checked', () => {
  const answer = vi.fn()
  const [onRequest] = session.setPermissionRequestHandler.mock.calls[0] ?? []
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem']) {
    onRequest(contents, permission, answer)
  }
  expect(answer.mock.calls).toEqual(Array.from({ length: 6 }, () => [false]))
  expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
  const onDisplay = vi.fn()
  session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, onDisplay)
  expect(onDisplay).toHaveBeenCalledWith(null)
})

test('no request leaves for the network', () => {
  const [decide] = session.webRequest.onBeforeRequest.mock.calls[0] ?? []
  const cancelled = (url: string) => {
    const answer = vi.fn()
    decide({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel as boolean
  }
  for (const url of ['app://chartkeep/', 'blob:app://chartkeep/0c4e', 'data:image/png;base64,AA'])
    expect(cancelled(url)).toBe(false)
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'ftp://x/',
  ]) {
    expect(cancelled(url), url).toBe(true)
  }
})

test('nothing is downloaded past the save dialog', () => {
  const preventDefault = vi.fn()
  session.emit('will-download', { preventDefault })
  expect(preventDefault).toHaveBeenCalled()
})
