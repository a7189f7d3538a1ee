/** Medication Activity -> MedicationStatement (taken) or MedicationRequest (to be taken), with what was ordered and dispensed. */
import type {
  Annotation,
  CodeableConcept,
  MedicationRequestContent,
  MedicationStatementContent,
} from '../../../domain/resources/index.ts'
import {
  ANY_DRUG,
  intent,
  medicationRequestStatus,
  medicationStatementStatus,
  NO_KNOWN_MEDICATIONS,
} from '../../terminology/codes.ts'
import { collapsed, compact, concept, hasCode, ifAny, isPresent, note, period, said, span } from '../datatypes.read.ts'
import { isNothing } from '../narrative.read.ts'
import { quantity } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { spokenAbsence } from './absence.read.ts'
import { dosages, drugOf, material, product, withBounds } from './dosage.read.ts'
import {
  deniesAll,
  instructionNote,
  isStatusObservation,
  takeAsNotes,
  takeFulfillment,
  takeInstructions,
  takeReasons,
  takeStatusNotes,
  valueConcept,
} from './parts.read.ts'
import { dispensed, dispenseRequest, isDispense, isSupplyOrder } from './supply.read.ts'

/** Status observations of CCD 1.0 inside a medication say more than `statusCode`, which is mostly "completed" there. */
const statedStatus: Readonly<Record<string, MedicationStatementContent['status']>> = {
  '55561003': 'active',
  '73425007': 'completed',
  '392521001': 'completed',
  '421139008': 'on-hold',
  '413322009': 'completed',
}

const none: ReadonlySet<string> = new Set([ANY_DRUG.code])
const noneTaken: ReadonlySet<string> = new Set([NO_KNOWN_MEDICATIONS.code])

/** "Takes no medications" is a negated administration of "drug" as such, or of nothing. */
const saysNone = (statement: Statement, drug: CodeableConcept | undefined): boolean =>
  (statement.isNegated && (deniesAll(drug) || hasCode(drug, none))) ||
  hasCode(drug, noneTaken) ||
  spokenAbsence('medication', drug) !== undefined

/** Only the list of what the patient takes can say that it is nothing; "none given today" is no such statement. */
const isDrugList = (statement: Statement): boolean => statement.section.name === 'medications'

/** What a mixture is made of (IHE PHARM, Medication Information): amount and name of each part. */
const PHARM = '{urn:ihe:pharm:medication}'
const ingredients = (statement: Statement): (Annotation | undefined)[] =>
  (material(statement)?.all(`${PHARM}ingredient`) ?? []).map((each) => {
    const amount = quantity(each.at(`${PHARM}quantity`, `${PHARM}numerator`))
    const substance = each.child(`${PHARM}ingredientSubstance`)
    const name =
      said(concept(substance?.child(`${PHARM}code`), statement.reading)) ??
      collapsed(substance?.child(`${PHARM}name`)?.text ?? '')
    const parts = [name, amount?.value, amount?.unit].filter((part) => part !== undefined && part !== '')
    return note(name === '' ? undefined : `Ingredient: ${parts.join(' ')}`)
  })

/** What the record has no field for: maker, lot, vehicle, reactions, dispensed amounts. */
function remarks(statement: Statement): Annotation[] {
  const { el, reading } = statement
  const maker = collapsed(
    (el.child('consumable') ?? el.child('product'))?.at('manufacturedProduct', 'manufacturerOrganization', 'name')
      ?.text ?? '',
  )
  const lot = collapsed(material(statement)?.child('lotNumberText')?.text ?? '')
  const vehicles = (material(statement) === undefined ? [] : statement.participants('CSM')).map(
    (role) =>
      said(concept(role.at('playingEntity', 'code'), reading)) ??
      collapsed(role.at('playingEntity', 'name')?.text ?? ''),
  )
  return [
    note(maker === '' ? undefined : `Manufacturer: ${maker}`),
    note(lot === '' ? undefined : `Lot: ${lot}`),
    ...ingredients(statement),
    ...vehicles.filter((vehicle) => vehicle !== '').map((vehicle) => note(`Vehicle: ${vehicle}`)),
    ...takeAsNotes(statement, 'Reaction', 'reactionObservation'),
    ...takeAsNotes(statement, 'Monitoring', 'drugMonitoring'),
    ...takeFulfillment(statement),
    ...statement.takeWhere(isDispense).map(dispensed),
  ].filter(isPresent)
}

/** Prescription or over the counter: an observation of C32 (HITSP C83, 2.2.2.8) whose code is the answer. */
const kinds: ReadonlySet<string> = new Set(['73639000', '329505003'])
const takeKind = (statement: Statement): CodeableConcept | undefined =>
  statement
    .takeWhere((inner) => inner.el.name === 'observation' && hasCode(inner.code, kinds))
    .map(({ code }) => code)
    .find(isPresent)

/** The plan says what may come; everywhere else an intended drug is one that was ordered (R2.1, Medication Activity). */
function intentOf(statement: Statement): MedicationRequestContent['intent'] {
  const { name } = statement.section
  const inPlan =
    name === 'planOfTreatment' || name === 'assessmentAndPlan' || name === 'goals' || name === 'interventions'
  const word = intent.toRight(statement.mood)
  if (word === 'proposal') return word
  return statement.mood === 'RQO' || !(inPlan || statement.is('plannedMedicationActivity', 'plannedImmunization'))
    ? 'order'
    : 'plan'
}

