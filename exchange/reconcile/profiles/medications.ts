/** Prescriptions and what the patient takes: one drug, whoever wrote it down. */
import { dosagesOf, takenDuring } from '../../../domain/clinical/medication-list.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity } from '../../../domain/format/quantity.ts'
import type {
  DateTime,
  Dosage,
  MedicationRequestContent,
  MedicationStatementContent,
} from '../../../domain/resources/index.ts'
import { exactly, sameConcept, sameQuantity, sameWords } from '../agreement.ts'
import { conceptKeys } from '../concept.ts'
import { aspect, type Profile } from '../profile.ts'
import { asIs, datesDiffer } from './shared.ts'

type Medication = MedicationRequestContent | MedicationStatementContent

export const medication: Profile<Medication> = {
  noun: 'medication',
  subject: (c) => conceptText(c.medicationCodeableConcept),
  keys: (c) => conceptKeys(c.medicationCodeableConcept),
  aspects: [
    aspect('identity', 'Name', (c) => c.medicationCodeableConcept, sameConcept),
    aspect('claim', 'Status', takingText, exactly, asIs),
    aspect('claim', 'Dose', (c) => dosage(c)?.doseQuantity, sameQuantity, formatQuantity),
    aspect(
      'claim',
      'How often',
      (c) => timesPerDay(dosage(c)),
      exactly,
      (times) => `${Number(times.toFixed(2))} a day`,
    ),
    aspect('claim', 'Route', (c) => dosage(c)?.route, sameConcept, conceptText),
    aspect('claim', 'Instructions', instructions, sameWords, asIs),
  ],
  /** Past courses are told apart by their start. */
  distinct: (a, b) => !(isTaken(a) && isTaken(b)) && datesDiffer(medicationStart(a), medicationStart(b)),
}

export const isTaken = (c: Medication) => c.status === 'active' || c.status === 'on-hold'

const dosage = (c: Medication): Dosage | undefined => dosagesOf(c)[0]

/** A course with an end may be recorded as active long after it: such a status says nothing. */
function takingText(c: Medication): string | undefined {
  if (!isTaken(c)) return 'no longer taken'
  return takenDuring(c).end === undefined ? 'taken now' : undefined
}

const medicationStart = (c: Medication): DateTime | undefined => takenDuring(c).start

const hoursPer: Record<string, number> = { h: 1, d: 24, wk: 168 }

function timesPerDay(dose: Dosage | undefined): number | undefined {
  const repeat = dose?.timing?.repeat
  const hours = hoursPer[repeat?.periodUnit ?? '']
  if (!repeat?.period || !hours) return undefined
  return Math.round(((repeat.frequency ?? 1) / (repeat.period * hours)) * 24 * 1000) / 1000
}

/** Free words count only where nothing is structured: wording varies between systems when the dose does not. */
function instructions(c: Medication): string | undefined {
  const first = dosage(c)
  return first?.doseQuantity?.value === undefined && !first?.timing?.repeat ? first?.text : undefined
}
