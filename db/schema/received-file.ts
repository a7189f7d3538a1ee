import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'

/** Files that the watched folder gave, by SHA-256 of their bytes, so that none is taken in twice. */
export const receivedFile = sqliteTable('received_file', {
  hash: text().primaryKey(),
  fileName: text().notNull(),
  receivedAt: text().notNull(),
  outcome: text().$type<'staged' | 'known' | 'refused'>().notNull(),
  /** Why it was refused, in words without patient data. */
  message: text(),
  importDocumentIds: json<string[]>(),
  /** When somebody put a refused file aside. */
  dismissedAt: text(),
  dismissedBy: text(),
})
