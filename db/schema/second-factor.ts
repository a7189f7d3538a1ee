import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A user's TOTP secret (RFC 6238). Absent: the password alone. Stays on this computer: no part of a whole-practice export. */
export const secondFactor = sqliteTable('second_factor', {
  userId: text().primaryKey(),
  /** Base32, as in the QR code. */
  secret: text().notNull(),
  /** When the first code was typed back; before that it is not asked for. */
  confirmedAt: text(),
  /** The newest time step that was used: a code counts once (RFC 6238, 5.2). */
  lastStep: integer(),
})
