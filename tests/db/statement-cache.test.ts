import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createPatient } from '../../db/queries/patient.ts'
import { patient } from '../../db/schema/index.ts'
import { makePractice, patientContent } from './practice.ts'

test('the same text is prepared once, and starts from the default each time', () => {
  const {
    connection: { sqlite },
  } = makePractice()
  const text = 'select 1 as one'
  const statement = sqlite.prepare(text)
  expect(statement.raw().get()).toEqual([1])
  expect(sqlite.prepare(text)).toBe(statement)
  expect(sqlite.prepare(text).get()).toEqual({ one: 1 })
})

test('a statement that is being walked is not handed out again', () => {
  const {
    connection: { sqlite },
  } = makePractice()
  const numbers = 'with n(v) as (select 1 union all select v + 1 from n where v < 3) select v from n'
  const seen: unknown[] = []
  for (const row of sqlite.prepare(numbers).iterate()) seen.push([row, sqlite.prepare(numbers).all().length])
  expect(seen).toHaveLength(3)
  expect(seen.every((s) => (s as [unknown, number])[1] === 3)).toBe(true)
})

test('old statements are let go, and still work when asked for again', () => {
  const {
    connection: { sqlite },
  } = makePractice()
  const first = sqlite.prepare('select 0 as n')
  for (let i = 1; i <= 500; i++) sqlite.prepare(`select ${i} as n`).get()
  expect(sqlite.prepare('select 0 as n')).not.toBe(first)
  expect(sqlite.prepare('select 0 as n').get()).toEqual({ n: 0 })
})

test('drizzle’s mapped and unmapped reads of one practice don’t disturb each other', () => {
  const {
    connection: { db },
    write,
  } = makePractice()
  write((w) => createPatient(w, patientContent('Lee', 'Ann')))
  for (let i = 0; i < 3; i++) {
    expect(db.select({ n: sql<number>`count(*)` }).from(patient).all()).toEqual([{ n: 1 }])
    expect(db.all(sql`select count(*) as n from patient`)).toEqual([{ n: 1 }])
  }
})
