/**
 * FHIR data types out of HL7 V3's (Data Types R1 as CDA R2 uses them): II, CD, TS, IVL_TS, ST, ED.
 * Nothing is made more precise than it was said; what is no value of its type is left out and reported to the source.
 */
import type { Annotation, CodeableConcept, Coding, DateTime, Identifier, Period } from '../../domain/resources/index.ts'
import { CPT, CVX, ICD9CM, ICD10CM, LOINC, NDC, RXNORM, SNOMED, UNII } from '../../domain/terminology/systems.ts'
import { nameBasedUuid } from '../ids.ts'
import { identifierFromII } from '../terminology/identifiers.ts'
import { isOid, isUuid, MEDICARE_NUMBER, NPI, SSN, systemFromName, systemFromOid } from '../terminology/systems.ts'
import type { XmlElement } from '../xml/tree.ts'

/** What data types need to know of the document around them. */
export interface Source {
  /** The text of the narrative that a `reference/@value` of the form `#id` points to. */
  narrative(reference: XmlElement): string | undefined
  /** Something at this place is not what it should be and was left out. */
  flaw(at: XmlElement, reason: string): void
}

/** Takes away keys without a value and empty lists: FHIR has neither. For objects whose lists may all be missing. */
export function compact<T extends object>(object: T): T {
  const left: Partial<T> = {}
  for (const key in object) {
    const value = object[key]
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) left[key] = value
  }
  return left as T
}

/** `undefined` for an object that says nothing. */
export function ifAny<T extends object>(object: T): T | undefined {
  const left = compact(object)
  for (const _ in left) return left
  return undefined
}

export const isPresent = <T>(value: T | undefined): value is T => value !== undefined

/** White space that is not one plain space between two words. */
const LOOSE = /\s\s|[^\S ]/

/** White space as a page shows it: runs become one space, none at the ends. */
export function collapsed(text: string): string {
  const trimmed = text.trim()
  return LOOSE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}

