/** SIGKILL at random moments, by kind of work; the practice is opened and questioned after each. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeBackup } from '../../db/backup.ts'
import { openDatabase } from '../../db/connection.ts'
import { dataPaths } from '../../db/files.ts'
import { unlockWithPassword, unlockWithRecoveryCode } from '../../db/keyring.ts'
import { appliedMigrations, schemaVersion } from '../../db/migrate.ts'
import { loadKeyring, openPractice } from '../../db/practice-files.ts'
import { finishRestore } from '../../db/restore.ts'
import { verifyDatabase } from '../../db/verify.ts'
import { brokenBackups, complaints, makeOldPractice, makePractice, oldPatients, openWithService } from './practice.ts'
import { type Ack, type HostOrder, user } from './protocol.ts'
import { type Row, told, unclear } from './table.ts'
import { breed, randomFrom, type Victim, type Workshop } from './victims.ts'

/** The same practice is tortured on for so many kills, so that damage has time to pile up. */
const killsOfOnePractice = 20

/** Hands out processes that wait for their order; the next one is born while the one before works. */
function nursery(script: string): { next: () => (order: HostOrder) => Victim; close: () => Promise<void> } {
  let waiting = breed(script)
  return {
    next: () => {
      const ready = waiting
      waiting = breed(script)
      return ready
    },
    close: async () => waiting({ work: 'writes', dir: '', seed: 0 }).kill(),
  }
}

export async function killsIn(
  workshop: Workshop,
  work: 'writes' | 'imports' | 'backups',
  kills: number,
  seed: number,
): Promise<Row> {
  const random = randomFrom(seed)
  const longest = { writes: 250, imports: 700, backups: 600 }[work]
  const found: string[] = []
  const counts = { 'acknowledged and there': 0, 'killed inside a backup': 0, 'backups proven again': 0 }
  const hosts = nursery(workshop.script)
  let dir = ''
  let acks: Ack[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsOfOnePractice === 0) {
      if (dir) rmSync(dir, { recursive: true, force: true })
      dir = workshop.folder(work)
      acks = []
      await makePractice(dir, work === 'backups' ? 20 : 0)
    }
    const victim = hosts.next()({ work, dir, seed: seed + kill })
    await victim.until(({ places }) => places.some(({ at }) => at === 'open'))
    await wait(random() * longest)
    await victim.kill()
    for (const refusal of victim.refusals) found.push(`refused: ${refusal.message}`)
    acks.push(...victim.acks)
    if (work === 'backups' && victim.places.at(-1)?.at === 'backup') counts['killed inside a backup'] += 1
    const open = await openWithService(dir)
    found.push(...complaints(open, acks))
    await open.close()
    if (work === 'backups') {
      const { backups } = dataPaths(dir)
      const named = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.chartkeep-backup')) : []
      const whole = named.map((name) => path.join(backups, name))
      // The rotation keeps the newest of a day: the last that was acknowledged, or one that was proven just after.
      const last = acks.findLast((ack) => 'backup' in ack)
      if (last && 'backup' in last && !whole.some((name) => name >= last.backup))
        found.push('an acknowledged backup is gone')
      const newest = whole.toSorted().slice(-2)
      found.push(...(await brokenBackups(dir, newest)))
      counts['backups proven again'] += newest.length
    }
    counts['acknowledged and there'] += victim.acks.length
  }
  await hosts.close()
  return { what: `kill -9 in ${work}`, times: kills, outcome: told(counts), complaints: found }
}

export async function killsInMigrations(workshop: Workshop, kills: number, seed: number): Promise<Row> {
  const random = randomFrom(seed)
  const found: string[] = []
  const counts = { before: 0, inside: 0, after: 0 }
  const hosts = nursery(workshop.script)
  const versions = schemaVersion()
  const template = workshop.folder('old')
  for (let kill = 0; kill < kills; kill += 1) {
    const from = 1 + (kill % (versions - 1))
    const dir = `${template}-${kill}`
    makeOldPractice(dir, from)
    const victim = hosts.next()({ work: 'migrate', dir, seed })
    await victim.until(({ places }) => places.length > 0)
    await wait(random() * 120)
    await victim.kill()
    const key = unlockWithPassword(loadKeyring(dir), user.userName, user.password)
    const before = openDatabase(dataPaths(dir).database, key)
    const applied = appliedMigrations(before.sqlite).length
    before.close()
    if (applied !== from && applied !== versions) found.push(`the schema stopped at ${applied} of ${versions}`)
    if (applied === versions) counts.after += 1
    else counts[existsSync(dataPaths(dir).backups) ? 'inside' : 'before'] += 1
    const connection = openPractice(dir, key)
    const { ok, patients } = verifyDatabase(connection)
    connection.close()
    if (!ok || patients !== oldPatients) found.push('a row is lost, or a reference is broken')
    const { backups } = dataPaths(dir)
    const copies = readdirSync(backups).filter((name) => name.endsWith('.chartkeep-backup'))
    if (copies.length === 0) found.push('no copy was made before the update')
    found.push(
      ...(await brokenBackups(
        dir,
        copies.map((name) => path.join(backups, name)),
      )),
    )
    for (const folder of [dir, `${dir}-migrations`]) rmSync(folder, { recursive: true, force: true })
  }
  await hosts.close()
  return { what: 'kill -9 in migrations (N-1, N-2 …)', times: kills, outcome: told(counts), complaints: found }
}

