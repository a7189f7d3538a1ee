import { Alert, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { useMay } from '../../components/may.tsx'

/** Wherever somebody works while the database is damaged: what they see may not be all. The first screen and the backup settings say more of it. */
export function DamageBar() {
  const { t } = useTranslation()
  const mayMend = useMay('manage-backups')
  const { pathname, search } = useLocation()
  const settings = useQuery(orpc.backup.settings.queryOptions())
  const saidInFull = pathname === '/' || (pathname === '/settings' && search.tab === 'backups')
  if (!settings.data?.health.concerns.includes('damaged') || saidInFull) return null
  return (
    <Alert role="alert" color="red" variant="light" radius={0} p="xs" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          <strong>{t('backups:damageBar.title')}</strong>{' '}
          {t(mayMend ? 'backups:damageBar.hint' : 'backups:damageBar.tell')}
        </Text>
        {mayMend ? (
          <LinkTo to="/settings" search={{ tab: 'backups' }} size="sm">
            {t('backups:damageBar.next')}
          </LinkTo>
        ) : null}
      </Group>
    </Alert>
  )
}