const MARKUP =
  /<\/?(?:br|paragraph|content|list|item|table|tbody|thead|tr|td|th|p|div|span|b|i|u|font|sub|sup)\b[^<>]*>|&(?:nbsp|emsp|ensp|#160|#xa0);/gi

/** Narrative markup that was escaped twice and stands in the words as text. */
export const withoutMarkup = (text: string): string =>
  text.includes('<') || text.includes('&') ? text.replace(MARKUP, ' ') : text

/** Character data of ST, ED, ON, SC: the words in the element, or the narrative that it refers to. */
export function words(el: XmlElement | undefined, source: Source): string | undefined {
  if (el === undefined) return undefined
  const own = collapsed(withoutMarkup(el.text))
  if (own !== '') return own
  const reference = el.child('reference')
  return reference === undefined ? undefined : source.narrative(reference)
}

// II

// A system without an OID is written as a name-based UUID, made from the system that stands beside it (`exchange/ids.ts`).

const isUri = (text: string | undefined): text is string => text !== undefined && /^(https?|urn):\S+$/.test(text)

export const identifier = (el: XmlElement): Identifier | undefined =>
  identifierOf({
    root: el.attr('root'),
    extension: el.attr('extension'),
    assigner: el.attr('assigningAuthorityName'),
    isNull: el.attr('nullFlavor') !== undefined,
  })

interface II {
  root: string | undefined
  extension: string | undefined
  assigner: string | undefined
  isNull: boolean
}

export function identifierOf({ root, extension, assigner, isNull }: II): Identifier | undefined {
  // The root of a system without a number in it names nobody.
  if (extension === undefined && root !== undefined && (isNull || isIdentifierSystem(root))) return undefined
  if (root === undefined) return extension === undefined ? undefined : compact({ value: extension, assigner })
  if (assigner !== undefined && extension !== undefined && root === nameBasedUuid(assigner))
    return { system: assigner, value: extension }
  return identifierFromII(root, extension, assigner)
}

const identifierSystems: ReadonlySet<string> = new Set([NPI, SSN, MEDICARE_NUMBER])
const isIdentifierSystem = (root: string): boolean => identifierSystems.has(systemFromOid(root))

export const identifiers = (el: XmlElement): Identifier[] => el.all('id').map(identifier).filter(isPresent)

// CD, CE, CV, CO, CS

const codingSystem = (el: XmlElement): string | undefined => systemOf(el.attr('codeSystem'), el.attr('codeSystemName'))

/** The system's URI, by `codeSystem` and `codeSystemName`. */
export function systemOf(oid: string | undefined, name: string | undefined): string | undefined {
  if (oid !== undefined && isOid(oid)) return systemFromOid(oid)
  if (oid !== undefined && name !== undefined && isUuid(oid) && oid === nameBasedUuid(name)) return name
  // Senders swap the two, or put a name where the OID belongs.
  if (name !== undefined && isOid(name)) return systemFromOid(name)
  const named =
    (oid === undefined ? undefined : systemFromName(oid)) ?? (name === undefined ? undefined : systemFromName(name))
  if (named !== undefined) return named
  if (oid !== undefined) return systemFromOid(oid)
  return isUri(name) ? name : undefined
}

/** Words that are no code of the systems below: two substances of the code "Unknown" are not the same one. */
const NO_CODE = /^(unknown|n\/a|null|undefined)$/i
const withoutWords: ReadonlySet<string | undefined> = new Set([
  LOINC,
  SNOMED,
  RXNORM,
  ICD10CM,
  ICD9CM,
  CVX,
  NDC,
  UNII,
  CPT,
])

/** The code itself, without its translations; `undefined` where the element holds no code. */
export function coding(el: XmlElement | undefined): Coding | undefined {
  const code = el?.attr('code')
  // Some senders repeat the null flavor as the code, or write that they have none.
  if (el === undefined || code === undefined || code === el.attr('nullFlavor')) return undefined
  const system = codingSystem(el)
  if (NO_CODE.test(code) && withoutWords.has(system)) return undefined
  return compact({ system, version: el.attr('codeSystemVersion'), code, display: el.attr('displayName') })
}

const translations = (el: XmlElement): XmlElement[] =>
  el.all('translation').flatMap((translation) => [translation, ...translations(translation)])

/** A translation whose code does not fit CDA's `cs` (white space in it) travels as original text, with its system. */
function translatedCoding(el: XmlElement): Coding | undefined {
  const plain = coding(el)
  if (plain !== undefined) return plain
  const text = el.child('originalText')
  const system = codingSystem(el)
  if (text === undefined || system === undefined) return undefined
  const code = collapsed(text.text)
  return code === ''
    ? undefined
    : compact({ system, version: el.attr('codeSystemVersion'), code, display: el.attr('displayName') })
}

/** `targetSiteCode` and its kin carry laterality as a qualifier (CD.qualifier): it is said in the text. */
function qualifiers(el: XmlElement): string[] {
  return el
    .all('qualifier')
    .map((qualifier) => {
      const value = qualifier.child('value')?.attr('displayName') ?? qualifier.child('value')?.attr('code')
      const name = qualifier.child('name')?.attr('displayName')
      return value === undefined ? undefined : name === undefined ? value : `${name}: ${value}`
    })
    .filter(isPresent)
}

/**
 * A concept: all codes as they stand (the code first, translations after it) and the original words, resolved in the
 * narrative where they are only referred to. `undefined` where nothing is said, whatever the `nullFlavor`.
 */
export function concept(el: XmlElement | undefined, source: Source): CodeableConcept | undefined {
  if (el === undefined) return undefined
  const own = coding(el)
  const codings = [own, ...translations(el).map(translatedCoding)].filter(isPresent)
  let text = originalText(el.child('originalText'), codings, source)
  // Without a code, what stands in `displayName` is all there is.
  if (text === undefined && own === undefined) text = el.attr('displayName') ?? firstDisplay(el)
  const also = qualifiers(el)
  if (also.length > 0) {
    const said = text ?? codings[0]?.display ?? codings[0]?.code
    const unsaid = also.filter((one) => said === undefined || !said.toLowerCase().includes(one.toLowerCase()))
    if (unsaid.length > 0) text = said === undefined ? unsaid.join(', ') : `${said} (${unsaid.join(', ')})`
  }
  return ifAny({ coding: codings, text })
}

/** A mere pointer at the narrative, where that only repeats a code or its display, says no words of its own. */
function originalText(el: XmlElement | undefined, codings: readonly Coding[], source: Source): string | undefined {
  const text = words(el, source)?.replace(/\n+/g, ' ')
  const isPointer = el !== undefined && collapsed(el.text) === ''
  return isPointer && codings.some(({ code, display }) => collapsed(display ?? code ?? '') === text) ? undefined : text
}

function firstDisplay(el: XmlElement): string | undefined {
  for (const translation of translations(el)) {
    const display = translatedCoding(translation) === undefined ? translation.attr('displayName') : undefined
    if (display !== undefined) return display
  }
  return undefined
}

/** What a concept is called on a page. */
export const said = (value: CodeableConcept | undefined): string | undefined =>
  value?.text ?? value?.coding?.find(({ display }) => display !== undefined)?.display ?? value?.coding?.[0]?.code

export const hasCode = (value: CodeableConcept | undefined, codes: ReadonlySet<string>): boolean =>
  value?.coding?.some(({ code }) => code !== undefined && codes.has(code)) ?? false

// TS, IVL_TS

const POINT = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\.\d+)?([+-]\d{1,4}|Z)?$/

