import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DiagnosticReport } from '../../domain/resources/index.ts'
import { clinicalColumns } from './clinical-columns.ts'
import { concept, concepts, period, reference, references } from './columns.ts'

type R = DiagnosticReport

export const diagnosticReport = sqliteTable(
  'diagnostic_report',
  {
    ...clinicalColumns,
    basedOn: references(),
    status: text().$type<R['status']>().notNull(),
    category: concepts(),
    code: concept().notNull(),
    encounter: reference(),
    effectiveDateTime: text(),
    effectivePeriod: period(),
    issued: text(),
    performer: references(),
    resultsInterpreter: references(),
    specimen: references(),
    result: references(),
    conclusion: text(),
    presentedForm: references(),
  },
  (t) => [index('diagnostic_report_patient').on(t.patientId)],
)
