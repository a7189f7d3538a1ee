import { Alert, Button, Checkbox, List, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ListOutcome, mostListed } from '../../../domain/contract/patient-list.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { keyed } from '../../components/keyed.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'

export interface ListFindingsProps {
  found: ListOutcome
  /** What was done, once it was. */
  made: ListOutcome | undefined
  busy: boolean
  onTake: (addLines: number[]) => void
}

/** Every row is in exactly one of the counts; what is not taken is listed by its line. */
export function ListFindings({ found, made, busy, onTake }: ListFindingsProps) {
  const { t } = useTranslation()
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set())
  const charts = found.fresh + added.size
  const toggle = (line: number) => {
    const next = new Set(added)
    if (!next.delete(line)) next.add(line)
    setAdded(next)
  }
  return (
    <Section title={t('patient-list:found')}>
      <List size="sm" spacing={2}>
        <List.Item fw={600}>{t('patient-list:count.fresh', { count: found.fresh })}</List.Item>
        {(['matched', 'repeated', 'ambiguous', 'refused'] as const)
          .filter((kind) => found[kind] > 0)
          .map((kind) => (
            <List.Item key={kind}>{t(`patient-list:count.${kind}`, { count: found[kind] })}</List.Item>
          ))}
      </List>
      {found.samples.length > 0 ? (
        <Text size="sm" mt="xs">
          {t('patient-list:samplesTitle')}:{' '}
          {found.samples
            .map(({ name, birthDate, sex }) => [name, formatDate(birthDate), sex].filter(Boolean).join(', '))
            .join('; ')}
        </Text>
      ) : null}
      {found.ambiguousRows.length > 0 ? (
        <AmbiguousRows rows={found.ambiguousRows} added={added} disabled={made !== undefined} onToggle={toggle} />
      ) : null}
      <ToldRows title={t('patient-list:refusedTitle')} rows={found.refusedRows} />
      <ToldRows title={t('patient-list:warnedTitle')} rows={found.warnedRows} />
      <div role="status">
        {made ? (
          <Alert color="teal" variant="light" p="sm" mt="sm" icon={<IconCheck aria-hidden />}>
            {t('patient-list:done', { count: made.fresh })}{' '}
            <LinkTo to="/" size="sm" underline="always">
              {t('patient-list:toPatients')}
            </LinkTo>
          </Alert>
        ) : null}
      </div>
      {made ? null : charts > 0 ? (
        <Button mt="sm" loading={busy} onClick={() => onTake([...added])}>
          {t('patient-list:import', { count: charts })}
        </Button>
      ) : (
        <Text size="sm" mt="sm">
          {t('patient-list:nothingNew')}
        </Text>
      )}
    </Section>
  )
}

interface AmbiguousRowsProps {
  rows: ListOutcome['ambiguousRows']
  added: ReadonlySet<number>
  disabled: boolean
  onToggle: (line: number) => void
}

function AmbiguousRows({ rows, added, disabled, onToggle }: AmbiguousRowsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Title order={3} mt="sm">
        {t('patient-list:ambiguousTitle')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['line', 'person', 'like', 'add'] as const).map((column) => (
              <Table.Th key={column}>{t(`patient-list:${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ line, name, birthDate, candidates }) => (
            <Table.Tr key={line}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{[name, formatDate(birthDate)].filter(Boolean).join(', ')}</Table.Td>
              <Table.Td>
                {candidates.map((candidate) => (
                  <div key={candidate.patientId ?? candidate.line}>
                    {candidate.patientId ? (
                      <LinkTo size="sm" to="/patients/$patientId" params={{ patientId: candidate.patientId }}>
                        {candidate.name}
                      </LinkTo>
                    ) : (
                      t('patient-list:likeLine', { line: candidate.line, name: candidate.name })
                    )}
                    <Text size="xs" c="dimmed">
                      {candidate.evidence.join(' · ')}
                    </Text>
                  </div>
                ))}
              </Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={t('patient-list:addOf', { line })}
                  checked={added.has(line)}
                  disabled={disabled}
                  onChange={() => onToggle(line)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Cut rows={rows.length} />
    </>
  )
}

function ToldRows({ title, rows }: { title: string; rows: ListOutcome['refusedRows'] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <>
      <Title order={3} mt="sm">
        {title}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>{t('patient-list:line')}</Table.Th>
            <Table.Th>{t('patient-list:reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(rows, ({ line, reason }) => `${line} ${reason}`).map(({ key, item: { line, reason } }) => (
            <Table.Tr key={key}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Cut rows={rows.length} />
    </>
  )
}

function Cut({ rows }: { rows: number }) {
  const { t } = useTranslation()
  if (rows < mostListed) return null
  return (
    <Text size="xs" c="dimmed">
      {t('patient-list:cut', { count: rows })}
    </Text>
  )
}
