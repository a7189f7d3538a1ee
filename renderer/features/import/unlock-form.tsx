import { Button, CloseButton, Group, PasswordInput, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface UnlockFormProps {
  fileName: string
  /** A password was tried before. */
  wrong: boolean
  onUnlock: (password: string) => void
  /** Nobody has the password. */
  onDismiss: () => void
}

/** A protected archive asks for its password. It is sent with the file once, and kept nowhere. */
export function UnlockForm({ fileName, wrong, onUnlock, onDismiss }: UnlockFormProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password === '') return
    onUnlock(password)
    setPassword('')
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Text>
        <CloseButton aria-label={t('import:dismiss', { file: fileName })} onClick={onDismiss} />
      </Group>
      <Group gap="xs" align="flex-end">
        <PasswordInput
          miw={280}
          label={t('incoming:unlock.password')}
          description={t('incoming:unlock.hint')}
          error={wrong && password === '' ? t('incoming:unlock.wrong') : undefined}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" disabled={password === ''}>
          {t('incoming:unlock.open')}
        </Button>
      </Group>
    </form>
  )
}
