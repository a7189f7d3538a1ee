import { Group, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnmatchedDocument } from '../../../domain/contract/receiving.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { formatPatientName } from '../../../domain/format/name.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { useBornText } from '../../components/patient-identity.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { DiscardButton } from '../import/discard-button.tsx'
import { documentTypeText } from '../import/document-type.ts'

/** Documents that are in nobody's chart because it is not certain whose they are. Nothing where there are none. */
export function UnmatchedSection() {
  const { t } = useTranslation()
  const { data: documents = [], error, refetch } = useQuery(orpc.receiving.unmatched.queryOptions())
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (documents.length === 0) return null
  return (
    <Section title={t('incoming:unmatched.title')} count={documents.length} hint={t('incoming:unmatched.hint')} flush>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['document', 'names', 'candidates'] as const).map((column) => (
              <Table.Th key={column}>{t(`incoming:unmatched.${column}`)}</Table.Th>
            ))}
            <Table.Th ta="end">{t('incoming:unmatched.action')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {documents.map((document) => (
            <UnmatchedRow key={document.importDocumentId} document={document} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

function UnmatchedRow({ document }: { document: UnmatchedDocument }) {
  const { t } = useTranslation()
  const { importDocumentId, fileName, from, createdAt, receivedAt, about, patient } = document
  const source = [from, formatDate(createdAt)].filter(Boolean).join(' · ')
  const numbers = [...new Set((patient.identifier ?? []).flatMap(({ value }) => value ?? []))]
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {about.join(', ') || documentTypeText(document.documentType)}
        </Text>
        <Text size="xs" c="dimmed">
          {[documentTypeText(document.documentType), source].filter(Boolean).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('incoming:unmatched.received', { when: formatDateTime(receivedAt) })} · {fileName}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={600}>
          {formatPatientName(patient.name)}
        </Text>
        <Text size="sm">{patient.birthDate ? formatDate(patient.birthDate) : t('incoming:unmatched.noBirthDate')}</Text>
        {numbers.length > 0 ? (
          <Text size="xs" c="dimmed">
            {t('incoming:unmatched.number', { number: numbers.slice(0, 3).join(', ') })}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Candidates document={document} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <LinkTo
            size="sm"
            to="/import/$importDocumentId"
            params={{ importDocumentId }}
            aria-label={t('incoming:unmatched.assignOf', { file: fileName })}
            style={{ whiteSpace: 'nowrap' }}
          >
            {t('incoming:unmatched.assign')}
          </LinkTo>
          <DiscardButton importDocumentId={importDocumentId} decided={false} />
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

const mostShown = 3

function Candidates({ document: { match } }: { document: UnmatchedDocument }) {
  const { t } = useTranslation()
  const born = useBornText()
  if (match.candidates.length === 0) return <Text size="sm">{t('incoming:unmatched.nobody')}</Text>
  const more = match.candidates.length - mostShown
  return (
    <>
      {match.candidates.slice(0, mostShown).map(({ patient, evidence }) => (
        <div key={patient.id}>
          <Text size="sm">
            <Text span size="sm" fw={600}>
              {patient.name}
            </Text>
            {', '}
            {born(patient.birthDate)}
          </Text>
          <Text size="xs" c="dimmed">
            {evidence.join(' · ')}
          </Text>
        </div>
      ))}
      {more > 0 ? (
        <Text size="xs" c="dimmed">
          {t('incoming:unmatched.more', { count: more })}
        </Text>
      ) : null}
    </>
  )
}
