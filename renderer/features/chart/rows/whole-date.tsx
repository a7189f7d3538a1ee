import type { ReactNode } from 'react'
import { formatDate } from '../../../../domain/format/date.ts'
import styles from './rows.module.css'

/** A date that stays on one line, in a column that has words as well; '' without one, so that the column may be left out. */
export function wholeDate(date: string | undefined): ReactNode {
  const text = formatDate(date)
  return text && <span className={styles.whole}>{text}</span>
}
