import type { RecordSource } from '../../../../domain/resources/index.ts'
import { SourceBadge } from '../../../components/source-badge.tsx'
import { useChart } from '../chart-context.tsx'

export interface OutsideBadgeProps {
  row: { resourceType: string; id: string; source: RecordSource }
  /** The sender's name in sight, where there is room. */
  named?: boolean
}

/** Marks a row that came from another record, with the name of who sent it. */
export function OutsideBadge({ row, named = false }: OutsideBadgeProps) {
  const { originOf } = useChart()
  if (row.source === 'practice') return null
  const origin = originOf(row)
  const from = origin?.authorOrganization?.display ?? origin?.custodian?.display ?? origin?.author?.[0]?.display
  return <SourceBadge source={row.source} named={named} {...(from && { from })} />
}
