/** The problem list: what is active, what is over. Diagnoses that only a visit knows stand with the visit. */
import { isActiveProblem } from '../../../domain/clinical/problem-status.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { Condition } from '../../../domain/resources/index.ts'
import { joined, paragraph, section, table } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { diagnosisCode, noteTexts, outsideMark, type PrintSource, spaced } from '../source.ts'

export function problemsPart(source: PrintSource): Html {
  const rows = source.list('Condition').filter((row) => row.category !== 'encounter-diagnosis')
  const active = rows.filter(isActiveProblem)
  const past = rows.filter((row) => !isActiveProblem(row))
  return section(
    'Problems',
    active.length > 0 ? problemTable(active) : paragraph('No active problems are recorded in this chart.'),
    past.length > 0 && html`<h3>Resolved and inactive</h3>${problemTable(past)}`,
  )
}

function problemTable(rows: readonly Condition[]): Html {
  return table(rows, [
    { title: 'Problem', cell: (row) => html`${conceptText(row.code)}${outsideMark(row)}` },
    { title: 'Code', cell: ({ code }) => diagnosisCode(code), short: true },
    { title: 'Status', cell: problemStatus },
    { title: 'Since', cell: (row) => row.onsetString ?? formatDate(row.onsetDateTime), short: true },
    { title: 'Until', cell: (row) => formatDate(row.abatementDateTime), short: true },
    { title: 'Notes', cell: noteTexts },
  ])
}

/** Certainty is said where it is less than certain. */
export function problemStatus(row: Condition): string {
  const certain = row.verificationStatus === undefined || row.verificationStatus === 'confirmed'
  return joined([
    row.clinicalStatus === 'remission' ? 'in remission' : spaced(row.clinicalStatus),
    certain ? undefined : spaced(row.verificationStatus),
    conceptText(row.severity),
  ])
}
