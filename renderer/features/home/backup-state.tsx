import { Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { May, useMay } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'

const levelColors = { good: 'teal', warning: 'yellow', bad: 'red' } as const

/** Whether the charts would survive the loss of this computer, and since when. */
export function BackupState() {
  const { t } = useTranslation()
  const mayMend = useMay('manage-backups')
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  return (
    <Section
      title={t('home:backup')}
      actions={
        <May needs="manage-backups">
          <LinkTo to="/settings" search={{ tab: 'backups' }} size="sm">
            {t('home:backupSettings')}
          </LinkTo>
        </May>
      }
    >
      <Loaded query={settings}>
        {({ health: { level, lastProven } }) => (
          <div>
            <Group gap="xs">
              <Badge color={levelColors[level]} variant="light">
                {t(`home:backupLevel.${level}`)}
              </Badge>
              {lastProven ? (
                <Text size="sm">{t('home:lastProven', { when: formatDateTime(lastProven.verifiedAt) })}</Text>
              ) : null}
            </Group>
            <Text size="xs" c="dimmed" mt={4}>
              {level === 'bad' && !mayMend ? t('backups:tellAdministrator') : t(`home:backupHint.${level}`)}
            </Text>
          </div>
        )}
      </Loaded>
    </Section>
  )
}
