/** Vital signs and results: the newest value of each, with what it was before. */
import { reportOrder } from '../../../domain/clinical/lab-flowsheet.ts'
import { effectiveOf } from '../../../domain/clinical/observation-key.ts'
import { isProvisional } from '../../../domain/clinical/reports.ts'
import { flagOf } from '../../../domain/clinical/result-flag.ts'
import { measuresOf } from '../../../domain/clinical/vital-signs.ts'
import type { ObservationSeries } from '../../../domain/contract/observation.ts'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatReferenceRange, formatValue } from '../../../domain/format/quantity.ts'
import type { Observation, ObservationCategory } from '../../../domain/resources/index.ts'
import { vitalKeys } from '../../../domain/terminology/vitals.ts'
import { lines, mark, section, table, unbroken } from '../blocks.ts'
import { type Html, html } from '../html.ts'
import { outsideMark, type PrintSource } from '../source.ts'

export const vitalsPart = (source: PrintSource) => latestValues(source, 'vital-signs', 'Vital signs')
export const resultsPart = (source: PrintSource) => latestValues(source, 'laboratory', 'Results')
export const socialHistoryPart = (source: PrintSource) => latestValues(source, 'social-history', 'Social history', 1)
export const advanceDirectivesPart = (source: PrintSource) =>
  latestValues(source, 'advance-directive', 'Advance directives', 1)

const earlierValues = 2

/** The newest day first; of one day vital signs as every chart has them, results as reports print them. */
export function seriesInOrder(source: PrintSource, category: ObservationCategory, depth: number): ObservationSeries[] {
  const dayOf = ({ latest: [newest] }: ObservationSeries) => (newest && effectiveOf(newest)?.slice(0, 10)) ?? ''
  return source
    .series(category, depth)
    .filter(({ latest }) => latest.length > 0)
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || placeOf(a, category) - placeOf(b, category))
}

function placeOf({ latest: [newest] }: ObservationSeries, category: ObservationCategory): number {
  if (!newest || category !== 'vital-signs') return newest ? reportOrder(newest.code) : 0
  const [first] = measuresOf(newest)
  return first ? vitalKeys.indexOf(first[0]) : vitalKeys.length
}

function latestValues(
  source: PrintSource,
  category: ObservationCategory,
  title: string,
  depth = earlierValues + 1,
): Html {
  const series = seriesInOrder(source, category, depth)
  if (series.length === 0) return html``
  return section(
    title,
    table(series, [
      { title: category === 'laboratory' ? 'Test' : 'What', cell: nameOfSeries },
      { title: 'Latest', cell: ({ latest: [newest] }) => newest && valueWithFlag(newest) },
      { title: 'Reference', cell: ({ latest: [newest] }) => formatReferenceRange(newest?.referenceRange) },
      { title: 'Date', cell: ({ latest: [newest] }) => formatDate(newest && effectiveOf(newest)), short: true },
      { title: 'Before', cell: ({ latest: [, ...before] }) => lines(...before.map(earlierValue)) },
    ]),
  )
}

function nameOfSeries({ latest: [newest] }: ObservationSeries): Html {
  return newest ? html`${conceptText(newest.code)}${outsideMark(newest)}` : html``
}

/** The letter stands behind the value: colour would be lost on paper. */
export function valueWithFlag(observation: Observation): Html {
  const flag = flagOf(observation)
  return html`${formatValue(observation) || 'No value'}${flag && mark(flag)}${isProvisional(observation) && mark(observation.status)}`
}

function earlierValue(observation: Observation): Html {
  const flag = flagOf(observation)
  return html`${formatValue(observation)}${flag && ` ${flag}`} ${unbroken(`(${formatDate(effectiveOf(observation))})`)}`
}

const listedCategories: ReadonlySet<ObservationCategory> = new Set<ObservationCategory>([
  'vital-signs',
  'laboratory',
  'social-history',
  'advance-directive',
])

/** Observations of categories that no other part lists: imaging, function, cognition, surveys, what a patient lives in. */
export function findingsPart(source: PrintSource): Html {
  const rows = source.list('Observation').filter(({ category }) => !listedCategories.has(category))
  return rows.length === 0 ? html`` : section('Other findings', resultTable(rows))
}

/** Results as a laboratory reports them, one line each. */
export function resultTable(observations: readonly Observation[]): Html {
  return table(observations, [
    { title: 'Test', cell: (row) => html`${conceptText(row.code)}${outsideMark(row)}` },
    { title: 'Result', cell: valueWithFlag },
    { title: 'Reference', cell: (row) => formatReferenceRange(row.referenceRange) },
    { title: 'Taken', cell: (row) => formatDateTime(effectiveOf(row)), short: true },
    { title: 'Comment', cell: (row) => row.note?.map(({ text }) => text).join('\n') },
  ])
}
