/** The order that clinicians gave the lists of a chart. */
import { and, eq } from 'drizzle-orm'
import type { Db } from '../connection.ts'
import { chartOrder } from '../schema/index.ts'
import { audit, changed, type Writer } from '../writer.ts'

type List = (typeof chartOrder.$inferSelect)['list']

/** Empty where nobody gave one. */
export function getOrder(db: Db, patientId: string, list: List): string[] {
  const row = db
    .select({ rowIds: chartOrder.rowIds })
    .from(chartOrder)
    .where(and(eq(chartOrder.patientId, patientId), eq(chartOrder.list, list)))
    .get()
  return row?.rowIds ?? []
}

export function setOrder(w: Writer, patientId: string, list: List, rowIds: string[]): void {
  const given = { rowIds, updatedAt: w.now, updatedBy: w.actor.userId }
  w.db
    .insert(chartOrder)
    .values({ patientId, list, ...given })
    .onConflictDoUpdate({ target: [chartOrder.patientId, chartOrder.list], set: given })
    .run()
  audit(w, { action: 'update', type: 'chart-order', patientId, detail: { list, rows: rowIds.length } })
  // No row changed, but every list of problems is read again.
  changed(w, 'Condition', patientId, patientId)
}
