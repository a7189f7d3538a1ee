/** Where a note is written: dot-phrases expand as they are typed, and F2 goes from blank to blank. */
import { Textarea } from '@mantine/core'
import { type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { blankFrom } from '../../../../domain/clinical/note-text.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import styles from './notes.module.css'
import { PhraseList, phraseOptionId } from './phrase-list.tsx'
import { select } from './text-edit.ts'
import type { Fill } from './use-fill.ts'
import { usePhrases } from './use-phrases.ts'

export interface NoteTextFieldProps {
  area: RefObject<HTMLTextAreaElement | null>
  value: string
  fill: Fill
  onChange: (text: string) => void
  onLeave: () => void
}

export function NoteTextField({ area, value, fill, onChange, onLeave }: NoteTextFieldProps) {
  const { t } = useTranslation()
  const listId = useId()
  const phrases = usePhrases(fill)
  const isOffering = phrases.offered.length > 0
  useCommand('note.next-blank', () => selectBlank(area.current, 'next'))
  useCommand('note.previous-blank', () => selectBlank(area.current, 'previous'))
  return (
    <div className={styles.text}>
      <Textarea
        ref={area}
        size="sm"
        className={styles.text}
        classNames={{ wrapper: styles.grow, input: styles.grow }}
        label={t('chart:notes.text')}
        data-autofocus
        // Escape belongs to the list of phrases while it is there.
        data-mantine-stop-propagation={isOffering || undefined}
        aria-autocomplete="list"
        aria-controls={isOffering ? listId : undefined}
        aria-activedescendant={isOffering ? phraseOptionId(listId, phrases.marked) : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          phrases.follow(event.currentTarget)
        }}
        onSelect={(event) => phrases.follow(event.currentTarget)}
        onKeyDown={phrases.onKeyDown}
        onBlur={() => {
          phrases.close()
          onLeave()
        }}
      />
      {isOffering ? (
        <PhraseList
          id={listId}
          phrases={phrases.offered}
          fill={fill}
          marked={phrases.marked}
          onPick={(phrase) => area.current && phrases.expand(area.current, phrase)}
        />
      ) : null}
    </div>
  )
}

/** Puts the selection on the next place that is still to be filled in: what is typed replaces it. */
export function selectBlank(area: HTMLTextAreaElement | null, direction: 'next' | 'previous'): void {
  if (!area) return
  const found = blankFrom(area.value, { start: area.selectionStart, end: area.selectionEnd }, direction)
  if (found) select(area, found)
}
