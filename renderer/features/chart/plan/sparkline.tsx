/** A trend in the height of a line: the table beside it says the newest value in words. */
import type { TargetStanding } from '../../../../domain/contract/goal.ts'
import styles from './plan.module.css'

const width = 96
const height = 22
const margin = 3

/** Nothing for fewer than two values. The band is what the target allows. */
export function Sparkline({ label, points, bounds }: { label: string } & Pick<TargetStanding, 'points' | 'bounds'>) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const wanted = [bounds.low?.value, bounds.high?.value].filter((value) => value !== undefined)
  const values = [...points.map(({ value }) => value), ...wanted]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) => margin + (1 - (value - low) / (high - low || 1)) * (height - 2 * margin)
  const x = (at: number) => margin + ((at - first.at) / (last.at - first.at || 1)) * (width - 2 * margin)
  const top = bounds.high ? y(bounds.high.value) : 0
  const bottom = bounds.low ? y(bounds.low.value) : height
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {wanted.length > 0 ? (
        <rect className={styles.band} x={0} y={top} width={width} height={Math.max(1, bottom - top)} />
      ) : null}
      <polyline className={styles.line} points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
      <circle className={styles.dot} cx={x(last.at)} cy={y(last.value)} r={2.5} />
    </svg>
  )
}
