import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatPatientName } from '../../../domain/format/name.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { useBornText } from '../../components/patient-identity.tsx'

/** Name and birth date of a patient of whom a list holds the id alone; leads to a section of the chart. */
export function PatientLink({ patientId, section }: { patientId: string; section: string }) {
  const { t } = useTranslation()
  const born = useBornText()
  const { data } = useQuery(orpc.patient.get.queryOptions({ input: { id: patientId } }))
  return (
    <LinkTo to="/patients/$patientId/$section" params={{ patientId, section }} size="sm">
      {data
        ? t('home:patientLine', { name: formatPatientName(data.name), born: born(data.birthDate) })
        : t('home:openChart')}
    </LinkTo>
  )
}
