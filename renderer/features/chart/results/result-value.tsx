import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../domain/clinical/observation-key.ts'
import { isProvisional } from '../../../../domain/clinical/reports.ts'
import { judge } from '../../../../domain/clinical/result-flag.ts'
import { sameUnit } from '../../../../domain/clinical/units.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { formatValue, measuredNumber } from '../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { useChart } from '../chart-context.tsx'
import styles from './results.module.css'

export interface ResultValueProps {
  of: Observation
  /** In a table whose rows say the unit: the number alone, and the status in short. */
  short?: boolean
}

/** The value with its flag; who says that it is abnormal stands in the hint. Values that may change are marked. */
export function ResultValue({ of, short = false }: ResultValueProps) {
  const { t } = useTranslation()
  const { flag, by } = judge(of)
  const marked = of.status !== 'final' && of.status !== 'entered-in-error'
  const text = (short && numberOf(of)) || formatValue(of) || t('chart:results.noValue')
  return (
    <>
      <span title={flag && by ? t(`chart:results.flaggedBy.${by}`) : undefined}>
        <FlagText flag={flag}>{text}</FlagText>
      </span>
      {of.status === 'corrected' || of.status === 'amended' ? <ReplacedValue of={of} short={short} /> : null}
      {marked ? (
        <>
          {' '}
          <Badge size={short ? 'xs' : 'sm'} variant="light" color={isProvisional(of) ? 'yellow' : 'blue'}>
            {t(short ? `results:flowsheet.mark.${of.status}` : `chart:results.status.${of.status}`)}
          </Badge>
        </>
      ) : null}
    </>
  )
}

function numberOf({ valueQuantity }: Observation): string | undefined {
  return valueQuantity && measuredNumber(valueQuantity)
}

/** What a corrected value said before, struck through: somebody may have acted on it. */
function ReplacedValue({ of, short }: { of: Observation; short: boolean }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data } = useQuery(orpc.observation.replaced.queryOptions({ input: { patientId, ids: [of.id] } }))
  const [replaced] = data ?? []
  if (!replaced) return null
  const { before, at, by = t('common:notKnown'), reason = '' } = replaced
  const value = formatValue(before)
  return (
    <>
      {' '}
      <s className={styles.was} title={t('results:replaced', { value, when: formatDateTime(at), by, reason })}>
        {(short && numberOf(before)) || value}
      </s>
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
