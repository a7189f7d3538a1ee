import { PasswordInput, Progress, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newPassword } from '../../domain/contract/setup.ts'

export interface NewPasswordProps {
  /** The password once it is long enough and was typed the same twice; undefined until then. */
  onChange: (password: string | undefined) => void
  autoFocus?: boolean
}

/** Length is what counts (NIST SP 800-63B); the bar is full where a phrase is long enough for years. */
const strongLength = 20

export function NewPassword({ onChange, autoFocus }: NewPasswordProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [left, setLeft] = useState(false)

  const longEnough = newPassword.safeParse(password).success
  const verdict = !longEnough
    ? 'short'
    : password.length < 14
      ? 'fair'
      : password.length < strongLength
        ? 'good'
        : 'strong'
  const differs = repeated !== '' && repeated !== password
  const tell = (first: string, second: string) =>
    onChange(newPassword.safeParse(first).success && first === second ? first : undefined)

  return (
    <>
      <div>
        <PasswordInput
          label={t('password:new')}
          description={t('password:advice')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          autoComplete="new-password"
          data-autofocus={autoFocus || undefined}
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            tell(event.currentTarget.value, repeated)
          }}
          aria-describedby={hintId}
        />
        <Progress
          mt={6}
          size="sm"
          value={Math.min(100, (password.length / strongLength) * 100)}
          color={longEnough ? 'teal' : 'yellow'}
          aria-hidden
        />
        <Text id={hintId} size="xs" c="dimmed" aria-live="polite" mt={2}>
          {password === '' ? t('password:rule') : t(`password:verdict.${verdict}`, { length: password.length })}
        </Text>
      </div>
      <PasswordInput
        label={t('password:repeat')}
        autoComplete="new-password"
        value={repeated}
        onChange={(event) => {
          setLeft(false)
          setRepeated(event.currentTarget.value)
          tell(password, event.currentTarget.value)
        }}
        onBlur={() => setLeft(true)}
        error={left && differs ? t('password:differs') : undefined}
      />
    </>
  )
}
