import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { localDateTime } from '../../../../domain/format/date.ts'
import { clinicalNoteContent } from '../../../../domain/resources/clinical-note.ts'
import type {
  ClinicalNote,
  ClinicalNoteContent,
  CodeableConcept,
  Reference,
} from '../../../../domain/resources/index.ts'
import { noteTypes } from '../../../../domain/terminology/note-types.ts'
import { termConcept } from '../../../../domain/terminology/term.ts'
import { client } from '../../../client.ts'
import { useBeforeLock } from '../../lock/before-lock.ts'
import { createDraftSaver, type DraftSaver, type DraftState } from './draft-saver.ts'

export interface NoteText {
  type: CodeableConcept | undefined
  title: string
  text: string
  /** The visit it tells of. */
  encounter: Reference | undefined
  /** When the care was: absent until a visit is chosen, undefined where it is now. */
  date?: string | undefined
}

export interface Draft {
  typed: NoteText
  set: (patch: Partial<NoteText>) => void
  state: DraftState
  saver: DraftSaver
  takeTheirs: () => void
}

/**
 * A note being written: on the screen at once, in the database within a second, and before anything takes the screen away.
 * `start`: what a new note begins with.
 */
export function useDraft(patientId: string, note: ClinicalNote | undefined, start: Partial<NoteText>): Draft {
  const [typed, setTyped] = useState<NoteText>(() => (note ? textOf(note) : { ...textOf(note), ...start }))
  /** Ahead of the screen: two changes in one moment must not lose the first. */
  const latest = useRef(typed)
  const [began] = useState(() => localDateTime())
  const [newId] = useState(() => crypto.randomUUID())
  const [saver] = useState(() =>
    createDraftSaver(
      {
        // One id for every try: where an answer is lost, the next try goes on with the same draft.
        create: (content) => client.clinicalNote.create({ patientId, id: newId, content }),
        saveDraft: (input) => client.clinicalNote.saveDraft(input),
        get: (id) => client.clinicalNote.get({ id }),
      },
      note,
    ),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  const flush = useCallback(() => saver.flush(), [saver])

  useBeforeLock(flush)
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      void saver.close()
    }
  }, [flush, saver])
  useWarnBeforeUnload(state.status !== 'saved' && state.status !== 'new')

  return {
    typed,
    state,
    saver,
    set: (patch) => {
      const next = { ...latest.current, ...patch }
      latest.current = next
      setTyped(next)
      saver.change(contentOf(next, saver.state().note, began))
    },
    takeTheirs: () => {
      latest.current = textOf(saver.takeTheirs())
      setTyped(latest.current)
    },
  }
}

function useWarnBeforeUnload(unsaved: boolean): void {
  const warn = useEffectEvent((event: BeforeUnloadEvent) => {
    if (unsaved) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: BeforeUnloadEvent) => warn(event)
    window.addEventListener('beforeunload', listener)
    return () => window.removeEventListener('beforeunload', listener)
  }, [])
}

const [progressNote] = noteTypes

function textOf(note: ClinicalNote | undefined): NoteText {
  return {
    type: note?.type ?? (progressNote && termConcept(progressNote)),
    title: note?.title ?? '',
    text: note?.text ?? '',
    encounter: note?.encounter,
  }
}

/** What the editor does not show is kept. A note without a type is a progress note. */
function contentOf(typed: NoteText, note: ClinicalNote | undefined, began: string): ClinicalNoteContent {
  const base = note ? clinicalNoteContent.parse(note) : undefined
  return {
    resourceType: 'ClinicalNote',
    ...base,
    date: typed.date ?? ('date' in typed ? began : (base?.date ?? began)),
    status: 'draft',
    type: typed.type ?? base?.type ?? { text: 'Progress note' },
    title: typed.title.trim() || undefined,
    text: typed.text,
    encounter: typed.encounter,
  }
}
