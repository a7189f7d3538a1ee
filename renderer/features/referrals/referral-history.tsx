import { Text, Timeline } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import type { Referral } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { ErrorNote } from '../../components/states.tsx'

/** Each step as it was taken: when it happened, who recorded it, and what was said. */
export function ReferralHistory({ referral }: { referral: Referral }) {
  const { t } = useTranslation()
  const steps = useQuery(orpc.referral.steps.queryOptions({ input: { id: referral.id } }))
  if (steps.isError) return <ErrorNote error={steps.error} onRetry={() => void steps.refetch()} />
  const { data = [] } = steps
  if (data.length === 0) return null
  return (
    <Timeline bulletSize={12} lineWidth={2} active={data.length - 1} aria-label={t('referrals:history')}>
      {data.map((step) => (
        <Timeline.Item
          key={`${step.at} ${step.status}`}
          title={
            <Text size="sm" fw={500}>
              {t(`referrals:status.${step.status}`)} {formatDate(step.date)}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            {t('referrals:recordedBy', { who: step.byName ?? '', when: formatDateTime(step.at) })}
          </Text>
          {step.note ? (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {step.note}
            </Text>
          ) : null}
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
