/** A drawing with two axes, in plain SVG: sharp on paper, and readable by tests. */
import type { ReactNode } from 'react'
import styles from './plot.module.css'
import { roundTicks } from './round-ticks.ts'

export interface PlotProps {
  /** For those who do not see it; the table beside it says the same in words. */
  label: string
  x: { from: number; to: number; ticks: readonly { at: number; text: string }[]; label?: string }
  y: { values: readonly number[]; label: string }
  height?: number
  /** Room at the right, for names of curves. */
  right?: number
  children: (to: {
    x: (value: number) => number
    y: (value: number) => number
    left: number
    right: number
  }) => ReactNode
}

const width = 800
const left = 48
const top = 24
const bottom = 36

export function Plot({ label, x, y, height = 380, right = 16, children }: PlotProps) {
  const ticks = roundTicks(y.values, 8)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const span = x.to - x.from || 1
  const toX = (value: number) => left + ((value - x.from) / span) * (width - left - right)
  const toY = (value: number) => height - bottom - ((value - low) / (high - low)) * (height - top - bottom)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.plot} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={width - right} y1={toY(tick)} y2={toY(tick)} />
          <text className={styles.tick} x={left - 6} y={toY(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {x.ticks.map(({ at, text }) => (
        <g key={at}>
          <line className={styles.grid} x1={toX(at)} x2={toX(at)} y1={top} y2={height - bottom} />
          <text className={styles.tick} x={toX(at)} y={height - bottom + 14} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={left} y={height - 4} textAnchor="start">
        {x.label}
      </text>
      <text className={styles.tick} x={4} y={12} textAnchor="start">
        {y.label}
      </text>
      {children({ x: toX, y: toY, left, right: width - right })}
    </svg>
  )
}

/** `M x y L x y …` */
export function pathOf(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
}
