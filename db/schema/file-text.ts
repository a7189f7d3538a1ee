import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The words inside a stored file (`file_content`), for searching a chart. Empty where the file has none, as a scan. */
export const fileText = sqliteTable('file_text', {
  hash: text().primaryKey(),
  text: text().notNull(),
})
