/** The operations that every clinical resource type has, implemented once. */

import {
  createClinical,
  getClinical,
  listClinical,
  markEnteredInError,
  updateClinical,
} from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { listVersions } from '../../../db/queries/resource-version.ts'
import type { ClinicalType } from '../../../domain/resources/index.ts'
import type { gate } from '../access.ts'

const operations = ['list', 'get', 'create', 'update', 'enteredInError', 'history'] as const
type Operation = (typeof operations)[number]

/** What implementing each operation of the branch gives. */
type Implemented<B> = {
  [K in Operation & keyof B]: B[K] extends { handler: (handler: never) => infer Procedure } ? Procedure : never
}

/**
 * Branches that `clinicalContract` made differ in their schemas only, and the contract checks those at run time: so one
 * implementation, written for Condition, serves all of them.
 */
export function clinical<B>(type: ClinicalType, branch: B): Implemented<B> {
  const os = branch as unknown as typeof gate.condition
  const as = type as 'Condition'
  const implemented: Record<Operation, unknown> = {
    list: os.list.handler(({ context, input }) => listClinical(context.db, as, input.patientId, input.limit)),
    get: os.get.handler(({ context, input }) => getClinical(context.db, as, input.id)),
    create: os.create.handler(({ context, input }) =>
      context.write((w) => {
        getPatient(w.db, input.patientId)
        return createClinical(w, as, input.patientId, input.content)
      }),
    ),
    update: os.update.handler(({ context, input }) =>
      context.write((w) => updateClinical(w, as, input, input.content, { reason: input.reason })),
    ),
    enteredInError: os.enteredInError.handler(({ context, input }) =>
      context.write((w) => markEnteredInError(w, as, input, input.reason)),
    ),
    history: os.history.handler(({ context, input }) =>
      listVersions(context.db, getClinical(context.db, as, input.id)),
    ),
  }
  return implemented as Implemented<B>
}
