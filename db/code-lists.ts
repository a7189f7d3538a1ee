/**
 * The official code lists that this practice added, in a file of their own beside the charts: public reference data, so it is neither
 * encrypted nor part of a backup (charts hold code and name of what they refer to; the lists can be added again from their files).
 */
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { CodeListId } from '../domain/terminology/code-lists.ts'

export interface StoredCode {
  list: CodeListId
  code: string
  display: string
  kind?: string
  unit?: string
}

export interface StoredList {
  list: CodeListId
  version?: string
  entries: number
  importedAt: string
}

interface NewList {
  list: CodeListId
  version?: string
  entries: readonly { code: string; display: string; words?: string; kind?: string; active: boolean; unit?: string }[]
}

const schema = `
  create table code_list (list text primary key, version text, entries integer not null, imported_at text not null);
  create table code (
    id integer primary key, list text not null, code text not null, display text not null, kind text, unit text, active integer not null
  );
  create index code_by_code on code (list, code);
  create virtual table code_words using fts5(
    display, words, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
  );
  pragma user_version = 1;
`

/** Opens the file, and makes it when `create` is set. Undefined where nothing was ever added. */
export function openCodeLists(path: string, options: { create: true }): CodeListStore
export function openCodeLists(path: string): CodeListStore | undefined
export function openCodeLists(path: string, { create = false } = {}): CodeListStore | undefined {
  if (!create && !existsSync(path)) return undefined
  const sqlite = new Database(path)
  sqlite.pragma('journal_mode=WAL')
  sqlite.pragma('busy_timeout=5000')
  if (sqlite.pragma('user_version', { simple: true }) === 0) sqlite.transaction(() => sqlite.exec(schema)).immediate()
  return new CodeListStore(sqlite)
}

export class CodeListStore {
  readonly #sqlite: Database.Database

  constructor(sqlite: Database.Database) {
    this.#sqlite = sqlite
  }

  close(): void {
    this.#sqlite.close()
  }

  lists(): StoredList[] {
    const rows = this.#sqlite
      .prepare('select list, version, entries, imported_at as importedAt from code_list order by list')
      .all() as (StoredList & { version: string | null })[]
    return rows.map(({ version, ...rest }) => ({ ...rest, ...(version !== null && { version }) }))
  }

  /** Puts the whole list in the place of the one before: all of it, or nothing. `report` is told how far it is, 0 to 1. */
  replace(list: NewList, importedAt: string, report: (progress: number) => void = () => undefined): void {
    const insertCode = this.#sqlite.prepare(
      'insert into code (list, code, display, kind, unit, active) values (?, ?, ?, ?, ?, ?)',
    )
    const insertWords = this.#sqlite.prepare('insert into code_words (rowid, display, words) values (?, ?, ?)')
    this.#sqlite
      .transaction(() => {
        this.#delete(list.list)
        list.entries.forEach(({ code, display, words = '', kind = null, unit = null, active }, at) => {
          const { lastInsertRowid } = insertCode.run(list.list, code, display, kind, unit, active ? 1 : 0)
          insertWords.run(lastInsertRowid, display, `${code} ${words}`)
          if (at % 5000 === 0) report(at / list.entries.length)
        })
        this.#sqlite
          .prepare('insert into code_list (list, version, entries, imported_at) values (?, ?, ?, ?)')
          .run(list.list, list.version ?? null, list.entries.length, importedAt)
      })
      .immediate()
  }

  /** False where it was not there. */
  remove(list: CodeListId): boolean {
    return this.#sqlite.transaction(() => this.#delete(list)).immediate()
  }

  #delete(list: CodeListId): boolean {
    this.#sqlite.prepare('delete from code_words where rowid in (select id from code where list = ?)').run(list)
    this.#sqlite.prepare('delete from code where list = ?').run(list)
    return this.#sqlite.prepare('delete from code_list where list = ?').run(list).changes > 0
  }

  /**
   * Entries in use whose names or code hold a word that begins with each word typed; the typed code itself first, then those whose
   * name begins so, then the shorter names.
   */
  search(
    lists: readonly CodeListId[],
    kinds: readonly string[] | undefined,
    typed: string,
    limit: number,
  ): StoredCode[] {
    const words = typed
      .normalize('NFKC')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
    if (words.length === 0) return []
    const rows = this.#sqlite
      .prepare(
        `select list, code, display, kind, unit from code
         where id in (select rowid from code_words where code_words match @match)
           and active = 1
           and list in (select value from json_each(@lists))
           and (@kinds is null or kind in (select value from json_each(@kinds)))
         order by code = @typed collate nocase desc, display like @prefix escape '\\' desc, length(display), display
         limit @limit`,
      )
      .all({
        match: words.map((word) => `"${word}"*`).join(' AND '),
        lists: JSON.stringify(lists),
        kinds: kinds ? JSON.stringify(kinds) : null,
        typed: typed.trim(),
        prefix: `${typed.trim().replaceAll(/[\\%_]/g, '\\$&')}%`,
        limit,
      }) as { list: CodeListId; code: string; display: string; kind: string | null; unit: string | null }[]
    return rows.map(({ kind, unit, ...rest }) => ({ ...rest, ...(kind && { kind }), ...(unit && { unit }) }))
  }
}
