/** The whole practice leaves for another system. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { disclosurePurpose } from '../resources/disclosure.ts'
import { base } from './base.ts'
import { newPassword } from './setup.ts'

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

/** What an import of a whole practice tells on its way; `made` comes last. */
export const wholeImportEvent = z.object({
  progress: z.number().min(0).max(1),
  made: z.object({ practice: z.string(), patients: z.number().int(), recoveryCode: z.string() }).optional(),
})
export type WholeImportEvent = z.infer<typeof wholeImportEvent>

export const movingContract = {
  /**
   * Before there is a practice: an export becomes it, all of it or nothing. `userName`: an active user of the export, whose password
   * `password` is from then on. IMPORT_REJECTED says what does not fit, with file and line.
   */
  importAll: base
    .meta({ access: 'public' })
    .input(
      z.object({
        /** Full path of the folder or ZIP file. */
        from: z.string().trim().min(1),
        filePassword: z.string().min(1).max(1000).optional(),
        userName: z.string().trim().min(1).max(60),
        password: newPassword,
      }),
    )
    .output(eventIterator(wholeImportEvent)),
  /**
   * A job of kind `export-all`. `out`: full path of a new or empty folder, or of a new file ending in `.zip`; only such a file
   * takes a password (AES-256).
   */
  exportAll: base
    .input(z.object({ out: z.string().trim().min(1), password: z.string().min(10).max(200).optional() }))
    .output(z.object({ jobId: id })),

  /**
   * A job of kind `push`: all charts to a FHIR R4 server. `server`: its base address, https (http to this computer alone).
   * `token`: for `Authorization: Bearer`; kept nowhere. `again`: also what that server has taken already. Each chart of which anything
   * leaves gets a line among its disclosures, to `recipient` and for `purpose`.
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
        recipient: z.string().trim().min(1).max(200),
        purpose: disclosurePurpose,
        again: z.boolean().default(false),
      }),
    )
    .output(z.object({ jobId: id })),
}
