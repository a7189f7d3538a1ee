/** Visits that are going on. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Encounter } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { encounter } from '../schema/index.ts'
import { toResource } from './clinical.ts'

/** Started and not closed, on whatever day; newest first. */
export function listOpenVisits(db: Db, patientId: string): Encounter[] {
  return db
    .select()
    .from(encounter)
    .where(
      and(
        eq(encounter.patientId, patientId),
        eq(encounter.source, 'practice'),
        inArray(encounter.status, ['arrived', 'triaged', 'in-progress', 'onleave']),
      ),
    )
    .orderBy(desc(sql`json_extract(period, '$.start')`))
    .all()
    .map((row) => toResource('Encounter', row))
}
