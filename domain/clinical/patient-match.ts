/**
 * Is this the same person? Compares an incoming patient with charts that may be theirs.
 *
 * Evidence is weighed in bits, as in probabilistic record linkage (Fellegi and Sunter 1969): a weight of n means that the
 * observation is 2^n times as likely for one person as for two. Weights add up on top of the odds that any two records of
 * a practice are one person, and the sum becomes a probability. What shows two people (other birth date, other given
 * name) caps the result, so that twins and fathers and sons never pass for one person because all else agrees.
 */
import type { Address, ContactPoint, Identifier, Patient, PatientContent } from '../resources/index.ts'
import { compareNames, type NameAgreement } from './name-match.ts'
import { foldText, isOneSlip } from './similarity.ts'

/** What is compared of a chart. */
export type Known = PatientContent & Pick<Patient, 'id' | 'recordNumber'>

export interface PatientCandidate<P extends Known = Patient> {
  candidate: P
  /** 0 to 1; from `certain` on the same person but for a clerical error. */
  score: number
  /** For the person who decides, in plain words; what speaks against it is among it. */
  evidence: string[]
}

interface Evidence {
  bits: number
  words?: string
}

const certain = 0.95
/** Below this, somebody with the same name is worth a look, but not a question. */
const possible = 0.2
const worthShowing = 0.1
/** Two charts out of tens of thousands: 2^15 to one against. */
const priorBits = -15

/** Charts that may be the incoming person's, best first. Charts without any likeness are left out. */
export function matchPatients<P extends Known>(
  incoming: PatientContent,
  candidates: readonly P[],
): PatientCandidate<P>[] {
  return candidates
    .map((candidate) => matchPatient(incoming, candidate))
    .filter((match) => match.score >= worthShowing)
    .sort((a, b) => b.score - a.score)
}

/** `matched`: exactly one chart is certain. `new`: none is even possible. Everything else is for a person to decide. */
export function outcome(matches: readonly Pick<PatientCandidate, 'score'>[]): 'matched' | 'new' | 'ambiguous' {
  const sure = matches.filter((match) => match.score >= certain).length
  if (sure === 1) return 'matched'
  return matches.some((match) => match.score >= possible) ? 'ambiguous' : 'new'
}

function matchPatient<P extends Known>(incoming: PatientContent, candidate: P): PatientCandidate<P> {
  const name = compareNames(incoming.name, candidate.name)
  const birth = compareBirthDate(incoming.birthDate, candidate.birthDate)
  const identifier = compareIdentifiers(incoming, candidate)
  const sex = compareSex(incoming, candidate)
  const others = [sex, ...compareContact(incoming, candidate)]
  const contact = compareAddress(incoming.address ?? [], candidate.address ?? [])
  const sum = [identifier, birth, ...others, contact].reduce((bits, e) => bits + e.bits, priorBits + name.bits)
  const score = Math.min(1 / (1 + 2 ** -sum), ceiling(name, birth, sex, identifier))
  return {
    candidate,
    score: Math.max(score, floor(name, identifier)),
    evidence: [identifier.words, ...name.evidence, birth.words, ...others.map((e) => e.words), contact.words].filter(
      (words) => words !== undefined,
    ),
  }
}

/** What a person must look at, however much else agrees. */
function ceiling(name: NameAgreement, birth: Evidence, sex: Evidence, identifier: Evidence): number {
  const hasIdentifier = identifier.bits > 0
  if (birth.bits <= otherBirthDate) return hasIdentifier ? 0.9 : 0.6
  if (name.given === 'differs' || name.given === 'doubtful') return hasIdentifier ? 0.9 : 0.6
  const unsure = name.given === 'unknown' || name.given === 'alike'
  const unproven = name.family === 'differs' || unsure || birth.bits === 0 || sex.bits < 0
  if (unproven && identifier.bits < ownIdentifier) return 0.9
  return 1
}

/** A shared identifier always deserves a question, and a namesake is always shown. */
function floor(name: NameAgreement, identifier: Evidence): number {
  if (identifier.bits >= ownIdentifier) return 0.5
  return name.family === 'same' && name.given === 'same' ? worthShowing : 0
}

const otherBirthDate = -12

function compareBirthDate(a: string | undefined, b: string | undefined): Evidence {
  if (!a || !b) return { bits: 0, words: 'Birth date not known on both sides' }
  if (a === b) {
    if (a.length === 10) return { bits: 12, words: 'Same birth date' }
    return { bits: a.length === 4 ? 4 : 7, words: 'Same birth date as far as it is known' }
  }
  if (a.startsWith(b) || b.startsWith(a)) {
    return { bits: Math.min(a.length, b.length) === 4 ? 4 : 7, words: 'Birth dates agree as far as both are known' }
  }
  if (a.length === 10 && b.length === 10) {
    const [year, month, day] = a.split('-')
    if (b === `${year}-${day}-${month}`) return { bits: 4, words: 'Day and month of the birth date swapped' }
    if (isOneSlip(a.replaceAll('-', ''), b.replaceAll('-', ''))) {
      return { bits: 3, words: 'Birth date differs in one digit' }
    }
  }
  return { bits: otherBirthDate, words: 'Birth date differs' }
}

