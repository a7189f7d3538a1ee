import { conceptText } from '../../../domain/format/name.ts'
import { formatMeasured, formatMeasuredRange } from '../../../domain/format/quantity.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { goal } from '../entries/goal.write.ts'
import { newestFirst } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { concepts, day, lastColumns, nameOf, word } from './cells.write.ts'

type Goal = RowOfType<'Goal'>

const targets = ({ target, description }: Goal): string | undefined =>
  target
    ?.map(({ measure, detailQuantity, detailRange, detailCodeableConcept, detailString, dueDate }) =>
      [
        conceptText(measure) !== conceptText(description) && conceptText(measure),
        formatMeasured(detailQuantity) ||
          formatMeasuredRange(detailRange) ||
          conceptText(detailCodeableConcept) ||
          detailString,
        dueDate && `by ${day(dueDate)}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n')

const about = (context: WriteContext, { addresses }: Goal): string | undefined =>
  addresses
    ?.map(({ reference, display }) => {
      const row = context.row(reference)
      return row?.resourceType === 'Condition' ? conceptText(row.code) : display
    })
    .filter(Boolean)
    .join(', ')

export const goals: SectionWriter = (context) =>
  listed(
    newestFirst(context.rows('goals', 'Goal'), (row) => row.startDate),
    'goal',
    [
      { head: 'Goal', cell: (row) => conceptText(row.description), part: 'name' },
      { head: 'Target', cell: targets },
      { head: 'Status', cell: (row) => word(row.lifecycleStatus) },
      {
        head: 'Achievement',
        cell: (row) => [conceptText(row.achievementStatus), day(row.statusDate)].filter(Boolean).join(', '),
      },
      { head: 'Priority', cell: (row) => conceptText(row.priority) },
      { head: 'Kind', cell: (row) => concepts(row.category) },
      { head: 'Since', cell: (row) => day(row.startDate) },
      { head: 'About', cell: (row) => about(context, row) },
      { head: 'Set by', cell: (row) => nameOf(context, row.expressedBy) },
      ...lastColumns<Goal>(context),
    ],
    (row, at) => goal(context, row, at),
  )
