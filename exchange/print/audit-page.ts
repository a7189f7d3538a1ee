/** The audit report on paper, with the head of the log at its end: a witness that nobody can change later. */
import type { AuditFilter, AuditLine } from '../../domain/contract/audit.ts'
import { formatDateTime } from '../../domain/format/date.ts'
import { type AuditHead, formatAuditHead } from '../../domain/resources/audit-event.ts'
import { detailText } from './audit-csv.ts'
import { joined, small, table } from './blocks.ts'
import { Html, html } from './html.ts'
import { pageRule, standAlone, style } from './style.ts'

export interface PrintedAudit {
  practice: string
  printedAt: string
  printedBy: string
  filter: AuditFilter
  lines: readonly AuditLine[]
  /** True where the report has more lines than were printed. */
  more: boolean
  head: AuditHead
}

/** One self-contained document: no script, and nothing is fetched. */
export function printAudit(report: PrintedAudit): { title: string; html: string } {
  const { practice, printedAt, printedBy, filter, lines, more, head } = report
  const title = 'Audit log'
  const between = joined([
    filter.from && `from ${formatDateTime(filter.from)}`,
    filter.to && `before ${formatDateTime(filter.to)}`,
  ])
  const made = `Printed ${formatDateTime(printedAt)} by ${printedBy}`
  const sheet = html`<div class="sheet"><table class="frame" role="presentation">
<thead><tr><td><div class="identity"><div class="who"><strong>${practice}</strong></div><div class="made">${made}</div></div></td></tr></thead>
<tbody><tr><td><h1>${title}</h1><p class="subtitle">${joined([`${lines.length} lines`, between, more && 'first lines only: the report has more'])}</p>
${table(lines, [
  { title: 'Time', cell: ({ recorded }) => formatDateTime(recorded), short: true },
  { title: 'User', cell: ({ userName }) => userName ?? '' },
  { title: 'What', cell: ({ action, type }) => `${action} ${type}` },
  { title: 'Outcome', cell: ({ outcome }) => (outcome === 'failure' ? 'failed' : '') },
  { title: 'Patient', cell: ({ patient }) => (patient ? `${patient.name} (${patient.recordNumber})` : '') },
  { title: 'Detail', cell: ({ detail }) => detailText(detail) },
  { title: 'Line', cell: ({ sequence }) => String(sequence), short: true },
])}${small(`Head of the whole log when this was printed: ${formatAuditHead(head)}`)}</td></tr></tbody></table></div>`
  const css = new Html(`${pageRule('letter')}${style}${standAlone}`)
  const document = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${css}</style></head>
<body>${sheet}</body></html>
`
  return { title, html: document.markup }
}
