import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LinkTo } from '../components/link.tsx'
import { Page } from '../components/page.tsx'
import { EmptyState, ErrorNote } from '../components/states.tsx'

/** A screen that could not be drawn; the rest of the application goes on. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <Page title={t('frame:failed')} width="form">
      <ErrorNote error={error} onRetry={reset} />
      <LinkTo to="/">{t('frame:goHome')}</LinkTo>
    </Page>
  )
}

export function PageMissing() {
  const { t } = useTranslation()
  return (
    <Page title={t('frame:missing')} width="form">
      <EmptyState title={t('frame:missingHint')} action={<LinkTo to="/">{t('frame:goHome')}</LinkTo>} />
    </Page>
  )
}
