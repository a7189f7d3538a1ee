/** HL7 v2 data types (v2.5.1 chapter 2A) as the record's. Undefined where nothing usable is said. */
import { type Decimal, readDecimal } from '../../domain/format/decimal.ts'
import type {
  Address,
  CodeableConcept,
  Coding,
  ContactPoint,
  DateTime,
  HumanName,
  Identifier,
  Quantity,
  Reference,
} from '../../domain/resources/index.ts'
import { authorityOf, systemOf } from '../terminology/hl7v2.ts'
import { IDENTIFIER_TYPE, isOid, UCUM } from '../terminology/systems.ts'
import { isUcum } from '../terminology/ucum.ts'
import { ucumFromWords } from '../terminology/units.ts'
import type { Segment, Value } from './message.ts'

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without the fields that nothing was said for; undefined where that is all of them. */
export function ifAny<T extends object>(fields: T): Said<T> | undefined {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value))
  return said.length > 0 ? (Object.fromEntries(said) as Said<T>) : undefined
}
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

/**
 * TS, DTM, DT: `YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]`, also with the marks of ISO 8601 that some senders leave in. Undefined where it is
 * no date.
 */
export function dateTime(text: string): DateTime | undefined {
  const bare = text.trim().replace(/^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?)?)?/, '$1$2$3$4$5$6')
  const [, year, month, day, hour, minute = '00', second, zone] =
    /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.\d+)?)?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(bare) ?? []
  if (year === undefined || !isDay(year, month, day)) return undefined
  const date = [year, month, day].filter(Boolean).join('-')
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date
  const time = `${hour}:${minute}${second === undefined ? '' : `:${second}`}`
  return `${date}T${time}${zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`
}

function isDay(year: string, month = '01', day = '01'): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) && Number(year) >= 1800
}

export const timeIn = (segment: Segment, field: number): DateTime | undefined => dateTime(segment.text(field))

/** CE, CWE, CNE: code and alternate code, each with its system; the original text where it is said. */
export function concept(value: Value): CodeableConcept | undefined {
  const [own, ...others] = [1, 4, 10].map((first) => codingsAt(value, first))
  const coding = [...(own ?? []), ...others.flat()]
  const texts = [9, 2, 5, 11].map((n) => value.words(n))
  const text = texts.find((one) => one !== '') ?? (own?.length === 0 ? value.words(1) : '')
  return ifAny({ coding: coding.length > 0 ? coding : undefined, text: text === '' ? undefined : text })
}

/**
 * Where no system is said the code is the sender's own, and stays readable. Before v2.5 a code might be followed by a more particular one
 * as its sub-component (observation identifier suffix, v2.3.1 7.1.4): that one comes first.
 */
function codingsAt(value: Value, first: number): Coding[] {
  const code = value.component(first)
  if (code === '') return []
  const system = systemOf(value.component(first + 2))
  const display = value.words(first + 1)
  if (system === undefined && display === '' && /\s/.test(code)) return []
  const under = system === undefined ? {} : { system }
  const named = display === '' ? {} : { display }
  const suffix = value.component(first, 2)
  if (suffix === '' || /\s/.test(suffix)) return [{ ...under, code, ...named }]
  return [
    { ...under, code: suffix, ...named },
    { ...under, code },
  ]
}

/** The concept with one more coding of a table that the field itself implies, where the sender named no system. */
export function conceptOfTable(value: Value, system: string): CodeableConcept | undefined {
  const found = concept(value)
  const coding = found?.coding?.map((one) => (one.system === undefined ? { system, ...one } : one))
  return found && { ...found, ...(coding && { coding }) }
}

/** CX: identifier, assigning authority (HD), type. */
export function identifier(value: Value): Identifier | undefined {
  const id = value.component(1)
  if (id === '') return undefined
  const authority = authoritySystem(value.part(4))
  const type = value.component(5)
  const assigner = value.part(4).component(1)
  return {
    ...(type !== '' && { type: { coding: [{ system: IDENTIFIER_TYPE, code: type }] } }),
    ...(authority !== undefined && { system: authority }),
    value: id,
    ...(assigner !== '' && { assigner }),
  }
}

/** EI: an order's number, with who gave it. */
export function entityIdentifier(value: Value, type: string): Identifier | undefined {
  const id = value.component(1)
  if (id === '') return undefined
  const namespace = value.component(2)
  const oid = value.component(3)
  return {
    type: { coding: [{ system: IDENTIFIER_TYPE, code: type }] },
    ...(isOid(oid) && { system: `urn:oid:${oid}` }),
    value: id,
    ...(namespace !== '' && { assigner: namespace }),
  }
}

/** HD: namespace & universal id & its type. */
function authoritySystem(value: Value): string | undefined {
  const universal = value.component(2)
  if (isOid(universal)) return `urn:oid:${universal}`
  return authorityOf(value.component(1))
}

const nameUses: Readonly<Record<string, HumanName['use']>> = {
  L: 'official',
  D: 'usual',
  N: 'nickname',
  A: 'nickname',
  M: 'maiden',
  B: 'old',
  T: 'temp',
  S: 'anonymous',
}

