/** What the shell around the page can do: one interface, one implementation per shell. */
import { createContext, use } from 'react'
import type { OpenFilesOptions, PlainFile, ShellBridge } from '../domain/platform.ts'

export interface Platform {
  /** File names never hold patient data. */
  saveFile(file: File): Promise<'saved' | 'cancelled'>
  /** Empty when the user cancelled. */
  openFiles(options: OpenFilesOptions): Promise<File[]>
  /** Prints what the page shows under print CSS. */
  print(): Promise<void>
  /** Absent where the shell has no such dialog: the path is typed then. */
  chooseFolder?(): Promise<string | undefined>
  /**
   * True where a page that nobody sees goes on listening to the service. A browser allows six connections to one address, open
   * streams included: there a hidden tab gives its own up, or the seventh would wait for ever.
   */
  listensWhenHidden: boolean
  /** A notice outside the page, where the shell has that. Never patient data. */
  notify(title: string, body: string): void
  /** Files that the user opened with Chartkeep from outside, in a shell that the system can hand files to. Returns how to stop. */
  onOpenedFiles?(listener: (files: File[]) => void): () => void
}

declare global {
  interface Window {
    chartkeep?: ShellBridge
  }
}

export function shellPlatform(bridge: ShellBridge): Platform {
  return {
    listensWhenHidden: true,
    saveFile: async (file) => bridge.saveFile(await toPlain(file)),
    openFiles: async (options) => (await bridge.openFiles(options)).map(fromPlain),
    print: () => bridge.print(),
    chooseFolder: () => bridge.chooseFolder(),
    notify: (title, body) => bridge.notify(title, body),
    onOpenedFiles: (listener) => bridge.onOpenedFiles((files) => listener(files.map(fromPlain))),
  }
}

async function toPlain(file: File): Promise<PlainFile> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function fromPlain({ name, type, bytes }: PlainFile): File {
  return new File([new Uint8Array(bytes)], name, { type })
}

export const browserPlatform: Platform = {
  listensWhenHidden: false,
  async saveFile(file) {
    const url = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.click()
    // The download has its own reference once it started; a minute is ample.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return 'saved'
  },
  openFiles({ extensions, multiple }) {
    return new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = extensions.map((extension) => `.${extension}`).join(',')
      input.multiple = multiple
      input.addEventListener('change', () => resolve([...(input.files ?? [])]))
      input.addEventListener('cancel', () => resolve([]))
      input.click()
    })
  },
  async print() {
    window.print()
  },
  notify() {
    // A browser tab says it on the page alone.
  },
}

const PlatformContext = createContext<Platform>(browserPlatform)
export const PlatformProvider = PlatformContext.Provider

export function usePlatform(): Platform {
  return use(PlatformContext)
}
