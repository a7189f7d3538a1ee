import { Badge, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatPatientName } from '../../../domain/format/name.ts'
import type { Patient, PatientContent } from '../../../domain/resources/index.ts'
import { useBornText, useSexText } from '../../components/patient-identity.tsx'
import { addressText, agreementOf, type IdentityField, identityFields, phonesOf } from './patient-differences.ts'
import styles from './review.module.css'

/** Document and chart side by side. What differs is loud; without a chart, the document's person alone. */
export function PatientComparison({ document, chart }: { document: PatientContent; chart?: Patient }) {
  const { t } = useTranslation()
  const shown = useShownValues()
  return (
    <Table className={styles.comparison} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.comparisonField}>
            <span className={styles.hiddenHead}>{t('import:patient.field')}</span>
          </Table.Th>
          <Table.Th>{t('import:patient.inDocument')}</Table.Th>
          {chart ? <Table.Th>{t('import:patient.inChart')}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {identityFields.map((field) => {
          const agreement = chart ? agreementOf(field, document, chart) : 'unknown'
          return (
            <Table.Tr key={field} data-loud={agreement === 'differs' || undefined}>
              <Table.Th scope="row">{t(`import:patient.${field}`)}</Table.Th>
              <Table.Td>{shown(field, document) || t('common:notKnown')}</Table.Td>
              {chart ? (
                <Table.Td>
                  {shown(field, chart) || t('common:notKnown')} <AgreementMark agreement={agreement} />
                </Table.Td>
              ) : null}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function AgreementMark({ agreement }: { agreement: ReturnType<typeof agreementOf> }) {
  const { t } = useTranslation()
  if (agreement === 'unknown' || agreement === 'same') return null
  return (
    <Badge color={agreement === 'differs' ? 'red' : 'yellow'} variant={agreement === 'differs' ? 'filled' : 'light'}>
      {t(`import:patient.agreement.${agreement}`)}
    </Badge>
  )
}

function useShownValues() {
  const born = useBornText()
  const sex = useSexText()
  return (field: IdentityField, person: PatientContent): string => {
    switch (field) {
      case 'name':
        return [formatPatientName(person.name), ...otherNames(person)].join(' / ')
      case 'birthDate':
        return person.birthDate ? born(person.birthDate) : ''
      case 'gender':
        return person.gender ? sex(person.gender) : ''
      case 'address':
        return (person.address ?? []).map(addressText).filter(Boolean).join(' / ')
      case 'phone':
        return phonesOf(person).join(', ')
    }
  }
}

function otherNames(person: PatientContent): string[] {
  const shown = formatPatientName(person.name)
  return person.name.map((name) => formatPatientName([name])).filter((name) => name !== shown)
}
