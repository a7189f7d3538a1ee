/** Bytes by their SHA-256. The same bytes are stored once. */
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../connection.ts'
import { fileContent } from '../schema/index.ts'
import { RowNotFound, type Writer } from '../writer.ts'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function storeFile(w: Writer, bytes: Uint8Array, contentType: string): { hash: string; size: number } {
  const hash = sha256(bytes)
  w.db
    .insert(fileContent)
    .values({ hash, contentType, size: bytes.length, bytes: Buffer.from(bytes), storedAt: w.now })
    .onConflictDoNothing()
    .run()
  return { hash, size: bytes.length }
}

export function readFile(db: Db, hash: string): { bytes: Buffer; contentType: string } {
  const row = db.select().from(fileContent).where(eq(fileContent.hash, hash)).get()
  if (!row) throw new RowNotFound('File', hash)
  return row
}
