/** The documents that leave of one chart, in one list whatever file they become: a single file is a list of one, a packet one of many. */
import type { DocumentFormat, ExportFormat, ExportPurpose } from '../domain/contract/exporting.ts'
import { describe } from '../domain/format/describe.ts'
import { conceptText } from '../domain/format/name.ts'
import type {
  ClinicalNote,
  CodeableConcept,
  Coding,
  DiagnosticReport,
  DocumentReference,
} from '../domain/resources/index.ts'
import {
  carePlanDocument,
  consultationNote,
  continuityOfCare,
  type DocumentModel,
  referralNote,
  transferSummary,
} from './ccda/document.write.ts'
import type { PacketDocument } from './packet/packet.ts'
import { noteDocument } from './print/documents/note.ts'
import { reportDocument } from './print/documents/report.ts'
import { printPage } from './print/page.ts'
import { snapshotSource } from './print/snapshot-source.ts'
import type { PrintSource } from './print/source.ts'
import { LOINC } from './terminology/systems.ts'
import type { ChartSnapshot, EmbeddedFile } from './types.ts'
import { isReadAgain, writeDocument } from './write.ts'

export interface OutgoingDocument extends PacketDocument {
  /** Of a PDF: `bytes` are the page (HTML) that it is to show, until a host prints it. */
  toPrint?: true
  /** Our own reader reads it again. */
  readAgain?: true
}

/** A row that goes as a file of its own, already without what the scope keeps here. */
export type Attached = AttachedPage | AttachedFiles
interface AttachedPage {
  row: ClinicalNote | DiagnosticReport
}
interface AttachedFiles {
  row: DocumentReference
  files: readonly (EmbeddedFile & { title?: string | undefined })[]
}

export interface OutgoingChart {
  snapshot: ChartSnapshot
  purpose: ExportPurpose
  formats: readonly DocumentFormat[]
  attached: readonly Attached[]
  /** The display name of a user: pages say who signed. */
  userName: PrintSource['userName']
}

const pdfs: ReadonlySet<DocumentFormat> = new Set<DocumentFormat>(['pdf', 'patient-copy-pdf'])

/** Where one of the formats is a PDF, attached pages are, too. */
export const isPdf = (format: DocumentFormat): boolean => pdfs.has(format)

/**
 * How each document is made, in their order: whoever shows one need not make the others. The same chart gives the same bytes.
 */
export function outgoingDocuments(chart: OutgoingChart): (() => OutgoingDocument)[] {
  const asPdf = chart.formats.some(isPdf)
  return [
    ...chart.formats.map((format) => () => written(chart, format)),
    ...chart.attached.flatMap((one) =>
      'files' in one
        ? one.files.map((_, index) => () => attachedFile(chart, one, index))
        : [() => attachedPage(chart, one.row, asPdf)],
    ),
  ]
}

// Codes: IHE ITI TF-3 4.2.3.2

const SUMMARY: Coding = { system: LOINC, code: '34133-9', display: 'Summarization of episode note' }
const PATIENT_SUMMARY: Coding = { system: LOINC, code: '60591-5', display: 'Patient summary Document' }
const NOTE: Coding = { system: LOINC, code: '34109-9', display: 'Note' }
const REPORT: Coding = { system: LOINC, code: '11502-2', display: 'Laboratory report' }

/** IHE's list of format codes (4.2.3.2.9), in which HL7's own stand as well. */
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

interface Kind {
  title: string
  use: string
  formatCode: Coding
  typeCode: Coding
  /** What the document is made as. */
  as: ExportFormat
}

const forSystems = 'For record systems of practices and hospitals'
const ccda = (title: string, { code }: DocumentModel, as: ExportFormat): Kind => ({
  title: `${title} (C-CDA)`,
  use: forSystems,
  formatCode: STRUCTURED_CCDA,
  typeCode: code,
  as,
})
const other = (title: string, use: string, as: ExportFormat, typeCode = SUMMARY): Kind => ({
  title,
  use,
  formatCode: BY_MIME_TYPE,
  typeCode,
  as,
})

