/** Kinds of documents: which template, which sections, in which order. A kind is data; the writer is one. */
import { LOINC } from '../terminology/systems.ts'
import type { DocumentKind } from './header.write.ts'
import type { SectionWriter } from './section.write.ts'
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
import { documentTemplates, type SectionName, textualSections } from './templates.ts'

export interface SectionPlan {
  name: SectionName
  write: SectionWriter
  /** The document's template demands the section (R2.1: with `nullFlavor` where there is nothing to say). */
  required?: boolean
}

export interface DocumentModel extends DocumentKind {
  sections: readonly SectionPlan[]
}

/** Why the patient comes, what was found and thought, in the order of a visit. */
const texts: readonly SectionPlan[] = [...textualSections].map((name) => ({ name, write: textual(name) }))

/** What a receiving clinician asks first stands first. */
const everything: readonly SectionPlan[] = [
  { name: 'allergies', write: allergies, required: true },
  { name: 'medications', write: medications, required: true },
  { name: 'problems', write: problems, required: true },
  ...texts,
  { name: 'results', write: results, required: true },
  { name: 'vitalSigns', write: vitalSigns, required: true },
  { name: 'immunizations', write: immunizations },
  { name: 'medicalEquipment', write: medicalEquipment },
  { name: 'procedures', write: procedures },
  { name: 'encounters', write: encounters },
  { name: 'planOfTreatment', write: planOfTreatment },
  { name: 'goals', write: goals },
  { name: 'healthConcerns', write: healthConcerns },
  { name: 'careTeam', write: careTeams },
  { name: 'socialHistory', write: socialHistory, required: true },
  { name: 'familyHistory', write: familyHistory },
  { name: 'functionalStatus', write: functionalStatus },
  { name: 'mentalStatus', write: mentalStatus },
  { name: 'advanceDirectives', write: advanceDirectives },
  { name: 'notes', write: notes },
]

/** Continuity of Care Document (V3). */
export const continuityOfCare: DocumentModel = {
  template: documentTemplates.continuityOfCareDocument,
  code: { system: LOINC, code: '34133-9', display: 'Summarization of Episode Note' },
  title: 'Continuity of Care Document',
  sections: everything,
}
