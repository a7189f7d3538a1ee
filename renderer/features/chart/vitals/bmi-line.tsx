import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GrowthPlace } from '../../../../domain/clinical/growth/growth.ts'
import { quantityOf, type Typed } from '../../../../domain/clinical/vital-signs.ts'
import { formatMeasured, formatNumber } from '../../../../domain/format/quantity.ts'
import { PercentileText } from '../growth/percentile-text.tsx'

/** The body mass index of what is typed. `lastHeight`: it was reckoned with the last height on record. */
export function BmiLine({
  index,
  lastHeight,
  place,
}: {
  index: number | undefined
  lastHeight: Typed | undefined
  place?: GrowthPlace | undefined
}) {
  const { t } = useTranslation()
  if (index === undefined) return null
  return (
    <Text size="sm" component="output">
      {t('chart:vitals.bmi', { value: formatNumber(index) })}
      {lastHeight ? ` ${t('chart:vitals.bmiWithLastHeight', { height: formatMeasured(quantityOf(lastHeight)) })}` : ''}{' '}
      <PercentileText place={place} />
    </Text>
  )
}
