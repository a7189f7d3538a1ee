/** Encounter Activity, Planned Encounter and the document's own encounter (`encompassingEncounter`) -> Encounter. */
import type { CodeableConcept, Coding, EncounterContent, Reference } from '../../../domain/resources/index.ts'
import { encounterClass, encounterStatus } from '../../terminology/codes.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { compact, concept, identifiers, ifAny, isPresent, period, type Span, said, span } from '../datatypes.read.ts'
import { location, organization } from '../people.read.ts'
import type { Reading, Section } from '../reading.read.ts'
import type { Statement } from '../statement.read.ts'
import { condition, isDiagnosisAct, isProblem, kindOf } from './condition.read.ts'
import { instructionNote, locations, takeInstructions, takeReasons } from './parts.read.ts'

/** The class stands among the codes, mostly as a translation of the type. */
export function classAndType(code: CodeableConcept | undefined): { class?: Coding; type?: CodeableConcept[] } {
  const isClass = ({ code: each }: Coding): boolean => encounterClass.toFhir(each) !== undefined
  const found = code?.coding?.find(isClass)
  if (code === undefined || found === undefined) return compact({ type: code && [code] })
  const others = code.coding?.filter((each) => each !== found) ?? []
  const type = ifAny<CodeableConcept>({ coding: others, text: code.text })
  return compact({ class: found, type: type && [type] })
}

const spanOf = ({ at, start, end }: Span) => period({ start: start ?? at, end })

const participants = (performers: readonly Reference[]): EncounterContent['participant'] =>
  performers.map((individual) => ({ individual }))

type Diagnosis = NonNullable<EncounterContent['diagnosis']>[number]

/** Encounter Diagnosis acts; what kind of diagnosis it was (admission, final) goes with the encounter. */
function diagnoses(encounter: Statement): Diagnosis[] {
  const direct = encounter
    .take('problemObservation')
    .flatMap((observation) => condition(observation))
    .map((key): Diagnosis => ({ condition: { reference: `#${key}`, type: 'Condition' } }))
  const inActs = encounter.takeWhere(isDiagnosisAct).flatMap((act) => {
    const observations = act.takeWhere(isProblem)
    const found = observations.flatMap((observation) => {
      const use = kindOf(observation)
      return condition(observation, act).map((key) =>
        compact<Diagnosis>({ condition: { reference: `#${key}`, type: 'Condition' }, use }),
      )
    })
    if (observations.length === 0) act.skipEmpty()
    return found
  })
  return [...inActs, ...direct]
}

export function encounter(statement: Statement): string[] {
  const { code, status, reading } = statement
  const { class: encounterClassCode, type } = classAndType(code)
  const time = spanOf(statement.time)
  const text = code === undefined ? statement.name : undefined
  const where = locations(statement)
  const performers = statement.performers
  const inside = diagnoses(statement)
  const reasonCode = takeReasons(statement)
  const says = code ?? text ?? time ?? where[0] ?? performers[0] ?? reasonCode[0] ?? inside[0]
  if (says === undefined) return statement.skipEmpty()
  const content: EncounterContent = compact({
    resourceType: 'Encounter',
    status: statement.isPlanned ? 'planned' : (encounterStatus.toRight(status) ?? 'finished'),
    class: encounterClassCode,
    type: type ?? (text && [text]),
    period: time,
    participant: participants(performers),
    reasonCode,
    diagnosis: inside,
    location: where,
    dischargeDisposition: concept(
      statement.el.child('sdtc:dischargeDispositionCode') ?? statement.el.child('dischargeDispositionCode'),
      reading,
    ),
    note: takeInstructions(statement).map(instructionNote),
  })
  return statement.becomes(content)
}

/** The encounter that the document is about. Where the body has it too (same id), the body's is filled up with it. */
export function encompassingEncounter(el: XmlElement, section: Section, reading: Reading): string[] {
  const { class: encounterClassCode, type } = classAndType(concept(el.child('code'), reading))
  const facility = el.at('location', 'healthCareFacility')
  const individuals = [
    ...el.all('responsibleParty').map((each) => ({ el: each, role: 'Responsible' })),
    ...el
      .all('encounterParticipant')
      .map((each) => ({ el: each, role: said(concept(each.child('functionCode'), reading)) })),
  ]
  const participant = individuals
    .map(({ el: each, role }) => {
      const individual = reading.people.inRole(each.child('assignedEntity'), reading)
      return individual && compact({ individual, type: role === undefined ? undefined : [{ text: role }] })
    })
    .filter(isPresent)
  const place = location(facility, reading)
  const content: EncounterContent = compact({
    resourceType: 'Encounter',
    identifier: identifiers(el),
    status: 'finished',
    class: encounterClassCode,
    type,
    period: spanOf(span(el.child('effectiveTime'), reading)),
    participant,
    location: place && [place],
    serviceProvider: organization(facility?.child('serviceProviderOrganization')),
    dischargeDisposition: concept(el.child('dischargeDispositionCode'), reading),
  })
  const says = [content.identifier, content.type, content.period, content.participant, content.location].some(isPresent)
  if (!says) return []
  const known = reading.sameId(el)
  const item = known === undefined ? undefined : reading.contentOf(known)
  if (item?.resourceType !== 'Encounter' || known === undefined) return reading.add({ el, section, content })
  Object.assign(item, { ...content, ...item })
  return [known]
}
