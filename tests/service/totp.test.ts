import { expect, test } from 'vitest'
import { checkCode, codeAt, decodeSecret, newSecret, secretUri, stepAt } from '../../electron/service/access/totp.ts'

/** RFC 6238, appendix B: the SHA-1 rows. */
test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238 at %d s: %s', (seconds, code) => {
  expect(codeAt(Buffer.from('12345678901234567890'), stepAt(seconds * 1000), 8)).toBe(code)
})

/** RFC 4226, appendix D. */
test('RFC 4226: the first ten codes', () => {
  const key = Buffer.from('12345678901234567890')
  expect(Array.from({ length: 10 }, (_, counter) => codeAt(key, counter))).toEqual([
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ])
})

test('RFC 4648: the secret is base32 of the same bytes', () => {
  expect(decodeSecret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ').toString()).toBe('12345678901234567890')
  const secret = newSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(decodeSecret(secret)).toHaveLength(20)
  expect(newSecret()).not.toBe(secret)
})

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const now = 1_800_000_010_000
const codeOf = (step: number) => codeAt(decodeSecret(secret), step)

test('one step of drift either way, no more', () => {
  const present = stepAt(now)
  for (const off of [-1, 0, 1]) {
    expect(checkCode(secret, codeOf(present + off), now)).toEqual({ ok: true, step: present + off })
  }
  expect(checkCode(secret, codeOf(present + 2), now)).toEqual({ ok: false, clockOffMinutes: 1 })
  expect(checkCode(secret, codeOf(present - 20), now)).toEqual({ ok: false, clockOffMinutes: -10 })
  expect(checkCode(secret, codeOf(present - 1000), now)).toEqual({ ok: false })
})

test('a code counts once, and none from before it counts after it', () => {
  const present = stepAt(now)
  expect(checkCode(secret, codeOf(present), now, present)).toEqual({ ok: false })
  expect(checkCode(secret, codeOf(present - 1), now, present)).toEqual({ ok: false })
  expect(checkCode(secret, codeOf(present + 1), now, present)).toEqual({ ok: true, step: present + 1 })
})

test('as typed: spaces do not count; other lengths and letters are just wrong', () => {
  const code = codeOf(stepAt(now))
  expect(checkCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toMatchObject({ ok: true })
  expect(checkCode(secret, `${code}0`, now)).toEqual({ ok: false })
  expect(checkCode(secret, 'abcdef', now)).toEqual({ ok: false })
})

test('what the QR code holds names practice and user', () => {
  expect(secretUri('ABC', 'ann', 'Hill Street & Co')).toBe(
    'otpauth://totp/Hill%20Street%20%26%20Co%3Aann?secret=ABC&issuer=Hill%20Street%20%26%20Co',
  )
})
