/** The way out: a snapshot as a document of the format that was asked for. */
import type { ExportFormat, ExportPurpose } from '../domain/contract/exporting.ts'
import {
  carePlanDocument,
  consultationNote,
  continuityOfCare,
  type DocumentModel,
  referralNote,
  transferSummary,
} from './ccda/document.write.ts'
import { writeCcda } from './ccda/write.ts'
import { type FhirOptions, stringifyFhir, writeFhirBundle } from './fhir/write.ts'
import { patientCopyPage } from './print/patient-copy.ts'
import { snapshotSource } from './print/snapshot-source.ts'
import { summaryPage } from './print/summary.ts'
import { addressed } from './purpose.ts'
import type { ChartSnapshot } from './types.ts'

export interface WrittenDocument {
  text: string
  /** Of a file, without the dot. */
  extension: 'xml' | 'json' | 'html'
  contentType: 'application/xml' | 'application/fhir+json' | 'text/html'
}

type Writer = (snapshot: ChartSnapshot, purpose: ExportPurpose) => WrittenDocument

const ccda =
  (model: DocumentModel): Writer =>
  (snapshot, purpose) => ({
    text: writeCcda(addressed(snapshot, purpose), model, purpose),
    extension: 'xml',
    contentType: 'application/xml',
  })

const fhir =
  (type: FhirOptions['type']): Writer =>
  (snapshot, purpose) => ({
    text: stringifyFhir(writeFhirBundle(addressed(snapshot, purpose), { type })),
    extension: 'json',
    contentType: 'application/fhir+json',
  })

const page = (text: string): WrittenDocument => ({ text, extension: 'html', contentType: 'text/html' })

const writers: Readonly<Record<ExportFormat, Writer>> = {
  ccd: ccda(continuityOfCare),
  'referral-note': ccda(referralNote),
  'consultation-note': ccda(consultationNote),
  'care-plan': ccda(carePlanDocument),
  'transfer-summary': ccda(transferSummary),
  fhir: fhir('collection'),
  'fhir-document': fhir('document'),
  html: (snapshot, purpose) => page(summaryPage(snapshotSource(snapshot), purpose, snapshot.partial === true)),
  'patient-copy': (snapshot) => page(patientCopyPage(snapshotSource(snapshot), snapshot.partial === true)),
}

/** Whether our own reader reads it again: pages are for people. */
export const isReadAgain = (format: ExportFormat): boolean => format !== 'html' && format !== 'patient-copy'

/** The same snapshot and purpose give the same text. */
export const writeDocument = (
  format: ExportFormat,
  snapshot: ChartSnapshot,
  purpose: ExportPurpose = {},
): WrittenDocument => writers[format](snapshot, purpose)
