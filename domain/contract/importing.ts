/** Outside records: stage, review side by side, decide, undo. Nothing reaches the chart without a decision. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { importDocument, importItem, notUnderstood, reconcileAction } from '../resources/import.ts'
import { patientContent } from '../resources/patient.ts'
import { base } from './base.ts'
import { duplicateCandidate, patientSummary } from './patient.ts'

const place = z.object({ path: z.string(), line: z.number().optional() })

/** As much as is read within a gibibyte of memory: a chart of 45,000 entries. */
export const maxImportBytes = 80 * 1024 * 1024

/** found = staged + matched + ignored + notUnderstood.length, always. */
export const sectionCount = z.object({
  section: z.string(),
  title: z.string(),
  found: z.number().int(),
  /** New to the chart, or differing from it, and nobody has decided yet. */
  staged: z.number().int(),
  /** In the chart already, the same, or brought there by a decision. */
  matched: z.number().int(),
  /** Somebody decided that it does not enter the chart. */
  ignored: z.number().int(),
  notUnderstood: z.array(notUnderstood),
})
export type SectionCount = z.infer<typeof sectionCount>

export const patientMatch = z.object({
  outcome: z.enum(['matched', 'new', 'ambiguous']),
  candidates: z.array(duplicateCandidate),
})
export type PatientMatch = z.infer<typeof patientMatch>

export const importSummary = z.object({
  importDocumentId: id,
  fileName: z.string(),
  kind: z.string(),
  documentType: z.string(),
  title: z.string().optional(),
  createdAt: z.string().optional(),
  from: z.string().optional(),
  /** As the document has them. */
  patientName: z.string(),
  birthDate: patientContent.shape.birthDate,
  gender: patientContent.shape.gender,
  patient: patientMatch,
  /** The chart it belongs to, once confirmed. */
  patientId: id.optional(),
  status: z.enum(['staged', 'reviewed', 'discarded']),
  sections: z.array(sectionCount),
  notices: z.array(z.string()),
})
export type ImportSummary = z.infer<typeof importSummary>

/** Result of an `import` job: a file is one record, or holds several (a packet, a batch of messages). */
export const importOutcome = z.object({
  documents: z.array(importSummary),
  /** Records of a file with several that could not be read; nothing of them was kept. */
  refused: z.array(z.object({ name: z.string(), code: z.string(), message: z.string(), place: place.optional() })),
  /** What is in the file and is no record. */
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
})
export type ImportOutcome = z.infer<typeof importOutcome>

/** One line of the two-column review. `chartRow` is what stands opposite. */
export const reviewRow = z.object({
  item: importItem,
  suggestion: reconcileAction,
  /** In words: why this is suggested. */
  why: z.string(),
  /** True where it contradicts the chart ("no known allergies" against an allergy): must be decided by hand. */
  conflict: z.boolean(),
  chartRow: z.looseObject({ resourceType: z.string(), id }).optional(),
})
export type ReviewRow = z.infer<typeof reviewRow>

export const importReview = z.object({
  document: importDocument,
  summary: importSummary,
  rows: z.array(reviewRow),
  batches: z.array(
    z.object({
      batchId: id,
      decidedAt: z.string(),
      decidedBy: z.string(),
      added: z.number().int(),
      replaced: z.number().int(),
      ignored: z.number().int(),
      undone: z.boolean(),
    }),
  ),
})
export type ImportReview = z.infer<typeof importReview>

export const importingContract = {
  /** Reads and stages one file in a job of its own; the job's result is an ImportSummary. Refusals end the job as failed. */
  upload: base
    .input(
      z.object({
        file: z.file(),
        /** Opens a protected archive. Without it such a file is refused as `locked`, with another one as `wrong-password`. */
        password: z.string().min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ jobId: id })),
  /** Documents that wait for review, newest first; of one patient where given. */
  list: base
    .input(z.object({ patientId: id.optional(), status: z.enum(['staged', 'reviewed', 'discarded']).optional() }))
    .output(z.array(importSummary)),
  /** `patientId`: the chart to compare with, before it is confirmed. */
  review: base.input(z.object({ importDocumentId: id, patientId: id.optional() })).output(importReview),
  /** The user says whose record this is; `patientId` absent makes a new chart from the document's patient. */
  confirmPatient: base.input(z.object({ importDocumentId: id, patientId: id.optional() })).output(patientSummary),
  /** It was filed under the wrong patient: back among the documents that nobody has assigned. Refused once items are decided. */
  unfile: base.input(z.object({ importDocumentId: id, reason: z.string().trim().min(1).max(500) })),
  /** One batch, one transaction. Needs a confirmed patient. */
  decide: base
    .input(
      z.object({
        importDocumentId: id,
        decisions: z
          .array(
            z.object({
              importItemId: id,
              action: reconcileAction,
              chartRowId: id.optional(),
              versionId: z.number().int().optional(),
            }),
          )
          .min(1),
      }),
    )
    .output(
      z.object({
        batchId: id,
        added: z.number().int(),
        replaced: z.number().int(),
        matched: z.number().int(),
        ignored: z.number().int(),
      }),
    ),
  /** Takes one batch back as a whole: added rows become entered-in-error, replaced ones get their prior content. */
  undo: base.input(z.object({ batchId: id })).output(z.object({ undone: z.number().int() })),
  discard: base.input(z.object({ importDocumentId: id, reason: z.string().trim().min(1).max(500) })),
  /** Where a chart row came from: the document, and the place in it of the item that `importItemId` names; without one, of the patient. */
  origin: base
    .input(z.object({ importDocumentId: id, importItemId: id.optional() }))
    .output(z.object({ document: importDocument, place: importItem.shape.place.optional() })),
  /** The original bytes. */
  original: base.input(z.object({ importDocumentId: id })).output(z.file()),
}
