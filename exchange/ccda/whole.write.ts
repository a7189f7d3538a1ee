/**
 * Whether HL7 V3's data types (Data Types R1) hold a value of the record whole, by the reader's own rules. What they can't
 * hold — a coding without a code, the use of an identifier, a unit beside another system's code — goes along in FHIR's
 * words (beyond.ts).
 */
import {
  type CodeableConcept,
  type Coding,
  chartResources,
  type Identifier,
  type Quantity,
  type Reference,
} from '../../domain/resources/index.ts'
import { isRecordedAbsence } from './absence.write.ts'
import { collapsed, dateTimeFromTs, identifierOf, systemOf, withoutMarkup } from './datatypes.read.ts'
import { idAttributes, isToken, systemAttributes, ts } from './datatypes.write.ts'
import { deniesAll } from './entries/parts.read.ts'
import { asShown } from './narrative.write.ts'
import { spokenUnit, unit } from './quantities.read.ts'
import { unitOf } from './quantities.write.ts'

/** Charts name few systems and units, many times. */
function remembered<T>(keyOf: (value: T) => string, judge: (value: T) => boolean): (value: T) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const key = keyOf(value)
    let is = known.get(key)
    if (is === undefined) {
      is = judge(value)
      if (known.size < 5000) known.set(key, is)
    }
    return is
  }
}

const isWholeSystem = remembered(
  (system: string) => system,
  (system) => {
    const { codeSystem, codeSystemName } = systemAttributes(system)
    return systemOf(codeSystem, codeSystemName) === system
  },
)

/** A code with white space is original text, and taken for a code only beside its system. */
function isWholeCoding({ system, version, code, display }: Coding): boolean {
  if (code === undefined || (system !== undefined && !isWholeSystem(system))) return false
  return (isToken(code) || system !== undefined) && isWholeText(code) && isWholeText(version) && isWholeText(display)
}

const same = (one: string | undefined, other: string | undefined): boolean => one === other

/** II has neither use nor type. */
function isWholeIdentifier(identifier: Identifier): boolean {
  const attributes = idAttributes(identifier)
  if (attributes === undefined || identifier.use !== undefined || identifier.type !== undefined) return false
  const back = identifierOf({
    root: attributes.root,
    extension: attributes.extension,
    assigner: attributes.assigningAuthorityName,
    isNull: attributes.nullFlavor !== undefined,
  })
  return (
    same(back?.system, identifier.system) &&
    same(back?.value, identifier.value) &&
    same(back?.assigner, identifier.assigner)
  )
}

/** PQ's unit is UCUM's; its words and another system's code stand in the translation. */
const isWholeUnit = remembered(
  ({ unit: words, code, system }: Quantity) => `${words}\n${code}\n${system}`,
  (quantity) => {
    const { ucum, words, coding } = unitOf(quantity)
    const saidAs = words === undefined ? undefined : spokenUnit(collapsed(words))
    const back: Quantity = coding === undefined ? unit(ucum, saidAs) : { ...coding, ...(saidAs && { unit: saidAs }) }
    return (
      same(back.unit, quantity.unit) &&
      same(back.code, quantity.code) &&
      same(back.system, quantity.system) &&
      (coding === undefined || (isToken(coding.code) && isWholeCoding(coding)))
    )
  },
)

/** Only an observation's value may be an interval that is open on one side: FHIR's comparator. */
function isWholeQuantity(field: string, quantity: Quantity): boolean {
  if (quantity.value === undefined || (quantity.comparator !== undefined && field !== 'valueQuantity')) return false
  return isWholeUnit(quantity)
}

/** Who a role's player is taken for, and where a place or a maker stands. */
const roles: Readonly<Record<string, readonly string[]>> = {
  location: ['Location'],
  manufacturer: ['Organization'],
  specimen: ['Specimen'],
}
const parties: readonly string[] = ['Practitioner', 'Organization']

/** A role has one id and a name. What it stands for besides is lost. How a row is pointed to is the entry's own affair. */
function isWholeReference(field: string, { reference, type, identifier, display }: Reference): boolean {
  const kind = type ?? reference?.slice(0, reference.indexOf('/'))
  if (reference !== undefined && kind !== undefined && kind in chartResources) return true
  if (kind !== undefined && !(roles[field] ?? parties).includes(kind)) return false
  if (identifier !== undefined && !isWholeIdentifier(identifier)) return false
  return display === undefined ? identifier !== undefined || reference !== undefined : isWholeText(display)
}

