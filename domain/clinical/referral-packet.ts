/** A referral as a packet: the export that it is, and the packet that left as a document of the chart. */
import { type ExportRequest, exportPurpose } from '../contract/exporting.ts'
import type { ReferralPacket } from '../contract/referral.ts'
import type { Attachment, DocumentReferenceContent } from '../resources/document-reference.ts'
import type { CodeableConcept, Referral, ReferralContent } from '../resources/index.ts'
import { LOINC } from '../terminology/systems.ts'

/** The id of the order that it was made of. */
export const orderIdOf = ({ serviceRequest }: Pick<ReferralContent, 'serviceRequest'>): string | undefined =>
  serviceRequest?.reference?.match(/^ServiceRequest\/(.+)$/)?.[1]

/** What is previewed and what is released are one request, made here. */
export function exportRequestOf(
  referral: Referral,
  { recipient, packet, scope, password }: ReferralPacket,
): ExportRequest {
  const { id, patientId, reason, question, service, urgency } = referral
  const purpose = { reason, question, service, urgency, recipient, referral: { id, order: orderIdOf(referral) } }
  return {
    patientId,
    format: 'packet',
    packet,
    ...(scope && { scope }),
    // In the schema's order: the stamp of a preview is made of what stands here.
    purpose: exportPurpose.parse(JSON.parse(JSON.stringify(purpose))),
    ...(password !== undefined && { password }),
  }
}

const category: CodeableConcept = { text: 'Released packet' }

/** Kept as it left, and never packed into the next one. */
interface Packet extends Pick<Attachment, 'contentType' | 'size' | 'hash'> {
  /** Whom it went to. */
  to: string
  date: string
  fileName: string
}

export const releasedPacket = ({ to, date, fileName, ...file }: Packet): DocumentReferenceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: { coding: [{ system: LOINC, code: '57133-1', display: 'Referral note' }], text: 'Referral packet' },
  category: [category],
  date,
  description: `Referral packet for ${to}`,
  content: [{ ...file, title: fileName, creation: date }],
})

export const isReleasedPacket = (row: { resourceType: string; source?: string; category?: unknown }): boolean =>
  row.resourceType === 'DocumentReference' &&
  row.source !== 'outside' &&
  Array.isArray(row.category) &&
  row.category.some((each: CodeableConcept) => each.text === category.text)
