/** The two sides of a line of the review. The contract leaves open what rows of each type hold; the service sends whole ones. */
import type { ReviewRow } from '../../../domain/contract/importing.ts'
import type { ChartContent, ChartRow } from '../../../domain/resources/index.ts'

export const outsideOf = ({ item }: ReviewRow) => item.content as unknown as ChartContent

/** What stands opposite in the chart. */
export const oppositeOf = ({ chartRow }: ReviewRow) => chartRow as unknown as ChartRow | undefined
