/**
 * Sections of C-CDA: codes, titles and template ids, and how a reader knows a section again. Sources: see templates.ts.
 */
import { CCDA, type Template, template } from './templates.ts'

export interface SectionTemplate {
  /** LOINC code of the section. */
  readonly code: string
  /** LOINC's long name, as C-CDA writes it in `displayName`. */
  readonly display: string
  /** What the section is called on a page. */
  readonly title: string
  /** The template with entries optional, or the only one. */
  readonly template?: Template
  /** The template with entries required. */
  readonly withEntries?: Template
}

/** `number` is below C-CDA's own arc of sections, or a whole OID of an older guide. */
const isOid = (number: string): boolean => number.split('.').length > 3
const section = (
  code: string,
  display: string,
  title: string,
  number?: string,
  extension?: string,
  requiredNumber?: string,
): SectionTemplate => ({
  code,
  display,
  title,
  ...(number === undefined
    ? {}
    : {
        template: template(isOid(number) ? number : `${CCDA}.2.${number}`, extension),
      }),
  ...(requiredNumber === undefined ? {} : { withEntries: template(`${CCDA}.2.${requiredNumber}`, extension) }),
})

export const sections = {
  advanceDirectives: section('42348-3', 'Advance directives', 'Advance Directives', '21', '2015-08-01', '21.1'),
  allergies: section('48765-2', 'Allergies and adverse reactions', 'Allergies', '6', '2015-08-01', '6.1'),
  admissionDiagnosis: section('46241-6', 'Hospital admission diagnosis', 'Admission Diagnosis', '43', '2015-08-01'),
  admissionMedications: section('42346-7', 'Medications on admission', 'Admission Medications', '44', '2015-08-01'),
  anesthesia: section('59774-0', 'Procedure anesthesia', 'Anesthesia', '25', '2014-06-09'),
  assessment: section('51848-0', 'Assessment', 'Assessment', '8'),
  assessmentAndPlan: section('51847-2', 'Assessment and plan', 'Assessment and Plan', '9', '2014-06-09'),
  careTeam: section('85847-2', 'Patient care team information', 'Care Teams', '500', '2022-06-01'),
  chiefComplaint: section('10154-3', 'Chief complaint', 'Chief Complaint', '1.3.6.1.4.1.19376.1.5.3.1.1.13.2.1'),
  chiefComplaintAndReason: section(
    '46239-0',
    'Chief complaint and reason for visit',
    'Chief Complaint and Reason for Visit',
    '13',
  ),
  complications: section('55109-3', 'Complications', 'Complications', '37', '2015-08-01'),
  courseOfCare: section('8648-8', 'Hospital course', 'Course of Care', '64'),
  dischargeDiagnosis: section('11535-2', 'Hospital discharge diagnosis', 'Discharge Diagnosis', '24', '2015-08-01'),
  dischargeInstructions: section('8653-8', 'Hospital discharge instructions', 'Discharge Instructions', '41'),
  dischargeMedications: section(
    '10183-2',
    'Hospital discharge medications',
    'Discharge Medications',
    '11',
    '2015-08-01',
    '11.1',
  ),
  encounters: section('46240-8', 'Encounters', 'Encounters', '22', '2015-08-01', '22.1'),
  familyHistory: section('10157-6', 'Family history', 'Family History', '15', '2015-08-01'),
  functionalStatus: section('47420-5', 'Functional status', 'Functional Status', '14', '2014-06-09'),
  generalStatus: section('10210-3', 'General status', 'General Status', '2.16.840.1.113883.10.20.2.5'),
  goals: section('61146-7', 'Goals', 'Goals', '60'),
  healthConcerns: section('75310-3', 'Health concerns', 'Health Concerns', '58', '2015-08-01'),
  healthStatusEvaluations: section(
    '11383-7',
    'Patient problem outcome',
    'Health Status Evaluations and Outcomes',
    '61',
  ),
  historyOfPresentIllness: section(
    '10164-2',
    'History of present illness',
    'History of Present Illness',
    '1.3.6.1.4.1.19376.1.5.3.1.3.4',
  ),
  hospitalConsultations: section('18841-7', 'Hospital consultations', 'Hospital Consultations', '42'),
  hospitalCourse: section('8648-8', 'Hospital course', 'Hospital Course', '1.3.6.1.4.1.19376.1.5.3.1.3.5'),
  hospitalDischargePhysical: section(
    '10184-0',
    'Hospital discharge physical findings',
    'Discharge Physical',
    '1.3.6.1.4.1.19376.1.5.3.1.3.26',
  ),
  immunizations: section('11369-6', 'History of immunization', 'Immunizations', '2', '2015-08-01', '2.1'),
  instructions: section('69730-0', 'Instructions', 'Instructions', '45', '2014-06-09'),
  interventions: section(
    '62387-6',
    'Interventions provided',
    'Interventions',
    '2.16.840.1.113883.10.20.21.2.3',
    '2015-08-01',
  ),
  medicalEquipment: section('46264-8', 'History of medical device use', 'Medical Equipment', '23', '2014-06-09'),
  medicalHistory: section('11329-0', 'Medical (general) history', 'Medical History', '39'),
  medications: section('10160-0', 'History of medication use', 'Medications', '1', '2014-06-09', '1.1'),
  medicationsAdministered: section(
    '29549-3',
    'Medications administered',
    'Medications Administered',
    '38',
    '2014-06-09',
  ),
  mentalStatus: section('10190-7', 'Mental status', 'Mental Status', '56', '2015-08-01'),
  nutrition: section('61144-2', 'Diet and nutrition', 'Nutrition', '57'),
  objective: section('61149-1', 'Objective', 'Objective', '2.16.840.1.113883.10.20.21.2.1'),
  operativeNoteFluids: section(
    '10216-0',
    'Operative note fluids',
    'Operative Note Fluids',
    '2.16.840.1.113883.10.20.7.12',
  ),
  pastMedicalHistory: section('11348-0', 'History of past illness', 'Past Medical History', '20', '2015-08-01'),
  payers: section('48768-6', 'Payment sources', 'Insurance', '18', '2015-08-01'),
  physicalExam: section('29545-1', 'Physical findings', 'Physical Exam', '2.16.840.1.113883.10.20.2.10', '2015-08-01'),
  planOfTreatment: section('18776-5', 'Plan of care', 'Plan of Treatment', '10', '2014-06-09'),
  postoperativeDiagnosis: section('10218-6', 'Postoperative diagnosis', 'Postoperative Diagnosis', '35'),
  postprocedureDiagnosis: section('59769-0', 'Postprocedure diagnosis', 'Postprocedure Diagnosis', '36', '2015-08-01'),
  preoperativeDiagnosis: section('10219-4', 'Preoperative diagnosis', 'Preoperative Diagnosis', '34', '2015-08-01'),
  problems: section('11450-4', 'Problem list', 'Problems', '5', '2015-08-01', '5.1'),
  procedureDescription: section('29554-3', 'Procedure', 'Procedure Description', '27'),
  procedureFindings: section('59776-5', 'Procedure findings', 'Procedure Findings', '28', '2015-08-01'),
  procedureIndications: section('59768-2', 'Procedure indications', 'Procedure Indications', '29', '2014-06-09'),
  procedures: section('47519-4', 'History of procedures', 'Procedures', '7', '2014-06-09', '7.1'),
  reasonForReferral: section(
    '42349-1',
    'Reason for referral',
    'Reason for Referral',
    '1.3.6.1.4.1.19376.1.5.3.1.3.1',
    '2014-06-09',
  ),
  reasonForVisit: section('29299-5', 'Reason for visit', 'Reason for Visit', '12'),
  results: section('30954-2', 'Relevant diagnostic tests and/or laboratory data', 'Results', '3', '2015-08-01', '3.1'),
  reviewOfSystems: section('10187-3', 'Review of systems', 'Review of Systems', '1.3.6.1.4.1.19376.1.5.3.1.3.18'),
  socialHistory: section('29762-2', 'Social history', 'Social History', '17', '2015-08-01'),
  subjective: section('61150-9', 'Subjective', 'Subjective', '2.16.840.1.113883.10.20.21.2.2'),
  vitalSigns: section('8716-3', 'Vital signs', 'Vital Signs', '4', '2015-08-01', '4.1'),
  /** A section of notes; its LOINC code is the notes' type. */
  notes: section('34109-9', 'Note', 'Notes', '65', '2016-11-01'),
} as const satisfies Record<string, SectionTemplate>

