import { Alert, CloseButton, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ImportSummary, importOutcome } from '../../../domain/contract/importing.ts'
import type { Job } from '../../../domain/contract/job.ts'
import { errorWords } from '../../components/error-words.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { jobError } from '../jobs/job-outcome.tsx'
import { JobProgress } from '../jobs/jobs-tray.tsx'
import { useJobs } from '../jobs/use-jobs.ts'
import { documentTypeText } from './document-type.ts'
import { UnlockForm } from './unlock-form.tsx'
import { type Upload, useUpload, useUploads } from './uploads.ts'

/** The files chosen or dropped lately, each with its progress and how it ended. */
export function UploadList() {
  const { t } = useTranslation()
  const uploads = useUploads()
  const jobs = useJobs()
  const { dismiss, unlock } = useUpload()
  if (uploads.length === 0) return null
  return (
    <Section title={t('import:uploads')} count={uploads.length}>
      <Stack gap="sm">
        {uploads.map((upload) => (
          <UploadLine
            key={upload.key}
            upload={upload}
            job={jobs.find((job) => job.id === upload.jobId)}
            onUnlock={(password) => void unlock(upload, password)}
            onDismiss={() => dismiss(upload.key)}
          />
        ))}
      </Stack>
    </Section>
  )
}

interface UploadLineProps {
  upload: Upload
  job: Job | undefined
  onUnlock: (password: string) => void
  onDismiss: () => void
}

function UploadLine({ upload, job, onUnlock, onDismiss }: UploadLineProps) {
  const { t } = useTranslation()
  const failure = upload.error ?? (job?.state === 'failed' ? jobError(job) : undefined)
  if (upload.refused) {
    return (
      <Refusal fileName={upload.fileName} what={t(`import:refused.${upload.refused}`)} onDismiss={onDismiss}>
        {t(`import:refusedNext.${upload.refused}`)}
      </Refusal>
    )
  }
  if (isLocked(failure)) {
    const { fileName, tried = false } = upload
    return <UnlockForm fileName={fileName} wrong={tried} onUnlock={onUnlock} onDismiss={onDismiss} />
  }
  if (failure) {
    const { title, detail, next } = errorWords(failure)
    const rejected = (failure as { code?: string }).code === 'IMPORT_REJECTED'
    return (
      <Refusal fileName={upload.fileName} what={detail ?? title} place={placeOf(failure)} onDismiss={onDismiss}>
        {rejected ? t('import:refusedNext.rejected') : next}
      </Refusal>
    )
  }
  const ended = job && job.state !== 'running'
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {upload.fileName}
        </Text>
        {ended ? <CloseButton aria-label={t('import:dismiss', { file: upload.fileName })} onClick={onDismiss} /> : null}
      </Group>
      {ended ? (
        <Ended job={job} fileName={upload.fileName} />
      ) : job ? (
        <JobProgress job={job} />
      ) : (
        <Text size="sm">{t('import:sending')}</Text>
      )}
    </div>
  )
}

function Ended({ job, fileName }: { job: Job; fileName: string }) {
  const { t } = useTranslation()
  if (job.state === 'cancelled') return <Text size="sm">{t('jobs:cancelled')}</Text>
  const outcome = importOutcome.safeParse(job.result).data
  if (!outcome) return <Text size="sm">{t('jobs:done')}</Text>
  const { documents, refused, leftOut } = outcome
  // The file stands above them.
  const own = (name: string) => (name.startsWith(`${fileName}: `) ? name.slice(fileName.length + 2) : name)
  return (
    <Stack gap={4}>
      {documents.map((document) => (
        <StagedLine
          key={document.importDocumentId}
          document={document}
          part={documents.length > 1 ? own(document.fileName) : undefined}
        />
      ))}
      {refused.map(({ name, message }) => (
        <Text size="sm" c="var(--mantine-color-error)" key={name}>
          {t('import:partRefused', { name: own(name), message })}
        </Text>
      ))}
      {leftOut.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t('import:leftOut', { count: leftOut.length, names: leftOut.map(({ name }) => own(name)).join(', ') })}
        </Text>
      ) : null}
    </Stack>
  )
}

/** `part`: of a file that holds several records. */
function StagedLine({ document, part }: { document: ImportSummary; part: string | undefined }) {
  const { t } = useTranslation()
  const count = document.sections.reduce((sum, section) => sum + section.found, 0)
  const found = t('import:read', { type: documentTypeText(document.documentType), count })
  return (
    <Group gap="xs">
      <Text size="sm">{part ? t('import:part', { name: part, patient: document.patientName, found }) : found}</Text>
      <LinkTo
        size="sm"
        to="/import/$importDocumentId"
        params={{ importDocumentId: document.importDocumentId }}
        aria-label={t('import:reviewOf', { file: document.fileName })}
      >
        {t('import:review')}
      </LinkTo>
    </Group>
  )
}

interface RefusalProps {
  fileName: string
  what: string
  place?: string
  onDismiss: () => void
  children: React.ReactNode
}

/** File, place, what was kept (nothing), what to do. */
function Refusal({ fileName, what, place, onDismiss, children }: RefusalProps) {
  const { t } = useTranslation()
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      p="sm"
      title={t('import:refusedTitle', { file: fileName })}
      withCloseButton
      closeButtonLabel={t('import:dismiss', { file: fileName })}
      onClose={onDismiss}
    >
      <Text size="sm">{what}</Text>
      {place && !/\bline \d/i.test(what) ? <Text size="sm">{t('import:refusedPlace', { place })}</Text> : null}
      <Text size="sm">{t('import:nothingKept')}</Text>
      <Text size="sm">{children}</Text>
    </Alert>
  )
}

function isLocked(failure: unknown): boolean {
  const code = (failure as { data?: { code?: string } } | undefined)?.data?.code
  return code === 'locked' || code === 'wrong-password'
}

/** `line 12, /ClinicalDocument/component`, where the service knows it. */
function placeOf(failure: unknown): string | undefined {
  const place = (failure as { data?: { place?: { path: string; line?: number } } }).data?.place
  if (!place) return undefined
  return place.line === undefined ? place.path : `line ${place.line}, ${place.path}`
}
