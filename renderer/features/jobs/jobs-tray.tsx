import { ActionIcon, Button, Group, Indicator, Popover, Progress, Stack, Text } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../domain/contract/job.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { EmptyState } from '../../components/states.tsx'
import { JobOutcome } from './job-outcome.tsx'
import { useJobNotices } from './use-job-notices.ts'
import { useJobs } from './use-jobs.ts'

const mostShown = 8

/** Long work, from every screen: how far it is, cancel, how it ended. */
export function JobsTray() {
  const { t } = useTranslation()
  const jobs = useJobs()
  const [opened, setOpened] = useState(false)
  useJobNotices(jobs)
  const running = jobs.filter((job) => job.state === 'running').length
  const label = running > 0 ? t('jobs:running', { count: running }) : t('jobs:none')
  return (
    <Popover opened={opened} onChange={setOpened} width={380} position="bottom-end" trapFocus>
      <Indicator disabled={running === 0} label={running} size={16} offset={4}>
        <Popover.Target>
          <ActionIcon aria-label={label} title={label} onClick={() => setOpened(!opened)}>
            <IconActivity size={18} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="sm" aria-label={t('jobs:title')}>
        <Stack gap="sm">
          <Text fw={600} size="sm">
            {t('jobs:title')}
          </Text>
          {jobs.length === 0 ? <EmptyState title={t('jobs:none')} hint={t('jobs:noneHint')} /> : null}
          {jobs.slice(0, mostShown).map((job) => (
            <JobLine key={job.id} job={job} onLeave={() => setOpened(false)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function JobLine({ job, onLeave }: { job: Job; onLeave: () => void }) {
  const { t } = useTranslation()
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={500}>
          {t(`jobs:kind.${job.kind}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {formatDateTime(job.startedAt)}
        </Text>
      </Group>
      {job.state === 'running' ? <JobProgress job={job} /> : <JobOutcome job={job} onLeave={onLeave} />}
    </div>
  )
}

/** For a job that is running: bar, step, cancel. Also for screens that started it. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation()
  const cancel = useMutation(orpc.job.cancel.mutationOptions())
  const known = job.progress !== undefined
  const percent = Math.round((job.progress ?? 1) * 100)
  return (
    <Group gap="xs" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <Progress.Root size="md">
          <Progress.Section
            value={percent}
            striped={!known}
            animated={!known}
            aria-label={t(`jobs:kind.${job.kind}`)}
            aria-valuetext={known ? undefined : t('jobs:unknownLength')}
          />
        </Progress.Root>
        <Text size="xs" c="dimmed">
          {job.step ?? t('jobs:unknownLength')}
        </Text>
      </div>
      <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
        {t('common:cancel')}
      </Button>
    </Group>
  )
}
