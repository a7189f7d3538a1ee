import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface StepFormProps {
  ready: boolean
  busy?: boolean
  nextLabel?: string
  onNext: () => void
  onBack?: () => void
  children: ReactNode
}

/** One step: its first field has the focus, Enter goes on. */
export function StepForm({ ready, busy = false, nextLabel, onNext, onBack, children }: StepFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !busy) onNext()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {children}
        <Group justify="space-between" mt="xs" data-print="hide">
          {onBack ? (
            <Button variant="default" size="sm" onClick={onBack} disabled={busy}>
              {t('common:back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="sm" disabled={!ready} loading={busy}>
            {nextLabel ?? t('common:next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
