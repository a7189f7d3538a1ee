import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import type { DraftSaver } from './draft-saver.ts'

export interface SignDialogProps {
  saver: DraftSaver
  onCancel: () => void
  onSigned: (note: ClinicalNote) => void
}

/** What is signed is what was saved last, all of it. */
export function SignDialog({ saver, onCancel, onSigned }: SignDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const session = useSession()
  const { note } = saver.state()
  const sign = async () => {
    await saver.flush()
    const { status, note: saved, error } = saver.state()
    // A conflict is shown in the editor, which settles it.
    if (status === 'conflict') return onCancel()
    if (status !== 'saved' || !saved) throw error
    onSigned(await client.clinicalNote.sign({ id: saved.id, versionId: saved.versionId }))
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('chart:notes.signTitle')}
      confirmLabel={t('chart:notes.sign')}
      onConfirm={sign}
      onCancel={onCancel}
    >
      <Text size="sm">
        {t('chart:notes.signBody', {
          what: note?.title ?? conceptText(note?.type) ?? '',
          who: session.displayName,
        })}
      </Text>
    </ConfirmWithPatient>
  )
}
