/** Allergy Concern Act around Allergy - Intolerance Observations -> AllergyIntolerance. */
import type { AllergyIntoleranceContent, Annotation, CodeableConcept } from '../../../domain/resources/index.ts'
import { noKnownAllergies } from '../../../domain/terminology/no-known-allergies.ts'
import {
  allergyKind,
  concernStatus,
  criticality,
  noKnownAllergy,
  problemStatus,
  severity,
} from '../../terminology/codes.ts'
import { beginning, compact, concept, hasCode, isPresent, note, said } from '../datatypes.read.ts'
import { withName } from '../names.read.ts'
import type { Statement } from '../statement.read.ts'
import { firstNamed, spokenAbsence } from './absence.read.ts'
import {
  assertion,
  deniesAll,
  isSeverity,
  isStatusObservation,
  takeAsNotes,
  takeSeverity,
  valueConcept,
  wordFor,
} from './parts.read.ts'

type Reaction = NonNullable<AllergyIntoleranceContent['reaction']>[number]

const absences: ReadonlySet<string> = new Set(noKnownAllergies.map(({ coding }) => coding.code))

/** What the patient reacts to: the participant that is consumed. */
function substance(observation: Statement): CodeableConcept | undefined {
  for (const role of observation.participants('CSM', 'CAGNT', 'DEV', 'PRD')) {
    const entity = role.child('playingEntity') ?? role.child('playingDevice')
    const name = entity?.child('name')?.text.replace(/\s+/g, ' ').trim() || undefined
    const coded = concept(entity?.child('code'), observation.reading)
    const named = firstNamed(coded, name === undefined ? undefined : { text: name })
    if (named !== undefined)
      return withName(name === undefined || named.text !== undefined ? named : { ...named, text: name })
  }
  return undefined
}

/** The value is a kind of allergy; older senders put the allergy itself there. */
const isKind = (value: CodeableConcept | undefined): boolean =>
  value === undefined || (value.coding ?? []).every(({ code }) => allergyKind(code) !== undefined)

function recordedAbsence(
  observation: Statement,
  agent: CodeableConcept | undefined,
  value: CodeableConcept | undefined,
) {
  for (const each of [agent, value]) if (hasCode(each, absences)) return each
  const spoken = spokenAbsence('allergy', agent ?? (isKind(value) ? observation.name : value))
  if (spoken !== undefined) return spoken
  if (!observation.isNegated || !deniesAll(agent)) return undefined
  const kind = value?.coding?.map(({ code }) => noKnownAllergy.toRight(code)).find(isPresent)
  const isNothing = agent === undefined && isKind(value)
  const known = noKnownAllergies.find(({ coding }) => coding.code === (kind ?? (isNothing ? '716186003' : undefined)))
  return known && compact<CodeableConcept>({ coding: [{ ...known.coding }], text: agent?.text ?? value?.text })
}

/** FHIR has three severities; what lies between them is said in words. */
const exact: ReadonlySet<string> = new Set(['255604002', '6736007', '24484000'])
const nuance = (how: CodeableConcept | undefined): string | undefined =>
  how === undefined || hasCode(how, exact) ? undefined : `severity: ${said(how)}`

const isReaction = (inner: Statement, typeCode: string): boolean =>
  inner.is('reactionObservation') || (typeCode === 'MFST' && inner.el.name === 'observation')

const CRITICALITY = '82606-5'
const isCriticality = (inner: Statement): boolean =>
  inner.is('criticality') || inner.el.child('code')?.attr('code') === CRITICALITY

function reaction(inner: Statement): Reaction | undefined {
  const named = valueConcept(inner) ?? (hasCode(inner.code, assertion) ? undefined : inner.code) ?? inner.name
  const manifestation = withName(named, () => said(inner.name))
  if (manifestation === undefined) return undefined
  const { end } = inner.time
  const words = inner.el.child('text')?.text.trim() === '' ? undefined : inner.text
  const how = takeSeverity(inner)
  const details = [words, nuance(how), end && `until ${end.split('T')[0]}`].filter(isPresent)
  return compact({
    manifestation: [manifestation],
    description: details.length === 0 ? undefined : details.join('; '),
    onset: beginning(inner.time),
    severity: wordFor(severity, how),
  })
}

