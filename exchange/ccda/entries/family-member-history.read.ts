/** Family History Organizer -> FamilyMemberHistory. */
import type { Annotation, FamilyMemberHistoryContent } from '../../../domain/resources/index.ts'
import { DEAD } from '../../terminology/codes.ts'
import { ROLE_CODE } from '../../terminology/systems.ts'
import type { XmlElement } from '../../xml/tree.ts'
import {
  beginning,
  collapsed,
  compact,
  concept,
  dateOf,
  hasCode,
  isPresent,
  note,
  said,
  span,
  time,
} from '../datatypes.read.ts'
import { quantity } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { assertion, takeAge, takeAsNotes, valueConcept } from './parts.read.ts'

type FamilyCondition = NonNullable<FamilyMemberHistoryContent['condition']>[number]

/** Dead; and death as the event that CCD 1.0 names. */
const dead: ReadonlySet<string> = new Set([DEAD.code, '399347008'])
const SOMEBODY = { coding: [{ system: ROLE_CODE, code: 'FAMMEMB', display: 'Family member' }] }

function familyCondition(observation: Statement): FamilyCondition | undefined {
  const { code: kind } = observation
  const code = valueConcept(observation) ?? (hasCode(kind, assertion) ? undefined : kind) ?? observation.name
  if (code === undefined) return undefined
  const onsetAge = takeAge(observation)
  const death = observation.takeWhere((inner) => inner.is('familyHistoryDeath') || hasCode(valueConcept(inner), dead))
  const remarks = [
    ...takeAsNotes(observation, 'Status', 'problemStatus', 'healthStatusObservation'),
    ...observation.takeComments(),
  ]
  const onset = beginning(observation.time)
  // FHIR has one onset: where the age is known, the date is a remark.
  const also = onsetAge === undefined || onset === undefined ? undefined : `Onset: ${onset.split('T')[0]}`
  return compact<FamilyCondition>({
    code,
    contributedToDeath: death.length > 0 ? true : undefined,
    onsetAge,
    onsetDateTime: onsetAge === undefined ? onset : undefined,
    note: [...remarks.map(({ text }) => text), also].filter(isPresent).join('; ') || undefined,
  })
}

/** Who it is about: `subject/relatedSubject`. */
function relative(related: XmlElement | undefined, statement: Statement): Partial<FamilyMemberHistoryContent> {
  const { reading } = statement
  const person = related?.child('subject')
  const born = time(person?.child('birthTime'), reading)
  const diedAt = time(person?.child('sdtc:deceasedTime'), reading)
  const isDead = person?.child('sdtc:deceasedInd')?.attr('value')
  const name = collapsed(person?.child('name')?.text ?? '')
  return compact({
    relationship: concept(related?.child('code'), reading),
    name: name === '' ? undefined : name,
    sex: concept(person?.child('administrativeGenderCode'), reading),
    bornDate: dateOf(born),
    deceasedDate: dateOf(diedAt),
    deceasedBoolean: diedAt === undefined && isDead !== undefined ? isDead === 'true' : undefined,
  })
}

export function familyHistory(organizer: Statement): string[] {
  const isOrganizer = organizer.el.name === 'organizer'
  const inside = isOrganizer ? organizer.takeWhere(({ el }) => el.name === 'observation') : [organizer]
  const about =
    organizer.el.at('subject', 'relatedSubject') ??
    inside.map(({ el }) => el.at('subject', 'relatedSubject')).find(isPresent) ??
    organizer.parent?.el.at('subject', 'relatedSubject')
  const notes: (Annotation | undefined)[] = []
  const conditions: FamilyCondition[] = []
  let deceasedAge: FamilyMemberHistoryContent['deceasedAge']
  for (const observation of inside) {
    const found = familyCondition(observation)
    const isDeath = observation.is('familyHistoryDeath') || hasCode(found?.code, dead)
    if (isDeath) deceasedAge = found?.onsetAge ?? quantity(observation.el.child('value'))
    // What a relative did not have is a remark: the record has only what they had.
    else if (observation.isNegated) notes.push(note(`Did not have: ${said(found?.code) ?? 'any condition'}`))
    else if (found !== undefined) conditions.push(found)
    else observation.skipEmpty()
  }
  const who = relative(about, organizer)
  if (conditions.length === 0 && notes.length === 0 && Object.keys(who).length === 0 && deceasedAge === undefined)
    return organizer.skipEmpty()
  const { start, at } = span(organizer.el.child('effectiveTime'), organizer.reading)
  return organizer.becomes(
    compact<FamilyMemberHistoryContent>({
      ...who,
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      date: isOrganizer ? (at ?? start) : organizer.authorship.authoredOn,
      relationship: who.relationship ?? SOMEBODY,
      deceasedAge,
      deceasedBoolean: who.deceasedBoolean ?? (deceasedAge === undefined ? undefined : true),
      condition: conditions,
      note: notes.filter(isPresent),
    }),
  )
}