export type SectionName = keyof typeof sections

/** Ids of section templates of CCD 1.0, IHE PCC and HITSP C83, and of C-CDA's own by root. */
const olderSections: readonly (readonly [root: string, name: SectionName])[] = [
  ['2.16.840.1.113883.10.20.1.1', 'advanceDirectives'],
  ['2.16.840.1.113883.10.20.1.2', 'allergies'],
  ['1.3.6.1.4.1.19376.1.5.3.1.3.13', 'allergies'],
  ['2.16.840.1.113883.3.88.11.83.102', 'allergies'],
  ['2.16.840.1.113883.10.20.1.3', 'encounters'],
  ['2.16.840.1.113883.10.20.1.4', 'familyHistory'],
  ['2.16.840.1.113883.10.20.1.5', 'functionalStatus'],
  ['2.16.840.1.113883.10.20.1.6', 'immunizations'],
  ['1.3.6.1.4.1.19376.1.5.3.1.3.23', 'immunizations'],
  ['2.16.840.1.113883.10.20.1.7', 'medicalEquipment'],
  ['2.16.840.1.113883.10.20.1.8', 'medications'],
  ['1.3.6.1.4.1.19376.1.5.3.1.3.19', 'medications'],
  ['2.16.840.1.113883.10.20.1.9', 'payers'],
  ['2.16.840.1.113883.10.20.1.10', 'planOfTreatment'],
  ['2.16.840.1.113883.10.20.1.11', 'problems'],
  ['1.3.6.1.4.1.19376.1.5.3.1.3.6', 'problems'],
  ['2.16.840.1.113883.3.88.11.83.103', 'problems'],
  ['2.16.840.1.113883.10.20.1.12', 'procedures'],
  ['2.16.840.1.113883.10.20.1.14', 'results'],
  ['1.3.6.1.4.1.19376.1.5.3.1.3.28', 'results'],
  ['2.16.840.1.113883.10.20.1.15', 'socialHistory'],
  ['2.16.840.1.113883.10.20.1.16', 'vitalSigns'],
]

