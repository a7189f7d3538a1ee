import { Alert, Button, Checkbox, PasswordInput, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wholeExport } from '../../../domain/contract/moving.ts'
import { orpc } from '../../client.ts'
import { FolderField } from '../../components/folder-field.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { JobOutcome, jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob, useJobs } from '../jobs/use-jobs.ts'

const shortestPassword = 10

/** The whole practice leaves for another system. That files without a password are open to anybody is confirmed each time. */
export function MovingTab() {
  const { t } = useTranslation()
  const [out, setOut] = useState('')
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [accepted, setAccepted] = useState(false)
  const start = useMutation(orpc.moving.exportAll.mutationOptions())
  const running = useJobs().find((job) => job.kind === 'export-all' && job.state === 'running')
  const job = useJob(start.data?.jobId) ?? running
  const made = job?.state === 'done' ? wholeExport.safeParse(job.result).data : undefined
  const isZip = /\.zip$/i.test(out.trim())
  const open = out.trim() !== '' && (!isZip || password === '')
  const ready = open ? accepted : password.length >= shortestPassword && password === repeated
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (out.trim() && ready) start.mutate({ out: out.trim(), ...(isZip && password && { password }) })
  }
  return (
    <Section title={t('moving:title')} hint={t('moving:hint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" align="flex-start">
          <FolderField label={t('moving:out')} description={t('moving:outHint')} value={out} onChange={setOut} />
          {isZip ? (
            <>
              <PasswordInput
                w="100%"
                label={t('moving:password')}
                description={t('moving:passwordHint')}
                autoComplete="new-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              {password === '' ? null : (
                <PasswordInput
                  w="100%"
                  label={t('moving:repeat')}
                  autoComplete="new-password"
                  error={repeated !== '' && repeated !== password ? t('moving:different') : undefined}
                  value={repeated}
                  onChange={(event) => setRepeated(event.currentTarget.value)}
                />
              )}
            </>
          ) : null}
          {open ? (
            <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('moving:openTitle')}>
              <Stack gap="xs">
                <Text size="sm">{t('moving:openText')}</Text>
                <Checkbox
                  label={t('moving:accept')}
                  checked={accepted}
                  onChange={(event) => setAccepted(event.currentTarget.checked)}
                />
              </Stack>
            </Alert>
          ) : null}
          <Button type="submit" loading={start.isPending} disabled={!out.trim() || !ready || running !== undefined}>
            {t('moving:start')}
          </Button>
          <div role="status" aria-live="polite" style={{ width: '100%' }}>
            {job?.state === 'running' ? <JobProgress job={job} /> : null}
            {made ? <Text size="sm">{t('moving:done', { count: made.patients, out: made.out })}</Text> : null}
            {job?.state === 'cancelled' ? <JobOutcome job={job} /> : null}
          </div>
          {job?.state === 'failed' ? <ErrorNote error={jobError(job)} kept={t('moving:kept')} /> : null}
          {start.error ? <ErrorNote error={start.error} kept={t('moving:kept')} /> : null}
        </Stack>
      </form>
    </Section>
  )
}
