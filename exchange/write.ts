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
import { snapshotSource } from './print/snapshot-source.ts'
import { summaryPage } from './print/summary.ts'
import { addressed, ownNotes } from './purpose.ts'
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

const writers: Readonly<Record<ExportFormat, Writer>> = {
  ccd: ccda(continuityOfCare),
  'referral-note': ccda(referralNote),
  'consultation-note': ccda(consultationNote),
  'care-plan': ccda(carePlanDocument),
  'transfer-summary': ccda(transferSummary),
  fhir: fhir('collection'),
  'fhir-document': fhir('document'),
  html: (snapshot, purpose) => ({
    text: summaryPage(snapshotSource(snapshot), ownNotes(snapshot, purpose)),
    extension: 'html',
    contentType: 'text/html',
  }),
}

/** Whether our own reader reads it again: `html` is for people. */
export const isReadAgain = (format: ExportFormat): boolean => format !== 'html'

/** The same snapshot and purpose give the same text. */
export const writeDocument = (
  format: ExportFormat,
  snapshot: ChartSnapshot,
  purpose: ExportPurpose = {},
): WrittenDocument => writers[format](snapshot, purpose)
