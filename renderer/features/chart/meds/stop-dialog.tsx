import { Autocomplete, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MedicationRow, medicationEntry, stopped } from '../../../../domain/clinical/medication-list.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { medicationRequestContent } from '../../../../domain/resources/medication-request.ts'
import { medicationStatementContent } from '../../../../domain/resources/medication-statement.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'

const reasonKeys = ['done', 'sideEffect', 'noEffect', 'changed', 'patient', 'interaction'] as const

/** The medication stays in the list of past ones, with the day and the reason. */
export function StopDialog({ row, onClose }: { row: MedicationRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const today = localDate()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string | undefined>(today)
  const entry = medicationEntry(row, today)

  const stop = async () => {
    if (!on) return
    const key = { id: row.id, versionId: row.versionId, reason: reason.trim() }
    if (row.resourceType === 'MedicationRequest') {
      const content = stopped(medicationRequestContent.parse(row), on, key.reason)
      await client.medicationRequest.update({ ...key, content })
    } else {
      const content = stopped(medicationStatementContent.parse(row), on, key.reason)
      await client.medicationStatement.update({ ...key, content })
    }
    onClose()
  }

  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('chart:meds.stopTitle')}
      confirmLabel={t('chart:meds.stopConfirm')}
      dangerous
      confirmDisabled={reason.trim() === '' || on === undefined}
      onConfirm={stop}
      onCancel={onClose}
    >
      <div>
        <Text fw={600}>{entry.name}</Text>
        <Text size="sm">{entry.sig}</Text>
      </div>
      <Group align="flex-start" grow>
        <Autocomplete
          label={t('chart:meds.stopReason')}
          required
          maxLength={500}
          data={reasonKeys.map((key) => t(`chart:meds.stopReasons.${key}`))}
          value={reason}
          onChange={setReason}
        />
        <DateField label={t('chart:meds.stopDate')} required past value={on} onChange={setOn} />
      </Group>
    </ConfirmWithPatient>
  )
}
