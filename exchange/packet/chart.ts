/** A chart as a packet: the same snapshot for record systems of either kind, in one file. */
import type { ExportPurpose } from '../../domain/contract/exporting.ts'
import type { Coding } from '../../domain/resources/index.ts'
import { LOINC } from '../terminology/systems.ts'
import type { ChartSnapshot } from '../types.ts'
import { writeDocument } from '../write.ts'
import type { Packet, PacketDocument } from './packet.ts'

const SUMMARY: Coding = { system: LOINC, code: '34133-9', display: 'Summarization of episode note' }

/** IHE's list of format codes (ITI TF-3 4.2.3.2.9), in which HL7's own stand as well. */
const FORMAT_CODES = '1.3.6.1.4.1.19376.1.2.3'
const STRUCTURED_CCDA: Coding = {
  system: FORMAT_CODES,
  code: 'urn:hl7-org:sdwg:ccda-structuredBody:2.1',
  display: 'C-CDA R2.1, structured body',
}
/** For content that its mime type describes well enough. */
const BY_MIME_TYPE: Coding = {
  system: FORMAT_CODES,
  code: 'urn:ihe:iti:xds:2017:mimeTypeSufficient',
  display: 'The mime type says enough',
}

const contents = [
  {
    format: 'ccd',
    mime: 'application/xml',
    title: 'Chart summary (C-CDA)',
    use: 'For record systems of practices and hospitals',
    formatCode: STRUCTURED_CCDA,
  },
  {
    format: 'fhir',
    mime: 'application/fhir+json',
    title: 'Chart data (FHIR R4)',
    use: 'For apps and systems that take FHIR',
    formatCode: BY_MIME_TYPE,
  },
  {
    format: 'html',
    mime: 'text/html',
    title: 'Chart summary to read',
    use: 'For people: opens in any browser',
    formatCode: BY_MIME_TYPE,
  },
] as const

export function chartPacket(snapshot: ChartSnapshot, purpose: ExportPurpose = {}): Packet {
  const { documentId, createdAt, timeZone, patient, practice, author } = snapshot
  const documents = contents.map(
    ({ format, ...described }): PacketDocument => ({
      ...described,
      bytes: new TextEncoder().encode(writeDocument(format, snapshot, purpose).text),
      typeCode: SUMMARY,
      classCode: SUMMARY,
      creationTime: createdAt,
    }),
  )
  return {
    id: documentId,
    createdAt,
    timeZone,
    patient,
    practice,
    author,
    recipient: purpose.recipient,
    purpose: reasonOf(purpose),
    documents,
  }
}

function reasonOf({ service, reason, question }: ExportPurpose): string | undefined {
  const lines = [service, reason, question].filter(Boolean)
  return lines.length > 0 ? lines.join('\n') : undefined
}
