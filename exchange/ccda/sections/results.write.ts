/** Results: a table for each report, newest first; results that no report holds share one. */
import { conceptText } from '../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../domain/format/quantity.ts'
import type { WriteContext } from '../context.write.ts'
import { type DiagnosticReport, loneResult, resultOrganizer } from '../entries/diagnostic-report.write.ts'
import type { Observation } from '../entries/observation.write.ts'
import { type Column, newestFirst, paragraph, table } from '../narrative.write.ts'
import { type Placed, placeRows, type SectionWriter } from '../section.write.ts'
import { each, el, join, text, type Xml } from '../xml.write.ts'
import { concepts, lastColumns, nameOf, names, spaced, valueWords, when, word } from './cells.write.ts'

const taken = (row: Observation | DiagnosticReport): string | undefined =>
  row.effectivePeriod?.start ?? row.effectiveDateTime ?? row.issued

export const resultColumns = (context: WriteContext): Column<Observation>[] => [
  { head: 'Test', cell: (row) => conceptText(row.code), part: 'name' },
  { head: 'Result', cell: (row) => valueWords(context, row), part: 'value' },
  { head: 'Flag', cell: (row) => concepts(row.interpretation) },
  { head: 'Reference range', cell: (row) => formatReferenceRange(row.referenceRange) },
  { head: 'Date', cell: (row) => when(context, row.effectiveDateTime, row.effectivePeriod) },
  { head: 'Status', cell: (row) => (row.status === 'final' ? undefined : word(row.status)) },
  { head: 'Kind', cell: (row) => (row.category === 'laboratory' ? undefined : spaced(row.category)) },
  { head: 'Site', cell: (row) => conceptText(row.bodySite) },
  { head: 'Method', cell: (row) => conceptText(row.method) },
  { head: 'Specimen', cell: (row) => nameOf(context, row.specimen) },
  { head: 'By', cell: (row) => names(context, row.performer) },
  ...lastColumns<Observation>(context),
]

interface Panel {
  report: DiagnosticReport
  results: Observation[]
}

/** Each result stands in the first report that names it. */
function panels(context: WriteContext): { reports: Panel[]; lone: Observation[] } {
  const observations = new Map(context.rows('results', 'Observation').map((row) => [`Observation/${row.id}`, row]))
  const reports = newestFirst(context.rows('results', 'DiagnosticReport'), taken).map((report) => {
    const results: Observation[] = []
    for (const { reference } of report.result ?? []) {
      const row = observations.get(reference ?? '')
      if (row === undefined) continue
      results.push(row)
      observations.delete(reference ?? '')
    }
    return { report, results }
  })
  return { reports, lone: newestFirst([...observations.values()], taken) }
}

function heading(context: WriteContext, report: DiagnosticReport): string {
  const status = report.status === 'final' ? undefined : spaced(report.status)
  return [when(context, report.effectiveDateTime, report.effectivePeriod), status, names(context, report.performer)]
    .filter(Boolean)
    .join(', ')
}

function reportNarrative(
  context: WriteContext,
  { row: { report }, at }: Placed<Panel>,
  results: Placed<Observation>[],
): Xml | undefined {
  const more = heading(context, report)
  return join([
    el(
      'paragraph',
      { ID: at() },
      el('content', { ID: at('name'), styleCode: 'Bold' }, text(conceptText(report.code))),
      more !== '' && text(` (${more})`),
    ),
    results.length > 0 ? table(resultColumns(context), results) : paragraph('No single results are given.'),
    report.conclusion !== undefined && paragraph(`Conclusion: ${report.conclusion}`),
    each(report.note, (note) => paragraph(note.text)),
  ])
}

export const results: SectionWriter = (context) => {
  const { reports, lone } = panels(context)
  const narratives: (Xml | undefined)[] = []
  const entries: Xml[] = []
  for (const [index, panel] of placeRows(reports, 'report').entries()) {
    const placed = placeRows(panel.row.results, `report${index + 1}.result`)
    narratives.push(reportNarrative(context, panel, placed))
    entries.push(resultOrganizer(context, panel.row.report, panel.at, placed))
  }
  const single = placeRows(lone, 'result')
  const caption = reports.length > 0 ? 'Other results' : undefined
  if (single.length > 0) narratives.push(table(resultColumns(context), single, caption))
  for (const placed of single) entries.push(loneResult(context, placed))
  const narrative = join(narratives)
  return narrative === undefined ? [] : [{ narrative, entries }]
}
