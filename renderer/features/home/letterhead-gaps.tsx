import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { npiOf } from '../../../domain/format/directory.ts'
import { formatPersonName } from '../../../domain/format/name.ts'
import type { Organization, Practitioner } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'

/** What a receiver would look for in vain: who wrote, and where to call back. Gone once it is entered. */
export function LetterheadGaps() {
  const { t } = useTranslation()
  const practice = useQuery(orpc.practice.get.queryOptions())
  const clinicians = useQuery(orpc.practice.clinicians.queryOptions())
  if (!practice.data || !clinicians.data) return null
  const unnumbered = clinicians.data.filter((one) => one.active !== false && npiOf(one) === undefined)
  const gaps = [...ofPractice(practice.data).map((gap) => t(`home:letterhead.${gap}`)), ...ofClinicians(unnumbered)]
  if (gaps.length === 0) return null
  return (
    <Section
      title={t('home:letterhead.title')}
      actions={
        <LinkTo to="/settings" search={{ tab: 'practice' }} size="sm">
          {t('home:letterhead.enter')}
        </LinkTo>
      }
    >
      <Text size="sm">{t('home:letterhead.hint')}</Text>
      <List size="sm" spacing={2}>
        {gaps.map((gap) => (
          <List.Item key={gap}>{gap}</List.Item>
        ))}
      </List>
    </Section>
  )

  function ofClinicians(rows: readonly Practitioner[]): string[] {
    return rows.map(({ name }) => t('home:letterhead.npi', { name: formatPersonName(name) }))
  }
}

function ofPractice({ telecom = [], address = [] }: Organization): ('phone' | 'address')[] {
  const hasPhone = telecom.some(({ system, value }) => system === 'phone' && value)
  return [...(hasPhone ? [] : (['phone'] as const)), ...(address.length > 0 ? [] : (['address'] as const))]
}
