/** Result, Vital Sign, Social History, Functional and Mental Status observations, and every other one -> Observation. */
import type {
  Annotation,
  CodeableConcept,
  ObservationCategory,
  ObservationComponent,
  ObservationContent,
  PatientContent,
} from '../../../domain/resources/index.ts'
import {
  BIRTH_SEX,
  birthSex,
  GENDER_IDENTITY,
  generalQuestions,
  observationStatus,
  PREGNANCY_STATUS,
  SEXUAL_ORIENTATION,
  SMOKING_STATUS,
  smokingStatuses,
  socialNeeds,
  TOBACCO_USE,
} from '../../terminology/codes.ts'
import type { Concept } from '../../terminology/two-way.ts'
import type { XmlElement } from '../../xml/tree.ts'
import {
  compact,
  effective,
  effectiveMoment,
  hasCode,
  isPresent,
  type Source,
  type Span,
  said,
} from '../datatypes.read.ts'
import { withName } from '../names.read.ts'
import { absence, referenceRanges, type Value, value } from '../quantities.read.ts'
import type { SectionName } from '../section-templates.ts'
import type { Statement } from '../statement.read.ts'
import type { EntryTemplateName } from '../templates.ts'
import { assertion, locations, takeEpisodes, takeStatusNotes, valueConcept } from './parts.read.ts'

const bySection: Partial<Record<SectionName, ObservationCategory>> = {
  results: 'laboratory',
  vitalSigns: 'vital-signs',
  socialHistory: 'social-history',
  functionalStatus: 'functional-status',
  mentalStatus: 'cognitive-status',
  advanceDirectives: 'advance-directive',
  physicalExam: 'exam',
  generalStatus: 'exam',
  objective: 'exam',
  procedures: 'procedure',
  procedureFindings: 'procedure',
  nutrition: 'exam',
}

const byTemplate: Partial<Record<EntryTemplateName, ObservationCategory>> = {
  resultObservation: 'laboratory',
  vitalSignObservation: 'vital-signs',
  smokingStatus: 'social-history',
  tobaccoUse: 'social-history',
  socialHistoryObservation: 'social-history',
  birthSex: 'social-history',
  genderIdentity: 'social-history',
  sexualOrientation: 'social-history',
  pregnancyObservation: 'social-history',
  estimatedDateOfDelivery: 'social-history',
  caregiverCharacteristics: 'social-history',
  characteristicsOfHomeEnvironment: 'social-history',
  culturalObservation: 'social-history',
  functionalStatusObservation: 'functional-status',
  functionalStatusProblem: 'functional-status',
  selfCareActivity: 'functional-status',
  mentalStatusObservation: 'cognitive-status',
  cognitiveStatusProblem: 'cognitive-status',
  advanceDirectiveObservation: 'advance-directive',
  assessmentScale: 'survey',
  assessmentScaleSupporting: 'survey',
  pressureUlcer: 'exam',
  woundObservation: 'exam',
}

export function categoryOf(statement: Statement): ObservationCategory {
  if (hasCode(statement.code, socialNeeds)) return 'sdoh'
  const template = statement.templates.map((name) => byTemplate[name]).find(isPresent)
  const { name } = statement.section
  const section = name === undefined ? undefined : bySection[name]
  // Results' template stands on observations of every section.
  return (template === 'laboratory' ? (section ?? template) : (template ?? section)) ?? 'other'
}

/** Templates whose R1.1 form has the code "assertion": what is observed is the template's own question. */
const questions: Partial<Record<EntryTemplateName, Concept>> = {
  smokingStatus: SMOKING_STATUS,
  tobaccoUse: TOBACCO_USE,
  pregnancyObservation: PREGNANCY_STATUS,
  birthSex: BIRTH_SEX,
  genderIdentity: GENDER_IDENTITY,
  sexualOrientation: SEXUAL_ORIENTATION,
}

