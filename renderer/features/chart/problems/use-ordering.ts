import { useState } from 'react'
import { inOrder, moved } from '../../../../domain/clinical/row-order.ts'
import type { Condition } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { useChart } from '../chart-context.tsx'

export interface Ordering {
  /** Undefined while nobody is changing the order. */
  ids: readonly string[] | undefined
  toggle: () => void
  move: (id: string, by: -1 | 1) => void
  /** The rows as they stand on the screen. */
  rows: Condition[]
  error: unknown
}

/** The order of the active problems. While it is being changed, the screen shows each step before it is saved. */
export function useOrdering(active: readonly Condition[]): Ordering {
  const { patientId } = useChart()
  const [ids, setIds] = useState<string[]>()
  const [error, setError] = useState<unknown>()
  const present = active.map((row) => row.id)

  const save = async (rowIds: string[]) => {
    try {
      await client.condition.reorder({ patientId, rowIds })
    } catch (failure) {
      setIds(present)
      setError(failure)
    }
  }
  return {
    ids,
    error,
    rows: ids ? inOrder(active, ids) : [...active],
    toggle: () => {
      setError(undefined)
      setIds(ids ? undefined : present)
    },
    move: (id, by) => {
      if (!ids) return
      const next = moved(ids, id, by)
      setError(undefined)
      setIds(next)
      void save(next)
    },
  }
}
