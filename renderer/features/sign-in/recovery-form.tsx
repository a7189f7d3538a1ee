import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../domain/contract/session.ts'
import { orpc } from '../../client.ts'
import { NewPassword } from '../../components/new-password.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { ofRecoveryCode } from './code-error.ts'
import { lastUserName, rememberUserName } from './last-user.ts'
import { useThrottle } from './use-throttle.ts'

export interface RecoveryFormProps {
  userNames: readonly string[]
  onDone: (session: Session) => void
  onBack: () => void
}

/** The printed code opens the practice and sets a new password for one user. */
export function RecoveryForm({ userNames, onDone, onBack }: RecoveryFormProps) {
  const { t } = useTranslation()
  const [userName, setUserName] = useState(() => lastUserName(userNames))
  const [recoveryCode, setRecoveryCode] = useState('')
  const [password, setPassword] = useState<string>()
  const recover = useMutation(orpc.session.recover.mutationOptions())
  const waitSeconds = useThrottle(recover.error)
  const ready = recoveryCode.trim() !== '' && password !== undefined && waitSeconds === 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const session = await recover.mutateAsync({ userName, recoveryCode, password })
    rememberUserName(userName)
    onDone(session)
  }
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('sign-in:recovery.hint')}</Text>
        <Select
          label={t('sign-in:user')}
          data={[...userNames]}
          value={userName}
          onChange={(name) => setUserName(name ?? userName)}
        />
        <TextInput
          label={t('sign-in:recovery.code')}
          description={t('sign-in:recovery.codeHint')}
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={recoveryCode}
          onChange={(event) => setRecoveryCode(event.currentTarget.value)}
        />
        <NewPassword onChange={setPassword} near={[userName]} />
        {recover.error ? <ErrorNote error={ofRecoveryCode(recover.error)} /> : null}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common:back')}
          </Button>
          <Button type="submit" disabled={!ready} loading={recover.isPending}>
            {t('sign-in:recovery.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
