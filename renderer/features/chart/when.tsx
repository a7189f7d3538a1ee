import { effectiveOf } from '../../../domain/clinical/observation-key.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import type { DiagnosticReport, Observation } from '../../../domain/resources/index.ts'

/** When it was measured or taken, else when it was issued. */
export function When({ of }: { of: Observation | DiagnosticReport }) {
  return formatDateTime(effectiveOf(of))
}
