/** Problem Concern Act, Encounter Diagnosis, Health Concern Act and their kin, each around Problem Observations -> Condition. */
import type {
  Annotation,
  CodeableConcept,
  ConditionContent,
  DateTime,
  Quantity,
} from '../../../domain/resources/index.ts'
import { anyProblem, concernStatus, NO_KNOWN_PROBLEMS, problemKinds, problemStatus } from '../../terminology/codes.ts'
import { beginning, compact, concept, dateOf, hasCode, isPresent, note, said } from '../datatypes.read.ts'
import { withName } from '../names.read.ts'
import { isNothing } from '../narrative.read.ts'
import type { SectionName } from '../section-templates.ts'
import type { Statement } from '../statement.read.ts'
import { firstNamed, spokenAbsence } from './absence.read.ts'
import {
  assertion,
  deniesAll,
  isStatusObservation,
  takeAge,
  takeAsNotes,
  takeEpisodes,
  takeSeverity,
  valueConcept,
  wordFor,
} from './parts.read.ts'

type Category = ConditionContent['category']

const categories: Partial<Record<SectionName, Category>> = {
  healthConcerns: 'health-concern',
  encounters: 'encounter-diagnosis',
  admissionDiagnosis: 'encounter-diagnosis',
  dischargeDiagnosis: 'encounter-diagnosis',
  preoperativeDiagnosis: 'encounter-diagnosis',
  postoperativeDiagnosis: 'encounter-diagnosis',
  postprocedureDiagnosis: 'encounter-diagnosis',
}

const diagnosisActs = [
  'encounterDiagnosis',
  'hospitalAdmissionDiagnosis',
  'hospitalDischargeDiagnosis',
  'preoperativeDiagnosis',
  'postprocedureDiagnosis',
] as const

export const isDiagnosisAct = (statement: Statement): boolean => statement.is(...diagnosisActs)

function categoryOf(observation: Statement, outer: Statement | undefined): Category {
  if (outer !== undefined && isDiagnosisAct(outer)) return 'encounter-diagnosis'
  if (outer?.is('healthConcernAct', 'riskConcernAct')) return 'health-concern'
  const { name } = observation.section
  return (name === undefined ? undefined : categories[name]) ?? 'problem-list-item'
}

/** What kind of problem or diagnosis it is, where the code says more than "problem". */
export function kindOf(observation: Statement): CodeableConcept | undefined {
  const { code } = observation
  const isGeneral = code === undefined || hasCode(code, problemKinds) || hasCode(code, assertion)
  return isGeneral || valueConcept(observation) === undefined ? undefined : code
}

/** What the problem is: the value; where senders leave it empty, a code that is not just a kind of problem, or the words. */
function problem(observation: Statement): CodeableConcept | undefined {
  const { code } = observation
  const isKind = code === undefined || hasCode(code, problemKinds) || hasCode(code, assertion)
  const named = firstNamed(valueConcept(observation), isKind ? undefined : code, observation.name)
  return withName(named, () => said(observation.name))
}

/** "No known problems" is a negated observation of "problem" as such, or of nothing (R2.1, Problem Observation). */
function absentProblem(said: CodeableConcept | undefined): CodeableConcept | undefined {
  if (!deniesAll(said) && !hasCode(said, anyProblem)) return undefined
  const { system, code, display } = NO_KNOWN_PROBLEMS
  return compact({ coding: [{ system, code, display }], text: said?.text })
}

/**
 * The nearest to the problem counts: its own status, then its end, then the concern's status. An end of unknown date
 * (`high nullFlavor="UNK"`) ends the problem only where the concern is not active: many senders write it everywhere.
 */
function clinicalStatus(
  observation: Statement,
  outer: Statement | undefined,
  end: DateTime | undefined,
): ConditionContent['clinicalStatus'] {
  const stated = observation.takeWhere(isStatusObservation).map(valueConcept)
  const own = stated.map((status) => wordFor(problemStatus, status)).find(isPresent)
  if (own !== undefined) return own
  if (end !== undefined) return 'resolved'
  const concern = concernStatus.toRight(outer?.status)
  if (concern === 'active') return 'active'
  if (observation.time.endUnknown) return 'resolved'
  return concern ?? 'active'
}

/**
 * Some senders give diagnoses of a visit the hours of the visit. What was diagnosed at 15:51 has not gone at 16:57, unless the
 * diagnosis itself says so.
 */
const endsWithVisit = (observation: Statement, outer: Statement | undefined): boolean => {
  const { start, end } = observation.time
  const isOfVisit = outer !== undefined && isDiagnosisAct(outer) && !observation.has(isStatusObservation)
  return isOfVisit && (start?.includes('T') ?? false) && (end?.includes('T') ?? false) && dateOf(start) === dateOf(end)
}

