import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FamilyMemberHistory } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, flag, json } from './columns.ts'

type R = FamilyMemberHistory

export const familyMemberHistory = sqliteTable(
  'family_member_history',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    date: text(),
    name: text(),
    relationship: concept().notNull(),
    sex: concept(),
    bornDate: text(),
    ageAge: json<R['ageAge']>(),
    deceasedBoolean: flag(),
    deceasedAge: json<R['deceasedAge']>(),
    deceasedDate: text(),
    condition: json<R['condition']>(),
  },
  (t) => [index('family_member_history_patient').on(t.patientId)],
)
