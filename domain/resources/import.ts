/** An outside document that was taken in, what was found in it, and what was decided about each item. */
import { z } from 'zod'
import { id } from './base.ts'
import { chartTypes } from './chart-types.ts'
import { coding, dateTime, identifier, instant, reference, shortText } from './datatypes.ts'
import { sha256 } from './document-reference.ts'
import { patientContent } from './patient.ts'

export const place = z.object({ path: z.string(), line: z.number().int().positive().optional() })

export const importSection = z.object({
  key: z.string(),
  code: coding.optional(),
  title: z.string(),
  narrative: z.string().optional(),
  place,
})

export const notUnderstood = z.object({
  section: z.string(),
  place,
  reason: z.string(),
  what: z.string().optional(),
})

/** `pending` until somebody decides; `matched`: it was in the chart already; the rest say what was done. */
export const importItemStatus = z.enum(['pending', 'added', 'matched', 'replaced', 'ignored'])

export const importDocument = z.object({
  id,
  fileName: z.string(),
  hash: sha256,
  kind: z.enum(['ccda', 'fhir', 'hl7v2', 'file']),
  documentType: z.object({ code: coding.optional(), name: z.string() }),
  title: z.string().optional(),
  documentId: identifier.optional(),
  setId: identifier.optional(),
  versionNumber: z.string().optional(),
  createdAt: dateTime.optional(),
  author: z.array(reference),
  authorOrganization: reference.optional(),
  custodian: reference.optional(),
  patient: patientContent,
  /** The chart it belongs to, once somebody confirmed it. */
  patientId: id.optional(),
  status: z.enum(['staged', 'reviewed', 'discarded']),
  sections: z.array(importSection),
  notUnderstood: z.array(notUnderstood),
  notices: z.array(z.string()),
  receivedAt: instant,
  receivedBy: id,
})
export type ImportDocument = z.infer<typeof importDocument>

export const importItem = z.object({
  id,
  importDocumentId: id,
  key: z.string(),
  section: z.string(),
  resourceType: z.enum(chartTypes),
  /** The resource's content; its schema is chartResources[resourceType].content. */
  content: z.looseObject({ resourceType: z.enum(chartTypes) }),
  place,
  narrative: z.string().optional(),
  author: z.array(reference).optional(),
  authoredOn: dateTime.optional(),
  status: importItemStatus,
  /** The chart row it became, or was found equal to. */
  resourceId: z.string().optional(),
})
export type ImportItem = z.infer<typeof importItem>

export const reconcileAction = z.enum(['add', 'replace', 'match', 'ignore'])
export type ReconcileAction = z.infer<typeof reconcileAction>

export const reconcileDecision = z.object({
  id,
  /** All decisions of one "Accept" press: undone together or not at all. */
  batchId: id,
  importDocumentId: id,
  importItemId: id,
  action: reconcileAction,
  resourceType: z.enum(chartTypes),
  resourceId: z.string().optional(),
  /** For `replace`: the version the chart row had before. */
  priorVersionId: z.number().int().positive().optional(),
  reason: shortText.optional(),
  decidedAt: instant,
  decidedBy: id,
  undoneAt: instant.optional(),
  undoneBy: id.optional(),
})
export type ReconcileDecision = z.infer<typeof reconcileDecision>
