import { useQuery } from '@tanstack/react-query'
import type { Observation } from '../../../../../domain/resources/index.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'

/** Social history stands in two categories: habits and work, and social needs. */
export function useSocial(): { query: ReturnType<typeof useQuery<Observation[]>>; rows: Observation[] } {
  const { patientId } = useChart()
  const habits = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'social-history', limit: 500 } }),
  )
  const needs = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'sdoh', limit: 500 } }),
  )
  const query = habits.data ? needs : habits
  return { query, rows: [...(habits.data ?? []), ...(needs.data ?? [])] }
}
