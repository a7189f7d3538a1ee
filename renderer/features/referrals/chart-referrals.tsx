import { Accordion, Group, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysWaiting, isOpenReferral } from '../../../domain/clinical/referral-state.ts'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import { isEnteredInError, type Referral } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { MayButton } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { useChart } from '../chart/chart-context.tsx'
import { ReferralDetail } from './referral-detail.tsx'
import { ReferralStatusBadge } from './referral-status-badge.tsx'
import { SendReferralDialog } from './send-dialog.tsx'

/** The referrals of the open chart: the open ones first; each opens to its steps. */
export function ChartReferrals() {
  const { t } = useTranslation()
  const { patientId, who } = useChart()
  const [sending, setSending] = useState(false)
  const referrals = useQuery(orpc.referral.list.queryOptions({ input: { patientId } }))
  return (
    <Section
      title={t('referrals:title')}
      count={referrals.data?.filter(({ status }) => status !== 'entered-in-error').length}
      actions={
        <MayButton needs="release" variant="default" onClick={() => setSending(true)}>
          {t('referrals:new')}
        </MayButton>
      }
      flush={(referrals.data?.length ?? 0) > 0}
    >
      <Loaded query={referrals}>{(rows) => <List rows={rows} />}</Loaded>
      {sending ? <SendReferralDialog patientId={patientId} patient={who} onClose={() => setSending(false)} /> : null}
    </Section>
  )
}

function List({ rows }: { rows: readonly Referral[] }) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [all, setAll] = useState(false)
  const wrong = rows.filter(isEnteredInError).length
  if (rows.length === 0) return <EmptyState title={t('referrals:none')} hint={t('referrals:noneHint')} />
  const shown = all ? rows : rows.filter((row) => !isEnteredInError(row))
  const sorted = shown.toSorted((a, b) => Number(isOpenReferral(b)) - Number(isOpenReferral(a)))
  return (
    <>
      {wrong > 0 ? (
        <Group justify="flex-end" px="sm" pt="xs">
          <Switch
            size="xs"
            label={t('referrals:showWrong', { count: wrong })}
            checked={all}
            onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          />
        </Group>
      ) : null}
      <Accordion order={3} chevronPosition="left">
        {sorted.map((referral) => (
          <Accordion.Item key={referral.id} value={referral.id}>
            <Accordion.Control>
              <Line referral={referral} />
            </Accordion.Control>
            <Accordion.Panel>
              <ReferralDetail referral={referral} patient={who} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  )
}

function Line({ referral }: { referral: Referral }) {
  const { t } = useTranslation()
  const { service, recipient, sentAt, recordedAt } = referral
  const days = daysWaiting(referral, localDate())
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Stack gap={0}>
        <Text size="sm" fw={500}>
          {service ?? t('referrals:unnamed')}
        </Text>
        <Text size="xs" c="dimmed">
          {recipient?.display ?? t('referrals:nobodyYet')}
        </Text>
      </Stack>
      <Group gap="sm" wrap="nowrap">
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {days === undefined ? formatDate(sentAt ?? recordedAt) : t('referrals:waiting', { count: days })}
        </Text>
        <ReferralStatusBadge referral={referral} />
      </Group>
    </Group>
  )
}
