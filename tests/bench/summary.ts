/**
 * The chart's front page, through the procedure that opens a chart (it writes "viewed" to the audit log each time), and the
 * timeline of the biggest chart: its first page, and a search through all its texts.
 */
import type { Client } from '../../electron/cli/practice.ts'
import { ms, type Row, type Times, timeEach, times } from './measure.ts'
import type { BenchPractice } from './practice.ts'

export interface Summaries {
  ordinary: Times
  big: Times
  timeline: Times
  search: Times
}

export async function measureSummary(client: Client, practice: BenchPractice): Promise<Summaries> {
  const open = (patientId: string) => client.chart.summary({ patientId })
  const charts = practice.wholeCharts.slice(0, 100)
  const ordinary = await timeEach([...charts, ...charts, ...charts], open)
  const big = await timeEach(
    Array.from({ length: 120 }, () => practice.bigChart),
    open,
  )
  const asked = (count: number, text: string) =>
    Array.from({ length: count }, () => ({ patientId: practice.bigChart, text }))
  const timeline = await timeEach(asked(60, ''), client.chart.timeline)
  const search = await timeEach(asked(40, 'potassium edema'), client.chart.timeline, 5)
  return { ordinary, big, timeline, search }
}

export function summaryRows(
  small: { patients: number; summary: Summaries },
  large: { patients: number; summary: Summaries },
): Row[] {
  const told = (t: Times) => `p50 ${ms(t.p50)}, p99 ${ms(t.p99)}`
  const ratio = (kind: keyof Summaries) =>
    `p50 ${times(large.summary[kind].p50 / small.summary[kind].p50)}, p99 ${times(large.summary[kind].p99 / small.summary[kind].p99)} of the smaller practice (aim 1.5 x)`
  const aim = 'p99 under 30 ms'
  const many = (n: number) => `${n.toLocaleString('en-US')} patients`
  return [
    { what: `chart summary, ${many(small.patients)}`, measured: told(small.summary.ordinary), aim },
    {
      what: `chart summary, ${many(large.patients)}`,
      measured: told(large.summary.ordinary),
      beside: ratio('ordinary'),
      aim,
    },
    { what: `chart summary, 20,000 observations, ${many(small.patients)}`, measured: told(small.summary.big), aim },
    {
      what: `chart summary, 20,000 observations, ${many(large.patients)}`,
      measured: told(large.summary.big),
      beside: ratio('big'),
      aim,
    },
    {
      what: `timeline, 20,000 observations, ${many(large.patients)}`,
      measured: told(large.summary.timeline),
      beside: ratio('timeline'),
      aim: 'p99 under 100 ms',
    },
    {
      what: 'search in that chart: every text',
      measured: told(large.summary.search),
      beside: ratio('search'),
      aim: 'p99 under 300 ms',
    },
  ]
}
