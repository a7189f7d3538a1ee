/** The whole practice leaves for another system. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { base } from './base.ts'

/** Result of an `export-all` job. */
export const wholeExport = z.object({
  out: z.string(),
  /** False: whoever has the files can read every chart. */
  encrypted: z.boolean(),
  patients: z.number().int(),
  rows: z.number().int(),
  attachments: z.number().int(),
  bytes: z.number().int(),
})
export type WholeExport = z.infer<typeof wholeExport>

/** A resource that the server refused. Codes and paths of its OperationOutcome, never its words. */
export const pushProblem = z.object({
  resourceType: z.string(),
  id: z.string(),
  patientId: id,
  /** `required`, `value`, `business-rule` …, or `http-400` where the server gave none. */
  codes: z.array(z.string()),
  /** FHIRPath within what was sent. */
  paths: z.array(z.string()),
})
export type PushProblem = z.infer<typeof pushProblem>

/** Result of a `push` job: numbers of resources. */
export const pushResult = z.object({
  server: z.string(),
  sent: z.number().int(),
  /** The server has them as they are now. */
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Of charts whose patient was refused. */
  heldBack: z.number().int(),
  /** The server has no resources of these types. */
  notTaken: z.array(z.object({ resourceType: z.string(), count: z.number().int() })),
  /** The first 100 that were refused. */
  problems: z.array(pushProblem),
})
export type PushResult = z.infer<typeof pushResult>

export const movingContract = {
  /**
   * A job of kind `export-all`. `out`: full path of a new or empty folder, or of a new file ending in `.zip`; only such a file
   * takes a password (AES-256).
   */
  exportAll: base
    .input(z.object({ out: z.string().trim().min(1), password: z.string().min(10).max(200).optional() }))
    .output(z.object({ jobId: id })),

  /**
   * A job of kind `push`: all charts to a FHIR R4 server. `server`: its base address, https (http to this computer alone).
   * `token`: for `Authorization: Bearer`; kept nowhere. `again`: also what that server has taken already.
   */
  push: base
    .input(
      z.object({
        server: z.string().trim().min(1).max(500),
        token: z
          .string()
          .trim()
          .regex(/^[\x21-\x7e]{1,8000}$/)
          .optional(),
        again: z.boolean().default(false),
      }),
    )
    .output(z.object({ jobId: id })),
}
