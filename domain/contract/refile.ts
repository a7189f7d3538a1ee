/** What was filed to the wrong chart, moved to the right one. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { base } from './base.ts'

/** What can be moved. A report takes its results and documents along. */
export const movableTypes = ['Observation', 'DiagnosticReport', 'DocumentReference'] as const
export type MovableType = (typeof movableTypes)[number]

export const refiled = z.object({ moved: z.array(z.object({ resourceType: z.string(), id })) })

/** Something left a chart. Nothing of what it said, nor whose chart it is in now. */
export const movedOut = z.object({
  /** The number of its line in the audit log. */
  sequence: z.number().int(),
  resourceType: z.string(),
  at: instant,
  by: z.string().optional(),
})
export type MovedOut = z.infer<typeof movedOut>

export const refileContract = {
  /** What would move: the rows themselves, reports' results and documents. */
  preview: base
    .input(z.object({ resourceType: z.enum(movableTypes), ids: z.array(id).min(1).max(50) }))
    .output(z.array(z.object({ resourceType: z.string(), id }))),
  /** All of it or nothing. CONFLICT when the row changed meanwhile; BAD_REQUEST for the same chart or a row in error. */
  move: base
    .input(
      z.object({
        resourceType: z.enum(movableTypes),
        /** Several: the values of one set of vitals. */
        rows: z
          .array(z.object({ id, versionId: z.number().int() }))
          .min(1)
          .max(50),
        toPatientId: id,
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(refiled),
  /** Newest first. */
  movedOut: base.input(z.object({ patientId: id })).output(z.array(movedOut)),
}
