/**
 * Everything in one chart by when it happened. Each moment is read lightly (id, time, source) and put in order; the rows
 * themselves are read for the entries of one page only.
 */
import { inArray, type SQL, sql } from 'drizzle-orm'
import { isTaken, takenDuring } from '../../domain/clinical/medication-list.ts'
import { holdsAll, searchWords } from '../../domain/clinical/text-search.ts'
import { rowWords, type TimelineWords, valueWords } from '../../domain/clinical/timeline.ts'
import {
  type TimelineEntry,
  type TimelineEvent,
  type TimelineKind,
  type TimelinePage,
  timelineKinds,
} from '../../domain/contract/chart.ts'
import { describe } from '../../domain/format/describe.ts'
import { fold } from '../../domain/format/fold.ts'
import { conceptText } from '../../domain/format/name.ts'
import {
  type ChartRow,
  type ChartType,
  type ClinicalType,
  type DiagnosticReport,
  isEnteredInError,
  type Observation,
  type RecordSource,
} from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { clinicalTables, observation } from '../schema/index.ts'
import { type Found, searchChart } from './chart-search.ts'
import { listClinical, toResource } from './clinical.ts'
import { getImport, listImports } from './import.ts'

export interface TimelineQuery {
  patientId: string
  kinds?: readonly TimelineKind[] | undefined
  source?: RecordSource | undefined
  wrong: boolean
  text: string
  after?: string | undefined
  limit: number
}

interface Moment {
  key: string
  kind: TimelineKind
  event?: TimelineEvent | undefined
  type: TimelineEntry['resourceType']
  ids: string[]
  /** As recorded; '' where nobody knows. */
  at: string
  source: RecordSource
  wrong: boolean
}

export function listTimeline(db: Db, query: TimelineQuery): TimelinePage {
  const words = searchWords(query.text)
  const found = words.length > 0 ? searchChart(db, query.patientId, words) : undefined
  const all = momentsOf(db, query.patientId).filter(
    (moment) =>
      (!query.source || moment.source === query.source) &&
      (!found || moment.ids.some((id) => found.has(`${moment.type}/${id}`))),
  )
  const inForce = all.filter(({ wrong }) => !wrong)
  const listed = query.wrong ? all : inForce
  const kinds = new Set(query.kinds ?? timelineKinds)
  const { after, limit } = query
  const chosen = listed
    .filter(({ kind }) => kinds.has(kind))
    // A blank comes before everything a date may go on with: a year stands below the days of that year.
    .map((moment) => ({ moment, place: `${moment.at} ${moment.key}` }))
    .filter(({ place }) => after === undefined || place < after)
    .sort((a, b) => (a.place < b.place ? 1 : -1))
  const page = chosen.slice(0, limit)
  const last = page.at(-1)
  return {
    entries: entriesOf(
      db,
      page.map(({ moment }) => moment),
      words,
      found,
    ),
    ...(last && chosen.length > limit && { next: last.place }),
    counts: countsOf(listed),
    wrong: all.length - inForce.length,
  }
}

function countsOf(moments: readonly Moment[]): Record<TimelineKind, number> {
  const counts = Object.fromEntries(timelineKinds.map((kind) => [kind, 0])) as Record<TimelineKind, number>
  for (const { kind } of moments) counts[kind] += 1
  return counts
}

/** Rows of one type that are moments of one kind. */
interface Stream {
  kind: TimelineKind
  type: ChartType
  event?: TimelineEvent
  /** SQL of when it was; null where nobody knows. */
  at: SQL
  where?: SQL
}

/** When it was written down here says when it was at least known; when somebody else's was taken in says nothing. */
const recordedHere = sql`iif(source = 'practice', recorded_at, null)`
const isProblem = sql`category is not 'encounter-diagnosis'`

