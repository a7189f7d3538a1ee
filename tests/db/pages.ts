/** Pages of a database file, to be broken. */
import { openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
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

/** One page of a practice that is open. Through a descriptor that is not closed: closing one would take the locks of the open database away. */
export function flipOpen(dir: string, page: number): void {
  const file = openSync(dataPaths(dir).database, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, page * pageBytes + 100)
  byte.writeUInt8(byte.readUInt8() ^ 4)
  writeSync(file, byte, 0, 1, page * pageBytes + 100)
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
