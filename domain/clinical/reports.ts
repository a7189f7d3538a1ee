/** Results as they were reported: grouped by DiagnosticReport, newest first, each with the value before it. */
import type { z } from 'zod'
import type { reportedResult, reportGroup } from '../contract/observation.ts'
import type { DiagnosticReport, Observation } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { effectiveOf, newestFirst, timeOf } from './observation-key.ts'

export type ReportedResult = z.infer<typeof reportedResult>
export type ReportGroup = z.infer<typeof reportGroup>

/** Statuses under which a value may still change (FHIR R4 observation-status, diagnostic-report-status). */
const provisional = new Set(['registered', 'preliminary', 'partial'])

export function isProvisional(row: Observation | DiagnosticReport): boolean {
  return provisional.has(row.status)
}

/** `previous`: the value before each observation, by its id. */
export function groupByReport(
  observations: readonly Observation[],
  reports: readonly DiagnosticReport[],
  previous: ReadonlyMap<string, Observation>,
): ReportGroup[] {
  const byId = new Map(observations.map((observation) => [`Observation/${observation.id}`, observation]))
  const reported = (observation: Observation): ReportedResult => ({ observation, ...before(previous, observation) })

  const grouped = new Set<string>()
  const groups: ReportGroup[] = []
  for (const report of reports) {
    if (isEnteredInError(report)) {
      // It stays in sight, and holds nothing any more: its results stand for themselves.
      groups.push({ report, ...at(effectiveOf(report)), results: [] })
      continue
    }
    const members = (report.result ?? []).flatMap(({ reference = '' }) => byId.get(reference) ?? [])
    if (members.length === 0 && !report.conclusion && !report.presentedForm?.length) continue
    for (const member of members) grouped.add(member.id)
    groups.push({ report, ...at(effectiveOf(report) ?? firstEffective(members)), results: members.map(reported) })
  }

  const loose = Map.groupBy(
    newestFirst(observations.filter((o) => !grouped.has(o.id))),
    (o) => effectiveOf(o)?.slice(0, 10) ?? '',
  )
  for (const [day, members] of loose) groups.push({ ...at(day || undefined), results: members.map(reported) })

  const time = (group: ReportGroup) => timeOf({ effectiveDateTime: group.effective }) ?? Number.NEGATIVE_INFINITY
  return groups.sort((a, b) => time(b) - time(a))
}

const at = (effective: string | undefined) => (effective === undefined ? {} : { effective })
const firstEffective = (members: readonly Observation[]) => members.map(effectiveOf).find(Boolean)

function before(previous: ReadonlyMap<string, Observation>, observation: Observation): { previous?: Observation } {
  const found = previous.get(observation.id)
  return found ? { previous: found } : {}
}
