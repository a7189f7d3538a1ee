/** Files that were damaged: a bit flipped or the end cut off, at places that chance decides. */
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { auditHead } from '../../db/audit.ts'
import { readWitness } from '../../db/audit-witness.ts'
import { makeBackup } from '../../db/backup.ts'
import { type Connection, openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword } from '../../db/keyring.ts'
import { loadKeyring } from '../../db/practice-files.ts'
import { prepareRestore, unlockBackup } from '../../db/restore.ts'
import { verifyDatabase } from '../../db/verify.ts'
import { describeFailure } from '../../electron/cli/failure.ts'
import { makePractice, openWithService } from './practice.ts'
import { user } from './protocol.ts'
import { type Row, told, unclear } from './table.ts'
import { breed, randomFrom, type Workshop } from './victims.ts'

type Kind = 'bit flipped' | 'end cut off'
type Injure = (file: string, random: () => number) => void

const injuries: Record<Kind, Injure> = {
  'bit flipped': (file, random) => {
    const bytes = readFileSync(file)
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    writeFileSync(file, bytes)
  },
  'end cut off': (file, random) => truncateSync(file, Math.floor(random() * statSync(file).size)),
}

export async function damage(workshop: Workshop, times: number, seed: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of ['bit flipped', 'end cut off'] as const) {
    const random = randomFrom(seed)
    const injure = (file: string) => injuries[kind](file, random)
    rows.push(await damagedDatabase(workshop, kind, times, injure))
    rows.push(await damagedLog(workshop, kind, times, injure))
    rows.push(await damagedKeyring(workshop, kind, times, injure))
    rows.push(await damagedBackup(workshop, kind, times, injure))
  }
  return rows
}

