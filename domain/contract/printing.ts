/** Documents on paper or as PDF. What is shown before is what is printed: all three procedures make the same page. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

/** Parts of a chart that print as a list of their own, in the order in which a chart summary has them. */
export const printPart = z.enum([
  'allergies',
  'problems',
  'medications',
  'past-medications',
  'immunizations',
  'vitals',
  'results',
  'reports',
  'findings',
  'care-plans',
  'procedures',
  'devices',
  'family-history',
  'social-history',
  'advance-directives',
  'care-team',
  'orders',
  'visits',
  'visit-diagnoses',
  'notes',
  'documents',
])
export type PrintPart = z.infer<typeof printPart>

const one = z.object({ patientId: id, id })

/**
 * `chart`: one list (a problem list, an immunization record), or several: a chart summary. `medications`: what the patient
 * takes home, allergies on top. `requisition`: one or several orders for the one who carries them out.
 */
export const printRequest = z.discriminatedUnion('document', [
  z.object({ document: z.literal('chart'), patientId: id, parts: z.array(printPart).min(1).max(30) }),
  z.object({ document: z.literal('medications'), patientId: id }),
  one.extend({ document: z.literal('note') }),
  one.extend({ document: z.literal('visit-summary') }),
  one.extend({ document: z.literal('report') }),
  one.extend({ document: z.literal('care-plan') }),
  /** What left of this chart, of all time or between two days, both included (45 CFR 164.528). */
  z.object({
    document: z.literal('disclosures'),
    patientId: id,
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** Only what the rule makes the practice account for: without treatment, payment, operations and the patient's own copies. */
    accountableOnly: z.boolean(),
  }),
  z.object({ document: z.literal('requisition'), patientId: id, ids: z.array(id).min(1).max(50) }),
])
export type PrintRequest = z.infer<typeof printRequest>

/** Why the file is HTML: no browser is here that makes PDFs, or it failed. */
export const noPdfReason = z.enum(['no-browser', 'failed'])

export const printingContract = {
  /** One self-contained HTML document without scripts. NOT_FOUND where the row is not in this chart. */
  preview: base.input(printRequest).output(z.object({ title: z.string(), html: z.string() })),
  /** The same, about to go to a printer: written to the audit log. */
  paper: base.input(printRequest).output(z.object({ title: z.string(), html: z.string() })),
  /** As a file: PDF where this computer can make one, else HTML and why. Audited. The name holds nothing of the patient. */
  document: base.input(printRequest).output(
    z.object({
      file: z.file(),
      contentType: z.enum(['application/pdf', 'text/html']),
      noPdf: noPdfReason.optional(),
    }),
  ),
}
