/** How far two people's names agree. Used by patient-match.ts; the weights are explained there. */
import type { HumanName } from '../resources/index.ts'
import { areNicknames, isKnownGivenName } from './nicknames.ts'
import { foldText, isOneSlip, jaroWinkler } from './similarity.ts'

export interface NameAgreement {
  bits: number
  evidence: string[]
  family: 'same' | 'near' | 'differs' | 'unknown'
  /** `alike`: as a slip of the pen would make it, or another name: sisters are called Jane and Janet. */
  given: 'same' | 'near' | 'alike' | 'doubtful' | 'differs' | 'unknown'
}

interface Parts {
  family: string
  given: string[]
  suffix: string
  /** A name that is no longer, or never was, the everyday one. */
  former: boolean
}

interface Compared<G extends string> {
  level: G
  bits: number
  words?: string
}

/** The best agreement between any name of the one and any name of the other, earlier and maiden names included. */
export function compareNames(ours: readonly HumanName[], theirs: readonly HumanName[]): NameAgreement {
  let best: NameAgreement | undefined
  for (const a of ours.map(parts)) {
    for (const b of theirs.map(parts)) {
      const found = compareParts(a, b)
      if (best === undefined || found.bits > best.bits) best = found
    }
  }
  return best ?? { bits: 0, evidence: [], family: 'unknown', given: 'unknown' }
}

function compareParts(a: Parts, b: Parts): NameAgreement {
  const family = compareFamily(a, b)
  const given = compareGiven(a.given, b.given)
  const straight = family.bits + given.bits
  if (straight < swappedBits && isSwapped(a, b)) {
    return { bits: swappedBits, evidence: ['Given and family name swapped'], family: 'same', given: 'same' }
  }
  const middle = compareMiddle(a.given, b.given)
  const suffix = compareSuffix(a.suffix, b.suffix)
  const evidence =
    family.level === 'same' && given.level === 'same' && family.words === 'Same family name'
      ? ['Same name', ...words(middle, suffix)]
      : words(family, given, middle, suffix)
  return {
    bits: straight + middle.bits + suffix.bits,
    evidence,
    family: family.level,
    given: given.level,
  }
}

const words = (...compared: Compared<string>[]) => compared.flatMap((c) => c.words ?? [])

function compareFamily(a: Parts, b: Parts): Compared<NameAgreement['family']> {
  if (!a.family || !b.family) return { level: 'unknown', bits: 0 }
  const former = a.former || b.former
  if (joined(a.family) === joined(b.family)) {
    return former
      ? { level: 'same', bits: 7, words: 'Same family name as an earlier one' }
      : { level: 'same', bits: 8, words: 'Same family name' }
  }
  const ours = a.family.split(' ')
  if (b.family.split(' ').some((part) => part.length > 2 && ours.includes(part))) {
    return { level: 'near', bits: 5, words: 'Family names share a part' }
  }
  if (a.family.length > 2 && isOneSlip(joined(a.family), joined(b.family))) {
    return { level: 'near', bits: 5, words: 'Family name differs in one letter' }
  }
  if (jaroWinkler(joined(a.family), joined(b.family)) >= 0.92) {
    return { level: 'near', bits: 4, words: 'Similar family name' }
  }
  return { level: 'differs', bits: -4, words: 'Family name differs' }
}

