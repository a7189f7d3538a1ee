import { Badge, Button, Group, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { familyAssertionOf } from '../../../../../domain/clinical/family-history.ts'
import { formatDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatQuantity } from '../../../../../domain/format/quantity.ts'
import type { FamilyMemberHistory } from '../../../../../domain/resources/index.ts'
import type { FamilyAssertion } from '../../../../../domain/terminology/family-history.ts'
import { orpc } from '../../../../client.ts'
import { May, MayButton } from '../../../../components/may.tsx'
import { useChart } from '../../chart-context.tsx'
import { HistoryCard } from '../history-card.tsx'
import { AssertionDialog } from './assertion-dialog.tsx'

export function FamilyCard() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  const [asserting, setAsserting] = useState<FamilyAssertion>()
  return (
    <>
      <HistoryCard<FamilyMemberHistory>
        title={t('history:family.title')}
        query={useQuery(orpc.familyMemberHistory.list.queryOptions({ input: { patientId } }))}
        counts={(row) => familyAssertionOf(row) === undefined}
        none={t('history:family.none')}
        addLabel={t('history:family.add')}
        onAdd={() => open({ kind: 'family' })}
        actions={
          <Group gap="xs">
            <May needs="chart">
              <Menu>
                <Menu.Target>
                  <Button variant="subtle">{t('history:family.whole')}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setAsserting('none')}>{t('history:family.recordNone')}</Menu.Item>
                  <Menu.Item onClick={() => setAsserting('unknown')}>{t('history:family.recordUnknown')}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </May>
            <MayButton needs="chart" variant="default" onClick={() => open({ kind: 'family-table' })}>
              {t('history:family.table')}
            </MayButton>
          </Group>
        }
        onOpen={(row) => open({ kind: 'family', row })}
        marks={(row) =>
          familyAssertionOf(row) ? (
            <Badge size="sm" color="blue" variant="light">
              {t('history:family.assertion')}
            </Badge>
          ) : null
        }
        columns={[
          {
            title: t('history:family.relative'),
            cell: (row) =>
              [capitalized(conceptText(row.relationship)), row.name && `(${row.name})`].filter(Boolean).join(' '),
          },
          { title: t('history:family.conditions'), cell: (row) => conditionsText(row, t) },
          { title: t('history:family.life'), cell: (row) => lifeText(row, t) },
          { title: t('history:family.recorded'), whole: true, cell: (row) => formatDate(row.date) },
          { title: t('chart:comment'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
        ]}
      />
      {asserting ? <AssertionDialog kind={asserting} onClose={() => setAsserting(undefined)} /> : null}
    </>
  )
}

/** Codes call relatives `father`; at the head of a row a word begins large. */
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Breast cancer at 45 years (cause of death)`. */
const conditionsText = ({ condition = [] }: FamilyMemberHistory, t: TFunction): string =>
  condition
    .map(({ code, onsetAge, onsetString, onsetDateTime, contributedToDeath }) => {
      const onset = onsetAge ? formatQuantity(onsetAge) : (onsetString ?? formatDate(onsetDateTime))
      return [
        conceptText(code),
        onset && t('history:family.atAge', { age: onset }),
        contributedToDeath && t('history:family.causeOfDeath'),
      ]
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')

function lifeText(row: FamilyMemberHistory, t: TFunction): string {
  const { deceasedBoolean, deceasedAge, deceasedDate, ageAge, bornDate } = row
  if (deceasedBoolean || deceasedAge || deceasedDate) {
    const when = deceasedAge
      ? t('history:family.atAge', { age: formatQuantity(deceasedAge) })
      : formatDate(deceasedDate)
    return [t('common:deceased'), when].filter(Boolean).join(' ')
  }
  const age = formatQuantity(ageAge) || (bornDate && t('common:bornDate', { date: formatDate(bornDate) }))
  return [deceasedBoolean === false && t('history:family.alive'), age].filter(Boolean).join(', ')
}
