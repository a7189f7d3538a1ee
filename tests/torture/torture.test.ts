/** A short turn of `npm run torture`: some twenty kills over all kinds of work, and one of each other kind. */
import { expect, test } from 'vitest'

process.env.CHARTKEEP_TEST_KDF_COST = '1024'

test('killed, starved and damaged, a practice loses nothing it promised and says in words what is wrong', {
  timeout: 600_000,
}, async () => {
  const { torture } = await import('./torture.ts')
  const rows = await torture({ kills: 20, seed: 7, tell: () => undefined })
  for (const { what, complaints } of rows) expect(complaints, what).toEqual([])
  expect(
    rows.reduce((kills, { what, times }) => kills + (what.startsWith('kill') ? times : 0), 0),
  ).toBeGreaterThanOrEqual(20)
})
