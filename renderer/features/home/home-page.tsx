import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRunCommand } from '../../commands/use-command.tsx'
import { Page, Section } from '../../components/page.tsx'
import { PatientSearch } from '../patient-search/patient-search.tsx'
import { RecentPatients } from '../patient-search/recent-patients.tsx'
import { BackupState } from './backup-state.tsx'
import { DraftsToSign } from './drafts-to-sign.tsx'
import styles from './home-page.module.css'
import { InBasketCounts } from './in-basket-counts.tsx'
import { NotesToCosign } from './notes-to-cosign.tsx'
import { PendingImports } from './pending-imports.tsx'

/** Where work begins: whom to see, and what is not finished. */
export function HomePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const run = useRunCommand()
  const open = (patientId: string) => void navigate({ to: '/patients/$patientId', params: { patientId } })
  return (
    <Page
      title={t('home:title')}
      width="full"
      actions={
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => run('patient.new')}>
          {t('home:register')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <Section title={t('home:patients')} flush>
          <div className={styles.search}>
            <PatientSearch autoFocus onPick={(patient) => open(patient.id)}>
              <h3 className={styles.recent}>{t('patient-search:recent')}</h3>
              <RecentPatients onPick={open} />
            </PatientSearch>
          </div>
        </Section>
        <div className={styles.side}>
          <InBasketCounts />
          <DraftsToSign />
          <NotesToCosign />
          <PendingImports />
          <BackupState />
        </div>
      </div>
    </Page>
  )
}
