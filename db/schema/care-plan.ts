import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CarePlan } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concepts, json, period, reference, references } from './columns.ts'

type R = CarePlan

export const carePlan = sqliteTable(
  'care_plan',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    intent: text().$type<R['intent']>().notNull(),
    category: concepts(),
    title: text(),
    description: text(),
    encounter: reference(),
    period: period(),
    created: text(),
    author: reference(),
    addresses: references(),
    goal: references(),
    activity: json<R['activity']>(),
  },
  (t) => [index('care_plan_patient').on(t.patientId)],
)
