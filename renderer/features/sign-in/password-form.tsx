import { Anchor, Select, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../domain/contract/session.ts'
import { orpc } from '../../client.ts'
import { lastUserName, rememberUserName } from './last-user.ts'
import { PasswordTry } from './password-try.tsx'

export interface PasswordFormProps {
  userNames: readonly string[]
  onDone: (session: Session) => void
  onForgotten: () => void
}

export function PasswordForm({ userNames, onDone, onForgotten }: PasswordFormProps) {
  const { t } = useTranslation()
  const [userName, setUserName] = useState(() => lastUserName(userNames))
  const signIn = useMutation(orpc.session.signIn.mutationOptions())
  const attempt = async (password: string) => {
    const session = await signIn.mutateAsync({ userName, password })
    rememberUserName(userName)
    onDone(session)
  }
  return (
    <Stack gap="md">
      <PasswordTry
        label={t('sign-in:password')}
        submitLabel={t('sign-in:submit')}
        error={signIn.error}
        busy={signIn.isPending}
        onTry={(password) => void attempt(password).catch(() => undefined)}
      >
        <Select
          size="sm"
          label={t('sign-in:user')}
          data={[...userNames]}
          value={userName}
          searchable={userNames.length > 8}
          onChange={(name) => {
            setUserName(name ?? userName)
            signIn.reset()
          }}
        />
      </PasswordTry>
      <Anchor component="button" type="button" size="sm" onClick={onForgotten} ta="start">
        {t('sign-in:forgotten')}
      </Anchor>
    </Stack>
  )
}
