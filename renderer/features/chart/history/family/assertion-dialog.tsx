import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { familyAssertion } from '../../../../../domain/clinical/family-history.ts'
import { localDate } from '../../../../../domain/format/date.ts'
import type { FamilyAssertion } from '../../../../../domain/terminology/family-history.ts'
import { client } from '../../../../client.ts'
import { ConfirmWithPatient } from '../../../../components/confirm.tsx'
import { useChart } from '../../chart-context.tsx'

/** Records that the family was asked about and there is nothing, or that nobody can know. An empty list alone says neither. */
export function AssertionDialog({ kind, onClose }: { kind: FamilyAssertion; onClose: () => void }) {
  const { t } = useTranslation()
  const { who, patientId } = useChart()
  const [note, setNote] = useState(kind === 'unknown' ? t('history:family.adopted') : '')
  const record = async () => {
    await client.familyMemberHistory.create({ patientId, content: familyAssertion(kind, localDate(), note) })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t(kind === 'none' ? 'history:family.recordNone' : 'history:family.recordUnknown')}
      confirmLabel={t('common:save')}
      onConfirm={record}
      onCancel={onClose}
    >
      <Text size="sm">{t(kind === 'none' ? 'history:family.noneBody' : 'history:family.unknownBody')}</Text>
      <TextInput
        label={t('chart:comment')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmWithPatient>
  )
}
