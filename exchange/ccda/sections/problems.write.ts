/** Problems, health concerns. */
import { conceptText } from '../../../domain/format/name.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { healthConcern, problemConcern } from '../entries/condition.write.ts'
import { type Column, newestFirst } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { certainty, concepts, day, isStruck, lastColumns, standing } from './cells.write.ts'

type Condition = RowOfType<'Condition'>

export const conditionColumns = (context: WriteContext, head: string): Column<Condition>[] => [
  { head, cell: (row) => conceptText(row.code), part: 'name' },
  { head: 'Status', cell: standing, part: 'status' },
  { head: 'Certainty', cell: certainty },
  { head: 'Severity', cell: (row) => conceptText(row.severity), part: 'severity' },
  { head: 'Site', cell: (row) => concepts(row.bodySite) },
  { head: 'Since', cell: (row) => row.onsetString ?? day(row.onsetDateTime) },
  { head: 'Until', cell: (row) => day(row.abatementDateTime) },
  { head: 'Recorded', cell: (row) => day(row.recordedDate) },
  ...lastColumns<Condition>(context),
]

const isOpen = ({ clinicalStatus }: Condition): boolean =>
  clinicalStatus === undefined || ['active', 'recurrence', 'relapse'].includes(clinicalStatus)

/** What is open comes before what is over, and that before what was ruled out; each newest first. */
const inOrder = (rows: readonly Condition[]): Condition[] => {
  const sorted = newestFirst(rows, (row) => row.onsetDateTime ?? row.recordedDate)
  const there = sorted.filter((row) => !isStruck(row))
  return [...there.filter(isOpen), ...there.filter((row) => !isOpen(row)), ...sorted.filter(isStruck)]
}

export const problems: SectionWriter = (context) =>
  listed(inOrder(context.rows('problems', 'Condition')), 'problem', conditionColumns(context, 'Problem'), (row, at) =>
    problemConcern(context, row, at),
  )

export const healthConcerns: SectionWriter = (context) =>
  listed(
    inOrder(context.rows('healthConcerns', 'Condition')),
    'concern',
    conditionColumns(context, 'Concern'),
    (row, at) => healthConcern(context, row, at),
  )
