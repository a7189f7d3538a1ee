/** Notes: the list at the left, the one that is read at the right. Drafts come first: they are still to be signed. */
import { Group, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { type ClinicalNote, isEnteredInError } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { useFirstRows } from '../rows/first-rows.tsx'
import { useWrongRows } from '../rows/row-table.tsx'
import { NoteBadge } from './note-badge.tsx'
import { noteDate } from './note-name.ts'
import { NoteReader } from './note-reader.tsx'
import styles from './notes.module.css'

export function NotesSection() {
  const { patientId } = useChart()
  const notes = useQuery(orpc.clinicalNote.list.queryOptions({ input: { patientId } }))
  return <Loaded query={notes}>{(rows) => <Notes rows={rows} />}</Loaded>
}

function Notes({ rows }: { rows: readonly ClinicalNote[] }) {
  const { t } = useTranslation()
  const { open, focus } = useChart()
  const { shown, valid, toggle } = useWrongRows(rows)
  /** Picked in the list; until something else asks for another note. */
  const [picked, setPicked] = useState<{ id: string; instead: string | undefined }>()
  const chosen = picked && picked.instead === focus ? picked.id : focus
  const listed = inReadingOrder(shown)
  const read = listed.find((note) => note.id === chosen) ?? listed[0]
  const { first, all } = useFirstRows(listed, read)
  return (
    <Section
      title={t('chart:section.notes')}
      count={valid.length}
      actions={
        <Group gap="sm">
          {toggle}
          <MayButton
            needs="write-notes"
            onClick={() => open({ kind: 'note' })}
            rightSection={<HotkeyHint id="enter.note" />}
          >
            {t('chart:notes.write')}
          </MayButton>
        </Group>
      }
      flush={listed.length > 0}
    >
      {read ? (
        <div className={styles.notes}>
          <div className={styles.side}>
            <ul className={styles.list} aria-label={t('chart:section.notes')}>
              {first.map((note) => (
                <li key={note.id}>
                  <NoteLine
                    note={note}
                    read={note === read}
                    onRead={() => setPicked({ id: note.id, instead: focus })}
                  />
                </li>
              ))}
            </ul>
            {all}
          </div>
          <NoteReader note={read} key={read.id} />
        </div>
      ) : (
        <EmptyState title={t('chart:notes.none')} hint={t('chart:notes.noneHint')} />
      )}
    </Section>
  )
}

function inReadingOrder(notes: readonly ClinicalNote[]): ClinicalNote[] {
  const draftFirst = (note: ClinicalNote) => (note.status === 'draft' ? 0 : 1)
  return [...notes].sort((a, b) => draftFirst(a) - draftFirst(b) || noteDate(b).localeCompare(noteDate(a)))
}

function NoteLine({ note, read, onRead }: { note: ClinicalNote; read: boolean; onRead: () => void }) {
  return (
    <UnstyledButton className={styles.line} aria-current={read || undefined} onClick={onRead}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" fw={500} td={isEnteredInError(note) ? 'line-through' : undefined}>
          {note.title ?? conceptText(note.type)}
        </Text>
        <NoteBadge note={note} />
      </Group>
      <Text size="xs" c="dimmed">
        {[formatDate(noteDate(note)), note.title && conceptText(note.type), note.author?.[0]?.display]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </UnstyledButton>
  )
}
