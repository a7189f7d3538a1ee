/** What web content may not do, each as one small rule. Applied to the whole application, before the first window. */
import { app, type Session, shell, type WebContents } from 'electron'
import { isPageUrl, scheme } from './page.ts'

/** Reference pages that a chart may point to; anything else stays closed. */
const externalHosts: readonly string[] = ['medlineplus.gov', 'dailymed.nlm.nih.gov', 'www.cdc.gov', 'www.fda.gov']

export function hardenApplication(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/**
 * Switches of Chromium that let another program read and drive the page, or load code into it. The fuses stop Node's own
 * (`--inspect`), not these. Tools that test an unpackaged application need them.
 */
const drivingSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'load-extension']

/** The installed application does not start under them. */
export function isDrivenFromOutside(): boolean {
  return app.isPackaged && drivingSwitches.some((name) => app.commandLine.hasSwitch(name))
}

function confine(contents: WebContents): void {
  stayOnPage(contents)
  openNoWindow(contents)
  attachNoWebview(contents)
}

/** Covers links, scripts and redirects, in every frame. */
function stayOnPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (!isPageUrl(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isPageUrl(details.url)) details.preventDefault()
  })
}

function openNoWindow(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

function attachNoWebview(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

export function mayOpenOutside(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === 'https:' && externalHosts.includes(parsed.host) && !parsed.username && !parsed.password
}

export function hardenSession(session: Session): void {
  denyPermissions(session)
  cutNetwork(session)
  session.on('will-download', (event) => event.preventDefault())
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}

/** The page needs no network, so none is there: not for a spelling dictionary, not for a picture in an outside document. */
function cutNetwork(session: Session): void {
  const local = [`${scheme}:`, 'blob:', 'data:', 'devtools:']
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !local.includes(URL.parse(url)?.protocol ?? '') })
  })
}
