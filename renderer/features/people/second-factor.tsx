/** Settings, Security: a code from the phone beside the password. */
import { Alert, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Section } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { codeErrorWords } from '../sign-in/code-error.ts'
import { PasswordTry } from '../sign-in/password-try.tsx'

export function SecondFactor() {
  const { t } = useTranslation()
  const status = useQuery(orpc.secondFactor.status.queryOptions({ staleTime: 0 }))
  const [dialog, setDialog] = useState<'on' | 'off'>()
  const close = () => {
    setDialog(undefined)
    void status.refetch()
  }
  return (
    <Section title={t('people:factor.title')} hint={t('people:factor.hint')}>
      <Loaded query={status}>
        {({ since }) => (
          <Group justify="space-between">
            <Text size="sm">
              {since ? t('people:factor.since', { date: formatDate(since.slice(0, 10)) }) : t('people:factor.off')}
            </Text>
            <Button variant="default" onClick={() => setDialog(since ? 'off' : 'on')}>
              {t(since ? 'people:factor.turnOff' : 'people:factor.turnOn')}
            </Button>
          </Group>
        )}
      </Loaded>
      {dialog === 'on' ? <Enrol onClose={close} /> : null}
      {dialog === 'off' ? <TurnOff onClose={close} /> : null}
    </Section>
  )
}

function Enrol({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { userName } = useSession()
  const begin = useMutation(orpc.secondFactor.begin.mutationOptions())
  return (
    <Dialog opened title={t('people:factor.turnOn')} onClose={onClose}>
      {begin.data ? (
        <Confirm {...begin.data} onDone={onClose} />
      ) : (
        <PasswordTry
          label={t('people:own', { user: userName })}
          submitLabel={t('people:factor.begin')}
          error={begin.error}
          busy={begin.isPending}
          onTry={(password) => begin.mutate({ password })}
        />
      )}
    </Dialog>
  )
}

/** Four letters at a time are easier to type off. */
const spaced = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ')

function Confirm({ secret, qr, onDone }: { secret: string; qr: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const confirm = useMutation(orpc.secondFactor.confirm.mutationOptions({ onSuccess: onDone }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ code })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('people:factor.scan')}</Text>
        <Group justify="center">
          <QrCode rows={qr} label={t('people:factor.qr')} />
        </Group>
        <Text size="sm">
          {t('people:factor.typed')} <Code fz="sm">{spaced(secret)}</Code>
        </Text>
        <TextInput
          label={t('people:factor.code')}
          description={t('people:factor.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          autoFocus
          value={code}
          onChange={(event) => {
            confirm.reset()
            setCode(event.currentTarget.value)
          }}
          error={confirm.error ? codeErrorWords(confirm.error) : undefined}
          errorProps={{ role: 'alert' }}
        />
        <Alert color="gray" variant="light" p="xs">
          {t('people:factor.lost')}
        </Alert>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={code.replace(/\s/g, '').length !== 6} loading={confirm.isPending}>
            {t('people:factor.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Modules of quiet around a QR code (ISO/IEC 18004, 9.1). */
const quiet = 4

/** Dark on white whatever the colour scheme: cameras read no other. */
function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const size = rows.length + 2 * quiet
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((module, x) => (module === '1' ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  )
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={220} height={220} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { userName } = useSession()
  const queryClient = useQueryClient()
  const remove = useMutation(
    orpc.secondFactor.remove.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.secondFactor.status.queryKey() })
        onClose()
      },
    }),
  )
  return (
    <Dialog opened title={t('people:factor.turnOff')} onClose={onClose}>
      <PasswordTry
        label={t('people:own', { user: userName })}
        submitLabel={t('people:factor.turnOff')}
        error={remove.error}
        busy={remove.isPending}
        onTry={(password) => remove.mutate({ password })}
      />
    </Dialog>
  )
}
