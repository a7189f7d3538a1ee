/** What the filters of the report say, and the question they make. */
import type { AuditFilter } from '../../../domain/contract/audit.ts'
import type { AuditCategory } from '../../../domain/contract/audit-category.ts'
import type { PatientSummary } from '../../../domain/contract/patient.ts'
import { addDays, startOfLocalDay } from '../../../domain/format/date.ts'
import type { PartialDate } from '../../../domain/resources/index.ts'

export interface Chosen {
  userId: string | null
  patient: Pick<PatientSummary, 'id' | 'name'> | null
  category: AuditCategory | null
  action: NonNullable<AuditFilter['action']> | null
  outcome: NonNullable<AuditFilter['outcome']> | null
  /** Days where the practice is, both included. */
  from: PartialDate | undefined
  to: PartialDate | undefined
}

export const nothingChosen: Chosen = {
  userId: null,
  patient: null,
  category: null,
  action: null,
  outcome: null,
  from: undefined,
  to: undefined,
}

export function filterOf({ userId, patient, category, action, outcome, from, to }: Chosen): AuditFilter {
  return {
    ...(userId && { userId }),
    ...(patient && { patientId: patient.id }),
    ...(category && { category }),
    ...(action && { action }),
    ...(outcome && { outcome }),
    ...(from && { from: startOfLocalDay(from) }),
    ...(to && { to: startOfLocalDay(addDays(to, 1)) }),
  }
}
