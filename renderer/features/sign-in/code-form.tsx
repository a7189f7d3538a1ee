import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeErrorWords } from './code-error.ts'
import { useThrottle } from './use-throttle.ts'

export interface CodeFormProps {
  userName: string
  /** Undefined while no code has failed. */
  error: unknown
  busy: boolean
  onTry: (code: string) => void
  onBack: () => void
}

/** After the password: the six digits that the authenticator app shows. */
export function CodeForm({ userName, error, busy, onTry, onBack }: CodeFormProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const waitSeconds = useThrottle(error)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (!error) return
    setCode('')
    field.current?.focus()
  }, [error])
  const ready = code.replace(/\s/g, '').length === 6 && waitSeconds === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onTry(code)
  }
  const said = error && code === '' ? codeErrorWords(error) : undefined
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          ref={field}
          size="sm"
          label={t('sign-in:code.label', { user: userName })}
          description={t('sign-in:code.hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={waitSeconds > 0 ? t('sign-in:wait', { count: waitSeconds }) : said}
          errorProps={{ role: 'alert' }}
        />
        <Button type="submit" size="sm" loading={busy} disabled={!ready}>
          {t('sign-in:submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('sign-in:code.lost')}
        </Text>
        <Anchor component="button" type="button" size="sm" onClick={onBack} ta="start">
          {t('sign-in:code.back')}
        </Anchor>
      </Stack>
    </form>
  )
}
