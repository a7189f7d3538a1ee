import { useQuery } from '@tanstack/react-query'
import { auditCTotal } from '../../../../../domain/clinical/audit-c.ts'
import { codeKeyOf } from '../../../../../domain/clinical/observation-key.ts'
import type { Observation } from '../../../../../domain/resources/index.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'

/** Social history stands in three categories: habits and work, social needs, and the score of AUDIT-C. */
export function useSocial(): { query: ReturnType<typeof useQuery<Observation[]>>; rows: Observation[] } {
  const { patientId } = useChart()
  const habits = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'social-history', limit: 5000 } }),
  )
  const needs = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'sdoh', limit: 5000 } }),
  )
  const scores = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'survey', limit: 5000 } }),
  )
  const auditC = scores.data?.filter(({ code }) => codeKeyOf(code) === codeKeyOf(auditCTotal)) ?? []
  const query = [habits, needs, scores].find(({ data }) => data === undefined) ?? habits
  return { query, rows: [...(habits.data ?? []), ...(needs.data ?? []), ...auditC] }
}
