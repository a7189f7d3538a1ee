/** The part of the chart in memory that shows and writes observations: pages of dates, reports, corrections, moves. */
import { correctedReport, correctedResult } from '../../domain/clinical/correction.ts'
import { codeKeyOf, effectiveOf, newestFirst } from '../../domain/clinical/observation-key.ts'
import { groupByReport } from '../../domain/clinical/reports.ts'
import type { RowVersion } from '../../domain/contract/clinical.ts'
import {
  asEnteredInError,
  type ClinicalContent,
  type ClinicalRow,
  type DiagnosticReport,
  type DiagnosticReportContent,
  isEnteredInError,
  type Observation,
  type ObservationContent,
} from '../../domain/resources/index.ts'

/** What the chart in memory lends. */
export interface ChartParts {
  observations(category?: string): Observation[]
  reports(): DiagnosticReport[]
  called(name: string, input: unknown): void
  present(key: { id: string; versionId: number }): ClinicalRow
  create(content: ClinicalContent): ClinicalRow
  replace(before: ClinicalRow, content: object, reason?: string): ClinicalRow
  history(id: string): RowVersion[]
  /** The row leaves this chart. */
  leave(row: ClinicalRow): void
}

interface Change {
  id: string
  versionId: number
  content: ObservationContent
}

export function observationFake(chart: ChartParts) {
  const moved: { sequence: number; resourceType: string; at: string; by: string }[] = []
  const inForce = (category: string) =>
    newestFirst(chart.observations(category).filter((one) => !isEnteredInError(one)))
  const columnOf = (one: Observation) => (effectiveOf(one) ?? '').slice(0, 16)
  const change = (one: Change, reason?: string) => {
    const before = chart.present(one) as Observation
    return chart.replace(before, correctedResult(before, one.content), reason) as Observation
  }
  const previous = () =>
    new Map(
      [...Map.groupBy(inForce('laboratory'), (one) => codeKeyOf(one.code)).values()].flatMap((values) =>
        values.flatMap((one, index): [string, Observation][] => {
          const before = values[index + 1]
          return before ? [[one.id, before]] : []
        }),
      ),
    )

  return {
    observation: {
      flowsheet: (input: { category: string; columns?: number; before?: string | undefined }) => {
        const all = inForce(input.category).filter((one) => !input.before || columnOf(one) < input.before)
        const found = [...new Set(all.map(columnOf))]
        const columns = found.slice(0, input.columns ?? 8)
        const older = found.length > columns.length ? columns.at(-1) : undefined
        const observations = all.filter((one) => columns.includes(columnOf(one)))
        return { columns, observations, ...(older !== undefined && { older }) }
      },
      reports: () => ({ groups: groupByReport(chart.observations('laboratory'), chart.reports(), previous()) }),
      replaced: ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => {
          const before = chart.history(id).at(-2)
          if (!before?.superseded) return []
          return [{ id, before: before.body as unknown as Observation, ...before.superseded }]
        }),
      createReport: (input: { report: DiagnosticReportContent; results: ObservationContent[] }) => {
        chart.called('observation.createReport', input)
        const results = input.results.map((content) => chart.create(content) as Observation)
        const result = results.map(({ id }) => ({ reference: `Observation/${id}` }))
        return { report: chart.create({ ...input.report, result }) as DiagnosticReport, results }
      },
      reviseReport: (input: {
        id: string
        versionId: number
        report: DiagnosticReportContent
        changed: Change[]
        added: ObservationContent[]
        reason?: string | undefined
      }) => {
        chart.called('observation.reviseReport', input)
        const before = chart.present(input) as DiagnosticReport
        const changed = input.changed.map((one) => change(one, input.reason))
        const added = input.added.map((content) => chart.create(content) as Observation)
        const result = [...(before.result ?? []), ...added.map(({ id }) => ({ reference: `Observation/${id}` }))]
        const corrected = changed.some((one) => one.status === 'corrected')
        const content = { ...correctedReport(before, input.report, corrected), result }
        return { report: chart.replace(before, content, input.reason) as DiagnosticReport, results: changed }
      },
      correct: (input: Change & { reason: string }) => {
        chart.called('observation.correct', input)
        return change(input, input.reason)
      },
      reviseMany: (input: {
        changed: Change[]
        added: ObservationContent[]
        wrong: { id: string; versionId: number }[]
        reason: string
      }) => {
        chart.called('observation.reviseMany', input)
        const changed = input.changed.map((one) => change(one, input.reason))
        for (const one of input.wrong) {
          const row = chart.present(one)
          chart.replace(row, asEnteredInError(row), input.reason)
        }
        return [...changed, ...input.added.map((content) => chart.create(content) as Observation)]
      },
    },
    refile: {
      preview: (input: { resourceType: string; ids: string[] }) => {
        const report = chart.reports().find((one) => input.ids.includes(one.id))
        const results = (report?.result ?? []).map(({ reference = '' }) => ({
          resourceType: 'Observation',
          id: reference.slice('Observation/'.length),
        }))
        return [...input.ids.map((id) => ({ resourceType: input.resourceType, id })), ...results]
      },
      move: (input: { resourceType: string; rows: { id: string; versionId: number }[] }) => {
        chart.called('refile.move', input)
        for (const row of input.rows) chart.leave(chart.present(row))
        moved.unshift({
          sequence: moved.length + 1,
          resourceType: input.resourceType,
          at: '2026-11-22T11:00:00.000Z',
          by: 'Dr. Ann Lee',
        })
        return { moved: input.rows.map(({ id }) => ({ resourceType: input.resourceType, id })) }
      },
      movedOut: () => moved,
    },
  }
}
