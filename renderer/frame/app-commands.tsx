import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../client.ts'
import { useCommand } from '../commands/use-command.tsx'
import { Confirm } from '../components/confirm.tsx'
import { hasUnsaved } from '../components/unsaved-guard.tsx'
import { flushBeforeLock } from '../features/lock/before-lock.ts'
import { useIdleLock, useLock } from '../features/lock/use-lock.ts'
import { useSessionChange } from '../session.ts'

/** The commands that work on every screen. */
export function AppCommands() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { left } = useSessionChange()
  const { mutateAsync: signOut } = useMutation(orpc.session.signOut.mutationOptions({ onSuccess: () => left() }))
  const [askingToLeave, setAskingToLeave] = useState(false)
  const leave = async () => {
    await flushBeforeLock()
    await signOut(undefined)
  }
  useIdleLock()
  useCommand('app.lock', useLock())
  useCommand('app.home', () => void navigate({ to: '/' }))
  useCommand('app.in-basket', () => void navigate({ to: '/in-basket' }))
  useCommand('app.referrals', () => void navigate({ to: '/referrals' }))
  useCommand('app.directory', () => void navigate({ to: '/directory' }))
  useCommand('app.disclosures', () => void navigate({ to: '/disclosures' }))
  useCommand('app.settings', () => void navigate({ to: '/settings' }))
  useCommand('patient.new', () => void navigate({ to: '/patients/new' }))
  useCommand('import.open', () => void navigate({ to: '/import' }))
  useCommand('app.sign-out', () => {
    if (hasUnsaved()) setAskingToLeave(true)
    else void leave()
  })
  return (
    <Confirm
      opened={askingToLeave}
      title={t('common:unsaved.title')}
      confirmLabel={t('frame:signOutAnyway')}
      cancelLabel={t('common:unsaved.keep')}
      dangerous
      onConfirm={leave}
      onCancel={() => setAskingToLeave(false)}
    >
      {t('frame:signOutUnsaved')}
    </Confirm>
  )
}
