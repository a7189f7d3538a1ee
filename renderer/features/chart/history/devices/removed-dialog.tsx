import { Autocomplete, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, localDate } from '../../../../../domain/format/date.ts'
import { describe } from '../../../../../domain/format/describe.ts'
import { deviceContent } from '../../../../../domain/resources/device.ts'
import type { Device } from '../../../../../domain/resources/index.ts'
import { client } from '../../../../client.ts'
import { ConfirmWithPatient } from '../../../../components/confirm.tsx'
import { DateField } from '../../../../components/date-field.tsx'
import { useChart } from '../../chart-context.tsx'

/** Taken out, or no longer used: it stays in the list, marked, with the day and the reason. */
export function RemovedDialog({ row, onClose }: { row: Device; onClose: () => void }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string | undefined>(localDate())
  const save = async () => {
    const text = t('history:devices.removedNote', { date: formatDate(on), reason: reason.trim() })
    const content = { ...deviceContent.parse(row), status: 'inactive' as const, note: [...(row.note ?? []), { text }] }
    await client.device.update({ id: row.id, versionId: row.versionId, content, reason: reason.trim() })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('history:devices.removedTitle')}
      confirmLabel={t('history:devices.removedConfirm')}
      dangerous
      confirmDisabled={reason.trim() === '' || on === undefined}
      onConfirm={save}
      onCancel={onClose}
    >
      <Text fw={600}>{describe(row).label}</Text>
      <Group grow align="flex-start">
        <Autocomplete
          label={t('chart:wrong.reason')}
          required
          maxLength={400}
          data={[
            t('history:devices.reasons.explanted'),
            t('history:devices.reasons.replaced'),
            t('history:devices.reasons.recalled'),
            t('history:devices.reasons.notUsed'),
          ]}
          value={reason}
          onChange={setReason}
        />
        <DateField label={t('chart:date')} required precision="partial" past value={on} onChange={setOn} />
      </Group>
    </ConfirmWithPatient>
  )
}
