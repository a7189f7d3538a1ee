/**
 * Saves a draft while it is typed: what was written is in the database within a second, one request at a time, in order. Where
 * the service fails, it is tried again within a second: once it is back, at most the last two seconds of typing are at risk.
 * Plain TypeScript, so that its promises can be tested without a screen.
 */
import { ORPCError } from '@orpc/client'
import type { ClinicalNote, ClinicalNoteContent } from '../../../../domain/resources/index.ts'

export type DraftStatus =
  /** Nothing was typed yet: there is no draft in the database. */
  | 'new'
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** The service did not take it; it is tried again soon, with the next change, and on demand. */
  | 'failed'
  /** The draft was changed elsewhere meanwhile. Nothing is written until somebody decides. */
  | 'conflict'

export interface DraftState {
  status: DraftStatus
  /** The draft as the service last answered it. */
  note?: ClinicalNote
  error?: unknown
  /** With `conflict`: what is there now. */
  present?: ClinicalNote
}

export interface DraftApi {
  create(content: ClinicalNoteContent): Promise<ClinicalNote>
  saveDraft(input: { id: string; versionId: number; content: ClinicalNoteContent }): Promise<ClinicalNote>
  get(id: string): Promise<ClinicalNote>
}

/** From the first unsaved change to its saving, in milliseconds. */
export const saveDelay = 800
/** After a failure it is tried again by itself: the service may be back. */
export const retryDelay = 1_000

export interface DraftSaver {
  state(): DraftState
  subscribe(listener: () => void): () => void
  change(content: ClinicalNoteContent): void
  /** Everything typed is written, or the state says why not. */
  flush(): Promise<void>
  /** The editor goes away: writes what is left, and does not try again. */
  close(): Promise<void>
  /** After a conflict: what was typed here replaces what is there now. */
  keepMine(): Promise<void>
  /** After a conflict: what is there now replaces what was typed here. Returns it. */
  takeTheirs(): ClinicalNote | undefined
}

export function createDraftSaver(api: DraftApi, note?: ClinicalNote): DraftSaver {
  let state: DraftState = note ? { status: 'saved', note } : { status: 'new' }
  /** Typed and not yet taken by the service. */
  let waiting: ClinicalNoteContent | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false
  const listeners = new Set<() => void>()

  const to = (next: DraftState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const schedule = (delay: number) => {
    timer ??= setTimeout(async () => {
      timer = undefined
      await running
      await save()
    }, delay)
  }

  const write = async (content: ClinicalNoteContent): Promise<ClinicalNote> => {
    const { note: before } = state
    return before ? api.saveDraft({ id: before.id, versionId: before.versionId, content }) : api.create(content)
  }

  const saveOnce = async () => {
    const content = waiting
    if (!content || state.status === 'conflict') return
    waiting = undefined
    to({ ...state, status: 'saving' })
    try {
      const saved = await write(content)
      to({ status: waiting ? 'unsaved' : 'saved', note: saved })
    } catch (error) {
      waiting ??= content
      to(await failure(error))
    }
  }

  const failure = async (error: unknown): Promise<DraftState> => {
    const { note: before } = state
    if (before && error instanceof ORPCError && error.code === 'CONFLICT') {
      const present = await api.get(before.id).catch(() => undefined)
      if (present) return { status: 'conflict', note: before, present }
    }
    return { ...state, status: 'failed', error }
  }

  /** One request at a time: a second create would be a second note, a second save a stale one. */
  const save = (): Promise<void> => {
    running ??= saveOnce().finally(() => {
      running = undefined
      if (state.status === 'failed' && !closed) schedule(retryDelay)
    })
    return running
  }

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    await running
    while (waiting && state.status !== 'conflict') {
      await save()
      if (state.status === 'failed') return
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(content) {
      waiting = content
      if (state.status === 'conflict') return
      if (state.status !== 'saving') to({ ...state, status: 'unsaved' })
      schedule(saveDelay)
    },
    flush,
    async close() {
      closed = true
      await flush()
      clearTimeout(timer)
    },
    async keepMine() {
      if (!state.present) return
      to({ status: 'unsaved', note: state.present })
      await flush()
    },
    takeTheirs() {
      const { present } = state
      if (!present) return undefined
      waiting = undefined
      to({ status: 'saved', note: present })
      return present
    },
  }
}