/** R2.1 puts "advance directive" as a translation to every Advance Directive Observation: it is no word of the sender. */
function ownCode(statement: Statement): CodeableConcept | undefined {
  const { code } = statement
  const coding = code?.coding?.filter((each) => each.code !== ADVANCE_DIRECTIVE)
  const isSaid = coding?.length || code?.text !== undefined
  return statement.is('advanceDirectiveObservation') && isSaid ? compact({ ...code, coding }) : code
}
const ADVANCE_DIRECTIVE = '75320-2'

function codeOf(statement: Statement): CodeableConcept | undefined {
  const code = withName(ownCode(statement))
  if (code !== undefined && !hasCode(code, assertion)) return code
  const question = statement.templates.map((name) => questions[name]).find(isPresent)
  if (question === undefined)
    return (code && (unnamed(statement, code) ?? code)) ?? statement.name ?? unnamed(statement)
  const { system, code: own, display } = question
  return compact({ coding: [{ system, code: own, display }], text: code?.text })
}

/** An answer whose question is not said belongs to the group or section that it stands in. */
function unnamed(statement: Statement, assertion?: CodeableConcept): CodeableConcept | undefined {
  if (assertion?.text !== undefined || value(statement.el.child('value'), statement.reading) === undefined)
    return undefined
  return { ...assertion, text: said(statement.parent?.code) ?? statement.section.title }
}

/** Where in time: results and vital signs are moments, states of the patient last. */
const moments: ReadonlySet<ObservationCategory> = new Set(['laboratory', 'vital-signs', 'imaging', 'exam'])

export interface Panel {
  statement: Statement
  time: Span
  category?: ObservationCategory
  specimen?: ObservationContent['specimen']
}

/** An observation that took place. `panel`: the organizer around it, whose time counts where it has none itself. */
export function observation(statement: Statement, panel?: Panel): string[] {
  const { el, reading } = statement
  const asked = codeOf(statement)
  if (asked === undefined) return statement.skipEmpty()
  const [first, ...more] = el.all('value')
  const stated = value(first, reading)
  const { code, read } = stated === undefined ? answered(asked) : { code: asked, read: stated }
  if (read === undefined && asksNothing(code) && Object.keys(statement.beyond).length === 0)
    return statement.skipEmpty()
  const category = panel?.category ?? categoryOf(statement)
  const own = statement.time
  const time = Object.keys(own).length === 0 ? (panel?.time ?? own) : own
  const performer = statement.performers
  const content: ObservationContent = compact({
    resourceType: 'Observation',
    status: observationStatus.toRight(statement.status ?? panel?.statement.status) ?? 'final',
    category,
    code,
    ...(moments.has(category) ? effectiveMoment(time) : effective(time)),
    performer: performer.length > 0 ? performer : panel?.statement.performers,
    ...(statement.isNegated ? denied(read) : read),
    dataAbsentReason: read === undefined ? absence(first, reading) : undefined,
    interpretation: statement.concepts('interpretationCode'),
    bodySite: statement.concept('targetSiteCode'),
    method: statement.concept('methodCode'),
    specimen: specimenOf(statement) ?? panel?.specimen,
    referenceRange: referenceRanges(el, reading),
    // A second value of the same question stands as a component: FHIR's Observation has one.
    component: [...components(statement), ...more.map((each) => valued(code, each, reading)).filter(isPresent)],
    note: [...negation(statement), ...takeStatusNotes(statement), ...takeEpisodes(statement)],
  })
  if (content.performer === undefined && category === 'procedure') content.performer = locations(statement)
  const inner = statement
    .takeWhere(({ el: { name } }) => name === 'observation' || name === 'organizer')
    .flatMap((each) => reading.read(each))
    .filter((key) => key.startsWith('Observation-'))
  if (inner.length > 0) content.hasMember = inner.map((key) => ({ reference: `#${key}`, type: 'Observation' }))
  return statement.becomes(compact(content))
}

