/** What is planned, by whom, and towards what. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatMeasured } from '../../../domain/format/quantity.ts'
import type {
  CarePlanContent,
  CareTeamContent,
  CodeableConcept,
  GoalContent,
  Period,
  ServiceRequestContent,
} from '../../../domain/resources/index.ts'
import { exactly, sameConcept, sameConcepts, sameDate, sameQuantity, sameWords } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { aspect, type Profile } from '../profile.ts'
import { asIs, listed, words } from './shared.ts'

export const carePlan: Profile<CarePlanContent> = {
  noun: 'plan',
  subject: (c) => c.title ?? c.description ?? '',
  keys: (c) => [...words(c.title), ...words(c.description), ...(activities(c) ?? []).flatMap(conceptKeys)],
  aspects: [
    aspect('identity', 'Title', (c) => c.title, sameWords),
    aspect('identity', 'Description', (c) => c.description, sameWords),
    aspect('identity', 'Start', (c) => c.period?.start, sameDate),
    aspect('identity', 'Activities', activities, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
  ],
}

function activities(c: CarePlanContent): CodeableConcept[] | undefined {
  const codes = c.activity?.map((one) => one.code).filter((code) => code !== undefined)
  return codes?.length ? codes : undefined
}

export const careTeam: Profile<CareTeamContent> = {
  noun: 'care team',
  subject: (c) => c.name ?? '',
  keys: (c) => [...words(c.name), ...(members(c) ?? []).flatMap(conceptKeys)],
  aspects: [
    aspect('identity', 'Name', (c) => c.name, sameWords),
    aspect('identity', 'Kind', (c) => c.category, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
    aspect('claim', 'Members', members, sameConcepts, listed),
    aspect('claim', 'End', (c) => c.period?.end, sameDate, formatDate),
  ],
}

/** By name: who they are in the other system's directory says nothing here. */
function members(c: CareTeamContent): CodeableConcept[] | undefined {
  const names = c.participant?.flatMap(({ member }) => (member?.display ? [{ text: member.display }] : []))
  return names?.length ? names : undefined
}

export const goal: Profile<GoalContent> = {
  noun: 'goal',
  subject: (c) => conceptText(c.description),
  keys: (c) => conceptKeys(c.description),
  aspects: [
    aspect('identity', 'Name', (c) => c.description, sameConcept),
    aspect('identity', 'Start', (c) => c.startDate, sameDate),
    aspect('claim', 'Status', (c) => c.lifecycleStatus, exactly, asIs),
    aspect('claim', 'Achievement', (c) => c.achievementStatus, sameConcept, conceptText),
    aspect('claim', 'Target', (c) => c.target?.[0]?.detailQuantity, sameQuantity, formatMeasured),
    aspect('claim', 'Due', (c) => c.target?.[0]?.dueDate, sameDate, formatDate),
  ],
}

export const serviceRequest: Profile<ServiceRequestContent> = {
  noun: 'order',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Date', (c) => c.occurrenceDateTime ?? start(c.occurrencePeriod) ?? c.authoredOn, sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
    aspect('claim', 'Details', (c) => c.orderDetail, sameConcepts, listed),
  ],
}

const start = (period: Period | undefined) => period?.start
