import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GrowthPlace } from '../../../../domain/clinical/growth/growth.ts'
import { roundPercentile } from '../../../../domain/clinical/growth/normal.ts'
import { formatNumber } from '../../../../domain/format/quantity.ts'

/** `63 %ile`; at the ends `<0.1` and `>99.9`, and for a BMI above the 95th how far above. The hint says by which standard. */
export function PercentileText({ place }: { place: GrowthPlace | undefined }) {
  const { t } = useTranslation()
  if (!place) return null
  const { percentile, percentOf95th, standard, corrected, z } = place
  const shown = percentile < 0.1 ? '<0.1' : percentile > 99.9 ? '>99.9' : formatNumber(roundPercentile(percentile))
  const hint = t(corrected ? 'growth:hintCorrected' : 'growth:hint', {
    standard: t(`growth:standard.${standard}`),
    z: formatNumber(Number(z.toFixed(2))),
  })
  return (
    <Text span size="xs" c="dimmed" title={hint}>
      {t('growth:percentile', { value: shown })}
      {percentOf95th === undefined ? '' : `, ${t('growth:of95th', { value: Math.round(percentOf95th) })}`}
    </Text>
  )
}
