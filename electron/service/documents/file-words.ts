/**
 * Reads the words of stored files in the background, one file at a time, each in a process of its own that is ended when it
 * takes too long. The database itself is the list of what is to be done, so nothing is lost when the program ends meanwhile.
 */
import { nextFileWithoutText, storeFileText } from '../../../db/queries/file-text.ts'
import type { StartWork, WorkMessage } from '../jobs/messages.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'

const patience = 60_000
/** A letter that was taken in is searched for the code of a referral before it is filed. */
const bringsFiles: ReadonlySet<string> = new Set(['DocumentReference', 'ImportDocument'])
/** Kinds that a process is worth starting for. */
const readable = /pdf|rtf$|^text\/|xml$|json$|^image\/(png|jpeg|tiff)$/

export class FileWords {
  readonly #practice: Practice
  readonly #log: Logger
  readonly #milliseconds: number
  #reading: Promise<void> | undefined
  #stopped = false
  #end: () => void = () => undefined

  /**
   * Without `spawn` nothing is read: a command line that ends soon leaves it to the application. `milliseconds`: how long one
   * file may take.
   */
  constructor(practice: Practice, spawn: SpawnWorker | undefined, log: Logger, milliseconds = patience) {
    this.#practice = practice
    this.#log = log
    this.#milliseconds = milliseconds
    if (!spawn) return
    practice.whenOpened(() => {
      this.#stopped = false
      this.#wake(spawn)
    })
    practice.changes.subscribe('changes', (changes) => {
      if (changes.some(({ resourceType }) => bringsFiles.has(resourceType))) this.#wake(spawn)
    })
  }

  /** Resolves when every file of the practice has been read, as far as it can be. */
  async idle(): Promise<void> {
    for (let reading = this.#reading; reading; reading = this.#reading) await reading
  }

  /** Ends what runs, and resolves once its process is gone; the file is read when the practice is opened again. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#end()
    await this.idle()
  }

  #wake(spawn: SpawnWorker): void {
    this.#reading ??= this.#readAll(spawn)
      // A full disk, say: searching goes without these words until the next file comes.
      .catch((error: unknown) => this.#log.error('file-words', { name: error instanceof Error ? error.name : '' }))
      .finally(() => {
        this.#reading = undefined
      })
  }

  async #readAll(spawn: SpawnWorker): Promise<void> {
    // After the transaction that is being announced, and whoever else listens to it.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#practice.isOpen && !this.#stopped) {
      const file = nextFileWithoutText(this.#practice.db)
      if (!file) return
      const text = readable.test(file.contentType) ? await this.#wordsOf(spawn, file.hash) : ''
      if (text === undefined || !this.#practice.isOpen) continue
      storeFileText(this.#practice.db, file.hash, text)
      this.#practice.announce([{ resourceType: 'FileText', id: file.hash }])
    }
  }

  /** Undefined where `stop` ended it. A file that cannot be read has no words: it is stored, shown and sent all the same. */
  #wordsOf(spawn: SpawnWorker, hash: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      let text: string | undefined = ''
      const worker = spawn()
      this.#end = () => {
        text = undefined
        worker.kill()
      }
      const deadline = setTimeout(() => worker.kill(), this.#milliseconds)
      worker.onMessage((message) => {
        const said = message as WorkMessage
        if (said.type === 'done') text = String(said.result)
      })
      worker.onExit(() => {
        clearTimeout(deadline)
        this.#end = () => undefined
        resolve(text)
      })
      const { dir, key } = this.#practice
      const start: StartWork = { kind: 'words', input: { hash }, dir, key: new Uint8Array(key), userId: '' }
      worker.postMessage(start)
    })
  }
}
