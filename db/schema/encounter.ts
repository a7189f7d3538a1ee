import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Encounter } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, json, period, reference, references } from './columns.ts'

type R = Encounter

export const encounter = sqliteTable(
  'encounter',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    class: json<R['class']>(),
    type: concepts(),
    period: period(),
    participant: json<R['participant']>(),
    reasonCode: concepts(),
    diagnosis: json<R['diagnosis']>(),
    location: references(),
    serviceProvider: reference(),
    dischargeDisposition: concept(),
    appointmentId: text(),
  },
  (t) => [index('encounter_patient').on(t.patientId)],
)
