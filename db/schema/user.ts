import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Role } from '../../domain/resources/index.ts'
import { flag, json, rowColumns } from './columns.ts'

/** Who may sign in. The password itself is nowhere: it only unwraps the database key in the keyring. */
export const user = sqliteTable(
  'user',
  {
    ...rowColumns,
    userName: text().notNull(),
    displayName: text().notNull(),
    roles: json<Role[]>().notNull(),
    practitionerId: text(),
    active: flag().notNull(),
    mustChangePassword: flag(),
  },
  (t) => [uniqueIndex('user_user_name').on(t.userName)],
)
