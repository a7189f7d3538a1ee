/** What leaves: preview and file come from one collector, so what was seen is what goes. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { address, contactPoint, humanName, identifier, instant, longText, shortText } from '../resources/datatypes.ts'
import { disclosurePurpose } from '../resources/disclosure.ts'
import { sha256 } from '../resources/document-reference.ts'
import { base } from './base.ts'

/**
 * `ccd` to `transfer-summary`: C-CDA R2.1. `fhir`: FHIR R4 collection of US Core; `fhir-document`: International Patient
 * Summary. `html`: one page for clinicians, which needs nothing but a browser; `patient-copy`: the same for the patient, in
 * plain words and large print.
 */
export const exportFormat = z.enum([
  'ccd',
  'referral-note',
  'consultation-note',
  'care-plan',
  'transfer-summary',
  'fhir',
  'fhir-document',
  'html',
  'patient-copy',
])
export type ExportFormat = z.infer<typeof exportFormat>

/** `pdf` and `patient-copy-pdf`: `html` and `patient-copy` as they print. They need a host that makes PDFs. */
export const documentFormat = z.enum([...exportFormat.options, 'pdf', 'patient-copy-pdf'])
export type DocumentFormat = z.infer<typeof documentFormat>

/** `packet`: an IHE XDM ZIP file that holds several documents. */
export const exportFileFormat = z.enum([...documentFormat.options, 'packet'])
export type ExportFileFormat = z.infer<typeof exportFileFormat>

/** What is in a packet beside its list of contents. */
export const packetContents = z.object({
  formats: z.array(documentFormat).min(1),
  /**
   * Rows of the chart that go as files of their own: notes and reports as a page (as PDF where `formats` has one), documents
   * as the files they are.
   */
  attachments: z.array(id).max(500).optional(),
})
export type PacketContents = z.infer<typeof packetContents>

/** For other systems, and to read. */
export const usualPacket: PacketContents = { formats: ['ccd', 'fhir', 'html'] }

/** Short ones are found by trying: whoever holds the file can try as long as they like. */
export const packetPassword = z.string().min(8).max(200)

/** Parts of a chart that can stay here, in the order in which a preview has them. */
export const exportSection = z.enum([
  'allergies',
  'problems',
  'medications',
  'immunizations',
  'results',
  'vitals',
  'procedures',
  'visits',
  'orders',
  'plans',
  'notes',
  'documents',
  'devices',
  'family-history',
  'social-history',
  'functional-status',
  'advance-directives',
  'care-team',
])
export type ExportSection = z.infer<typeof exportSection>

/** Which rows of the chart leave. Nothing said: all that are finished and not in error. */
export const exportScope = z.object({
  /**
   * First day of the time window (`YYYY-MM-DD`) for results, vitals, visits, notes, documents and medications that are over.
   * Everything else leaves whole, and so does what has no date.
   */
  since: z.iso.date().optional(),
  sections: z.array(exportSection).optional(),
  /** Ids of single rows that stay, and with them every link to them. */
  exclude: z.array(id).max(10_000).optional(),
})
export type ExportScope = z.infer<typeof exportScope>

/** Who gets the document. A name and nothing else is enough. */
export const exportRecipient = z.object({
  /** The row of the directory, `Practitioner/<id>` or `Organization/<id>`, where it is one. */
  reference: shortText.optional(),
  name: humanName.optional(),
  organization: shortText.optional(),
  identifier: z.array(identifier).optional(),
  telecom: z.array(contactPoint).optional(),
  address: address.optional(),
})
export type ExportRecipient = z.infer<typeof exportRecipient>

/** Why the document is made, and what is asked of whoever gets it. */
export const exportPurpose = z.object({
  reason: longText.optional(),
  question: longText.optional(),
  /** The service asked for: "Cardiology consultation". */
  service: shortText.optional(),
  urgency: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  recipient: exportRecipient.optional(),
  /** The order (ServiceRequest) that a consultation answers. */
  order: id.optional(),
  /** The referral that it belongs to, whose code the answer shall carry; `order`: the ServiceRequest that it was made of. */
  referral: z.object({ id, order: id.optional() }).optional(),
})
export type ExportPurpose = z.infer<typeof exportPurpose>

