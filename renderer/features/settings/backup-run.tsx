import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { BackupConcerns } from '../backups/backup-concerns.tsx'
import { JobOutcome, jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob, useJobs } from '../jobs/use-jobs.ts'

/** A backup now. Work goes on meanwhile; leaving this screen does not stop it. */
export function BackupRun({ onCheck }: { onCheck: (jobId: string) => void }) {
  const { t } = useTranslation()
  const settings = useQuery(orpc.backup.settings.queryOptions({ staleTime: 0 }))
  const run = useMutation(orpc.backup.run.mutationOptions())
  const settle = useMutation(orpc.backup.settleLost.mutationOptions())
  const check = useMutation(orpc.backup.verify.mutationOptions({ onSuccess: ({ jobId }) => onCheck(jobId) }))
  const running = useJobs().find((job) => job.kind === 'backup' && job.state === 'running')
  const job = useJob(run.data?.jobId) ?? running
  const proven = settings.data?.health.lastProven
  return (
    <Section title={t('settings:backups.run')} hint={t('settings:backups.runHint')}>
      <Stack gap="sm">
        {proven ? (
          <Text size="sm">{t('settings:backups.lastProven', { when: formatDateTime(proven.createdAt) })}</Text>
        ) : null}
        {settings.data ? (
          <BackupConcerns health={settings.data.health}>
            {settings.data.health.lost ? (
              <Button variant="default" size="xs" loading={settle.isPending} onClick={() => settle.mutate(undefined)}>
                {t('backups:lostSettled')}
              </Button>
            ) : null}
          </BackupConcerns>
        ) : null}
        <Group gap="xs">
          <Button loading={run.isPending} disabled={running !== undefined} onClick={() => run.mutate({})}>
            {t('settings:backups.runNow')}
          </Button>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
            {t('settings:backups.checkLive')}
          </Button>
        </Group>
        <div role="status" aria-live="polite">
          {job?.state === 'running' ? <JobProgress job={job} /> : null}
          {job && job.state !== 'running' && job.state !== 'failed' ? <JobOutcome job={job} /> : null}
        </div>
        {job?.state === 'failed' ? <ErrorNote error={jobError(job)} /> : null}
        {run.error ? <ErrorNote error={run.error} /> : null}
        {check.error ? <ErrorNote error={check.error} /> : null}
      </Stack>
    </Section>
  )
}
