/** Small statements inside others: status, severity, age, indication, instruction, remarks. */
import type { Annotation, CodeableConcept, Quantity, Reference } from '../../../domain/resources/index.ts'
import { AGE_AT_ONSET } from '../../terminology/codes.ts'
import type { ConceptTable } from '../../terminology/two-way.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { compact, concept, hasCode, isPresent, note, said, words } from '../datatypes.read.ts'
import { isNothing } from '../narrative.read.ts'
import { location } from '../people.read.ts'
import { quantity, value } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import type { EntryTemplateName } from '../templates.ts'

export function valueConcept(statement: Statement | undefined): CodeableConcept | undefined {
  const el = statement?.el.child('value')
  return statement && (concept(el, statement.reading) ?? spokenValue(el, statement))
}

/** Words where a code is asked for: `ST` and `ED`. */
function spokenValue(el: XmlElement | undefined, { reading }: Statement): CodeableConcept | undefined {
  const isWords = /(^|:)(ST|ED)$/.test(el?.attr('xsi:type') ?? '')
  const text = isWords ? words(el, reading) : undefined
  return text === undefined || isNothing(text) ? undefined : { text }
}

/** The first coding of a concept that a table has a word for. */
export function wordFor<Word extends string>(
  table: ConceptTable<Word>,
  value: CodeableConcept | undefined,
): Word | undefined {
  return value?.coding?.map((coding) => table.toFhir(coding)).find(isPresent)
}

/** LOINC "Status": what status observations are, whatever their template. */
const STATUS_CODE = '33999-4'
export const isStatusObservation = (statement: Statement): boolean =>
  statement.is('problemStatus', 'allergyStatus') ||
  (statement.el.name === 'observation' && statement.el.child('code')?.attr('code') === STATUS_CODE)

const SEVERITY_CODE = 'SEV'
export const isSeverity = (statement: Statement): boolean =>
  statement.is('severityObservation') || statement.el.child('code')?.attr('code') === SEVERITY_CODE

export const takeSeverity = (statement: Statement): CodeableConcept | undefined =>
  statement.takeWhere(isSeverity).map(valueConcept).find(isPresent)

const ageCodes = new Set([AGE_AT_ONSET.code, '397659008', '30525-0'])
export const takeAge = (statement: Statement): Quantity | undefined =>
  statement
    .takeWhere((inner) => inner.is('ageObservation') || ageCodes.has(inner.el.child('code')?.attr('code') ?? ''))
    .map((age) => quantity(age.el.child('value')))
    .find(isPresent)

/** Why something is done: Indication, or any observation that stands as the reason (`RSON`). */
export function takeReasons(statement: Statement): CodeableConcept[] {
  return statement
    .takeWhere(
      (inner, typeCode) =>
        inner.el.name === 'observation' &&
        (inner.is('indication') || (typeCode === 'RSON' && !inner.is('problemObservation'))),
    )
    .map((reason) => valueConcept(reason) ?? (hasCode(reason.code, assertion) ? undefined : reason.code) ?? reason.name)
    .filter(isPresent)
}

const KIND = 'allerg\\w*|problems?|conditions?|drugs?|medications?|procedures?'
/**
 * "No known allergies", "NKDA", "Patient denies", "Medications: none", or just "problem": words for a whole kind of thing, not for
 * one of it. They begin with the denial: "Warfarin (not generic)" is one drug.
 */
const DENIAL = new RegExp(
  `^\\W*(?:(?:(?:the )?(?:patient|pt)\\W+(?:(?:has|had|reports|is|was|takes|on)\\W+)*|(?:${KIND})\\W+(?:(?:is|are)\\W+)?)?` +
    `(?:no|none|nil|not|nka|nkda|nkma|denies|negative|unknown)\\b|(?:any |all )?(?:${KIND})\\W*$)`,
  'i',
)

/**
 * What is negated without a code is a whole kind of thing only if nothing, or such words, stand there: a negated "COPD" or
 * "eggs" in words alone is that one thing, which the patient does not have.
 */
export const deniesAll = (value: CodeableConcept | undefined): boolean =>
  value === undefined || (value.coding === undefined && DENIAL.test(value.text ?? ''))

/** A code that says nothing but "the value is so". */
export const assertion: ReadonlySet<string> = new Set(['ASSERTION'])

export interface Instruction {
  text: string
  /** What kind of instruction, where the code says more than "education". */
  kind?: CodeableConcept
}

/** SNOMED CT "patient education", "education"; IHE's word for the same. */
const education: ReadonlySet<string> = new Set(['311401005', '409073007', 'PINSTRUCT'])

/** What the patient is told: Instruction, Patient Instructions. */
export const takeInstructions = (statement: Statement): Instruction[] =>
  statement
    .take('instruction')
    .map((instruction) => {
      const { code } = instruction
      const kind = hasCode(code, education) ? undefined : code
      // "Patient education" as such, without a word of it, tells nobody anything.
      const text = instruction.text ?? said(kind)
      return text === undefined ? undefined : compact<Instruction>({ text, kind })
    })
    .filter(isPresent)

export const instructionNote = ({ text, kind }: Instruction): Annotation => {
  const label = said(kind)
  return { text: label === undefined || label === text ? text : `${label}: ${text}` }
}

/** What the pharmacy is told (IHE PCC, 6.3.4.16.5): its act has a code of IHE's own. */
export const takeFulfillment = (statement: Statement): Annotation[] =>
  statement
    .takeWhere((inner) => inner.el.child('code')?.attr('code') === 'FINSTRUCT')
    .map(({ text }) => note(text && `For the pharmacy: ${text}`))
    .filter(isPresent)

/** One-line facts for which the record has no field, as remarks: "Health status: Alive and well". */
export function takeAsNotes(statement: Statement, label: string, ...templates: EntryTemplateName[]): Annotation[] {
  return statement
    .take(...templates)
    .map((inner) => {
      const read = value(inner.el.child('value'), inner.reading)
      const text = said(read?.valueCodeableConcept) ?? read?.valueString ?? inner.text ?? said(inner.code)
      return note(text === undefined ? undefined : `${label}: ${text}`)
    })
    .filter(isPresent)
}

/** CCD 1.0, 3.5.2.2: whether a problem came anew or again, said as a qualifier of "clinical finding". */
export const takeEpisodes = (statement: Statement): Annotation[] =>
  statement
    .take('episodeObservation')
    .map((inner) => {
      // It repeats the id of what it belongs to.
      inner.discard()
      return inner.el.at('value', 'qualifier', 'value')?.attr('displayName') ?? said(valueConcept(inner))
    })
    .filter(isPresent)
    .map((text) => ({ text: `Episode: ${text}` }))

/** Status observations where the record has a status of its own: what they say is kept as a remark. */
export const takeStatusNotes = (statement: Statement): Annotation[] =>
  statement
    .takeWhere(isStatusObservation)
    .map((inner) => said(valueConcept(inner)))
    .filter(isPresent)
    .map((text) => ({ text: `Status: ${text}` }))

export const locations = (statement: Statement): Reference[] =>
  statement
    .participants('LOC')
    .map((role) => location(role, statement.reading))
    .filter(isPresent)
