/** The answer to a referral: recognised by what stands in it, attached by somebody's hand. */
import type { Db } from '../../../db/connection.ts'
import { getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { wasReleased } from '../../../db/queries/disclosure.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { listFileTexts } from '../../../db/queries/file-text.ts'
import { getImport } from '../../../db/queries/import.ts'
import { getPatientSummary } from '../../../db/queries/patient.ts'
import { listReferrals } from '../../../db/queries/referral.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { referralCode, referralCodesIn } from '../../../domain/clinical/referral-code.ts'
import { orderIdOf } from '../../../domain/clinical/referral-packet.ts'
import { canFollow } from '../../../domain/clinical/referral-state.ts'
import type { ReplyMatch } from '../../../domain/contract/referral.ts'
import type {
  ImportDocument,
  Reference,
  Referral,
  ReferralContent,
  ReferralStep,
  User,
} from '../../../domain/resources/index.ts'
import { decode } from '../../../exchange/decode.ts'
import { closeOrder, contentOf, stepOf, type Target } from './referrals.ts'

/**
 * Open referrals that the document names: by code first. The words of a PDF are read in the background; until then none is found.
 * Our own packets are no answers.
 */
export function recogniseReply(db: Db, importDocumentId: string): ReplyMatch[] {
  const document = getImport(db, importDocumentId)
  const text = textOf(db, document)
  const codes = new Set(referralCodesIn(text))
  const folded = text.toLowerCase()
  const byOf = (referral: Referral): ReplyMatch['by'] | undefined => {
    if (codes.has(referralCode(referral.id))) return 'code'
    return namesOf(referral).some((id) => folded.includes(id)) ? 'order' : undefined
  }
  const matches = listReferrals(db)
    .filter(({ status }) => canFollow(status, 'consulted') || canFollow(status, 'completed'))
    .flatMap((referral): ReplyMatch[] => {
      const by = byOf(referral)
      return by ? [{ referral, patient: getPatientSummary(db, referral.patientId), by }] : []
    })
  if (matches.length === 0 || wasReleased(db, document.documentId?.value)) return []
  return matches.sort((a, b) => a.by.localeCompare(b.by))
}

/** Ids as C-CDA (`order/id`) and FHIR (`basedOn`, `identifier`) carry them: both write them as they are. */
const namesOf = (referral: Referral): string[] =>
  [referral.id, orderIdOf(referral)].flatMap((id) => id?.toLowerCase() ?? [])

/** The markup itself: an id stands in an attribute. Of a PDF its words. */
function textOf(db: Db, { kind, hash }: ImportDocument): string {
  if (kind === 'file') return listFileTexts(db, [hash]).get(hash) ?? ''
  return decode(readFile(db, hash).bytes).text
}

interface Answer {
  target: Target
  reply: Reference & { reference: string }
  /** With the answer the referral is completed at once. */
  close: boolean
  note?: string | undefined
}

/** The visit took place, and its answer is here. */
export function attachReply(w: Writer, user: User, { target, reply, close, note }: Answer): Referral {
  const before = getClinical(w.db, 'Referral', target.id)
  const display = requireOfPatient(w.db, before, reply.reference)
  const steps: ReferralStep[] = []
  if (canFollow(before.status, 'consulted')) steps.push(stepOf(w, user, 'consulted', { note }))
  else if (before.status !== 'consulted') throw new NotAllowed('This referral does not wait for an answer.')
  if (close) steps.push(stepOf(w, user, 'completed', steps.length > 0 ? {} : { note }))
  const content: ReferralContent = {
    ...contentOf(before),
    status: close ? 'completed' : 'consulted',
    reply: { reference: reply.reference, display: reply.display ?? display },
    statusHistory: [...(before.statusHistory ?? []), ...steps],
  }
  if (close) closeOrder(w, before, note)
  return updateClinical(w, 'Referral', target, content, { detail: { change: close ? 'completed' : 'consulted' } })
}

/** What the document is called. @throws NotAllowed where it is of somebody else, or nobody said yet whose it is. */
function requireOfPatient(db: Db, { patientId }: Referral, reference: string): string {
  const [type, id = ''] = reference.split('/')
  if (type === 'ImportDocument') {
    const document = getImport(db, id)
    if (document.patientId === undefined) throw new NotAllowed('First confirm whose record this is.')
    if (document.patientId !== patientId) throw new NotAllowed('This document is of another patient than the referral.')
    return document.title ?? document.documentType.name
  }
  const document = getClinical(db, 'DocumentReference', id)
  if (document.patientId !== patientId) throw new NotAllowed('This document is of another patient than the referral.')
  return document.description ?? document.content[0]?.title ?? 'Document'
}
