/** The practice that is open in this process: its database, its key, and the change stream of everything written. */
import { EventPublisher } from '@orpc/server'
import { appendAudit } from '../../db/audit.ts'
import type { Connection, Db } from '../../db/connection.ts'
import { loadKeyring, openPractice, practiceExists } from '../../db/practice-files.ts'
import { type Actor, type Writer, write as writeRows } from '../../db/writer.ts'
import type { Change } from '../../domain/contract/change.ts'

export class Practice {
  readonly dir: string
  readonly changes = new EventPublisher<{ changes: Change[] }>()
  /** When wrong passwords were tried while the database was closed: written down once it opens. */
  #failedSignIns: string[] = []
  #open: { connection: Connection; key: Buffer } | undefined
  #opened: () => void = () => undefined

  constructor(dir: string) {
    this.dir = dir
  }

  get exists(): boolean {
    return practiceExists(this.dir)
  }

  get isOpen(): boolean {
    return this.#open !== undefined
  }

  /** Throws when nobody has signed in yet: a mistake of the caller, not of the user. */
  get connection(): Connection {
    if (!this.#open) throw new Error('The database is closed')
    return this.#open.connection
  }

  get db(): Db {
    return this.connection.db
  }

  get key(): Buffer {
    if (!this.#open) throw new Error('The database is closed')
    return this.#open.key
  }

  keyring() {
    return loadKeyring(this.dir)
  }

  /** Opens under an unwrapped key; a second call is a no-op. */
  open(key: Buffer): void {
    const before = this.#open
    this.#open ??= { connection: openPractice(this.dir, key), key }
    this.#writeFailedSignIns()
    if (!before) this.#opened()
  }

  noteFailedSignIn(): void {
    this.#failedSignIns.push(new Date().toISOString())
    if (this.isOpen) this.#writeFailedSignIns()
  }

  #writeFailedSignIns(): void {
    const failed = this.#failedSignIns.splice(0)
    if (failed.length === 0) return
    this.db.transaction(
      (tx) => {
        for (const recorded of failed)
          appendAudit(tx, { recorded, action: 'execute', type: 'sign-in', outcome: 'failure' })
      },
      { behavior: 'immediate' },
    )
  }

  /** Called each time the database was opened. */
  whenOpened(listener: () => void): void {
    this.#opened = listener
  }

  /** Takes over a database that was just made. */
  adopt(connection: Connection, key: Buffer): void {
    this.#open = { connection, key }
  }

  close(): void {
    this.#open?.connection.close()
    this.#open?.key.fill(0)
    this.#open = undefined
  }

  /** One transaction with its versions and audit lines; afterwards everybody who watches is told. */
  write<T>(actor: Actor, work: (w: Writer) => T): T {
    const { result, changes } = writeRows(this.db, actor, work)
    this.announce(changes)
    return result
  }

  announce(changes: Change[]): void {
    if (changes.length > 0) this.changes.publish('changes', changes)
  }
}
