/** Kinds of documents: which template, which sections, in which order. A kind is data; the writer is one. */
import { LOINC } from '../terminology/systems.ts'
import type { DocumentKind } from './header.write.ts'
import type { SectionWriter } from './section.write.ts'
import { type SectionName, sections, textualSections } from './section-templates.ts'
import { allergies } from './sections/allergies.write.ts'
import { careTeams } from './sections/care-team.write.ts'
import { encounters } from './sections/encounters.write.ts'
import { familyHistory } from './sections/family-history.write.ts'
import { goals } from './sections/goals.write.ts'
import { immunizations } from './sections/immunizations.write.ts'
import { medicalEquipment } from './sections/medical-equipment.write.ts'
import { medications } from './sections/medications.write.ts'
import { notes, textual } from './sections/notes.write.ts'
import { advanceDirectives, functionalStatus, mentalStatus, socialHistory } from './sections/observations.write.ts'
import { planOfTreatment } from './sections/plan-of-treatment.write.ts'
import { healthConcerns, problems } from './sections/problems.write.ts'
import { procedures } from './sections/procedures.write.ts'
import { results } from './sections/results.write.ts'
import { vitalSigns } from './sections/vital-signs.write.ts'
import { documentTemplates } from './templates.ts'

export interface SectionPlan {
  name: SectionName
  write: SectionWriter
  /** The document's template demands the section (R2.1: with `nullFlavor` where there is nothing to say). */
  required?: boolean
}

export interface DocumentModel extends DocumentKind {
  sections: readonly SectionPlan[]
}

const allergiesPlan: SectionPlan = { name: 'allergies', write: allergies, required: true }
const medicationsPlan: SectionPlan = { name: 'medications', write: medications, required: true }
const problemsPlan: SectionPlan = { name: 'problems', write: problems, required: true }
const planPlan: SectionPlan = { name: 'planOfTreatment', write: planOfTreatment }
const goalsPlan: SectionPlan = { name: 'goals', write: goals }
const concernsPlan: SectionPlan = { name: 'healthConcerns', write: healthConcerns }

/** What every kind of document has after what it begins with, unless its template knows a better place. */
const background: readonly SectionPlan[] = [
  { name: 'results', write: results, required: true },
  { name: 'vitalSigns', write: vitalSigns, required: true },
  { name: 'immunizations', write: immunizations },
  { name: 'medicalEquipment', write: medicalEquipment },
  { name: 'procedures', write: procedures },
  { name: 'encounters', write: encounters },
  planPlan,
  goalsPlan,
  concernsPlan,
  { name: 'careTeam', write: careTeams },
  { name: 'socialHistory', write: socialHistory, required: true },
  { name: 'familyHistory', write: familyHistory },
  { name: 'functionalStatus', write: functionalStatus },
  { name: 'mentalStatus', write: mentalStatus },
  { name: 'advanceDirectives', write: advanceDirectives },
  { name: 'notes', write: notes },
]

/** Continuity of Care Document (V3): what a receiving clinician asks first stands first. */
export const continuityOfCare: DocumentModel = {
  template: documentTemplates.continuityOfCareDocument,
  code: { system: LOINC, code: '34133-9', display: 'Summarization of Episode Note' },
  title: 'Continuity of Care Document',
  sections: [
    allergiesPlan,
    medicationsPlan,
    problemsPlan,
    ...[...textualSections].map((name): SectionPlan => ({ name, write: textual(name) })),
    ...background,
  ],
}

/**
 * Assessment and Plan must not stand beside Plan of Treatment, nor Chief Complaint and Reason for Visit beside either of the
 * two (CONF:1198-29103, 31583, 28939, 28940): such texts leave as notes.
 */
const combined: ReadonlySet<SectionName> = new Set<SectionName>(['assessmentAndPlan', 'chiefComplaintAndReason'])

/** The newest text of a kind is the section, of which templates allow one; the older ones leave as notes of that kind. */
function texts(names: readonly SectionName[], required: readonly SectionName[] = []): SectionPlan[] {
  return names.flatMap((name): SectionPlan[] => {
    const all = textual(name)
    const { code, display } = sections[name]
    const kept = combined.has(name) ? 0 : 1
    const asNotes: SectionWriter = (context) =>
      all(context)
        .slice(kept)
        .map((body) => ({ ...body, code: { system: LOINC, code, display } }))
    const isRequired = required.includes(name)
    return [
      ...(kept > 0
        ? [
            {
              name,
              write: (context) => all(context).slice(0, kept),
              ...(isRequired && { required: true }),
            } as SectionPlan,
          ]
        : []),
      { name: 'notes', write: asNotes },
    ]
  })
}

const otherTexts = (first: readonly SectionName[]): SectionPlan[] =>
  texts([...textualSections].filter((name) => !first.includes(name)))

const asked = ['reasonForReferral', 'historyOfPresentIllness', 'assessment'] as const satisfies SectionName[]
/** Plan of Treatment stands beside the assessment always. */
const withPlan = background.map((plan) => (plan === planPlan ? { ...plan, required: true } : plan))

/** Referral Note (V2): what is asked comes first. */
export const referralNote: DocumentModel = {
  template: documentTemplates.referralNote,
  code: { system: LOINC, code: '57133-1', display: 'Referral note' },
  title: 'Referral Note',
  needsRecipient: true,
  handsOver: true,
  sections: [
    ...texts(asked, ['reasonForReferral', 'assessment']),
    problemsPlan,
    medicationsPlan,
    allergiesPlan,
    ...otherTexts(asked),
    ...withPlan,
  ],
}

/** Consultation Note (V3): the answer to a referral. */
export const consultationNote: DocumentModel = {
  template: documentTemplates.consultationNote,
  code: { system: LOINC, code: '11488-4', display: 'Consult note' },
  title: 'Consultation Note',
  answersOrder: true,
  handsOver: true,
  sections: [...texts(asked, asked), problemsPlan, medicationsPlan, allergiesPlan, ...otherTexts(asked), ...withPlan],
}

/** Transfer Summary (V2): for whoever takes over the care. */
export const transferSummary: DocumentModel = {
  template: documentTemplates.transferSummary,
  code: { system: LOINC, code: '18761-7', display: 'Transfer summary note' },
  title: 'Transfer Summary',
  handsOver: true,
  sections: [
    ...texts(asked, ['reasonForReferral', 'assessment']),
    allergiesPlan,
    medicationsPlan,
    problemsPlan,
    ...otherTexts(asked),
    ...withPlan,
  ],
}

/** Care Plan (V2): concerns, goals, interventions. It has no Plan of Treatment (CONF:1198-31044): that is the interventions. */
export const carePlanDocument: DocumentModel = {
  template: documentTemplates.carePlan,
  code: { system: LOINC, code: '52521-2', display: 'Overall plan of care/advance care directives' },
  title: 'Care Plan',
  sections: [
    { ...concernsPlan, required: true },
    { ...goalsPlan, required: true },
    { name: 'interventions', write: planOfTreatment },
    problemsPlan,
    medicationsPlan,
    allergiesPlan,
    ...texts([...textualSections]),
    ...background.filter((plan) => ![planPlan, goalsPlan, concernsPlan].includes(plan)),
  ],
}
