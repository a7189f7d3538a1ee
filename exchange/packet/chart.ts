/** A chart as a packet: the same snapshot for record systems and for people, in one file. */
import type { ExportPurpose } from '../../domain/contract/exporting.ts'
import { askedOf } from '../purpose.ts'
import { codeOf } from '../reply-stub.ts'
import type { ChartSnapshot } from '../types.ts'
import type { AuditHead, Packet, PacketDocument } from './packet.ts'

export function chartPacket(
  snapshot: ChartSnapshot,
  purpose: ExportPurpose,
  documents: readonly PacketDocument[],
  auditHead?: AuditHead,
): Packet {
  const { documentId, createdAt, timeZone, patient, practice, author, partial } = snapshot
  return {
    id: documentId,
    createdAt,
    timeZone,
    patient,
    practice,
    author,
    recipient: purpose.recipient,
    purpose: reasonOf(purpose),
    urgency: askedOf(purpose).find(({ presses }) => presses)?.words,
    referralCode: codeOf(purpose),
    ...(partial && { partial }),
    auditHead,
    documents,
  }
}

function reasonOf({ service, reason, question }: ExportPurpose): string | undefined {
  const lines = [service, reason, question].filter(Boolean)
  return lines.length > 0 ? lines.join('\n') : undefined
}
