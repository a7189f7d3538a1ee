/** Who is at the keyboard, as the service knows it. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../domain/contract/session.ts'
import { client, orpc } from './client.ts'

/** `null`: nobody is signed in on this connection. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: orpc.session.current.queryKey(),
  queryFn: async ({ signal }) => (await client.session.current(undefined, { signal })) ?? null,
})

/** The signed-in user and practice. Only inside the signed-in part of the application. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useSession() was used where nobody is signed in')
  return data
}

/** What sign-in, unlock, lock and sign-out do to the page. */
export function useSessionChange() {
  const queryClient = useQueryClient()
  return {
    /** After sign-in or unlock, with the session the service answered. */
    entered: (session: Session) => queryClient.setQueryData(sessionQuery.queryKey, session),
    locked: () => {
      // An answer that is under way still says "not locked".
      void queryClient.cancelQueries({ queryKey: sessionQuery.queryKey })
      queryClient.setQueryData(sessionQuery.queryKey, (session) => (session ? { ...session, locked: true } : session))
    },
    /** Nothing of the record stays in memory. */
    left: () => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, null)
    },
  }
}
