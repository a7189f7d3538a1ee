/** MedicationRequest, US Core 6.1.0 profile us-core-medicationrequest. */
import {
  type MedicationRequestContent,
  medicationRequestContent,
} from '../../../domain/resources/medication-request.ts'
import { UCUM } from '../../terminology/systems.ts'
import {
  annotation,
  codeableConcept,
  identifier,
  period,
  quantity,
  reasons,
  reference,
  simpleQuantity,
} from '../datatypes.ts'
import { dosage } from '../dosage.ts'
import { element, many, modifier, named, one, orElse, within } from '../fields.ts'
import { boolean, code, dateTime, integer } from '../primitives.ts'
import { resource } from '../resource.ts'
import { usCore } from '../us-core.ts'
import { medicine } from './medication.ts'

type Dispense = NonNullable<MedicationRequestContent['dispenseRequest']>
const shape = medicationRequestContent.shape
const repeats = shape.dispenseRequest.unwrap().shape.numberOfRepeatsAllowed.unwrap()

const dispenseRequest = element<Dispense>(
  'MedicationRequestDispenseRequest',
  {
    validityPeriod: one(period),
    numberOfRepeatsAllowed: one(integer(repeats)),
    quantity: one(simpleQuantity),
    expectedSupplyDuration: one(quantity),
    performer: one(reference),
  },
  {
    // drt-1: a Duration with a code has a value, and the code is UCUM's.
    unfit: ({ expectedSupplyDuration: duration }) =>
      duration?.code !== undefined && (duration.system !== UCUM || duration.value === undefined)
        ? ['expectedSupplyDuration']
        : [],
  },
)

const orders: ReadonlySet<string> = new Set([
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
])

export const medicationRequest = resource<MedicationRequestContent>(
  'MedicationRequest',
  'MedicationRequest',
  medicationRequestContent,
  'subject',
  {
    identifier: many(identifier),
    status: orElse('unknown', modifier(one(code(shape.status)))),
    statusReason: one(codeableConcept),
    intent: modifier(one(code(shape.intent))),
    category: many(codeableConcept),
    reportedBoolean: one(boolean(shape.reportedBoolean.unwrap())),
    medicationCodeableConcept: medicine,
    encounter: one(reference),
    authoredOn: one(dateTime),
    requester: one(reference),
    reasonCode: reasons,
    note: many(annotation),
    dosageInstruction: many(dosage),
    dispenseRequest: one(dispenseRequest),
    substitutionAllowedBoolean: within(
      'substitution',
      named('allowedBoolean', one(boolean(shape.substitutionAllowedBoolean.unwrap()))),
    ),
    priorPrescription: one(reference),
  },
  {
    refuse: { doNotPerform: 'It says that the medicine is NOT to be given. The chart has no such order.' },
    // us-core-21: an order says who gave it.
    complete: (to, { intent }) => orders.has(intent) && to.absentElement('requester'),
    profiles: () => [usCore('us-core-medicationrequest')],
  },
)
