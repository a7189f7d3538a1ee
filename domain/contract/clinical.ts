/** The operations that every clinical resource type has. One type's own operations stand in its own file. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import type { ClinicalType } from '../resources/index.ts'
import { clinicalResources } from '../resources/index.ts'
import { base } from './base.ts'

const reason = z.string().trim().min(1).max(500)

/** One version of a row: what it said, until when, and who changed it why. The newest has no `superseded`. */
export const rowVersion = z.object({
  versionId: z.number().int(),
  /** Who made it, by name; absent where that user is not known any more. */
  by: z.string().optional(),
  body: z.record(z.string(), z.unknown()),
  superseded: z.object({ at: instant, by: z.string(), reason: z.string().optional() }).optional(),
})
export type RowVersion = z.infer<typeof rowVersion>

export function clinicalContract<T extends ClinicalType>(type: T) {
  const schemas: (typeof clinicalResources)[T] = clinicalResources[type]
  const content = schemas.content as (typeof clinicalResources)[T]['content']
  const row = schemas.row as (typeof clinicalResources)[T]['row']
  return {
    /** All rows of one chart, entered-in-error ones included and marked so. Newest first where there is a date. */
    list: base
      .input(z.object({ patientId: id, limit: z.number().int().min(1).max(5000).default(1000) }))
      .output(z.array(row)),
    get: base.input(z.object({ id })).output(row),
    create: base.input(z.object({ patientId: id, content })).output(row),
    /** CONFLICT when `versionId` is not the present one. */
    update: base.input(z.object({ id, versionId: z.number().int(), content, reason: reason.optional() })).output(row),
    /** Nothing is deleted: the row stays, marked, with the reason. */
    enteredInError: base.input(z.object({ id, versionId: z.number().int(), reason })).output(row),
    history: base.input(z.object({ id })).output(z.array(rowVersion)),
  }
}
