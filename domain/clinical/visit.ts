/** A visit from its start to its end: pure steps over the Encounter that stands for it. */
import { localDate, localDateTime } from '../format/date.ts'
import { conceptText } from '../format/name.ts'
import type {
  CodeableConcept,
  Condition,
  Encounter,
  EncounterContent,
  Reference,
  VisitDiagnosis,
} from '../resources/index.ts'
import { type VisitKindId, visitKindIds, visitKinds } from '../terminology/visit-kinds.ts'

const openStatuses = new Set<Encounter['status']>(['arrived', 'triaged', 'in-progress', 'onleave'])

export function isOpenVisit(visit: Pick<EncounterContent, 'status'>): boolean {
  return openStatuses.has(visit.status)
}

/** The open visit that began on `today` (YYYY-MM-DD): what is charted now belongs to it. */
export function visitOfToday<V extends EncounterContent>(visits: readonly V[], today: string): V | undefined {
  return visits.find((visit) => isOpenVisit(visit) && visit.period?.start?.slice(0, 10) === today)
}

/** What notes, vitals and prescriptions of the visit carry. */
export function visitReference(visit: Encounter): Reference {
  return { reference: `Encounter/${visit.id}`, display: visitName(visit) }
}

/** `Office visit`: its type in the recorder's words, else its class. */
export function visitName(visit: Pick<EncounterContent, 'type' | 'class'>): string {
  return conceptText(visit.type?.[0]) || (visit.class?.display ?? visit.class?.code ?? 'Visit')
}

export function visitReason(visit: Pick<EncounterContent, 'reasonCode'>): string {
  return (visit.reasonCode ?? []).map(conceptText).join(', ')
}

/** The kind a visit was started as; undefined for visits of other kinds (hospital, outside records). */
export function visitKindOf(visit: Pick<EncounterContent, 'type' | 'class'>): VisitKindId | undefined {
  const [type] = visit.type ?? []
  return visitKindIds.find(
    (id) => visitKinds[id].text === type?.text && visitKinds[id].class.code === visit.class?.code,
  )
}

/** Class and type of a kind of visit. */
export function asKind(kind: VisitKindId): Pick<EncounterContent, 'class' | 'type'> {
  const { class: visitClass, text, coding } = visitKinds[kind]
  const type: CodeableConcept = { text, ...(coding.length > 0 && { coding: coding.map((one) => ({ ...one })) }) }
  return { class: { ...visitClass }, type: [type] }
}

/** A visit that begins at `at`, as `localDateTime` gives it. */
export function startedVisit(kind: VisitKindId, reason: string, at: string): EncounterContent {
  return {
    resourceType: 'Encounter',
    status: 'in-progress',
    ...asKind(kind),
    period: { start: at },
    ...(reason.trim() && { reasonCode: [{ text: reason.trim() }] }),
  }
}

/**
 * The visit at its end. One that was left open on an earlier day ended on that day, nobody knows when: its end is the day
 * alone, not the moment somebody noticed.
 */
export function closedVisit(visit: EncounterContent, now: Date = new Date()): EncounterContent {
  const day = visit.period?.start?.slice(0, 10)
  const end = day === undefined || day === localDate(now) ? localDateTime(now) : day
  return { ...visit, status: 'finished', period: { ...visit.period, end: visit.period?.end ?? end } }
}

/** Closed too early: it goes on. */
export function reopenedVisit(visit: EncounterContent): EncounterContent {
  return { ...visit, status: 'in-progress', period: { ...visit.period, end: undefined } }
}

/** The problems that were addressed, in order: what stands first was the main one. */
export function diagnosesOf(problems: readonly Condition[]): VisitDiagnosis[] {
  return problems.map(({ id, code }) => ({ condition: { reference: `Condition/${id}`, display: conceptText(code) } }))
}

/** Ids of the problems a visit names already. */
export function diagnosedIds(visit: Pick<EncounterContent, 'diagnosis'>): string[] {
  return (visit.diagnosis ?? []).flatMap(({ condition }) => condition.reference?.match(/^Condition\/(.+)$/)?.[1] ?? [])
}