export function medicationRequest(statement: Statement): string[] {
  const drug = drugOf(statement)
  if (drug === undefined) return statement.skipEmpty()
  const { dosage, times } = dosages(statement)
  const { author, authoredOn } = statement.authorship
  const orders = statement.takeWhere(isSupplyOrder)
  const bounds = period({ start: times.span.start ?? times.span.at, end: times.span.end })
  const [first, ...others] = dosage
  const bounded = first === undefined ? ifAny(withBounds({}, bounds)) : withBounds(first, bounds)
  const content: MedicationRequestContent = compact({
    resourceType: 'MedicationRequest',
    status: statement.isNegated ? 'cancelled' : (medicationRequestStatus.toRight(statement.status) ?? 'unknown'),
    intent: intentOf(statement),
    medicationCodeableConcept: drug,
    authoredOn,
    requester: author[0],
    reasonCode: takeReasons(statement),
    dosageInstruction: [bounded, ...others].filter(isPresent),
    dispenseRequest: orders.map(dispenseRequest).find(isPresent),
    note: [
      ...remarks(statement),
      ...orders.slice(0, 1).flatMap(takeInstructions).map(instructionNote),
      ...takeStatusNotes(statement),
    ],
  })
  const keys = statement.becomes(content)
  // More than one order for one drug: the others stand for themselves.
  return [...keys, ...orders.slice(1).flatMap((order) => supplyOrder(order, drug))]
}

export function medicationStatement(statement: Statement): string[] {
  const drug = drugOf(statement)
  const absent = !isSaidToBe(statement) && saysNone(statement, drug)
  if (absent && (!isDrugList(statement) || isNothing(statement.text ?? '')))
    return statement.skip('It says that there was none, or that nothing is known.')
  if (drug === undefined && !absent) return statement.skipEmpty()
  const { dosage, times } = dosages(statement)
  const { at, start, end } = times.span
  const stated = statement
    .takeWhere(isStatusObservation)
    .map((inner) =>
      valueConcept(inner)
        ?.coding?.map(({ code }) => statedStatus[code ?? ''])
        .find(isPresent),
    )
    .find(isPresent)
  const own = stated ?? medicationStatementStatus.toRight(statement.status) ?? 'unknown'
  const orders = statement.takeWhere(isSupplyOrder)
  const { system, code, display } = NO_KNOWN_MEDICATIONS
  const content: MedicationStatementContent = compact({
    resourceType: 'MedicationStatement',
    status: absent ? 'unknown' : statement.isNegated ? 'not-taken' : own,
    medicationCodeableConcept: absent
      ? (spokenAbsence('medication', drug) ??
        compact<CodeableConcept>({ coding: [{ system, code, display }], text: drug?.text }))
      : (drug ?? {}),
    effectiveDateTime: start === undefined && end === undefined ? at : undefined,
    effectivePeriod: period({ start, end }),
    dateAsserted: statement.authorship.authoredOn,
    category: takeKind(statement),
    reasonCode: takeReasons(statement),
    dosage: absent ? [] : dosage,
    note: remarks(statement),
  })
  const keys = statement.becomes(content)
  return [...keys, ...orders.flatMap((order) => supplyOrder(order, drug))]
}

/** Our own writer says what it is where its words might be taken for something else. */
const isSaidToBe = ({ beyond }: Statement): boolean => beyond.resourceType !== undefined

export const medication = (statement: Statement): string[] =>
  statement.isPlanned && (isSaidToBe(statement) || !saysNone(statement, product(statement)))
    ? medicationRequest(statement)
    : medicationStatement(statement)

/** A supply order that stands for itself, or beside a drug that is taken. */
export function supplyOrder(order: Statement, drugAround?: CodeableConcept): string[] {
  const drug = product(order) ?? drugAround ?? order.name
  if (drug === undefined) return order.skipEmpty()
  const { author, authoredOn } = order.authorship
  const time = span(order.el.child('effectiveTime'), order.reading)
  return order.becomes(
    compact<MedicationRequestContent>({
      resourceType: 'MedicationRequest',
      status: medicationRequestStatus.toRight(order.status) ?? 'unknown',
      intent: intent.toRight(order.mood) === 'proposal' ? 'proposal' : 'order',
      medicationCodeableConcept: drug,
      authoredOn: authoredOn ?? time.at,
      requester: author[0],
      dispenseRequest: dispenseRequest(order),
      dosageInstruction: order.take('instruction').map(({ text }) => compact({ patientInstruction: text })),
    }),
  )
}

/** A dispense that stands for itself: the patient was given the drug. */
export function dispense(supply: Statement): string[] {
  const drug = product(supply) ?? supply.name
  if (drug === undefined) return supply.skipEmpty()
  const given = quantity(supply.el.child('quantity'))
  return supply.becomes(
    compact<MedicationStatementContent>({
      resourceType: 'MedicationStatement',
      status: 'unknown',
      medicationCodeableConcept: drug,
      effectiveDateTime: supply.time.at ?? supply.time.start,
      dateAsserted: supply.authorship.authoredOn,
      note: [given === undefined ? undefined : dispensed(supply)].filter(isPresent),
    }),
  )
}
