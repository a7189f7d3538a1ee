/** Family history: what every clinical type has, and several relatives in one write. */
import { createClinical, getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { getPatient } from '../../../db/queries/patient.ts'
import { RowNotFound } from '../../../db/writer.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

const type = 'FamilyMemberHistory'

export const familyMemberHistory = {
  ...clinical(type, gate.familyMemberHistory),
  saveMany: gate.familyMemberHistory.saveMany.handler(({ context, input: { patientId, relatives } }) =>
    context.write((w) => {
      getPatient(w.db, patientId)
      return relatives.map(({ row, content }) => {
        if (!row) return createClinical(w, type, patientId, content)
        if (getClinical(w.db, type, row.id).patientId !== patientId) throw new RowNotFound(type, row.id)
        return updateClinical(w, type, row, content)
      })
    }),
  ),
}
