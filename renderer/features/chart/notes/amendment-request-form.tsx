import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '../../../../domain/format/date.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { noteName } from './note-name.ts'

/** The patient asks to have a note corrected: who, when, and what, in their words. */
export function AmendmentRequestForm({ note }: { note: ClinicalNote }) {
  const { t } = useTranslation()
  const { who, close, goTo } = useChart()
  const [text, setText] = useState('')
  const [requester, setRequester] = useState(who.name)
  const [askedOn, setAskedOn] = useState<string | undefined>(() => localDate())
  const dirty = text.trim() !== ''
  useEntryDirty(dirty)
  const save = async () => {
    if (!askedOn) return
    await client.amendment.request({ noteId: note.id, text: text.trim(), requester: requester.trim(), askedOn })
    close()
    goTo('notes', note.id)
  }
  return (
    <FormWorkspace
      title={t('notes:requestAmendment')}
      hint={t('notes:about', { name: noteName(note) })}
      patient={who}
      dirty={dirty}
      saveDisabled={!dirty || requester.trim() === '' || !askedOn}
      onSave={save}
      onClose={close}
    >
      <TextInput
        label={t('notes:whoAsks')}
        required
        maxLength={500}
        value={requester}
        onChange={(event) => setRequester(event.currentTarget.value)}
      />
      <DateField label={t('notes:askedOn')} required past value={askedOn} onChange={setAskedOn} />
      <Textarea
        label={t('notes:whatToChange')}
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
