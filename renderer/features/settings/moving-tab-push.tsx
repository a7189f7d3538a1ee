import { Button, Checkbox, List, NativeSelect, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PushProblem, type PushResult, pushResult } from '../../../domain/contract/moving.ts'
import { type DisclosurePurpose, disclosurePurpose } from '../../../domain/resources/disclosure.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { JobOutcome, jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob, useJobs } from '../jobs/use-jobs.ts'

/** All charts go to a FHIR server. Nothing leaves before somebody presses the button, each time. */
export function PushSection() {
  const { t } = useTranslation()
  const [server, setServer] = useState('')
  const [token, setToken] = useState('')
  const [recipient, setRecipient] = useState('')
  const [purpose, setPurpose] = useState<DisclosurePurpose>('operations')
  const [again, setAgain] = useState(false)
  const start = useMutation(orpc.moving.push.mutationOptions())
  const jobs = useJobs()
  const last = jobs.filter((job) => job.kind === 'push').at(-1)
  const job = useJob(start.data?.jobId) ?? last
  const result = job?.state === 'done' ? pushResult.safeParse(job.result).data : undefined
  const isReady = server.trim() !== '' && recipient.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    start.mutate({
      server: server.trim(),
      recipient: recipient.trim(),
      purpose,
      again,
      ...(token.trim() && { token: token.trim() }),
    })
    setToken('')
  }
  return (
    <Section title={t('moving:push.title')} hint={t('moving:push.hint')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" align="flex-start">
          <TextInput
            w="100%"
            label={t('moving:push.server')}
            description={t('moving:push.serverHint')}
            spellCheck={false}
            autoComplete="off"
            value={server}
            onChange={(event) => setServer(event.currentTarget.value)}
          />
          <SimpleGrid w="100%" cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('moving:push.recipient')}
              description={t('moving:push.recipientHint')}
              maxLength={200}
              autoComplete="off"
              value={recipient}
              onChange={(event) => setRecipient(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('moving:push.purpose')}
              description={t('moving:push.purposeHint')}
              value={purpose}
              data={disclosurePurpose.options.map((value) => ({ value, label: t(`export:disclosures.${value}`) }))}
              onChange={(event) => setPurpose(disclosurePurpose.parse(event.currentTarget.value))}
            />
          </SimpleGrid>
          <PasswordInput
            w="100%"
            label={t('moving:push.token')}
            description={t('moving:push.tokenHint')}
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
          <Checkbox
            label={t('moving:push.again')}
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
          <Button type="submit" loading={start.isPending} disabled={!isReady || job?.state === 'running'}>
            {t('moving:push.start')}
          </Button>
          <div role="status" aria-live="polite" style={{ width: '100%' }}>
            {job?.state === 'running' ? <JobProgress job={job} /> : null}
            {job?.state === 'cancelled' ? <JobOutcome job={job} /> : null}
            {result ? <Outcome result={result} /> : null}
          </div>
          {job?.state === 'failed' ? <ErrorNote error={jobError(job)} kept={t('moving:push.kept')} /> : null}
          {start.error ? <ErrorNote error={start.error} kept={t('moving:push.kept')} /> : null}
        </Stack>
      </form>
    </Section>
  )
}

function Outcome({ result }: { result: PushResult }) {
  const { t } = useTranslation()
  const { sent, unchanged, refused, heldBack, notTaken, problems, server } = result
  return (
    <Stack gap="xs">
      <Text size="sm">{t('moving:push.done', { count: sent, unchanged, server })}</Text>
      {notTaken.length > 0 ? (
        <Text size="sm">
          {t('moving:push.notTaken', {
            types: notTaken.map(({ resourceType, count }) => `${resourceType} (${count})`).join(', '),
          })}
        </Text>
      ) : null}
      {refused > 0 ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('moving:push.refused', { count: refused })}
        </Text>
      ) : null}
      {heldBack > 0 ? <Text size="sm">{t('moving:push.heldBack', { count: heldBack })}</Text> : null}
      {problems.length > 0 ? (
        <List size="sm">
          {problems.map((problem) => (
            <List.Item key={`${problem.resourceType}/${problem.id}`}>
              <ProblemLine problem={problem} />
            </List.Item>
          ))}
        </List>
      ) : null}
    </Stack>
  )
}

/** The server's codes and paths: its words may repeat what is in the chart. */
function ProblemLine({ problem: { resourceType, patientId, codes, paths } }: { problem: PushProblem }) {
  const { t } = useTranslation()
  return (
    <>
      {resourceType}: {[...codes, ...paths].join(', ')}{' '}
      <LinkTo size="sm" to="/patients/$patientId" params={{ patientId }}>
        {t('moving:push.openChart')}
      </LinkTo>
    </>
  )
}
