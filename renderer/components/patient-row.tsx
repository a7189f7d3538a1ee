import { Badge, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { PatientStateBadges, useBornText, useSexText } from './patient-identity.tsx'
import styles from './patient-row.module.css'

/** One patient in a list: the same columns wherever patients are chosen. Long names wrap, they are never cut. */
export function PatientRow({ patient, similar = false }: { patient: PatientSummary; similar?: boolean }) {
  const { t } = useTranslation()
  const born = useBornText()
  const sex = useSexText()
  return (
    <span className={styles.row}>
      <span className={styles.name}>
        <Text span fw={600} size="sm">
          {patient.name}
        </Text>
        {similar ? (
          <Badge color="orange" variant="light" size="sm">
            {t('common:similarName')}
          </Badge>
        ) : null}
        <PatientStateBadges patient={patient} />
        {patient.restricted ? <IconShieldLock size={14} role="img" aria-label={t('access:restricted.badge')} /> : null}
      </span>
      <span>{born(patient.birthDate)}</span>
      <span>{sex(patient.gender)}</span>
      <span>{patient.recordNumber}</span>
      <span>{patient.phone ?? '–'}</span>
    </span>
  )
}

/** The headings of those columns. For the eye; each value in a row explains itself to a screen reader. */
export function PatientRowHead() {
  const { t } = useTranslation()
  return (
    <div className={`${styles.row} ${styles.head}`} aria-hidden>
      <span>{t('common:columns.name')}</span>
      <span>{t('common:columns.born')}</span>
      <span>{t('common:columns.sex')}</span>
      <span>{t('common:columns.number')}</span>
      <span>{t('common:columns.phone')}</span>
    </div>
  )
}
