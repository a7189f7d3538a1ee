import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { noteName } from './note-name.ts'

/** What is to be said after signing. The signed text stays as it is. */
export function AddendumForm({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  const { who, close, goTo } = useChart()
  const [text, setText] = useState('')
  useEntryDirty(text.trim() !== '')
  const save = async () => {
    // Somebody else may have added to the note meanwhile: an addendum contradicts nothing, it goes below theirs.
    const { versionId } = await client.clinicalNote.get({ id: note.id })
    await client.clinicalNote.addendum({ id: note.id, versionId, text: text.trim() })
    close()
    goTo('notes', note.id)
  }
  return (
    <FormWorkspace
      title={t('chart:notes.addendum')}
      hint={t('chart:notes.addendumTo', { name: noteName(note) })}
      patient={who}
      dirty={text.trim() !== ''}
      saveLabel={t('chart:notes.signAddendum')}
      saveDisabled={text.trim() === ''}
      onSave={save}
      onClose={close}
    >
      <Textarea
        label={t('chart:notes.text')}
        autosize
        minRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormWorkspace>
  )
}
