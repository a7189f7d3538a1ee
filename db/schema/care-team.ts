import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CareTeam } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concepts, json, period, reference, references } from './columns.ts'

type R = CareTeam

export const careTeam = sqliteTable(
  'care_team',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>(),
    category: concepts(),
    name: text(),
    encounter: reference(),
    period: period(),
    participant: json<R['participant']>(),
    reasonCode: concepts(),
    managingOrganization: references(),
  },
  (t) => [index('care_team_patient').on(t.patientId)],
)
