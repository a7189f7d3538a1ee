/** The application's window. Its title is always the product's name: no patient shows in a task bar or a window list. */
import { app, BrowserWindow, nativeTheme, type Session } from 'electron'
import { pageUrl } from './page.ts'

export interface WindowOptions {
  session: Session
  preload: string
}

export function openWindow({ session, preload }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Chartkeep',
    width: 1360,
    height: 880,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#f4f6f8',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      // Chromium's spelling dictionaries come over the network.
      spellcheck: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}
