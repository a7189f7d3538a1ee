/** What happens to a plan as a whole: it was reviewed, it is completed, it is cancelled. */
import { Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewed } from '../../../../domain/clinical/care-plan-review.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { carePlanContent } from '../../../../domain/resources/care-plan.ts'
import type { CarePlan } from '../../../../domain/resources/index.ts'
import { client } from '../../../client.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'

export interface PlanDialogProps {
  plan: CarePlan
  onClose: () => void
}

export function ReviewDialog({ plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [held, setHeld] = useState<string | undefined>(localDate())
  const [next, setNext] = useState<string>()
  const save = async () => {
    if (!held) return
    const content = reviewed(carePlanContent.parse(plan), held, next)
    await client.carePlan.update({ id: plan.id, versionId: plan.versionId, content, reason: t('plan:review.reason') })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('plan:review.title')}
      confirmLabel={t('plan:review.confirm')}
      confirmDisabled={!held}
      onConfirm={save}
      onCancel={onClose}
    >
      <Text size="sm" fw={600}>
        {plan.title ?? plan.description}
      </Text>
      <DateField label={t('plan:review.held')} required past value={held} onChange={setHeld} />
      <DateField label={t('plan:nextReview')} description={t('plan:review.nextHint')} value={next} onChange={setNext} />
    </ConfirmWithPatient>
  )
}

/** Cancelled needs a reason; it stands in the history of the plan. */
export function EndDialog({ plan, as, onClose }: PlanDialogProps & { as: 'completed' | 'revoked' }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  const save = async () => {
    const content = carePlanContent.parse(plan)
    const period = { ...content.period, end: localDate() }
    await client.carePlan.update({
      id: plan.id,
      versionId: plan.versionId,
      content: { ...content, status: as, period },
      ...(reason.trim() && { reason: reason.trim() }),
    })
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t(`plan:ending.${as}.title`)}
      confirmLabel={t(`plan:ending.${as}.confirm`)}
      dangerous={as === 'revoked'}
      confirmDisabled={as === 'revoked' && reason.trim() === ''}
      onConfirm={save}
      onCancel={onClose}
    >
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {plan.title ?? plan.description}
        </Text>
        <Text size="sm">{t(`plan:ending.${as}.body`)}</Text>
        <Textarea
          label={t('plan:reason')}
          required={as === 'revoked'}
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmWithPatient>
  )
}
