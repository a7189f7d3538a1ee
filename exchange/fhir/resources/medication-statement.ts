/**
 * MedicationStatement, as FHIR R4 has it.
 *
 * US Core profiles no MedicationStatement; it asks for MedicationRequest with `reportedBoolean` (intent "plan"). The chart
 * keeps to MedicationStatement: "not taken" and "intended", the time the patient takes it, when it was asserted and by
 * whom have no place in a MedicationRequest, and a request that nobody made would stand beside real prescriptions. IPS and
 * every R4 reader knows the resource; nothing is lost on the way out and back. What this practice prescribed is a
 * MedicationRequest and is written as one.
 */
import {
  type MedicationStatementContent,
  medicationStatementContent,
} from '../../../domain/resources/medication-statement.ts'
import type { Field } from '../codec.ts'
import { annotation, codeableConcept, identifier, period, reasons, reference } from '../datatypes.ts'
import { dosage } from '../dosage.ts'
import { beyondFirst, many, modifier, named, one, orElse } from '../fields.ts'
import { code, dateTime } from '../primitives.ts'
import { resource } from '../resource.ts'
import { medicine } from './medication.ts'

type Status = MedicationStatementContent['status']
const shape = medicationStatementContent.shape

/** STU3 said apart from the status whether the patient takes it. */
const status: Field<Status> = {
  read(from, name) {
    const value = orElse<Status>('unknown', modifier(one(code(shape.status)))).read(from, name)
    return from.take('taken') === 'n' ? 'not-taken' : value
  },
  write: one(code(shape.status)).write,
}

export const medicationStatement = resource<MedicationStatementContent>(
  'MedicationStatement',
  'MedicationStatement',
  medicationStatementContent,
  'subject',
  {
    identifier: many(identifier),
    status,
    statusReason: many(codeableConcept),
    category: one(codeableConcept),
    medicationCodeableConcept: medicine,
    encounter: named('context', one(reference)),
    effectiveDateTime: one(dateTime),
    effectivePeriod: one(period),
    dateAsserted: one(dateTime),
    informationSource: one(reference),
    reasonCode: reasons,
    note: many(annotation),
    dosage: many(dosage),
  },
  {
    unfit: (content) => beyondFirst(content, 'effectivePeriod', 'effectiveDateTime'),
    // IPS demands a time.
    complete: (to, { effectivePeriod }) => effectivePeriod === undefined && to.absentPrimitive('effectiveDateTime'),
  },
)
