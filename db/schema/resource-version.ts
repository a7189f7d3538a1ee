import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'

/** What a row was before each change. Append-only by trigger. The present version is the row itself. */
export const resourceVersion = sqliteTable(
  'resource_version',
  {
    resourceType: text().notNull(),
    id: text().notNull(),
    versionId: integer().notNull(),
    patientId: text(),
    body: json<Record<string, unknown>>().notNull(),
    /** When, by whom and why this version stopped being the present one. */
    supersededAt: text().notNull(),
    supersededBy: text().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.resourceType, t.id, t.versionId] })],
)
