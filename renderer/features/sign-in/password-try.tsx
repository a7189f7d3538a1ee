import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../../components/error-words.ts'
import { useThrottle } from './use-throttle.ts'

export interface PasswordTryProps {
  label: string
  submitLabel: string
  /** Undefined while no try has failed. */
  error: unknown
  busy: boolean
  /** Above the password: whose it is. */
  children?: ReactNode
  onTry: (password: string) => void
}

/** One password and a button. A wrong one is named as such, cleared, and may be typed again at once. */
export function PasswordTry({ label, submitLabel, error, busy, children, onTry }: PasswordTryProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const waitSeconds = useThrottle(error)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (!error) return
    setPassword('')
    field.current?.focus()
  }, [error])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(password === '')
    if (password === '') field.current?.focus()
    else if (waitSeconds === 0) onTry(password)
  }
  const words = error && !password ? errorWords(error) : undefined
  const said = words && [words.title, words.next].join('. ')
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {children}
        <PasswordInput
          ref={field}
          data-autofocus
          size="sm"
          label={label}
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setMissing(false)
            setPassword(event.currentTarget.value)
          }}
          error={waitSeconds > 0 ? t('sign-in:wait', { count: waitSeconds }) : missing ? t('sign-in:type') : said}
          errorProps={{ role: 'alert' }}
        />
        <Button type="submit" size="sm" loading={busy} disabled={waitSeconds > 0}>
          {submitLabel}
        </Button>
        {waitSeconds > 0 ? (
          <Text size="sm" c="dimmed">
            {t('sign-in:waitHint')}
          </Text>
        ) : null}
      </Stack>
    </form>
  )
}
