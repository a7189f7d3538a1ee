import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { useChart } from '../chart-context.tsx'
import { NoteBadge } from '../notes/note-badge.tsx'
import { noteDate } from '../notes/note-name.ts'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import rowStyles from '../rows/rows.module.css'
import { Card } from './card.tsx'
import styles from './summary.module.css'

export function NotesCard() {
  const { t } = useTranslation()
  const { summary, goTo } = useChart()
  const { notes, counts } = summary
  return (
    <Card section="notes" count={counts.ClinicalNote} empty={notes.length === 0 && t('chart:notes.none')}>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id}>
            <span className={styles.name}>
              <UnstyledButton
                className={rowStyles.name}
                fz="inherit"
                c="var(--mantine-color-anchor)"
                onClick={() => goTo('notes', note.id)}
              >
                {note.title ?? conceptText(note.type)}
              </UnstyledButton>{' '}
              <NoteBadge note={note} /> <OutsideBadge row={note} />
            </span>
            <span className={styles.aside}>
              {[note.author?.[0]?.display, formatDate(noteDate(note))].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
