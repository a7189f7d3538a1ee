/** A list of patients from another system, step by step: the file, its columns, what would happen, the charts; and earlier lists. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListMapping } from '../../../domain/contract/patient-list.ts'
import { listOutcome } from '../../../domain/contract/patient-list.ts'
import { client, orpc } from '../../client.ts'
import { MayPage } from '../../components/may.tsx'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, ErrorNote } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJob } from '../jobs/use-jobs.ts'
import { ColumnsForm } from './columns-form.tsx'
import { ListFindings } from './list-findings.tsx'
import { ListRuns } from './list-runs.tsx'

export function PatientListPage() {
  const { t } = useTranslation()
  return (
    <MayPage needs="register-patients" title={t('patient-list:title')}>
      <PatientList />
    </MayPage>
  )
}

function PatientList() {
  const { t } = useTranslation()
  const { openFiles } = usePlatform()
  const [file, setFile] = useState<File>()
  const [mapping, setMapping] = useState<ListMapping>()
  const preview = useMutation(orpc.patientList.preview.mutationOptions())
  const check = useMutation({
    mutationFn: (chosen: { file: File; mapping: ListMapping }) => client.patientList.check(chosen),
  })
  const take = useMutation({
    mutationFn: (chosen: { file: File; mapping: ListMapping; addLines: number[] }) => client.patientList.import(chosen),
  })
  const checking = useJob(check.data?.jobId)
  const taking = useJob(take.data?.jobId)
  const found = checking?.state === 'done' ? listOutcome.safeParse(checking.result).data : undefined
  const made = taking?.state === 'done' ? listOutcome.safeParse(taking.result).data : undefined

  const choose = async () => {
    const [chosen] = await openFiles({ extensions: ['csv', 'txt', 'tsv'], multiple: false })
    if (!chosen) return
    setFile(chosen)
    setMapping(undefined)
    check.reset()
    take.reset()
    preview.mutate({ file: chosen })
  }
  const button = (
    <Button variant={preview.data ? 'default' : 'filled'} loading={preview.isPending} onClick={() => void choose()}>
      {preview.data ? t('patient-list:another') : t('patient-list:choose')}
    </Button>
  )
  return (
    <Page title={t('patient-list:title')} hint={t('patient-list:hint')} actions={preview.data ? button : undefined}>
      {preview.data && file ? (
        <ColumnsForm
          key={`${file.name} ${file.size} ${file.lastModified}`}
          fileName={file.name}
          preview={preview.data}
          busy={check.isPending || checking?.state === 'running'}
          onChange={() => {
            check.reset()
            take.reset()
          }}
          onCheck={(chosen) => {
            setMapping(chosen)
            take.reset()
            check.mutate({ file, mapping: chosen })
          }}
        />
      ) : (
        <Section title={t('patient-list:columns')}>
          <EmptyState title={t('patient-list:noList')} hint={t('patient-list:noListHint')} action={button} />
        </Section>
      )}
      <div role="status">
        {checking?.state === 'running' ? <JobProgress job={checking} /> : null}
        {taking?.state === 'running' ? <JobProgress job={taking} /> : null}
      </div>
      {[preview.error, check.error, take.error, failureOf(checking)].filter(Boolean).map((error) => (
        <ErrorNote key={String(error)} error={error} kept={t('patient-list:kept')} />
      ))}
      {failureOf(taking) ? <ErrorNote error={failureOf(taking)} kept={t('patient-list:keptWhole')} /> : null}
      {found && file && mapping ? (
        <ListFindings
          key={checking?.id}
          found={found}
          made={made}
          busy={take.isPending || taking?.state === 'running'}
          onTake={(addLines) => take.mutate({ file, mapping, addLines })}
        />
      ) : null}
      <ListRuns busy={taking?.state === 'running'} />
    </Page>
  )
}

const failureOf = (job: ReturnType<typeof useJob>) => (job?.state === 'failed' ? jobError(job) : undefined)
