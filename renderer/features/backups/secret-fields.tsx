import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupSecret } from '../../../domain/contract/backup.ts'

export interface SecretDraft {
  by: 'password' | 'recovery'
  userName: string
  password: string
  recoveryCode: string
}

export const noSecret: SecretDraft = { by: 'password', userName: '', password: '', recoveryCode: '' }

/** Undefined while something is missing. */
export function secretOf({ by, userName, password, recoveryCode }: SecretDraft): BackupSecret | undefined {
  if (by === 'recovery') return recoveryCode.trim() ? { recoveryCode: recoveryCode.trim() } : undefined
  return userName.trim() && password ? { userName: userName.trim(), password } : undefined
}

/** What opens the backup: somebody who could sign in when it was made, or the printed code. */
export function SecretFields({ draft, onChange }: { draft: SecretDraft; onChange: (draft: SecretDraft) => void }) {
  const { t } = useTranslation()
  const set = (more: Partial<SecretDraft>) => onChange({ ...draft, ...more })
  return (
    <>
      <SegmentedControl
        aria-label={t('backups:openWith')}
        value={draft.by}
        onChange={(by) => set({ by: by === 'recovery' ? 'recovery' : 'password' })}
        data={[
          { value: 'password', label: t('backups:withPassword') },
          { value: 'recovery', label: t('backups:withRecovery') },
        ]}
      />
      {draft.by === 'password' ? (
        <>
          <TextInput
            label={t('settings:restore.userName')}
            autoComplete="username"
            spellCheck={false}
            value={draft.userName}
            onChange={(event) => set({ userName: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('settings:restore.password')}
            description={t('settings:restore.passwordHint')}
            autoComplete="off"
            value={draft.password}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        </>
      ) : (
        <TextInput
          label={t('backups:recoveryCode')}
          description={t('backups:recoveryCodeHint')}
          autoComplete="off"
          spellCheck={false}
          value={draft.recoveryCode}
          onChange={(event) => set({ recoveryCode: event.currentTarget.value })}
        />
      )}
    </>
  )
}
