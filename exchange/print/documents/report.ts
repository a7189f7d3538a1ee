/** A report: its results with units, ranges and flags, and what was concluded. */
import { effectiveOf } from '../../../domain/clinical/observation-key.ts'
import { isProvisional } from '../../../domain/clinical/reports.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { type DiagnosticReport, isEnteredInError } from '../../../domain/resources/index.ts'
import { facts, joined, paragraph, section, warning, words } from '../blocks.ts'
import type { PrintedDocument } from '../page.ts'
import { resultTable } from '../parts/observations.ts'
import { namesOf, noteTexts, type PrintSource, spaced } from '../source.ts'

export function reportDocument(source: PrintSource, report: DiagnosticReport): PrintedDocument {
  const results = (report.result ?? []).flatMap((reference) => source.find('Observation', reference) ?? [])
  const valid = results.filter((row) => !isEnteredInError(row))
  const order = report.basedOn?.map((reference) => source.find('ServiceRequest', reference)).find(Boolean)
  return {
    title: conceptText(report.code),
    subtitle: 'Report',
    body: [
      isEnteredInError(report) && warning('ENTERED IN ERROR. This report does not count.'),
      isProvisional(report) && warning('PRELIMINARY. Results may still change.'),
      report.source === 'outside' && warning('This report came from an outside record.'),
      facts([
        ['Status', spaced(report.status)],
        ['Taken', formatDateTime(effectiveOf({ ...report, issued: undefined }))],
        ['Reported', formatDateTime(report.issued)],
        ['By', joined([namesOf(source, report.performer), namesOf(source, report.resultsInterpreter)])],
        ['Specimen', namesOf(source, report.specimen)],
        ['Order', order && joined([conceptText(order.code), formatDateTime(order.authoredOn)])],
      ]),
      section('Results', valid.length > 0 ? resultTable(valid) : paragraph('No single results are recorded.')),
      report.conclusion && section('Conclusion', words(report.conclusion)),
      noteTexts(report) && section('Comments', words(noteTexts(report))),
    ],
  }
}
