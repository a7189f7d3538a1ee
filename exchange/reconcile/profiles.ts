/** Natural keys of each resource type: when an outside item and a chart row are one thing, and what they may disagree in. */
import { dosagesOf, takenDuring } from '../../domain/clinical/medication-list.ts'
import { formatDate } from '../../domain/format/date.ts'
import { conceptText } from '../../domain/format/name.ts'
import { formatQuantity, formatValue } from '../../domain/format/quantity.ts'
import type {
  AllergyIntoleranceContent,
  CarePlanContent,
  CareTeamContent,
  ChartContent,
  ChartType,
  CodeableConcept,
  ConditionContent,
  ContentOf,
  DateTime,
  DeviceContent,
  DiagnosticReportContent,
  Dosage,
  EncounterContent,
  FamilyMemberHistoryContent,
  GoalContent,
  ImmunizationContent,
  MedicationRequestContent,
  MedicationStatementContent,
  Observation,
  ObservationContent,
  Period,
  ProcedureContent,
  ServiceRequestContent,
} from '../../domain/resources/index.ts'
import { exactly, sameConcept, sameConcepts, sameDate, sameQuantity, sameValue, sameWords } from './agreement.ts'
import { conceptKeys, wordsKey } from './concept.ts'
import { datedKeys, datedLookup } from './dated-keys.ts'
import { aspect, type Profile } from './profile.ts'

type Medication = MedicationRequestContent | MedicationStatementContent

/** Problems that are there now, and problems that are over: nuances within each are no contradiction. */
const isOver = (status: ConditionContent['clinicalStatus']) =>
  status === 'inactive' || status === 'remission' || status === 'resolved'

/** What was treated at one visit has no status of its own: "active" and "resolved" there tell of the day of the export. */
function activity(content: ConditionContent | AllergyIntoleranceContent): string | undefined {
  if (content.resourceType === 'Condition' && content.category === 'encounter-diagnosis') return undefined
  return content.clinicalStatus && (isOver(content.clinicalStatus) ? 'no longer active' : 'active')
}

const refutation = (content: ConditionContent | AllergyIntoleranceContent) =>
  content.verificationStatus === 'refuted' ? 'refuted' : 'not refuted'

const asIs = (text: string) => text

const condition: Profile<ConditionContent> = {
  noun: 'problem',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code).map((key) => `${c.category}|${key}`),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', activity, exactly, asIs),
    aspect('claim', 'Verification', refutation, exactly, asIs),
    aspect('claim', 'Onset', (c) => c.onsetDateTime, sameDate, formatDate),
    aspect('claim', 'Severity', (c) => c.severity, sameConcept, conceptText),
    aspect('claim', 'End', (c) => c.abatementDateTime, sameDate, formatDate),
  ],
  /** Two dated episodes, unless both go on: then there is one problem with two onsets. */
  distinct: (a, b) =>
    (isOver(a.clinicalStatus) || isOver(b.clinicalStatus)) && datesDiffer(a.onsetDateTime, b.onsetDateTime),
}

const allergy: Profile<AllergyIntoleranceContent> = {
  noun: 'allergy',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('claim', 'Status', activity, exactly, asIs),
    aspect('claim', 'Verification', refutation, exactly, asIs),
    aspect('claim', 'Criticality', (c) => c.criticality, exactly, asIs),
    aspect('claim', 'Reaction', reactions, sameConcepts, listed),
    aspect('claim', 'Severity', worstSeverity, exactly, asIs),
  ],
}

function reactions(c: AllergyIntoleranceContent): CodeableConcept[] | undefined {
  const manifestations = c.reaction?.flatMap((reaction) => reaction.manifestation)
  return manifestations?.length ? manifestations : undefined
}

function worstSeverity(c: AllergyIntoleranceContent) {
  const found = new Set(c.reaction?.map((reaction) => reaction.severity))
  return (['severe', 'moderate', 'mild'] as const).find((severity) => found.has(severity))
}

