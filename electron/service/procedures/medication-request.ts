/** Prescriptions: what every clinical type has, and one that takes the place of another. */
import { createClinical, getClinical, updateClinical } from '../../../db/queries/clinical.ts'
import { NotAllowed, type Writer } from '../../../db/writer.ts'
import { type Ending, ended, isTaken } from '../../../domain/clinical/medication-list.ts'
import type { Replacement } from '../../../domain/contract/medication-request.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { isEnteredInError, type MedicationRequest } from '../../../domain/resources/index.ts'
import { medicationRequestContent } from '../../../domain/resources/medication-request.ts'
import { medicationStatementContent } from '../../../domain/resources/medication-statement.ts'
import { gate } from '../access.ts'
import { clinical } from './clinical.ts'

export const medicationRequest = {
  ...clinical('MedicationRequest', gate.medicationRequest),
  replace: gate.medicationRequest.replace.handler(({ context, input }) =>
    context.write((w) => {
      const patientId = endReplaced(w, input)
      return createClinical(w, 'MedicationRequest', patientId, { ...input.content, ...linkTo(w, input) })
    }),
  ),
}

/** Ends the one before, unless that is past already and is only prescribed again. Answers whose it is. */
function endReplaced(w: Writer, { replaces, how, on, reason }: Replacement): string {
  const before = getClinical(w.db, replaces.resourceType, replaces.id)
  const { patientId } = before
  if (isEnteredInError(before)) throw new NotAllowed('This medication was entered in error: nothing follows from it.')
  if (!isTaken(before)) {
    if (how === 'renew') return patientId
    throw new NotAllowed('This medication is not taken any more. Prescribe it again instead.')
  }
  const ending: Ending = { on, reason, status: how === 'renew' ? 'completed' : 'stopped' }
  const options = { reason: conceptText(reason) }
  if (before.resourceType === 'MedicationRequest') {
    const content = ended(medicationRequestContent.parse(before), ending)
    updateClinical(w, 'MedicationRequest', replaces, content, options)
  } else {
    const content = ended(medicationStatementContent.parse(before), ending)
    updateClinical(w, 'MedicationStatement', replaces, content, options)
  }
  return patientId
}

/** FHIR has a place for the prescription before, none for a statement. */
function linkTo(w: Writer, { replaces }: Replacement): Pick<MedicationRequest, 'priorPrescription'> {
  if (replaces.resourceType !== 'MedicationRequest') return {}
  const before = getClinical(w.db, 'MedicationRequest', replaces.id)
  const display = conceptText(before.medicationCodeableConcept).slice(0, 2000)
  return { priorPrescription: { reference: `MedicationRequest/${before.id}`, display } }
}
