import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'
import type { DraftSaver } from './draft-saver.ts'

export interface DiscardDialogProps {
  saver: DraftSaver
  onCancel: () => void
  onDiscarded: () => void
}

/** The last text stays in the history: what was typed is written before the draft goes. */
export function DiscardDialog({ saver, onCancel, onDiscarded }: DiscardDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const discard = async () => {
    await saver.flush()
    const { note, status, error } = saver.state()
    if (status === 'conflict') return onCancel()
    if (status !== 'saved' || !note) throw error
    await client.clinicalNote.discardDraft({ id: note.id, versionId: note.versionId })
    onDiscarded()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      dangerous
      title={t('chart:notes.discardTitle')}
      confirmLabel={t('chart:notes.discard')}
      onConfirm={discard}
      onCancel={onCancel}
    >
      <Text size="sm">{t('chart:notes.discardBody')}</Text>
    </ConfirmWithPatient>
  )
}
