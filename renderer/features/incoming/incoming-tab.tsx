import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { handledFolder, type ReceivedFile, type ReceivingStatus } from '../../../domain/contract/receiving.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { FolderField } from '../../components/folder-field.tsx'
import { useMay } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../components/states.tsx'
import { FolderProblem } from './folder-problem.tsx'

/** The watched folder: which one, whether, and what came of it. */
export function IncomingTab() {
  const { t } = useTranslation()
  const status = useQuery(orpc.receiving.status.queryOptions({ staleTime: 0 }))
  const maySee = useMay('file-documents')
  return (
    <Stack gap="md">
      <FolderProblem link={false} />
      <Section title={t('incoming:tab.title')} hint={t('incoming:tab.hint')}>
        <Loaded query={status}>{(present) => <FolderForm key={present.folder} present={present} />}</Loaded>
      </Section>
      {maySee ? <CameLately /> : null}
    </Stack>
  )
}

function FolderForm({ present }: { present: ReceivingStatus }) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState(present.folder)
  const [on, setOn] = useState(present.on)
  const [moveHandled, setMoveHandled] = useState(present.moveHandled)
  const save = useMutation(orpc.receiving.setSettings.mutationOptions())
  const look = useMutation(orpc.receiving.look.mutationOptions())
  const changed = folder !== present.folder || on !== present.on || moveHandled !== present.moveHandled
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed) save.mutate({ folder: folder.trim(), on, moveHandled })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" align="flex-start">
        <FolderField
          label={t('incoming:tab.folder')}
          description={t('incoming:tab.folderHint')}
          value={folder}
          onChange={setFolder}
        />
        <Checkbox label={t('incoming:tab.on')} checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />
        <Checkbox
          label={t('incoming:tab.move')}
          description={t('incoming:tab.moveHint', { name: handledFolder })}
          checked={moveHandled}
          onChange={(event) => setMoveHandled(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending} disabled={!changed || (on && folder.trim() === '')}>
            {t('incoming:tab.save')}
          </Button>
          <Button
            variant="default"
            loading={look.isPending}
            disabled={!present.on || changed}
            onClick={() => look.mutate({})}
          >
            {t('incoming:tab.look')}
          </Button>
        </Group>
        <div role="status">
          {save.isSuccess && !changed ? <Text size="sm">{t('incoming:tab.saved')}</Text> : null}
          {present.on ? <FolderState status={present} /> : null}
        </div>
        {save.error ? <ErrorNote error={save.error} /> : null}
        {look.error ? <ErrorNote error={look.error} /> : null}
      </Stack>
    </form>
  )
}

function FolderState({ status: { lastLookedAt, waiting, passedOver } }: { status: ReceivingStatus }) {
  const { t } = useTranslation()
  const { folders, links } = passedOver
  return (
    <>
      <Text size="sm" c="dimmed">
        {lastLookedAt === undefined
          ? t('incoming:tab.neverLooked')
          : t('incoming:tab.lastLook', { when: formatDateTime(lastLookedAt) })}
      </Text>
      {waiting > 0 ? <Text size="sm">{t('incoming:tab.waiting', { count: waiting })}</Text> : null}
      {folders + links > 0 ? (
        <Text size="sm" c="dimmed">
          {t('incoming:tab.passedOver', { folders, links })}
        </Text>
      ) : null}
    </>
  )
}

function CameLately() {
  const { t } = useTranslation()
  const files = useQuery(orpc.receiving.files.queryOptions({ input: {} }))
  return (
    <Section title={t('incoming:tab.came')} count={files.data?.length || undefined} flush={!!files.data?.length}>
      <Loaded query={files}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('incoming:tab.nothingCame')} hint={t('incoming:tab.nothingCameHint')} />
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('incoming:tab.received')}</Table.Th>
                  <Table.Th>{t('incoming:tab.file')}</Table.Th>
                  <Table.Th>{t('incoming:tab.outcome')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((file) => (
                  <FileRow key={file.hash} file={file} />
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </Section>
  )
}

function FileRow({ file }: { file: ReceivedFile }) {
  const { t } = useTranslation()
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDateTime(file.receivedAt)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{file.fileName}</Table.Td>
      <Table.Td>
        {t(`incoming:outcome.${file.dismissedAt ? 'dismissed' : file.outcome}`)}
        {file.message ? (
          <Text size="xs" c="dimmed">
            {file.message}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
