/** Open work, over all patients: tasks by owner, orders whose result is late. */
import { and, asc, eq, inArray, isNotNull, lt, notInArray, sql } from 'drizzle-orm'
import type { Observation, ServiceRequest, Task } from '../../domain/resources/index.ts'
import type { Db } from '../connection.ts'
import { observation, serviceRequest, task } from '../schema/index.ts'
import { toResource } from './clinical.ts'

const over: Task['status'][] = ['completed', 'cancelled', 'rejected', 'failed', 'entered-in-error']

/** `owner`: as `Task.owner.reference` names them. The longest waiting first. */
export function listOpenTasks(db: Db, owner: string): Task[] {
  return db
    .select()
    .from(task)
    .where(and(notInArray(task.status, over), eq(sql`json_extract(${task.owner}, '$.reference')`, owner)))
    .orderBy(asc(task.authoredOn))
    .all()
    .map((row) => toResource('Task', row))
}

export function listTasksAbout(db: Db, patientId: string, focus: string): Task[] {
  return db
    .select()
    .from(task)
    .where(and(eq(task.patientId, patientId), eq(sql`json_extract(${task.focus}, '$.reference')`, focus)))
    .orderBy(asc(task.recordedAt))
    .all()
    .map((row) => toResource('Task', row))
}

/** Signed here by `requester`, still active, and due before `today`. */
export function listLateOrders(db: Db, requester: string, today: string): ServiceRequest[] {
  return db
    .select()
    .from(serviceRequest)
    .where(
      and(
        eq(serviceRequest.status, 'active'),
        isNotNull(serviceRequest.signedAt),
        lt(serviceRequest.resultDue, today),
        eq(sql`json_extract(${serviceRequest.requester}, '$.reference')`, requester),
      ),
    )
    .orderBy(asc(serviceRequest.resultDue))
    .all()
    .map((row) => toResource('ServiceRequest', row))
}

/** In the order asked for; ids of no observation are left out. */
export function listObservations(db: Db, ids: readonly string[]): Observation[] {
  if (ids.length === 0) return []
  const rows = db
    .select()
    .from(observation)
    .where(inArray(observation.id, [...ids]))
    .all()
    .map((row) => toResource('Observation', row))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** Names of those who were to carry out orders before, each once. */
export function listNamedPerformers(db: Db): string[] {
  return db
    .all<{ name: string }>(
      sql`select distinct json_extract(each.value, '$.display') as name
          from ${serviceRequest}, json_each(${serviceRequest.performer}) as each
          where ${serviceRequest.source} = 'practice' and name is not null`,
    )
    .map(({ name }) => name)
}
