/** Long work of the service: one list, kept current by its own stream, whatever screen is shown. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job } from '../../../domain/contract/job.ts'
import { client, orpc } from '../../client.ts'
import { followStream } from '../../streams.ts'

/** Newest first. */
export function useJobs(): readonly Job[] {
  return useQuery(orpc.job.list.queryOptions()).data ?? []
}

export function useJob(id: string | undefined): Job | undefined {
  return useJobs().find((job) => job.id === id)
}

/** Once in the application frame, while signed in and not locked. */
export function useJobStream(active: boolean): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!active) return
    const listKey = orpc.job.list.queryKey()
    return followStream({
      open: (signal) => client.job.watch(undefined, { signal }),
      onItem: (job) => queryClient.setQueryData<Job[]>(listKey, (jobs) => withJob(jobs ?? [], job)),
      onGap: () => queryClient.invalidateQueries({ queryKey: listKey }),
    })
  }, [active, queryClient])
}

function withJob(jobs: readonly Job[], job: Job): Job[] {
  const known = jobs.some((other) => other.id === job.id)
  return known ? jobs.map((other) => (other.id === job.id ? job : other)) : [job, ...jobs]
}
