import { beforeEach, expect, test } from 'vitest'
import { type BrowserConnections, browserConnections } from '../../electron/hosts/browser-connections.ts'

const minute = 60_000
let now: number
let made: number
let absent: number[]
let dropped: number[]
let browsers: BrowserConnections<number>

beforeEach(() => {
  now = 0
  made = 0
  absent = []
  dropped = []
  browsers = browserConnections<number>({
    connect: () => {
      made += 1
      return made
    },
    disconnect: (connection) => dropped.push(connection),
    absentMs: 5 * minute,
    onAbsent: (connection) => absent.push(connection),
    goneMs: 60 * minute,
    now: () => now,
  })
})

test('only what this start issued counts', () => {
  const cookie = browsers.issue()
  expect(browsers.isIssued(cookie)).toBe(true)
  const [id, signature] = cookie.split('.')
  for (const other of ['', '.', `${id}.`, `.${signature}`, `${id}x.${signature}`, `${id}.${signature}x`, `${id}`]) {
    expect(browsers.isIssued(other), other).toBe(false)
  }
})

test('a cookie keeps its connection, another has its own', () => {
  const [one, other] = [browsers.issue(), browsers.issue()]
  expect([browsers.hold(one).connection, browsers.hold(one).connection, browsers.hold(other).connection]).toEqual([
    1, 1, 2,
  ])
})

test('an open request keeps a connection, however old', () => {
  const { release } = browsers.hold(browsers.issue())
  now = 1000 * minute
  browsers.sweep()
  expect([absent, dropped]).toEqual([[], []])
  release()
  now += 5 * minute - 1
  browsers.sweep()
  expect(absent).toEqual([])
  now += 1
  browsers.sweep()
  expect([absent, dropped]).toEqual([[1], []])
})

test('what is gone is dropped once, and its cookie then means a fresh connection', () => {
  const cookie = browsers.issue()
  browsers.hold(cookie).release()
  now = 60 * minute
  browsers.sweep()
  browsers.sweep()
  expect(dropped).toEqual([1])
  expect(browsers.isIssued(cookie)).toBe(true)
  expect(browsers.hold(cookie).connection).toBe(2)
})

test('at the end all are dropped', () => {
  browsers.hold(browsers.issue())
  browsers.hold(browsers.issue()).release()
  browsers.dropAll()
  expect(dropped).toEqual([1, 2])
})
