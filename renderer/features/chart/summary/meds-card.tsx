import { useTranslation } from 'react-i18next'
import { medicationList } from '../../../../domain/clinical/medication-list.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { tallMan } from '../../../../domain/terminology/tall-man.ts'
import { useChart } from '../chart-context.tsx'
import { OriginBadge } from '../meds/medication-table.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { Card } from './card.tsx'
import styles from './summary.module.css'

/** All that is taken now, of every prescriber, names and sigs in full. What is not prescribed here is marked. */
export function MedsCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const rows = [...summary.medicationRequests, ...summary.medicationStatements]
  const active = medicationList(rows, localDate()).filter((entry) => entry.active)
  return (
    <Card section="meds" count={active.length} empty={active.length === 0 && t('chart:meds.none')}>
      <ul className={styles.list}>
        {active.map((entry) => {
          const { row, name, sig, by, end, endPassed } = entry
          return (
            <li key={row.id}>
              <span className={styles.name}>
                {tallMan(name)} {entry.origin === 'prescribed' ? null : <OriginBadge entry={entry} />}{' '}
                <OutsideBadge row={row} />
              </span>
              <span className={styles.below}>
                {[
                  sig || t('chart:meds.noSig'),
                  by,
                  row.status !== 'active' && t(`chart:meds.status.${row.status}`),
                  endPassed && t('chart:meds.endPassed', { date: formatDate(end) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
