/**
 * The only place that invalidates cached clinical data: the service's stream of changes, mapped to the queries that read
 * them. A query about another patient is left alone.
 */
import type { Query } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Change } from '../domain/contract/change.ts'
import { contract } from '../domain/contract/index.ts'
import { client } from './client.ts'
import { followStream } from './streams.ts'

type Area = keyof typeof contract

/** Resource types that are read by other parts of the contract than the one that bears their name. */
const areasByType: Readonly<Record<string, readonly Area[]>> = {
  Patient: ['patient', 'chart', 'importing', 'receiving', 'inBasket', 'referral', 'disclosure'],
  Organization: ['practice', 'session', 'setup', 'directory', 'serviceRequest'],
  Practitioner: ['practice', 'directory', 'serviceRequest'],
  // What somebody may read is another thing after these: of the chart's summary, too.
  Setting: ['practice', 'session', 'receiving', 'patientList', 'backup', 'chart'],
  User: ['user', 'session', 'practice', 'clinicalNote', 'chart'],
  Session: ['session'],
  // What emergency access opens and closes: features/access/emergency.tsx, once the session has it.
  ChartAccess: ['chartAccess', 'session'],
  ReceivedFile: ['receiving'],
  ImportDocument: ['importing', 'receiving', 'chart', 'referral'],
  ImportItem: ['importing', 'chart'],
  Provenance: ['chart'],
  Observation: ['observation', 'goal', 'chart', 'exporting'],
  FileText: ['chart', 'referral'],
  NoteTemplate: ['noteTemplate'],
  Task: ['task', 'amendment', 'chart', 'inBasket'],
  Backup: ['backup'],
  CodeList: ['codeList'],
  AuditEvent: ['audit'],
}

/** Areas that read this type beside its own. */
const readBeside: Readonly<Record<string, readonly Area[]>> = {
  Observation: ['refile', 'inBasket'],
  DiagnosticReport: ['observation', 'refile', 'inBasket'],
  DocumentReference: ['refile'],
  ClinicalNote: ['inBasket'],
  ServiceRequest: ['inBasket', 'referral'],
  Referral: ['inBasket', 'serviceRequest'],
}

/** Every area that may show this type; a type that nobody knows of concerns all of them. */
function areasOf(resourceType: string): ReadonlySet<string> {
  const named = areasByType[resourceType]
  if (named) return new Set(named)
  const own = resourceType.charAt(0).toLowerCase() + resourceType.slice(1)
  return new Set(
    own in contract ? [own, 'chart', 'exporting', ...(readBeside[resourceType] ?? [])] : Object.keys(contract),
  )
}

/**
 * `meta` of a query whose answer is what somebody was shown: it stands, however the record goes on, until it is asked for
 * once more. What is done with it carries its stamp, and the service says where that is out of date.
 */
export const asShown = { asShown: true } as const

const changes = ({ meta }: Pick<Query, 'meta'>) => !meta?.asShown

/** True where the cached answer may be out of date after `change`. */
export function isAffected(query: Pick<Query, 'queryKey' | 'meta'>, change: Change): boolean {
  if (!changes(query)) return false
  const [path, options] = query.queryKey as [path?: string[], options?: { input?: unknown }]
  if (!path?.[0] || !areasOf(change.resourceType).has(path[0])) return false
  const asked = (options?.input ?? {}) as { patientId?: string }
  return asked.patientId === undefined || change.patientId === undefined || asked.patientId === change.patientId
}

/**
 * Follows the stream while `active`. What was read before it began, or before a gap (a lost connection, a lock), is asked for again:
 * nobody told this page what has changed since.
 */
export function useChanges(active: boolean): void {
  const queryClient = useQueryClient()
  const followedBefore = useRef(false)
  useEffect(() => {
    if (!active) return
    if (followedBefore.current) void queryClient.invalidateQueries({ predicate: changes })
    followedBefore.current = true
    return followStream({
      open: (signal) => client.change.watch(undefined, { signal }),
      onItem: (made) =>
        queryClient.invalidateQueries({
          predicate: made.length === 0 ? changes : (query) => made.some((change) => isAffected(query, change)),
        }),
      onGap: () => queryClient.invalidateQueries({ predicate: changes }),
    })
  }, [active, queryClient])
}
