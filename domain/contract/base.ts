/**
 * What every procedure of the contract starts from: the closed list of expected failures, and who may call it.
 * `CONFLICT`: the caller's version is stale. `INTERNAL`: a correlation id, never patient data.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'

export const errors = {
  NOT_FOUND: { status: 404, data: z.object({ resourceType: z.string(), id: z.string() }) },
  /** `field` names the input that is wrong, where one does. */
  BAD_REQUEST: {
    status: 400,
    data: z.object({ field: z.string().optional(), issues: z.array(z.unknown()).optional() }),
  },
  /**
   * Nobody is signed in on this connection, or what was typed is wrong. `code-needed`: the password is right, the code of the
   * second factor is missing. `clockOffMinutes`: the code fits this computer's clock only if the phone's is that much ahead.
   */
  UNAUTHENTICATED: {
    status: 401,
    data: z.object({
      reason: z.enum(['signed-out', 'wrong-password', 'code-needed', 'wrong-code', 'throttled']),
      retryAfterSeconds: z.number().optional(),
      clockOffMinutes: z.number().int().optional(),
    }),
  },
  /** Signed in, but the screen is locked: unlock with the password. */
  LOCKED: { status: 423 },
  /**
   * `needs`: a permission (domain/access/permissions.ts), `restricted-chart` where this user has given no reason yet to open
   * `patientId`, or `own-password` until a password that an administrator chose is changed.
   */
  FORBIDDEN: { status: 403, data: z.object({ needs: z.string(), patientId: z.string().optional() }) },
  CONFLICT: { status: 409, data: z.object({ resourceType: z.string(), id: z.string(), versionId: z.number().int() }) },
  UNSAFE_ORDER: { status: 422, data: z.object({ issues: z.array(z.string()) }) },
  IMPORT_REJECTED: {
    status: 422,
    data: z.object({
      code: z.string(),
      fileName: z.string(),
      place: z.object({ path: z.string(), line: z.number().optional() }).optional(),
    }),
  },
  /** Disk full, folder missing or read-only, database damaged. The message says what was kept. */
  /** `about`: what is wrong, where words for it say what to do. */
  STORAGE: { status: 507, data: z.object({ reason: z.string(), about: z.enum(['damage', 'room']).optional() }) },
  INTERNAL: { status: 500, data: z.object({ correlationId: z.string() }) },
} as const

/**
 * `public`: before anybody signs in. `locked`: signed in, also while locked. `signed-in`: everything else.
 * Enforced in one place, electron/service/access.ts.
 */
export type Access = 'public' | 'locked' | 'signed-in'

export interface ProcedureMeta {
  access: Access
}

const meta: ProcedureMeta = { access: 'signed-in' }

export const base = oc.$meta(meta).errors(errors)
