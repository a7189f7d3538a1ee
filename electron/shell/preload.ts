/**
 * The only code that stands between the page and main. The page gets plain functions and, by message, the way to hand over one
 * port; it never sees an Electron object. Built as one CommonJS file: a sandboxed preload script cannot import others.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { connectMessage, type ShellBridge } from '../../domain/platform.ts'
import { channels } from './channels.ts'

/** Electron wraps a refusal in words about its channel; the page gets main's own. */
async function ask<T>(channel: string, input?: unknown): Promise<T> {
  try {
    return await ipcRenderer.invoke(channel, input)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(message.replace(/^Error invoking remote method '[^']*': (\w*Error: )?/, ''))
  }
}

const bridge: ShellBridge = {
  saveFile: (file) => ask(channels.saveFile, file),
  openFiles: (options) => ask(channels.openFiles, options),
  chooseFolder: () => ask(channels.chooseFolder),
  print: () => ask(channels.print),
  notify: (title, body) => ipcRenderer.send(channels.notify, { title, body }),
  setMenu: (commands) => ipcRenderer.send(channels.setMenu, commands),
  onMenuCommand: (listener) => hear(channels.menuCommand, listener),
  onOpenedFiles(listener) {
    const stop = hear(channels.openedFiles, listener)
    ipcRenderer.send(channels.wantOpenedFiles, true)
    return () => {
      ipcRenderer.send(channels.wantOpenedFiles, false)
      stop()
    }
  },
}

/** The listener gets what main said and never the event, which carries Electron's objects. */
function hear<T>(channel: string, listener: (said: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, said: T) => listener(said)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.off(channel, heard)
  }
}

contextBridge.exposeInMainWorld('chartkeep', bridge)

/** Only our own page's message counts: not a frame's, not another window's. */
window.addEventListener('message', ({ source, data, ports }: MessageEvent<{ type?: unknown } | null>) => {
  const [port] = ports
  if (source !== window || data?.type !== connectMessage || !port || ports.length !== 1) return
  ipcRenderer.postMessage(channels.connect, null, [port])
})
