/** Time-based one-time codes (RFC 6238 over RFC 4226): SHA-1, six digits, 30 s, as every authenticator app makes them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const digits = 6
/** One step either way (RFC 6238, 5.2). */
const drift = 1
/** How far off a clock is looked for, to say that this is why a code does not fit: half an hour. */
const searchedSteps = 60

/** RFC 4648 base32, as apps and QR codes want it. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, the length RFC 4226 recommends. */
export function newSecret(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

/** What the QR code holds, in the form that authenticator apps read. */
export function secretUri(secret: string, userName: string, practice: string): string {
  const issuer = practice || 'Chartkeep'
  const label = encodeURIComponent(`${issuer}:${userName}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

export const stepAt = (milliseconds: number) => Math.floor(milliseconds / 1000 / stepSeconds)

/** The code of one step. `length` is 8 in the RFC's own test vectors. */
export function codeAt(key: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

export type Verdict =
  | { ok: true; step: number }
  /** The code of another time: one of the clocks is wrong by about that much, the phone's ahead where positive. */
  | { ok: false; clockOffMinutes?: number }

/** A step counts once: `lastStep` and all before it are refused. */
export function checkCode(secret: string, typed: string, now: number, lastStep = -1): Verdict {
  const key = decodeSecret(secret)
  const code = Buffer.from(typed.replace(/\s/g, ''))
  const fits = (step: number) => {
    const right = Buffer.from(codeAt(key, step))
    return step >= 0 && right.length === code.length && timingSafeEqual(right, code)
  }
  const present = stepAt(now)
  for (let step = present - drift; step <= present + drift; step++) {
    if (step > lastStep && fits(step)) return { ok: true, step }
  }
  for (let off = drift + 1; off <= searchedSteps; off++) {
    const [ahead, behind] = [present + off, present - off]
    if (fits(ahead)) return { ok: false, clockOffMinutes: Math.round((off * stepSeconds) / 60) }
    if (behind > lastStep && fits(behind)) return { ok: false, clockOffMinutes: -Math.round((off * stepSeconds) / 60) }
  }
  return { ok: false }
}

export function decodeSecret(secret: string): Buffer {
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
