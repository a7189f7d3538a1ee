import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { PatientRow, PatientRowHead } from '../../components/patient-row.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import styles from './recent-patients.module.css'
import { similarNames } from './similar-names.ts'

/** The charts this user opened last. Opening a chart changes no clinical row, so the list is asked for on every visit. */
export function RecentPatients({ onPick }: { onPick: (patientId: string) => void }) {
  const { t } = useTranslation()
  const recent = useQuery(orpc.patient.recent.queryOptions({ staleTime: 0 }))
  return (
    <Loaded query={recent}>
      {(patients) => {
        if (patients.length === 0)
          return (
            <div className={styles.empty}>
              <EmptyState title={t('patient-search:noRecent')} hint={t('patient-search:noRecentHint')} />
            </div>
          )
        const similar = similarNames(patients)
        return (
          <div className={styles.recent}>
            <PatientRowHead />
            <ul className={styles.list} aria-label={t('patient-search:recent')}>
              {patients.map((patient) => (
                <li key={patient.id}>
                  <UnstyledButton className={styles.entry} onClick={() => onPick(patient.id)}>
                    <PatientRow patient={patient} similar={similar.has(patient.id)} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        )
      }}
    </Loaded>
  )
}
