/** Results as they were reported: grouped by DiagnosticReport, newest first, each with the value before it. */
import type { DiagnosticReport, Observation } from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { codeKeyOf, effectiveOf, newestFirst, timeOf } from './observation-key.ts'

export interface ReportedResult {
  observation: Observation
  /** The value before this one, of those given. */
  previous?: Observation
}

export interface ReportGroup {
  /** Absent for results that no report holds: those of one day stand together. */
  report?: DiagnosticReport
  /** When it was done, as recorded. */
  effective?: string
  results: ReportedResult[]
}

/** Statuses under which a value may still change (FHIR R4 observation-status, diagnostic-report-status). */
const provisional = new Set(['registered', 'preliminary', 'partial'])

export function isProvisional(row: Observation | DiagnosticReport): boolean {
  return provisional.has(row.status)
}

export function groupByReport(
  observations: readonly Observation[],
  reports: readonly DiagnosticReport[],
): ReportGroup[] {
  const previous = previousValues(observations)
  const byId = new Map(observations.map((observation) => [`Observation/${observation.id}`, observation]))
  const reported = (observation: Observation): ReportedResult => ({ observation, ...before(previous, observation) })

  const grouped = new Set<string>()
  const groups: ReportGroup[] = []
  for (const report of reports.filter((r) => !isEnteredInError(r))) {
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

/** For each observation the one of the same test before it; rows entered in error are nobody's previous value. */
function previousValues(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  const valid = newestFirst(observations.filter((o) => !isEnteredInError(o)))
  const pairs: [string, Observation][] = []
  for (const sameTest of Map.groupBy(valid, (o) => codeKeyOf(o.code)).values()) {
    sameTest.forEach((observation, index) => {
      const older = sameTest[index + 1]
      if (older) pairs.push([observation.id, older])
    })
  }
  return new Map(pairs)
}
