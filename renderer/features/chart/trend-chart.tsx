/** A measurement over time with its reference band. The table beside it says the same in words: the chart is a picture of it. */
import '@mantine/charts/styles.css'
import { ChartTooltip, LineChart } from '@mantine/charts'
import type { DotItemDotProps } from 'recharts'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import { formatNumber } from '../../../domain/format/quantity.ts'
import { roundTicks } from './round-ticks.ts'

export interface TrendLine {
  name: string
  color: string
  /** Oldest first. `text`: the number as it was recorded. `flagged` points are drawn filled in the colour of abnormal values. */
  points: readonly { at: number; value: number; text?: string; flagged?: boolean }[]
}

export interface TrendBand {
  low?: number
  high?: number
  /** Said in the band: "Reference 3.5 to 5.1". */
  label: string
}

export interface TrendChartProps {
  /** For those who do not see it. */
  label: string
  unit: string
  lines: readonly TrendLine[]
  bands: readonly TrendBand[]
  height?: number
}

export function TrendChart({ label, unit, lines, bands, height = 260 }: TrendChartProps) {
  const ticks = roundTicks(valuesOf(lines, bands))
  const domain: [number, number] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const series = lines.map(({ name, color }) => ({ name, color }))
  const textAt = (at: number, value: number): string => {
    const points = lines.flatMap((line) => line.points)
    return points.find((point) => point.at === at && point.value === value)?.text ?? formatNumber(value)
  }
  return (
    <div role="img" aria-label={label}>
      <LineChart
        h={height}
        data={rowsOf(lines)}
        dataKey="at"
        series={series}
        {...(unit && { yAxisLabel: unit })}
        valueFormatter={formatNumber}
        curveType="linear"
        withLegend={lines.length > 1}
        lineChartProps={{ margin: { top: 12 } }}
        connectNulls
        lineProps={({ name }) => ({ isAnimationActive: false, dot: dotOf(lines.find((line) => line.name === name)) })}
        referenceAreas={bands.map((band) => ({
          y1: band.low ?? domain[0],
          y2: band.high ?? domain[1],
          label: { value: band.label, position: 'insideTopLeft', fontSize: 11, fill: 'var(--mantine-color-dimmed)' },
          fill: 'var(--mantine-color-green-6)',
          fillOpacity: 0.14,
          stroke: 'none',
        }))}
        xAxisProps={{
          type: 'number',
          scale: 'time',
          domain: ['dataMin', 'dataMax'],
          tickFormatter: dayOf,
          padding: { left: 16, right: 16 },
          minTickGap: 24,
        }}
        yAxisProps={{ domain, ticks, width: 64 }}
        tooltipProps={{
          content: ({ label: at, payload }) => (
            <ChartTooltip
              label={dayOf(Number(at))}
              payload={payload}
              series={series}
              valueFormatter={(value) => textAt(Number(at), value)}
            />
          ),
        }}
        tooltipAnimationDuration={0}
      />
    </div>
  )
}

/** Abnormal values are larger and in their colour. */
function dotOf(line: TrendLine | undefined) {
  const flagged = new Set(line?.points.filter((point) => point.flagged).map((point) => point.at))
  const colour = `var(--mantine-color-${line?.color.replace('.', '-')})`
  return ({ cx, cy, payload, key }: DotItemDotProps) => {
    const abnormal = flagged.has(payload.at)
    if (typeof cx !== 'number' || typeof cy !== 'number') return <g key={key} />
    return (
      <circle
        key={key}
        cx={cx}
        cy={cy}
        r={abnormal ? 5 : 3.5}
        fill={abnormal ? 'var(--chartkeep-flag-high)' : colour}
      />
    )
  }
}

/** The times are the reader's clock as if it were UTC (observation-key.ts, timeOf). */
function dayOf(at: number): string {
  return formatDate(Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : localDate())
}

/** One row a time, with a cell for each line. */
function rowsOf(lines: readonly TrendLine[]): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>()
  for (const { name, points } of lines) {
    for (const { at, value } of points) rows.set(at, { ...rows.get(at), at, [name]: value })
  }
  return [...rows.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
}

function valuesOf(lines: readonly TrendLine[], bands: readonly TrendBand[]): number[] {
  return [
    ...lines.flatMap((line) => line.points.map((point) => point.value)),
    ...bands.flatMap((band) => [band.low, band.high]).filter((bound) => bound !== undefined),
  ]
}
