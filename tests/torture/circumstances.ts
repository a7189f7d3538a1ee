/** What surrounds a practice: the clock, a second program, a drive that goes. */
import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { chooseBackupFolder } from '../../db/backup-journal.ts'
import { complaints, makePractice, openWithService } from './practice.ts'
import type { Ack } from './protocol.ts'
import { type Row, told, unclear } from './table.ts'
import { breed, type Workshop } from './victims.ts'

const DAY = 24 * 3_600_000

export async function clockBackwards(workshop: Workshop, times: number): Promise<Row> {
  const found: string[] = []
  const acks: Ack[] = []
  const dir = workshop.folder('clock')
  await makePractice(dir)
  let backups = 0
  for (let time = 0; time < times; time += 1) {
    for (const clockOffset of [0, -400 * DAY, 30 * DAY, -DAY]) {
      const writer = breed(workshop.script)({ work: 'writes', dir, seed: time, clockOffset })
      await writer.until(({ acks: done }) => done.length >= 8)
      await writer.kill()
      const saver = breed(workshop.script)({ work: 'backups', dir, seed: time, clockOffset })
      await saver.until(({ acks: done }) => done.some((ack) => 'backup' in ack))
      await saver.kill()
      backups += saver.acks.filter((ack) => 'backup' in ack).length
      for (const refusal of [...writer.refusals, ...saver.refusals]) found.push(`refused: ${refusal.message}`)
      acks.push(...writer.acks, ...saver.acks)
      const open = await openWithService(dir)
      found.push(...complaints(open, acks))
      if (!(await open.client.backup.list()).some(({ verifiedAt }) => verifiedAt))
        found.push('no proven backup is left')
      await open.close()
    }
  }
  const outcome = told({ 'acknowledged and there': acks.length, backups })
  return { what: 'clock set back and forth (-400 days … +30)', times: times * 4, outcome, complaints: found }
}

export async function twoInstances(workshop: Workshop, times: number): Promise<Row> {
  const found: string[] = []
  const counts = { 'second refused in words': 0, 'started at once after the first was killed': 0 }
  const dir = workshop.folder('two')
  await makePractice(dir)
  const acks: Ack[] = []
  for (let time = 0; time < times; time += 1) {
    const first = breed(workshop.script)({ work: 'writes', dir, seed: time, host: true })
    await first.until(({ acks: done }) => done.length > 2)
    const second = breed(workshop.script)({ work: 'writes', dir, seed: time, host: true })
    await second.ended
    if (second.acks.length > 0 || second.refusals.length === 0) found.push('a second program was let in')
    found.push(...second.refusals.flatMap((refusal) => unclear(refusal) ?? []))
    counts['second refused in words'] += second.refusals.length
    await first.kill()
    const third = breed(workshop.script)({ work: 'writes', dir, seed: time, host: true })
    await third.until(({ acks: done }) => done.length > 2)
    if (third.acks.length > 2) counts['started at once after the first was killed'] += 1
    else found.push('a killed program left its lock behind')
    await third.kill()
    acks.push(...first.acks, ...third.acks)
    const open = await openWithService(dir)
    found.push(...complaints(open, acks))
    await open.close()
  }
  return { what: 'two instances on one data folder', times, outcome: told(counts), complaints: found }
}

export async function removedDrive(workshop: Workshop, times: number): Promise<Row> {
  const found: string[] = []
  const counts = { 'refused in words': 0, 'whole afterwards': 0 }
  for (let time = 0; time < times; time += 1) {
    const dir = workshop.folder('drive')
    await makePractice(dir, 40)
    const drive = workshop.folder('usb')
    mkdirSync(drive)
    chooseBackupFolder(dir, drive)
    const victim = breed(workshop.script)({ work: 'backups', dir, seed: time, goOn: true })
    await victim.until(({ acks }) => acks.some((ack) => 'backup' in ack))
    renameSync(drive, `${drive}-gone`)
    await victim.until(({ refusals }) => refusals.length >= 3)
    await victim.kill()
    if (victim.refusals.length === 0) found.push('the missing drive was not missed')
    found.push(...victim.refusals.flatMap((refusal) => unclear(refusal) ?? []))
    counts['refused in words'] += victim.refusals.length
    const open = await openWithService(dir)
    found.push(...complaints(open, victim.acks))
    const { health } = await open.client.backup.settings()
    if (!health.concerns.includes('folder-missing')) found.push('the screen does not say that the drive is missing')
    await open.close()
    if (readdirSync(path.dirname(drive)).includes(path.basename(drive)))
      found.push('something was written in its place')
    counts['whole afterwards'] += 1
  }
  return { what: 'backup drive removed in the middle', times, outcome: told(counts), complaints: found }
}
