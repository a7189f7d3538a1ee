/**
 * Reads the words of stored files in the background, one file at a time, each in a process of its own that is ended when it
 * takes too long. The database itself is the list of what is to be done, so nothing is lost when the program ends meanwhile.
 */
import { readFile } from '../../../db/queries/file-content.ts'
import { nextFileWithoutText, storeFileText } from '../../../db/queries/file-text.ts'
import type { StartWork, WorkMessage } from '../jobs/messages.ts'
import type { Logger } from '../log.ts'
import type { Practice } from '../practice.ts'
import type { SpawnWorker } from '../worker-handle.ts'
import { wordsOfFile } from './words-of-file.ts'

const patience = 60_000
/** Kinds that a process is worth starting for. */
const readable = /pdf|^text\/|xml$|json$/
const bringFiles = new Set(['DocumentReference', 'ImportDocument'])

export class FileWords {
  readonly #practice: Practice
  readonly #spawn: SpawnWorker | undefined
  readonly #log: Logger
  readonly #milliseconds: number
  #reading: Promise<void> | undefined
  #end: () => void = () => undefined

  /** Without `spawn` files are read in this process (command line, tests). `milliseconds`: how long one file may take. */
  constructor(practice: Practice, spawn: SpawnWorker | undefined, log: Logger, milliseconds = patience) {
    this.#practice = practice
    this.#spawn = spawn
    this.#log = log
    this.#milliseconds = milliseconds
    practice.whenOpened(() => this.#wake())
    practice.changes.subscribe('changes', (changes) => {
      if (changes.some(({ resourceType }) => bringFiles.has(resourceType))) this.#wake()
    })
  }

  /** Resolves when every file of the practice has been read, as far as it can be. */
  async idle(): Promise<void> {
    for (let reading = this.#reading; reading; reading = this.#reading) await reading
  }

  /** Ends what runs; the file is read when the practice is opened again. */
  stop(): void {
    this.#end()
  }

  #wake(): void {
    this.#reading ??= this.#readAll()
      // A full disk, say: searching goes without these words until the next file comes.
      .catch((error: unknown) => this.#log.error('file-words', { name: error instanceof Error ? error.name : '' }))
      .finally(() => {
        this.#reading = undefined
      })
  }

  async #readAll(): Promise<void> {
    // After the transaction that is being announced, and whoever else listens to it.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#practice.isOpen) {
      const file = nextFileWithoutText(this.#practice.db)
      if (!file) return
      const text = readable.test(file.contentType) ? await this.#wordsOf(file.hash) : ''
      if (text === undefined || !this.#practice.isOpen) return
      storeFileText(this.#practice.db, file.hash, text)
      this.#practice.announce([{ resourceType: 'FileText', id: file.hash }])
    }
  }

  /** Undefined where `stop` ended it. */
  async #wordsOf(hash: string): Promise<string | undefined> {
    if (this.#spawn) return this.#inSecondProcess(this.#spawn, hash)
    const { bytes, contentType } = readFile(this.#practice.db, hash)
    // A file that cannot be read has no words: it is stored, shown and sent all the same.
    return wordsOfFile(bytes, contentType).catch(() => '')
  }

  #inSecondProcess(spawn: SpawnWorker, hash: string): Promise<string | undefined> {
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
