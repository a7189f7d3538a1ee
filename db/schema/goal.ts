import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Goal } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, json, reference, references } from './columns.ts'

type R = Goal

export const goal = sqliteTable(
  'goal',
  {
    ...clinicalColumns,
    lifecycleStatus: text().$type<R['lifecycleStatus']>().notNull(),
    achievementStatus: concept(),
    category: concepts(),
    priority: concept(),
    description: concept().notNull(),
    startDate: text(),
    statusDate: text(),
    target: json<R['target']>(),
    expressedBy: reference(),
    addresses: references(),
  },
  (t) => [index('goal_patient').on(t.patientId)],
)
