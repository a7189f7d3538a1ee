import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../domain/format/date.ts'
import type { Referral } from '../../../domain/resources/index.ts'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'
import { ReferralActions } from './referral-actions.tsx'
import { ReferralHistory } from './referral-history.tsx'
import { ReferralStatusBadge } from './referral-status-badge.tsx'

/** One referral: what was asked of whom, each step, and what can be done next. */
export function ReferralDetail({ referral, patient }: { referral: Referral; patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const { recipient, reason, question, urgency, replyDue, scheduledFor, reply } = referral
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('referrals:to'), recipient?.display],
    [t('referrals:reason'), reason],
    [t('referrals:question'), question],
    [t('referrals:urgency'), urgency && t(`referrals:urgencies.${urgency}`)],
    [t('referrals:scheduledFor'), scheduledFor && formatDate(scheduledFor)],
    [t('referrals:replyDue'), replyDue && formatDate(replyDue)],
    [t('referrals:reply'), reply?.display],
  ]
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ReferralStatusBadge referral={referral} />
        <Text size="sm" fw={500}>
          {referral.service}
        </Text>
      </Group>
      <Stack gap={2} component="dl" m={0}>
        {facts.map(([name, value]) =>
          value ? (
            <Group key={name} gap="xs" align="baseline" wrap="nowrap">
              <Text size="sm" c="dimmed" component="dt" w={110} style={{ flex: 'none' }}>
                {name}
              </Text>
              <Text size="sm" component="dd" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </Group>
          ) : null,
        )}
      </Stack>
      <ReferralActions referral={referral} patient={patient} />
      <ReferralHistory referral={referral} />
    </Stack>
  )
}
