import type { RecordSource } from '../../../../domain/resources/index.ts'
import { SourceBadge } from '../../../components/source-badge.tsx'
import { useChart } from '../chart-context.tsx'

/** Marks a row that came from another record, with the name of who sent it. */
export function OutsideBadge({ row }: { row: { resourceType: string; id: string; source: RecordSource } }) {
  const { originOf } = useChart()
  if (row.source === 'practice') return null
  const origin = originOf(row)
  const from = origin?.authorOrganization?.display ?? origin?.custodian?.display ?? origin?.author?.[0]?.display
  return <SourceBadge source={row.source} {...(from && { from })} />
}
