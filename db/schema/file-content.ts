import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Bytes of documents, scans and imported originals, once each, by SHA-256 of the bytes. */
export const fileContent = sqliteTable('file_content', {
  hash: text().primaryKey(),
  contentType: text().notNull(),
  size: integer().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  storedAt: text().notNull(),
})