function listed(concepts: CodeableConcept[]): string {
  return concepts.map(conceptText).join(', ')
}

const medication: Profile<Medication> = {
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

const observation: Profile<ObservationContent> = {
  noun: 'result',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), effective(c)),
  lookup: lookupResult,
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Time', effective, sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcept),
    aspect('identity', 'Method', (c) => c.method, sameConcept),
    aspect('identity', 'Specimen', (c) => c.specimen?.display, sameWords),
    {
      label: 'Value',
      role: 'claim',
      compare: sameValue,
      show: (c) => formatValue(c as Observation) || undefined,
    },
  ],
  /** Without the same moment on both sides, another value is another measurement. */
  distinct: (a, b) =>
    (effective(a) === undefined || sameDate(effective(a) ?? '', effective(b) ?? '') !== 'same') &&
    sameValue(a, b) !== 'same',
  prevails: (a, b) => byResultStatus(a.status, b.status),
}

/** An undated result is looked for among undated ones only: without a moment, an equal value proves nothing. */
function lookupResult(c: ObservationContent | DiagnosticReportContent): string[] {
  const date = effective(c)
  return date === undefined ? conceptKeys(c.code).map((key) => `${key}@`) : datedLookup(conceptKeys(c.code), date)
}

function effective(c: ObservationContent | DiagnosticReportContent): DateTime | undefined {
  return c.effectiveDateTime ?? c.effectivePeriod?.start
}

const report: Profile<DiagnosticReportContent> = {
  noun: 'report',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), effective(c)),
  lookup: lookupResult,
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Time', effective, sameDate),
    aspect('claim', 'Conclusion', (c) => c.conclusion, sameWords),
  ],
  prevails: (a, b) => byResultStatus(a.status, b.status),
}

const resultRank: Record<string, number> = { registered: 0, partial: 1, preliminary: 1, final: 2 }
const corrected = ['amended', 'corrected', 'appended']

function byResultStatus(incoming: string, chart: string): 'incoming' | 'chart' | undefined {
  const [a, b] = [incoming, chart].map((s) => (corrected.includes(s) ? 3 : resultRank[s]))
  if (a === undefined || b === undefined || a === b) return undefined
  return a > b ? 'incoming' : 'chart'
}

const immunization: Profile<ImmunizationContent> = {
  noun: 'immunization',
  subject: (c) => conceptText(c.vaccineCode),
  keys: (c) => datedKeys(conceptKeys(c.vaccineCode), c.occurrenceDateTime),
  lookup: (c) => datedLookup(conceptKeys(c.vaccineCode), c.occurrenceDateTime),
  aspects: [
    aspect('identity', 'Name', (c) => c.vaccineCode, sameConcept),
    aspect('identity', 'Date', (c) => sameDay(c.occurrenceDateTime), sameDate),
    aspect('claim', 'Status', (c) => (c.status === 'not-done' ? 'not given' : 'given'), exactly, asIs),
    aspect('claim', 'Lot number', (c) => c.lotNumber, sameWords, asIs),
    aspect('claim', 'Dose', (c) => c.doseQuantity, sameQuantity, formatQuantity),
    aspect('claim', 'Route', (c) => c.route, sameConcept, conceptText),
    aspect('claim', 'Site', (c) => c.site, sameConcept, conceptText),
  ],
}

/** The hour of a shot or an operation does not tell two of them apart. */
const sameDay = (date: DateTime | undefined) => date?.slice(0, 10)

const procedure: Profile<ProcedureContent> = {
  noun: 'procedure',
  subject: (c) => conceptText(c.code),
  keys: (c) => datedKeys(conceptKeys(c.code), performed(c)),
  lookup: (c) => datedLookup(conceptKeys(c.code), performed(c)),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Date', (c) => sameDay(performed(c)), sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', (c) => (c.status === 'not-done' ? 'not done' : 'done'), exactly, asIs),
    aspect('claim', 'Outcome', (c) => c.outcome, sameConcept, conceptText),
  ],
}

