import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../../domain/format/date.ts'
import { describe } from '../../../../../domain/format/describe.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import type { CareTeam, CareTeamParticipant } from '../../../../../domain/resources/index.ts'
import { isPrimaryCare } from '../../../../../domain/terminology/care-team-roles.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'
import { HistoryCard } from '../history-card.tsx'
import styles from './care-team.module.css'

export function CareTeamCard() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  return (
    <HistoryCard<CareTeam>
      title={t('history:careTeam.title')}
      query={useQuery(orpc.careTeam.list.queryOptions({ input: { patientId } }))}
      none={t('history:careTeam.none')}
      addLabel={t('history:careTeam.add')}
      onAdd={() => open({ kind: 'care-team' })}
      onOpen={(row) => open({ kind: 'care-team', row })}
      marks={(row) =>
        row.status === 'inactive' || row.status === 'suspended' ? (
          <Badge size="sm" color="gray" variant="light">
            {t(`history:careTeam.status.${row.status}`)}
          </Badge>
        ) : null
      }
      columns={[
        { title: t('history:careTeam.name'), cell: (row) => describe(row).label },
        {
          title: t('history:careTeam.members'),
          cell: (row) => (
            <ul className={styles.members}>
              {row.participant?.map((one) => (
                <li key={`${one.member?.display} ${conceptText(one.role?.[0])}`}>
                  <Member member={one} />
                </li>
              ))}
            </ul>
          ),
        },
        { title: t('history:careTeam.reach'), cell: (row) => row.note?.map((note) => note.text).join('\n') },
        { title: t('history:careTeam.since'), whole: true, cell: (row) => formatDate(row.period?.start) },
      ]}
    />
  )
}

/** Who, what for, where, since when; the one to call first is marked. */
function Member({ member: { member, role = [], onBehalfOf, period } }: { member: CareTeamParticipant }) {
  const { t } = useTranslation()
  const primary = isPrimaryCare(role)
  const other = role.filter((one) => !isPrimaryCare([one])).map(conceptText)
  const dates = [formatDate(period?.start), period?.end && formatDate(period.end)].filter(Boolean).join(' – ')
  return (
    <>
      <strong>{member?.display ?? t('common:notKnown')}</strong>
      {primary ? (
        <Badge size="sm" color="blue" variant="light" mx={4}>
          {t('history:careTeam.pcp')}
        </Badge>
      ) : (
        ' '
      )}
      {[...other, onBehalfOf?.display, dates].filter(Boolean).join(', ')}
    </>
  )
}
