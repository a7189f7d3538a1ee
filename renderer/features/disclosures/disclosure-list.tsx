import { Group, Stack, Switch, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountingSince, isAccountable } from '../../../domain/clinical/disclosure-accounting.ts'
import type { DisclosureLine } from '../../../domain/contract/disclosure.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDateTime, localDate } from '../../../domain/format/date.ts'
import { client, orpc } from '../../client.ts'
import { DateField } from '../../components/date-field.tsx'
import { LinkTo } from '../../components/link.tsx'
import { MayButton } from '../../components/may.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { PrintDialog } from '../print/print-dialog.tsx'

/** Of one chart, or of the practice where no patient is given: filtered by days and recipient; of one chart also printed. */
export function DisclosureList({ patientId }: { patientId?: string }) {
  const { t } = useTranslation()
  const [since, setSince] = useState<string | undefined>(accountingSince(localDate()))
  const [until, setUntil] = useState<string>()
  const [text, setText] = useState('')
  const [accountableOnly, setAccountableOnly] = useState(false)
  const [printing, setPrinting] = useState(false)
  const [recipient] = useDebouncedValue(text.trim(), 150)
  const days = { ...(since && { since }), ...(until && { until }) }
  const list = useQuery({
    ...orpc.disclosure.list.queryOptions({
      input: { ...(patientId && { patientId }), ...days, ...(recipient && { recipient }) },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <DateField w={130} label={t('disclosures:since')} value={since} onChange={setSince} />
        <DateField w={130} label={t('disclosures:until')} value={until} onChange={setUntil} />
        <TextInput
          label={t('disclosures:recipient')}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Switch
          mb={6}
          label={t('disclosures:accountableOnly')}
          checked={accountableOnly}
          onChange={({ currentTarget }) => setAccountableOnly(currentTarget.checked)}
        />
        {patientId ? (
          <MayButton
            needs="print"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            {t('disclosures:print')}
          </MayButton>
        ) : null}
      </Group>
      <Loaded query={list}>
        {(all) => <Lines lines={accountableOnly ? all.filter(isAccountable) : all} ofPractice={!patientId} />}
      </Loaded>
      {printing && patientId ? (
        <PrintDialog
          request={{ document: 'disclosures', patientId, ...days, accountableOnly }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </Stack>
  )
}

function Lines({ lines, ofPractice }: { lines: readonly DisclosureLine[]; ofPractice: boolean }) {
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const again = useMutation({ mutationFn: async (id: string) => saveFile(await client.disclosure.file({ id })) })
  if (lines.length === 0) return <EmptyState title={t('disclosures:none')} hint={t('disclosures:noneHint')} />
  return (
    <>
      {again.isError ? <ErrorNote error={again.error} /> : null}
      <Table.ScrollContainer minWidth={800}>
        <Table aria-label={t('disclosures:title')} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('disclosures:columns.date')}</Table.Th>
              {ofPractice ? <Table.Th>{t('disclosures:columns.patient')}</Table.Th> : null}
              <Table.Th>{t('disclosures:columns.recipient')}</Table.Th>
              <Table.Th>{t('disclosures:columns.what')}</Table.Th>
              <Table.Th>{t('disclosures:columns.purpose')}</Table.Th>
              <Table.Th>{t('disclosures:columns.by')}</Table.Th>
              <Table.Th>{t('disclosures:columns.file')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.id} style={{ verticalAlign: 'top' }}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDateTime(line.releasedAt)}</Table.Td>
                {ofPractice ? (
                  <Table.Td>
                    <LinkTo to="/patients/$patientId" params={{ patientId: line.patientId }} size="sm">
                      {line.patient.name}
                    </LinkTo>
                    <Text size="xs" c="dimmed">
                      {t('common:recordNumberShort', { number: line.patient.recordNumber })}
                    </Text>
                  </Table.Td>
                ) : null}
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{line.recipient.name}</Table.Td>
                <Table.Td>
                  <What line={line} />
                </Table.Td>
                <Table.Td>
                  {t(`disclosures:purposes.${line.purpose}`)}
                  {line.reason ? (
                    <Text size="xs" c="dimmed" lineClamp={3}>
                      {line.reason}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>{line.releasedByName}</Table.Td>
                <Table.Td>
                  {line.fileHash ? (
                    <MayButton
                      needs="release"
                      variant="subtle"
                      size="compact-sm"
                      loading={again.isPending && again.variables === line.id}
                      onClick={() => again.mutate(line.id)}
                      aria-label={t('disclosures:saveOf', { date: formatDateTime(line.releasedAt) })}
                    >
                      {t('disclosures:save')}
                    </MayButton>
                  ) : (
                    <Text size="xs" c="dimmed">
                      {t('disclosures:notKept')}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}

function What({ line: { content, bytes } }: { line: DisclosureLine }) {
  const { t } = useTranslation()
  const { documents, sections, partial } = content
  const entries = sections.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {documents.join(', ')}
      <Text size="xs" c="dimmed">
        {[
          t('disclosures:entries', { count: entries }),
          partial ? t('disclosures:partial') : undefined,
          formatBytes(bytes),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}
