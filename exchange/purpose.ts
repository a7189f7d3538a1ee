/**
 * What a document says beside the chart: why it is made, what is asked, and that it is not the whole record. These are notes
 * of the document, written like those of the chart, so that every format has a place for them and every reader shows them.
 */
import type { ExportPurpose } from '../domain/contract/exporting.ts'
import { recipientText } from '../domain/format/directory.ts'
import { formatPersonName } from '../domain/format/name.ts'
import type { ClinicalNoteContent } from '../domain/resources/index.ts'
import { nameBasedUuid } from './ids.ts'
import { codeOf, RETURN_WITH_CODE, withReferralOrder } from './reply-stub.ts'
import { GENERAL_NOTE } from './terminology/codes.ts'
import { LOINC } from './terminology/systems.ts'
import type { ChartSnapshot, Recorded } from './types.ts'

const REASON_FOR_REFERRAL = { system: LOINC, code: '42349-1', display: 'Reason for referral' }

const urgencies = {
  routine: 'Routine',
  urgent: 'Urgent',
  asap: 'As soon as possible',
  stat: 'Immediately (stat)',
} as const satisfies Record<NonNullable<ExportPurpose['urgency']>, string>

/** Says that there is more, and never what: that something was kept back may be all that must not be known. */
export const PARTIAL =
  'This is a partial summary. It does not hold everything that the record of this patient holds. Ask the practice that sent it when you need more.'

/** HL7 v3 Confidentiality `R`, in words for whoever holds the paper. */
export const RESTRICTED =
  'RESTRICTED: this record is more sensitive than most. Show it only to those who treat the patient, and pass it on only when the patient agrees or the law allows it.'

/** The document's own notes. */
const ownNotes = (snapshot: ChartSnapshot, purpose: ExportPurpose): Recorded<ClinicalNoteContent>[] =>
  [referralNote(snapshot, purpose), partialNote(snapshot)].filter((note) => note !== undefined)

/** The snapshot with the document's own notes among the others. */
export const addressed = (snapshot: ChartSnapshot, purpose: ExportPurpose): ChartSnapshot => ({
  ...snapshot,
  resources: [...ownNotes(snapshot, purpose), ...withReferralOrder(snapshot, purpose)],
})

export interface Asked {
  head: string
  words: string
  /** It cannot wait for its turn. */
  presses?: boolean
}

/** Why it is sent and what is asked, of whom; empty where nothing is. */
export function askedOf(purpose: ExportPurpose): readonly Asked[] {
  const { reason, question, service, urgency, recipient } = purpose
  const code = codeOf(purpose)
  if (!(reason || question || service || code)) return []
  const facts: readonly (readonly [string, string | undefined, boolean?])[] = [
    ['Reason', reason],
    ['Question', question],
    ['Requested service', service],
    ['Urgency', urgency && urgencies[urgency], urgency !== 'routine'],
    ['To', recipient && recipientText(recipient)],
    ['Referral code', code && `${code}. ${RETURN_WITH_CODE}`],
  ]
  return facts.flatMap(([head, words, presses]) => (words ? [{ head, words, ...(presses && { presses }) }] : []))
}

export const REASON_TITLE = 'Reason for referral'

function referralNote(snapshot: ChartSnapshot, purpose: ExportPurpose): Recorded<ClinicalNoteContent> | undefined {
  const asked = askedOf(purpose)
  if (asked.length === 0) return undefined
  const text = asked.map(({ head, words }) => `${head}: ${words}`).join('\n')
  return note(snapshot, 'reason', { type: { coding: [REASON_FOR_REFERRAL] }, title: REASON_TITLE, text })
}

function partialNote(snapshot: ChartSnapshot): Recorded<ClinicalNoteContent> | undefined {
  if (!snapshot.partial) return undefined
  return note(snapshot, 'partial', { type: { coding: [{ ...GENERAL_NOTE }] }, title: 'Partial summary', text: PARTIAL })
}

function note(
  { documentId, createdAt, author }: ChartSnapshot,
  part: string,
  said: Pick<ClinicalNoteContent, 'type' | 'title' | 'text'>,
): Recorded<ClinicalNoteContent> {
  return {
    resourceType: 'ClinicalNote',
    id: nameBasedUuid(`${documentId}#${part}`),
    source: 'practice',
    status: 'signed',
    ...said,
    date: createdAt,
    author: [{ reference: `Practitioner/${author.id}`, display: formatPersonName(author.name) }],
  }
}
