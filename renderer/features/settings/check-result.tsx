import { Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type VerifyReport, verifyReport } from '../../../domain/contract/backup.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loading } from '../../components/states.tsx'
import { JobOutcome, jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob } from '../jobs/use-jobs.ts'
import styles from './backup-list.module.css'

/** Each check by name, of a backup or of the live database. */
export function CheckResult({ jobId }: { jobId: string }) {
  const { t } = useTranslation()
  const job = useJob(jobId)
  const report = job?.state === 'done' ? verifyReport.safeParse(job.result).data : undefined
  return (
    <Section title={t('settings:backups.checkResult')}>
      <div role="status" aria-live="polite">
        {!job ? <Loading /> : null}
        {job?.state === 'running' ? <JobProgress job={job} /> : null}
        {job?.state === 'failed' ? <ErrorNote error={jobError(job)} /> : null}
        {job?.state === 'cancelled' ? <JobOutcome job={job} /> : null}
        {report ? <Report report={report} /> : null}
      </div>
    </Section>
  )
}

function Report({ report }: { report: VerifyReport }) {
  const { t } = useTranslation()
  const bad = report.path.endsWith('.db') ? 'settings:backups.checkBadLive' : 'settings:backups.checkBad'
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} c={report.ok ? undefined : 'var(--mantine-color-error)'}>
        {t(report.ok ? 'settings:backups.checkGood' : bad)}
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {report.path}
      </Text>
      <List size="sm" listStyleType="none" spacing={2}>
        {report.checks.map((check) => (
          <List.Item key={check.name}>
            <Group component="span" gap={6} wrap="nowrap">
              {check.ok ? (
                <IconCheck
                  size={16}
                  className={styles.icon}
                  aria-label={t('settings:backups.good')}
                  color="var(--mantine-color-teal-text)"
                />
              ) : (
                <IconAlertTriangle
                  size={16}
                  className={styles.icon}
                  aria-label={t('settings:backups.bad')}
                  color="var(--mantine-color-error)"
                />
              )}
              <Text span size="sm">
                {[check.name, check.detail].filter(Boolean).join(': ')}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
