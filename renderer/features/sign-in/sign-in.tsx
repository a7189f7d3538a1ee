import { Alert, Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { signInNoticeQuery, useSessionChange } from '../../session.ts'
import { RestoreInstead } from '../first-run/restore-instead.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryForm } from './recovery-form.tsx'

export function SignIn() {
  const { t } = useTranslation()
  const { entered } = useSessionChange()
  const users = useQuery(orpc.session.users.queryOptions({ staleTime: 0 }))
  const status = useQuery(orpc.setup.status.queryOptions())
  const notice = useQuery(signInNoticeQuery).data
  const [way, setWay] = useState<'password' | 'recovery' | 'restore'>('password')
  /** The right password, and yet the practice does not open. */
  const [unreadable, setUnreadable] = useState(false)
  const recovering = way === 'recovery'
  const toPassword = () => setWay('password')
  if (way === 'restore') return <RestoreInstead stuck onBack={toPassword} onDone={toPassword} />
  const stuck = users.isError || users.data?.length === 0 || unreadable || recovering
  const title = recovering ? t('sign-in:recovery.title') : t('sign-in:title')
  return (
    <Entrance title={title} over={status.data?.practice ?? 'Chartkeep'}>
      {notice ? (
        <Alert role="status" color={notice.bad ? 'red' : 'teal'} variant="light" title={notice.title} p="sm">
          {notice.text}
        </Alert>
      ) : null}
      <Loaded query={users}>
        {(list) => {
          const names = list.map((user) => user.userName)
          if (names.length === 0) return <EmptyState title={t('sign-in:noUsers')} hint={t('sign-in:noUsersHint')} />
          return recovering ? (
            <RecoveryForm userNames={names} onDone={entered} onBack={toPassword} />
          ) : (
            <PasswordForm
              userNames={names}
              onDone={entered}
              onForgotten={() => setWay('recovery')}
              onUnreadable={() => setUnreadable(true)}
            />
          )
        }}
      </Loaded>
      {stuck ? (
        <Anchor component="button" type="button" size="sm" onClick={() => setWay('restore')} ta="start">
          {t('sign-in:restore')}
        </Anchor>
      ) : null}
    </Entrance>
  )
}
