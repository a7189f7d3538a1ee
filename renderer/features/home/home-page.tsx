import { IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRunCommand } from '../../commands/use-command.tsx'
import { May, MayButton, useMay } from '../../components/may.tsx'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState } from '../../components/states.tsx'
import { ToReview } from '../access/to-review.tsx'
import { BackupAlert } from '../backups/backup-alert.tsx'
import { IncomingNotice } from '../incoming/incoming-notice.tsx'
import { PatientSearch } from '../patient-search/patient-search.tsx'
import { RecentPatients } from '../patient-search/recent-patients.tsx'
import { BackupState } from './backup-state.tsx'
import { DraftsToSign } from './drafts-to-sign.tsx'
import styles from './home-page.module.css'
import { InBasketCounts } from './in-basket-counts.tsx'
import { LetterheadGaps } from './letterhead-gaps.tsx'
import { PendingImports } from './pending-imports.tsx'

/** Where work begins: whom to see, and what is not finished. */
export function HomePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const run = useRunCommand()
  const finds = useMay('find-patients')
  const open = (patientId: string) => void navigate({ to: '/patients/$patientId', params: { patientId } })
  return (
    <Page
      title={t('home:title')}
      width="full"
      actions={
        <MayButton
          needs="register-patients"
          leftSection={<IconUserPlus size={16} />}
          onClick={() => run('patient.new')}
        >
          {t('home:register')}
        </MayButton>
      }
    >
      <BackupAlert />
      <div className={styles.columns}>
        <Section title={t('home:patients')} flush={finds}>
          {finds ? (
            <div className={styles.search}>
              <PatientSearch autoFocus onPick={(patient) => open(patient.id)}>
                <h3 className={styles.recent}>{t('patient-search:recent')}</h3>
                <RecentPatients onPick={open} />
              </PatientSearch>
            </div>
          ) : (
            <EmptyState title={t('access:noChart.title')} hint={t('access:noChart.hint')} />
          )}
        </Section>
        <div className={styles.side}>
          <May needs="view-office">
            <IncomingNotice />
            <InBasketCounts />
            <May needs="view-chart">
              <DraftsToSign />
            </May>
            <PendingImports />
          </May>
          <May needs="review-access">
            <ToReview />
          </May>
          <BackupState />
          <May needs="manage-practice">
            <LetterheadGaps />
          </May>
        </div>
      </div>
    </Page>
  )
}
