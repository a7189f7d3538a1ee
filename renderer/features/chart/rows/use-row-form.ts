/** What is typed about one row, until it is saved: draft, stale versions, saving. */
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { changesBetween, type FieldChange } from '../../../../domain/clinical/version-diff.ts'
import type { ClinicalRowMeta } from '../../../../domain/resources/index.ts'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import type { RowApi } from './row-api.ts'

export interface Conflict<Row> {
  present: Row
  /** What somebody else changed meanwhile. */
  changes: FieldChange[]
}

export interface RowForm<Draft, Row> {
  draft: Draft
  set: (patch: Partial<Draft>) => void
  dirty: boolean
  /** The row that is edited; undefined for a new one. */
  row: Row | undefined
  /** Set when the row was changed while it was being edited; nothing typed is lost. */
  conflict: Conflict<Row> | undefined
  /** Goes on with what was typed, on top of the present version: the next save replaces it. */
  keepMine: () => void
  /** Starts again from the present version. */
  takeTheirs: () => void
  /** Resolves to the saved row; undefined when there is a conflict to settle first. */
  save: (reason?: string) => Promise<Row | undefined>
  /** After a save that keeps the form open: the draft is taken as saved. */
  restart: (draft: Draft) => void
}

export interface RowFormOptions<Content, Row, Draft> {
  api: RowApi<Content, Row>
  row: Row | undefined
  toDraft: (row: Row | undefined) => Draft
  /** `row`: what the form does not show is kept. Throws where something needed is missing. */
  toContent: (draft: Draft, row: Row | undefined) => Content
}

export function useRowForm<Content extends object, Row extends Content & ClinicalRowMeta, Draft extends object>({
  api,
  row,
  toDraft,
  toContent,
}: RowFormOptions<Content, Row, Draft>): RowForm<Draft, Row> {
  const { patientId } = useChart()
  const [base, setBase] = useState(row)
  const [initial, setInitial] = useState(() => toDraft(row))
  const [draft, setDraft] = useState(initial)
  const [conflict, setConflict] = useState<Conflict<Row>>()
  const dirty = JSON.stringify(draft) !== JSON.stringify(initial)
  useEntryDirty(dirty)

  const restart = (next: Draft) => {
    setInitial(next)
    setDraft(next)
  }

  return {
    draft,
    dirty,
    row: base,
    conflict,
    set: (patch) => setDraft((before) => ({ ...before, ...patch })),
    restart,
    keepMine: () => {
      setBase(conflict?.present)
      setConflict(undefined)
    },
    takeTheirs: () => {
      setBase(conflict?.present)
      restart(toDraft(conflict?.present))
      setConflict(undefined)
    },
    async save(reason) {
      const content = toContent(draft, base)
      if (!base) return api.create({ patientId, content })
      try {
        const { id, versionId } = base
        return await api.update({ id, versionId, content, ...(reason && { reason }) })
      } catch (error) {
        if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') throw error
        const present = await api.get({ id: base.id })
        setConflict({ present, changes: changesBetween(base, present) })
        return undefined
      }
    },
  }
}
