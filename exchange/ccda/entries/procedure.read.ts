/** Procedure Activity (procedure, act, observation) -> Procedure; the same in an intended mood -> ServiceRequest. */
import { measuredNumber } from '../../../domain/format/quantity.ts'
import type {
  Annotation,
  CodeableConcept,
  ProcedureContent,
  ServiceRequestContent,
} from '../../../domain/resources/index.ts'
import {
  ANY_PROCEDURE,
  intent,
  NO_KNOWN_PROCEDURES,
  priority,
  procedureStatus,
  serviceRequestStatus,
} from '../../terminology/codes.ts'
import { SNOMED } from '../../terminology/systems.ts'
import { compact, hasCode, isPresent, note, period, type Span, said } from '../datatypes.read.ts'
import { withName } from '../names.read.ts'
import { value } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'
import { firstNamed, spokenAbsence } from './absence.read.ts'
import { devices, noDevice } from './device.read.ts'
import {
  assertion,
  deniesAll,
  instructionNote,
  locations,
  takeAsNotes,
  takeInstructions,
  takeReasons,
  takeStatusNotes,
  valueConcept,
} from './parts.read.ts'

function performed(span: Span): Pick<ProcedureContent, 'performedDateTime' | 'performedPeriod'> {
  const { at, start, end } = span
  if (start !== undefined && start === end) return { performedDateTime: start }
  const performedPeriod = period(span)
  return performedPeriod === undefined ? compact({ performedDateTime: at }) : { performedPeriod }
}

/** A value beside the code of a procedure is its outcome where it is a concept, else it is said in words. */
function outcome(statement: Statement): { outcome?: CodeableConcept; remark?: Annotation | undefined } {
  const read = value(statement.el.child('value'), statement.reading)
  if (read?.valueCodeableConcept !== undefined) return { outcome: read.valueCodeableConcept }
  const { valueQuantity, valueString } = read ?? {}
  const words =
    valueString ?? (valueQuantity && [measuredNumber(valueQuantity), valueQuantity.unit].filter(isPresent).join(' '))
  return words === undefined ? {} : { outcome: { text: words } }
}

/** The code that says nothing but "procedure": negated, it says that there was none. */
const anyProcedure: ReadonlySet<string> = new Set([ANY_PROCEDURE.code])

const what = (statement: Statement): CodeableConcept | undefined => {
  const { code } = statement
  const named = firstNamed(hasCode(code, assertion) ? valueConcept(statement) : code, statement.name)
  return withName(named, () => said(statement.name))
}

/** Inside results (HITSP C83, 2.2.2.15) it is how the specimen was had or the test was done: no operation. */
const DIAGNOSTIC: CodeableConcept = {
  coding: [{ system: SNOMED, code: '103693007', display: 'Diagnostic procedure' }],
}

export function procedure(statement: Statement): string[] {
  const named = what(statement)
  if (statement.isNegated && statement.section.name === 'medicalEquipment') return noDevice(statement)
  const { system, code: noneCode, display } = NO_KNOWN_PROCEDURES
  const spoken = spokenAbsence('procedure', named)
  const isNone = spoken !== undefined || (statement.isNegated && (deniesAll(named) || hasCode(named, anyProcedure)))
  const code = isNone
    ? (spoken ?? compact<CodeableConcept>({ coding: [{ system, code: noneCode, display }], text: named?.text }))
    : named
  if (code === undefined) {
    // An implantation that is not named still tells of the implant.
    const implants = devices(statement)
    return implants.length > 0 ? implants : statement.skipEmpty()
  }
  const result = outcome(statement)
  const method = said(statement.concept('methodCode'))
  const content: ProcedureContent = compact({
    resourceType: 'Procedure',
    status: isNone
      ? 'unknown'
      : statement.isNegated
        ? 'not-done'
        : (procedureStatus.toRight(statement.status) ?? 'unknown'),
    category: statement.section.name === 'results' ? DIAGNOSTIC : undefined,
    code,
    ...performed(statement.time),
    performer: statement.performers,
    location: locations(statement)[0],
    reasonCode: takeReasons(statement),
    bodySite: [...statement.concepts('targetSiteCode'), ...statement.concepts('approachSiteCode')],
    outcome: result.outcome,
    complication: statement.take('reactionObservation').map(valueConcept).filter(isPresent),
    focalDevice: (statement.isNegated ? [] : devices(statement)).map((key) => ({
      reference: `#${key}`,
      type: 'Device',
    })),
    note: [
      note(method && `Method: ${method}`),
      ...takeInstructions(statement).map(instructionNote),
      ...takeAsNotes(statement, 'Age', 'ageObservation'),
      ...takeStatusNotes(statement),
    ].filter(isPresent),
  })
  return statement.becomes(content)
}

const REFERRAL = { coding: [{ system: SNOMED, code: '3457005', display: 'Patient referral' }] }

/** Planned acts, observations, procedures and supplies; referrals; instructions for later. */
export function serviceRequest(statement: Statement, named = what(statement)): string[] {
  const isInstruction = statement.is('instruction')
  const inside = takeInstructions(statement)
  const plain = inside.find(({ kind }) => kind === undefined)
  if (named === undefined) return statement.skipEmpty()
  const { at, start, end } = statement.time
  const { author, authoredOn } = statement.authorship
  const isOrder = intent.toRight(statement.mood) ?? 'plan'
  const target = value(statement.el.child('value'), statement.reading)
  const amount = target?.valueQuantity
  const wanted =
    target?.valueString ??
    said(target?.valueCodeableConcept) ??
    (amount && [amount.comparator, amount.value, amount.unit].filter(isPresent).join(' '))
  const reasons = takeReasons(statement)
  const content: ServiceRequestContent = compact({
    resourceType: 'ServiceRequest',
    status: serviceRequestStatus.toRight(statement.status) ?? 'unknown',
    intent: isOrder,
    category: statement.is('patientReferral') ? [REFERRAL] : undefined,
    priority: priority.toRight(statement.el.child('priorityCode')?.attr('code')),
    doNotPerform: statement.isNegated ? true : undefined,
    code: named,
    occurrenceDateTime: end === undefined ? (at ?? start) : undefined,
    occurrencePeriod: end === undefined ? undefined : period({ start, end }),
    authoredOn,
    requester: author[0],
    performer: [...statement.performers, ...locations(statement)],
    reasonCode: reasons,
    bodySite: statement.concepts('targetSiteCode'),
    patientInstruction: isInstruction ? statement.text : plain?.text,
    note: [
      ...inside.filter((instruction) => instruction !== plain).map(instructionNote),
      note(wanted && `Wanted: ${wanted}`),
      ...takeAsNotes(statement, 'Priority', 'priorityPreference'),
    ].filter(isPresent),
  })
  return statement.becomes(content)
}
