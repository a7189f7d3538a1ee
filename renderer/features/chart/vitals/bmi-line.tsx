import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Typed } from '../../../../domain/clinical/vital-signs.ts'
import { formatNumber, formatQuantity } from '../../../../domain/format/quantity.ts'

/** The body mass index of what is typed. `lastHeight`: it was reckoned with the last height on record. */
export function BmiLine({ index, lastHeight }: { index: number | undefined; lastHeight: Typed | undefined }) {
  const { t } = useTranslation()
  if (index === undefined) return null
  return (
    <Text size="sm" component="output">
      {t('chart:vitals.bmi', { value: formatNumber(index) })}
      {lastHeight
        ? ` ${t('chart:vitals.bmiWithLastHeight', { height: formatQuantity({ value: lastHeight.value, code: lastHeight.unit }) })}`
        : ''}
    </Text>
  )
}
