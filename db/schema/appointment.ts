import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Appointment } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, references } from './columns.ts'

type R = Appointment

export const appointment = sqliteTable(
  'appointment',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    appointmentType: concept(),
    reasonCode: concepts(),
    description: text(),
    start: text(),
    end: text(),
    minutesDuration: integer(),
    participant: references(),
  },
  (t) => [index('appointment_patient').on(t.patientId)],
)