/** Everything in a database, as text: two that are equal here hold the same. The audit log of opening it is left out. */
function contentOf({ sqlite }: Connection): string {
  const tables = sqlite
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not in ('audit_event', 'sqlite_sequence') order by name`,
    )
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map((table) => sqlite.prepare(`select * from "${table}" order by rowid`).all()))
}

interface Verdict {
  /** Said in words at once, by whatever was asked first. */
  'refused in words': number
  /** Found by the check that runs after each opening. */
  'found by the check': number
  /** Said in the audit log at opening: the recorded head is not in it. */
  'told by the audit log': number
  /** Nothing that is used was hit. */
  harmless: number
}

const none = (): Verdict => ({
  'refused in words': 0,
  'found by the check': 0,
  'told by the audit log': 0,
  harmless: 0,
})

const unsaid = 'what is read is not what was written, and nothing said so'

/** Opens what was damaged as the application does, reads all of it, and says how the damage showed. */
async function judge(dir: string, whole: string, verdict: Verdict, found: string[]): Promise<void> {
  try {
    const open = await openWithService(dir)
    try {
      const checked = verifyDatabase(open.connection)
      const alarmed = open.connection.sqlite
        .prepare(`select count(*) from audit_event where type in ('audit-alarm', 'log-damaged')`)
        .pluck()
        .get()
      if (!checked.ok) verdict['found by the check'] += 1
      else if (alarmed !== 0) verdict['told by the audit log'] += 1
      else if (contentOf(open.connection) === whole) verdict.harmless += 1
      else found.push(unsaid)
    } finally {
      await open.close()
    }
  } catch (error) {
    const { code, message } = describeFailure(error)
    const unfit = unclear({ code, message })
    if (unfit) found.push(unfit)
    verdict['refused in words'] += 1
  }
}

async function damagedDatabase(
  workshop: Workshop,
  kind: Kind,
  times: number,
  injure: (file: string) => void,
): Promise<Row> {
  const base = workshop.folder('damage')
  await makePractice(base, 20)
  const open = await openWithService(base)
  const whole = contentOf(open.connection)
  await open.close()
  const verdict = none()
  const found: string[] = []
  for (let time = 0; time < times; time += 1) {
    const dir = `${base}-${time}`
    cpSync(base, dir, { recursive: true })
    injure(dataPaths(dir).database)
    await judge(dir, whole, verdict, found)
    rmSync(dir, { recursive: true })
  }
  return { what: `database: ${kind}`, times, outcome: told({ ...verdict }), complaints: found }
}

/** The log that a killed program left behind, with writes that are nowhere else yet. */
async function damagedLog(workshop: Workshop, kind: Kind, times: number, injure: (file: string) => void): Promise<Row> {
  const base = workshop.folder('log')
  await makePractice(base)
  const writer = breed(workshop.script)({ work: 'writes', dir: base, seed: 1 })
  await writer.until(({ acks }) => acks.length >= 40)
  await writer.kill()
  const reference = `${base}-whole`
  cpSync(base, reference, { recursive: true })
  const unacknowledged = behindItsHead(reference)
  const open = await openWithService(reference)
  const whole = contentOf(open.connection)
  await open.close()
  const verdict = none()
  const found: string[] = []
  for (let time = 0; time < times; time += 1) {
    const dir = `${base}-${time}`
    cpSync(base, dir, { recursive: true })
    rmSync(`${dataPaths(dir).database}-shm`, { force: true })
    injure(`${dataPaths(dir).database}-wal`)
    await judge(dir, whole, verdict, found)
    rmSync(dir, { recursive: true })
  }
  // The kill may have come between a commit and its head: that one write nobody was promised. Any other is told.
  const complaints = found.filter((complaint) => complaint !== unsaid || !unacknowledged)
  const outcome = told({
    ...verdict,
    'without the last write, which was not acknowledged': found.length - complaints.length,
  })
  return { what: `write-ahead log: ${kind}`, times, outcome, complaints }
}

/** The log holds a line more than was recorded beside it. */
function behindItsHead(dir: string): boolean {
  const key = unlockWithPassword(loadKeyring(dir), user.userName, user.password)
  const witness = readWitness(dir, key)
  const connection = openDatabase(dataPaths(dir).database, key)
  const { sequence } = auditHead(connection.db)
  connection.close()
  return typeof witness === 'string' || witness.sequence !== sequence
}

async function damagedKeyring(
  workshop: Workshop,
  kind: Kind,
  times: number,
  injure: (file: string) => void,
): Promise<Row> {
  const base = workshop.folder('keyring')
  await makePractice(base)
  const open = await openWithService(base)
  const whole = contentOf(open.connection)
  await open.close()
  const verdict = none()
  const found: string[] = []
  for (let time = 0; time < times; time += 1) {
    const dir = `${base}-${time}`
    cpSync(base, dir, { recursive: true })
    injure(dataPaths(dir).keyring)
    await judge(dir, whole, verdict, found)
    rmSync(dir, { recursive: true })
  }
  return { what: `keyring: ${kind}`, times, outcome: told({ ...verdict }), complaints: found }
}

async function damagedBackup(
  workshop: Workshop,
  kind: Kind,
  times: number,
  injure: (file: string) => void,
): Promise<Row> {
  const base = workshop.folder('backup')
  await makePractice(base, 5)
  const key = unlockWithPassword(loadKeyring(base), user.userName, user.password)
  const backup = path.join(workshop.folder('backups'), 'one.chartkeep-backup')
  await makeBackup(base, key, backup, () => undefined)
  const found: string[] = []
  let refused = 0
  for (let time = 0; time < times; time += 1) {
    const file = `${backup}-${time}`
    const dir = `${base}-${time}`
    cpSync(backup, file)
    injure(file)
    try {
      await prepareRestore(file, unlockBackup(file, user), dir, () => undefined)
      found.push('a damaged backup was taken for a whole one')
    } catch (error) {
      const { code, message } = describeFailure(error)
      const unfit = unclear({ code, message })
      if (unfit) found.push(unfit)
      refused += 1
    }
    for (const left of [file, dir]) rmSync(left, { recursive: true, force: true })
  }
  return { what: `backup file: ${kind}`, times, outcome: told({ 'refused in words': refused }), complaints: found }
}
