/** Results and documents moved from the wrong chart to the right one. */

import { getPatient } from '../../../db/queries/patient.ts'
import { listMovedOut, previewRefile, refile as refileRow } from '../../../db/queries/refile.ts'
import { gate } from '../access.ts'

export const refile = {
  preview: gate.refile.preview.handler(({ context, input }) => previewRefile(context.db, input.resourceType, input.id)),
  move: gate.refile.move.handler(({ context, input }) => context.write((w) => ({ moved: refileRow(w, input) }))),
  movedOut: gate.refile.movedOut.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listMovedOut(context.db, input.patientId)
  }),
}
