import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Condition } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, reference } from './columns.ts'

type R = Condition

export const condition = sqliteTable(
  'condition',
  {
    ...clinicalColumns,
    clinicalStatus: text().$type<R['clinicalStatus']>(),
    verificationStatus: text().$type<R['verificationStatus']>(),
    category: text().$type<R['category']>().notNull(),
    severity: concept(),
    code: concept().notNull(),
    bodySite: concepts(),
    encounter: reference(),
    onsetDateTime: text(),
    onsetString: text(),
    abatementDateTime: text(),
    recordedDate: text(),
    recorder: reference(),
    asserter: reference(),
  },
  (t) => [index('condition_patient').on(t.patientId)],
)
