/** Archives that open with a password: AES-256 and ZipCrypto, as senders make them. */
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../exchange/parts.ts'
import { zipped } from './zipped.ts'

const message = 'MSH|^~\\&|LAB|||EMR|20261104||ORU^R01|1|P|2.5\rPID|1||7||Doe^Jane\rOBX|1|NM|1^A^L||5'
const password = 'Blue harbour 7'
const kinds = {
  'AES-256': { password, encryptionStrength: 3 as const },
  'AES-128': { password, encryptionStrength: 1 as const },
  ZipCrypto: { password, zipCrypto: true },
}

describe.each(Object.entries(kinds))('%s', (_, options) => {
  it('asks for the password', async () => {
    await expect(partsOf(await zipped({ 'a.hl7': message }, options), 'a.zip')).rejects.toMatchObject({
      code: 'locked',
    })
  })

  it('says that the password is wrong, whichever it is', async () => {
    const bytes = await zipped({ 'a.hl7': message, 'b.hl7': message }, options)
    // ZipCrypto's own check lets one password in 256 pass: enough are tried to meet one.
    for (let n = 0; n < 600; n += 1) {
      await expect(partsOf(bytes, 'a.zip', `wrong ${n}`)).rejects.toMatchObject({ code: 'wrong-password' })
    }
  })

  it('opens with the right one, also inside another archive', async () => {
    const inner = await zipped({ 'a.hl7': message }, options)
    const { parts } = await partsOf(await zipped({ 'inner.zip': inner }), 'outer.zip', password)
    expect(parts.map(({ name }) => name)).toEqual(['outer.zip: inner.zip: a.hl7'])
    expect(new TextDecoder().decode(parts[0]?.bytes)).toBe(message)
  })
})

it('a password that nobody asked for changes nothing', async () => {
  const { parts } = await partsOf(await zipped({ 'a.hl7': message }), 'a.zip', password)
  expect(parts).toHaveLength(1)
})
