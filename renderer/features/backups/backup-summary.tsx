import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupContents } from '../../../domain/contract/backup.ts'
import { formatDateTime } from '../../../domain/format/date.ts'

/** The users are named in a line of their own. */
const worthSaying = ({ what, count }: BackupContents['counts'][number]) => count > 0 && what !== 'users'

/** What is in a backup, before anything is done with it. */
export function BackupSummary({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation()
  const rows: readonly (readonly [string, string])[] = [
    [t('backups:practice'), contents.practice ?? t('backups:notSaid')],
    [t('settings:backups.made'), formatDateTime(contents.madeAt)],
    [t('settings:backups.patients'), contents.patients?.toLocaleString() ?? t('backups:notSaid')],
    [
      t('backups:holds'),
      contents.counts
        .filter(worthSaying)
        .map(({ what, count }) => `${count.toLocaleString()} ${what}`)
        .join(', '),
    ],
    [t('backups:users'), contents.users.join(', ')],
    [
      t('backups:version'),
      contents.schemaVersion === undefined ? t('backups:notSaid') : String(contents.schemaVersion),
    ],
    [
      t('settings:backups.proven'),
      contents.verifiedAt ? formatDateTime(contents.verifiedAt) : t('backups:provenWhenMade'),
    ],
  ]
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {contents.path}
      </Text>
      <Table withRowBorders={false} verticalSpacing={3} aria-label={t('backups:inside')}>
        <Table.Tbody>
          {rows.map(([what, value]) =>
            value ? (
              <Table.Tr key={what}>
                <Table.Th scope="row" fw={500} style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                  {what}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ) : null,
          )}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
