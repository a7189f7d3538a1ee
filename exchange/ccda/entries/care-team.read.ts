/**
 * Care Team Organizer with its Care Team Member Acts -> CareTeam; performers of the header's service event where the document
 * has no such section.
 */
import type { CareTeamContent, CareTeamParticipant, Reference } from '../../../domain/resources/index.ts'
import { careTeamStatus } from '../../terminology/codes.ts'
import type { XmlElement } from '../../xml/tree.ts'
import { collapsed, compact, concept, identifiers, isPresent, note, period, span } from '../datatypes.read.ts'
import { organization } from '../people.read.ts'
import type { Reading } from '../reading.read.ts'
import type { Statement } from '../statement.read.ts'
import { locations, valueConcept } from './parts.read.ts'

/** A performer with their function; where no function is said, what they are by profession. */
function participantOf(
  performer: XmlElement,
  during: XmlElement | undefined,
  reading: Reading,
): CareTeamParticipant | undefined {
  const role = performer.child('assignedEntity')
  const member = reading.people.inRole(role, reading)
  if (member === undefined) return undefined
  const what =
    concept(performer.child('sdtc:functionCode'), reading) ??
    concept(performer.child('functionCode'), reading) ??
    concept(role?.child('code'), reading)
  return compact<CareTeamParticipant>({
    role: what === undefined ? undefined : [what],
    member,
    onBehalfOf: member.type === 'Practitioner' ? organization(role?.child('representedOrganization')) : undefined,
    period: period(span(during ?? performer.child('time'), reading)),
  })
}

const participantsOf = (act: Statement): CareTeamParticipant[] =>
  act.el
    .all('performer')
    .map((performer) => participantOf(performer, act.el.child('effectiveTime'), act.reading))
    .filter(isPresent)

const namesOf = (participants: readonly CareTeamParticipant[]): string[] =>
  participants.map(({ member }) => member?.display).filter(isPresent)

/** Words that the code points to are the team's name, unless they only name a member. */
function nameOf(organizer: Statement, members: readonly string[]): string | undefined {
  const { text } = organizer.code ?? {}
  return text === undefined || members.some((name) => collapsed(text).includes(name)) ? undefined : text
}

/** Who leads is one of the members (`PPRF`): the record says so in words. */
const leads = (organizer: Statement): string[] =>
  organizer
    .participants('PPRF')
    .map((role) => organizer.reading.people.inRole(role, organizer.reading)?.display)
    .filter(isPresent)

/** What is told of a member in words: `Ana Ruiz: only on weekdays`. */
const remarks = (act: Statement): string[] => {
  const [name] = namesOf(participantsOf(act))
  return [...act.take('noteActivity').map(({ text }) => text), ...act.takeComments().map(({ text }) => text)]
    .filter(isPresent)
    .map((text) => [name, text].filter(isPresent).join(': '))
}

export function careTeam(statement: Statement): string[] {
  const { reading } = statement
  const isOrganizer = statement.el.name === 'organizer'
  const acts = isOrganizer ? statement.takeWhere((inner) => inner.el.child('performer') !== undefined) : [statement]
  const types = statement.take('careTeamType').map(valueConcept).filter(isPresent)
  // A member who never was one.
  const members = acts.filter(({ status }) => status !== 'nullified').flatMap(participantsOf)
  const names = namesOf(members)
  const name = isOrganizer ? nameOf(statement, names) : undefined
  const pointers = statement.take('entryReference')
  if (members.length === 0 && name === undefined) return statement.skipEmpty()
  const places = locations(statement).map(({ display }) => display)
  const content: CareTeamContent = compact({
    resourceType: 'CareTeam',
    status: careTeamStatus.toRight(statement.status),
    category: types,
    name,
    period: period(statement.time),
    participant: members,
    note: [
      ...leads(statement).map((lead) => note(`Led by ${lead}`)),
      ...places.map((place) => note(place && `Place: ${place}`)),
      ...(isOrganizer ? statement.take('noteActivity') : []).map(({ text }) => note(text)),
      ...acts.flatMap(remarks).map((text) => note(text)),
    ].filter(isPresent),
  })
  const keys = statement.becomes(content)
  // An entry that the team points to is why there is the team.
  for (const { el } of pointers)
    reading.link(el, (reason) => {
      const condition = reading.contentOf(reason)
      for (const team of keys.map((key) => reading.contentOf(key)))
        if (team?.resourceType === 'CareTeam' && condition?.resourceType === 'Condition')
          team.reasonCode = [...(team.reasonCode ?? []), condition.code].filter(isPresent)
    })
  return keys
}

// The header

/** V3 ParticipationFunction of who looks after the patient in general. */
const primaryCareFunctions: ReadonlySet<string> = new Set(['PCP', 'PP'])
export const isPrimaryCare = (performer: XmlElement): boolean =>
  primaryCareFunctions.has(performer.child('functionCode')?.attr('code') ?? '')

const isSame = (one: Reference, other: Reference): boolean =>
  one.display === other.display || (one.identifier !== undefined && one.identifier.value === other.identifier?.value)

/**
 * Performers of the documented care are a team where the document has no other and they are more than the primary care
 * provider, who goes with the patient, and the document's author. Those whom no team holds are told.
 */
export function headerTeam(event: XmlElement, reading: Reading): CareTeamContent | undefined {
  const performers = event.all('performer')
  const others = performers
    .filter((performer) => !isPrimaryCare(performer))
    .map((performer) => reading.people.inRole(performer.child('assignedEntity'), reading))
    .filter(isPresent)
    .filter((who) => !reading.documentAuthor.some((author) => isSame(author, who)))
  if (others.length === 0) return undefined
  const teams = reading.items.flatMap(({ content }) => (content.resourceType === 'CareTeam' ? [content] : []))
  if (teams.length === 0 && event.attr('classCode') === 'PCPR') {
    const members = performers.map((performer) => participantOf(performer, undefined, reading)).filter(isPresent)
    const distinct = [...new Map(members.map((member) => [JSON.stringify(member), member])).values()]
    return compact<CareTeamContent>({ resourceType: 'CareTeam', identifier: identifiers(event), participant: distinct })
  }
  const inTeams = teams.flatMap(({ participant = [] }) => participant.flatMap(({ member }) => member ?? []))
  const untold = others.filter((who) => !inTeams.some((member) => isSame(member, who)))
  const names = [...new Set(untold.map(({ display }) => display).filter(isPresent))]
  if (names.length > 0) reading.notice(`Care team named in the document: ${names.join('; ')}.`)
  return undefined
}
