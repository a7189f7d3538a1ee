/** The file that leaves: one document, or a packet of several. */
import type { ExportRequest } from '../../../domain/contract/exporting.ts'
import { chartPacket } from '../../../exchange/packet/chart.ts'
import { writePacket } from '../../../exchange/packet/write.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import { writeDocument } from '../../../exchange/write.ts'

export interface ExportFile {
  bytes: Uint8Array<ArrayBuffer>
  extension: string
  contentType: string
  /** What our own reader is to find again: the file itself, of a packet its first document. */
  readable: Uint8Array
}

export async function exportFile(
  snapshot: ChartSnapshot,
  { format, purpose, password }: Pick<ExportRequest, 'format' | 'purpose' | 'password'>,
): Promise<ExportFile> {
  if (format !== 'packet') {
    const { text, extension, contentType } = writeDocument(format, snapshot, purpose)
    const bytes = new TextEncoder().encode(text)
    return { bytes, extension, contentType, readable: bytes }
  }
  const packet = chartPacket(snapshot, purpose)
  const bytes = new Uint8Array(await writePacket(packet, password))
  const [summary] = packet.documents
  return { bytes, extension: 'zip', contentType: 'application/zip', readable: summary?.bytes ?? bytes }
}
