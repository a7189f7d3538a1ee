import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Observation } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, flag, json, period, reference, references } from './columns.ts'

type R = Observation

/** `effective` and `codeKey` are derived by SQLite itself, so that they can't disagree with what they come from. */
export const observation = sqliteTable(
  'observation',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    category: text().$type<R['category']>().notNull(),
    code: concept().notNull(),
    encounter: reference(),
    effectiveDateTime: text(),
    effectivePeriod: period(),
    issued: text(),
    performer: references(),
    valueQuantity: json<R['valueQuantity']>(),
    valueCodeableConcept: concept(),
    valueString: text(),
    valueBoolean: flag(),
    valueInteger: integer(),
    valueRange: json<R['valueRange']>(),
    valueRatio: json<R['valueRatio']>(),
    valueTime: text(),
    valueDateTime: text(),
    valuePeriod: period(),
    dataAbsentReason: concept(),
    interpretation: concepts(),
    bodySite: concept(),
    method: concept(),
    specimen: reference(),
    device: reference(),
    referenceRange: json<R['referenceRange']>(),
    hasMember: references(),
    derivedFrom: references(),
    component: json<R['component']>(),
    effective: text().generatedAlwaysAs(
      sql`coalesce(effective_date_time, json_extract(effective_period, '$.start'), issued, '')`,
      { mode: 'virtual' },
    ),
    codeKey: text().generatedAlwaysAs(
      sql`coalesce(json_extract(code, '$.coding[0].system') || '|' || json_extract(code, '$.coding[0].code'), lower(json_extract(code, '$.text')), '')`,
      { mode: 'virtual' },
    ),
  },
  (t) => [
    index('observation_patient_category').on(t.patientId, t.category, t.effective),
    // Holds all that series and counts ask for, so that neither reads 20,000 rows.
    index('observation_series').on(t.patientId, t.category, t.codeKey, t.effective, t.status),
    index('observation_patient_code').on(t.patientId, t.codeKey, t.effective),
  ],
)
