import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportSummary } from '../../../domain/contract/importing.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { isMatched } from '../incoming/is-matched.ts'

const mostShown = 8

/** Outside documents that wait for somebody to decide what goes into the chart. */
export function PendingImports() {
  const { t } = useTranslation()
  const pending = useQuery({
    ...orpc.importing.list.queryOptions({ input: { status: 'staged' } }),
    select: (documents) => documents.filter(isMatched),
  })
  return (
    <Section
      title={t('home:imports')}
      count={pending.data?.length || undefined}
      actions={
        <LinkTo to="/import" size="sm">
          {t('home:importInbox')}
        </LinkTo>
      }
    >
      <Loaded query={pending}>
        {(documents) =>
          documents.length === 0 ? (
            <EmptyState title={t('home:noImports')} hint={t('home:noImportsHint')} />
          ) : (
            <Stack gap="xs">
              {documents.slice(0, mostShown).map((document) => (
                <PendingImport key={document.importDocumentId} document={document} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  )
}

function PendingImport({ document }: { document: ImportSummary }) {
  const { t } = useTranslation()
  const waiting = document.sections.reduce((sum, section) => sum + section.staged, 0)
  const line = [document.documentType, document.from, document.createdAt && formatDate(document.createdAt)]
  return (
    <div>
      <LinkTo to="/import/$importDocumentId" params={{ importDocumentId: document.importDocumentId }} size="sm">
        {document.patientName}
      </LinkTo>
      {document.birthDate ? (
        <Text size="xs">{t('common:bornDate', { date: formatDate(document.birthDate) })}</Text>
      ) : null}
      <Text size="xs" c="dimmed">
        {line.filter(Boolean).join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('home:toDecide', { count: waiting })}
      </Text>
    </div>
  )
}
