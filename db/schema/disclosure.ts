import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Disclosure } from '../../domain/resources/index.ts'
import { json } from './columns.ts'
import { fileContent } from './file-content.ts'
import { patient } from './patient.ts'

type R = Disclosure

/** What left the practice, to whom and why (45 CFR 164.528). Append-only by trigger. */
export const disclosure = sqliteTable(
  'disclosure',
  {
    id: text().primaryKey(),
    patientId: text()
      .notNull()
      .references(() => patient.id),
    releasedAt: text().notNull(),
    releasedBy: text().notNull(),
    recipient: json<R['recipient']>().notNull(),
    purpose: text().$type<R['purpose']>().notNull(),
    reason: text(),
    format: text().notNull(),
    content: json<R['content']>().notNull(),
    bytes: integer().notNull(),
    digest: text().notNull(),
    fileHash: text().references(() => fileContent.hash),
    referralId: text(),
  },
  (t) => [index('disclosure_patient').on(t.patientId, t.releasedAt), index('disclosure_released').on(t.releasedAt)],
)
