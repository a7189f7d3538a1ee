import { Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { backupAge } from '../settings/backup-age.ts'

/** Whether the charts would survive the loss of this computer, and since when. */
export function BackupState() {
  const { t } = useTranslation()
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  return (
    <Section
      title={t('home:backup')}
      actions={
        <LinkTo to="/settings" search={{ tab: 'backups' }} size="sm">
          {t('home:backupSettings')}
        </LinkTo>
      }
    >
      <Loaded query={settings}>
        {({ last }) => {
          const age = backupAge(last, new Date())
          return (
            <div>
              <Group gap="xs">
                <Badge color={age === 'fresh' ? 'teal' : 'yellow'} variant="light">
                  {t(`home:backupAge.${age}`)}
                </Badge>
                {last?.verifiedAt ? <Text size="sm">{formatDateTime(last.verifiedAt)}</Text> : null}
              </Group>
              <Text size="xs" c="dimmed" mt={4}>
                {t(`home:backupHint.${age}`)}
              </Text>
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}
