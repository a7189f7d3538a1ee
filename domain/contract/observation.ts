/** Observations: sets of vitals, laboratory reports with their results, results over time. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { diagnosticReport, diagnosticReportContent } from '../resources/diagnostic-report.ts'
import { observation, observationCategory, observationContent } from '../resources/observation.ts'
import { base } from './base.ts'
import { clinicalContract } from './clinical.ts'

/** Every test of a category with its newest values: what a results or vitals screen starts from. */
export const observationSeries = z.object({
  /** `system|code`, or the text in lower case where there is no code. */
  codeKey: z.string(),
  count: z.number().int(),
  /** Newest first. */
  latest: z.array(observation),
})
export type ObservationSeries = z.infer<typeof observationSeries>

/** Dates across: the columns of one page, newest first, and every observation in them. */
export const flowsheetPage = z.object({
  /** `YYYY-MM-DDThh:mm`, or as much of it as was recorded; '' where no time was. */
  columns: z.array(z.string()),
  /** Newest first, those entered in error left out. */
  observations: z.array(observation),
  /** The column that the next page begins before; absent on the last page. */
  older: z.string().optional(),
})
export type FlowsheetPage = z.infer<typeof flowsheetPage>

export const reportedResult = z.object({
  observation,
  /** The value of the same test before this one. */
  previous: observation.optional(),
})
export const reportGroup = z.object({
  /** Absent for results that no report holds: those of one day stand together. */
  report: diagnosticReport.optional(),
  /** When it was done, as recorded. */
  effective: z.string().optional(),
  results: z.array(reportedResult),
})
/** Reports of a few days, newest first; `older` as on a flowsheet's page. */
export const reportPage = z.object({ groups: z.array(reportGroup), older: z.string().optional() })
export type ReportPage = z.infer<typeof reportPage>

/** What a corrected or amended value said before. */
export const replacedValue = z.object({
  id,
  before: observation,
  at: z.string(),
  by: z.string().optional(),
  reason: z.string().optional(),
})
export type ReplacedValue = z.infer<typeof replacedValue>

const rowAt = z.object({ id, versionId: z.number().int() })
const reason = z.string().trim().min(1).max(500)
const reportWithResults = z.object({ report: diagnosticReport, results: z.array(observation) })

export const observationContract = {
  ...clinicalContract('Observation'),
  /** One page of a category, newest first. */
  byCategory: base
    .input(
      z.object({
        patientId: id,
        category: observationCategory,
        limit: z.number().int().min(1).max(5000).default(100),
        /** How many of the newest are left out: the pages before. */
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.array(observation)),
  series: base
    .input(
      z.object({ patientId: id, category: observationCategory, depth: z.number().int().min(1).max(50).default(2) }),
    )
    .output(z.array(observationSeries)),
  /** All values of one test, newest first. */
  trend: base
    .input(z.object({ patientId: id, codeKey: z.string(), limit: z.number().int().min(1).max(5000).default(500) }))
    .output(z.array(observation)),
  flowsheet: base
    .input(
      z.object({
        patientId: id,
        category: observationCategory,
        columns: z.number().int().min(1).max(50).default(8),
        before: z.string().optional(),
      }),
    )
    .output(flowsheetPage),
  /** Laboratory results as they were reported, a few days at a time. */
  reports: base
    .input(z.object({ patientId: id, days: z.number().int().min(1).max(50).default(6), before: z.string().optional() }))
    .output(reportPage),
  /** Of these observations those whose value was replaced, with the value before. */
  replaced: base.input(z.object({ patientId: id, ids: z.array(id).max(5000) })).output(z.array(replacedValue)),
  /** Several observations of one moment, all or none: a set of vitals. */
  createMany: base
    .input(z.object({ patientId: id, contents: z.array(observationContent).min(1).max(50) }))
    .output(z.array(observation)),
  /** Changes a set that stands in the chart, all or nothing, with one reason. CONFLICT names the row that is stale. */
  reviseMany: base
    .input(
      z.object({
        patientId: id,
        reason,
        changed: z.array(rowAt.extend({ content: observationContent })).max(50),
        added: z.array(observationContent).max(50),
        wrong: z.array(rowAt).max(50),
      }),
    )
    .output(z.array(observation)),
  /** A report and its results in one write; the report's `result` is filled in here. */
  createReport: base
    .input(
      z.object({
        patientId: id,
        report: diagnosticReportContent,
        results: z.array(observationContent).min(1).max(100),
      }),
    )
    .output(reportWithResults),
  /**
   * A later state of a report: values that came, values that were wrong. A changed value that was final becomes `corrected`, and the
   * report with it; `reason` is needed then.
   */
  reviseReport: base
    .input(
      rowAt.extend({
        report: diagnosticReportContent,
        changed: z.array(rowAt.extend({ content: observationContent })).max(100),
        added: z.array(observationContent).max(100),
        reason: reason.optional(),
      }),
    )
    .output(reportWithResults),
  /** A result that no report holds, or one of a report that holds it. As `reviseReport` for that one value. */
  correct: base.input(rowAt.extend({ content: observationContent, reason })).output(observation),
}
