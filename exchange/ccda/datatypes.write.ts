/**
 * HL7 V3 data types out of FHIR's: CD, II, TS and IVL_TS (HL7 Data Types R1, as CDA R2 uses them).
 * Nothing is shifted to another time zone or made more precise than it was said.
 */
import type { CodeableConcept, Coding, DateTime, Identifier, Period } from '../../domain/resources/index.ts'
import { nameBasedUuid } from '../ids.ts'
import { iiFromIdentifier } from '../terminology/identifiers.ts'
import { nameOfSystem, oidFromSystem } from '../terminology/systems.ts'
import { type Attributes, each, el, type Part, text, type Xml } from './xml.write.ts'

// CD, CE

export interface CodeOptions {
  /** `xsi:type`, for `value`. */
  type?: 'CD' | 'CE'
  /** ID of the narrative fragment that says the concept. */
  narrative?: string | undefined
  /** What a code without any content is; UNK when nothing is said here. */
  absent?: string
  /** The code itself is a null, whatever the codings say: they stand as translations. */
  nullFlavor?: string
}

/** CDA `cs`: no white space. A code that has some travels as the original text of its translation. */
export const isToken = (code: string | undefined): code is string => code !== undefined && !/\s/.test(code)

/** A system without an OID is written as a UUID made from it, its URI beside; the reader takes the URI back. */
export function systemAttributes(system: string | undefined): { codeSystem?: string; codeSystemName?: string } {
  if (system === undefined) return {}
  const oid = oidFromSystem(system)
  if (oid === undefined) return { codeSystem: nameBasedUuid(system), codeSystemName: system }
  const name = nameOfSystem(system)
  return { codeSystem: oid, ...(name !== undefined && { codeSystemName: name }) }
}

function codingAttributes({ system, version, code, display }: Coding): Attributes {
  return {
    code: isToken(code) ? code : undefined,
    ...systemAttributes(system),
    codeSystemVersion: version,
    displayName: display,
  }
}

const canStandFirst = ({ system, code }: Coding): boolean =>
  isToken(code) && system !== undefined && oidFromSystem(system) !== undefined

/** Whether the concept can be written as a code, not only as translations and words. */
export const hasCode = ({ coding }: CodeableConcept): boolean => coding?.[0] !== undefined && canStandFirst(coding[0])

/** `more`: further attributes; `words`: original text of the translation itself. */
export function translation(coding: Coding, more?: Attributes, words?: string): Xml {
  const attributes = codingAttributes(coding)
  if (attributes.code !== undefined)
    return el('translation', { ...more, ...attributes }, words !== undefined && el('originalText', {}, text(words)))
  return el(
    'translation',
    { nullFlavor: 'OTH', ...more, ...attributes },
    coding.code !== undefined && el('originalText', {}, text(coding.code)),
  )
}

const reference = (id: string | undefined): Part => id !== undefined && el('reference', { value: `#${id}` })

/**
 * A concept: the first coding is the code, the others are translations; the recorded words are `originalText`, in
 * full and as a pointer into the narrative. A first coding that CDA can't express as a code (no OID, no code) makes the
 * code `nullFlavor="OTH"` and moves to the translations, in its order.
 */
export function code(name: string, concept: CodeableConcept | undefined, options: CodeOptions = {}): Xml {
  const codings = concept?.coding ?? []
  const [first, ...others] = codings
  const original =
    (concept?.text !== undefined || (options.narrative !== undefined && concept !== undefined)) &&
    el('originalText', {}, concept?.text !== undefined && text(concept.text), reference(options.narrative))
  const type = options.type && { 'xsi:type': options.type }
  if (options.nullFlavor === undefined && first !== undefined && canStandFirst(first))
    return el(
      name,
      { ...type, ...codingAttributes(first) },
      original,
      each(others, (other) => translation(other)),
    )
  const nullFlavor = options.nullFlavor ?? (concept === undefined ? (options.absent ?? 'UNK') : 'OTH')
  return el(
    name,
    { ...type, nullFlavor },
    original,
    each(codings, (coding) => translation(coding)),
  )
}

/** A code that a template fixes. */
export const fixedCode = (name: string, coding: Coding, also: readonly Coding[] = []): Xml =>
  el(
    name,
    codingAttributes(coding),
    each(also, (other) => translation(other)),
  )

// II

interface IIAttributes {
  nullFlavor?: string
  root?: string
  extension?: string
  assigningAuthorityName?: string
}

/** `undefined` for a system without a number in it, which names nothing: as an id it would name all that share it. */
export function idAttributes(identifier: Identifier): IIAttributes | undefined {
  const { system, value, assigner } = identifier
  if (value === undefined) return undefined
  const assigned = assigner !== undefined && { assigningAuthorityName: assigner }
  const ii = iiFromIdentifier(identifier)
  if (ii !== undefined) return { ...ii, ...assigned }
  if (system === undefined) return { nullFlavor: 'UNK', extension: value, ...assigned }
  return { root: nameBasedUuid(system), extension: value, assigningAuthorityName: system }
}

export function id(identifier: Identifier): Part {
  const attributes = idAttributes(identifier)
  return attributes && el('id', { ...attributes })
}

// TS, IVL_TS

/** `2026-11-22T09:30-05:00` -> `202611220930-0500`; partial dates stay partial (Data Types R1, TS). */
export function ts(value: DateTime): string {
  const date = value.slice(0, 4) + value.slice(5, 7) + value.slice(8, 10)
  if (value.length <= 10) return date
  const time = value.slice(11)
  const offset = time.endsWith('Z') ? '+0000' : /[+-]\d\d:\d\d$/.test(time) ? time.slice(-6).replace(':', '') : ''
  const clock = offset === '' ? time : time.slice(0, time.endsWith('Z') ? -1 : -6)
  return date + clock.replaceAll(':', '') + offset
}

export const time = (name: string, value: DateTime | undefined, absent = 'UNK'): Xml =>
  el(name, value === undefined ? { nullFlavor: absent } : { value: ts(value) })

/** An interval. A bound that was not said is left out, unless `needs` names it: then it is there with a nullFlavor. */
export function interval(
  name: string,
  period: Period | undefined,
  needs: { low?: string; high?: string; type?: 'IVL_TS' } = {},
): Xml {
  const bound = (element: 'low' | 'high', value: DateTime | undefined): Part =>
    (value !== undefined || needs[element] !== undefined) && time(element, value, needs[element])
  return el(name, needs.type && { 'xsi:type': needs.type }, bound('low', period?.start), bound('high', period?.end))
}

/** `effectiveTime` from FHIR's choice of a point and a period. */
export const effectiveTime = (point: DateTime | undefined, period: Period | undefined, absent = 'UNK'): Xml =>
  period !== undefined ? interval('effectiveTime', period) : time('effectiveTime', point, absent)
