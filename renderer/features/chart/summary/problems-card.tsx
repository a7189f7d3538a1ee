import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isActiveProblem } from '../../../../domain/clinical/problem-status.ts'
import { repeatedIds } from '../../../../domain/clinical/same-concept.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { useChart } from '../chart-context.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { Card } from './card.tsx'
import styles from './summary.module.css'

/** All active problems: a problem that does not fit is still a problem. */
export function ProblemsCard() {
  const { t } = useTranslation()
  const { summary } = useChart()
  const active = summary.problems.filter(isActiveProblem)
  const repeated = repeatedIds(active)
  return (
    <Card section="problems" count={active.length} empty={active.length === 0 && t('chart:problems.none')}>
      <ul className={styles.list}>
        {active.map((problem) => (
          <li key={problem.id}>
            <span className={styles.name}>
              {conceptText(problem.code)}{' '}
              {repeated.has(problem.id) ? (
                <Badge size="sm" color="yellow" variant="light">
                  {t('problems:twice')}
                </Badge>
              ) : null}{' '}
              <OutsideBadge row={problem} />
            </span>
            <span className={styles.aside}>{problem.onsetString ?? formatDate(problem.onsetDateTime)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
