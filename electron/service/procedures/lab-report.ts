/** Laboratory reports with their results: made, completed and corrected as one. Spread into the observation procedures. */
import { createClinical, getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { listReplaced, readReportPage, reportsHolding } from '../../../db/queries/lab-report.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { correctedReport, correctedResult } from '../../../domain/clinical/correction.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { diagnosticReportContent } from '../../../domain/resources/diagnostic-report.ts'
import type { DiagnosticReport, Observation, ObservationContent, Reference } from '../../../domain/resources/index.ts'
import { gate } from '../access.ts'
import { resultCameIn } from '../ordering/results.ts'

interface Changed {
  id: string
  versionId: number
  content: ObservationContent
}

export const labReport = {
  reports: gate.observation.reports.handler(({ context, input }) => readReportPage(context.db, input)),

  replaced: gate.observation.replaced.handler(({ context, input }) =>
    listReplaced(context.db, input.patientId, input.ids),
  ),

  createReport: gate.observation.createReport.handler(({ context, input }) =>
    context.write((w) => {
      getPatient(w.db, input.patientId)
      const results = input.results.map((content) => createClinical(w, 'Observation', input.patientId, content))
      const content = { ...input.report, result: results.map(referenceTo) }
      const report = createClinical(w, 'DiagnosticReport', input.patientId, content)
      resultCameIn(w, report, { by: context.user })
      return { report, results }
    }),
  ),

  reviseReport: gate.observation.reviseReport.handler(({ context, input }) =>
    context.write((w) => {
      const before = getClinical(w.db, 'DiagnosticReport', input.id)
      const changed = input.changed.map((one) => change(w, one, before.patientId, input.reason))
      const added = input.added.map((content) => createClinical(w, 'Observation', before.patientId, content))
      const result = [...(before.result ?? []), ...added.map(referenceTo)]
      const corrected = changed.some((one) => one.corrected)
      const content = { ...correctedReport(before, input.report, corrected), result }
      const report = updateClinical(w, 'DiagnosticReport', input, content, { reason: input.reason })
      resultCameIn(w, report, { by: context.user })
      return { report, results: [...changed.map((one) => one.row), ...added] }
    }),
  ),

  correct: gate.observation.correct.handler(({ context, input }) =>
    context.write((w) => {
      const { patientId } = getClinical(w.db, 'Observation', input.id)
      const { row, corrected } = change(w, input, patientId, input.reason)
      if (!corrected) return row
      for (const report of reportsHolding(w.db, row)) {
        resultCameIn(w, correctReport(w, report, input.reason), { by: context.user })
      }
      return row
    }),
  ),
}

/** One value. A correction is never made without saying why. */
function change(
  w: Writer,
  { id, versionId, content }: Changed,
  patientId: string,
  reason: string | undefined,
): { row: Observation; corrected: boolean } {
  const before = getClinical(w.db, 'Observation', id)
  if (before.patientId !== patientId) throw new NotAllowed('This result belongs to another chart.')
  const after = correctedResult(before, content)
  const corrected = after.status === 'corrected' && after !== content
  if (corrected && !reason) throw new NotAllowed('Say why a final value is corrected.')
  return { row: updateClinical(w, 'Observation', { id, versionId }, after, { reason }), corrected }
}

function correctReport(w: Writer, report: DiagnosticReport, reason: string): DiagnosticReport {
  const content = correctedReport(report, diagnosticReportContent.parse(report), true)
  return content.status === report.status ? report : updateClinical(w, 'DiagnosticReport', report, content, { reason })
}

function referenceTo(row: Observation): Reference {
  return { reference: `Observation/${row.id}`, display: conceptText(row.code) }
}