/** Some senders point from the substance at the words of its reaction: "Hives" is not what the patient is allergic to. */
function withoutReaction(code: CodeableConcept, reactions: readonly Reaction[]): CodeableConcept {
  const words = code.text?.toLowerCase()
  const isMistaken = reactions.some(({ manifestation }) =>
    manifestation.some((each) => said(each)?.toLowerCase() === words),
  )
  const { text: _, ...coded } = code
  return isMistaken && code.coding?.some(({ display }) => display !== undefined) ? coded : code
}

function status(observation: Statement, outer: Statement | undefined): AllergyIntoleranceContent['clinicalStatus'] {
  const stated = observation.takeWhere(isStatusObservation).map((inner) => wordFor(problemStatus, valueConcept(inner)))
  const own = stated.find(isPresent)
  if (own === 'active' || own === 'inactive' || own === 'resolved') return own
  if (own !== undefined) return 'active'
  if (observation.time.end !== undefined) return 'resolved'
  return concernStatus.toRight(outer?.status) ?? 'active'
}

export function allergyIntolerance(observation: Statement, outer?: Statement): string[] {
  const agent = substance(observation)
  const value = valueConcept(observation)
  const absence = recordedAbsence(observation, agent, value)
  // An allergy to something that is not named is still an allergy.
  const code = absence ?? agent ?? (isKind(value) ? undefined : value) ?? observation.name ?? value
  if (code === undefined) return observation.skipEmpty()
  // Before C-CDA the statement's code said what kind it is.
  const kinds = [value, observation.code].flatMap((each) => each?.coding ?? [])
  const kind = kinds.map(({ code: each }) => allergyKind(each)).find(isPresent)
  const { at, start, end } = observation.time
  const around = outer === undefined ? [observation] : [observation, outer]
  const reactions = around
    .flatMap((each) => each.takeWhere(isReaction))
    .map(reaction)
    .filter(isPresent)
  const notes: (Annotation | undefined)[] = takeAsNotes(observation, 'Note', 'instruction')
  // Beside what it is to, a value that is no known kind says more of it.
  if (agent !== undefined && absence === undefined && !isKind(value)) notes.push(note(`Kind: ${said(value)}`))
  const overall = around.map(takeSeverity).find(isPresent)
  const overallWord = wordFor(severity, overall)
  // A severity of the allergy as a whole is that of its reactions (FHIR has none for the allergy).
  const isTaken =
    overallWord !== undefined && nuance(overall) === undefined && reactions.some((each) => each.severity === undefined)
  for (const each of reactions) each.severity ??= overallWord
  if (!isTaken) notes.push(note(said(overall) && `Severity: ${said(overall)}`))
  const content: AllergyIntoleranceContent = compact({
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status(observation, outer),
    verificationStatus: observation.isNegated && absence === undefined ? 'refuted' : undefined,
    type: kind?.type,
    category: kind?.category === undefined ? undefined : [kind.category],
    criticality: around
      .flatMap((each) => each.takeWhere(isCriticality))
      .map((inner) => wordFor(criticality, valueConcept(inner)))
      .find(isPresent),
    code: withoutReaction(code, reactions),
    onsetDateTime: start ?? at,
    abatementDateTime: end,
    recordedDate: observation.authorship.authoredOn ?? outer?.time.start ?? outer?.time.at,
    reaction: reactions.map((each) => compact(each)),
    note: notes.filter(isPresent),
  })
  return observation.becomes(content, outer)
}

/** Some senders hang what they say of the allergy on the act around it. */
export function allergyConcern(act: Statement): string[] {
  const observations = act.takeWhere(
    (inner, typeCode) =>
      inner.el.name === 'observation' &&
      ![isStatusObservation, isSeverity, isCriticality].some((isPart) => isPart(inner)) &&
      !isReaction(inner, typeCode),
  )
  return observations.flatMap((observation) => allergyIntolerance(observation, act))
}
