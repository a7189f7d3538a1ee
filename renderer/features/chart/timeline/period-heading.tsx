import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import styles from './timeline.module.css'

/** `2026`, and below it `Nov-2026`: the year once, where it begins. */
export function PeriodHeading({ at, newYear }: { at: string; newYear: boolean }) {
  const { t } = useTranslation()
  if (at === '') return <Title order={2}>{t('timeline:noDate')}</Title>
  return (
    <>
      {newYear ? <Title order={2}>{at.slice(0, 4)}</Title> : null}
      <Text component="h3" className={styles.month}>
        {at.length > 4 ? formatDate(at) : t('timeline:noMonth', { year: at })}
      </Text>
    </>
  )
}