function compareGiven(a: string[], b: string[]): Compared<NameAgreement['given']> {
  const [first, other] = [a[0], b[0]]
  if (!first || !other) return { level: 'unknown', bits: 0 }
  if (first === other) return { level: 'same', bits: 5, words: 'Same given name' }
  if (areNicknames(first, other)) return { level: 'near', bits: 4, words: 'Given name is a short form of the other' }
  if (first.length === 1 || other.length === 1) {
    return first[0] === other[0]
      ? { level: 'near', bits: 1.5, words: 'Given name agrees with an initial' }
      : { level: 'differs', bits: -6, words: 'Given name differs' }
  }
  if (joined(a.join(' ')) === joined(b.join(' '))) return { level: 'same', bits: 5, words: 'Same given name' }
  if (a.some((name) => name.length > 1 && b.includes(name))) {
    return { level: 'near', bits: 3, words: 'Given name of one is the middle name of the other' }
  }
  if (first[0] === other[0] && (isOneSlip(first, other) || jaroWinkler(first, other) >= 0.92)) {
    return isKnownGivenName(first) && isKnownGivenName(other)
      ? { level: 'doubtful', bits: -2, words: 'Given names are alike, but two different names' }
      : {
          level: hasSwap(first, other) ? 'near' : 'alike',
          bits: 3,
          words: `Given name ${isOneSlip(first, other) ? 'differs in one letter' : 'is similar'}`,
        }
  }
  return { level: 'differs', bits: -8, words: 'Given name differs' }
}

/** Neighbouring letters swapped: that is a slip, and seldom another name. */
const hasSwap = (a: string, b: string) => a.length === b.length && [...a].sort().join('') === [...b].sort().join('')

function compareMiddle(a: string[], b: string[]): Compared<'middle'> {
  const [ours, theirs] = [a.slice(1).join(' '), b.slice(1).join(' ')]
  if (!ours || !theirs || a[0] !== b[0]) return { level: 'middle', bits: 0 }
  if (ours === theirs) return { level: 'middle', bits: 2, words: 'Same middle name' }
  if (ours.length === 1 || theirs.length === 1) {
    return ours[0] === theirs[0]
      ? { level: 'middle', bits: 1 }
      : { level: 'middle', bits: -3, words: 'Middle initial differs' }
  }
  if (isOneSlip(ours, theirs)) return { level: 'middle', bits: 1 }
  return { level: 'middle', bits: -3, words: 'Middle name differs' }
}

/** Father and son: the suffix is often the only difference, and as often left out. */
function compareSuffix(a: string, b: string): Compared<'suffix'> {
  if (a === b) return { level: 'suffix', bits: 0 }
  if (a && b) return { level: 'suffix', bits: -14, words: `Suffix differs (${a} and ${b})` }
  return { level: 'suffix', bits: -1, words: `Only one name has the suffix ${a || b}` }
}

const swappedBits = 10

function isSwapped(a: Parts, b: Parts): boolean {
  const [ours, theirs] = [a.given[0], b.given[0]]
  return Boolean(ours && theirs && ours === joined(b.family) && theirs === joined(a.family))
}

const joined = (text: string) => text.replaceAll(' ', '')

const generations: Record<string, string> = {
  jr: 'Jr',
  junior: 'Jr',
  sr: 'Sr',
  senior: 'Sr',
  ii: 'II',
  '2nd': 'II',
  iii: 'III',
  '3rd': 'III',
  iv: 'IV',
  '4th': 'IV',
}

function parts(name: HumanName): Parts {
  const whole = name.family || name.given?.length ? name : fromText(name.text ?? '')
  const family = foldText(whole.family ?? '').split(' ')
  // Registrars write the suffix behind the family name as often as in its own field.
  const trailing = family.length > 1 ? generations[family.at(-1) ?? ''] : undefined
  const suffix = [...(name.suffix ?? []).map((s) => generations[foldText(s)]), trailing].find(Boolean) ?? ''
  return {
    family: (trailing ? family.slice(0, -1) : family).join(' '),
    given: (whole.given ?? []).flatMap((g) => foldText(g).split(' ')).filter(Boolean),
    suffix,
    former: name.use === 'maiden' || name.use === 'old',
  }
}

/** `Family, Given` or `Given Family`, where nothing but the whole name was recorded. */
function fromText(text: string): Pick<HumanName, 'family' | 'given'> {
  const [family = '', given] = text.split(',', 2)
  if (given !== undefined) return { family: family.trim(), given: given.trim().split(/\s+/) }
  const all = text.trim().split(/\s+/)
  return { family: all.at(-1) ?? '', given: all.slice(0, -1) }
}
