import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LinkTo } from '../components/link.tsx'
import { useMay } from '../components/may.tsx'
import { Page } from '../components/page.tsx'
import { EmptyState } from '../components/states.tsx'

/** Screens about patients: whoever is on one when emergency access ends, or comes by its address, is told why it is not for them. */
export function OfficeOnly() {
  const { t } = useTranslation()
  if (useMay('view-office')) return <Outlet />
  return (
    <Page title={t('access:noChart.title')} width="form">
      <EmptyState title={t('access:noChart.hint')} action={<LinkTo to="/">{t('frame:goHome')}</LinkTo>} />
    </Page>
  )
}
