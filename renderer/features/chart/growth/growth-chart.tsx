import { useTranslation } from 'react-i18next'
import type { GrowthCurve } from '../../../../domain/clinical/growth/growth.ts'
import { roundPercentile } from '../../../../domain/clinical/growth/normal.ts'
import { roundTo } from '../../../../domain/clinical/units.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { formatNumber } from '../../../../domain/format/quantity.ts'
import styles from '../plot.module.css'
import { Plot, pathOf } from '../plot.tsx'
import type { GrowthPoint } from './growth-view.tsx'

export interface GrowthChartProps {
  label: string
  unit: string
  /** What runs across. */
  across: string
  curves: readonly GrowthCurve[]
  points: readonly GrowthPoint[]
  /** From the tables' unit to the one that is shown. */
  factor: number
  /** Ages of more than three years are told in years. */
  inYears: boolean
}

/** The percentile curves with their names at the right, and the child's own points over them. */
export function GrowthChart({ label, unit, across, curves, points, factor, inYears }: GrowthChartProps) {
  const { t } = useTranslation()
  const ats = curves.flatMap((curve) => curve.points.map((point) => point.at))
  const [from, to] = [Math.max(0, Math.min(...ats)), Math.max(...ats)]
  const values = [...curves.flatMap((curve) => curve.points), ...points].map((point) => point.value * factor)
  return (
    <Plot
      label={label}
      x={{ from, to, ticks: ticksOf(from, to, inYears), label: across }}
      y={{ values, label: unit }}
      height={440}
      right={36}
    >
      {(scale) => (
        <>
          {curves.map(({ percentile, points: line }, index) => (
            <g key={percentile}>
              <path
                className={styles.curve}
                data-median={percentile === 50 || undefined}
                data-outer={percentile < 5 || percentile > 95 || undefined}
                d={pathOf(line.map(({ at, value }) => ({ x: scale.x(at), y: scale.y(value * factor) })))}
              />
              <text className={styles.tick} x={scale.right + 4} y={(labelsOf(curves, scale.y, factor)[index] ?? 0) + 4}>
                {percentile}
              </text>
            </g>
          ))}
          <path
            className={styles.course}
            d={pathOf(points.map(({ at, value }) => ({ x: scale.x(at), y: scale.y(value * factor) })))}
          />
          {points.map(({ key, on, at, value, place }) => (
            <circle key={key} className={styles.point} cx={scale.x(at)} cy={scale.y(value * factor)} r={4}>
              <title>
                {`${formatDate(on)}: ${formatNumber(roundTo(value * factor, 1))} ${unit}`}
                {place ? `, ${t('growth:percentile', { value: roundPercentile(place.percentile) })}` : ''}
              </title>
            </circle>
          ))}
        </>
      )}
    </Plot>
  )
}

const labelHeight = 11

/** Where the curves' names stand: at their ends, pushed apart upwards where they would cover each other. */
function labelsOf(curves: readonly GrowthCurve[], toY: (value: number) => number, factor: number): number[] {
  let lowest = Number.POSITIVE_INFINITY
  return curves.map(({ points }) => {
    const end = toY((points.at(-1)?.value ?? 0) * factor)
    lowest = Math.min(end, lowest - labelHeight)
    return lowest
  })
}

/** Every two months, two years, or ten centimetres. */
function ticksOf(from: number, to: number, inYears: boolean): { at: number; text: string }[] {
  const step = inYears ? 24 : to > 40 ? 10 : 2
  const first = Math.ceil(from / step) * step
  const count = Math.floor((to - first) / step) + 1
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * step
    return { at, text: String(inYears ? at / 12 : at) }
  })
}
