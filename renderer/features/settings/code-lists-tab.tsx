import { Anchor, Button, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddedCodeList } from '../../../domain/contract/code-list.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { type CodeListId, codeListIds, codeLists } from '../../../domain/terminology/code-lists.ts'
import { starterLists } from '../../../domain/terminology/starter-lists.ts'
import { client, orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob, useJobs } from '../jobs/use-jobs.ts'

/** Where codes come from, and under which terms: what Chartkeep brings, and the whole official lists that may be added. */
export function CodeListsTab() {
  return (
    <Stack>
      <AddedLists />
      <StarterLists />
    </Stack>
  )
}

const extensions = ['zip', 'gz', 'txt', 'rrf', 'csv', 'xml']

function AddedLists() {
  const { t } = useTranslation()
  const platform = usePlatform()
  const added = useQuery(orpc.codeList.added.queryOptions())
  const upload = useMutation(orpc.codeList.import.mutationOptions())
  const running = useJobs().find((job) => job.kind === 'code-list' && job.state === 'running')
  const job = useJob(upload.data?.jobId) ?? running
  const [removing, setRemoving] = useState<CodeListId>()
  const choose = async () => {
    const [file] = await platform.openFiles({ extensions, multiple: false })
    if (file) upload.mutate({ file })
  }
  return (
    <Section
      title={t('code-lists:added')}
      hint={t('code-lists:addedHint')}
      actions={
        <Button loading={upload.isPending} disabled={running !== undefined} onClick={() => void choose()}>
          {t('code-lists:add')}
        </Button>
      }
    >
      <Stack gap="sm">
        {job?.state === 'running' ? <JobProgress job={job} /> : null}
        {job?.state === 'failed' ? <ErrorNote error={jobError(job)} next={t('code-lists:refused')} /> : null}
        {upload.error ? <ErrorNote error={upload.error} /> : null}
        <Loaded query={added}>
          {(lists) => (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={170}>{t('code-lists:list')}</Table.Th>
                  <Table.Th w={140}>{t('code-lists:version')}</Table.Th>
                  <Table.Th ta="end">{t('code-lists:codes')}</Table.Th>
                  <Table.Th>{t('code-lists:source')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {codeListIds.map((id) => (
                  <ListRow
                    key={id}
                    id={id}
                    list={lists.find(({ list }) => list === id)}
                    onRemove={() => setRemoving(id)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Loaded>
      </Stack>
      <Confirm
        opened={removing !== undefined}
        title={t('code-lists:removeTitle', { title: removing ? codeLists[removing].title : '' })}
        confirmLabel={t('code-lists:remove')}
        dangerous
        onConfirm={async () => {
          if (removing) await client.codeList.remove({ list: removing })
          setRemoving(undefined)
        }}
        onCancel={() => setRemoving(undefined)}
      >
        <Text size="sm">{t('code-lists:removeHint')}</Text>
      </Confirm>
    </Section>
  )
}

interface ListRowProps {
  id: CodeListId
  list: AddedCodeList | undefined
  onRemove: () => void
}

function ListRow({ id, list, onRemove }: ListRowProps) {
  const { t } = useTranslation()
  const { title, from, licence } = codeLists[id]
  return (
    <Table.Tr>
      <Table.Td fw={500}>{title}</Table.Td>
      <Table.Td>
        {list ? (
          <Stack gap={0} align="flex-start">
            <span>{list.version ?? t('code-lists:noVersion')}</span>
            <Text size="xs" c="dimmed">
              {t('code-lists:addedOn', { date: formatDate(list.importedAt.slice(0, 10)) })}
            </Text>
            <Anchor
              component="button"
              type="button"
              size="xs"
              aria-label={t('code-lists:removeList', { title })}
              onClick={onRemove}
            >
              {t('code-lists:remove')}
            </Anchor>
          </Stack>
        ) : (
          <Text size="sm" c="dimmed">
            {t('code-lists:notAdded')}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">{list?.entries.toLocaleString('en-US')}</Table.Td>
      <Table.Td>
        <Text size="sm">{from}</Text>
        <Licence texts={[licence]} />
      </Table.Td>
    </Table.Tr>
  )
}

function StarterLists() {
  const { t } = useTranslation()
  return (
    <Section title={t('code-lists:starter')} hint={t('code-lists:starterHint')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>{t('code-lists:list')}</Table.Th>
            <Table.Th ta="end">{t('code-lists:codes')}</Table.Th>
            <Table.Th>{t('code-lists:source')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {starterLists.map(({ title, entries, source, licence }) => (
            <Table.Tr key={title}>
              <Table.Td fw={500}>{title}</Table.Td>
              <Table.Td ta="end">{entries}</Table.Td>
              <Table.Td>
                <Text size="sm">{source}</Text>
                <Licence texts={licence} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

/** The publishers ask for these words. */
function Licence({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <Text key={text} size="xs" c="dimmed">
      {text}
    </Text>
  ))
}
