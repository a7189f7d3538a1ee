import { Anchor, Select, Stack } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../domain/contract/session.ts'
import { orpc } from '../../client.ts'
import { isWrongCode, wantsCode } from './code-error.ts'
import { CodeForm } from './code-form.tsx'
import { lastUserName, rememberUserName } from './last-user.ts'
import { PasswordTry } from './password-try.tsx'

export interface PasswordFormProps {
  userNames: readonly string[]
  onDone: (session: Session) => void
  onForgotten?: () => void
  /** The file of the practice could not be opened. */
  onUnreadable?: () => void
}

/** Who, the password, and the code where one is set up. */
export function PasswordForm({ userNames, onDone, onForgotten, onUnreadable }: PasswordFormProps) {
  const { t } = useTranslation()
  const [userName, setUserName] = useState(() => lastUserName(userNames))
  /** Kept only between the password and its code. */
  const [password, setPassword] = useState<string>()
  const signIn = useMutation(orpc.session.signIn.mutationOptions())
  const attempt = async (typed: string, code?: string) => {
    try {
      const session = await signIn.mutateAsync({ userName, password: typed, ...(code && { code }) })
      rememberUserName(userName)
      onDone(session)
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'STORAGE') onUnreadable?.()
      setPassword(wantsCode(error) || isWrongCode(error) || password !== undefined ? typed : undefined)
    }
  }
  const back = () => {
    setPassword(undefined)
    signIn.reset()
  }
  if (password !== undefined) {
    return (
      <CodeForm
        userName={userName}
        error={wantsCode(signIn.error) ? undefined : signIn.error}
        busy={signIn.isPending}
        onTry={(code) => void attempt(password, code)}
        onBack={back}
      />
    )
  }
  return (
    <Stack gap="md">
      <PasswordTry
        label={t('sign-in:password')}
        submitLabel={t('sign-in:submit')}
        error={wantsCode(signIn.error) ? undefined : signIn.error}
        busy={signIn.isPending}
        onTry={(typed) => void attempt(typed)}
      >
        <Select
          size="sm"
          label={t('sign-in:user')}
          data={[...userNames]}
          value={userName}
          searchable={userNames.length > 8}
          // On the lock screen everything outside of it is hidden, the place of popups too.
          comboboxProps={{ withinPortal: false }}
          onChange={(name) => {
            setUserName(name ?? userName)
            signIn.reset()
          }}
        />
      </PasswordTry>
      {onForgotten ? (
        <Anchor component="button" type="button" size="sm" onClick={onForgotten} ta="start">
          {t('sign-in:forgotten')}
        </Anchor>
      ) : null}
    </Stack>
  )
}
