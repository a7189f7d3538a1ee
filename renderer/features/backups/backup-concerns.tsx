import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupConcern, BackupHealth } from '../../../domain/contract/backup.ts'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { useMay } from '../../components/may.tsx'

/** What is wrong with the practice itself, not with its backups. */
const ofPractice: ReadonlySet<BackupConcern> = new Set(['damaged', 'changes-lost'])

/** What is wrong with the backups, or the database, and what to do. Nothing where nothing is. */
export function BackupConcerns({ health, children }: { health: BackupHealth; children?: ReactNode }) {
  const { t } = useTranslation()
  const mayMend = useMay('manage-backups')
  const { level, failure, lost, lastProven, freeBytes, neededBytes } = health
  const damaged = health.concerns.includes('damaged')
  // Of a damaged database no backup can be proven: to ask for one would be the wrong advice.
  const concerns = damaged ? health.concerns.filter((one) => ofPractice.has(one)) : health.concerns
  if (concerns.length === 0) return null
  const bad = level === 'bad'
  const title = damaged ? t('backups:titleDamaged') : bad ? t('backups:titleBad') : t('backups:titleWarning')
  return (
    <Alert
      role="alert"
      color={bad ? 'red' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
      p="sm"
    >
      <List size="sm" spacing={2}>
        {concerns.map((concern) => (
          <List.Item key={concern}>
            {t(`backups:concern.${concern}`, {
              when: formatDateTime(lastProven?.createdAt),
              reason: failure?.reason ?? '',
              at: formatDateTime(failure?.at),
              lostAt: formatDateTime(lost?.at),
              transactions: lost?.transactions ?? 0,
              free: formatBytes(freeBytes ?? 0),
              needed: formatBytes(neededBytes ?? 0),
            })}
          </List.Item>
        ))}
        {damaged ? (
          <List.Item>
            {!mayMend
              ? t('backups:paper')
              : lastProven
                ? t('backups:mendWithBackup', { when: formatDateTime(lastProven.createdAt) })
                : t('backups:mendWithout')}
          </List.Item>
        ) : null}
      </List>
      {children ? (
        <Text size="sm" mt="xs" component="div">
          {children}
        </Text>
      ) : null}
    </Alert>
  )
}
