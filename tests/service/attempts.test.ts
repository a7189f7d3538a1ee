import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataPaths } from '../../db/files.ts'
import { Throttle } from '../../electron/service/access/attempts.ts'
import { silentLog } from '../../electron/service/log.ts'
import { temporaryFolder } from '../db/practice.ts'
import { admin, startPractice, startService } from './harness.ts'

const throttled = { code: 'UNAUTHENTICATED', data: { reason: 'throttled' } }

/** Seconds that somebody must wait now; 0 for none. */
function waitOf(throttle: Throttle, name: string): number {
  try {
    throttle.check(name)
    return 0
  } catch (error) {
    return (error as { data: { retryAfterSeconds: number } }).data.retryAfterSeconds
  }
}

test('the wait doubles from the fifth failure on, to a quarter of an hour and no more', () => {
  let now = Date.parse('2026-11-22T10:00:00Z')
  const throttle = new Throttle(temporaryFolder(), silentLog, () => now)
  const waits = Array.from({ length: 13 }, () => {
    throttle.failed('ann')
    const wait = waitOf(throttle, 'Ann')
    now += wait * 1000
    return wait
  })
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900])
  expect(waitOf(throttle, 'bob')).toBe(0)
  throttle.succeeded('ann')
  throttle.failed('ann')
  expect(waitOf(throttle, 'ann')).toBe(0)
})

test('a restart forgets nothing, and the file holds no name', async () => {
  const { service, dir } = await startPractice()
  await service.close()
  const first = startService({ dataDir: dir })
  for (let i = 0; i < 5; i++) {
    await expect(first.connect().session.signIn({ ...admin, password: `guess ${i}` })).rejects.toMatchObject({
      data: { reason: 'wrong-password' },
    })
  }
  await first.service.close()
  const second = startService({ dataDir: dir })
  await expect(second.connect().session.signIn(admin)).rejects.toMatchObject(throttled)
  expect(readFileSync(dataPaths(dir).attempts, 'utf8')).not.toContain('ann')
})

test('names that nobody has are slowed down alike, with the same words', async () => {
  const { connect } = await startPractice()
  const thief = connect()
  const answers = async (userName: string) => {
    const said: unknown[] = []
    for (let i = 0; i < 7; i++) {
      await thief.session
        .signIn({ userName, password: `guess ${i}` })
        .catch((error: { message: string; data: unknown }) => {
          said.push([error.message, error.data])
        })
    }
    return said
  }
  expect(await answers('nobody')).toEqual(await answers('ann'))
})

test('the clock goes back a year: nobody waits longer than before; after a day all is forgotten', () => {
  let now = Date.parse('2026-11-22T10:00:00Z')
  const dir = temporaryFolder()
  const throttle = new Throttle(dir, silentLog, () => now)
  for (let i = 0; i < 6; i++) throttle.failed('ann')
  now -= 365 * 86_400_000
  expect(waitOf(throttle, 'ann')).toBe(60)
  now += 59_000
  expect(waitOf(new Throttle(dir, silentLog, () => now), 'ann')).toBe(1)
  now += 1_000
  expect(waitOf(throttle, 'ann')).toBe(0)
  now += 86_400_000
  throttle.failed('ann')
  expect(waitOf(throttle, 'ann')).toBe(0)
})

test('a damaged file lets people in and is written anew', () => {
  const dir = temporaryFolder()
  writeFileSync(dataPaths(dir).attempts, '{"salt":')
  const throttle = new Throttle(dir, silentLog)
  expect(waitOf(throttle, 'ann')).toBe(0)
  for (let i = 0; i < 5; i++) throttle.failed('ann')
  expect(waitOf(new Throttle(dir, silentLog), 'ann')).toBe(30)
})