/** The bits of an identifier that only one person has. */
const ownIdentifier = 20

const ssnSystems: ReadonlySet<string> = new Set(['http://hl7.org/fhir/sid/us-ssn', 'urn:oid:2.16.840.1.113883.4.1'])

function compareIdentifiers(incoming: PatientContent, candidate: Known): Evidence {
  let best: Evidence = { bits: 0 }
  const take = (found: Evidence) => {
    if (best.bits === 0 || found.bits > best.bits) best = found
  }
  for (const their of incoming.identifier ?? []) {
    if (!their.value) continue
    if (their.value === candidate.id || their.value === `urn:uuid:${candidate.id}`) {
      take({ bits: 25, words: 'This practice’s own chart identifier' })
    }
    for (const our of candidate.identifier ?? []) take(compareIdentifier(their, our))
    if (sameValue(their.value, candidate.recordNumber)) take({ bits: 6, words: 'Same record number' })
  }
  return best
}

function compareIdentifier(a: Identifier, b: Identifier): Evidence {
  if (!a.system || !b.system || !a.value || !b.value) return { bits: 0 }
  const ssn = ssnSystems.has(a.system) && ssnSystems.has(b.system)
  if (!ssn && a.system !== b.system) return { bits: 0 }
  if (ssn) {
    const [ours, theirs] = [digits(a.value), digits(b.value)]
    if (ours.length !== 9 || theirs.length !== 9) return { bits: 0 }
    if (ours === theirs) return { bits: ownIdentifier, words: 'Same Social Security number' }
    if (isOneSlip(ours, theirs)) return { bits: 4, words: 'Social Security number differs in one digit' }
    return { bits: -10, words: 'Social Security number differs' }
  }
  return sameValue(a.value, b.value)
    ? { bits: ownIdentifier, words: `Same identifier${a.assigner ? ` of ${a.assigner}` : ''} (${a.value})` }
    : { bits: 0 }
}

function compareSex(incoming: PatientContent, candidate: Known): Evidence {
  const known = ['male', 'female']
  const [a, b] = [incoming.gender, candidate.gender]
  if (!a || !b || !known.includes(a) || !known.includes(b)) return { bits: 0 }
  return a === b ? { bits: 1, words: 'Same sex' } : { bits: -6, words: 'Sex differs' }
}

/** Families share phones and addresses: good evidence for a household, some for a person. */
function compareContact(incoming: PatientContent, candidate: Known): Evidence[] {
  const phones = shared(incoming.telecom, candidate.telecom, (c) => {
    const number = c.system === 'email' || c.system === 'url' ? '' : digits(c.value ?? '').slice(-10)
    return number.length >= 7 ? number : ''
  })
  const emails = shared(incoming.telecom, candidate.telecom, (c) =>
    c.value?.includes('@')
      ? c.value
          .trim()
          .toLowerCase()
          .replace(/^mailto:/, '')
      : '',
  )
  return [
    ...(phones ? [{ bits: 5, words: 'Same phone number' }] : []),
    ...(emails ? [{ bits: 6, words: 'Same e-mail address' }] : []),
  ]
}

function shared(
  a: ContactPoint[] | undefined,
  b: ContactPoint[] | undefined,
  key: (point: ContactPoint) => string,
): boolean {
  const ours = new Set((b ?? []).map(key).filter(Boolean))
  return (a ?? []).some((point) => ours.has(key(point)))
}

function compareAddress(a: Address[], b: Address[]): Evidence {
  const street = (address: Address) => {
    const lines = foldText((address.line ?? []).join(' ')).split(' ')
    const place = zip(address) || foldText(address.city ?? '')
    return lines[0] && place ? `${lines.map((word) => streetWords[word] ?? word).join(' ')}|${place}` : ''
  }
  const overlaps = (key: (address: Address) => string) => {
    const ours = new Set(b.map(key).filter(Boolean))
    return a.some((address) => ours.has(key(address)))
  }
  if (overlaps(street)) return { bits: 5, words: 'Same address' }
  if (overlaps(zip)) return { bits: 1, words: 'Same postal code' }
  return { bits: 0 }
}

const streetWords: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  boulevard: 'blvd',
  place: 'pl',
  apartment: 'apt',
  suite: 'ste',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
}

const zip = (address: Address) => (address.postalCode ?? '').replace(/\s/g, '').slice(0, 5).toUpperCase()
const digits = (text: string) => text.replace(/\D/g, '')
const sameValue = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
