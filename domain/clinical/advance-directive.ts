/** What an advance directive says today, and above all whether to resuscitate. */
import { formatValue } from '../format/quantity.ts'
import { isEnteredInError, type Observation, type ObservationContent } from '../resources/index.ts'
import { forResuscitation, notForResuscitation, RESUSCITATION } from '../terminology/advance-directives.ts'

type Directive = Observation | ObservationContent

/** Since when it stands. */
export function directiveStart(row: Directive): string | undefined {
  return row.effectivePeriod?.start ?? row.effectiveDateTime
}

/** In force: not revoked, not a mistake. `today` is a day. */
export function isDirectiveInForce(row: Directive, today: string): boolean {
  const end = row.effectivePeriod?.end
  return (
    row.status !== 'cancelled' && !isEnteredInError(row) && (!end || end.slice(0, 10) >= today.slice(0, end.length))
  )
}

export interface CodeStatus {
  kind: 'dnr' | 'full' | 'other'
  row: Observation
  /** As recorded. */
  text: string
}

/** The newest word on resuscitation that is in force; undefined where there is none. */
export function codeStatusOf(rows: readonly Observation[], today: string): CodeStatus | undefined {
  const [row] = rows
    .filter((one) => isDirectiveInForce(one, today) && isAboutResuscitation(one))
    .sort((a, b) => (directiveStart(b) ?? b.recordedAt).localeCompare(directiveStart(a) ?? a.recordedAt))
  return row && { kind: kindOf(row), row, text: formatValue(row) }
}

const decisionCodes = [forResuscitation, notForResuscitation].flatMap(({ coding = [] }) =>
  coding.map(({ code }) => code),
)

function isAboutResuscitation({ code, valueCodeableConcept }: Directive): boolean {
  const asked = code.coding?.some((coding) => coding.code === RESUSCITATION) ?? false
  return asked || (valueCodeableConcept?.coding ?? []).some((coding) => decisionCodes.includes(coding.code))
}

/** By the code alone: words are shown as they are, never taken for one or the other. */
function kindOf({ valueCodeableConcept }: Directive): CodeStatus['kind'] {
  const codes = valueCodeableConcept?.coding?.map(({ code }) => code) ?? []
  if (codes.includes(notForResuscitation.coding?.[0]?.code)) return 'dnr'
  return codes.includes(forResuscitation.coding?.[0]?.code) ? 'full' : 'other'
}
