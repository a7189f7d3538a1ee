/**
 * What is seen while the last backup is made: a small window that stays until the backup has ended. Not a message box: without a
 * window to belong to, one on a Mac holds up this process, which hands the backup's messages on, and can't be closed by itself.
 */
import { BrowserWindow } from 'electron'
import { scheme } from './page.ts'
import { stillPreferences, stillSession } from './still-page.ts'

/** Beside the page's own host, `app://chartkeep`. */
const url = `${scheme}://closing/`

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Chartkeep</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px system-ui, sans-serif; margin: 24px; line-height: 1.45 }
  h1 { font-size: 16px; margin: 0 0 8px }
  p { margin: 0 0 8px }
</style>
<main role="status">
  <h1>Chartkeep makes a backup before it closes.</h1>
  <p>It closes by itself when the backup has been checked.</p>
  <p>Close this window to quit without it.</p>
</main>
</html>`

/** `skip` where the user closes the window; it goes by itself once `ended`. */
export function showClosing(skip: () => void, ended: AbortSignal): void {
  const own = stillSession('closing', (asked) => (asked === url ? html : undefined))
  const window = new BrowserWindow({
    title: 'Chartkeep',
    width: 460,
    height: 190,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    webPreferences: stillPreferences(own),
  })
  // More than 1: how long it takes is not known here.
  window.setProgressBar(2)
  window.once('closed', () => {
    if (!ended.aborted) skip()
  })
  ended.addEventListener('abort', () => {
    if (!window.isDestroyed()) window.destroy()
  })
  void window.loadURL(url)
}
