import { notifications } from '@mantine/notifications'
import { useLocation } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../domain/contract/job.ts'
import { usePlatform } from '../../platform.ts'
import { isBadOutcome, outcomeText } from './job-outcome.tsx'

/** The screens that show how such work ends by themselves. */
const shownOn: Partial<Record<Job['kind'], string>> = {
  import: '/import',
  backup: '/settings',
  verify: '/settings',
  'code-list': '/settings',
  'export-all': '/settings',
  push: '/settings',
}

/** Says when work that was seen running has ended: on the page, and by the shell where the page may be in the background. */
export function useJobNotices(jobs: readonly Job[]): void {
  const { t } = useTranslation()
  const { notify } = usePlatform()
  const { pathname } = useLocation()
  const running = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    for (const job of jobs) {
      if (job.state === 'running' || !running.current.has(job.id)) continue
      const screen = shownOn[job.kind]
      if (screen && pathname.startsWith(screen) && !document.hidden) continue
      const title = t(`jobs:kind.${job.kind}`)
      const message = job.state === 'done' ? outcomeText(job, t) : endedText(job.kind, job.state, t)
      const bad = isBadOutcome(job)
      notifications.show({ title, message, color: bad ? 'red' : 'teal', autoClose: bad ? false : 5_000 })
      if (document.hidden) notify(title, message)
    }
    running.current = new Set(jobs.filter((job) => job.state === 'running').map((job) => job.id))
  }, [jobs, notify, pathname, t])
}

function endedText(kind: Job['kind'], state: 'failed' | 'cancelled', t: TFunction): string {
  return kind === 'push' && state === 'cancelled' ? t('moving:push.cancelled') : t(`jobs:ended.${state}`)
}
