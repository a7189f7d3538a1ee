/** The desktop application, in the order in which it comes up. */
import path from 'node:path'
import { app, BrowserWindow, dialog, powerMonitor, session } from 'electron'
import { defaultDataDir } from '../data-dir.ts'
import { openBridge } from './bridge.ts'
import { showClosing } from './closing-window.ts'
import { showMenu } from './menu.ts'
import { openedFiles } from './opened-files.ts'
import { pdfPrinter } from './print-pdf.ts'
import { registerScheme, servePage } from './protocol.ts'
import { hardenApplication, hardenSession, isDrivenFromOutside } from './security.ts'
import { serviceProcess } from './service-process.ts'
import { openWindow } from './window.ts'

const dist = path.resolve(import.meta.dirname, '..')

// One instance, decided before anything touches the database: a second start only brings the first one forward.
if (!isDrivenFromOutside() && app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  hardenApplication()
  registerScheme()
  // The installer's shortcut carries the same id (build/electron-builder.ts); without it Windows shows no notices.
  app.setAppUserModelId('org.chartkeep.app')

  const service = serviceProcess({
    entry: path.join(dist, 'service/utility.js'),
    workerEntry: path.join(dist, 'service/worker.js'),
    dataDir: defaultDataDir(),
    version: app.getVersion(),
    printPdf: pdfPrinter(),
    onCrash: () => void offerRestart(),
    onRefused: (reason) => {
      dialog.showErrorBox('Chartkeep can’t open the practice', reason)
      app.exit(1)
    },
    onBackup: showClosing,
  })

  const files = openedFiles()
  files.add(process.argv.slice(1), process.cwd())
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.add([file], process.cwd())
  })
  app.on('second-instance', (_event, argv, workingDirectory) => {
    files.add(argv.slice(1), workingDirectory)
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void service.close().then(() => {
      closed = true
      app.quit()
    })
  })

  void app.whenReady().then(() => {
    // Kept: the colour scheme and who signed in last. Not kept: anything that was loaded; charts come over a port and stay in memory.
    const pages = session.fromPartition('persist:chartkeep', { cache: false })
    hardenSession(pages)
    servePage(pages, path.join(dist, 'renderer'))
    openBridge({ onPort: (port) => service.connect(port), openedFiles: files })
    powerMonitor.on('suspend', () => service.lock())
    powerMonitor.on('lock-screen', () => service.lock())
    showMenu([], undefined)
    openWindow({ session: pages, preload: path.join(dist, 'shell/preload.cjs') })
  })
}

/** The page starts the service anew when it connects, so a reload is a restart. */
async function offerRestart(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'The part of Chartkeep that keeps the records has stopped.',
    detail: 'Everything that was saved is safe. Start it again and sign in to go on.',
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response !== 0) app.quit()
  else for (const window of BrowserWindow.getAllWindows()) window.reload()
}
