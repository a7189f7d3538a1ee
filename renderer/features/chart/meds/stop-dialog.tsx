import { Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ended, type MedicationRow } from '../../../../domain/clinical/medication-list.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { stopReasons } from '../../../../domain/terminology/stop-reasons.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'
import { MedicationLine } from './medication-line.tsx'
import { updateMedication } from './update-medication.ts'

/** The medication stays in the list of past ones, with the day and the reason. */
export function StopDialog({ row, onClose }: { row: MedicationRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState<CodeableConcept>()
  const [on, setOn] = useState<string | undefined>(localDate())

  const stop = async () => {
    if (!on || !reason) return
    await updateMedication(row, (content) => ended(content, { on, reason }), conceptText(reason))
    onClose()
  }

  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('chart:meds.stopTitle')}
      confirmLabel={t('chart:meds.stopConfirm')}
      dangerous
      confirmDisabled={reason === undefined || on === undefined}
      onConfirm={stop}
      onCancel={onClose}
    >
      <MedicationLine row={row} />
      <Group align="flex-start" grow>
        <ConceptField
          label={t('chart:meds.stopReason')}
          required
          maxLength={500}
          suggestions={stopReasons}
          value={reason}
          onChange={setReason}
        />
        <DateField label={t('chart:meds.stopDate')} required past value={on} onChange={setOn} />
      </Group>
    </ConfirmWithPatient>
  )
}