/** Without characters that XML has no way to say, and markup that the reader takes away. */
const isPlainText = (text: string): boolean =>
  withoutMarkup(text) === text && !/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)

/** Nothing of what the slow tests look for. */
const isHarmless = (text: string): boolean => !/[<&]|[^ -\uD7FF\uE000-\uFFFD]|\s\s|[^\S ]|^\s|\s$/.test(text)

/** White space is one space wherever words are read. */
const isWholeText = (text: string | undefined): boolean =>
  text === undefined || isHarmless(text) || (collapsed(text) === text && isPlainText(text))

/** Remarks and instructions keep their lines: the narrative that they point to has them. */
const keepsLines = (around: string, field: string): boolean =>
  field === 'patientInstruction' || (field === 'text' && /^(note|dosage|dosageInstruction)$/.test(around))

const DATE = /^\d{4}(-\d\d){0,2}(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/

/** Years before 1800, days that no calendar has, offsets that no clock on earth has. */
const isWholeDate = (date: string): boolean =>
  SAFE_DATE.test(date) || dateTimeFromTs(ts(date)) === date.replace(/Z$/, '+00:00')
const SAFE_DATE = /^(19|20)\d\d(-\d\d(-([01]\d|2[0-8])(T\d\d:\d\d(:\d\d(\.\d+)?)?([+-](0\d|1[0-3]):\d\d|Z)?)?)?)?$/

const quantities: ReadonlySet<string> = new Set([
  ...([
    'valueQuantity',
    'low',
    'high',
    'numerator',
    'denominator',
    'doseQuantity',
    'rateQuantity',
    'quantity',
  ] as const),
  ...(['expectedSupplyDuration', 'onsetAge', 'detailQuantity'] as const),
])

/** What a row is about. */
const names: ReadonlySet<string> = new Set(['code', 'medicationCodeableConcept', 'vaccineCode'])

/** Words that a reader may take for recorded absence, or for nothing said. */
const DOUBTFUL = /^\W*$|\b(no|none|not|nil|unknown|unavailable|nothing|denies|negative|n\/?a|nk\w{0,2}a)\b/i

const isDoubtful = (words: string | undefined): boolean => words !== undefined && DOUBTFUL.test(words)

/** Whether a reader is sure to take it for the thing itself. */
export const isClear = (concept: CodeableConcept): boolean =>
  (hasWords(concept) || (concept.coding?.some(({ code }) => code !== undefined) ?? false)) &&
  !isDoubtful(concept.text) &&
  !(concept.text !== undefined && deniesAll({ text: concept.text })) &&
  !concept.coding?.some(({ display }) => isDoubtful(display)) &&
  !isRecordedAbsence(concept)

/** What a reader gives a name where a code comes without any words (names.read.ts). */
const named: ReadonlySet<string> = new Set([...names, 'route', 'manifestation'])

const hasWords = ({ coding, text }: CodeableConcept): boolean =>
  text !== undefined || (coding?.some(({ display }) => display !== undefined) ?? false)

type Fields = Readonly<Record<string, unknown>>

const isReference = (value: Fields): boolean =>
  'reference' in value || 'display' in value || 'identifier' in value || typeof value.type === 'string'

const DIGITS = { first: 0x30, last: 0x39 }

/** `field`: the name under which the value stands. */
export function isWhole(field: string, value: unknown, around = ''): boolean {
  if (typeof value === 'string') {
    const first = value.charCodeAt(0)
    if (first <= DIGITS.last && first >= DIGITS.first && DATE.test(value)) return isWholeDate(value)
    return isWholeText(value) || (keepsLines(around, field) && asShown(value) === value && isPlainText(value))
  }
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    for (const each of value) if (!isWhole(field, each)) return false
    return true
  }
  if (field === 'coding' || field === 'class') return isWholeCoding(value as Coding)
  if (field === 'identifier') return isWholeIdentifier(value as Identifier)
  if (quantities.has(field)) return isWholeQuantity(field, value as Quantity)
  if (isReference(value as Fields)) return isWholeReference(field, value as Reference)
  if (named.has(field) && !hasWords(value as CodeableConcept)) return false
  if (names.has(field) && !isClear(value as CodeableConcept)) return false
  for (const name in value) if (!isWhole(name, (value as Fields)[name], field)) return false
  return true
}
