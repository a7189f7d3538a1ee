import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { Entrance } from '../../components/entrance.tsx'
import { NewPassword } from '../../components/new-password.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { sessionQuery, useSession, useSessionChange } from '../../session.ts'
import { useThrottle } from './use-throttle.ts'

/** After signing in with a password that an administrator chose: nothing else is to be had before it is changed. */
export function OwnPassword() {
  const { t } = useTranslation()
  const { displayName, userName, practice } = useSession()
  const queryClient = useQueryClient()
  const { left } = useSessionChange()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState<string>()
  const change = useMutation(
    orpc.session.changePassword.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    }),
  )
  const signOut = useMutation(orpc.session.signOut.mutationOptions({ onSuccess: () => left() }))
  const waitSeconds = useThrottle(change.error)
  const ready = password !== '' && newPassword !== undefined && waitSeconds === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) change.mutate({ password, newPassword })
  }
  return (
    <Entrance title={t('sign-in:own.title')} over={practice} hint={t('sign-in:own.hint', { name: displayName })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <PasswordInput
            label={t('sign-in:own.given')}
            autoComplete="current-password"
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <NewPassword onChange={setNewPassword} near={[userName, displayName, practice]} />
          {change.error ? <ErrorNote error={change.error} /> : null}
          <Group justify="space-between">
            <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
              {t('frame:signOut')}
            </Button>
            <Button type="submit" disabled={!ready} loading={change.isPending}>
              {t('sign-in:own.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Entrance>
  )
}
