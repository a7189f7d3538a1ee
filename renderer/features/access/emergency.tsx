/** Emergency access: the command that begins it, and the bar that stays while it lasts. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { sessionQuery, useSession } from '../../session.ts'
import { ReasonForm } from './reason-form.tsx'

export function EmergencyAccess() {
  const { emergency } = useSession()
  const [asking, setAsking] = useState(false)
  useFreshStart(emergency?.id)
  useCommand('app.emergency', () => setAsking(true), emergency === undefined)
  return (
    <>
      {emergency ? <EmergencyBar key={emergency.id} {...emergency} /> : null}
      {asking && !emergency ? <EmergencyDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/**
 * What was refused before, and what only the emergency opened, is asked for anew: once the session says so, not sooner, or the
 * screens that are no longer allowed would ask once more and be refused.
 */
function useFreshStart(emergency: string | undefined) {
  const queryClient = useQueryClient()
  const before = useRef(emergency)
  useEffect(() => {
    if (before.current === emergency) return
    before.current = emergency
    void queryClient.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(sessionQuery.queryKey) })
  }, [emergency, queryClient])
}

function useSessionRefresh() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

function EmergencyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const refresh = useSessionRefresh()
  const start = useMutation(
    orpc.chartAccess.startEmergency.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
    }),
  )
  return (
    <Dialog opened title={t('access:emergency.title')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('access:emergency.hint')}</Text>
        <ReasonForm
          label={t('access:emergency.reason')}
          hint={t('access:emergency.reasonHint')}
          submitLabel={t('access:emergency.start')}
          dangerous
          busy={start.isPending}
          error={start.error}
          onSubmit={(reason) => start.mutate({ reason })}
        >
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </ReasonForm>
      </Stack>
    </Dialog>
  )
}

function EmergencyBar({ id, endsAt }: { id: string; endsAt: string }) {
  const { t } = useTranslation()
  const refresh = useSessionRefresh()
  const end = useMutation(orpc.chartAccess.end.mutationOptions({ onSuccess: refresh }))
  const left = useMinutesLeft(endsAt, refresh)
  return (
    <Alert role="status" color="red" variant="filled" radius={0} p="xs" icon={<IconUrgent aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600} c="inherit">
          {t('access:emergency.banner', { until: formatDateTime(endsAt).split(' ')[1] ?? '' })}{' '}
          <span role="timer">{t('access:emergency.left', { count: left })}</span>
        </Text>
        <Button
          size="compact-sm"
          variant="white"
          color="red"
          loading={end.isPending}
          onClick={() => end.mutate({ id })}
        >
          {t('access:emergency.end')}
        </Button>
      </Group>
      {end.error ? <ErrorNote error={end.error} /> : null}
    </Alert>
  )
}

const minute = 60_000

/** Whole minutes, the last one counting as one. `over` is called after the end. */
function useMinutesLeft(endsAt: string, over: () => void): number {
  const ending = Date.parse(endsAt)
  const [now, setNow] = useState(Date.now)
  const end = useEffectEvent(over)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), minute / 4)
    const timer = setTimeout(() => end(), Math.max(0, ending - Date.now()) + 1000)
    return () => {
      clearInterval(ticking)
      clearTimeout(timer)
    }
  }, [ending])
  return Math.max(1, Math.ceil((ending - now) / minute))
}
