import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { useMay } from '../../components/may.tsx'
import { useSession } from '../../session.ts'
import { BackupConcerns } from './backup-concerns.tsx'

/** Loud, on the screen where everybody begins. Invented patients need no backup; a damaged database is told even then. */
export function BackupAlert() {
  const { t } = useTranslation()
  const { demo } = useSession()
  const mayMend = useMay('manage-backups')
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  const health = settings.data?.health
  if (!health || health.level === 'good' || (demo && !health.concerns.includes('damaged'))) return null
  return (
    <BackupConcerns health={health}>
      {mayMend ? (
        <LinkTo to="/settings" search={{ tab: 'backups' }} size="sm">
          {t('backups:toSettings')}
        </LinkTo>
      ) : (
        t('backups:tellAdministrator')
      )}
    </BackupConcerns>
  )
}
