/** The cache of what the service said. Kept until the service says that it changed (changes.ts). */
import { ORPCError } from '@orpc/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './session.ts'

export function createQueryClient(): QueryClient {
  /** Another window may have locked or signed out this connection: ask who is at the keyboard now. */
  const onError = (error: unknown) => {
    if (isSessionLoss(error)) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The service is on this machine: being offline changes nothing.
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !(error instanceof ORPCError) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return queryClient
}

function isSessionLoss(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false
  return error.code === 'LOCKED' || (error.code === 'UNAUTHENTICATED' && error.data?.reason === 'signed-out')
}
