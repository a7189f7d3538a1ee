/** Dot-phrases while typing: what is offered, and which keys take it. */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useState } from 'react'
import {
  phraseBefore,
  phraseNamed,
  phrasesLike,
  type TypedPhrase,
  usablePhrases,
} from '../../../../domain/clinical/note-phrases.ts'
import { blankFrom } from '../../../../domain/clinical/note-text.ts'
import type { NoteTemplate } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { replaceRange, select } from './text-edit.ts'
import type { Fill } from './use-fill.ts'

export interface Phrases {
  offered: readonly NoteTemplate[]
  marked: number
  /** The caret moved or the text changed. */
  follow: (area: HTMLTextAreaElement) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  expand: (area: HTMLTextAreaElement, phrase: NoteTemplate) => void
  close: () => void
}

const mostOffered = 8

export function usePhrases(fill: Fill): Phrases {
  const { data } = useQuery(orpc.noteTemplate.list.queryOptions())
  const usable = useMemo(() => usablePhrases(data ?? []), [data])
  const [typed, setTyped] = useState<TypedPhrase>()
  /** The marked row, once an arrow key moved it. */
  const [moved, setMoved] = useState<number>()
  const offered = useMemo(() => (typed ? phrasesLike(usable, typed.name).slice(0, mostOffered) : []), [usable, typed])
  const marked = Math.min(moved ?? 0, Math.max(offered.length - 1, 0))

  const close = () => {
    setTyped(undefined)
    setMoved(undefined)
  }

  const expand = (area: HTMLTextAreaElement, phrase: NoteTemplate, after = '') => {
    const found = phraseBefore(area.value, area.selectionStart)
    if (!found) return
    const { value, selectionStart: caret } = area
    const text = fill(phrase.text, { before: value.slice(0, found.start), after: value.slice(caret) })
    const closing = /[\n*]/.test(text) ? '' : after
    replaceRange(area, { start: found.start, end: caret }, `${text}${closing}`)
    const first = blankFrom(text, { start: 0, end: 0 }, 'next')
    if (first) select(area, { start: found.start + first.start, end: found.start + first.end })
    close()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (!plain || event.nativeEvent.isComposing || area.selectionStart !== area.selectionEnd) return
    const found = phraseBefore(area.value, area.selectionStart)
    if (!found) return
    const exact = phraseNamed(usable, found.name)
    const chosen = moved === undefined ? exact : offered[marked]
    const taken = {
      ' ': moved === undefined ? exact : undefined,
      Tab: chosen ?? offered[marked],
      Enter: chosen,
    }[event.key]
    if (taken) {
      event.preventDefault()
      expand(area, taken, event.key === ' ' ? ' ' : '')
    } else if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMoved(
        moved === undefined && step === 1
          ? Math.min(1, offered.length - 1)
          : (marked + step + offered.length) % offered.length,
      )
    } else if (event.key === 'Escape') close()
  }

  return {
    offered,
    marked,
    onKeyDown,
    expand: (area, phrase) => expand(area, phrase),
    close,
    follow: (area) => {
      const found =
        area.selectionStart === area.selectionEnd ? phraseBefore(area.value, area.selectionStart) : undefined
      if (found?.name === typed?.name && found?.start === typed?.start) return
      setTyped(found)
      setMoved(undefined)
    },
  }
}
