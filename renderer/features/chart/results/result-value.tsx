import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { isProvisional } from '../../../../domain/clinical/reports.ts'
import { judge } from '../../../../domain/clinical/result-flag.ts'
import { sameUnit } from '../../../../domain/clinical/units.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { formatValue } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { FlagText } from '../../../components/flag-text.tsx'

/** The value with its flag; who says that it is abnormal stands in the hint. Values that may change are marked. */
export function ResultValue({ of }: { of: Observation }) {
  const { t } = useTranslation()
  const { flag, by } = judge(of)
  const marked = of.status !== 'final' && of.status !== 'entered-in-error'
  return (
    <>
      <span title={flag && by ? t(`chart:results.flaggedBy.${by}`) : undefined}>
        <FlagText flag={flag}>{formatValue(of) || t('chart:results.noValue')}</FlagText>
      </span>
      {marked ? (
        <>
          {' '}
          <Badge size="sm" variant="light" color={isProvisional(of) ? 'yellow' : 'blue'}>
            {t(`chart:results.status.${of.status}`)}
          </Badge>
        </>
      ) : null}
    </>
  )
}

/** The value before, with its day. In another unit it is said to be so: it cannot be compared as it stands. */
export function Previous({ of, now }: { of: Observation | undefined; now: Observation }) {
  const { t } = useTranslation()
  if (!of) return null
  const otherUnit = of.valueQuantity && now.valueQuantity && !sameUnit(of.valueQuantity, now.valueQuantity)
  return (
    <Text span c="dimmed" inherit>
      {formatValue(of)} ({formatDate(effectiveOf(of))}){otherUnit ? `, ${t('chart:results.otherUnit')}` : ''}
    </Text>
  )
}
