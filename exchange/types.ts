/**
 * What readers give and writers take.
 *
 *   bytes --read--> ReadDocument --(service: stage, reconcile, accept)--> chart
 *   chart --(service: collect)--> ChartSnapshot --write--> bytes
 *
 * `toSnapshot` (snapshot.ts) joins the two without a database, for `chartkeep convert` and for round-trip tests.
 */
import type {
  ChartContent,
  Coding,
  DateTime,
  Identifier,
  OrganizationContent,
  PatientContent,
  PractitionerContent,
  Provenance,
  Reference,
} from '../domain/resources/index.ts'

export type DocumentKind = 'ccda' | 'fhir' | 'hl7v2' | 'file'

/** Where something stands in the source: XPath (C-CDA), JSON Pointer (FHIR) or segment and field (HL7 v2), and the line, from 1. */
export interface Place {
  path: string
  line?: number
}

/** One part of the source that a person would call a section; FHIR bundles get one section per resource type. */
export interface ReadSection {
  /** Unique in the document; `items` and `notUnderstood` name it. */
  key: string
  /** LOINC section code (C-CDA) or the resource type's name (FHIR). */
  code?: Coding
  title: string
  /** The section's narrative as plain text, paragraphs and table rows on lines of their own. */
  narrative?: string
  place: Place
}

/** One clinical statement that was understood. References to other items of the same document are `#<key>`. */
export interface IncomingItem {
  key: string
  section: string
  content: ChartContent
  place: Place
  /** The fragment of the narrative this entry points to, as plain text. */
  narrative?: string
  /** Author of this entry where it differs from the document's. */
  author?: Reference[]
  authoredOn?: DateTime
}

/** A statement that was found and could not be turned into a chart item. It stays readable in the original. */
export interface NotUnderstood {
  section: string
  place: Place
  /** In words for the person who reviews the import. Never patient data beyond what the source's own code says. */
  reason: string
  /** Template id, resource type or element name, for whoever mends the reader. */
  what?: string
}

/** Bytes carried inside the source (embedded PDF, image). DocumentReference content names them by `hash`. */
export interface EmbeddedFile {
  hash: string
  contentType: string
  bytes: Uint8Array
}

export interface ReadDocument {
  kind: DocumentKind
  /** LOINC document type (C-CDA `ClinicalDocument/code`, FHIR `Composition.type`) or words such as "Chart data (FHIR)". */
  documentType: { code?: Coding; name: string }
  title?: string
  documentId?: Identifier
  /** C-CDA setId + versionNumber: a later version of the same document has the same set. */
  setId?: Identifier
  versionNumber?: string
  createdAt?: DateTime
  author: Reference[]
  authorOrganization?: Reference
  custodian?: Reference
  patient: PatientContent
  /** Where it says whose it is. Absent where it does not. */
  patientPlace?: Place
  sections: ReadSection[]
  items: IncomingItem[]
  notUnderstood: NotUnderstood[]
  files: EmbeddedFile[]
  /** Things the user should know about the reading as a whole, e.g. an encoding that was not as declared. */
  notices: string[]
}

/** Closed list: why a whole file is refused. */
export type RejectionCode =
  | 'empty'
  | 'too-large'
  | 'encoding'
  | 'not-recognised'
  | 'not-well-formed'
  | 'doctype'
  | 'too-deep'
  | 'not-clinical'
  | 'no-patient'
  | 'several-patients'
  | 'unsupported-version'
  /** A ZIP archive that opens with a password, which was not given. */
  | 'locked'
  /** The password that was given does not open it. */
  | 'wrong-password'

/** A file that can't be read at all. `message` says what and where in the reader's words; nothing was kept of it. */
export class DocumentRejected extends Error {
  override readonly name = 'DocumentRejected'
  readonly code: RejectionCode
  readonly place: Place | undefined
  constructor(code: RejectionCode, message: string, place?: Place) {
    super(message)
    this.code = code
    this.place = place
  }
}

/** A name under a note. `at`: UTC, milliseconds. */
export interface Signature {
  by: Reference
  at: string
}

/** Content with the id it has in the chart. Writers derive every outgoing id from it, so that a second export matches. */
export type Recorded<T> = T & {
  id: string
  source?: 'practice' | 'outside'
  recordedAt?: string
  /** Of a note: who signed it, then who co-signed. */
  signatures?: Signature[]
}

/** Everything a writer may say about one patient. The collector decides what is in it; writers leave nothing out. */
export interface ChartSnapshot {
  /** Document time and id: the only parts of the output that differ between two exports of an unchanged chart. */
  documentId: string
  createdAt: string
  /** IANA zone of the practice, for times whose offset was never said (FHIR needs one). */
  timeZone: string
  patient: Recorded<PatientContent> & { recordNumber?: string; confidentiality?: 'R' | undefined }
  practice: Recorded<OrganizationContent>
  /** Who releases the document. */
  author: Recorded<PractitionerContent>
  /** `Type/id` references between these rows; anything else stands as display text and identifier. */
  resources: Recorded<ChartContent>[]
  practitioners: Recorded<PractitionerContent>[]
  organizations: Recorded<OrganizationContent>[]
  provenance: Provenance[]
  /** Bytes of attachments by SHA-256, where the scope includes them. */
  files: EmbeddedFile[]
  /** The scope kept something back that would have left otherwise: the document says so, without naming it. */
  partial?: boolean
  /** The practice holds synthetic patients: a page for people says so. */
  demo?: boolean
}

export function ofType<T extends ChartContent['resourceType']>(
  snapshot: ChartSnapshot,
  type: T,
): Recorded<Extract<ChartContent, { resourceType: T }>>[] {
  return snapshot.resources.filter((r) => r.resourceType === type) as Recorded<
    Extract<ChartContent, { resourceType: T }>
  >[]
}
