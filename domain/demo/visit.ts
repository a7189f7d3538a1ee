/** One encounter, what was found in it, and the signed note that says so. */
import { conceptText } from '../format/name.ts'
import type { CodeableConcept, ConditionContent, EncounterContent, Reference } from '../resources/index.ts'
import { noteTypes } from '../terminology/note-types.ts'
import { addDays } from './calendar.ts'
import { type Chart, type Recorded, record } from './chart.ts'
import { type Concept, coded, listed, snomed, v3 } from './concept.ts'
import { nursePractitioner, physician } from './team.ts'

export interface Visit {
  chart: Chart
  day: string
  /** `YYYY-MM-DDTHH:MM`, in the practice's own time. */
  start: string
  end: string
  encounter: EncounterContent
  reference: Reference
  clinician: Reference
  /** Lines for the note's objective part, in the order they were recorded. */
  findings: string[]
  /** Lines for its plan: prescriptions, orders, vaccines. */
  actions: string[]
}

export type Problem = Recorded<ConditionContent>

const kinds = {
  checkUp: snomed('162673000', 'General examination of patient'),
  wellChild: snomed('410620009', 'Well child visit'),
  followUp: snomed('390906007', 'Follow-up encounter'),
  symptom: snomed('185345009', 'Encounter for symptom'),
  prenatalFirst: snomed('424441002', 'Prenatal initial visit'),
  prenatal: snomed('424619006', 'Prenatal visit'),
  telephone: snomed('185317003', 'Telephone encounter'),
  hospital: snomed('32485007', 'Hospital admission'),
} satisfies Record<string, Concept>

export type VisitKind = keyof typeof kinds

interface VisitWanted {
  day: string
  kind: VisitKind
  /** Why they came, in a few words. */
  reason: string | CodeableConcept
  clinician?: Reference
  /** Nights in hospital. */
  nights?: number
}

export function openVisit(chart: Chart, wanted: VisitWanted): Visit {
  const { day, kind, reason, nights = 0 } = wanted
  const { random } = chart
  const clinician = wanted.clinician ?? (random.chance(0.75) ? physician : nursePractitioner)
  const minute = 8 * 60 + random.int(0, 50) * 10
  const start = `${day}T${clock(minute)}`
  const length = kind === 'telephone' ? 10 : kind === 'checkUp' || kind === 'prenatalFirst' ? 40 : 20
  const end = nights > 0 ? `${addDays(day, nights)}T11:00` : `${day}T${clock(minute + length)}`
  const kindClass = kind === 'hospital' ? inpatient : kind === 'telephone' ? virtual : ambulatory
  const { content, reference } = record(chart, {
    resourceType: 'Encounter',
    status: 'finished',
    class: { ...kindClass },
    type: [coded(kinds[kind])],
    period: { start, end },
    participant: [{ type: [coded(performer)], individual: clinician }],
    reasonCode: [typeof reason === 'string' ? { text: reason } : reason],
  })
  return { chart, day, start, end, encounter: content, reference, clinician, findings: [], actions: [] }
}

const ambulatory = v3('ActCode', 'AMB', 'ambulatory')
const inpatient = v3('ActCode', 'IMP', 'inpatient encounter')
const virtual = v3('ActCode', 'VR', 'virtual')
const performer = v3('ParticipationType', 'PPRF', 'primary performer')

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The visit was about these problems; what stands first was the main one. */
export function diagnose(visit: Visit, ...problems: Problem[]): void {
  visit.encounter.diagnosis = [
    ...(visit.encounter.diagnosis ?? []),
    ...problems.map((problem) => ({
      condition: { ...problem.reference, display: conceptText(problem.content.code) },
    })),
  ]
}

interface NoteParts {
  subjective: string
  /** Findings of the examination, beside what was measured. */
  exam?: string
  assessment: readonly string[]
  /** Beside what was prescribed, ordered and given. */
  plan?: readonly string[]
}

/** A progress note in SOAP form. Its objective part and plan are made of what the visit recorded, so they can't disagree. */
export function signNote(visit: Visit, parts: NoteParts): void {
  const objective = [...visit.findings, ...(parts.exam ? [parts.exam] : [])]
  const plan = [...visit.actions, ...(parts.plan ?? [])]
  const first = visit.encounter.type?.[0]
  const text = [
    `Subjective\n${parts.subjective}`,
    ...(objective.length > 0 ? [`Objective\n${objective.join('\n')}`] : []),
    `Assessment\n${parts.assessment.map((line, i) => `${i + 1}. ${line}`).join('\n')}`,
    `Plan\n${plan.map((line) => `- ${line}`).join('\n')}`,
  ]
  record(visit.chart, {
    resourceType: 'ClinicalNote',
    status: 'signed',
    type: listed(noteTypes, 'Progress note'),
    title: conceptText(first),
    text: text.join('\n\n'),
    encounter: visit.reference,
    date: visit.end,
    author: [visit.clinician],
  })
}
