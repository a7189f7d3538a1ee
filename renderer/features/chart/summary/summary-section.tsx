/** Everything a clinician needs at once, on one screen. Allergies, problems and meds are shown whole; the rest by its newest. */
import { Alert, Group, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LinkTo } from '../../../components/link.tsx'
import { useChart } from '../chart-context.tsx'
import { AllergiesCard } from './allergies-card.tsx'
import { ImmunizationsCard } from './immunizations-card.tsx'
import { MedsCard } from './meds-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { ProblemsCard } from './problems-card.tsx'
import { ResultsCard } from './results-card.tsx'
import styles from './summary.module.css'
import { VitalsCard } from './vitals-card.tsx'

export function SummarySection() {
  return (
    <>
      <PendingImports />
      <div className={styles.cards}>
        <div className={styles.column}>
          <AllergiesCard />
          <ProblemsCard />
          <ImmunizationsCard />
        </div>
        <div className={styles.column}>
          <MedsCard />
          <VitalsCard />
        </div>
        <div className={styles.column}>
          <ResultsCard />
          <NotesCard />
        </div>
      </div>
    </>
  )
}

/** Outside data that nobody has decided on is not in this chart yet: that must be seen. */
function PendingImports() {
  const { t } = useTranslation()
  const { summary } = useChart()
  if (summary.pendingImports.length === 0) return null
  return (
    <Alert
      color="grape"
      variant="light"
      p="xs"
      mb="xs"
      icon={<IconFileImport aria-hidden />}
      title={t('chart:summary.pending')}
    >
      {summary.pendingImports.map(({ importDocumentId, title, pending }) => (
        <Group gap="xs" key={importDocumentId}>
          <LinkTo to="/import/$importDocumentId" params={{ importDocumentId }} size="sm">
            {title}
          </LinkTo>
          <Text size="sm">{t('chart:summary.pendingCount', { count: pending })}</Text>
        </Group>
      ))}
    </Alert>
  )
}
