/**
 * Stands in for the `electron` module in the tests of electron/shell, and for nothing else: it records what it was told and lets
 * a test play the part of Chromium. Used as `vi.mock('electron', () => import('./electron-double.ts'))`.
 */
import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

export class Contents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  readonly send = vi.fn()
  readonly print = vi.fn()
  readonly printToPDF = vi.fn(async (_options: object) => Buffer.from('%PDF-1.4'))
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.all
  static fromWebContents = (contents: Contents) =>
    BrowserWindow.all.find((window) => window.webContents === contents) ?? null
  readonly webContents = new Contents()
  readonly loadURL = vi.fn(async (_url?: string) => undefined)
  readonly show = vi.fn()
  readonly focus = vi.fn()
  readonly restore = vi.fn()
  readonly reload = vi.fn()
  readonly setProgressBar = vi.fn()
  readonly isDestroyed = vi.fn(() => this.destroy.mock.calls.length > 0)
  readonly destroy = vi.fn(() => void this.emit('closed'))
  readonly isMinimized = vi.fn(() => true)
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }
  constructor(options: Record<string, unknown> & { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
}

export class UtilityProcess extends EventEmitter {
  static all: UtilityProcess[] = []
  readonly postMessage = vi.fn()
  readonly kill = vi.fn(() => this.emit('exit', 1))
  readonly entry: string
  readonly args: string[]
  constructor(entry: string, args: string[]) {
    super()
    this.entry = entry
    this.args = args
    UtilityProcess.all.push(this)
  }
}
export const utilityProcess = { fork: (entry: string, args: string[] = []) => new UtilityProcess(entry, args) }

export class Session extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn()
  readonly setPermissionCheckHandler = vi.fn()
  readonly setDevicePermissionHandler = vi.fn()
  readonly setDisplayMediaRequestHandler = vi.fn()
  readonly webRequest = { onBeforeRequest: vi.fn() }
  readonly protocol = { handle: vi.fn() }
}
export const session = { fromPartition: vi.fn((_partition: string, _options?: { cache: boolean }) => new Session()) }

class App extends EventEmitter {
  isPackaged = true
  readonly enableSandbox = vi.fn()
  readonly commandLine = { hasSwitch: vi.fn((_name: string) => false) }
  readonly setAppUserModelId = vi.fn()
  readonly quit = vi.fn()
  readonly requestSingleInstanceLock = vi.fn(() => true)
  readonly whenReady = vi.fn(() => Promise.resolve())
  readonly getVersion = vi.fn(() => '1.2.3')
  readonly addRecentDocument = vi.fn()
}
export const app = new App()

export const shell = { openExternal: vi.fn(async () => undefined) }
export const protocol = { registerSchemesAsPrivileged: vi.fn() }
export const powerMonitor = new EventEmitter()
export const nativeTheme = { shouldUseDarkColors: false }
export const dialog = {
  showSaveDialog: vi.fn(),
  showOpenDialog: vi.fn(),
  showMessageBox: vi.fn(async () => ({ response: 0 })),
}
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() }

export class Notification {
  static shown: unknown[] = []
  static isSupported = () => true
  readonly content: unknown
  constructor(content: unknown) {
    this.content = content
  }
  show(): void {
    Notification.shown.push(this.content)
  }
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, input: unknown) => unknown>()
  handle(channel: string, handler: (event: unknown, input: unknown) => unknown): void {
    this.handlers.set(channel, handler)
  }
}
export const ipcMain = new IpcMain()

class IpcRenderer extends EventEmitter {
  readonly invoke = vi.fn()
  readonly send = vi.fn()
  readonly postMessage = vi.fn()
}
export const ipcRenderer = new IpcRenderer()
export const contextBridge = { exposeInMainWorld: vi.fn() }
