/** The promise of the note editor, on a clock of the test's own: within a second, in order, one request at a time. */
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClinicalNote, ClinicalNoteContent } from '../../domain/resources/index.ts'
import {
  createDraftSaver,
  type DraftApi,
  retryDelay,
  saveDelay,
} from '../../renderer/features/chart/notes/draft-saver.ts'
import { row } from '../domain/clinical/rows.ts'

const content = (text: string): ClinicalNoteContent => ({
  resourceType: 'ClinicalNote',
  status: 'draft',
  type: { text: 'Progress note' },
  text,
})

function fakeApi() {
  const log: string[] = []
  let stored: ClinicalNote | undefined
  let fail: Error | undefined
  let hold: Promise<void> | undefined
  const answer = async (name: string, next: ClinicalNoteContent): Promise<ClinicalNote> => {
    log.push(`${name} ${next.text}`)
    await hold
    if (fail) throw fail
    stored = stored ? { ...stored, ...next } : row(next)
    return stored
  }
  const api: DraftApi = {
    create: (next) => answer('create', next),
    saveDraft: ({ content: next }) => answer('save', next),
    get: async () => ({ ...row(content('theirs')), versionId: 7 }),
  }
  return {
    api,
    log,
    failWith: (error: Error | undefined) => {
      fail = error
    },
    holdOn: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = promise
      return resolve
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is typed is written within a second of the first key, not of the last', async () => {
  const { api, log } = fakeApi()
  const saver = createDraftSaver(api)
  expect(saveDelay).toBeLessThanOrEqual(1000)
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
    saver.change(content(text))
    await vi.advanceTimersByTimeAsync(saveDelay / 4)
  }
  expect(log).toEqual(['create abcd'])
  await vi.advanceTimersByTimeAsync(saveDelay)
  expect(log).toEqual(['create abcd', 'save abcde'])
  expect(saver.state().status).toBe('saved')
})

test('while one request is on its way no second one starts: one note, the last text', async () => {
  const { api, log, holdOn } = fakeApi()
  const release = holdOn()
  const saver = createDraftSaver(api)
  saver.change(content('a'))
  const first = saver.flush()
  await vi.advanceTimersByTimeAsync(0)
  saver.change(content('ab'))
  const second = saver.flush()
  await vi.advanceTimersByTimeAsync(saveDelay * 3)
  expect(log).toEqual(['create a'])
  release()
  await Promise.all([first, second])
  expect(log).toEqual(['create a', 'save ab'])
})

test('after a failure the next try comes soon enough: at most two seconds of typing are at risk once the service is back', async () => {
  const { api, log, failWith } = fakeApi()
  const saver = createDraftSaver(api)
  failWith(new Error('gone'))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(saveDelay)
  expect(saver.state().status).toBe('failed')
  failWith(undefined)
  saver.change(content('ab'))
  await vi.advanceTimersByTimeAsync(2000 - saveDelay)
  expect(log.at(-1)).toBe('create ab')
  expect(saver.state().status).toBe('saved')
  expect(saveDelay + retryDelay).toBeLessThanOrEqual(2000)
})

test('a failure keeps the text, says so, and is tried again by itself', async () => {
  const { api, log, failWith } = fakeApi()
  failWith(new Error('gone'))
  const saver = createDraftSaver(api)
  saver.change(content('a'))
  await saver.flush()
  expect(saver.state()).toMatchObject({ status: 'failed', error: new Error('gone') })
  failWith(undefined)
  await vi.advanceTimersByTimeAsync(retryDelay)
  expect(saver.state().status).toBe('saved')
  expect(log).toEqual(['create a', 'create a'])
})

test('an editor that is gone writes what is left and tries no more', async () => {
  const { api, log, failWith } = fakeApi()
  const saver = createDraftSaver(api)
  saver.change(content('a'))
  await saver.close()
  expect(log).toEqual(['create a'])
  failWith(new Error('gone'))
  saver.change(content('b'))
  await saver.close()
  await vi.advanceTimersByTimeAsync(retryDelay * 3)
  expect(log).toEqual(['create a', 'save b'])
})

test('after a conflict nothing is written until somebody decides', async () => {
  const { api, log, failWith } = fakeApi()
  const saver = createDraftSaver(api, row(content('old')))
  failWith(new ORPCError('CONFLICT', { status: 409, data: { resourceType: 'ClinicalNote', id: 'x', versionId: 7 } }))
  saver.change(content('mine'))
  await saver.flush()
  expect(saver.state()).toMatchObject({ status: 'conflict', present: { text: 'theirs', versionId: 7 } })
  failWith(undefined)
  saver.change(content('mine, more'))
  await vi.advanceTimersByTimeAsync(retryDelay * 2)
  expect(log).toEqual(['save mine'])
  await saver.keepMine()
  expect(log).toEqual(['save mine', 'save mine, more'])
  expect(saver.state().status).toBe('saved')
})
