import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'

/** Settings of the practice, one row a key; `organizationId` names the practice's own Organization. */
export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
  updatedAt: text().notNull(),
  updatedBy: text().notNull(),
})
