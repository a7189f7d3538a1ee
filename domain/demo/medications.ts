/** Prescriptions with sig and dispense, and what people take on their own. */
import { conceptText } from '../format/name.ts'
import { formatNumber } from '../format/quantity.ts'
import type { Dosage, MedicationRequestContent, Reference } from '../resources/index.ts'
import { frequencies } from '../terminology/frequencies.ts'
import { routes } from '../terminology/routes.ts'
import { UCUM } from '../terminology/systems.ts'
import { addDays, daysBetween } from './calendar.ts'
import { type Recorded, record } from './chart.ts'
import { inList, listed } from './concept.ts'
import type { Problem, Visit } from './visit.ts'
import type { Drug } from './vocabulary/drugs.ts'

export type Prescription = Recorded<MedicationRequestContent>

interface Ordered {
  for?: Problem
  /** The prescription this one takes the place of: it is stopped. */
  instead?: { of: Prescription; because: string }
  by?: Reference
}

/** A course that has run out is completed; everything else stays active until it is stopped. */
export function prescribe(visit: Visit, drug: Drug, ordered: Ordered = {}): Prescription {
  const { chart } = visit
  const supplied = drug.days * (drug.refills + 1)
  const isCourse = drug.refills === 0 && drug.asNeededFor === undefined
  const over = isCourse && daysBetween(visit.day, chart.until) > supplied
  if (ordered.instead) stop(visit, ordered.instead.of, ordered.instead.because)
  const prescription = record<MedicationRequestContent>(chart, {
    resourceType: 'MedicationRequest',
    status: over ? 'completed' : 'active',
    intent: 'order',
    medicationCodeableConcept: structuredClone(drug.medication),
    encounter: visit.reference,
    authoredOn: visit.start,
    requester: ordered.by ?? visit.clinician,
    ...(ordered.for ? { reasonCode: [structuredClone(ordered.for.content.code)] } : {}),
    dosageInstruction: [sig(drug)],
    dispenseRequest: {
      validityPeriod: { start: visit.day, ...(over ? { end: addDays(visit.day, supplied) } : {}) },
      numberOfRepeatsAllowed: drug.refills,
      quantity: { value: drug.quantity, unit: drug.unit.many, system: UCUM, code: drug.unit.ucum },
      expectedSupplyDuration: { value: drug.days, unit: 'days', system: UCUM, code: 'd' },
    },
    substitutionAllowedBoolean: true,
    ...(ordered.instead ? { priorPrescription: ordered.instead.of.reference } : {}),
  })
  visit.actions.push(`${conceptText(drug.medication)}: ${sigText(drug)}. ${supply(drug)}`)
  return prescription
}

export function stop(visit: Visit, { content }: Prescription, because: string): void {
  content.status = 'stopped'
  content.statusReason = { text: because }
  content.dispenseRequest = {
    ...content.dispenseRequest,
    validityPeriod: { ...content.dispenseRequest?.validityPeriod, end: visit.day },
  }
  visit.actions.push(`Stop ${conceptText(content.medicationCodeableConcept)}: ${because}`)
}

/** Bought without a prescription, told at this visit. */
export function reportsTaking(visit: Visit, drug: Drug, since: string): void {
  record(visit.chart, {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: structuredClone(drug.medication),
    encounter: visit.reference,
    effectivePeriod: { start: since },
    dateAsserted: visit.start,
    informationSource: { display: 'Patient' },
    dosage: [sig(drug)],
  })
  visit.findings.push(`Takes without prescription: ${conceptText(drug.medication)}, ${sigText(drug)}`)
}

function sig(drug: Drug): Dosage {
  const { timing } = inList(frequencies, drug.frequency)
  return {
    text: sigText(drug),
    timing: structuredClone(timing),
    ...(drug.asNeededFor ? { asNeededCodeableConcept: { text: drug.asNeededFor } } : {}),
    route: listed(routes, drug.route),
    doseQuantity: { value: drug.dose, unit: unitOf(drug, drug.dose), system: UCUM, code: drug.unit.ucum },
  }
}

/** `Take 1 tablet by mouth twice daily with meals`. */
export function sigText(drug: Drug): string {
  const route = drug.verb === 'Inhale' ? '' : inList(routes, drug.route).sig
  const words = [drug.verb, formatNumber(drug.dose), unitOf(drug, drug.dose), route, drug.frequency, drug.when]
  if (drug.asNeededFor) words.push(`as needed for ${drug.asNeededFor}`)
  return words.filter(Boolean).join(' ')
}

const unitOf = (drug: Drug, amount: number) => (amount === 1 ? drug.unit.one : drug.unit.many)

function supply(drug: Drug): string {
  const refills = drug.refills === 1 ? '1 refill' : `${drug.refills} refills`
  return `Dispense ${formatNumber(drug.quantity)} ${unitOf(drug, drug.quantity)}, ${refills}.`
}
