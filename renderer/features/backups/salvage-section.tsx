import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { salvageReport } from '../../../domain/contract/backup.ts'
import { orpc } from '../../client.ts'
import { FolderField } from '../../components/folder-field.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob } from '../jobs/use-jobs.ts'
import { RestoreDialog } from '../settings/restore-dialog.tsx'

/** For a damaged database without a good backup: what can be read becomes a practice of its own. */
export function SalvageSection() {
  const { t } = useTranslation()
  const [out, setOut] = useState('')
  const [taking, setTaking] = useState<string>()
  const salvage = useMutation(orpc.backup.salvage.mutationOptions())
  const job = useJob(salvage.data?.jobId)
  const report = job?.state === 'done' ? salvageReport.safeParse(job.result).data : undefined
  const lost = report?.tables.filter(({ lostAtMost }) => lostAtMost > 0) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (out.trim()) salvage.mutate({ out: out.trim() })
  }
  return (
    <Section title={t('backups:salvage')} hint={t('backups:salvageHint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" align="flex-start">
          <FolderField label={t('backups:salvageOut')} value={out} onChange={setOut} />
          <Button
            type="submit"
            variant="default"
            disabled={!out.trim() || job?.state === 'running'}
            loading={salvage.isPending}
          >
            {t('backups:salvageRun')}
          </Button>
          <div role="status" aria-live="polite">
            {job?.state === 'running' ? <JobProgress job={job} /> : null}
            {report ? (
              <Text size="sm">
                {t('backups:salvaged', {
                  out: report.out,
                  kept: report.tables.reduce((sum, { kept }) => sum + kept, 0).toLocaleString(),
                })}{' '}
                {lost.length === 0
                  ? t('backups:nothingLost')
                  : t('backups:lost', {
                      what: lost.map(({ table, lostAtMost }) => `${lostAtMost} ${tableWords(table, t)}`).join(', '),
                    })}
              </Text>
            ) : null}
          </div>
          {report?.registrations ? (
            <Text size="sm">
              {t('backups:registrations', {
                count: report.registrations.earlier + report.registrations.unknown,
                ...report.registrations,
              })}
            </Text>
          ) : null}
          {report?.brokenReferences ? (
            <Text size="sm">{t('backups:orphans', { count: report.brokenReferences })}</Text>
          ) : null}
          {report?.backup ? (
            <Button variant="default" onClick={() => setTaking(report.backup)}>
              {t('backups:salvageTake')}
            </Button>
          ) : null}
          {report?.notBackedUp ? <Text size="sm">{report.notBackedUp}</Text> : null}
          {job?.state === 'failed' ? <ErrorNote error={jobError(job)} /> : null}
          {salvage.error ? <ErrorNote error={salvage.error} /> : null}
        </Stack>
      </form>
      <RestoreDialog path={taking} onClose={() => setTaking(undefined)} />
    </Section>
  )
}

/** Tables that nobody has heard of keep their name. */
const tableWords = (table: string, t: TFunction) =>
  t(`backups:table.${table}`, { defaultValue: table.replaceAll('_', ' ') })
