import { Badge, SegmentedControl, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSummary } from '../../../domain/contract/importing.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { May } from '../../components/may.tsx'
import { Page, Section } from '../../components/page.tsx'
import { useBornText, useSexText } from '../../components/patient-identity.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { FolderProblem } from '../incoming/folder-problem.tsx'
import { isMatched } from '../incoming/is-matched.ts'
import { RefusedFiles } from '../incoming/refused-files.tsx'
import { UnmatchedSection } from '../incoming/unmatched-section.tsx'
import { documentTypeText } from './document-type.ts'
import { ImportButton } from './import-button.tsx'
import { UploadList } from './upload-list.tsx'

const statuses = ['staged', 'reviewed', 'discarded'] as const
type Status = (typeof statuses)[number]

/** Outside documents: what is being read now, what waits for review, what was decided. */
export function ImportInboxPage() {
  const { t } = useTranslation()
  const [status, setStatus] = useState<Status>('staged')
  const documents = useQuery({
    ...orpc.importing.list.queryOptions({ input: { status } }),
    // Those of which nobody knows whose they are stand in a list of their own.
    select: (list) => (status === 'staged' ? list.filter(isMatched) : list),
  })
  return (
    <Page title={t('import:title.inbox')} hint={t('import:inboxHint')} actions={<InboxActions />}>
      <UploadList />
      <FolderProblem link />
      <May needs="file-documents">
        <UnmatchedSection />
        <RefusedFiles />
      </May>
      <Section
        title={t(`import:inbox.${status}`)}
        count={documents.data?.length}
        flush={documents.data !== undefined && documents.data.length > 0}
        actions={
          <SegmentedControl
            aria-label={t('import:inbox.filter')}
            value={status}
            onChange={(value) => setStatus(value as Status)}
            data={statuses.map((value) => ({ value, label: t(`import:inbox.${value}`) }))}
          />
        }
      >
        <Loaded query={documents}>
          {(list) => (list.length === 0 ? <NoDocuments status={status} /> : <DocumentTable documents={list} />)}
        </Loaded>
      </Section>
    </Page>
  )
}

function InboxActions() {
  const { t } = useTranslation()
  return (
    <>
      <May needs="register-patients">
        <LinkTo to="/patient-list" size="sm">
          {t('patient-list:fromImport')}
        </LinkTo>
      </May>
      <ImportButton />
    </>
  )
}

function NoDocuments({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t(`import:empty.${status}`)}
      hint={status === 'staged' ? t('import:empty.hint') : undefined}
      action={status === 'staged' ? <ImportButton variant="default" /> : undefined}
    />
  )
}

function DocumentTable({ documents }: { documents: readonly ImportSummary[] }) {
  const { t } = useTranslation()
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {(['document', 'from', 'date', 'patient', 'counts'] as const).map((column) => (
            <Table.Th key={column}>{t(`import:inboxColumn.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {documents.map((document) => (
          <DocumentRow key={document.importDocumentId} document={document} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function DocumentRow({ document }: { document: ImportSummary }) {
  const { t } = useTranslation()
  const count = (of: (section: ImportSummary['sections'][number]) => number) =>
    document.sections.reduce((sum, section) => sum + of(section), 0)
  const born = useBornText()
  const sex = useSexText()
  const lost = count((section) => section.notUnderstood.length)
  return (
    <Table.Tr>
      <Table.Td>
        <LinkTo size="sm" to="/import/$importDocumentId" params={{ importDocumentId: document.importDocumentId }}>
          {documentTypeText(document.documentType)}
          <Text span display="block" size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {document.fileName}
          </Text>
        </LinkTo>
      </Table.Td>
      <Table.Td>{document.from ?? t('common:notKnown')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDate(document.createdAt) || t('common:notKnown')}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={600}>
          {document.patientName}
        </Text>
        <Text size="sm">
          {[
            document.birthDate && t('common:bornDate', { date: born(document.birthDate) }),
            document.gender && sex(document.gender),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <PatientOutcome document={document} />
      </Table.Td>
      <Table.Td>
        {t(document.status === 'reviewed' ? 'import:countsDecided' : 'import:counts', {
          found: count((section) => section.found),
          staged: count((section) => section.staged),
          matched: count((section) => section.matched),
        })}
        {lost > 0 ? (
          <Text size="sm" c="var(--mantine-color-orange-light-color)" fw={600}>
            {t('import:section.notUnderstood', { count: lost })}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}

const outcomeColours = { matched: 'teal', new: 'blue', ambiguous: 'orange' } as const

function PatientOutcome({ document }: { document: ImportSummary }) {
  const { t } = useTranslation()
  const { outcome, candidates } = document.patient
  if (document.patientId) {
    return (
      <Badge color="teal" variant="light" size="sm">
        {t('import:outcome.confirmed')}
      </Badge>
    )
  }
  return (
    <Badge color={outcomeColours[outcome]} variant="light" size="sm">
      {t(`import:outcome.${outcome}`, { count: candidates.length })}
    </Badge>
  )
}
