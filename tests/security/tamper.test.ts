import { expect, test } from 'vitest'
import { attacks, attempt } from './tamper.ts'

test.each(attacks)('$name', (attack) => {
  const { chain, beside, elsewhere } = attempt(attack)
  expect({ chain, beside, elsewhere }).toEqual({
    chain: attack.chain,
    beside: attack.beside,
    elsewhere: attack.elsewhere,
  })
})

test('whatever is done to the log, a head that was recorded elsewhere finds it out', () => {
  const [untouched, ...others] = attacks
  expect(untouched?.elsewhere).toBe('whole')
  expect(others.filter(({ elsewhere }) => elsewhere === 'whole')).toEqual([])
})
