/** Observations by category and by test. */
import { and, desc, eq, lt, ne, sql } from 'drizzle-orm'
import type { ObservationSeries } from '../../domain/contract/observation.ts'
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
  before?: string | undefined
}

/** Newest first, entered-in-error rows included. */
export function listByCategory(db: Db, page: CategoryPage): Observation[] {
  return db
    .select()
    .from(observation)
    .where(
      and(
        eq(observation.patientId, page.patientId),
        eq(observation.category, page.category),
        page.before ? lt(observation.effective, page.before) : undefined,
      ),
    )
    .orderBy(desc(observation.effective), desc(observation.recordedAt))
    .limit(page.limit)
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
