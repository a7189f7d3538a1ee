/** What took place: visits, procedures, immunizations. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity } from '../../../domain/format/quantity.ts'
import type { EncounterContent, ImmunizationContent, ProcedureContent } from '../../../domain/resources/index.ts'
import { exactly, sameConcept, sameConcepts, sameDate, sameQuantity, sameWords } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { datedKeys, datedLookup } from '../dated-keys.ts'
import { aspect, type Profile } from '../profile.ts'
import { asIs, listed, sameDay } from './shared.ts'

export const immunization: Profile<ImmunizationContent> = {
  noun: 'immunization',
  subject: (c) => conceptText(c.vaccineCode),
  keys: (c) => datedKeys(conceptKeys(c.vaccineCode), c.occurrenceDateTime),
  lookup: (c) => datedLookup(conceptKeys(c.vaccineCode), c.occurrenceDateTime),
  aspects: [
    aspect('identity', 'Name', (c) => c.vaccineCode, sameConcept),
    aspect('identity', 'Date', (c) => sameDay(c.occurrenceDateTime), sameDate),
    aspect('claim', 'Status', (c) => (c.status === 'not-done' ? 'not given' : 'given'), exactly, asIs),
    aspect('claim', 'Lot number', (c) => c.lotNumber, sameWords, asIs),
    aspect('claim', 'Dose', (c) => c.doseQuantity, sameQuantity, formatQuantity),
    aspect('claim', 'Route', (c) => c.route, sameConcept, conceptText),
    aspect('claim', 'Site', (c) => c.site, sameConcept, conceptText),
  ],
}

export const procedure: Profile<ProcedureContent> = {
  noun: 'procedure',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), performed(c)),
  lookup: (c) => datedLookup(conceptKeys(c.code), performed(c)),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Date', (c) => sameDay(performed(c)), sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', (c) => (c.status === 'not-done' ? 'not done' : 'done'), exactly, asIs),
    aspect('claim', 'Outcome', (c) => c.outcome, sameConcept, conceptText),
  ],
}

const performed = (c: ProcedureContent) => c.performedDateTime ?? c.performedPeriod?.start

export const encounter: Profile<EncounterContent> = {
  noun: 'visit',
  subject: (c) => conceptText(c.type?.[0]),
  keys: (c) => visitKeys(c, datedKeys),
  lookup: (c) => visitKeys(c, datedLookup),
  aspects: [
    aspect('identity', 'Start', (c) => c.period?.start, sameDate),
    aspect('identity', 'Kind of visit', (c) => c.class?.code, exactly),
    aspect('identity', 'Type', (c) => c.type, sameConcepts),
    aspect('claim', 'Status', (c) => (c.status === 'cancelled' ? 'cancelled' : 'not cancelled'), exactly, asIs),
    aspect('claim', 'End', (c) => c.period?.end, sameDate, formatDate),
    aspect('claim', 'Reason', (c) => c.reasonCode, sameConcepts, listed),
  ],
}

/** Visits without a date are looked for among each other only, by what kind of visit they were. */
function visitKeys(c: EncounterContent, dated: typeof datedKeys): string[] {
  const start = c.period?.start
  if (start !== undefined) return dated([''], start)
  return c.type?.length ? c.type.flatMap(conceptKeys) : ['undated']
}