const kinds: Readonly<Record<DocumentFormat, Kind>> = {
  ccd: ccda('Chart summary', { ...continuityOfCare, code: SUMMARY }, 'ccd'),
  'referral-note': ccda('Referral note', referralNote, 'referral-note'),
  'consultation-note': ccda('Consultation note', consultationNote, 'consultation-note'),
  'care-plan': ccda('Care plan', carePlanDocument, 'care-plan'),
  'transfer-summary': ccda('Transfer summary', transferSummary, 'transfer-summary'),
  fhir: other('Chart data (FHIR R4)', 'For apps and systems that take FHIR', 'fhir'),
  'fhir-document': other(
    'International patient summary (FHIR R4)',
    'For apps and systems that take FHIR documents',
    'fhir-document',
    PATIENT_SUMMARY,
  ),
  html: other('Chart summary to read', 'For people: opens in any browser', 'html'),
  pdf: other('Chart summary to read (PDF)', 'For people: to read, print or fax', 'html'),
  'patient-copy': other('Your health record', 'For the patient: opens in any browser', 'patient-copy'),
  'patient-copy-pdf': other('Your health record (PDF)', 'For the patient: to read and print', 'patient-copy'),
}

function written({ snapshot, purpose }: OutgoingChart, format: DocumentFormat): OutgoingDocument {
  const { as, ...kind } = kinds[format]
  const { text, contentType } = writeDocument(as, snapshot, purpose)
  const isPdf = format !== as
  return {
    ...kind,
    mime: isPdf ? 'application/pdf' : contentType,
    bytes: new TextEncoder().encode(text),
    classCode: SUMMARY,
    creationTime: snapshot.createdAt,
    ...(isPdf && { toPrint: true }),
    ...(isReadAgain(as) && { readAgain: true }),
  }
}

const common = ({ snapshot }: OutgoingChart) => ({ formatCode: BY_MIME_TYPE, creationTime: snapshot.createdAt })

const titleOf = (row: AttachedFiles['row'] | AttachedPage['row'], part?: string): string => {
  const { label, date } = describe(row)
  return [label, date?.slice(0, 10), part].filter(Boolean).join(', ')
}

function attachedFile(chart: OutgoingChart, { row, files }: AttachedFiles, index: number): OutgoingDocument {
  const { contentType, bytes, title } = files[index] as AttachedFiles['files'][number]
  return {
    ...common(chart),
    title: titleOf(row, files.length > 1 ? (title ?? `file ${index + 1}`) : undefined),
    use: 'As it was filed in the chart',
    mime: contentType,
    bytes,
    typeCode: coded(row.type) ?? NOTE,
    classCode: NOTE,
  }
}

function attachedPage(chart: OutgoingChart, row: AttachedPage['row'], asPdf: boolean): OutgoingDocument {
  const source = { ...snapshotSource(chart.snapshot), userName: chart.userName }
  const kind =
    row.resourceType === 'ClinicalNote'
      ? { page: noteDocument(source, row), use: 'Note, to read', typeCode: coded(row.type) ?? NOTE, classCode: NOTE }
      : {
          page: reportDocument(source, row),
          use: 'Report, to read',
          typeCode: coded(row.code) ?? REPORT,
          classCode: REPORT,
        }
  const { page, ...described } = kind
  return {
    ...common(chart),
    ...described,
    title: titleOf(row),
    mime: asPdf ? 'application/pdf' : 'text/html',
    bytes: new TextEncoder().encode(printPage(source, page)),
    ...(asPdf && { toPrint: true }),
  }
}

/** A code that metadata can carry: it needs a system and words. */
function coded(concept: CodeableConcept | undefined): Coding | undefined {
  const coding = concept?.coding?.find(({ system, code }) => system !== undefined && code !== undefined)
  return coding && { ...coding, display: coding.display ?? conceptText(concept) }
}
