/** Referrals of all patients: who waits for an answer, how long, and what can be done about it. */
import { Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpenReferral } from '../../../domain/clinical/referral-state.ts'
import { holdsAll, searchWords } from '../../../domain/clinical/text-search.ts'
import type { ReferralLine } from '../../../domain/contract/referral.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { fold } from '../../../domain/format/fold.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { useBornText } from '../../components/patient-identity.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { ReferralActions } from './referral-actions.tsx'
import { ReferralStatusBadge } from './referral-status-badge.tsx'
import styles from './referrals.module.css'
import { SendReferralDialog } from './send-dialog.tsx'

const filters = ['open', 'overdue', 'draft', 'closed', 'all'] as const
type Filter = (typeof filters)[number]

const isShown: Readonly<Record<Filter, (line: ReferralLine) => boolean>> = {
  open: ({ referral }) => isOpenReferral(referral),
  overdue: ({ overdue }) => overdue,
  draft: ({ referral }) => referral.status === 'draft',
  closed: ({ referral }) => !isOpenReferral(referral) && referral.status !== 'draft',
  all: () => true,
}

export function ReferralsPage() {
  const { t } = useTranslation()
  const lines = useQuery(orpc.referral.worklist.queryOptions())
  return (
    <Page
      title={t('referrals:title')}
      width="full"
      actions={
        <LinkTo to="/directory" size="sm">
          {t('referrals:toDirectory')}
        </LinkTo>
      }
    >
      <Loaded query={lines}>{(all) => <Worklist lines={all} />}</Loaded>
    </Page>
  )
}

function Worklist({ lines }: { lines: readonly ReferralLine[] }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('open')
  const [text, setText] = useState('')
  const [sending, setSending] = useState<ReferralLine>()
  if (lines.length === 0) return <EmptyState title={t('referrals:none')} hint={t('referrals:noneAnywhere')} />
  const words = searchWords(text)
  const found = lines.filter((line) => holdsAll(fold(textOf(line)), words))
  const shown = found.filter(isShown[filter])
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('referrals:show')}
          value={filter}
          onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'open')}
          data={filters.map((value) => ({
            value,
            label: t(`referrals:filters.${value}`, { count: found.filter(isShown[value]).length }),
          }))}
        />
        <TextInput
          aria-label={t('referrals:find')}
          placeholder={t('referrals:find')}
          w={280}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyState title={t('referrals:noneOfKind')} />
      ) : (
        <Table.ScrollContainer minWidth={900}>
          <Table aria-label={t('referrals:title')} verticalSpacing="xs" className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {(['patient', 'asked', 'to', 'status', 'waiting', 'due', 'next'] as const).map((column) => (
                  <Table.Th key={column}>{t(`referrals:columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((line) => (
                <Line key={line.referral.id} line={line} onSend={() => setSending(line)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {sending ? (
        <SendReferralDialog
          patientId={sending.patient.id}
          patient={sending.patient}
          referral={sending.referral}
          onClose={() => setSending(undefined)}
        />
      ) : null}
    </Stack>
  )
}

const textOf = ({ patient, referral }: ReferralLine): string =>
  [patient.name, patient.recordNumber, referral.service, referral.recipient?.display, referral.reason]
    .filter(Boolean)
    .join(' ')

function Line({
  line: { referral, patient, daysWaiting, overdue },
  onSend,
}: {
  line: ReferralLine
  onSend: () => void
}) {
  const { t } = useTranslation()
  const born = useBornText()
  return (
    <Table.Tr data-overdue={overdue || undefined}>
      <Table.Td>
        <LinkTo
          to="/patients/$patientId/$section"
          params={{ patientId: patient.id, section: 'orders' }}
          size="sm"
          fw={600}
        >
          {patient.name}
        </LinkTo>
        <Text size="xs" c="dimmed">
          {t('common:bornDate', { date: born(patient.birthDate) })} ·{' '}
          {t('common:recordNumberShort', { number: patient.recordNumber })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{referral.service ?? t('referrals:unnamed')}</Text>
        {referral.urgency && referral.urgency !== 'routine' ? (
          <Text size="xs" fw={600}>
            {t(`referrals:urgencies.${referral.urgency}`)}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{referral.recipient?.display ?? t('referrals:nobodyYet')}</Text>
      </Table.Td>
      <Table.Td>
        <ReferralStatusBadge referral={referral} />
        {referral.scheduledFor && referral.status === 'scheduled' ? (
          <Text size="xs" c="dimmed">
            {t('referrals:on', { date: formatDate(referral.scheduledFor) })}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{daysWaiting === undefined ? null : t('referrals:days', { count: daysWaiting })}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={overdue ? 700 : undefined} style={{ whiteSpace: 'nowrap' }}>
          {isOpenReferral(referral) ? formatDate(referral.replyDue) : null}
        </Text>
      </Table.Td>
      <Table.Td>
        <ReferralActions referral={referral} patient={patient} onSend={onSend} />
      </Table.Td>
    </Table.Tr>
  )
}