export async function killsInRestore(workshop: Workshop, kills: number, seed: number): Promise<Row> {
  const random = randomFrom(seed)
  const found: string[] = []
  const counts = { 'practice as before': 0, 'backup in its place': 0, 'swap finished at the next start': 0 }
  const hosts = nursery(workshop.script)
  const dir = workshop.folder('restore')
  await makePractice(dir, 30)
  const key = unlockWithPassword(loadKeyring(dir), user.userName, user.password)
  const backup = path.join(workshop.folder('kept'), 'one.chartkeep-backup')
  await makeBackup(dir, key, backup, () => undefined)
  for (let kill = 0; kill < kills; kill += 1) {
    // One patient more than in the backup: by that the two are told apart.
    const mine = await openWithService(dir)
    await mine.client.patient.create({ content: { resourceType: 'Patient', name: [{ family: 'Later' }] } })
    const patients = await mine.client.patient.count()
    await mine.close()
    const victim = hosts.next()({ work: 'restore', dir, seed, path: backup })
    await victim.until(({ places }) => places.some(({ at }) => at === 'begun'))
    // Half of the kills late, where the swap is.
    if (random() < 0.5) await victim.until(({ places }) => places.some(({ at }) => at.includes('Patients')))
    await wait(random() * (random() < 0.5 ? 20 : 300))
    await victim.kill()
    const swapping = existsSync(path.join(dir, 'restore.json'))
    if (swapping) counts['swap finished at the next start'] += 1
    finishRestore(dir)
    const open = await openWithService(dir)
    const now = await open.client.patient.count()
    found.push(...complaints(open, []))
    await open.close()
    if (now === patients && !swapping && !victim.acks.some((ack) => 'restored' in ack))
      counts['practice as before'] += 1
    else if (now === 5) counts['backup in its place'] += 1
    else found.push(`neither the practice nor the backup: ${now} patients`)
    for (const name of readdirSync(dir)) {
      if (!name.startsWith('before-restore-')) continue
      if (!existsSync(path.join(dir, name, 'chartkeep.db'))) found.push('what was put aside is not whole')
      rmSync(path.join(dir, name), { recursive: true })
    }
  }
  await hosts.close()
  return { what: 'kill -9 in restore', times: kills, outcome: told(counts), complaints: found }
}

export async function killsInKeys(workshop: Workshop, kills: number, seed: number): Promise<Row> {
  const random = randomFrom(seed)
  const found: string[] = []
  const counts = { 'password changes acknowledged': 0, 'killed inside one': 0 }
  const hosts = nursery(workshop.script)
  const dir = workshop.folder('keys')
  const { recoveryCode } = await makePractice(dir)
  let password = user.password
  for (let kill = 0; kill < kills; kill += 1) {
    const victim = hosts.next()({ work: 'keys', dir, seed: seed + kill, password })
    await victim.until(({ places }) => places.some(({ at }) => at === 'open'))
    await wait(random() * 250)
    await victim.kill()
    for (const refusal of victim.refusals) found.push(unclear(refusal) ?? `refused: ${refusal.message}`)
    const acknowledged = victim.acks.flatMap((ack) => ('password' in ack ? [ack.password] : []))
    const last = acknowledged.at(-1) ?? password
    const inFlight = victim.places.at(-1)?.next
    counts['password changes acknowledged'] += acknowledged.length
    if (inFlight !== undefined && inFlight !== last) counts['killed inside one'] += 1
    const keyring = loadKeyring(dir)
    const opens = [...new Set([last, ...(inFlight ? [inFlight] : [])])].filter((candidate) => {
      try {
        return unlockWithPassword(keyring, user.userName, candidate).length === 32
      } catch {
        return false
      }
    })
    if (opens.length !== 1) found.push(`${opens.length} passwords open the practice`)
    if (unlockWithRecoveryCode(keyring, recoveryCode).length !== 32) found.push('the recovery code opens nothing')
    password = opens[0] ?? password
    const open = await openWithService(dir, password)
    found.push(...complaints(open, []))
    await open.close()
  }
  await hosts.close()
  return { what: 'kill -9 in key changes', times: kills, outcome: told(counts), complaints: found }
}
