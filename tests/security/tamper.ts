/**
 * What somebody does to the audit log who has the database key, drops the triggers, changes lines and puts the triggers back; and
 * what finds it out: the chain alone, the signed head beside the database, a head that was recorded elsewhere (a backup, a packet,
 * paper). `npm run tamper` prints the table, tamper.test.ts asserts it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { appendAudit, auditHead, type ChainReport, type NewAuditEvent, verifyAuditChain } from '../../db/audit.ts'
import { readWitness, writeWitness } from '../../db/audit-witness.ts'
import { type Connection, type Db, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { listNewest } from '../../db/queries/audit-report.ts'

export const lines = 200

export interface Practice {
  dir: string
  key: Buffer
  connection: Connection
}

/** What a check says: `whole`, or the line it names. */
export type Verdict = string

export interface Attack {
  name: string
  apply: (practice: Practice) => void
  chain: Verdict
  beside: Verdict
  elsewhere: Verdict
}

const guards = ['audit_event_no_update', 'audit_event_no_delete']

function sql(statements: string): Attack['apply'] {
  return ({ connection }) => unguarded(connection.sqlite, () => connection.sqlite.exec(statements))
}

/** The triggers are back afterwards: nothing is to be seen of it in the schema. */
function unguarded(sqlite: Database, work: () => void): void {
  const made = guards.map((name) => sqlite.prepare('select sql from sqlite_schema where name = ?').pluck().get(name))
  for (const name of guards) sqlite.exec(`drop trigger ${name}`)
  work()
  for (const text of made) sqlite.exec(String(text))
}

/** Takes the lines from `first` on away and writes them anew, each changed by `change`, with right hashes. */
function rechain(first: number, change: (event: NewAuditEvent) => NewAuditEvent | undefined): Attack['apply'] {
  return ({ connection: { db, sqlite } }) =>
    unguarded(sqlite, () => {
      const after = listNewest(db, { limit: lines }).filter(({ sequence }) => sequence >= first)
      sqlite.exec(`delete from audit_event where sequence >= ${first}`)
      for (const { sequence: _s, hash: _h, previousHash: _p, ...event } of after.reverse()) {
        const changed = change(event)
        if (changed) appendAudit(db, changed)
      }
    })
}

const columns = 'recorded, user_id, action, type, outcome, patient_id, entity, detail, previous_hash, hash'
const cutTail = 'delete from audit_event where sequence > 150'
const whole = 'whole'

