/** Who is at the keyboard, as the service knows it. */

import { notifications } from '@mantine/notifications'
import type { QueryKey } from '@tanstack/react-query'
import { hashKey, queryOptions, skipToken, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Session } from '../domain/contract/session.ts'
import { client, orpc } from './client.ts'
import { places } from './places.ts'

/** `null`: nobody is signed in on this connection. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: orpc.session.current.queryKey(),
  queryFn: async ({ signal }) => (await client.session.current(undefined, { signal })) ?? null,
})

export interface SignInNotice {
  title: string
  text: string
  bad: boolean
}

/** Why the sign-in screen is there, when it was not the user who signed out. */
export const signInNoticeQuery = queryOptions<SignInNotice | null>({
  queryKey: ['sign-in-notice'],
  queryFn: skipToken,
})

const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

/** The signed-in user and practice. Only inside the signed-in part of the application. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession() was used where nobody is signed in')
  return session
}

const hashOf = ({ queryKey }: { queryKey: QueryKey }) => hashKey(queryKey)

/** What sign-in, unlock, lock and sign-out do to the page. */
export function useSessionChange() {
  const queryClient = useQueryClient()
  /** What waits in a corner of the screen, and what was sent (passwords among it). */
  const forget = () => {
    notifications.clean()
    queryClient.getMutationCache().clear()
  }
  return {
    /** After sign-in or unlock, with the session the service answered. */
    entered: (session: Session) => {
      queryClient.setQueryData(signInNoticeQuery.queryKey, null)
      queryClient.setQueryData(sessionQuery.queryKey, session)
    },
    locked: () => {
      // An answer that is under way still says "not locked".
      void queryClient.cancelQueries({ queryKey: sessionQuery.queryKey })
      queryClient.setQueryData(sessionQuery.queryKey, (session) => (session ? { ...session, locked: true } : session))
    },
    /** Another user instead of the one before: nothing that was read for one is left for the other. */
    switched: (session: Session) => {
      places.leave(queryClient.getQueryData(sessionQuery.queryKey)?.userId)
      queryClient.setQueryData(sessionQuery.queryKey, session)
      queryClient.removeQueries({ predicate: (query) => hashOf(query) !== hashOf(sessionQuery) })
      places.enter(session.userId)
      forget()
    },
    /** Nothing of the record stays in memory. `notice` is shown on the sign-in screen. */
    left: (notice?: SignInNotice) => {
      places.clear()
      queryClient.setQueryData(signInNoticeQuery.queryKey, notice ?? null)
      queryClient.setQueryData(sessionQuery.queryKey, null)
      const kept = new Set([signInNoticeQuery, sessionQuery, orpc.setup.status.queryOptions()].map(hashOf))
      queryClient.removeQueries({ predicate: (query) => !kept.has(hashOf(query)) })
      forget()
    },
  }
}
