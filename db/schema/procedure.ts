import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Procedure } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, period, reference, references } from './columns.ts'

type R = Procedure

export const procedure = sqliteTable(
  'procedure',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    statusReason: concept(),
    category: concept(),
    code: concept().notNull(),
    encounter: reference(),
    performedDateTime: text(),
    performedPeriod: period(),
    performedString: text(),
    performer: references(),
    location: reference(),
    reasonCode: concepts(),
    bodySite: concepts(),
    outcome: concept(),
    complication: concepts(),
    focalDevice: references(),
  },
  (t) => [index('procedure_patient').on(t.patientId)],
)
