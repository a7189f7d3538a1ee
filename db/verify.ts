/** Is a database whole? Each check by name; damage is reported, not thrown. */
import { createHash } from 'node:crypto'
import type { VerifyReport } from '../domain/contract/backup.ts'
import { formatDate } from '../domain/format/date.ts'
import { type ChainReport, type VerifyOptions, verifyAuditChain } from './audit.ts'
import type { Connection, Db } from './connection.ts'
import { countPatients } from './queries/patient.ts'
import { getSetting, type Salvaged } from './queries/setting.ts'

export type Check = VerifyReport['checks'][number]

/** Each step is told before it begins; whatever `tell` throws ends the checks. */
export type Tell = (step: string) => void

/** The name of the check that finds a broken page. */
export const integrityCheck = 'Database integrity'

/** The file itself: SQLite's own structures, and every reference. Needs no particular version of the schema. */
export function verifyFile({ db, sqlite }: Connection, tell: Tell): Check[] {
  return [
    check(tell, integrityCheck, () => {
      const found = sqlite.pragma('integrity_check') as { integrity_check: string }[]
      const said = found.flatMap((one) => one.integrity_check.split('\n')).filter((line) => !line.startsWith('***'))
      return said[0] === 'ok' ? { ok: true } : { ok: false, detail: faultWords(said) }
    }),
    check(tell, 'References between records', () => {
      const broken = (sqlite.pragma('foreign_key_check') as unknown[]).length
      if (broken === 0) return { ok: true }
      const known = getSetting(db, 'salvaged')
      return { ok: broken <= (known?.brokenReferences ?? 0), detail: `${broken} broken${sinceSalvage(known)}` }
    }),
  ]
}

/**
 * The audit log of a salvaged practice lacks what could not be read: from the line on that says so it must be whole. `salvaged`: that
 * is how it stands, the first line that was lost in `firstBad`.
 */
export function verifyLog(db: Db, options: VerifyOptions = {}): ChainReport & { salvaged?: Salvaged } {
  const whole = verifyAuditChain(db, options)
  const salvaged = getSetting(db, 'salvaged')
  if (whole.ok || whole.because || !salvaged || whole.firstBad !== salvaged.auditFirstBad) return whole
  const since = verifyAuditChain(db, { ...options, from: salvaged.auditLine })
  return since.ok ? { ...since, firstBad: salvaged.auditFirstBad, salvaged } : since
}

const sinceSalvage = (known: Salvaged | undefined) =>
  known ? `, lost in the damage before ${formatDate(known.at.slice(0, 10))}` : ''

/** As many as SQLite names; its own words for one of them stay, for whoever looks closer. */
const mostFaults = 100

function faultWords(faults: readonly string[]): string {
  const count = faults.length < mostFaults ? faults.length : `${mostFaults} or more`
  return `faults in the file: ${count}; the first: ${(faults[0] ?? '').slice(0, 120)}`
}

/** What is in it, under the present schema: the audit chain, the digest of every stored file, the patients. */
export function verifyContent({ db, sqlite }: Connection, tell: Tell): { checks: Check[]; patients?: number } {
  let patients: number | undefined
  const checks = [
    check(tell, 'Audit log', () => {
      const { ok, lines, firstBad, salvaged } = verifyLog(db)
      if (!ok) return { ok, detail: `line ${firstBad} does not fit` }
      return { ok, detail: salvaged ? `line ${firstBad} and others${sinceSalvage(salvaged)}` : `${lines} lines` }
    }),
    check(tell, 'Stored files', () => {
      let files = 0
      let wrong = 0
      const rows = sqlite.prepare<[], { hash: string; bytes: Buffer }>('select hash, bytes from file_content').iterate()
      for (const { hash, bytes } of rows) {
        files += 1
        if (createHash('sha256').update(bytes).digest('hex') !== hash) wrong += 1
      }
      return wrong === 0
        ? { ok: true, detail: String(files) }
        : { ok: false, detail: `${wrong} of ${files} were changed` }
    }),
    check(tell, 'Patients', () => {
      patients = countPatients(db)
      return { ok: true, detail: String(patients) }
    }),
  ]
  return { checks, ...(patients === undefined ? {} : { patients }) }
}

/** The practice in use. */
export function verifyDatabase(connection: Connection, tell: Tell = () => undefined): Omit<VerifyReport, 'path'> {
  const file = verifyFile(connection, tell)
  const content = verifyContent(connection, tell)
  const checks = [...file, ...content.checks]
  return { ...content, checks, ok: checks.every(({ ok }) => ok) }
}

/** `ok`, or what SQLite found wrong in the file's structure. Reads the whole file; for the second process. */
export function quickCheck({ sqlite }: Connection): string {
  try {
    return String(sqlite.pragma('quick_check(1)', { simple: true }))
  } catch (error) {
    return unreadable('quick check', error).detail ?? ''
  }
}

/** Rows of every table, by name; not of the tables that SQLite keeps for itself or for the word index. */
export function countRows({ sqlite }: Connection): Record<string, number> {
  const tables = sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  )
}

export function check(tell: Tell, name: string, run: () => Omit<Check, 'name'>): Check {
  tell(name)
  try {
    return { name, ...run() }
  } catch (error) {
    return unreadable(name, error)
  }
}

export function unreadable(name: string, error: unknown): Check {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  return { name, ok: false, detail: `could not be read (${code})` }
}