/** What our own reader finds again in the document, before it leaves. */
export const exportReceipt = z.object({
  sent: z.number().int(),
  preserved: z.number().int(),
  sections: z.array(
    z.object({
      key: exportSection,
      sent: z.number().int(),
      preserved: z.number().int(),
      /** `lost` in words: what of the item did not come back. */
      losses: z.array(z.object({ id, label: z.string(), lost: z.string() })),
    }),
  ),
})
export type ExportReceipt = z.infer<typeof exportReceipt>

/** What a scope lets leave: quick, for whoever is still choosing. */
export const exportItems = z.object({
  /** Every item that may leave, and of each whether it does. */
  sections: z.array(
    z.object({
      key: exportSection,
      title: z.string(),
      items: z.array(
        z.object({
          id,
          label: z.string(),
          date: z.string().optional(),
          status: z.string().optional(),
          outside: z.boolean(),
          /** It can be a file of its own in a packet. */
          attachable: z.boolean().optional(),
          /** Why it stays: by the choice of sections, the time window, or its own tick. */
          stays: z.enum(['section', 'window', 'excluded']).optional(),
        }),
      ),
    }),
  ),
  /** What stays here and why (drafts, entered-in-error rows, what the scope keeps). */
  leftOut: z.array(z.object({ what: z.string(), count: z.number().int() })),
})
export type ExportItems = z.infer<typeof exportItems>

/** Names a preview: with it the same documents are made again, and nothing else leaves. `digest`: SHA-256 of all of them. */
export const exportStamp = z.object({ documentId: id, createdAt: instant, digest: sha256 })
export type ExportStamp = z.infer<typeof exportStamp>

export const exportPreview = exportItems.extend({
  /** Those that leave, in their order; of a packet all that it holds. */
  documents: z.array(
    z.object({
      title: z.string(),
      use: z.string(),
      contentType: z.string(),
      /** Absent where it is made only when it leaves: a PDF. */
      bytes: z.number().int().optional(),
      /** Absent for documents that only people read. */
      receipt: exportReceipt.optional(),
    }),
  ),
  /** Of the file, without the PDFs in it; absent where it is nothing else. */
  bytes: z.number().int().optional(),
  /** Of the first document that our own reader reads again. */
  receipt: exportReceipt.optional(),
  stamp: exportStamp,
})
export type ExportPreview = z.infer<typeof exportPreview>

const fields = z.object({
  patientId: id,
  format: exportFileFormat,
  /** Of a packet; absent: `usualPacket`. */
  packet: packetContents.optional(),
  scope: exportScope.optional(),
  purpose: exportPurpose.optional(),
  /** Locks a packet by AES-256. It is kept nowhere. */
  password: packetPassword.optional(),
})

const fitsFormat = ({ format, password, packet }: z.infer<typeof fields>): boolean =>
  format === 'packet' || (password === undefined && packet === undefined)
const onlyForPackets = {
  message: 'Only a packet has contents to choose and can have a password.',
  path: ['format'],
}

const request = fields.refine(fitsFormat, onlyForPackets)
export type ExportRequest = z.infer<typeof request>

/** A packet that was not said otherwise holds the usual; any other file holds itself. */
export const contentsOf = ({ format, packet }: Pick<ExportRequest, 'format' | 'packet'>): PacketContents =>
  format === 'packet' ? (packet ?? usualPacket) : { formats: [format] }

const release = fields
  .extend({
    /** What was previewed. CONFLICT where the chart has changed since, or the preview is older than an hour. */
    shown: exportStamp.optional(),
    /** Why it is disclosed. `patient-request`: it goes to the patient, and no recipient need be named. */
    disclosure: disclosurePurpose.optional(),
    referralId: id.optional(),
  })
  .refine(fitsFormat, onlyForPackets)

/** BAD_REQUEST (`format`) where a PDF is asked for and this computer has nothing that makes one. */
export const exportingContract = {
  items: base.input(z.object({ patientId: id, scope: exportScope.optional() })).output(exportItems),
  preview: base.input(request).output(exportPreview),
  /** One document of a preview, as it will leave; a PDF as the page that it shows. */
  document: base.input(fields.extend({ shown: exportStamp, index: z.number().int().min(0) })).output(z.file()),
  /** The file itself; a disclosure. All of it or nothing: what cannot be made is an error. The name never holds the patient's. */
  create: base.input(release).output(z.file()),
}
