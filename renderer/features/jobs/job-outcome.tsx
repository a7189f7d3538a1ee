import { Text } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { backupInfo, verifyReport } from '../../../domain/contract/backup.ts'
import { importOutcome } from '../../../domain/contract/importing.ts'
import type { Job } from '../../../domain/contract/job.ts'
import { pushResult } from '../../../domain/contract/moving.ts'
import { errorWords } from '../../components/error-words.ts'
import { LinkTo } from '../../components/link.tsx'

/** A job's failure as the error it would have been as a direct call. */
export function jobError(job: Job): ORPCError<string, unknown> | undefined {
  return job.error && new ORPCError(job.error.code, { message: job.error.message, data: job.error.data })
}

/** How a job ended, in a line or two, with the way to what it made. */
export function JobOutcome({ job, onLeave }: { job: Job; onLeave?: () => void }) {
  const { t } = useTranslation()
  if (job.state === 'cancelled') {
    return <Text size="sm">{t(job.kind === 'push' ? 'moving:push.cancelled' : 'jobs:cancelled')}</Text>
  }
  if (job.state === 'failed') {
    const { title, detail } = errorWords(jobError(job))
    return (
      <Text size="sm" c="var(--mantine-color-error)">
        {detail ?? title}
      </Text>
    )
  }
  if (job.kind === 'import') {
    const [document, ...others] = importOutcome.safeParse(job.result).data?.documents ?? []
    if (!document || others.length > 0) return <Text size="sm">{t('jobs:done')}</Text>
    return (
      <LinkTo
        size="sm"
        to="/import/$importDocumentId"
        params={{ importDocumentId: document.importDocumentId }}
        onClick={onLeave}
      >
        {t('jobs:review')}
      </LinkTo>
    )
  }
  return <Text size="sm">{outcomeText(job, t)}</Text>
}

/** True where the work did not end as it should, checks that found something included. */
export function isBadOutcome({ state, kind, result }: Job): boolean {
  if (state === 'failed') return true
  if (kind === 'push') return (pushResult.safeParse(result).data?.refused ?? 0) > 0
  return kind === 'verify' && verifyReport.safeParse(result).data?.ok === false
}

/** For work that came to its end, in a sentence. */
export function outcomeText({ kind, result }: Job, t: TFunction): string {
  const backup = kind === 'backup' ? backupInfo.safeParse(result).data : undefined
  if (backup) return t('jobs:backupDone', { count: backup.patients ?? 0 })
  const verify = kind === 'verify' ? verifyReport.safeParse(result).data : undefined
  if (verify) return verify.ok ? t('jobs:verifyGood') : t('jobs:verifyBad')
  const push = kind === 'push' ? pushResult.safeParse(result).data : undefined
  if (push?.refused) return t('moving:push.refused', { count: push.refused })
  if (push) return t('moving:push.done', { count: push.sent, unchanged: push.unchanged, server: push.server })
  return t('jobs:done')
}
