import { useTranslation } from 'react-i18next'
import type { NoteTemplate } from '../../../../domain/resources/index.ts'
import styles from './notes.module.css'
import type { Fill } from './use-fill.ts'

export interface PhraseListProps {
  id: string
  phrases: readonly NoteTemplate[]
  fill: Fill
  marked: number
  onPick: (phrase: NoteTemplate) => void
}

export const phraseOptionId = (listId: string, index: number) => `${listId}-${index}`

/** Below the text while a dot-phrase is typed: its names, and how each begins. The text keeps the focus. */
export function PhraseList({ id, phrases, fill, marked, onPick }: PhraseListProps) {
  const { t } = useTranslation()
  return (
    <div id={id} role="listbox" aria-label={t('notes:phrases')} className={styles.phrases}>
      {phrases.map((phrase, index) => (
        <button
          key={phrase.id}
          type="button"
          id={phraseOptionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles.phrase}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(phrase)}
        >
          <strong>.{phrase.name}</strong>
          <span className={styles.phraseText}>{fill(phrase.text).replaceAll('\n', ' · ')}</span>
        </button>
      ))}
    </div>
  )
}
