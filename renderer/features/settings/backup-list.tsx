import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../../domain/contract/backup.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../components/states.tsx'
import styles from './backup-list.module.css'
import { RestoreDialog } from './restore-dialog.tsx'

export function BackupList({ onCheck }: { onCheck: (jobId: string) => void }) {
  const { t } = useTranslation()
  const list = useQuery(orpc.backup.list.queryOptions({ staleTime: 0 }))
  const check = useMutation(orpc.backup.verify.mutationOptions({ onSuccess: ({ jobId }) => onCheck(jobId) }))
  const [restoring, setRestoring] = useState<string>()
  return (
    <Section
      title={t('settings:backups.list')}
      count={list.data?.length}
      actions={
        <Button variant="default" onClick={() => setRestoring('')}>
          {t('settings:backups.restoreOther')}
        </Button>
      }
    >
      {check.error ? <ErrorNote error={check.error} /> : null}
      <Loaded query={list}>
        {(backups) =>
          backups.length === 0 ? (
            <EmptyState title={t('settings:backups.noneYet')} hint={t('settings:backups.noneYetHint')} />
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('settings:backups.made')}</Table.Th>
                  <Table.Th>{t('settings:backups.proven')}</Table.Th>
                  <Table.Th ta="end">{t('settings:backups.patients')}</Table.Th>
                  <Table.Th ta="end">{t('settings:backups.size')}</Table.Th>
                  <Table.Th>{t('settings:backups.file')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('settings:backups.actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {backups.map((backup) => (
                  <BackupRow
                    key={backup.path}
                    backup={backup}
                    onCheck={() => check.mutate({ path: backup.path })}
                    onRestore={() => setRestoring(backup.path)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
      <RestoreDialog path={restoring} onClose={() => setRestoring(undefined)} />
    </Section>
  )
}

interface BackupRowProps {
  backup: BackupInfo
  onCheck: () => void
  onRestore: () => void
}

function BackupRow({ backup, onCheck, onRestore }: BackupRowProps) {
  const { t } = useTranslation()
  const made = formatDateTime(backup.createdAt)
  return (
    <Table.Tr>
      <Table.Td className={styles.short}>{made}</Table.Td>
      <Table.Td className={styles.short}>
        {backup.verifiedAt ? formatDateTime(backup.verifiedAt) : t('settings:backups.provenUnknown')}
      </Table.Td>
      <Table.Td ta="end">{backup.patients ?? '–'}</Table.Td>
      <Table.Td ta="end" className={styles.short}>
        {formatBytes(backup.bytes)}
      </Table.Td>
      <Table.Td>
        <Text size="xs" c="dimmed" title={backup.path} style={{ overflowWrap: 'anywhere' }}>
          {backup.path.split(/[/\\]/).at(-1)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          <Button variant="default" onClick={onCheck} aria-label={t('settings:backups.checkOne', { made })}>
            {t('settings:backups.check')}
          </Button>
          <Button variant="default" onClick={onRestore} aria-label={t('settings:backups.restoreOne', { made })}>
            {t('settings:backups.restore')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