/**
 * `YYYYMMDDHHMMSS.UUUU±ZZzz` (TS literal form) to FHIR's form, with the precision that was given. ISO 8601 with
 * hyphens is understood, too. `undefined` for what is no date of the calendar or no time of the clock.
 */
export function dateTimeFromTs(literal: string): DateTime | undefined {
  const plain =
    literal.includes('-') && /^\d{4}-/.test(literal)
      ? literal.replace(/^(\d{4})-(\d\d)(?:-(\d\d))?/, '$1$2$3')
      : literal
  const match = POINT.exec(plain) ?? POINT.exec(withoutClockMarks(plain))
  if (match === null) return undefined
  const [, year = '', month, day, hour, minute, second, fraction, offset] = match
  // Years like 0001 are what databases hold for "no date".
  if (Number(year) < 1800) return undefined
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return `${year}-${month}`
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  if (Number(hour) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined
  // FHIR has no time of hours alone: the minutes of a whole hour are said to be 00.
  const clock = `T${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}${fraction ?? ''}`}`
  return date + clock + zone(offset)
}

const withoutClockMarks = (literal: string): string =>
  literal
    .replace(/T(?=\d\d)/, '')
    .replace(/(\d\d):(\d\d)(?::(\d\d))?/, '$1$2$3')
    .replace(/:(\d\d)$/, '$1')

/** `+0530`, `-05`, `-5`, `Z`; an offset that no clock on earth has is left out. */
function zone(offset: string | undefined): string {
  if (offset === undefined) return ''
  if (offset === 'Z') return 'Z'
  const digits = offset.slice(1)
  const four = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0')
  const [hours, minutes] = [four.slice(0, 2), four.slice(2)]
  return Number(hours) > 14 || Number(minutes) > 59 ? '' : `${offset[0]}${hours}:${minutes}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A point in time from `@value`. */
export function time(el: XmlElement | undefined, source: Source): DateTime | undefined {
  const literal = el?.attr('value')
  if (el === undefined || literal === undefined) return undefined
  const value = dateTimeFromTs(literal)
  if (value === undefined) source.flaw(el, 'What stands here is not a date or time, so it was left out.')
  return value
}

/** `effectiveTime` of any type: a point, or an interval with one bound or two. */
export interface Span {
  at?: DateTime
  start?: DateTime
  end?: DateTime
  /** There is an end, and nobody knows when: `<high nullFlavor="UNK"/>`. */
  endUnknown?: boolean
}

export function span(el: XmlElement | undefined, source: Source): Span {
  if (el === undefined) return {}
  const high = el.child('high')
  const at = time(el, source) ?? time(el.child('center'), source)
  const start = time(el.child('low'), source)
  const end = time(high, source)
  return compact({
    at,
    start,
    end,
    endUnknown: high?.attr('nullFlavor') === 'UNK' && end === undefined ? true : undefined,
  })
}

export const beginning = ({ at, start, end }: Span): DateTime | undefined => at ?? start ?? end

export const period = ({ start, end }: Span): Period | undefined => ifAny({ start, end })

/** FHIR's choice between a point and a period. */
export function effective(span: Span): { effectiveDateTime?: DateTime; effectivePeriod?: Period } {
  const { at, start, end } = span
  if (start !== undefined && start === end) return { effectiveDateTime: start }
  if (start !== undefined || end !== undefined) return { effectivePeriod: compact({ start, end }) }
  return at === undefined ? {} : { effectiveDateTime: at }
}

/** For what happens at a moment: senders write that as an interval that only begins. */
export const effectiveMoment = (span: Span): ReturnType<typeof effective> =>
  span.end === undefined ? effective({ at: beginning(span) }) : effective(span)

export const dateOf = (dateTime: DateTime | undefined): string | undefined => dateTime?.split('T')[0]

export const note = (text: string | undefined, more: Omit<Annotation, 'text'> = {}): Annotation | undefined =>
  text === undefined ? undefined : compact({ text, ...more })