const sectionByCode = new Map<string, SectionName>()
const sectionByRoot = new Map<string, SectionName>(olderSections)
for (const [key, { code, template: optional, withEntries }] of Object.entries<SectionTemplate>(sections)) {
  const name = key as SectionName
  if (!sectionByCode.has(code)) sectionByCode.set(code, name)
  for (const each of [optional, withEntries]) if (each !== undefined) sectionByRoot.set(each.root, name)
}

/** Headings of sections that bear neither code nor template: what people call them, in small letters. */
const sectionByTitle = new Map<string, SectionName>([
  ['allergies', 'allergies'],
  ['allergies and intolerances', 'allergies'],
  ['allergies and adverse reactions', 'allergies'],
  ['allergies, adverse reactions, alerts', 'allergies'],
  ['medications', 'medications'],
  ['medication list', 'medications'],
  ['current medications', 'medications'],
  ['problems', 'problems'],
  ['problem list', 'problems'],
  ['active problems', 'problems'],
  ['immunizations', 'immunizations'],
  ['vaccinations', 'immunizations'],
  ['procedures', 'procedures'],
  ['results', 'results'],
  ['lab results', 'results'],
  ['laboratory results', 'results'],
  ['vital signs', 'vitalSigns'],
  ['vitals', 'vitalSigns'],
  ['social history', 'socialHistory'],
  ['family history', 'familyHistory'],
  ['encounters', 'encounters'],
])

/**
 * What a section is: its LOINC code says it; where that is missing or unknown, its template ids do; where it has neither code nor
 * known template, its heading.
 */
export function sectionName(
  code: string | undefined,
  templateRoots: readonly string[],
  title?: string,
): SectionName | undefined {
  const byCode = code === undefined ? undefined : sectionByCode.get(code)
  if (byCode !== undefined) return byCode
  for (const root of templateRoots) {
    const name = sectionByRoot.get(root)
    if (name !== undefined) return name
  }
  return code === undefined ? sectionByTitle.get(title?.toLowerCase().replace(/\s*:$/, '') ?? '') : undefined
}

/** Sections whose text is what counts, whatever entries stand beside it. */
export const textualSections: ReadonlySet<SectionName> = new Set<SectionName>([
  'anesthesia',
  'assessment',
  'assessmentAndPlan',
  'chiefComplaint',
  'chiefComplaintAndReason',
  'complications',
  'courseOfCare',
  'dischargeInstructions',
  'generalStatus',
  'historyOfPresentIllness',
  'hospitalConsultations',
  'hospitalCourse',
  'hospitalDischargePhysical',
  'medicalHistory',
  'objective',
  'operativeNoteFluids',
  'physicalExam',
  'procedureDescription',
  'procedureFindings',
  'reasonForReferral',
  'reasonForVisit',
  'reviewOfSystems',
  'subjective',
])
