import { rmSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { startPractice } from './harness.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a data folder that is gone when the schedule looks is logged, and ends nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const lines: unknown[] = []
  const log = { info: () => undefined, error: (event: string, facts?: object) => lines.push([event, facts]) }
  const { dir } = await startPractice({ host: true, log })
  rmSync(dir, { recursive: true, force: true })
  vi.advanceTimersByTime(61_000)
  expect(lines).toContainEqual(['backup', { by: 'schedule', code: expect.any(String) }])
})
