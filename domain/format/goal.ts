/** The target of a goal in words: `Hemoglobin A1c below 7%`. */
import type { GoalContent } from '../resources/index.ts'
import { conceptText } from './name.ts'
import { formatMeasured, formatMeasuredRange } from './quantity.ts'

type Target = NonNullable<GoalContent['target']>[number]

const comparatorWords = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const

export function targetText(target: Target): string {
  return [conceptText(target.measure), valueText(target)].filter(Boolean).join(' ')
}

function valueText({ detailQuantity, detailRange, detailCodeableConcept, detailString }: Target): string {
  if (detailQuantity) {
    const { comparator, ...plain } = detailQuantity
    return [comparator && comparatorWords[comparator], formatMeasured(plain)].filter(Boolean).join(' ')
  }
  return formatMeasuredRange(detailRange) || conceptText(detailCodeableConcept) || (detailString ?? '')
}
