/** Results and documents moved from the wrong chart to the right one. */

import { getClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { listMovedOut, previewRefile, refile as refileRow } from '../../../db/queries/refile.ts'
import { gate } from '../access.ts'
import { resultWentAway } from '../ordering/results.ts'

export const refile = {
  preview: gate.refile.preview.handler(({ context, input }) =>
    previewRefile(context.db, input.resourceType, input.ids),
  ),
  move: gate.refile.move.handler(({ context, input }) =>
    context.write((w) => {
      const { resourceType, rows } = input
      const reports =
        resourceType === 'DiagnosticReport' ? rows.map(({ id }) => getClinical(w.db, resourceType, id)) : []
      const moved = refileRow(w, input)
      // The reason may name the other patient: the orders of the wrong chart do not hold it.
      for (const report of reports) resultWentAway(w, report, 'Moved to another chart')
      return { moved }
    }),
  ),
  movedOut: gate.refile.movedOut.handler(({ context, input }) => {
    getPatient(context.db, input.patientId)
    return listMovedOut(context.db, input.patientId)
  }),
}
