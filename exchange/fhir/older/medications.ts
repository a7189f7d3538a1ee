/** MedicationStatement, and MedicationOrder (DSTU2) or MedicationRequest (STU3). Doses moved into `doseAndRate`. */
import { isObject, type JsonObject } from '../json.ts'
import { each, listed, notes, objects, present, renamed, type Translation, without } from './shapes.ts'

const reasons = { reasonForUseCodeableConcept: 'reasonCode', reasonForUseReference: 'reasonReference' }

export const statement: Translation = (json) => {
  const { taken, wasNotTaken } = json
  const named = renamed(json, { patient: 'subject', ...reasons, reasonNotTaken: 'statusReason' })
  const shaped = notes(listed(named, 'reasonCode', 'reasonReference', 'statusReason'), 'note')
  const notTaken = wasNotTaken === true || taken === 'n'
  // "Taken: yes" and "unknown" say no more than the status does.
  const rest = without(shaped, 'wasNotTaken', 'taken')
  return each(
    { ...rest, ...(notTaken && json.status !== 'entered-in-error' && { status: 'not-taken' }) },
    'dosage',
    dosage,
  )
}

export const request: Translation = (json) => {
  const named = renamed(json, {
    patient: 'subject',
    context: 'encounter',
    dateWritten: 'authoredOn',
    prescriber: 'requester',
    reasonCodeableConcept: 'reasonCode',
    reasonEnded: 'statusReason',
  })
  const { requester } = named
  const by = isObject(requester) && isObject(requester.agent) ? { requester: requester.agent } : {}
  const shaped = notes(listed({ ...named, ...by }, 'reasonCode', 'reasonReference'), 'note')
  const substituted = each(shaped, 'substitution', (one) =>
    renamed(one, { type: 'allowedCodeableConcept', allowed: 'allowedBoolean' }),
  )
  const complete = { ...substituted, resourceType: 'MedicationRequest', intent: json.intent ?? 'order' }
  return each(complete, 'dosageInstruction', dosage)
}

/** Dosage of R4 from the one of STU3, and from DSTU2's with its own names. */
function dosage(older: JsonObject): JsonObject {
  const named = renamed(older, {
    quantityQuantity: 'doseQuantity',
    quantityRange: 'doseRange',
    siteCodeableConcept: 'site',
    additionalInstructions: 'additionalInstruction',
  })
  const { doseQuantity, doseRange, rateRatio, rateRange, rateQuantity, ...rest } = named
  const dose = present({ doseQuantity, doseRange, rateRatio, rateRange, rateQuantity })
  const timed = each(listed(rest, 'additionalInstruction'), 'timing', (timing) =>
    each(timing, 'repeat', (repeat) =>
      listed(
        renamed(repeat, { periodUnits: 'periodUnit', durationUnits: 'durationUnit' }),
        'when',
        'dayOfWeek',
        'timeOfDay',
      ),
    ),
  )
  if (Object.keys(dose).length === 0) return timed
  return { ...timed, doseAndRate: [...objects(rest.doseAndRate), dose] }
}
