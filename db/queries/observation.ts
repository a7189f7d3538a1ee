/** Observations by category and by test. */
import { and, desc, eq, gte, lt, ne, sql } from 'drizzle-orm'
import { codeKeyOf, effectiveOf } from '../../domain/clinical/observation-key.ts'
import type { FlowsheetPage, ObservationSeries } from '../../domain/contract/observation.ts'
import type { Observation, ObservationCategory } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { observation } from '../schema/index.ts'
import { toResource } from './clinical.ts'

type Row = typeof observation.$inferSelect
const inForce = ne(observation.status, 'entered-in-error')

export interface CategoryPage {
  patientId: string
  category: ObservationCategory
  limit: number
  offset?: number
}

/** Newest first, entered-in-error rows included. */
export function listByCategory(db: Db, page: CategoryPage): Observation[] {
  return db
    .select()
    .from(observation)
    .where(and(eq(observation.patientId, page.patientId), eq(observation.category, page.category)))
    .orderBy(desc(observation.effective), desc(observation.recordedAt), desc(observation.id))
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .all()
    .map((row) => toResource('Observation', row))
}

/** Each test of the category once, with its `depth` newest values; the test measured last comes first. */
export function listSeries(
  db: Db,
  args: { patientId: string; category: ObservationCategory; depth: number; limit?: number },
): ObservationSeries[] {
  const tests = db
    .select({
      codeKey: observation.codeKey,
      count: sql<number>`count(*)`,
      newest: sql<string>`max(${observation.effective})`,
    })
    .from(observation)
    .where(and(eq(observation.patientId, args.patientId), eq(observation.category, args.category), inForce))
    .groupBy(observation.codeKey)
    .orderBy(sql`3 desc`, observation.codeKey)
    .limit(args.limit ?? 1000)
    .all()
  return tests.map(({ codeKey, count }) => ({
    codeKey: codeKey ?? '',
    count,
    latest: trendRows(db, {
      patientId: args.patientId,
      codeKey: codeKey ?? '',
      limit: args.depth,
      category: args.category,
    }),
  }))
}

/** What was observed at one visit, newest first. */
export function listOfEncounter(db: Db, args: { patientId: string; encounterId: string }): Observation[] {
  return db
    .select()
    .from(observation)
    .where(
      and(
        eq(observation.patientId, args.patientId),
        sql`json_extract(${observation.encounter}, '$.reference') = ${`Encounter/${args.encounterId}`}`,
        inForce,
      ),
    )
    .orderBy(desc(observation.effective), desc(observation.recordedAt))
    .all()
    .map((row) => toResource('Observation', row))
}

export function listTrend(db: Db, args: { patientId: string; codeKey: string; limit: number }): Observation[] {
  return trendRows(db, args)
}

function trendRows(
  db: Db,
  args: { patientId: string; codeKey: string; limit: number; category?: ObservationCategory },
): Observation[] {
  return db
    .select()
    .from(observation)
    .where(
      and(
        eq(observation.patientId, args.patientId),
        eq(observation.codeKey, args.codeKey),
        args.category ? eq(observation.category, args.category) : undefined,
        inForce,
      ),
    )
    .orderBy(desc(observation.effective), desc(observation.recordedAt))
    .limit(args.limit)
    .all()
    .map((row: Row) => toResource('Observation', row))
}

/** `YYYY-MM-DDThh:mm`, or as much as was recorded. The same text is a column's name and, as a bound, begins before all in it. */
const columnOf = sql<string>`substr(${observation.effective}, 1, 16)`

export interface FlowsheetArgs {
  patientId: string
  category: ObservationCategory
  columns: number
  before?: string | undefined
}

/** The newest moments before `before` with everything observed in them. */
export function readFlowsheet(db: Db, args: FlowsheetArgs): FlowsheetPage {
  const inPage = and(
    eq(observation.patientId, args.patientId),
    eq(observation.category, args.category),
    inForce,
    args.before === undefined ? undefined : lt(observation.effective, args.before),
  )
  const found = db
    .selectDistinct({ column: columnOf })
    .from(observation)
    .where(inPage)
    .orderBy(sql`1 desc`)
    .limit(args.columns + 1)
    .all()
    .map((row) => row.column)
  const columns = found.slice(0, args.columns)
  const oldest = columns.at(-1)
  if (oldest === undefined) return { columns: [], observations: [] }
  const observations = db
    .select()
    .from(observation)
    .where(and(inPage, gte(observation.effective, oldest)))
    .orderBy(desc(observation.effective), desc(observation.recordedAt))
    .all()
    .map((row: Row) => toResource('Observation', row))
  return { columns, observations, ...(found.length > columns.length && { older: oldest }) }
}

/** The value of the same test before this one; rows entered in error are nobody's previous value. */
export function previousOf(db: Db, of: Observation): Observation | undefined {
  const row = db
    .select()
    .from(observation)
    .where(
      and(
        eq(observation.patientId, of.patientId),
        eq(observation.codeKey, codeKeyOf(of.code)),
        lt(observation.effective, effectiveOf(of) ?? ''),
        inForce,
      ),
    )
    // The index's own order: a tie is not worth sorting every value of the test for.
    .orderBy(desc(observation.effective))
    .limit(1)
    .get()
  return row && toResource('Observation', row)
}
