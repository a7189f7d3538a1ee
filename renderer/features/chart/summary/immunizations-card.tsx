import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { Card } from './card.tsx'
import styles from './summary.module.css'

const mostShown = 6

export function ImmunizationsCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const { immunizations, counts } = summary
  return (
    <Card
      section="immunizations"
      count={counts.Immunization}
      empty={immunizations.length === 0 && t('chart:immunizations.none')}
    >
      <ul className={styles.list}>
        {immunizations.slice(0, mostShown).map((row) => (
          <li key={row.id}>
            <span className={styles.name}>
              {conceptText(row.vaccineCode)}
              {row.status === 'not-done' ? ` (${t('chart:immunizations.notDone')})` : ''} <OutsideBadge row={row} />
            </span>
            <span className={styles.aside}>{row.occurrenceString ?? formatDate(row.occurrenceDateTime)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
