/** Opening the encrypted database. Cipher: SQLCipher 4 page format with a raw 256-bit key, which the keyring unwraps. */
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import * as schema from './schema/index.ts'
import { cacheStatements } from './statement-cache.ts'

/** The database, or a transaction on it: queries take either. */
export type Db = BaseSQLiteDatabase<'sync', Database.RunResult, typeof schema>

export interface Connection {
  db: Db
  sqlite: Database.Database
  close(): void
}

/** The file is no database under this key: another key, or damaged from its first page on. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable'
  constructor() {
    super('The database could not be opened with this key: it belongs to another practice, or its file is damaged.')
  }
}

/** With the right key in hand: the file is damaged. */
export function isDamage(error: unknown): boolean {
  if (error instanceof NotReadable) return true
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

export interface OpenOptions {
  readonly?: boolean
  /** Make the file when it is not there. */
  create?: boolean
}

/**
 * Opens `path` under `key` (32 bytes). A raw key opens in about 3 ms where a passphrase takes 200 ms or more.
 * WAL and synchronous=FULL: what was acknowledged is on the disk.
 */
export function openDatabase(path: string, key: Buffer, options: OpenOptions = {}): Connection {
  const sqlite = new Database(path, { readonly: options.readonly ?? false, fileMustExist: !options.create })
  try {
    sqlite.pragma(`cipher='sqlcipher'`)
    sqlite.pragma('legacy=4')
    sqlite.pragma(`key="x'${key.toString('hex')}'"`)
    sqlite.pragma('foreign_keys=ON')
    sqlite.pragma('busy_timeout=5000')
    sqlite.pragma('secure_delete=ON')
    sqlite.pragma('temp_store=MEMORY')
    sqlite.pragma('cache_size=-65536')
    sqlite.prepare('select count(*) from sqlite_schema').get()
    if (!options.readonly) {
      sqlite.pragma('journal_mode=WAL')
      sqlite.pragma('synchronous=FULL')
    }
  } catch (error) {
    sqlite.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') throw new NotReadable()
    throw error
  }
  cacheStatements(sqlite)
  return { db: drizzle(sqlite, { schema, casing: 'snake_case' }), sqlite, close: () => sqlite.close() }
}
