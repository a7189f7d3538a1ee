import { Anchor, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { Loaded } from '../../components/states.tsx'
import { hasUnsaved } from '../../components/unsaved-guard.tsx'
import { useSession, useSessionChange } from '../../session.ts'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { PasswordTry } from '../sign-in/password-try.tsx'
import styles from './lock-screen.module.css'
import { useOtherUsers } from './use-other-users.ts'

/** Over everything; what is under it is neither painted nor reachable, and goes on where it was after the password. */
export function LockScreen() {
  const [switching, setSwitching] = useState(false)
  return (
    <div className={styles.lock}>
      {switching ? <Switch onBack={() => setSwitching(false)} /> : <Unlock onSwitch={() => setSwitching(true)} />}
    </div>
  )
}

function Unlock({ onSwitch }: { onSwitch: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { entered } = useSessionChange()
  const unlock = useMutation(orpc.session.unlock.mutationOptions({ onSuccess: entered }))
  return (
    <Entrance title={t('lock:title')} over={session.practice} hint={t('lock:hint', { name: session.displayName })}>
      <PasswordTry
        label={t('lock:password', { user: session.userName })}
        submitLabel={t('lock:submit')}
        error={unlock.error}
        busy={unlock.isPending}
        onTry={(password) => unlock.mutate({ password })}
      />
      <Anchor component="button" type="button" size="sm" ta="start" onClick={onSwitch}>
        {t('lock:switch')}
      </Anchor>
    </Entrance>
  )
}

/** Somebody else: only their right password ends the locked session, never a click of whoever passes by. */
function Switch({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { switched } = useSessionChange()
  const others = useOtherUsers()
  return (
    <Entrance title={t('lock:switchTitle')} over={session.practice}>
      <Text size="sm">{t(hasUnsaved() ? 'lock:switchUnsaved' : 'lock:switchHint', { name: session.displayName })}</Text>
      <Loaded query={others}>
        {(names) =>
          names.length > 0 ? (
            <PasswordForm userNames={names} onDone={switched} />
          ) : (
            <Text size="sm">{t('lock:nobodyElse')}</Text>
          )
        }
      </Loaded>
      <Anchor component="button" type="button" size="sm" ta="start" onClick={onBack}>
        {t('lock:switchBack', { name: session.displayName })}
      </Anchor>
    </Entrance>
  )
}
