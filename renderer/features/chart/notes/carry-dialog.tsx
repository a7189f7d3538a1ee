/** Carrying text forward: an earlier note is chosen, then which of its parts. What goes in says where it came from. */
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carriedForward, originOfNote } from '../../../../domain/clinical/note-carry.ts'
import { type NoteSection, sectionsOf } from '../../../../domain/clinical/note-sections.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { PickList } from '../../../components/pick-list.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import styles from './notes.module.css'

export interface CarryDialogProps {
  onPick: (text: string) => void
  onClose: () => void
}

export function CarryDialog({ onPick, onClose }: CarryDialogProps) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const notes = useQuery(orpc.clinicalNote.list.queryOptions({ input: { patientId } }))
  return (
    <Dialog opened title={t('notes:carryForward')} onClose={onClose} size="xl" returnFocus={false}>
      <Loaded query={notes}>
        {(all) => {
          const signed = all.filter(({ status, text }) => status === 'signed' && text.trim() !== '')
          return signed.length === 0 ? (
            <EmptyState title={t('notes:noEarlier')} hint={t('notes:noEarlierHint')} />
          ) : (
            <Earlier notes={signed} onPick={onPick} />
          )
        }}
      </Loaded>
    </Dialog>
  )
}

/** Older ones are found by typing. */
const mostListed = 40

function Earlier({ notes, onPick }: { notes: readonly ClinicalNote[]; onPick: (text: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState<ClinicalNote>()
  /** Parts that are left out, of the marked note. */
  const [left, setLeft] = useState<{ noteId?: string; parts: readonly number[] }>({ parts: [] })
  const words = typed.toLowerCase().split(/\s+/)
  const found = notes
    .filter((note) => {
      const text = `${originOfNote(note)} ${note.title ?? ''} ${note.text}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .slice(0, mostListed)
  const parts = marked ? sectionsOf(marked.text) : []
  const leftOut = left.noteId === marked?.id ? left.parts : []
  const chosen = parts.filter((_, index) => !leftOut.includes(index))
  const carry = (note: ClinicalNote, from: readonly NoteSection[]) =>
    onPick(carriedForward(note, from.map(({ text }) => text).join('\n\n')))
  return (
    <div className={styles.choosing}>
      <PickList
        label={t('notes:findNote')}
        placeholder={t('notes:findNote')}
        text={typed}
        onTextChange={setTyped}
        items={found}
        keyOf={({ id }) => id}
        onMark={setMarked}
        onPick={(note) => carry(note, note === marked ? chosen : sectionsOf(note.text))}
        status={found.length === 0 ? t('notes:noNoteFound') : null}
        autoFocus
      >
        {(note) => (
          <span>
            {note.title ?? originOfNote(note)}
            <span className={styles.aside}>{note.title ? originOfNote(note) : null}</span>
          </span>
        )}
      </PickList>
      <Stack gap="xs" className={styles.preview}>
        <Text size="sm" fw={500} id="carry-parts">
          {t('notes:parts')}
        </Text>
        {parts.map(({ heading, text }, index) => (
          <Checkbox
            // Parts have no name of their own: their place is it.
            key={`${marked?.id} ${heading} ${text.length} ${text.slice(0, 40)}`}
            label={<span className={styles.part}>{text}</span>}
            aria-label={heading || t('notes:beginning')}
            checked={!leftOut.includes(index)}
            onChange={() =>
              setLeft({
                ...(marked && { noteId: marked.id }),
                parts: leftOut.includes(index) ? leftOut.filter((one) => one !== index) : [...leftOut, index],
              })
            }
          />
        ))}
        <Group justify="flex-end">
          <Button disabled={!marked || chosen.length === 0} onClick={() => marked && carry(marked, chosen)}>
            {t('notes:insert')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
