/**
 * The only place that invalidates cached clinical data: the service's stream of changes, mapped to the queries that read
 * them. A query about another patient is left alone.
 */
import type { Query, QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Change } from '../domain/contract/change.ts'
import { contract } from '../domain/contract/index.ts'
import { client } from './client.ts'

type Area = keyof typeof contract

/** Resource types that are read by other parts of the contract than the one that bears their name. */
const areasByType: Readonly<Record<string, readonly Area[]>> = {
  Patient: ['patient', 'chart', 'importing'],
  Organization: ['practice', 'session', 'setup'],
  Practitioner: ['practice'],
  Setting: ['practice', 'session', 'backup'],
  User: ['session', 'practice'],
  ImportDocument: ['importing', 'chart'],
  ImportItem: ['importing', 'chart'],
  Provenance: ['chart'],
  Backup: ['backup'],
  AuditEvent: ['audit'],
}

/** Every area that may show this type; a type that nobody knows of concerns all of them. */
function areasOf(resourceType: string): ReadonlySet<string> {
  const named = areasByType[resourceType]
  if (named) return new Set(named)
  const own = resourceType.charAt(0).toLowerCase() + resourceType.slice(1)
  return new Set(own in contract ? [own, 'chart', 'exporting'] : Object.keys(contract))
}

/** True where the cached answer may be out of date after `change`. */
export function isAffected(query: Pick<Query, 'queryKey'>, change: Change): boolean {
  const [path, options] = query.queryKey as [path?: string[], options?: { input?: unknown }]
  if (!path?.[0] || !areasOf(change.resourceType).has(path[0])) return false
  const asked = (options?.input ?? {}) as { patientId?: string }
  return asked.patientId === undefined || change.patientId === undefined || asked.patientId === change.patientId
}

async function follow(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  for await (const changes of await client.change.watch(undefined, { signal })) {
    await queryClient.invalidateQueries({ predicate: (query) => changes.some((change) => isAffected(query, change)) })
  }
}

const longestPause = 10_000

/** Follows the stream while `active`; after a gap everything on screen is asked for again. */
export function useChanges(active: boolean): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!active) return
    const stop = new AbortController()
    const run = async () => {
      for (let pause = 250; !stop.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
        const since = Date.now()
        await follow(queryClient, stop.signal).catch(() => undefined)
        if (stop.signal.aborted) return
        if (Date.now() - since > longestPause) pause = 250
        await new Promise((resolve) => setTimeout(resolve, pause))
        await queryClient.invalidateQueries()
      }
    }
    void run()
    return () => stop.abort()
  }, [active, queryClient])
}
