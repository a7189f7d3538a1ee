import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Task } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, reference } from './columns.ts'

type R = Task

export const task = sqliteTable(
  'task',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    statusReason: concept(),
    intent: text().$type<R['intent']>().notNull(),
    priority: text().$type<R['priority']>(),
    code: concept(),
    description: text(),
    focus: reference(),
    requester: reference(),
    owner: reference(),
    authoredOn: text(),
    dueDate: text(),
  },
  (t) => [index('task_patient').on(t.patientId), index('task_status').on(t.status)],
)
