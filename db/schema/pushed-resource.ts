import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a FHIR server has acknowledged, so that a push goes on where it stopped and sends nothing twice. */
export const pushedResource = sqliteTable(
  'pushed_resource',
  {
    server: text().notNull(),
    resourceType: text().notNull(),
    id: text().notNull(),
    versionId: integer().notNull(),
    pushedAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.server, t.resourceType, t.id] })],
)