/** XPN, and XCN from its second component on. */
export function name(value: Value, from = 1): HumanName | undefined {
  const part = (n: number) => value.component(from + n)
  const given = [part(1), ...part(2).split(/\s+/)].filter(Boolean)
  const suffix = [part(3), part(5)].filter(Boolean)
  const use = from === 1 ? nameUses[part(6)] : undefined
  const found = ifAny({
    family: part(0),
    given,
    prefix: [part(4)].filter(Boolean),
    suffix,
  })
  return found && { ...(use && { use }), ...found }
}

/** XCN: somebody by number and name. */
export function person(value: Value): Reference | undefined {
  const who = name(value, 2)
  const display = [...(who?.prefix ?? []), ...(who?.given ?? []), who?.family].filter(Boolean).join(' ')
  const suffix = who?.suffix?.join(', ') ?? ''
  const shown = [display, suffix].filter(Boolean).join(', ')
  const number = value.component(1)
  const system = authoritySystem(value.part(9))
  if (shown === '' && number === '') return undefined
  return {
    type: 'Practitioner',
    // A name where the number should stand is a name.
    ...(number !== '' &&
      !/[\s,]/.test(number) && { identifier: { ...(system !== undefined && { system }), value: number } }),
    display: shown || number,
  }
}

/** XON, or a name alone. */
export function organization(value: Value): Reference | undefined {
  const display = value.component(1)
  return display === '' ? undefined : { type: 'Organization', display }
}

const addressUses: Readonly<Record<string, Address['use']>> = {
  H: 'home',
  P: 'home',
  L: 'home',
  B: 'work',
  O: 'work',
  M: 'billing',
  C: 'temp',
  BA: 'old',
}

/** XAD. */
export function address(value: Value): Address | undefined {
  const use = addressUses[value.component(7)]
  const found = ifAny({
    line: [value.component(1), value.component(2)].filter(Boolean),
    city: value.component(3),
    district: value.component(9),
    state: value.component(4),
    postalCode: value.component(5),
    country: value.component(6),
  })
  return found && { ...(use && { use }), ...found }
}

const telecomUses: Readonly<Record<string, ContactPoint['use']>> = {
  PRN: 'home',
  ORN: 'home',
  WPN: 'work',
  VHN: 'temp',
}
const telecomSystems: Readonly<Record<string, ContactPoint['system']>> = {
  PH: 'phone',
  CP: 'phone',
  FX: 'fax',
  BP: 'pager',
  INTERNET: 'email',
  'X.400': 'email',
}

/** XTN: `^PRN^PH^^^406^5557896`, the older `(406)555-7896`, or a mail address. `use` where the field says it. */
export function telecom(value: Value, fieldUse: 'home' | 'work'): ContactPoint | undefined {
  const [country, area, local, extension] = [5, 6, 7, 8].map((n) => value.component(n))
  const mail = value.component(4)
  const number = [country ? `+${country}` : '', area, local].filter(Boolean).join('-')
  const whole = value.component(1) || value.component(12)
  const equipment = value.component(3).toUpperCase()
  const isMail =
    value.component(2) === 'NET' || equipment === 'INTERNET' || (mail !== '' && number === '' && whole === '')
  const said = isMail ? mail || whole : number ? `${number}${extension ? ` ext. ${extension}` : ''}` : whole
  if (said === '') return undefined
  const use = equipment === 'CP' ? 'mobile' : (telecomUses[value.component(2)] ?? (isMail ? undefined : fieldUse))
  return { system: isMail ? 'email' : (telecomSystems[equipment] ?? 'phone'), value: said, ...(use && { use }) }
}

const NUMBER = /^([<>]=?)?\s*([+-]?(?:\d+(?:,\d{3})*|\d*)(?:\.\d*)?(?:[eE][+-]?\d{1,2})?)$/

/** A number as laboratories write them, in their digits: `5.30`, `<0.5`, `≥ 60`, `1,200`, `1.5E3`. */
export function numberOf(text: string): (Decimal & Pick<Quantity, 'comparator'>) | undefined {
  const ascii = text.trim().replace('≤', '<=').replace('≥', '>=').replace('=<', '<=').replace('=>', '>=')
  const [, comparator, digits = ''] = NUMBER.exec(ascii) ?? []
  const decimal = readDecimal(digits.replaceAll(',', ''))
  return decimal && { ...decimal, ...(comparator && { comparator: comparator as Quantity['comparator'] }) }
}

/** OBX-6 (CE): UCUM where it is said (first or as the translation) or meant, else the sender's words. */
export function unitOf(value: Value): Pick<Quantity, 'unit' | 'system' | 'code'> {
  const said = [1, 4].filter((first) => value.component(first) !== '')
  const first = said.find((one) => systemOf(value.component(one + 2)) === UCUM) ?? said[0]
  const code = value.component(first ?? 2)
  if (code === '') return {}
  const display = first === undefined ? '' : value.component(first + 1)
  // A number is a unit in UCUM, but no laboratory means that: it is a code of its own, which says nothing without its words.
  const isNumber = /^\d+$/.test(code)
  const meaning = isNumber ? display : code
  const shown = display === '' || (display.length > 20 && !isNumber) ? code : display
  const meant = ucumFromWords(code) ?? ucumFromWords(display) ?? (isUcum(meaning) ? meaning : undefined)
  if (meant !== undefined) return { unit: shown, system: UCUM, code: meant }
  return { unit: display !== '' && isNumber ? `${display} (${code})` : code }
}
