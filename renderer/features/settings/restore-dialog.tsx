import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useSession, useSessionChange } from '../../session.ts'
import { RestoreWizard } from '../backups/restore-wizard.tsx'

/** `path` undefined: closed; empty: a backup that is not in the folder, its path is typed. */
export function RestoreDialog({ path, onClose }: { path: string | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog opened={path !== undefined} title={t('settings:restore.title')} onClose={onClose}>
      {path === undefined ? null : <OpenRestoreDialog key={path} path={path} onClose={onClose} />}
    </Dialog>
  )
}

function OpenRestoreDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { left } = useSessionChange()
  const present = useQuery(orpc.patient.count.queryOptions())
  return (
    <RestoreWizard
      path={path || undefined}
      userName={session.userName}
      leaveLabel={t('common:cancel')}
      onLeave={onClose}
      warning={
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} p="sm">
          <Text size="sm">{t('settings:restore.warning', { count: present.data ?? 0 })}</Text>
        </Alert>
      }
      // The service has signed everybody out by then: the sign-in screen says how it went.
      onRestored={({ patients, keptAside }) => {
        const text = t('settings:restore.done', { count: patients })
        const aside = keptAside ? t('settings:restore.keptAside', { keptAside }) : ''
        left({ title: t('settings:restore.doneTitle'), text: `${text} ${aside}`.trim(), bad: false })
      }}
    />
  )
}
