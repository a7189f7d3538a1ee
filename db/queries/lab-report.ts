/** Laboratory results as they were reported, and what corrected values said before. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { groupByReport } from '../../domain/clinical/reports.ts'
import type { ReplacedValue, ReportPage } from '../../domain/contract/observation.ts'
import { formatValue } from '../../domain/format/quantity.ts'
import type { DiagnosticReport, Observation } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { diagnosticReport, observation, resourceVersion, user } from '../schema/index.ts'
import { toResource } from './clinical.ts'
import { previousOf } from './observation.ts'

const reportEffective = sql<string>`coalesce(effective_date_time, json_extract(effective_period, '$.start'), issued, '')`
const laboratory = 'laboratory'

export interface ReportPageArgs {
  patientId: string
  days: number
  before?: string | undefined
}

/** The newest days before the day `before` on which something was reported, with all of them. Rows in error are included. */
export function readReportPage(db: Db, args: ReportPageArgs): ReportPage {
  const found = newestDays(db, args)
  const days = found.slice(0, args.days)
  const oldest = days.at(-1)
  if (oldest === undefined) return { groups: [] }
  const reports = reportsSince(db, args, oldest)
  const observations = observationsOf(db, args, oldest, reports)
  const previous = new Map(
    observations.flatMap((one): [string, Observation][] => {
      const before = previousOf(db, one)
      return before ? [[one.id, before]] : []
    }),
  )
  const older = found.length > days.length
  return { groups: groupByReport(observations, reports, previous), ...(older && { older: oldest }) }
}

function newestDays(db: Db, { patientId, days, before }: ReportPageArgs): string[] {
  const until = before ?? '9999'
  return db
    .all<{ day: string }>(
      sql`select substr(effective, 1, 10) as day from observation
            where patient_id = ${patientId} and category = ${laboratory} and effective < ${until}
          union
          select substr(${reportEffective}, 1, 10) from diagnostic_report
            where patient_id = ${patientId} and ${reportEffective} < ${until}
          order by 1 desc limit ${days + 1}`,
    )
    .map((row) => row.day)
}

function reportsSince(db: Db, { patientId, before }: ReportPageArgs, oldest: string): DiagnosticReport[] {
  return db
    .select()
    .from(diagnosticReport)
    .where(
      and(
        eq(diagnosticReport.patientId, patientId),
        sql`${reportEffective} >= ${oldest}`,
        before === undefined ? undefined : sql`${reportEffective} < ${before}`,
      ),
    )
    .orderBy(sql`${reportEffective} desc`, desc(diagnosticReport.recordedAt))
    .all()
    .map((row) => toResource('DiagnosticReport', row))
}

/** Those of the page's days, and those of its reports whatever their day; not those that a report of another page shows. */
function observationsOf(
  db: Db,
  { patientId, before }: ReportPageArgs,
  oldest: string,
  reports: readonly DiagnosticReport[],
): Observation[] {
  const ofDays = db
    .select()
    .from(observation)
    .where(
      and(
        eq(observation.patientId, patientId),
        eq(observation.category, laboratory),
        sql`effective >= ${oldest}`,
        before === undefined ? undefined : sql`effective < ${before}`,
      ),
    )
    .orderBy(desc(observation.effective), desc(observation.recordedAt))
    .all()
    .map((row) => toResource('Observation', row))
  const members = new Set(reports.flatMap(resultIds))
  const present = new Set(ofDays.map((one) => one.id))
  const alone = ofDays.filter((one) => !members.has(one.id))
  const elsewhere = alone.length > 0 ? idsInReports(db, patientId) : new Set<string>()
  const missing = [...members].filter((id) => !present.has(id))
  const fetched = db
    .select()
    .from(observation)
    .where(and(eq(observation.patientId, patientId), inArray(observation.id, missing)))
    .all()
    .map((row) => toResource('Observation', row))
  return [...ofDays.filter((one) => !elsewhere.has(one.id) || members.has(one.id)), ...fetched]
}

function resultIds({ result }: DiagnosticReport): string[] {
  return (result ?? []).flatMap(({ reference = '' }) =>
    reference.startsWith('Observation/') ? reference.slice('Observation/'.length) : [],
  )
}

/** Every observation that a report of the chart holds, reports in error left out: their results stand alone again. */
function idsInReports(db: Db, patientId: string): ReadonlySet<string> {
  const rows = db.all<{ reference: string | null }>(
    sql`select json_extract(member.value, '$.reference') as reference
        from diagnostic_report, json_each(diagnostic_report.result) as member
        where patient_id = ${patientId} and status <> 'entered-in-error'`,
  )
  return new Set(rows.map(({ reference }) => (reference ?? '').slice('Observation/'.length)))
}

/** The reports in force that hold a result. */
export function reportsHolding(db: Db, of: Observation): DiagnosticReport[] {
  return db
    .select()
    .from(diagnosticReport)
    .where(
      and(
        eq(diagnosticReport.patientId, of.patientId),
        sql`status <> 'entered-in-error'`,
        sql`exists (select 1 from json_each(result) as member
                    where json_extract(member.value, '$.reference') = ${`Observation/${of.id}`})`,
      ),
    )
    .all()
    .map((row) => toResource('DiagnosticReport', row))
}

/** Of these observations those that say another value now than they once did; `before` is the newest that differs. */
export function listReplaced(db: Db, patientId: string, ids: readonly string[]): ReplacedValue[] {
  const present = db
    .select()
    .from(observation)
    .where(and(eq(observation.patientId, patientId), inArray(observation.id, [...ids])))
    .all()
    .map((row) => toResource('Observation', row))
  const versions = db
    .select({ version: resourceVersion, by: user.displayName })
    .from(resourceVersion)
    .leftJoin(user, eq(user.id, resourceVersion.supersededBy))
    .where(
      and(
        eq(resourceVersion.resourceType, 'Observation'),
        inArray(
          resourceVersion.id,
          present.map((one) => one.id),
        ),
      ),
    )
    .orderBy(desc(resourceVersion.versionId))
    .all()
  const earlier = Map.groupBy(versions, ({ version }) => version.id)
  return present.flatMap((now) => {
    const found = earlier
      .get(now.id)
      ?.map(({ version, by }) => ({ version, by, before: version.body as unknown as Observation }))
      .find(({ before }) => formatValue(before) !== '' && formatValue(before) !== formatValue(now))
    if (!found) return []
    const { version, by, before } = found
    return [
      {
        id: now.id,
        before,
        at: version.supersededAt,
        ...(by && { by }),
        ...(version.reason && { reason: version.reason }),
      },
    ]
  })
}