const performed = (c: ProcedureContent) => c.performedDateTime ?? c.performedPeriod?.start

const encounter: Profile<EncounterContent> = {
  noun: 'visit',
  subject: (c) => conceptText(c.type?.[0]),
  keys: (c) => visitKeys(c, datedKeys),
  lookup: (c) => visitKeys(c, datedLookup),
  aspects: [
    aspect('identity', 'Start', (c) => c.period?.start, sameDate),
    aspect('identity', 'Kind of visit', (c) => c.class?.code, exactly),
    aspect('identity', 'Type', (c) => c.type, sameConcepts),
    aspect('claim', 'Status', (c) => (c.status === 'cancelled' ? 'cancelled' : 'not cancelled'), exactly, asIs),
    aspect('claim', 'End', (c) => c.period?.end, sameDate, formatDate),
    aspect('claim', 'Reason', (c) => c.reasonCode, sameConcepts, listed),
  ],
}

/** Visits without a date are looked for among each other only, by what kind of visit they were. */
function visitKeys(c: EncounterContent, dated: typeof datedKeys): string[] {
  const start = c.period?.start
  if (start !== undefined) return dated([''], start)
  return c.type?.length ? c.type.flatMap(conceptKeys) : ['undated']
}

const familyHistory: Profile<FamilyMemberHistoryContent> = {
  noun: 'family history entry',
  subject: (c) => conceptText(c.relationship),
  keys: (c) => {
    const conditions = c.condition?.flatMap((one) => conceptKeys(one.code)) ?? []
    return conceptKeys(c.relationship).flatMap((relative) =>
      (conditions.length > 0 ? conditions : ['']).map((what) => `${relative}@${what}`),
    )
  },
  aspects: [
    aspect('identity', 'Name', (c) => c.name, sameWords),
    aspect('identity', 'Sex', (c) => c.sex, sameConcept),
    aspect('claim', 'Conditions', (c) => c.condition?.map((one) => one.code), sameConcepts, listed),
    aspect(
      'claim',
      'Death',
      (c) => c.deceasedBoolean,
      exactly,
      (dead) => (dead ? 'deceased' : 'living'),
    ),
  ],
}

const device: Profile<DeviceContent> = {
  noun: 'device',
  subject: (c) => conceptText(c.type),
  keys: (c) => {
    const udi = [c.udiCarrier?.carrierHRF, c.udiCarrier?.deviceIdentifier].filter((value) => value !== undefined)
    return [...udi.map((value) => `udi|${value}`), ...conceptKeys(c.type)]
  },
  aspects: [
    aspect('identity', 'Name', (c) => c.type, sameConcept),
    aspect('identity', 'UDI', (c) => c.udiCarrier?.carrierHRF, exactly),
    aspect('identity', 'Device identifier', (c) => c.udiCarrier?.deviceIdentifier, exactly),
    aspect('identity', 'Serial number', (c) => c.serialNumber, sameWords),
    aspect('identity', 'Lot number', (c) => c.lotNumber, sameWords),
    aspect('identity', 'Implanted', (c) => sameDay(c.implantedDate), sameDate),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
  ],
}

