import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { errorWords } from '../../components/error-words.ts'
import { useSession, useSessionChange } from '../../session.ts'
import { RestoreFields, restoreReady } from './restore-fields.tsx'

/** `path` undefined: closed; empty: a backup that is not in the folder, its path is typed. */
export function RestoreDialog({ path, onClose }: { path: string | undefined; onClose: () => void }) {
  return path === undefined ? null : <OpenRestoreDialog key={path} path={path} onClose={onClose} />
}

function OpenRestoreDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { left } = useSessionChange()
  const present = useQuery(orpc.patient.count.queryOptions())
  const [input, setInput] = useState({ path, userName: session.userName, password: '' })

  /** Done or refused, the service has signed everybody out by then: the sign-in screen says how it went. */
  const restore = async () => {
    try {
      const { patients, keptAside } = await client.backup.restore(input)
      const text = t('settings:restore.done', { count: patients })
      const aside = keptAside ? t('settings:restore.keptAside', { keptAside }) : ''
      left({ title: t('settings:restore.doneTitle'), text: `${text} ${aside}`.trim(), bad: false })
    } catch (error) {
      const { title, detail } = errorWords(error)
      const text = [title, detail, t('settings:restore.nothingChanged')].filter(Boolean).join('. ')
      left({ title: t('settings:restore.failedTitle'), text, bad: true })
    }
  }
  return (
    <Confirm
      opened
      title={t('settings:restore.title')}
      confirmLabel={t('settings:restore.confirm')}
      dangerous
      confirmDisabled={!restoreReady(input)}
      onConfirm={restore}
      onCancel={onClose}
    >
      <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} p="sm">
        <Text size="sm">{t('settings:restore.warning', { count: present.data ?? 0 })}</Text>
      </Alert>
      <RestoreFields input={input} onChange={setInput} pathFixed={path !== ''} />
    </Confirm>
  )
}