/** The heads: beside the database at the last line, elsewhere at line 120 and at the last one. */
export const attacks: readonly Attack[] = [
  { name: 'nothing', apply: () => undefined, chain: whole, beside: whole, elsewhere: whole },
  ...(
    [
      ['edit a line', `update audit_event set detail = '{"i":9999}' where sequence = 80`, 80],
      ['change who did it', `update audit_event set user_id = 'somebody-else' where sequence = 80`, 80],
      ['change when it was', `update audit_event set recorded = '2020-01-01T00:00:00.000Z' where sequence = 80`, 80],
      ['take the patient out', 'update audit_event set patient_id = null where sequence = 80', 80],
      ['delete the first line', 'delete from audit_event where sequence = 1', 1],
      ['delete a line in the middle', 'delete from audit_event where sequence = 80', 80],
      ['delete several lines', 'delete from audit_event where sequence between 80 and 90', 80],
      [
        'delete a line and renumber the rest',
        'delete from audit_event where sequence = 80; update audit_event set sequence = -(sequence - 1) where sequence > 80; update audit_event set sequence = -sequence where sequence < 0',
        80,
      ],
      [
        'swap two lines',
        'update audit_event set sequence = case sequence when 80 then -81 else -80 end where sequence in (80, 81); update audit_event set sequence = -sequence where sequence < 0',
        80,
      ],
      [
        'put a copy of a line in front',
        `insert into audit_event (sequence, ${columns}) select 0, ${columns} from audit_event where sequence = 5`,
        0,
      ],
      [
        'append a copy of a line',
        `insert into audit_event (sequence, ${columns}) select ${lines + 1}, ${columns} from audit_event where sequence = 5`,
        lines + 1,
      ],
      [
        'replace a line by another',
        'update audit_event set (recorded, user_id, type, detail) = (select recorded, user_id, type, detail from audit_event where sequence = 5) where sequence = 80',
        80,
      ],
      ['replace a hash', `update audit_event set hash = '${'a'.repeat(64)}' where sequence = 80`, 80],
      ['empty the log', 'delete from audit_event', undefined],
    ] as const
  ).map(([name, statements, first]): Attack => {
    const found = first === undefined ? whole : `line ${first}`
    const other = first === undefined ? 'cut off: line 1' : found
    return { name, apply: sql(statements), chain: found, beside: other, elsewhere: other }
  }),
  {
    name: 'edit a line and its own hash',
    apply: ({ connection }) => {
      // The right hash for the changed line: what follows still holds on to the old one.
      const { db, sqlite } = connection
      unguarded(sqlite, () => {
        const before = listNewest(db, { limit: lines }).find(({ sequence }) => sequence === 80)
        const rest = sqlite.prepare('select * from audit_event where sequence > 80').all() as Record<string, unknown>[]
        if (!before) throw new Error('There is no line 80')
        const { sequence: _s, hash: _h, previousHash: _p, ...event } = before
        sqlite.exec('delete from audit_event where sequence >= 80')
        appendAudit(db, { ...event, detail: { i: 9999 } })
        const insert = sqlite.prepare(
          `insert into audit_event (sequence, ${columns}) values (@sequence, ${columns.replaceAll(/(\w+)/g, '@$1')})`,
        )
        for (const row of rest) insert.run(row)
      })
    },
    chain: 'line 81',
    beside: 'line 81',
    elsewhere: 'line 81',
  },
  {
    name: 'edit a line, all hashes after it made anew',
    apply: rechain(80, (event) => ({ ...event, ...(event.detail?.i === 80 && { detail: { i: 9999 } }) })),
    chain: whole,
    beside: 'rewritten: line 1 to 200',
    elsewhere: 'rewritten: line 1 to 120',
  },
  {
    name: 'edit a line after a recorded head, all made anew',
    apply: rechain(130, (event) => ({ ...event, ...(event.detail?.i === 130 && { detail: { i: 9999 } }) })),
    chain: whole,
    beside: 'rewritten: line 1 to 200',
    elsewhere: 'rewritten: line 121 to 200',
  },
  {
    name: 'leave a line out, all made anew',
    apply: rechain(80, (event) => (event.detail?.i === 80 ? undefined : event)),
    chain: whole,
    beside: 'cut off: line 200',
    elsewhere: 'rewritten: line 1 to 120',
  },
  {
    name: 'cut off the tail',
    apply: sql(cutTail),
    chain: whole,
    beside: 'cut off: line 151',
    elsewhere: 'cut off: line 151',
  },
  {
    name: 'delete the last line',
    apply: sql(`delete from audit_event where sequence = ${lines}`),
    chain: whole,
    beside: `cut off: line ${lines}`,
    elsewhere: `cut off: line ${lines}`,
  },
  {
    name: 'cut off the tail, delete the file beside the database',
    apply: (practice) => {
      sql(cutTail)(practice)
      rmSync(dataPaths(practice.dir).auditHead)
    },
    chain: whole,
    beside: 'file missing',
    elsewhere: 'cut off: line 151',
  },
  {
    name: 'cut off the tail, sign that file with a wrong key',
    apply: (practice) => {
      sql(cutTail)(practice)
      writeWitness(practice.dir, Buffer.alloc(32, 9), auditHead(practice.connection.db))
    },
    chain: whole,
    beside: 'file forged',
    elsewhere: 'cut off: line 151',
  },
  {
    name: 'cut off the tail, sign that file with the right key',
    apply: (practice) => {
      sql(cutTail)(practice)
      writeWitness(practice.dir, practice.key, auditHead(practice.connection.db))
    },
    chain: whole,
    beside: whole,
    elsewhere: 'cut off: line 151',
  },
  {
    name: 'drop a trigger and leave it so',
    apply: ({ connection }) => void connection.sqlite.exec('drop trigger audit_event_no_delete'),
    chain: 'trigger missing',
    beside: 'trigger missing',
    elsewhere: 'trigger missing',
  },
  {
    name: 'replace a trigger by one that does nothing',
    apply: ({ connection }) =>
      void connection.sqlite.exec(
        'drop trigger audit_event_no_update; create trigger audit_event_no_update before update on audit_event begin select 1; end',
      ),
    chain: 'trigger missing',
    beside: 'trigger missing',
    elsewhere: 'trigger missing',
  },
]

export interface Tried {
  name: string
  chain: Verdict
  beside: Verdict
  elsewhere: Verdict
}

/** One attack on a log of its own, and what each check says of it. */
export function attempt(attack: Attack): Tried {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'chartkeep-tamper-'))
  const key = Buffer.alloc(32, 3)
  try {
    const connection = openDatabase(dataPaths(dir).database, key, { create: true })
    try {
      migrateDatabase(connection)
      fill(connection.db, 1, 120)
      const printed = { ...auditHead(connection.db), where: 'on a packet' }
      fill(connection.db, 121, lines)
      const inBackup = { ...auditHead(connection.db), where: 'in a backup' }
      writeWitness(dir, key, auditHead(connection.db))
      attack.apply({ dir, key, connection })
      const chain = words(verifyAuditChain(connection.db))
      const elsewhere = words(verifyAuditChain(connection.db, { recorded: [printed, inBackup] }))
      return { name: attack.name, chain, beside: checkBeside(connection.db, dir, key, chain), elsewhere }
    } finally {
      connection.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function checkBeside(db: Db, dir: string, key: Buffer, chain: Verdict): Verdict {
  const witness = readWitness(dir, key)
  if (typeof witness === 'string') return `file ${witness}`
  return chain === whole ? words(verifyAuditChain(db, { recorded: [{ ...witness, where: 'beside' }] })) : chain
}

function fill(db: Db, from: number, to: number): void {
  db.transaction((tx) => {
    for (let i = from; i <= to; i++) {
      const recorded = new Date(Date.UTC(2026, 0, 1, 8, i)).toISOString()
      appendAudit(tx, {
        recorded,
        userId: `user-${i % 3}`,
        action: 'read',
        type: 'view-chart',
        outcome: 'success',
        patientId: `patient-${i % 7}`,
        detail: { i },
      })
    }
  })
}

function words({ ok, because, firstBad, lastBad }: ChainReport): Verdict {
  if (ok) return whole
  if (because === 'unguarded') return 'trigger missing'
  if (because === 'cut-off') return `cut off: line ${firstBad}`
  return because === 'rewritten' ? `rewritten: line ${firstBad} to ${lastBad}` : `line ${firstBad}`
}
