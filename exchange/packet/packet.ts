/** What a packet is made of, and what it looks like inside. */
import type {
  Coding,
  HumanName,
  OrganizationContent,
  PatientContent,
  PractitionerContent,
} from '../../domain/resources/index.ts'
import type { Recorded } from '../types.ts'

/** One document of a packet. Its file name is the packet's: `DOC00001.XML`, so no name of a patient can get into it. */
export interface PacketDocument {
  /** What it is, never whose. */
  title: string
  /** In a few words, for whoever opens the packet: "for people", "for record systems". */
  use: string
  mime: string
  bytes: Uint8Array
  /** IHE ITI TF-3 4.2.3.2.9: how it is to be read. */
  formatCode: Coding
  typeCode: Coding
  classCode: Coding
  /** An instant, UTC. */
  creationTime: string
}

/** Of the file, by its content type: at most three characters (ISO 9660 level 1, which ITI-32 asks for). */
const endings: Readonly<Record<string, string>> = {
  'application/xml': 'XML',
  'text/xml': 'XML',
  'application/fhir+json': 'JSN',
  'application/json': 'JSN',
  'application/pdf': 'PDF',
  'application/rtf': 'RTF',
  'application/msword': 'DOC',
  'application/dicom': 'DCM',
  'text/html': 'HTM',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'text/rtf': 'RTF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/tiff': 'TIF',
  'image/gif': 'GIF',
  'image/bmp': 'BMP',
  'image/webp': 'WBP',
}

const endingOf = (mime: string): string => endings[mime.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'BIN'

export interface Packet {
  /** A UUID; ids of the documents inside are made from it. */
  id: string
  /** An instant, UTC: the only thing besides `id` in which two packets of the same documents differ. */
  createdAt: string
  /** IANA zone of the practice, for times that people read. */
  timeZone: string
  patient: Recorded<PatientContent> & { recordNumber?: string; confidentiality?: 'R' | undefined }
  practice: Recorded<OrganizationContent>
  author: Recorded<PractitionerContent>
  recipient?: { name?: HumanName | undefined; organization?: string | undefined } | undefined
  /** Why it is sent and what is asked, in words; lines as they stand. */
  purpose?: string | undefined
  /** In words, where it cannot wait for its turn. */
  urgency?: string | undefined
  /** Of the referral: the answer shall carry it. */
  referralCode?: string | undefined
  /** It does not hold the whole record. */
  partial?: boolean
  /** The newest line of the sender's audit log: printed on the packet, it is a witness outside that the log was not rewritten. */
  auditHead?: AuditHead | undefined
  documents: readonly PacketDocument[]
}

export interface AuditHead {
  sequence: number
  /** SHA-256, in hexadecimal. */
  hash: string
}

/** A file of the packet. `name`: with its folders. */
export interface PacketFile {
  name: string
  bytes: Uint8Array
}

/** IHE ITI TF-2 3.32.4.1.2: where METADATA.XML and the documents of a submission set stand. */
export const SUBSET = 'IHE_XDM/SUBSET01'

/** `DOC00001.XML`. `index` from 0. */
export const fileNameOf = ({ mime }: PacketDocument, index: number): string =>
  `DOC${String(index + 1).padStart(5, '0')}.${endingOf(mime)}`
