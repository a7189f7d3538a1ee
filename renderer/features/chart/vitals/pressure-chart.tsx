import { useTranslation } from 'react-i18next'
import { timeOf } from '../../../../domain/clinical/observation-key.ts'
import { inUnit, measuresOf } from '../../../../domain/clinical/vital-signs.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import type { Observation } from '../../../../domain/resources/index.ts'
import styles from '../plot.module.css'
import { Plot } from '../plot.tsx'

export interface PressureChartProps {
  label: string
  observations: readonly Observation[]
  /** The limits of adults are drawn: ACC/AHA 2017, below 130/80. */
  adult: boolean
}

interface Bar {
  id: string
  at: number
  when: string
  systolic: number
  diastolic: number
}

const adultLimits = [130, 80]
const day = 86_400_000

/** One bar for each pressure, from diastolic to systolic. Dates stand where they are in time. */
export function PressureChart({ label, observations, adult }: PressureChartProps) {
  const { t } = useTranslation()
  const bars = observations.flatMap(barOf).sort((a, b) => a.at - b.at)
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return null
  const room = Math.max(day, (last.at - first.at) * 0.03)
  const [from, to] = [first.at - room, last.at + room]
  const limits = adult ? adultLimits : []
  const width = bars.length > 60 ? 3 : 7
  return (
    <Plot
      label={t('vitals:barLabel')}
      x={{ from, to, ticks: ticksOf(from, to), label: adult ? `- - ${t('vitals:limits')}` : '' }}
      y={{ values: [...bars.flatMap((bar) => [bar.systolic, bar.diastolic]), ...limits], label: 'mmHg' }}
      height={300}
    >
      {(scale) => (
        <>
          {limits.map((limit) => (
            <line
              key={limit}
              className={styles.limit}
              x1={scale.left}
              x2={scale.right}
              y1={scale.y(limit)}
              y2={scale.y(limit)}
            />
          ))}
          {bars.map(({ id, at, when, systolic, diastolic }) => (
            <line
              key={id}
              className={styles.bar}
              data-high={(adult && (systolic >= 130 || diastolic >= 80)) || undefined}
              strokeWidth={width}
              x1={scale.x(at)}
              x2={scale.x(at)}
              y1={scale.y(systolic)}
              y2={scale.y(diastolic)}
            >
              <title>{`${label}, ${when}: ${systolic}/${diastolic}`}</title>
            </line>
          ))}
        </>
      )}
    </Plot>
  )
}

/** Half a pressure has no bar; the table has it. */
function barOf(row: Observation): Bar[] {
  const measures = new Map(measuresOf(row))
  const [at, systolic, diastolic] = [timeOf(row), measures.get('systolic'), measures.get('diastolic')]
  const upper = systolic && inUnit(systolic, 'mm[Hg]')
  const lower = diastolic && inUnit(diastolic, 'mm[Hg]')
  if (at === undefined || upper === undefined || lower === undefined) return []
  return [{ id: row.id, at, when: formatDateTime(row.effectiveDateTime), systolic: upper, diastolic: lower }]
}

/** Five dates at even distances. */
function ticksOf(from: number, to: number): { at: number; text: string }[] {
  const count = Math.min(5, Math.max(2, Math.round((to - from) / day)))
  return Array.from({ length: count }, (_, index) => {
    const at = from + ((to - from) * (index + 0.5)) / count
    return { at, text: formatDate(new Date(at).toISOString().slice(0, 10)) }
  })
}