const carePlan: Profile<CarePlanContent> = {
  noun: 'plan',
  subject: (c) => c.title ?? c.description ?? '',
  keys: (c) => [...words(c.title), ...words(c.description), ...(activities(c) ?? []).flatMap(conceptKeys)],
  aspects: [
    aspect('identity', 'Title', (c) => c.title, sameWords),
    aspect('identity', 'Description', (c) => c.description, sameWords),
    aspect('identity', 'Start', (c) => c.period?.start, sameDate),
    aspect('identity', 'Activities', activities, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
  ],
}

const words = (text: string | undefined) => (text ? [`"${wordsKey(text)}`] : [])

function activities(c: CarePlanContent): CodeableConcept[] | undefined {
  const codes = c.activity?.map((one) => one.code).filter((code) => code !== undefined)
  return codes?.length ? codes : undefined
}

const careTeam: Profile<CareTeamContent> = {
  noun: 'care team',
  subject: (c) => c.name ?? '',
  keys: (c) => [...words(c.name), ...(members(c) ?? []).flatMap(conceptKeys)],
  aspects: [
    aspect('identity', 'Name', (c) => c.name, sameWords),
    aspect('identity', 'Kind', (c) => c.category, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
    aspect('claim', 'Members', members, sameConcepts, listed),
    aspect('claim', 'End', (c) => c.period?.end, sameDate, formatDate),
  ],
}

/** By name: who they are in the other system's directory says nothing here. */
function members(c: CareTeamContent): CodeableConcept[] | undefined {
  const names = c.participant?.flatMap(({ member }) => (member?.display ? [{ text: member.display }] : []))
  return names?.length ? names : undefined
}

const goal: Profile<GoalContent> = {
  noun: 'goal',
  subject: (c) => conceptText(c.description),
  keys: (c) => conceptKeys(c.description),
  aspects: [
    aspect('identity', 'Name', (c) => c.description, sameConcept),
    aspect('identity', 'Start', (c) => c.startDate, sameDate),
    aspect('claim', 'Status', (c) => c.lifecycleStatus, exactly, asIs),
    aspect('claim', 'Achievement', (c) => c.achievementStatus, sameConcept, conceptText),
    aspect('claim', 'Target', (c) => c.target?.[0]?.detailQuantity, sameQuantity, formatQuantity),
    aspect('claim', 'Due', (c) => c.target?.[0]?.dueDate, sameDate, formatDate),
  ],
}

const serviceRequest: Profile<ServiceRequestContent> = {
  noun: 'order',
  subject: (c) => conceptText(c.code),
  keys: (c) => conceptKeys(c.code),
  aspects: [
    aspect('identity', 'Name', (c) => c.code, sameConcept),
    aspect('identity', 'Date', (c) => c.occurrenceDateTime ?? start(c.occurrencePeriod) ?? c.authoredOn, sameDate),
    aspect('identity', 'Body site', (c) => c.bodySite, sameConcepts),
    aspect('claim', 'Status', (c) => c.status, exactly, asIs),
  ],
}

const start = (period: Period | undefined) => period?.start

/** The same words are the same note, whoever wrote them when. */
const clinicalNote: Profile<ContentOf<'ClinicalNote'>> = {
  noun: 'note',
  subject: (c) => conceptText(c.type),
  keys: (c) => words(c.text),
  aspects: [],
}

const documentReference: Profile<ContentOf<'DocumentReference'>> = {
  noun: 'document',
  subject: (c) => conceptText(c.type),
  keys: (c) => c.content.map((attachment) => attachment.hash),
  aspects: [],
}

const profiles: { [T in ChartType]: Profile<ContentOf<T>> } = {
  Encounter: encounter,
  Condition: condition,
  AllergyIntolerance: allergy,
  MedicationRequest: medication,
  MedicationStatement: medication,
  Observation: observation,
  DiagnosticReport: report,
  Immunization: immunization,
  Procedure: procedure,
  FamilyMemberHistory: familyHistory,
  Device: device,
  CarePlan: carePlan,
  CareTeam: careTeam,
  Goal: goal,
  ServiceRequest: serviceRequest,
  ClinicalNote: clinicalNote,
  DocumentReference: documentReference,
}

/** What it is about, in the words of its source. */
export function subjectOf(content: ChartContent): string {
  const profile = profileOf(content)
  return profile.subject(content) || `a ${profile.noun}`
}

/** The profile of this content's type. It is used with contents of that type (or, for medications, either type) only. */
export function profileOf(content: ChartContent): Profile<ChartContent> {
  return profiles[content.resourceType] as unknown as Profile<ChartContent>
}

function datesDiffer(a: DateTime | undefined, b: DateTime | undefined): boolean {
  return a !== undefined && b !== undefined && sameDate(a, b) === 'differs'
}
