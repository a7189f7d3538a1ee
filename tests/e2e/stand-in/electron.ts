/**
 * Stands in for the `electron` module around the BUILT bundles: utility processes are real child processes, message ports are real
 * ports, the preload script is the built file, the page is the built page. Only Chromium is missing: page.ts plays the page's part.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { playPage } from './page.ts'
import { MessagePortMain } from './port-main.ts'
import type { Wire } from './utility.ts'

const nothing = () => undefined

class App extends EventEmitter {
  readonly isPackaged = true
  enableSandbox = nothing
  commandLine = { hasSwitch: () => false }
  setAppUserModelId = nothing
  requestSingleInstanceLock = () => true
  whenReady = () => Promise.resolve()
  getVersion = () => 'stand-in'
  quit(): void {
    let prevented = false
    this.emit('before-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) process.exit(0)
  }
}
export const app = new App()

const utilityBootstrap = new URL('./utility.ts', import.meta.url).href
let ports = 0

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #ports = new Map<number, MessagePortMain>()
  constructor(entry: string, args: string[]) {
    super()
    this.#child = fork(entry, args, { execArgv: ['--import', utilityBootstrap], serialization: 'advanced' })
    this.#child.on('message', (wire: Wire) => this.#heard(wire))
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1))
  }
  postMessage(data: unknown, transfer: MessagePortMain[] = []): void {
    this.#send({ type: 'message', data, ports: transfer.map((port) => this.#wire(port)) })
  }
  kill(): boolean {
    return this.#child.kill()
  }
  #wire(port: MessagePortMain): number {
    ports += 1
    const id = ports
    this.#ports.set(id, port)
    port.on('message', ({ data }) => this.#send({ type: 'port-message', port: id, data }))
    port.on('close', () => this.#send({ type: 'port-closed', port: id }))
    port.start()
    return id
  }
  #send(wire: Wire): void {
    if (this.#child.connected) this.#child.send(wire)
  }
  #heard(wire: Wire): void {
    if (wire.type === 'message') this.emit('message', wire.data)
    else if (wire.type === 'port-message') this.#ports.get(wire.port)?.postMessage(wire.data)
  }
}
export const utilityProcess = { fork: (entry: string, args: string[] = []) => new UtilityProcess(entry, args) }

type Handler = (event: unknown, input: unknown) => unknown

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle = (channel: string, handler: Handler) => this.handlers.set(channel, handler)
}
export const ipcMain = new IpcMain()

class Session extends EventEmitter {
  pageHandler: ((request: Request) => Promise<Response>) | undefined
  readonly protocol = {
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.pageHandler = handler
    },
  }
  readonly webRequest = { onBeforeRequest: nothing }
  setPermissionRequestHandler = nothing
  setPermissionCheckHandler = nothing
  setDevicePermissionHandler = nothing
  setDisplayMediaRequestHandler = nothing
}
export const session = { fromPartition: () => new Session() }

class WebContents extends EventEmitter {
  setWindowOpenHandler = nothing
  send = nothing
}

interface WindowOptions {
  /** A window without a preload script shows a page that asks for nothing. */
  webPreferences: { session: Session; preload?: string }
}

/** The page's own side of IPC, as the preload script gets it by `require('electron')`. */
function rendererModule(window: BrowserWindow, pageWindow: PageWindow) {
  const event = (url: string) => ({ sender: window.webContents, senderFrame: { url, parent: null } })
  return {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => Object.assign(pageWindow, { [name]: api }) },
    ipcRenderer: Object.assign(new EventEmitter(), {
      invoke: async (channel: string, input: unknown) => ipcMain.handlers.get(channel)?.(event(window.url), input),
      send: (channel: string, input: unknown) => ipcMain.emit(channel, event(window.url), input),
      postMessage: (channel: string, input: unknown, transfer: MessagePort[]) =>
        ipcMain.emit(
          channel,
          { ...event(window.url), ports: transfer.map((port) => new MessagePortMain(port)) },
          input,
        ),
    }),
  }
}

/** As much of the page's `window` as the preload script and page.ts use. */
export class PageWindow extends EventTarget {
  postMessage(data: unknown, _origin: string, ports: readonly unknown[]): void {
    this.dispatchEvent(Object.assign(new Event('message'), { source: this, data, ports }))
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => []
  static fromWebContents = () => null
  readonly webContents = new WebContents()
  readonly #options: WindowOptions
  url = ''
  constructor(options: WindowOptions) {
    super()
    this.#options = options
    app.emit('web-contents-created', {}, this.webContents)
  }
  show = nothing
  setProgressBar = nothing
  #destroyed = false
  isDestroyed = () => this.#destroyed
  destroy(): void {
    this.#destroyed = true
    this.emit('closed')
  }
  async loadURL(url: string): Promise<void> {
    this.url = url
    const { session: pages, preload } = this.#options.webPreferences
    const load = async (path: string) => {
      const response = await pages.pageHandler?.(new Request(new URL(path, url)))
      if (!response) throw new Error('No page is served')
      return response
    }
    if (preload === undefined) {
      const page = await load(url)
      if (!page.ok) throw new Error(`${url} is not served`)
      return
    }
    const pageWindow = new PageWindow()
    this.#runPreload(preload, pageWindow)
    await playPage(pageWindow, load)
    app.quit()
  }
  /** A sandboxed preload script is one file, which may ask for `electron` and nothing of ours. */
  #runPreload(file: string, pageWindow: PageWindow): void {
    const electron = rendererModule(this, pageWindow)
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload script can't load ${name}`)
      return electron
    }
    new Function('require', 'window', readFileSync(file, 'utf8'))(require, pageWindow)
  }
}

export const Menu = { buildFromTemplate: nothing, setApplicationMenu: nothing }
export const Notification = { isSupported: () => false }
export const dialog = {
  /** The one with a signal tells of the backup on closing, and goes by itself. Any other is a failure. */
  showMessageBox: async ({ message, signal }: { message: string; signal?: AbortSignal }) => {
    if (signal) return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ response: 0 })))
    console.error(message)
    process.exit(1)
  },
}
export const nativeTheme = { shouldUseDarkColors: false }
export const powerMonitor = new EventEmitter()
export const protocol = { registerSchemesAsPrivileged: nothing }
export const shell = { openExternal: nothing }
