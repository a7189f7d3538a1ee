import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carriedBlocks, untouchedCarries } from '../../../../domain/clinical/note-carry.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { ClinicalNote } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { CosignerSelect } from './cosigner-select.tsx'
import type { DraftSaver } from './draft-saver.ts'

export interface SignDialogProps {
  saver: DraftSaver
  text: string
  onCancel: () => void
  onSigned: (note: ClinicalNote) => void
}

/** What is signed is what was saved last, all of it. */
export function SignDialog({ saver, text, onCancel, onSigned }: SignDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const session = useSession()
  const [cosigner, setCosigner] = useState<string>()
  const { note } = saver.state()
  const sign = async () => {
    await saver.flush()
    const { status, note: saved, error } = saver.state()
    // A conflict is shown in the editor, which settles it.
    if (status === 'conflict') return onCancel()
    if (status !== 'saved' || !saved) throw error
    const { id, versionId } = saved
    onSigned(await client.clinicalNote.sign({ id, versionId, ...(cosigner && { cosigner }) }))
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
      {carriedBlocks(text).length > 0 ? <UntouchedText text={text} /> : null}
      <CosignerSelect value={cosigner} onChange={setCosigner} />
    </ConfirmWithPatient>
  )
}

/** Copied words that nobody looked at again are how errors live on in charts: they are named, and may be right. */
function UntouchedText({ text }: { text: string }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data = [] } = useQuery(orpc.clinicalNote.list.queryOptions({ input: { patientId } }))
  const untouched = untouchedCarries(text, data)
  if (untouched.length === 0) return null
  return (
    <Alert color="yellow" p="xs" title={t('notes:untouched', { count: untouched.length })}>
      {untouched.map((origin) => (
        <Text size="sm" key={origin}>
          {origin}
        </Text>
      ))}
      <Text size="sm">{t('notes:untouchedHint')}</Text>
    </Alert>
  )
}
