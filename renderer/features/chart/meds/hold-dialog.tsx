import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { held, type MedicationRow, resumed } from '../../../../domain/clinical/medication-list.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { holdReasons } from '../../../../domain/terminology/stop-reasons.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'
import { MedicationLine } from './medication-line.tsx'
import { updateMedication } from './update-medication.ts'

export interface HoldDialogProps {
  row: MedicationRow
  onClose: () => void
}

/** A pause: it stays on the active list, marked, with the reason. */
export function HoldDialog({ row, onClose }: HoldDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState<CodeableConcept>()
  const hold = async () => {
    if (!reason) return
    await updateMedication(row, (content) => held(content, reason), conceptText(reason))
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('meds:holdTitle')}
      confirmLabel={t('meds:holdConfirm')}
      dangerous
      confirmDisabled={reason === undefined}
      onConfirm={hold}
      onCancel={onClose}
    >
      <MedicationLine row={row} />
      <ConceptField
        label={t('chart:meds.stopReason')}
        required
        maxLength={500}
        suggestions={holdReasons}
        value={reason}
        onChange={setReason}
      />
    </ConfirmWithPatient>
  )
}

/** The end of a pause. */
export function ResumeDialog({ row, onClose }: HoldDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const resume = async () => {
    await updateMedication(row, resumed, t('meds:resumed'))
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('meds:resumeTitle')}
      confirmLabel={t('meds:resume')}
      onConfirm={resume}
      onCancel={onClose}
    >
      <MedicationLine row={row} />
    </ConfirmWithPatient>
  )
}
