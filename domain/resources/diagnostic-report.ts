/** FHIR R4 DiagnosticReport: a panel or report that groups results. */
import { z } from 'zod'
import { clinicalRowFields, contentFields } from './base.ts'
import { codeableConcept, dateTime, longText, period, reference } from './datatypes.ts'

export const diagnosticReportContent = z.object({
  resourceType: z.literal('DiagnosticReport'),
  ...contentFields,
  basedOn: z.array(reference).optional(),
  status: z.enum([
    'registered',
    'partial',
    'preliminary',
    'final',
    'amended',
    'corrected',
    'appended',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  /** v2 table 0074 (LAB, RAD, …) or LOINC class. */
  category: z.array(codeableConcept).optional(),
  code: codeableConcept,
  encounter: reference.optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  issued: dateTime.optional(),
  performer: z.array(reference).optional(),
  resultsInterpreter: z.array(reference).optional(),
  specimen: z.array(reference).optional(),
  result: z.array(reference).optional(),
  conclusion: longText.optional(),
  presentedForm: z.array(reference).optional(),
})
export type DiagnosticReportContent = z.infer<typeof diagnosticReportContent>
export const diagnosticReport = diagnosticReportContent.extend(clinicalRowFields)
export type DiagnosticReport = z.infer<typeof diagnosticReport>
