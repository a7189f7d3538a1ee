import { Alert, Button, Code, CopyButton, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditVerification, auditVerification } from '../../../domain/contract/audit.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { formatAuditHead, parseAuditHead } from '../../../domain/resources/audit-event.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { JobOutcome, jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob } from '../jobs/use-jobs.ts'

/** The head of the log to compare with, and the check of the whole chain. */
export function AuditVerify() {
  const { t } = useTranslation()
  const head = useQuery({ ...orpc.audit.head.queryOptions(), staleTime: 0 })
  const start = useMutation(orpc.audit.verify.mutationOptions({ onSuccess: () => void head.refetch() }))
  const job = useJob(start.data?.jobId)
  const [typed, setTyped] = useState('')
  const given = parseAuditHead(typed)
  const unreadable = typed.trim() !== '' && !given
  const result = job?.state === 'done' ? auditVerification.safeParse(job.result).data : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unreadable) start.mutate(given ? { head: given } : {})
  }
  return (
    <Section title={t('audit:verify.title')} hint={t('audit:verify.hint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Loaded query={head}>
            {(newest) => (
              <Group gap="xs">
                <Text size="sm">{t('audit:verify.head')}</Text>
                <Code style={{ overflowWrap: 'anywhere' }}>{formatAuditHead(newest)}</Code>
                <CopyButton value={formatAuditHead(newest)}>
                  {({ copied, copy }) => (
                    <Button variant="default" size="compact-xs" onClick={copy}>
                      {t(copied ? 'audit:verify.copied' : 'audit:verify.copy')}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            )}
          </Loaded>
          <TextInput
            label={t('audit:verify.compare')}
            description={t('audit:verify.compareHint')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={unreadable ? t('audit:verify.unreadable') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={start.isPending} disabled={unreadable || job?.state === 'running'}>
              {t('audit:verify.start')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Stack gap="xs" mt="sm" role="status" aria-live="polite">
        {start.error ? <ErrorNote error={start.error} /> : null}
        {job?.state === 'running' ? <JobProgress job={job} /> : null}
        {job?.state === 'failed' ? <ErrorNote error={jobError(job)} /> : null}
        {job?.state === 'cancelled' ? <JobOutcome job={job} /> : null}
        {result ? <Result result={result} /> : null}
      </Stack>
    </Section>
  )
}

function Result({ result }: { result: AuditVerification }) {
  const { t } = useTranslation()
  return (
    <>
      {result.alarms.length > 0 ? (
        <Alert
          color={result.alarms.some(({ found }) => found !== 'missing') ? 'red' : 'yellow'}
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          p="sm"
          title={t('audit:verify.alarms')}
        >
          <List size="sm">
            {result.alarms.map(({ sequence, recorded, found, head, missing }) => (
              <List.Item key={sequence}>
                {t(`audit:verify.alarm.${missing ? 'cut' : found}`, {
                  date: formatDateTime(recorded),
                  head: head.split(':')[0],
                  missing,
                })}
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {result.ok ? (
        <Alert
          color={result.salvagedAt ? 'yellow' : 'teal'}
          variant="light"
          icon={<IconShieldCheck aria-hidden />}
          p="sm"
        >
          <Text size="sm" fw={600}>
            {result.salvagedAt
              ? t('audit:verify.salvaged', { date: formatDateTime(result.salvagedAt), line: result.firstBad })
              : t('audit:verify.good', { count: result.lines })}
          </Text>
          {result.compared.length > 0 ? (
            <Text size="sm">{t('audit:verify.compared', { count: result.compared.length })}</Text>
          ) : null}
        </Alert>
      ) : (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          p="sm"
          title={findingText(result, t)}
        >
          {t('audit:verify.next')}
        </Alert>
      )}
    </>
  )
}

/** What is wrong, in a sentence that names the line. */
function findingText({ because, firstBad, lastBad, where, witness }: AuditVerification, t: TFunction): string {
  const place = t(where === 'typed' ? 'audit:verify.whereTyped' : 'audit:verify.whereBeside')
  if (because === 'unguarded') return t('audit:verify.unguarded')
  if (because === 'cut-off') return t('audit:verify.cutOff', { line: firstBad, where: place })
  if (because === 'rewritten') return t('audit:verify.rewritten', { line: firstBad, last: lastBad, where: place })
  if (firstBad !== undefined) return t('audit:verify.line', { line: firstBad })
  return t(witness === 'forged' ? 'audit:verify.forged' : 'audit:verify.unguarded')
}
