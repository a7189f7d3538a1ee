/** One list of what a patient takes, whoever ordered it: prescriptions and statements side by side. */
import { dosageText } from '../format/dosage.ts'
import { conceptText } from '../format/name.ts'
import type {
  CodeableConcept,
  Dosage,
  MedicationRequest,
  MedicationRequestContent,
  MedicationStatement,
  MedicationStatementContent,
  Period,
} from '../resources/index.ts'
import { isEnteredInError } from '../resources/index.ts'
import { dosageGaps, type SigGap } from './sig.ts'

export type MedicationRow = MedicationRequest | MedicationStatement

/** Who answers for it: this practice prescribed it, somebody told of it here, or another record brought it. */
export type MedicationOrigin = 'prescribed' | 'reported' | 'outside'

export function originOf(row: MedicationRow): MedicationOrigin {
  if (row.source === 'outside') return 'outside'
  return row.resourceType === 'MedicationRequest' && !row.reportedBoolean ? 'prescribed' : 'reported'
}

export interface MedicationEntry {
  row: MedicationRow
  origin: MedicationOrigin
  /** As recorded; screens show it through `tallMan`. */
  name: string
  sig: string
  /** What this practice's prescription does not say, though whoever takes it must know. */
  gaps: readonly SigGap[]
  /** Still to be taken, as far as the record says. */
  active: boolean
  /** Recorded as active although its end has passed: to be asked about. */
  endPassed: boolean
  start?: string
  end?: string
  /** Prescriber, or who told of it. */
  by?: string
  reason?: string
  stopReason?: string
}

const activeStatuses = new Set(['active', 'on-hold', 'unknown', 'intended', 'draft'])

/** Active ones first, by name, so that the same drug from two prescribers stands together; then the others, newest first. */
export function medicationList(rows: readonly MedicationRow[], today: string): MedicationEntry[] {
  const entries = rows.filter((row) => !isEnteredInError(row)).map((row) => medicationEntry(row, today))
  const byName = (a: MedicationEntry, b: MedicationEntry) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' })
  const when = (entry: MedicationEntry) => entry.end ?? entry.start ?? ''
  return entries.sort((a, b) => {
    if (a.active !== b.active) return a.active ? -1 : 1
    return a.active ? byName(a, b) : when(b).localeCompare(when(a)) || byName(a, b)
  })
}

export function medicationEntry(row: MedicationRow, today: string): MedicationEntry {
  const { start, end } = takenDuring(row)
  const by = row.resourceType === 'MedicationRequest' ? row.requester : row.informationSource
  const reasons = (row.reasonCode ?? []).map(conceptText).filter(Boolean)
  const stopReasons = [row.statusReason ?? []].flat().map(conceptText).filter(Boolean)
  const active = isTaken(row)
  const origin = originOf(row)
  return {
    row,
    origin,
    name: conceptText(row.medicationCodeableConcept),
    gaps: origin === 'prescribed' && active ? dosageGaps(dosagesOf(row)) : [],
    sig: dosagesOf(row).map(dosageText).filter(Boolean).join('; '),
    active,
    endPassed: active && end !== undefined && end.slice(0, 10) < today.slice(0, end.length),
    ...(start && { start }),
    ...(end && { end }),
    ...(by?.display && { by: by.display }),
    ...(reasons.length > 0 && { reason: reasons.join(', ') }),
    ...(stopReasons.length > 0 && { stopReason: stopReasons.join(', ') }),
  }
}

/** Still to be taken, as far as its status says. */
export function isTaken({ status }: MedicationRequestContent | MedicationStatementContent): boolean {
  return activeStatuses.has(status)
}

export function dosagesOf(row: MedicationRequestContent | MedicationStatementContent): readonly Dosage[] {
  return (row.resourceType === 'MedicationRequest' ? row.dosageInstruction : row.dosage) ?? []
}

/**
 * When it is or was taken. A prescription says it in its dosage (`boundsPeriod`, the time of C-CDA's Medication Activity); its
 * own validity ends the taking only once it is over.
 */
export function takenDuring(row: MedicationRequestContent | MedicationStatementContent): Period {
  if (row.resourceType === 'MedicationStatement') return row.effectivePeriod ?? { start: row.effectiveDateTime }
  const bounds = row.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod
  const validity = row.dispenseRequest?.validityPeriod
  const over = !isTaken(row)
  return {
    start: bounds?.start ?? validity?.start ?? row.authoredOn,
    end: bounds?.end ?? (over ? validity?.end : undefined),
  }
}

export interface Ending {
  /** A day. */
  on: string
  reason: CodeableConcept
  /** `completed`: it was taken to its end, or goes on in another prescription. */
  status?: 'stopped' | 'completed'
}

/** The same medication, no longer taken from `on`. */
export function ended<T extends MedicationRequestContent | MedicationStatementContent>(
  content: T,
  { on, reason, status = 'stopped' }: Ending,
): T {
  if (content.resourceType === 'MedicationStatement') {
    return {
      ...content,
      status,
      statusReason: [reason],
      effectiveDateTime: undefined,
      effectivePeriod: { ...takenDuring(content), end: on },
    }
  }
  const dosages = content.dosageInstruction?.length ? content.dosageInstruction : [{}]
  return {
    ...content,
    status,
    statusReason: reason,
    dosageInstruction: dosages.map((dosage) => endingOn(dosage, on)),
    dispenseRequest: {
      ...content.dispenseRequest,
      validityPeriod: { ...content.dispenseRequest?.validityPeriod, end: on },
    },
  }
}

/** Not to be taken for now. It stays on the active list, marked. */
export function held<T extends MedicationRequestContent | MedicationStatementContent>(
  content: T,
  reason: CodeableConcept,
): T {
  const statusReason = content.resourceType === 'MedicationStatement' ? [reason] : reason
  return { ...content, status: 'on-hold', statusReason }
}

/** To be taken again after a pause. */
export function resumed<T extends MedicationRequestContent | MedicationStatementContent>(content: T): T {
  return { ...content, status: 'active', statusReason: undefined }
}

function endingOn(dosage: Dosage, end: string): Dosage {
  const { timing } = dosage
  const boundsPeriod = { ...timing?.repeat?.boundsPeriod, end }
  return { ...dosage, timing: { ...timing, repeat: { ...timing?.repeat, boundsPeriod } } }
}
