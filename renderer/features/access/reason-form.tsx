import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../components/states.tsx'

/** As short as the contract accepts one. */
const shortest = 5

export interface ReasonFormProps {
  label: string
  hint?: string
  submitLabel: string
  dangerous?: boolean
  busy: boolean
  error: unknown
  /** Beside the button. */
  children?: ReactNode
  onSubmit: (reason: string) => void
}

/** One reason, in the user's own words, and the button that acts on it. */
export function ReasonForm({ label, hint, submitLabel, dangerous, busy, error, children, onSubmit }: ReasonFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const words = reason.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (words.length >= shortest) onSubmit(words)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Textarea
          label={label}
          description={hint}
          required
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && words.length < shortest ? t('access:reasonMissing') : undefined}
        />
        {error ? <ErrorNote error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          {children}
          <Button type="submit" color={dangerous ? 'red' : undefined} loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
