/** What is to come: goals, the care plan, orders; and what was done: procedures, devices. */
import type { CodeableConcept, DeviceContent, GoalContent, ProcedureContent, Reference } from '../resources/index.ts'
import { labs } from '../terminology/labs.ts'
import { UCUM } from '../terminology/systems.ts'
import { addMonths } from './calendar.ts'
import { type Chart, type Recorded, record } from './chart.ts'
import { type Concept, coded, listed, loinc, snomed } from './concept.ts'
import type { Problem, Visit } from './visit.ts'

interface GoalWanted {
  text: string
  for: Problem
  measure: Concept
  /** Reached at or under (or over) this. */
  target: { under?: number; over?: number; unit: string; code: string }
  months: number
}

export const measures = {
  hba1c: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'),
  systolic: loinc('8480-6', 'Systolic blood pressure'),
  weight: loinc('29463-7', 'Body weight'),
  phq9: loinc('44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'),
}

export function setGoal(visit: Visit, wanted: GoalWanted): Recorded<GoalContent> {
  const { under, over, unit, code } = wanted.target
  const quantity = (value: number) => ({ value, unit, system: UCUM, code })
  visit.actions.push(`Goal: ${wanted.text}`)
  return record<GoalContent>(visit.chart, {
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text: wanted.text },
    startDate: visit.day,
    target: [
      {
        measure: coded(wanted.measure),
        detailRange: {
          ...(over === undefined ? {} : { low: quantity(over) }),
          ...(under === undefined ? {} : { high: quantity(under) }),
        },
        dueDate: addMonths(visit.day, wanted.months),
      },
    ],
    expressedBy: visit.clinician,
    addresses: [wanted.for.reference],
  })
}

interface Plan {
  title: string
  description: string
  for: readonly Problem[]
  goals?: readonly Recorded<GoalContent>[]
  activities: readonly string[]
}

export function planCare(visit: Visit, plan: Plan): void {
  record(visit.chart, {
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: plan.title,
    description: plan.description,
    encounter: visit.reference,
    period: { start: visit.day },
    created: visit.day,
    author: visit.clinician,
    addresses: plan.for.map((problem) => problem.reference),
    ...(plan.goals ? { goal: plan.goals.map((goal) => goal.reference) } : {}),
    activity: plan.activities.map((description) => ({ status: 'in-progress', description })),
  })
}

const orderKinds = {
  laboratory: snomed('108252007', 'Laboratory procedure'),
  imaging: snomed('363679005', 'Imaging'),
  referral: snomed('3457005', 'Patient referral'),
}

/** A test of the starter list, an examination, a referral: done by the end of the chart, or still open. */
export function order(
  visit: Visit,
  kind: keyof typeof orderKinds,
  what: string | Concept,
  due: string,
  reason?: Problem,
  /** What the one who carries it out should know. */
  details: readonly string[] = [],
): void {
  const code = typeof what !== 'string' ? coded(what) : kind === 'laboratory' ? listed(labs, what) : { text: what }
  record(visit.chart, {
    resourceType: 'ServiceRequest',
    status: due < visit.chart.until ? 'completed' : 'active',
    intent: 'order',
    category: [coded(orderKinds[kind])],
    priority: 'routine',
    code,
    encounter: visit.reference,
    occurrenceDateTime: due,
    authoredOn: visit.start,
    requester: visit.clinician,
    ...(reason ? { reasonCode: [structuredClone(reason.content.code)] } : {}),
    ...(details.length > 0 ? { orderDetail: details.map((text) => ({ text })) } : {}),
  })
  visit.actions.push(`Order: ${code.text}`)
}

export const procedures = {
  colonoscopy: snomed('73761001', 'Colonoscopy'),
  mammography: snomed('24623002', 'Screening mammography'),
  spirometry: snomed('127783003', 'Spirometry'),
  electrocardiogram: snomed('29303009', 'Electrocardiographic procedure'),
  echocardiogram: snomed('40701008', 'Echocardiography'),
  footExam: snomed('401191002', 'Diabetic foot examination'),
  appendectomy: snomed('80146002', 'Excision of appendix'),
  cholecystectomy: snomed('38102005', 'Cholecystectomy'),
  kneeReplacement: snomed('609588000', 'Total knee replacement'),
  lumpectomy: snomed('392021009', 'Lumpectomy of breast'),
  radiotherapy: snomed('108290001', 'Radiation oncology AND/OR radiotherapy'),
  pacemaker: snomed('307280005', 'Implantation of cardiac pacemaker'),
  cesarean: snomed('11466000', 'Cesarean section'),
}

interface Performed {
  day: string
  visit?: Visit
  by?: Reference
  for?: Problem
  devices?: readonly Reference[]
  outcome?: string
}

export function perform(chart: Chart, concept: Concept, done: Performed): Recorded<ProcedureContent> {
  const by = done.by ?? done.visit?.clinician
  if (done.outcome) done.visit?.findings.push(`${concept.display}: ${done.outcome}`)
  return record<ProcedureContent>(chart, {
    resourceType: 'Procedure',
    status: 'completed',
    code: coded(concept),
    ...(done.visit ? { encounter: done.visit.reference } : {}),
    performedDateTime: done.day,
    ...(by ? { performer: [by] } : {}),
    ...(done.for ? { reasonCode: [structuredClone(done.for.content.code)] } : {}),
    ...(done.outcome ? { outcome: { text: done.outcome } } : {}),
    ...(done.devices ? { focalDevice: [...done.devices] } : {}),
  })
}

interface Implant {
  type: CodeableConcept
  name: string
  model: string
  implanted: string
}

/** The device identifier is a GTIN under 952, the prefix GS1 keeps for demonstrations. */
export function implant(chart: Chart, { type, name, model, implanted }: Implant): Recorded<DeviceContent> {
  const { random } = chart
  const gtin = withCheckDigit(`09521234${String(random.int(0, 99999)).padStart(5, '0')}`)
  const serial = `SN${random.int(100000, 999999)}`
  const lot = `L${random.int(1000, 9999)}`
  return record<DeviceContent>(chart, {
    resourceType: 'Device',
    status: 'active',
    udiCarrier: {
      deviceIdentifier: gtin,
      issuer: 'http://hl7.org/fhir/NamingSystem/gs1-di',
      carrierHRF: `(01)${gtin}(10)${lot}(21)${serial}`,
    },
    manufacturer: 'Demo Devices, Inc.',
    lotNumber: lot,
    serialNumber: serial,
    modelNumber: model,
    deviceName: name,
    type,
    implantedDate: implanted,
  })
}

/** GS1 check digit: weights 3 and 1 from the right. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
