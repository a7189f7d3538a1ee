/** Restoring: which backup and what opens it; what is in it; then, and only then, putting it in the place of the practice. */
import { Alert, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupContents, RestoreEvent } from '../../../domain/contract/backup.ts'
import { orpc } from '../../client.ts'
import { ErrorNote } from '../../components/states.tsx'
import { ofRecoveryCode } from '../sign-in/code-error.ts'
import { BackupSummary } from './backup-summary.tsx'
import { noSecret, SecretFields, secretOf } from './secret-fields.tsx'
import { type Restored, useRestore } from './use-restore.ts'

export interface RestoreWizardProps {
  /** Chosen already; otherwise it is typed. */
  path?: string | undefined
  userName?: string
  /** What is replaced, where the caller can tell more of it than the service does before anybody signed in. */
  warning?: ReactNode
  onRestored: (restored: Restored) => void
  onLeave: () => void
  leaveLabel: string
}

export function RestoreWizard({
  path: chosen,
  userName = '',
  warning,
  onRestored,
  onLeave,
  leaveLabel,
}: RestoreWizardProps) {
  const { t } = useTranslation()
  const [path, setPath] = useState(chosen ?? '')
  const [draft, setDraft] = useState({ ...noSecret, userName })
  const look = useMutation(orpc.backup.inspect.mutationOptions())
  const restoring = useRestore(onRestored)
  const secret = secretOf(draft)
  const said = (error: unknown) => (draft.by === 'recovery' ? ofRecoveryCode(error) : error)

  if (restoring.event) return <RestoreProgress event={restoring.event} onCancel={restoring.cancel} />
  if (look.data && secret) {
    const { tooNew, allowed } = look.data
    return (
      <Stack gap="sm">
        <BackupSummary contents={look.data} />
        {tooNew ? <TooNew /> : allowed ? (warning ?? <Replaced contents={look.data} />) : <NotYours />}
        {restoring.error ? <Refusal error={said(restoring.error)} /> : null}
        <Group justify="space-between">
          <Button variant="default" onClick={look.reset} data-autofocus>
            {t('common:back')}
          </Button>
          <Button color="red" disabled={tooNew || !allowed} onClick={() => restoring.start(look.data.path, secret)}>
            {t('settings:restore.confirm')}
          </Button>
        </Group>
      </Stack>
    )
  }
  const ready = path.trim() !== '' && secret !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secret && ready) look.mutate({ path: path.trim(), secret })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {chosen ? (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {chosen}
          </Text>
        ) : (
          <TextInput
            label={t('settings:restore.path')}
            description={t('settings:restore.pathHint')}
            spellCheck={false}
            autoComplete="off"
            data-autofocus
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
        )}
        <SecretFields draft={draft} onChange={setDraft} />
        {look.error ? <Refusal error={said(look.error)} /> : null}
        <Group justify="space-between">
          <Button variant="default" onClick={onLeave}>
            {leaveLabel}
          </Button>
          <Button type="submit" disabled={!ready} loading={look.isPending}>
            {t('backups:look')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A file that is no backup, or not a whole one, is nothing that more room on the disk would mend. */
function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const kept = t('settings:restore.nothingChanged')
  if (!(error instanceof ORPCError) || error.code !== 'STORAGE') return <ErrorNote error={error} kept={kept} />
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('settings:restore.failedTitle')}
      p="sm"
    >
      <Text size="sm">{error.message}</Text>
      <Text size="sm">{kept}</Text>
    </Alert>
  )
}

/** There is a practice here: it is not destroyed, and whoever goes on must know where it went. */
function Replaced({ contents: { replaces } }: { contents: BackupContents }) {
  const { t } = useTranslation()
  if (replaces === 'nothing') return null
  return <Warning title={t(`backups:replaces.${replaces}`)} next={t('backups:replaces.next')} />
}

function NotYours() {
  const { t } = useTranslation()
  return <Warning title={t('backups:notYours')} next={t('backups:notYoursNext')} />
}

function TooNew() {
  const { t } = useTranslation()
  return <Warning title={t('backups:tooNew')} next={t('backups:tooNewNext')} />
}

function Warning({ title, next }: { title: string; next: string }) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} p="sm">
      <Text size="sm">{next}</Text>
    </Alert>
  )
}

function RestoreProgress({ event, onCancel }: { event: RestoreEvent; onCancel: () => void }) {
  const { t } = useTranslation()
  const value = (event.progress ?? 0) * 100
  return (
    <Stack gap="xs">
      <Progress.Root size="lg">
        <Progress.Section value={value} aria-label={t('jobs:kind.restore')} />
      </Progress.Root>
      <Text size="sm" role="status" aria-live="polite">
        {event.step || t('jobs:unknownLength')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('backups:untouched')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
