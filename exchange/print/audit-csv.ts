/** The audit report as a table for a spreadsheet. Times in UTC as ISO 8601, so that they sort. */
import type { AuditLine } from '../../domain/contract/audit.ts'
import { auditCategoryOf } from '../../domain/contract/audit-category.ts'
import { csvText } from '../../domain/format/csv.ts'

const columns: readonly (readonly [title: string, value: (line: AuditLine) => string | number | undefined])[] = [
  ['Line', ({ sequence }) => sequence],
  ['Time (UTC)', ({ recorded }) => recorded],
  ['User', ({ userName, userId }) => userName ?? userId],
  ['Action', ({ action }) => action],
  ['What', ({ type }) => type],
  ['Data category', ({ type }) => auditCategoryOf(type)],
  ['Outcome', ({ outcome }) => outcome],
  ['Patient', ({ patient }) => patient?.name],
  ['Record', ({ patient }) => patient?.recordNumber],
  ['Entry', ({ entity }) => entity],
  ['Detail', ({ detail }) => detailText(detail)],
  ['Hash', ({ hash }) => hash],
]

export function auditCsv(lines: readonly AuditLine[]): string {
  return csvText([columns.map(([title]) => title), ...lines.map((line) => columns.map(([, value]) => value(line)))])
}

/** `format ccd, items 12` */
export function detailText(detail: AuditLine['detail']): string {
  return Object.entries(detail ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}
