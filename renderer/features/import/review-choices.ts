/** What was chosen for each item of a document under review, before it is accepted. Pure but for the hook at the end. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ReviewRow } from '../../../domain/contract/importing.ts'
import type { ReconcileAction } from '../../../domain/resources/index.ts'

/** By item id. Where nothing is chosen, the suggestion stands; of a conflict, nothing does. */
export type Choices = Readonly<Record<string, ReconcileAction>>

export const actions = ['add', 'replace', 'match', 'ignore'] as const satisfies readonly ReconcileAction[]

export const isPending = (row: ReviewRow) => row.item.status === 'pending'

export function actionOf(row: ReviewRow, choices: Choices): ReconcileAction | undefined {
  if (!isPending(row)) return undefined
  return choices[row.item.id] ?? (row.conflict ? undefined : row.suggestion)
}

/**
 * Only the same thing can be there already or be replaced. A row of another type can be the same thing, but cannot be
 * replaced; a signed note is never overwritten.
 */
export function isAllowed(row: ReviewRow, action: ReconcileAction): boolean {
  if (action === 'add' || action === 'ignore') return true
  // A conflict of this kind stands opposite another thing: an allergy beside "no known allergies".
  if (!row.chartRow || (row.conflict && (row.suggestion === 'add' || row.suggestion === 'ignore'))) return false
  if (action === 'match') return true
  return row.chartRow.resourceType === row.item.resourceType && row.item.resourceType !== 'ClinicalNote'
}

/** Found in the chart already. */
export const isThere = (row: ReviewRow) => isPending(row) && row.suggestion === 'match'

/** There already, and the same: nothing to look at unless somebody wants to. */
export const isQuiet = (row: ReviewRow) => isThere(row) && !row.conflict

export interface Tally {
  /** Pending with an action, by action. */
  chosen: Record<ReconcileAction, number>
  decided: number
  /** Pending without an action: conflicts that nobody decided yet. */
  open: number
  /** Accepted earlier, by what was done. */
  done: Record<'added' | 'replaced' | 'matched' | 'ignored', number>
}

export function tally(rows: readonly ReviewRow[], choices: Choices): Tally {
  const chosen = { add: 0, replace: 0, match: 0, ignore: 0 }
  const done = { added: 0, replaced: 0, matched: 0, ignored: 0 }
  let open = 0
  for (const row of rows) {
    const action = actionOf(row, choices)
    if (action) chosen[action] += 1
    else if (row.item.status === 'pending') open += 1
    else done[row.item.status] += 1
  }
  return { chosen, decided: chosen.add + chosen.replace + chosen.match + chosen.ignore, open, done }
}

export interface Decision {
  importItemId: string
  action: ReconcileAction
  chartRowId?: string
  versionId?: number
}

/** The decided ones among `rows`, as the service wants them: with the version of the chart row that was on screen. */
export function decisionsOf(rows: readonly ReviewRow[], choices: Choices): Decision[] {
  return rows.flatMap((row) => {
    const action = actionOf(row, choices)
    if (!action) return []
    const { chartRow } = row
    const opposite = action === 'match' || action === 'replace' ? chartRow : undefined
    const versionId = typeof opposite?.versionId === 'number' ? opposite.versionId : undefined
    return [
      {
        importItemId: row.item.id,
        action,
        ...(opposite && { chartRowId: opposite.id }),
        ...(versionId !== undefined && { versionId }),
      },
    ]
  })
}

/** Kept while the user looks at something else, and gone on sign-out. */
export function useChoices(importDocumentId: string) {
  const queryClient = useQueryClient()
  const queryKey = useMemo(() => ['import-choices', importDocumentId], [importDocumentId])
  const { data } = useQuery<Choices>({ queryKey, queryFn: () => ({}), gcTime: Number.POSITIVE_INFINITY })
  const choose = useCallback(
    (itemId: string, action: ReconcileAction) => {
      queryClient.setQueryData<Choices>(queryKey, (before) => ({ ...before, [itemId]: action }))
    },
    [queryClient, queryKey],
  )
  /** After they were accepted: should they be taken back, nothing about them is chosen yet. */
  const forget = (rows: readonly ReviewRow[]) => {
    const gone = new Set(rows.map((row) => row.item.id))
    queryClient.setQueryData<Choices>(queryKey, (before) =>
      Object.fromEntries(Object.entries(before ?? {}).filter(([itemId]) => !gone.has(itemId))),
    )
  }
  return { choices: data ?? none, choose, forget }
}

const none: Choices = {}
