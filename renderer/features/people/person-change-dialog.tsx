/** What an administrator does to one user's way in: each asks for the administrator's own password. */
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../domain/contract/user.ts'
import { client } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { NewPassword } from '../../components/new-password.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { useThrottle } from '../sign-in/use-throttle.ts'

export type PersonChange = 'password' | 'factor' | 'deactivate' | 'reactivate'

const words = {
  password: 'password',
  factor: 'factorReset',
  deactivate: 'deactivate',
  reactivate: 'reactivate',
} as const
/** Which of them hand out a password. */
const giving: ReadonlySet<PersonChange> = new Set(['password', 'reactivate'])

function apply(change: PersonChange, { id, versionId }: Person, ownPassword: string, password = ''): Promise<Person> {
  switch (change) {
    case 'password':
      return client.user.resetPassword({ id, password, ownPassword })
    case 'factor':
      return client.user.resetSecondFactor({ id, ownPassword })
    case 'deactivate':
      return client.user.deactivate({ id, versionId, ownPassword })
    case 'reactivate':
      return client.user.reactivate({ id, versionId, password, ownPassword })
  }
}

interface PersonChangeDialogProps {
  change: PersonChange
  person: Person
  onClose: () => void
}

export function PersonChangeDialog({ change, person, onClose }: PersonChangeDialogProps) {
  const { t } = useTranslation()
  const { userName: self, practice } = useSession()
  const { displayName, userName } = person
  const [password, setPassword] = useState<string>()
  const [ownPassword, setOwnPassword] = useState('')
  const save = useMutation({
    mutationFn: () => apply(change, person, ownPassword, password),
    onSuccess: onClose,
  })
  const waitSeconds = useThrottle(save.error)
  const ready = ownPassword !== '' && (password !== undefined || !giving.has(change)) && waitSeconds === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) save.mutate()
  }
  const key = words[change]
  return (
    <Dialog opened title={t(`people:${key}.title`, { name: displayName })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(`people:${key}.hint`, { name: displayName })}</Text>
          {giving.has(change) ? (
            <NewPassword onChange={setPassword} near={[userName, displayName, practice]} autoFocus />
          ) : null}
          <PasswordInput
            label={t('people:own', { user: self })}
            required
            autoComplete="current-password"
            value={ownPassword}
            onChange={(event) => setOwnPassword(event.currentTarget.value)}
          />
          {save.error ? <ErrorNote error={save.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              color={change === 'deactivate' ? 'red' : undefined}
              disabled={!ready}
              loading={save.isPending}
            >
              {t(`people:${key}.confirm`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