const streams: readonly Stream[] = [
  { kind: 'visit', type: 'Encounter', at: sql`json_extract(period, '$.start')` },
  { kind: 'note', type: 'ClinicalNote', at: sql`coalesce(date, recorded_at)` },
  {
    kind: 'problem',
    type: 'Condition',
    event: 'began',
    at: sql`onset_date_time`,
    where: sql`onset_date_time is not null and ${isProblem}`,
  },
  {
    kind: 'problem',
    type: 'Condition',
    at: sql`coalesce(onset_date_time, recorded_date, ${recordedHere})`,
    where: sql`onset_date_time is null or not (${isProblem})`,
  },
  {
    kind: 'problem',
    type: 'Condition',
    event: 'ended',
    at: sql`abatement_date_time`,
    where: sql`abatement_date_time is not null`,
  },
  { kind: 'allergy', type: 'AllergyIntolerance', at: sql`coalesce(onset_date_time, recorded_date, ${recordedHere})` },
  {
    kind: 'result',
    type: 'DiagnosticReport',
    at: sql`coalesce(effective_date_time, json_extract(effective_period, '$.start'), issued)`,
  },
  { kind: 'immunization', type: 'Immunization', at: sql`occurrence_date_time` },
  {
    kind: 'procedure',
    type: 'Procedure',
    at: sql`coalesce(performed_date_time, json_extract(performed_period, '$.start'))`,
  },
  {
    kind: 'order',
    type: 'ServiceRequest',
    at: sql`coalesce(authored_on, occurrence_date_time, json_extract(occurrence_period, '$.start'), ${recordedHere})`,
  },
  { kind: 'plan', type: 'CarePlan', at: sql`coalesce(json_extract(period, '$.start'), created, ${recordedHere})` },
  { kind: 'plan', type: 'Goal', at: sql`coalesce(start_date, ${recordedHere})` },
  { kind: 'document', type: 'DocumentReference', at: sql`date` },
  { kind: 'background', type: 'FamilyMemberHistory', at: sql`coalesce(date, ${recordedHere})` },
  { kind: 'background', type: 'Device', at: sql`implanted_date` },
  { kind: 'background', type: 'CareTeam', at: sql`coalesce(json_extract(period, '$.start'), ${recordedHere})` },
]

function momentsOf(db: Db, patientId: string): Moment[] {
  return [
    ...streams.flatMap((stream) => streamMoments(db, patientId, stream)),
    ...medicationMoments(db, patientId),
    ...observationMoments(db, patientId),
    ...importMoments(db, patientId),
  ]
}

interface LightRow {
  id: string
  at: string | null
  source: RecordSource
  wrong: number
}

function streamMoments(db: Db, patientId: string, { kind, type, event, at, where }: Stream): Moment[] {
  const table = clinicalTables[type]
  const rows = db.all<LightRow>(sql`
    select id, ${at} as at, source, ${wrongStatus(type)} is 'entered-in-error' as wrong
    from ${table} where patient_id = ${patientId} and (${where ?? sql`true`})`)
  return rows.map(({ id, at: when, source, wrong }) => ({
    key: `${type}/${id}${event === 'ended' ? '/ended' : ''}`,
    kind,
    event,
    type,
    ids: [id],
    at: when ?? '',
    source,
    wrong: wrong === 1,
  }))
}

/** The column that says "entered in error", per type. */
function wrongStatus(type: ClinicalType): SQL {
  if (type === 'Condition' || type === 'AllergyIntolerance') return sql`verification_status`
  return type === 'Goal' ? sql`lifecycle_status` : sql`status`
}

/** Prescriptions and statements: when it was begun, and when it was stopped where it is no longer taken. */
function medicationMoments(db: Db, patientId: string): Moment[] {
  const rows = [
    ...listClinical(db, 'MedicationRequest', patientId),
    ...listClinical(db, 'MedicationStatement', patientId),
  ]
  return rows.flatMap((row): Moment[] => {
    const { id, resourceType: type, source } = row
    const { start, end } = takenDuring(row)
    const key = `${type}/${id}`
    const moment = { kind: 'medication' as const, type, ids: [id], source, wrong: isEnteredInError(row) }
    const began: Moment = { ...moment, key, event: 'began', at: start ?? '' }
    return end && !isTaken(row) ? [began, { ...moment, key: `${key}/ended`, event: 'ended', at: end }] : [began]
  })
}

interface GroupRow {
  category: Observation['category']
  at: string
  source: RecordSource
  wrong: number
  ids: string
}

/**
 * Vital signs of one minute and other results of one day, own and outside ones apart, are one moment; everything else that was
 * observed stands by itself. What a report holds is told by the report.
 */
function observationMoments(db: Db, patientId: string): Moment[] {
  const rows = db.all<GroupRow>(sql`
    select category, max(effective) as at, source, status = 'entered-in-error' as wrong, group_concat(id) as ids
    from ${observation}
    where patient_id = ${patientId} and id not in (
      select substr(part.atom, 13) from diagnostic_report r, json_tree(r.result) part
      where r.patient_id = ${patientId} and r.status <> 'entered-in-error' and part.key = 'reference')
    group by category, source, wrong, case
      when category = 'vital-signs' then substr(effective, 1, 16)
      when category in ('laboratory', 'imaging') then substr(effective, 1, 10)
      else id end`)
  return rows.map(({ category, at, source, wrong, ids }) => {
    const all = ids.split(',').sort()
    return {
      key: `Observation/${all[0]}`,
      kind: kindOf(category),
      type: 'Observation' as const,
      ids: all,
      at,
      source,
      wrong: wrong === 1,
    }
  })
}

