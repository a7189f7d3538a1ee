import { Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directiveStart } from '../../../../../domain/clinical/advance-directive.ts'
import { localDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../../domain/resources/index.ts'
import { observationContent } from '../../../../../domain/resources/observation.ts'
import { client } from '../../../../client.ts'
import { ConfirmWithPatient } from '../../../../components/confirm.tsx'
import { DateField } from '../../../../components/date-field.tsx'
import { useChart } from '../../chart-context.tsx'

/** No longer wanted: `cancelled`, with its last day; it stays in the list, marked. */
export function RevokeDialog({ row, onClose }: { row: Observation; onClose: () => void }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string | undefined>(localDate())
  const revoke = async () => {
    const content = {
      ...observationContent.parse(row),
      status: 'cancelled' as const,
      effectiveDateTime: undefined,
      effectivePeriod: { start: directiveStart(row), end: on },
    }
    await client.observation.update({ id: row.id, versionId: row.versionId, content, reason: reason.trim() })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('history:directives.revokeTitle')}
      confirmLabel={t('history:directives.revoke')}
      dangerous
      confirmDisabled={reason.trim() === '' || on === undefined}
      onConfirm={revoke}
      onCancel={onClose}
    >
      <Text fw={600}>{[conceptText(row.code), formatValue(row)].filter(Boolean).join(': ')}</Text>
      <Group grow align="flex-start">
        <TextInput
          label={t('chart:wrong.reason')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DateField label={t('history:directives.until')} required past value={on} onChange={setOn} />
      </Group>
    </ConfirmWithPatient>
  )
}
