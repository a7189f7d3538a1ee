/** Who it is about, in the order of the NHS patient banner: name, born and age, sex, record number. */
import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PatientSummary } from '../../domain/contract/patient.ts'
import { age, formatDate, localDate } from '../../domain/format/date.ts'
import { formatPatientName } from '../../domain/format/name.ts'
import type { Patient } from '../../domain/resources/index.ts'

/** What identifies a patient on screen; made from a chart's Patient or from a line of a list. */
export type IdentifiedPatient = Pick<PatientSummary, 'name' | 'birthDate' | 'gender' | 'recordNumber'>

export function identified(patient: Patient): IdentifiedPatient {
  const { name, birthDate, gender, recordNumber } = patient
  return { name: formatPatientName(name), birthDate, gender, recordNumber }
}

/** `14-Aug-1980 (46 y)`. */
export function useBornText(): (birthDate: string | undefined) => string {
  const { t } = useTranslation()
  return (birthDate) => {
    if (!birthDate) return t('common:notKnown')
    const years = age(birthDate, localDate())
    return [formatDate(birthDate), years && t('common:ages', { age: years })].filter(Boolean).join(' ')
  }
}

export function useSexText(): (gender: string | undefined) => string {
  const { t } = useTranslation()
  return (gender) => t(`common:sex.${gender ?? 'unknown'}`)
}

/** For dialogs and forms: repeats who it is about where a mistake would matter. */
export function PatientIdentity({ patient }: { patient: IdentifiedPatient }) {
  const { t } = useTranslation()
  const born = useBornText()
  const sex = useSexText()
  return (
    <Group gap="0.125rem 0.75rem" align="baseline">
      <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
        {patient.name}
      </Text>
      <Text size="sm">{t('common:bornDate', { date: born(patient.birthDate) })}</Text>
      <Text size="sm">{sex(patient.gender)}</Text>
      <Text size="sm">{t('common:recordNumberShort', { number: patient.recordNumber })}</Text>
    </Group>
  )
}

export function PatientStateBadges({ patient }: { patient: Pick<PatientSummary, 'deceased' | 'active'> }) {
  const { t } = useTranslation()
  return (
    <>
      {patient.deceased ? (
        <Badge color="gray" variant="filled" size="sm">
          {t('common:deceased')}
        </Badge>
      ) : null}
      {patient.active ? null : (
        <Badge color="gray" variant="outline" size="sm">
          {t('common:inactive')}
        </Badge>
      )}
    </>
  )
}
