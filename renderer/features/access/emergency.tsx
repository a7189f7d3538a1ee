/** Emergency access: the command that begins it, and the bar that stays while it lasts. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
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
  useCommand('app.emergency', () => setAsking(true), emergency === undefined)
  return (
    <>
      {emergency ? <EmergencyBar key={emergency.id} {...emergency} /> : null}
      {asking && !emergency ? <EmergencyDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** What was refused before, and what only the emergency opened, is asked for anew. */
function useFreshStart() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries()
}

function EmergencyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const refresh = useFreshStart()
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

/** Longer than a timer may run in a browser is not to be feared: it lasts an hour. */
function EmergencyBar({ id, endsAt }: { id: string; endsAt: string }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const refresh = useFreshStart()
  const end = useMutation(orpc.chartAccess.end.mutationOptions({ onSuccess: refresh }))
  useEffect(() => {
    const over = () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    const timer = setTimeout(over, Math.max(0, Date.parse(endsAt) - Date.now()) + 1000)
    return () => clearTimeout(timer)
  }, [endsAt, queryClient])
  return (
    <Alert role="status" color="red" variant="filled" radius={0} p="xs" icon={<IconUrgent aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600} c="inherit">
          {t('access:emergency.banner', { until: formatDateTime(endsAt).split(' ')[1] ?? '' })}
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