export function condition(observation: Statement, outer?: Statement): string[] {
  const concept = problem(observation)
  const absence = spokenAbsence('problem', concept) ?? (observation.isNegated ? absentProblem(concept) : undefined)
  const code = absence ?? concept
  if (code === undefined) return observation.skipEmpty()
  const isRefuted = observation.isNegated && absence === undefined
  const isAbsence = absence !== undefined
  const { at, start } = observation.time
  const isVisit = endsWithVisit(observation, outer)
  const end = isVisit ? undefined : observation.time.end
  const onset = start ?? at
  const { authoredOn } = observation.authorship
  const age = spokenAge(takeAge(observation) ?? (outer && takeAge(outer)))
  const kind = said(kindOf(observation))
  const notes: (Annotation | undefined)[] = [
    ...takeAsNotes(observation, 'Health status', 'healthStatusObservation'),
    ...takeAsNotes(observation, 'Prognosis', 'prognosis'),
    ...takeEpisodes(observation),
    ...(outer === undefined ? [] : takeEpisodes(outer)),
    note(kind && !isNothing(kind) ? `Kind: ${kind}` : undefined),
    ...takeAsNotes(observation, 'Priority', 'priorityPreference'),
    ...observation.takeWhere(isDateOfDiagnosis).map(dateOfDiagnosis),
    ...otherValues(observation),
    note(isVisit ? `Time of the visit: ${start} to ${observation.time.end}` : undefined),
    onset === undefined ? undefined : note(age && `Age at onset: ${age}`),
  ]
  const stated = clinicalStatus(observation, outer, end)
  const content: ConditionContent = compact({
    resourceType: 'Condition',
    clinicalStatus: isAbsence ? 'active' : stated,
    verificationStatus: isRefuted ? 'refuted' : undefined,
    category: categoryOf(observation, outer),
    severity: takeSeverity(observation),
    code,
    bodySite: observation.concepts('targetSiteCode'),
    onsetDateTime: onset,
    onsetString: onset === undefined && age !== undefined ? `at age ${age}` : undefined,
    abatementDateTime: end,
    recordedDate: authoredOn ?? (outer && beginning({ start: outer.time.start, at: outer.time.at })),
    note: notes.filter(isPresent),
  })
  return observation.becomes(content, outer)
}

const ageUnits: Record<string, string> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
}
/** Date of Diagnosis Act (Companion Guide, 2022): LOINC names it. */
const isDateOfDiagnosis = (inner: Statement): boolean => inner.el.child('code')?.attr('code') === '77975-1'
const dateOfDiagnosis = (act: Statement): Annotation | undefined => {
  const date = beginning(act.time)
  return note(date && `Date of diagnosis: ${date.split('T')[0]}`)
}

/** A problem has one value; what else stands there is not lost. */
const otherValues = (observation: Statement): (Annotation | undefined)[] =>
  observation.el
    .all('value')
    .slice(1)
    .map((el) => said(concept(el, observation.reading)))
    .map((words) => note(words && `Also: ${words}`))

const spokenAge = (age: Quantity | undefined): string | undefined =>
  age?.value === undefined ? undefined : `${age.value} ${ageUnits[age.code ?? ''] ?? age.unit ?? 'years'}`

export const isProblem = (inner: Statement): boolean =>
  inner.el.name === 'observation' &&
  !inner.isPlanned &&
  (inner.is('problemObservation') || inner.templates.length === 0)

/** Acts around problem observations: each observation is a problem, the act says how it stands with the concern. */
export function concern(act: Statement): string[] {
  const observations = act.takeWhere(isProblem)
  return observations.length > 0 || act.has(() => true)
    ? observations.flatMap((observation) => condition(observation, act))
    : spokenProblem(act)
}

/** An act that names the problem in its words alone. */
function spokenProblem(act: Statement): string[] {
  const { name } = act
  if (name === undefined) return act.skipEmpty()
  const absence = act.isNegated ? absentProblem(name) : undefined
  const { start, at, end } = act.time
  return act.becomes(
    compact<ConditionContent>({
      resourceType: 'Condition',
      category: categoryOf(act, act),
      clinicalStatus: end === undefined ? (concernStatus.toRight(act.status) ?? 'active') : 'resolved',
      verificationStatus: act.isNegated && absence === undefined ? 'refuted' : undefined,
      code: absence ?? name,
      onsetDateTime: start ?? at,
      abatementDateTime: end,
      recordedDate: act.authorship.authoredOn,
    }),
  )
}

/** A health concern may also be words alone, or point at other statements: the words are then the concern. */
export function healthConcern(act: Statement): string[] {
  const keys = concern(act)
  if (keys.length > 0) return keys
  const { code, name } = act
  const own = code === undefined || hasCode(code, problemKinds) ? name : { ...code, text: code.text ?? said(name) }
  // A concern that only groups others says nothing of its own.
  if (act.isNegated && !act.has(() => true)) return act.skip('It says that there was none, or that nothing is known.')
  if (own === undefined) {
    if (act.has((inner) => !inner.is('entryReference'))) return []
    return act.has(() => true)
      ? act.skip('It only points at other entries of this document, which are read for themselves.')
      : act.skipEmpty()
  }
  return act.becomes(
    compact({
      resourceType: 'Condition',
      category: 'health-concern',
      clinicalStatus: concernStatus.toRight(act.status) ?? 'active',
      code: own,
      onsetDateTime: act.time.start ?? act.time.at,
      recordedDate: act.authorship.authoredOn,
    }) satisfies ConditionContent,
  )
}
