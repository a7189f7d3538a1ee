/** Main's side of ShellBridge: each ability as one IPC entry, open to our own page only, its input checked. */
import {
  BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  type MessagePortMain,
  Notification,
} from 'electron'
import { z } from 'zod'
import { channels } from './channels.ts'
import { offeredName, readChosen, writeWhole } from './files.ts'
import { showMenu } from './menu.ts'
import type { OpenedFiles } from './opened-files.ts'
import { isPageFrame } from './page.ts'

const plainFile = z.object({ name: z.string().max(255), type: z.string(), bytes: z.instanceof(Uint8Array) })
const openOptions = z.object({ extensions: z.array(z.string().regex(/^[a-z0-9]+$/i)).max(30), multiple: z.boolean() })
const notice = z.object({ title: z.string().max(120), body: z.string().max(240) })
const menuCommands = z
  .array(
    z.object({
      id: z.string().max(60),
      group: z.string().max(60),
      label: z.string().max(120),
      hotkey: z.string().max(30).optional(),
      enabled: z.boolean(),
    }),
  )
  .max(200)

export interface BridgeOptions {
  /** A page handed over its port, to be connected with the service. */
  onPort: (port: MessagePortMain) => void
  openedFiles: OpenedFiles
}

export function openBridge({ onPort, openedFiles }: BridgeOptions): void {
  listen(channels.connect, ({ ports }) => {
    const [port] = ports
    if (port && ports.length === 1) onPort(port)
  })
  listen(channels.notify, (_event, input) => {
    const { title, body } = notice.parse(input)
    if (Notification.isSupported()) new Notification({ title, body }).show()
  })
  listen(channels.setMenu, (event, input) => showMenu(menuCommands.parse(input), windowOf(event)))
  listen(channels.wantOpenedFiles, ({ sender }, wanted) => openedFiles.giveTo(wanted === true ? sender : undefined))
  answer(channels.saveFile, saveFile)
  answer(channels.openFiles, openFiles)
  answer(channels.chooseFolder, chooseFolder)
  answer(channels.print, print)
}

async function saveFile(event: IpcMainInvokeEvent, input: unknown): Promise<'saved' | 'cancelled'> {
  const { name, bytes } = plainFile.parse(input)
  const { filePath, canceled } = await dialog.showSaveDialog(windowOf(event), {
    defaultPath: offeredName(name),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || !filePath) return 'cancelled'
  try {
    await writeWhole(filePath, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new Error(`The file could not be saved here${code}. Nothing was written; choose another folder.`, {
      cause: error,
    })
  }
  return 'saved'
}

async function openFiles(event: IpcMainInvokeEvent, input: unknown) {
  const { extensions, multiple } = openOptions.parse(input)
  const { filePaths, canceled } = await dialog.showOpenDialog(windowOf(event), {
    filters: extensions.length > 0 ? [{ name: 'Documents', extensions }] : [],
    properties: ['openFile', 'dontAddToRecent', ...(multiple ? (['multiSelections'] as const) : [])],
  })
  return canceled ? [] : Promise.all(filePaths.map(readChosen))
}

async function chooseFolder(event: IpcMainInvokeEvent): Promise<string | undefined> {
  const { filePaths, canceled } = await dialog.showOpenDialog(windowOf(event), {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}

/** The print dialog's own Cancel is no failure. */
function print(event: IpcMainInvokeEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    event.sender.print({ printBackground: true }, (done, reason) => {
      if (done || /cancel/i.test(reason)) resolve()
      else reject(new Error(`The printer refused: ${reason}`))
    })
  })
}

function windowOf({ sender }: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  if (!window) throw new Error('The window is closed')
  return window
}

function listen(channel: string, listener: (event: IpcMainEvent, input: unknown) => void): void {
  ipcMain.on(channel, (event, input: unknown) => {
    if (isPageFrame(event.senderFrame)) listener(event, input)
  })
}

function answer<T>(channel: string, handler: (event: IpcMainInvokeEvent, input: unknown) => Promise<T>): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    if (!isPageFrame(event.senderFrame)) throw new Error('Only Chartkeep’s own page may ask this')
    return handler(event, input)
  })
}
