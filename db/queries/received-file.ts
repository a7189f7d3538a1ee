/** Files that the watched folder gave, by the SHA-256 of their bytes. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ReceivedFile } from '../../domain/contract/receiving.ts'
import type { Db } from '../connection.ts'
import { withoutNulls } from '../rows.ts'
import { receivedFile } from '../schema/index.ts'
import { audit, changed, RowNotFound, type Writer } from '../writer.ts'

export function findReceived(db: Db, hash: string): ReceivedFile | undefined {
  const row = db.select().from(receivedFile).where(eq(receivedFile.hash, hash)).get()
  return row && asReceived(row)
}

export function getReceived(db: Db, hash: string): ReceivedFile {
  const row = findReceived(db, hash)
  if (!row) throw new RowNotFound('ReceivedFile', hash)
  return row
}

/** Newest first. */
export function listReceived(db: Db, filter: { refused?: boolean } = {}, limit = 200): ReceivedFile[] {
  const open = and(eq(receivedFile.outcome, 'refused'), isNull(receivedFile.dismissedAt))
  return db
    .select()
    .from(receivedFile)
    .where(filter.refused ? open : undefined)
    .orderBy(desc(receivedFile.receivedAt), desc(receivedFile.hash))
    .limit(limit)
    .all()
    .map(asReceived)
}

/** What came of a file; of one that was refused before, what came of it this time. */
export function noteReceived(w: Writer, file: Omit<ReceivedFile, 'receivedAt' | 'dismissedAt'>): void {
  const { message = null, importDocumentIds = null } = file
  const row = { ...file, message, importDocumentIds, receivedAt: w.now, dismissedAt: null, dismissedBy: null }
  w.db.insert(receivedFile).values(row).onConflictDoUpdate({ target: receivedFile.hash, set: row }).run()
  audit(w, {
    action: 'create',
    type: 'received-file',
    entity: `ReceivedFile/${file.hash}`,
    outcome: file.outcome === 'refused' ? 'failure' : 'success',
    detail: { outcome: file.outcome, documents: importDocumentIds?.length ?? 0 },
  })
  changed(w, 'ReceivedFile', file.hash)
}

/** A refused file is put aside. */
export function dismissReceived(w: Writer, hash: string): void {
  const { outcome } = getReceived(w.db, hash)
  if (outcome !== 'refused') throw new RowNotFound('ReceivedFile', hash)
  w.db
    .update(receivedFile)
    .set({ dismissedAt: w.now, dismissedBy: w.actor.userId })
    .where(eq(receivedFile.hash, hash))
    .run()
  audit(w, { action: 'update', type: 'received-file', entity: `ReceivedFile/${hash}` })
  changed(w, 'ReceivedFile', hash)
}

function asReceived(row: typeof receivedFile.$inferSelect): ReceivedFile {
  const { dismissedBy: _by, ...file } = row
  return withoutNulls(file) as ReceivedFile
}
