import { PasswordInput, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface RestoreInput {
  path: string
  userName: string
  password: string
}

export interface RestoreFieldsProps {
  input: RestoreInput
  onChange: (input: RestoreInput) => void
  /** The backup was chosen already. */
  pathFixed: boolean
}

export function restoreReady({ path, userName, password }: RestoreInput): boolean {
  return path.trim() !== '' && userName.trim() !== '' && password !== ''
}

/** Which backup, and who could sign in when it was made: without their password it does not open. */
export function RestoreFields({ input, onChange, pathFixed }: RestoreFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {pathFixed ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {input.path}
        </Text>
      ) : (
        <TextInput
          label={t('settings:restore.path')}
          description={t('settings:restore.pathHint')}
          spellCheck={false}
          autoComplete="off"
          value={input.path}
          onChange={(event) => onChange({ ...input, path: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('settings:restore.userName')}
        autoComplete="username"
        spellCheck={false}
        value={input.userName}
        onChange={(event) => onChange({ ...input, userName: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('settings:restore.password')}
        description={t('settings:restore.passwordHint')}
        autoComplete="off"
        value={input.password}
        onChange={(event) => onChange({ ...input, password: event.currentTarget.value })}
      />
    </>
  )
}
