/**
 * Documents that the user opens with Chartkeep from a file manager or by a second start. They wait here until the page can take
 * them: before that nobody may be signed in, or the screen is locked. Their names appear nowhere.
 */
import path from 'node:path'
import { dialog, type WebContents } from 'electron'
import { associatedExtensions, type PlainFile } from '../../domain/platform.ts'
import { channels } from './channels.ts'
import { readChosen } from './files.ts'

export interface OpenedFiles {
  /** Takes what is a document out of a command line; anything else in it is not for us. */
  add(args: string[], workingDirectory: string): void
  /** The page that takes them, until it says otherwise or loads anew. */
  giveTo(page: WebContents | undefined): void
}

export function openedFiles(): OpenedFiles {
  let waiting: string[] = []
  let taker: WebContents | undefined
  const watched = new WeakSet<WebContents>()

  function forgetOnReload(page: WebContents): void {
    if (watched.has(page)) return
    watched.add(page)
    page.on('did-navigate', () => {
      if (taker === page) taker = undefined
    })
  }

  async function give(): Promise<void> {
    const page = taker
    if (!page || waiting.length === 0) return
    const paths = waiting
    waiting = []
    const files: PlainFile[] = []
    for (const file of paths) {
      try {
        files.push(await readChosen(file))
      } catch (error) {
        const detail = error instanceof Error && !('code' in error) ? error.message : 'The file could not be read.'
        void dialog.showMessageBox({ type: 'error', message: 'A document was not taken in.', detail })
      }
    }
    if (files.length > 0) page.send(channels.openedFiles, files)
  }

  return {
    add(args, workingDirectory) {
      const documents = args.filter((arg) => associatedExtensions.includes(path.extname(arg).slice(1).toLowerCase()))
      waiting.push(...documents.map((document) => path.resolve(workingDirectory, document)))
      void give()
    },
    giveTo(page) {
      taker = page
      if (page) forgetOnReload(page)
      void give()
    },
  }
}
