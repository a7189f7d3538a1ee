import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useSession, useSessionChange } from '../../session.ts'
import { PasswordTry } from '../sign-in/password-try.tsx'
import styles from './lock-screen.module.css'

/** Over everything; what is under it is neither painted nor reachable, and goes on where it was after the password. */
export function LockScreen() {
  const { t } = useTranslation()
  const session = useSession()
  const { entered, left } = useSessionChange()
  const unlock = useMutation(orpc.session.unlock.mutationOptions({ onSuccess: entered }))
  const signOut = useMutation(orpc.session.signOut.mutationOptions({ onSuccess: () => left() }))
  const [leaving, setLeaving] = useState(false)
  return (
    <div className={styles.lock}>
      <Entrance title={t('lock:title')} over={session.practice} hint={t('lock:hint', { name: session.displayName })}>
        <PasswordTry
          label={t('lock:password', { user: session.userName })}
          submitLabel={t('lock:submit')}
          error={unlock.error}
          busy={unlock.isPending}
          onTry={(password) => unlock.mutate({ password })}
        />
        {leaving ? (
          <div role="alert">
            <Text size="sm" mb="xs">
              {t('lock:leaveWarning', { name: session.displayName })}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={() => setLeaving(false)} autoFocus>
                {t('common:cancel')}
              </Button>
              <Button color="red" loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
                {t('lock:leaveConfirm')}
              </Button>
            </Group>
          </div>
        ) : (
          <Button variant="subtle" size="xs" onClick={() => setLeaving(true)}>
            {t('lock:leave')}
          </Button>
        )}
        {signOut.error ? <ErrorNote error={signOut.error} /> : null}
      </Entrance>
    </div>
  )
}
