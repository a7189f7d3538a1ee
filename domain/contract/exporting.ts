/** What leaves: preview and file come from one collector, so what was seen is what goes. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { address, contactPoint, humanName, identifier, longText, shortText } from '../resources/datatypes.ts'
import { base } from './base.ts'

/**
 * `ccd` to `transfer-summary`: C-CDA R2.1. `fhir`: FHIR R4 collection of US Core; `fhir-document`: International Patient
 * Summary. `html`: one page for people, which needs nothing but a browser.
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
])
export type ExportFormat = z.infer<typeof exportFormat>

/** `packet`: an IHE XDM ZIP file that holds the chart as C-CDA, as FHIR and as a page to read. */
export const exportFileFormat = z.enum([...exportFormat.options, 'packet'])
export type ExportFileFormat = z.infer<typeof exportFileFormat>

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

export const exportPreview = z.object({
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
          /** Why it stays: by the choice of sections, the time window, or its own tick. */
          stays: z.enum(['section', 'window', 'excluded']).optional(),
        }),
      ),
    }),
  ),
  bytes: z.number().int(),
  /** Absent for formats that only people read. */
  receipt: exportReceipt.optional(),
  /** What stays here and why (drafts, entered-in-error rows, what the scope keeps). */
  leftOut: z.array(z.object({ what: z.string(), count: z.number().int() })),
})
export type ExportPreview = z.infer<typeof exportPreview>

const request = z
  .object({
    patientId: id,
    format: exportFileFormat,
    scope: exportScope.optional(),
    purpose: exportPurpose.optional(),
    /** Locks a packet by AES-256. It is kept nowhere. */
    password: packetPassword.optional(),
  })
  .refine(({ format, password }) => password === undefined || format === 'packet', {
    message: 'Only a packet can have a password.',
    path: ['password'],
  })
export type ExportRequest = z.infer<typeof request>

export const exportingContract = {
  preview: base.input(request).output(exportPreview),
  /** The document itself; audited as a disclosure. The file name never holds the patient's name. */
  create: base.input(request).output(z.file()),
}
