/** The practice that is open in this process: its database, its key, and the change stream of everything written. */
import { EventPublisher } from '@orpc/server'
import { appendAudit, auditHashAt, auditHead, type NewAuditEvent } from '../../db/audit.ts'
import { advanceWitness, readWitness, writeWitness } from '../../db/audit-witness.ts'
import { noteLostChanges } from '../../db/backup-journal.ts'
import { type Connection, type Db, isDamage } from '../../db/connection.ts'
import { loadKeyring, openPractice, practiceExists } from '../../db/practice-files.ts'
import { type Actor, type Writer, write as writeRows } from '../../db/writer.ts'
import type { Change } from '../../domain/contract/change.ts'
import { formatAuditHead } from '../../domain/resources/audit-event.ts'
import { isStorageFailure, keepHead } from './audit-head.ts'

export class Practice {
  readonly dir: string
  readonly changes = new EventPublisher<{ changes: Change[] }>()
  /** What could not be written down when it happened: the database was closed, or its disk is full. */
  #waiting: NewAuditEvent[] = []
  #open: { connection: Connection; key: Buffer } | undefined
  readonly #opened: (() => void)[] = []
  /** Somebody had the right password or code, and the database could not be opened with it: it is damaged. */
  unreadable = false

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
    this.#open ??= { connection: openPractice(this.dir, key, (transactions) => this.#noteLoss(transactions)), key }
    if (!before) this.#compareWitness()
    this.#writeWaiting()
    if (!before) this.#writeWitness()
    if (!before) for (const listener of this.#opened) listener()
  }

  /** How an attempt to get in ended, with the right key. */
  noteEntry(error?: unknown): void {
    this.unreadable = isDamage(error)
  }

  /** Said in the audit log and, until somebody has looked into it, on the screen (db/backup-health.ts). */
  #noteLoss(transactions: number): void {
    noteLostChanges(this.dir, transactions)
    this.noteEvents([{ action: 'execute', type: 'log-damaged', outcome: 'failure', detail: { transactions } }])
  }

  /** A wrong password. The name is not noted: a password that was typed into the wrong field would stand in the log. */
  noteFailedSignIn(userId?: string): void {
    this.noteEvents([{ action: 'execute', type: 'sign-in', outcome: 'failure', ...(userId && { userId }) }])
  }

  /** Lines of the audit log that are no part of a write. They wait where they can't be written now. */
  noteEvents(events: readonly Omit<NewAuditEvent, 'recorded'>[]): void {
    const recorded = new Date().toISOString()
    this.#waiting.push(...events.map((event) => ({ ...event, recorded })))
    this.#writeWaiting()
  }

  /**
   * A full disk or a read-only folder must not keep a chart from being read: what cannot be written down waits for the next write,
   * which says in words what is wrong.
   */
  #writeWaiting(): void {
    try {
      this.#appendWaiting()
    } catch (error) {
      if (!isStorageFailure(error)) throw error
    }
  }

  #appendWaiting(): void {
    if (!this.isOpen || this.#waiting.length === 0) return
    const waiting = this.#waiting
    this.db.transaction(
      (tx) => {
        for (const event of waiting) appendAudit(tx, event)
      },
      { behavior: 'immediate' },
    )
    this.#waiting = []
    this.#advanceWitness()
  }

  /**
   * The log was cut off or replaced while nobody had the practice open, or has lost its end: said in the log itself, before it grows
   * on. A log that ends before its head has lost what was saved last, since a head is written after its commit: that is said on the
   * screen as well.
   */
  #compareWitness(): void {
    const witness = readWitness(this.dir, this.key)
    const found =
      typeof witness === 'string'
        ? witness
        : witness.sequence > 0 && auditHashAt(this.db, witness.sequence) !== witness.hash && 'contradicted'
    if (!found) return
    const missing = typeof witness === 'object' ? witness.sequence - auditHead(this.db).sequence : 0
    if (missing > 0) noteLostChanges(this.dir, missing)
    const detail = {
      found,
      ...(typeof witness === 'object' && { head: formatAuditHead(witness) }),
      ...(missing > 0 && { missing }),
    }
    this.#waiting.unshift({
      recorded: new Date().toISOString(),
      action: 'execute',
      type: 'audit-alarm',
      outcome: 'failure',
      detail,
    })
  }

  /** After each commit. */
  #advanceWitness(): void {
    if (this.#open) keepHead(this.dir, this.#open, advanceWitness)
  }

  #writeWitness(): void {
    if (this.#open) keepHead(this.dir, this.#open, writeWitness)
  }

  /** Called each time the database was opened. */
  whenOpened(listener: () => void): void {
    this.#opened.push(listener)
  }

  /** Takes over a database that was just made. */
  adopt(connection: Connection, key: Buffer): void {
    this.#open = { connection, key }
  }

  close(): void {
    this.#writeWaiting()
    this.#writeWitness()
    this.#open?.connection.close()
    this.#open?.key.fill(0)
    this.#open = undefined
  }

  /** One transaction with its versions and audit lines; afterwards everybody who watches is told. */
  write<T>(actor: Actor, work: (w: Writer) => T): T {
    this.#appendWaiting()
    const { result, changes } = writeRows(this.db, actor, work)
    this.announce(changes)
    return result
  }

  /** Also of what another process has written. */
  announce(changes: Change[]): void {
    this.#advanceWitness()
    if (changes.length > 0) this.changes.publish('changes', changes)
  }
}
