import { Button, Group, NumberInput, PasswordInput, Stack, Switch } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { practiceSettings } from '../../../domain/contract/practice.ts'
import { orpc } from '../../client.ts'
import { May } from '../../components/may.tsx'
import { NewPassword } from '../../components/new-password.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { RecoverySection } from '../people/recovery-code.tsx'
import { SecondFactor } from '../people/second-factor.tsx'
import { useThrottle } from '../sign-in/use-throttle.ts'
import { SavedNote } from './saved-note.tsx'

export function SecurityTab() {
  const settings = useQuery(orpc.practice.settings.queryOptions())
  const [changes, setChanges] = useState(0)
  return (
    <Stack gap="md">
      <ChangePassword key={changes} changedBefore={changes > 0} onChanged={() => setChanges(changes + 1)} />
      <SecondFactor />
      <RecoverySection />
      <May needs="manage-practice">
        <Loaded query={settings}>
          {({ idleLockMinutes, officeReadsCharts }) => (
            <>
              <IdleLock minutes={idleLockMinutes} />
              <OfficeReading reads={officeReadsCharts} />
            </>
          )}
        </Loaded>
      </May>
    </Stack>
  )
}

function IdleLock({ minutes }: { minutes: number }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | string>(minutes)
  const save = useMutation(orpc.practice.setSettings.mutationOptions())
  const valid = practiceSettings.pick({ idleLockMinutes: true }).safeParse({ idleLockMinutes: typed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid.success) save.mutate(valid.data)
  }
  return (
    <Section title={t('settings:security.idleLock')} hint={t('settings:security.idleLockHint')}>
      <form onSubmit={submit} noValidate>
        <Group align="flex-start" gap="xs">
          <NumberInput
            size="xs"
            w={140}
            aria-label={t('settings:security.minutes')}
            suffix={t('settings:security.minutesSuffix')}
            allowDecimal={false}
            allowNegative={false}
            value={typed}
            error={valid.success ? undefined : t('settings:security.minutesRange')}
            onChange={(value) => {
              save.reset()
              setTyped(value)
            }}
          />
          <Button type="submit" disabled={!valid.success || typed === minutes} loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
        {save.error ? <ErrorNote error={save.error} /> : null}
        <SavedNote shown={save.isSuccess} />
      </form>
    </Section>
  )
}

/** What the front desk may look at: decided by the practice, enforced by the service. */
function OfficeReading({ reads }: { reads: boolean }) {
  const { t } = useTranslation()
  const save = useMutation(orpc.practice.setSettings.mutationOptions())
  return (
    <Section title={t('settings:security.office')} hint={t('settings:security.officeHint')}>
      <Switch
        label={t('settings:security.officeReads')}
        checked={reads}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ officeReadsCharts: event.currentTarget.checked })}
      />
      {save.error ? <ErrorNote error={save.error} /> : null}
      <SavedNote shown={save.isSuccess} />
    </Section>
  )
}

interface ChangePasswordProps {
  changedBefore: boolean
  onChanged: () => void
}

function ChangePassword({ changedBefore, onChanged }: ChangePasswordProps) {
  const { t } = useTranslation()
  const { userName, displayName, practice } = useSession()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState<string>()
  const change = useMutation(orpc.session.changePassword.mutationOptions({ onSuccess: onChanged }))
  const waitSeconds = useThrottle(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password && newPassword) change.mutate({ password, newPassword })
  }
  return (
    <Section title={t('settings:security.password')} hint={t('settings:security.passwordHint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw={420}>
          <PasswordInput
            label={t('password:current')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => {
              change.reset()
              setPassword(event.currentTarget.value)
            }}
          />
          <NewPassword onChange={setNewPassword} near={[userName, displayName, practice]} />
          {change.error ? <ErrorNote error={change.error} kept={t('settings:security.passwordKept')} /> : null}
          <Group justify="flex-end">
            <Button type="submit" disabled={!password || !newPassword || waitSeconds > 0} loading={change.isPending}>
              {t('settings:security.changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
      <SavedNote shown={changedBefore} text={t('settings:security.passwordChanged')} />
    </Section>
  )
}
