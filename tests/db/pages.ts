/** Pages of a database file, to be broken. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Connection } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'

export const pageBytes = 4096

/** One bit of each page, counted from 0, in a practice that nobody has open. */
export function flipPages(dir: string, pages: readonly number[]): void {
  const { database } = dataPaths(dir)
  const bytes = readFileSync(database)
  for (const page of pages) {
    const at = page * pageBytes + 100
    bytes[at] = (bytes[at] ?? 0) ^ 4
  }
  writeFileSync(database, bytes)
}

/** The pages of a table's rows, as SQLite knows them before anything is broken. */
export function leavesOf({ sqlite }: Pick<Connection, 'sqlite'>, table: string): number[] {
  const pages = sqlite
    .prepare(`select pageno from dbstat where name = ? and pagetype = 'leaf' order by pageno`)
    .pluck()
    .all(table) as number[]
  return pages.map((page) => page - 1)
}

export function middlePage(connection: Pick<Connection, 'sqlite'>, table: string): number {
  const pages = leavesOf(connection, table)
  return pages[Math.floor(pages.length / 2)] ?? 0
}
