import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minPasswordLength, passwordFlaw, passwordStrength } from '../../../domain/access/password.ts'

const near = ['ann', 'Dr. Ann Leesburg, MD', 'Lakeside Family Practice']

test.each([
  ['eleven char', 'short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'repeat'],
  ['xk4xk4xk4xk4xk4', 'repeat'],
  ['................', 'repeat'],
  ['123456789012345', 'sequence'],
  ['zyxwvutsrqponm', 'sequence'],
  ['qwertyuiop12', 'sequence'],
  ['1qaz2wsx3edc', 'sequence'],
  ['password1234!', 'common'],
  ['P@ssw0rd2024!', 'common'],
  ['Summer2026Summer', 'common'],
  ['chartkeep2026!', 'common'],
  ['iloveyouforever', 'common'],
  ['correct horse battery staple', 'common'],
  ['lakeside2024!', 'name'],
  ['ann.leesburg.ann', 'name'],
  ['LAKESIDE-family-practice', 'name'],
])('%s is refused: %s', (password, flaw) => {
  expect(passwordFlaw(password, near)).toBe(flaw)
})

test.each([
  ['a long enough password', 'fair'],
  ['rainy ferry to Oban', 'good'],
  ['blue cows dance slowly in rain', 'strong'],
  ['Kj8#mPq2!vLx', 'fair'],
  ['ночь улица фонарь аптека', 'strong'],
])('%s is accepted: %s', (password, strength) => {
  expect(passwordFlaw(password, near)).toBeUndefined()
  expect(passwordStrength(password, near)).toBe(strength)
})

test('no composition rules: any random text of the least length is accepted', () => {
  const letters = fc.constantFrom(...'abcdefghjkmnpqrtuvwxyz')
  const text = fc.array(letters, { minLength: 24, maxLength: 24 }).map((all) => all.join(''))
  fc.assert(fc.property(text, (password) => new Set(password).size < 12 || passwordFlaw(password) === undefined))
})

test('no text takes long to judge', () => {
  fc.assert(
    fc.property(fc.string({ minLength: minPasswordLength, maxLength: 200, unit: 'grapheme' }), (password) => {
      passwordFlaw(password, near)
      passwordFlaw(password.slice(0, 3).repeat(66), near)
      return true
    }),
    { numRuns: 200 },
  )
})

test.each([
  '1q2w3e4r5t6y',
  'q1w2e3r4t5y6u7',
  '123qweasdzxc',
  'qazwsxedcrfv',
  '1qazxsw23edc',
  '147258369000',
  '1029384756qw',
  '159753456852',
  'thisismypassword',
  'unbelievable',
  'christopher1',
  'manchester12',
])('long, and yet on every list of leaked passwords: %s', (password) => {
  expect(passwordFlaw(password)).toBeDefined()
})
