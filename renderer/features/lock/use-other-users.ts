import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client.ts'
import { useSession } from '../../session.ts'

/** Names of those who may sign in instead of whoever locked the screen. */
export function useOtherUsers() {
  const { userName } = useSession()
  return useQuery(
    orpc.session.users.queryOptions({
      staleTime: 0,
      select: (users) => users.map((user) => user.userName).filter((name) => name !== userName),
    }),
  )
}
