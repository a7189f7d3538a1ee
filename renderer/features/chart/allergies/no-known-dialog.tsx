import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localDate } from '../../../../domain/format/date.ts'
import { SNOMED } from '../../../../domain/terminology/systems.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'

const noKnownAllergy = {
  coding: [{ system: SNOMED, code: '716186003', display: 'No known allergy' }],
  text: 'No known allergies',
}

/** Records that the patient was asked and has none. An empty list alone says nothing. */
export function NoKnownDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { who, patientId } = useChart()
  const record = async () => {
    await client.allergyIntolerance.create({
      patientId,
      content: {
        resourceType: 'AllergyIntolerance',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: noKnownAllergy,
        recordedDate: localDate(),
      },
    })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('chart:allergies.recordNone')}
      confirmLabel={t('chart:allergies.recordNoneConfirm')}
      onConfirm={record}
      onCancel={onClose}
    >
      <Text size="sm">{t('chart:allergies.recordNoneBody')}</Text>
    </ConfirmWithPatient>
  )
}
