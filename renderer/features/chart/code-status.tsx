import { IconHeartbeat, IconHeartOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { codeStatusOf, directiveStart } from '../../../domain/clinical/advance-directive.ts'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import styles from './banner.module.css'
import { useChart } from './chart-context.tsx'

/** Whether to resuscitate, where somebody decided it: always in sight. Leads to the directive. */
export function CodeStatusMark() {
  const { t } = useTranslation()
  const { summary, goTo } = useChart()
  const status = codeStatusOf(summary.directives, localDate())
  if (!status) return null
  const Icon = status.kind === 'dnr' ? IconHeartOff : IconHeartbeat
  return (
    <button type="button" className={styles.codeStatus} data-kind={status.kind} onClick={() => goTo('history')}>
      <Icon size={16} aria-hidden className={styles.stateIcon} />
      <span>
        {t('history:directives.codeStatus')}: <strong>{status.text}</strong>
      </span>{' '}
      <span>{formatDate(directiveStart(status.row))}</span>
    </button>
  )
}
