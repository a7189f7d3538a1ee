import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupSchedule } from '../../../domain/contract/backup.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { SavedNote } from '../settings/saved-note.tsx'

/** When backups are made by themselves, and which of them stay. */
export function ScheduleSection() {
  const { t } = useTranslation()
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  return (
    <Section title={t('backups:schedule')} hint={t('backups:scheduleHint')}>
      <Loaded query={settings}>{({ schedule }) => <ScheduleForm present={schedule} />}</Loaded>
    </Section>
  )
}

const kinds = [
  ['daily', 1, 90],
  ['weekly', 0, 60],
  ['monthly', 0, 120],
] as const

function ScheduleForm({ present }: { present: BackupSchedule }) {
  const { t } = useTranslation()
  const [schedule, setSchedule] = useState(present)
  const save = useMutation(orpc.backup.setSchedule.mutationOptions())
  const set = (more: Partial<BackupSchedule>) => {
    save.reset()
    setSchedule({ ...schedule, ...more })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(schedule)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" align="flex-start">
        <Group gap="md" align="center">
          <Switch
            label={t('backups:daily')}
            checked={schedule.daily}
            onChange={(event) => set({ daily: event.currentTarget.checked })}
          />
          <TimeField
            w={110}
            aria-label={t('backups:time')}
            disabled={!schedule.daily}
            value={schedule.time}
            onChange={(time = '') => set({ time })}
          />
        </Group>
        <Switch
          label={t('backups:onClose')}
          description={t('backups:onCloseHint')}
          checked={schedule.onClose}
          onChange={(event) => set({ onClose: event.currentTarget.checked })}
        />
        <Group gap="sm" align="flex-end">
          {kinds.map(([kind, least, most]) => (
            <NumberInput
              key={kind}
              w={110}
              label={t(`backups:keep.${kind}`)}
              min={least}
              max={most}
              clampBehavior="strict"
              allowDecimal={false}
              value={schedule.keep[kind]}
              onChange={(value) => set({ keep: { ...schedule.keep, [kind]: Number(value) } })}
            />
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {t('backups:keepHint')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('backups:nobodySignedIn')}
        </Text>
        {save.error ? <ErrorNote error={save.error} /> : null}
        <Button type="submit" loading={save.isPending} disabled={same(schedule, present) || schedule.time === ''}>
          {t('common:save')}
        </Button>
      </Stack>
      <SavedNote shown={save.isSuccess} />
    </form>
  )
}

const same = (a: BackupSchedule, b: BackupSchedule) => JSON.stringify(a) === JSON.stringify(b)