function kindOf(category: Observation['category']): TimelineKind {
  if (category === 'vital-signs') return 'vitals'
  return category === 'laboratory' || category === 'imaging' ? 'result' : 'background'
}

/** Outside records as they came. */
function importMoments(db: Db, patientId: string): Moment[] {
  const documents = listImports(db, { patientId }).filter(({ status }) => status !== 'discarded')
  return documents.map(({ id, createdAt, receivedAt }) => ({
    key: `ImportDocument/${id}`,
    kind: 'document',
    type: 'ImportDocument',
    ids: [id],
    at: createdAt ?? receivedAt,
    source: 'outside',
    wrong: false,
  }))
}

function entriesOf(
  db: Db,
  moments: readonly Moment[],
  searched: readonly string[],
  found: Found | undefined,
): TimelineEntry[] {
  const rows = new Map<string, ChartRow>()
  for (const [type, some] of Map.groupBy(moments, ({ type }) => type)) {
    const ids = some.flatMap((moment) => moment.ids)
    if (type !== 'ImportDocument') addRows(db, rows, type, ids)
  }
  const reports = [...rows.values()].filter((row) => row.resourceType === 'DiagnosticReport')
  addRows(db, rows, 'Observation', reports.flatMap(memberIds))
  return moments.flatMap((moment) => {
    const words = moment.type === 'ImportDocument' ? importWords(db, moment) : rowsWords(moment, rows)
    if (!words) return []
    const { key, kind, event, type, ids, at, source, wrong } = moment
    const seen = holdsAll(fold(`${words.title} ${words.detail}`), searched)
    const excerpt = seen ? undefined : ids.map((id) => found?.get(`${type}/${id}`)?.()).find(Boolean)
    return {
      key,
      kind,
      resourceType: type,
      ids,
      source,
      wrong,
      ...(event && { event }),
      ...(at && { at }),
      ...words,
      ...(excerpt && { found: excerpt }),
    }
  })
}

type EntryWords = TimelineWords & { status?: string }

function importWords(db: Db, { ids: [id = ''] }: Moment): EntryWords {
  const { title, documentType, authorOrganization, custodian } = getImport(db, id)
  const from = authorOrganization?.display ?? custodian?.display
  return { title: title ?? documentType.name, detail: [title && documentType.name, from].filter(Boolean).join(' · ') }
}

function rowsWords(moment: Moment, rows: ReadonlyMap<string, ChartRow>): EntryWords | undefined {
  const [first] = moment.ids.flatMap((id) => rows.get(`${moment.type}/${id}`) ?? [])
  if (!first) return undefined
  const { status } = describe(first)
  return { ...wordsOf(moment, first, rows), ...(status && { status }) }
}

function wordsOf(moment: Moment, first: ChartRow, rows: ReadonlyMap<string, ChartRow>): TimelineWords {
  if (first.resourceType === 'DiagnosticReport')
    return valueWords(conceptText(first.code), observations(memberIds(first), rows), first.conclusion)
  if (first.resourceType === 'Observation' && moment.kind !== 'background')
    return valueWords('', observations(moment.ids, rows))
  return rowWords(moment.kind, first, moment.event)
}

function observations(ids: readonly string[], rows: ReadonlyMap<string, ChartRow>): Observation[] {
  return ids.flatMap((id) => {
    const row = rows.get(`Observation/${id}`)
    return row?.resourceType === 'Observation' ? [row] : []
  })
}

const memberIds = (report: DiagnosticReport) =>
  (report.result ?? []).flatMap(({ reference }) =>
    reference?.startsWith('Observation/') ? [reference.slice('Observation/'.length)] : [],
  )

/** SQLite takes so many values at once in any build. */
const atOnce = 900

function addRows(db: Db, rows: Map<string, ChartRow>, type: ChartType, ids: readonly string[]): void {
  const table = clinicalTables[type] as unknown as typeof observation
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = db
      .select()
      .from(table)
      .where(inArray(table.id, ids.slice(from, from + atOnce)))
      .all()
    for (const row of some) rows.set(`${type}/${row.id}`, toResource(type, row) as ChartRow)
  }
}
