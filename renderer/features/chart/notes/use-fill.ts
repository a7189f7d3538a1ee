import { useQuery } from '@tanstack/react-query'
import { fillTokens, type Surroundings } from '../../../../domain/clinical/note-tokens.ts'
import { visitReason } from '../../../../domain/clinical/visit.ts'
import { localDateTime } from '../../../../domain/format/date.ts'
import { orpc } from '../../../client.ts'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { useOpenVisit } from '../visits/use-open-visit.ts'

/** Fills the tokens of a template or phrase from this chart, as it is at the moment of the call. */
export type Fill = (text: string, around?: Surroundings) => string

export function useFill(): Fill {
  const { patientId, summary } = useChart()
  const session = useSession()
  const { visit } = useOpenVisit()
  const results = useQuery(
    orpc.observation.series.queryOptions({ input: { patientId, category: 'laboratory', depth: 1 } }),
  )
  return (text, around) => {
    const facts = {
      summary,
      results: results.data,
      now: localDateTime(),
      author: session.displayName,
      practice: session.practice,
      reason: (visit && visitReason(visit)) || undefined,
    }
    return fillTokens(text, facts, around)
  }
}
