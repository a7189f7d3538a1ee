/** Referrals over all patients. */
import { and, eq, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { isReplyOverdue } from '../../domain/clinical/referral-state.ts'
import type { Referral, ReferralStatus } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { referral } from '../schema/index.ts'
import { toResource } from './clinical.ts'

/** All but those in error. */
export function listReferrals(db: Db): Referral[] {
  return db
    .select()
    .from(referral)
    .where(notInArray(referral.status, ['entered-in-error']))
    .all()
    .map((row) => toResource('Referral', row))
}

/** Those whose answer is missed on this day, the longest missed first. */
export function listOverdueReferrals(db: Db, today: string): Referral[] {
  return db
    .select()
    .from(referral)
    .where(and(lt(referral.replyDue, today), isNull(referral.reply)))
    .orderBy(referral.replyDue)
    .all()
    .map((row) => toResource('Referral', row))
    .filter((row) => isReplyOverdue(row, today))
}

const over: ReferralStatus[] = ['draft', 'entered-in-error']

/** Of these orders, those that left with a referral: as `ServiceRequest/<id>`. */
export function ordersReferred(db: Db, orderIds: readonly string[]): Set<string> {
  if (orderIds.length === 0) return new Set()
  const references = orderIds.map((id) => `ServiceRequest/${id}`)
  const column = sql<string>`json_extract(${referral.serviceRequest}, '$.reference')`
  const rows = db
    .select({ reference: column })
    .from(referral)
    .where(and(inArray(column, references), notInArray(referral.status, over)))
    .all()
  return new Set(rows.map(({ reference }) => reference))
}

/** The referral that was made of this order and still counts, if there is one. */
export function findReferralOf(db: Db, orderId: string): Referral | undefined {
  const row = db
    .select()
    .from(referral)
    .where(
      and(
        eq(sql`json_extract(${referral.serviceRequest}, '$.reference')`, `ServiceRequest/${orderId}`),
        notInArray(referral.status, ['entered-in-error', 'declined']),
      ),
    )
    .get()
  return row && toResource('Referral', row)
}
