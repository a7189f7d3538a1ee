/** A measurement over time with its reference band. The table beside it says the same in words: the chart is a picture of it. */
import '@mantine/charts/styles.css'
import { LineChart } from '@mantine/charts'
import { formatDate, localDate } from '../../../domain/format/date.ts'
import { formatNumber } from '../../../domain/format/quantity.ts'

export interface TrendLine {
  name: string
  color: string
  /** Oldest first. `flagged` points are drawn filled in the colour of abnormal values. */
  points: readonly { at: number; value: number; flagged?: boolean }[]
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
  const domain = domainOf(lines, bands)
  return (
    <div role="img" aria-label={label}>
      <LineChart
        h={height}
        data={rowsOf(lines)}
        dataKey="at"
        series={lines.map(({ name, color }) => ({ name, color }))}
        unit={unit ? ` ${unit}` : ''}
        valueFormatter={formatNumber}
        curveType="linear"
        withLegend={lines.length > 1}
        connectNulls
        dotProps={{ r: 4 }}
        lineProps={{ isAnimationActive: false }}
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
        yAxisProps={{
          domain,
          width: 72,
          allowDecimals: true,
          tickFormatter: (value: number) => formatNumber(round(value)),
        }}
        tooltipProps={{ labelFormatter: (at) => dayOf(Number(at)) }}
        tooltipAnimationDuration={0}
      />
    </div>
  )
}

/** The times stand in UTC (observation-key.ts), so are the days. */
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

/** A little air above and below; never below zero where nothing measured is. */
function domainOf(lines: readonly TrendLine[], bands: readonly TrendBand[]): [number, number] {
  const values = [
    ...lines.flatMap((line) => line.points.map((point) => point.value)),
    ...bands.flatMap((band) => [band.low, band.high]).filter((bound) => bound !== undefined),
  ]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const air = (high - low || Math.abs(high) || 1) * 0.1
  return [round(low >= 0 ? Math.max(0, low - air) : low - air), round(high + air)]
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
