/**
 * What a shell can do for the page beyond the contract: the one object that the preload script exposes, as
 * `window.chartkeep`. Types only; plain data crosses the bridge, never a Node or Electron object.
 *
 * The contract itself travels over a MessagePort: the page makes a MessageChannel and posts `{ type: connectMessage }` to its
 * own window with one port; the preload script forwards that port after checking `event.source === window`.
 */
export const connectMessage = 'chartkeep:connect'

/** Documents that the system opens with Chartkeep (without the dot). */
export const associatedExtensions: readonly string[] = ['ccda', 'ccd', 'cda']

/** A file by value. `name` has no folder part. */
export interface PlainFile {
  name: string
  type: string
  bytes: Uint8Array
}

export interface OpenFilesOptions {
  /** Extensions without the dot; empty: any file. */
  extensions: string[]
  multiple: boolean
}

/** One command as the application menu shows it; `hotkey` as in renderer/commands, e.g. `mod+K`. */
export interface MenuCommand {
  id: string
  group: string
  label: string
  hotkey?: string
  enabled: boolean
}

export interface ShellBridge {
  saveFile(file: PlainFile): Promise<'saved' | 'cancelled'>
  openFiles(options: OpenFilesOptions): Promise<PlainFile[]>
  /** Undefined when the user cancelled. */
  chooseFolder(): Promise<string | undefined>
  /** System print dialog for what the window shows under print CSS. */
  print(): Promise<void>
  /** System notification. The text never holds patient data. */
  notify(title: string, body: string): void
  /** Replaces the command entries of the application menu. */
  setMenu(commands: MenuCommand[]): void
  /** A menu entry was chosen. Returns how to stop listening. */
  onMenuCommand(listener: (id: string) => void): () => void
  /**
   * Files that the user opened with Chartkeep from outside. What comes while nobody listens is kept until somebody does; each
   * file is given out once. Returns how to stop listening.
   */
  onOpenedFiles(listener: (files: PlainFile[]) => void): () => void
}
