import { Button, Group, PasswordInput, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceivedFile } from '../../../domain/contract/receiving.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { client, orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'

/** Files of the watched folder that could not be read, until somebody deals with each. Nothing where there are none. */
export function RefusedFiles() {
  const { t } = useTranslation()
  const { data: files = [], error } = useQuery(orpc.receiving.files.queryOptions({ input: { only: 'refused' } }))
  if (error) return <ErrorNote error={error} />
  if (files.length === 0) return null
  return (
    <Section title={t('incoming:refused.title')} count={files.length} hint={t('incoming:refused.hint')} flush>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('incoming:tab.file')}</Table.Th>
            <Table.Th>{t('incoming:refused.reason')}</Table.Th>
            <Table.Th ta="end">{t('incoming:unmatched.action')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <RefusedRow key={file.hash} file={file} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

type Asking = 'retry' | 'aside' | undefined

function RefusedRow({ file }: { file: ReceivedFile }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking>()
  const dismiss = useMutation(orpc.receiving.dismiss.mutationOptions())
  const { fileName, hash } = file
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {fileName}
        <Text size="xs" c="dimmed">
          {formatDateTime(file.receivedAt)}
        </Text>
      </Table.Td>
      <Table.Td>{file.message ?? t('incoming:refused.noReason')}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            variant="default"
            aria-label={t('incoming:refused.retryOf', { file: fileName })}
            onClick={() => setAsking('retry')}
          >
            {t('incoming:refused.retry')}
          </Button>
          <Button
            variant="default"
            aria-label={t('incoming:refused.asideOf', { file: fileName })}
            onClick={() => setAsking('aside')}
          >
            {t('incoming:refused.aside')}
          </Button>
        </Group>
        {asking === 'retry' ? <RetryDialog file={file} onClose={() => setAsking(undefined)} /> : null}
        <Confirm
          opened={asking === 'aside'}
          title={t('incoming:refused.asideTitle')}
          confirmLabel={t('incoming:refused.aside')}
          onConfirm={async () => {
            await dismiss.mutateAsync({ hash })
            setAsking(undefined)
          }}
          onCancel={() => setAsking(undefined)}
        >
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {fileName}
          </Text>
          <Text size="sm">{t('incoming:refused.asideBody')}</Text>
        </Confirm>
      </Table.Td>
    </Table.Tr>
  )
}

/** The password is sent once and kept nowhere, so not through a mutation, whose input would stay in its cache. */
function RetryDialog({ file, onClose }: { file: ReceivedFile; onClose: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <Confirm
      opened
      title={t('incoming:refused.retryOf', { file: file.fileName })}
      confirmLabel={t('incoming:refused.retry')}
      onConfirm={async () => {
        await client.receiving.retry({ hash: file.hash, ...(password && { password }) })
        onClose()
      }}
      onCancel={onClose}
    >
      <Text size="sm">{file.message}</Text>
      <PasswordInput
        label={t('incoming:refused.password')}
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t('incoming:refused.trying')}
      </Text>
    </Confirm>
  )
}
