import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Immunization } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, flag, json, reference, references } from './columns.ts'

type R = Immunization

export const immunization = sqliteTable(
  'immunization',
  {
    ...clinicalColumns,
    status: text().$type<R['status']>().notNull(),
    statusReason: concept(),
    vaccineCode: concept().notNull(),
    encounter: reference(),
    occurrenceDateTime: text(),
    occurrenceString: text(),
    recorded: text(),
    primarySource: flag(),
    location: reference(),
    manufacturer: reference(),
    lotNumber: text(),
    expirationDate: text(),
    site: concept(),
    route: concept(),
    doseQuantity: json<R['doseQuantity']>(),
    performer: references(),
    reasonCode: concepts(),
    programEligibility: concepts(),
    fundingSource: concept(),
    reaction: json<R['reaction']>(),
    protocolApplied: json<R['protocolApplied']>(),
  },
  (t) => [index('immunization_patient').on(t.patientId)],
)