const smokingAnswers: ReadonlySet<string> = new Set(smokingStatuses.map(({ code }) => code))

/** Some senders put the answer where the question belongs: "current every day smoker", without a value. */
function answered(code: CodeableConcept): { code: CodeableConcept; read: Value | undefined } {
  if (!hasCode(code, smokingAnswers)) return { code, read: undefined }
  const { system, code: question, display } = SMOKING_STATUS
  return { code: { coding: [{ system, code: question, display }] }, read: { valueCodeableConcept: code } }
}

const valued = (
  code: CodeableConcept,
  el: XmlElement | undefined,
  source: Source,
): ObservationComponent | undefined => {
  const read = value(el, source)
  return read && { code, ...read }
}

/** An observation inside another one without an id, a time and a template of its own is a part of it. */
function components(statement: Statement): ObservationComponent[] {
  const isPart = ({ el, templates }: Statement): boolean =>
    el.name === 'observation' &&
    templates.length === 0 &&
    el.child('templateId') === undefined &&
    el.child('id') === undefined &&
    el.child('effectiveTime') === undefined
  return statement
    .takeWhere((inner, typeCode) => typeCode === 'COMP' && isPart(inner))
    .map((inner) => {
      const { code, el, reading } = inner
      if (code === undefined) return undefined
      const read = value(el.child('value'), reading)
      return compact<ObservationComponent>({
        code,
        ...read,
        dataAbsentReason: read === undefined ? absence(el.child('value'), reading) : undefined,
        interpretation: inner.concepts('interpretationCode'),
        referenceRange: referenceRanges(el, reading),
      })
    })
    .filter(isPresent)
}

/** A negated observation: what was observed is that it is not so. */
const negation = (statement: Statement): Annotation[] =>
  statement.isNegated ? [{ text: 'The document says that this was not the case (negated).' }] : []

/** Whoever reads the value alone must read that it is not so; its codes stay. */
function denied(read: ReturnType<typeof value>): ReturnType<typeof value> {
  if (read?.valueString !== undefined) return { valueString: `Not: ${read.valueString}` }
  const words = said(read?.valueCodeableConcept)
  return words === undefined ? read : { valueCodeableConcept: { ...read?.valueCodeableConcept, text: `Not: ${words}` } }
}

/** A question as such, unanswered: "problem", "status", "assertion". */
const asksNothing = (code: CodeableConcept): boolean => code.text === undefined && hasCode(code, generalQuestions)

export function specimenOf(statement: Statement): ObservationContent['specimen'] {
  const role = statement.el.at('specimen', 'specimenRole')
  if (role === undefined) return undefined
  const entity = role.child('specimenPlayingEntity')
  const inner = entity && new Map(entity.elements.map((each) => [each.name, each] as const))
  const display = said(entity && conceptAt(statement, inner?.get('code'))) ?? inner?.get('name')?.text.trim()
  return display ? { type: 'Specimen', display } : undefined
}

const conceptAt = (statement: Statement, el: Statement['el'] | undefined): CodeableConcept | undefined =>
  el && value(el, statement.reading)?.valueCodeableConcept

/** Social history also tells who the patient is: the chart keeps that with the patient, too. */
export function aboutThePatient(statement: Statement): Partial<PatientContent> {
  const code = statement.el.child('code')?.attr('code')
  const valueEl = statement.el.child('value')
  if (statement.is('birthSex') || code === BIRTH_SEX.code) {
    return compact({ birthSex: birthSex.toRight(valueEl?.attr('code') ?? valueEl?.attr('nullFlavor')) })
  }
  const answer = valueConcept(statement)
  if (statement.is('genderIdentity') || code === GENDER_IDENTITY.code) return compact({ genderIdentity: answer })
  if (statement.is('sexualOrientation') || code === SEXUAL_ORIENTATION.code)
    return compact({ sexualOrientation: answer })
  return {}
}
