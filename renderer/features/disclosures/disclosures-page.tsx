import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { DisclosureList } from './disclosure-list.tsx'

/** What left the practice, of all charts. */
export function DisclosuresPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('disclosures:title')} hint={t('disclosures:hint')} width="full">
      <DisclosureList />
    </Page>
  )
}
