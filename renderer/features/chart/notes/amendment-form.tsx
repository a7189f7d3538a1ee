import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClinicalNote, Task } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { noteName } from './note-name.ts'
import styles from './notes.module.css'

/** A request is accepted: the amendment is written below the note, whose text stays as it was signed. */
export function AmendmentForm({ note, request }: { note: ClinicalNote; request: Task }) {
  const { t } = useTranslation()
  const { who, close, goTo } = useChart()
  const [text, setText] = useState('')
  const dirty = text.trim() !== ''
  useEntryDirty(dirty)
  const save = async () => {
    await client.amendment.accept({ id: request.id, versionId: request.versionId, text: text.trim() })
    close()
    goTo('notes', note.id)
  }
  return (
    <FormWorkspace
      title={t('notes:amendment')}
      hint={t('notes:about', { name: noteName(note) })}
      patient={who}
      dirty={dirty}
      saveLabel={t('notes:signAmendment')}
      saveDisabled={!dirty}
      onSave={save}
      onClose={close}
    >
      <Text size="sm" fw={500}>
        {t('notes:whatToChange')}
      </Text>
      <Text size="sm" className={styles.theirs}>
        {request.description}
      </Text>
      <Textarea
        label={t('notes:amendmentText')}
        required
        autosize
        minRows={6}
        maxLength={20_000}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormWorkspace>
  )
}
