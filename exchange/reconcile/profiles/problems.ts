/** Problems and allergies. */
import { formatDate } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import type { AllergyIntoleranceContent, CodeableConcept, ConditionContent } from '../../../domain/resources/index.ts'
import { exactly, sameConcept, sameConcepts, sameDate } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { aspect, type Profile } from '../profile.ts'
import { asIs, datesDiffer, listed } from './shared.ts'

/** Problems that are there now, and problems that are over: nuances within each are no contradiction. */
const isOver = (status: ConditionContent['clinicalStatus']) =>
  status === 'inactive' || status === 'remission' || status === 'resolved'

/** What was treated at one visit has no status of its own: "active" and "resolved" there tell of the day of the export. */
function activity(content: ConditionContent | AllergyIntoleranceContent): string | undefined {
  if (content.resourceType === 'Condition' && content.category === 'encounter-diagnosis') return undefined
  return content.clinicalStatus && (isOver(content.clinicalStatus) ? 'no longer active' : 'active')
}

const refutation = (content: ConditionContent | AllergyIntoleranceContent) =>
  content.verificationStatus === 'refuted' ? 'refuted' : 'not refuted'

export const condition: Profile<ConditionContent> = {
  noun: 'problem',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code).map((key) => `${c.category}|${key}`),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', activity, exactly, asIs),
    aspect('claim', 'Verification', refutation, exactly, asIs),
    aspect('claim', 'Onset', (c) => c.onsetDateTime, sameDate, formatDate),
    aspect('claim', 'Severity', (c) => c.severity, sameConcept, conceptText),
    aspect('claim', 'End', (c) => c.abatementDateTime, sameDate, formatDate),
  ],
  /** Two dated episodes, unless both go on: then there is one problem with two onsets. */
  distinct: (a, b) =>
    (isOver(a.clinicalStatus) || isOver(b.clinicalStatus)) && datesDiffer(a.onsetDateTime, b.onsetDateTime),
}

export const allergy: Profile<AllergyIntoleranceContent> = {
  noun: 'allergy',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('claim', 'Status', activity, exactly, asIs),
    aspect('claim', 'Verification', refutation, exactly, asIs),
    aspect('claim', 'Criticality', (c) => c.criticality, exactly, asIs),
    aspect('claim', 'Reaction', reactions, sameConcepts, listed),
    aspect('claim', 'Severity', worstSeverity, exactly, asIs),
  ],
}

function reactions(c: AllergyIntoleranceContent): CodeableConcept[] | undefined {
  const manifestations = c.reaction?.flatMap((reaction) => reaction.manifestation)
  return manifestations?.length ? manifestations : undefined
}

function worstSeverity(c: AllergyIntoleranceContent) {
  const found = new Set(c.reaction?.map((reaction) => reaction.severity))
  return (['severe', 'moderate', 'mild'] as const).find((severity) => found.has(severity))
}
