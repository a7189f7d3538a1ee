/**
 * Template ids and section codes of C-CDA: used by reader and writer, written down nowhere else.
 *
 * Sources: HL7 CDA R2 Implementation Guide "Consolidated CDA Templates for Clinical Notes" R2.1 (2015) with Companion
 * Guide R4.1 (2023); R1.1 (2012) for the ids without extension; HITSP C32/C83, IHE PCC and CCD 1.0 (ASTM/HL7) for ids of
 * older documents, which are only read.
 */

export interface Template {
  readonly root: string
  /** Version of the template that C-CDA R2.1 with its Companion Guide asks for; absent where R1.1's template still stands. */
  readonly extension?: string
}

const CCDA = '2.16.840.1.113883.10.20.22'
const template = (root: string, extension?: string): Template =>
  extension === undefined ? { root } : { root, extension }
const entry = (number: string, extension?: string): Template => template(`${CCDA}.4.${number}`, extension)
const document = (number: string, extension?: string): Template => template(`${CCDA}.1.${number}`, extension)

/**
 * Whether R1.1 had the template: its own arc numbers documents to 10, sections to 45 and entries to 86 (sections and
 * entries that R1.1 took over from IHE and CCD have other arcs). Templates of later arcs came with R2.0 or afterwards.
 */
export function existedInR11({ root }: Template): boolean {
  if (!root.startsWith(`${CCDA}.`)) return root !== '2.16.840.1.113883.10.20.34.3.45'
  const [kind, number] = root
    .slice(CCDA.length + 1)
    .split('.')
    .map(Number)
  return (number ?? 0) <= (kind === 1 ? 10 : kind === 2 ? 45 : 86) && kind !== 5
}

export const documentTemplates = {
  usRealmHeader: document('1', '2015-08-01'),
  continuityOfCareDocument: document('2', '2015-08-01'),
  historyAndPhysical: document('3', '2015-08-01'),
  consultationNote: document('4', '2015-08-01'),
  diagnosticImagingReport: document('5', '2015-08-01'),
  procedureNote: document('6', '2015-08-01'),
  operativeNote: document('7', '2015-08-01'),
  dischargeSummary: document('8', '2015-08-01'),
  progressNote: document('9', '2015-08-01'),
  unstructuredDocument: document('10', '2015-08-01'),
  transferSummary: document('13', '2015-08-01'),
  referralNote: document('14', '2015-08-01'),
  carePlan: document('15', '2015-08-01'),
} as const satisfies Record<string, Template>

/** CDA R2 infrastructure root that every document names (`typeId`). */
export const CDA_TYPE_ID = { root: '2.16.840.1.113883.1.3', extension: 'POCD_HD000040' } as const

export const entryTemplates = {
  resultOrganizer: entry('1', '2015-08-01'),
  resultObservation: entry('2', '2015-08-01'),
  problemConcernAct: entry('3', '2015-08-01'),
  problemObservation: entry('4', '2015-08-01'),
  healthStatusObservation: entry('5', '2014-06-09'),
  problemStatus: entry('6', '2019-06-20'),
  allergyObservation: entry('7', '2014-06-09'),
  severityObservation: entry('8', '2014-06-09'),
  reactionObservation: entry('9', '2014-06-09'),
  procedureActivityAct: entry('12', '2014-06-09'),
  procedureActivityObservation: entry('13', '2014-06-09'),
  procedureActivityProcedure: entry('14', '2014-06-09'),
  medicationActivity: entry('16', '2014-06-09'),
  medicationSupplyOrder: entry('17', '2014-06-09'),
  medicationDispense: entry('18', '2014-06-09'),
  indication: entry('19', '2014-06-09'),
  instruction: entry('20', '2014-06-09'),
  medicationInformation: entry('23', '2014-06-09'),
  drugVehicle: entry('24'),
  preconditionForSubstanceAdministration: entry('25', '2014-06-09'),
  vitalSignsOrganizer: entry('26', '2015-08-01'),
  vitalSignObservation: entry('27', '2014-06-09'),
  allergyStatus: entry('28', '2019-06-20'),
  allergyConcernAct: entry('30', '2015-08-01'),
  ageObservation: entry('31'),
  serviceDeliveryLocation: entry('32'),
  hospitalDischargeDiagnosis: entry('33', '2015-08-01'),
  hospitalAdmissionDiagnosis: entry('34', '2015-08-01'),
  dischargeMedication: entry('35', '2016-03-01'),
  admissionMedication: entry('36', '2014-06-09'),
  productInstance: entry('37'),
  socialHistoryObservation: entry('38', '2015-08-01'),
  plannedAct: entry('39', '2014-06-09'),
  plannedEncounter: entry('40', '2014-06-09'),
  plannedProcedure: entry('41', '2014-06-09'),
  plannedMedicationActivity: entry('42', '2014-06-09'),
  plannedSupply: entry('43', '2014-06-09'),
  plannedObservation: entry('44', '2014-06-09'),
  familyHistoryOrganizer: entry('45', '2015-08-01'),
  familyHistoryObservation: entry('46', '2015-08-01'),
  familyHistoryDeath: entry('47'),
  advanceDirectiveObservation: entry('48', '2015-08-01'),
  encounterActivity: entry('49', '2015-08-01'),
  nonMedicinalSupply: entry('50', '2014-06-09'),
  postprocedureDiagnosis: entry('51', '2015-08-01'),
  immunizationActivity: entry('52', '2015-08-01'),
  immunizationRefusalReason: entry('53'),
  immunizationMedicationInformation: entry('54', '2014-06-09'),
  coverageActivity: entry('60', '2015-08-01'),
  policyActivity: entry('61', '2015-08-01'),
  procedureContext: template('2.16.840.1.113883.10.20.6.2.5'),
  commentActivity: entry('64'),
  preoperativeDiagnosis: entry('65', '2015-08-01'),
  functionalStatusOrganizer: entry('66', '2014-06-09'),
  functionalStatusObservation: entry('67', '2014-06-09'),
  functionalStatusProblem: entry('68', '2014-06-09'),
  assessmentScale: entry('69'),
  pressureUlcer: entry('70', '2014-06-09'),
  caregiverCharacteristics: entry('72'),
  cognitiveStatusProblem: entry('73', '2014-06-09'),
  mentalStatusObservation: entry('74', '2015-08-01'),
  mentalStatusOrganizer: entry('75', '2015-08-01'),
  smokingStatus: entry('78', '2014-06-09'),
  deceasedObservation: entry('79', '2015-08-01'),
  encounterDiagnosis: entry('80', '2015-08-01'),
  tobaccoUse: entry('85', '2014-06-09'),
  assessmentScaleSupporting: entry('86'),
  advanceDirectiveOrganizer: entry('108', '2015-08-01'),
  characteristicsOfHomeEnvironment: entry('109'),
  culturalObservation: entry('111'),
  prognosis: entry('113'),
  woundObservation: entry('114', '2015-08-01'),
  externalDocument: entry('115', '2014-06-09'),
  substanceAdministeredAct: entry('118'),
  authorParticipation: entry('119'),
  provenanceAuthor: template(`${CCDA}.5.6`, '2019-10-01'),
  plannedImmunization: entry('120'),
  goalObservation: entry('121'),
  entryReference: entry('122'),
  nutritionStatus: entry('124'),
  drugMonitoring: entry('123'),
  selfCareActivity: entry('128'),
  plannedCoverage: entry('129'),
  nutritionRecommendation: entry('130'),
  interventionAct: entry('131', '2015-08-01'),
  healthConcernAct: entry('132', '2015-08-01'),
  wounds: entry('133'),
  medicalEquipmentOrganizer: entry('135'),
  riskConcernAct: entry('136', '2015-08-01'),
  nutritionAssessment: entry('138'),
  patientReferral: entry('140'),
  handoff: entry('141'),
  priorityPreference: entry('143'),
  outcomeObservation: entry('144'),
  criticality: entry('145'),
  plannedIntervention: entry('146', '2015-08-01'),
  medicationFreeTextSig: entry('147'),
  birthSex: entry('200', '2016-06-01'),
  sectionTimeRange: entry('201', '2016-06-01'),
  noteActivity: entry('202', '2016-11-01'),
  pregnancyObservation: template('2.16.840.1.113883.10.20.15.3.8'),
  estimatedDateOfDelivery: template('2.16.840.1.113883.10.20.15.3.1'),
  careTeamOrganizer: entry('500', '2022-06-01'),
  careTeamMember: entry('500.1', '2022-06-01'),
  /** Version 2019-07-01: the official schematron demands a misspelt id wherever that is named, so no document can. */
  careTeamType: entry('500.2'),
  sexualOrientation: entry('501', '2023-05-01'),
  genderIdentity: template('2.16.840.1.113883.10.20.34.3.45', '2023-05-01'),
  reactionCharacteristic: template('2.16.840.1.113883.10.20.24.3.90', '2014-06-09'),
  udiOrganizer: entry('311', '2019-06-21'),
  deviceIdentifier: entry('304', '2019-06-21'),
} as const satisfies Record<string, Template>

/** Later versions, of the Companion Guide, of templates above: written beside them where both hold. */
export const companionTemplates = {
  socialHistoryObservation: entry('38', '2022-06-01'),
} as const satisfies Partial<Record<keyof typeof entryTemplates, Template>>

export type EntryTemplateName = keyof typeof entryTemplates

/** Templates of CCD 1.0, IHE PCC and HITSP C83 that say the same as a C-CDA one. Read, never written. */
const olderTemplates: readonly (readonly [root: string, name: EntryTemplateName])[] = [
  ['2.16.840.1.113883.10.20.1.27', 'problemConcernAct'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.5.2', 'problemConcernAct'],
  ['2.16.840.1.113883.3.88.11.83.7', 'problemConcernAct'],
  ['2.16.840.1.113883.10.20.1.28', 'problemObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.5', 'problemObservation'],
  ['2.16.840.1.113883.10.20.1.50', 'problemStatus'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.1.1', 'problemStatus'],
  ['2.16.840.1.113883.10.20.1.51', 'healthStatusObservation'],
  ['2.16.840.1.113883.3.88.11.83.6', 'allergyConcernAct'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.5.3', 'allergyConcernAct'],
  ['2.16.840.1.113883.10.20.1.18', 'allergyObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.6', 'allergyObservation'],
  ['2.16.840.1.113883.10.20.1.39', 'allergyStatus'],
  ['2.16.840.1.113883.10.20.1.54', 'reactionObservation'],
  ['2.16.840.1.113883.10.20.1.55', 'severityObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.1', 'severityObservation'],
  ['2.16.840.1.113883.10.20.1.24', 'medicationActivity'],
  ['2.16.840.1.113883.3.88.11.83.8', 'medicationActivity'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.7', 'medicationActivity'],
  ['2.16.840.1.113883.3.88.11.83.13', 'immunizationActivity'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.12', 'immunizationActivity'],
  ['2.16.840.1.113883.10.20.1.34', 'medicationSupplyOrder'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.7.3', 'medicationSupplyOrder'],
  ['2.16.840.1.113883.10.20.1.49', 'instruction'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.3', 'instruction'],
  ['2.16.840.1.113883.10.20.1.40', 'commentActivity'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.2', 'commentActivity'],
  ['2.16.840.1.113883.10.20.1.32', 'resultOrganizer'],
  ['2.16.840.1.113883.3.88.11.83.15', 'resultObservation'],
  ['2.16.840.1.113883.3.88.11.83.15.1', 'resultObservation'],
  ['2.16.840.1.113883.10.20.1.31', 'resultObservation'],
  ['2.16.840.1.113883.10.20.1.35', 'vitalSignsOrganizer'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.1', 'vitalSignsOrganizer'],
  ['2.16.840.1.113883.3.88.11.83.14', 'vitalSignObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.2', 'vitalSignObservation'],
  ['2.16.840.1.113883.10.20.1.29', 'procedureActivityProcedure'],
  ['2.16.840.1.113883.3.88.11.83.17', 'procedureActivityProcedure'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.19', 'procedureActivityProcedure'],
  ['2.16.840.1.113883.10.20.1.21', 'encounterActivity'],
  ['2.16.840.1.113883.3.88.11.83.16', 'encounterActivity'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.14', 'encounterActivity'],
  ['2.16.840.1.113883.10.20.1.33', 'socialHistoryObservation'],
  ['2.16.840.1.113883.3.88.11.83.19', 'socialHistoryObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.4', 'socialHistoryObservation'],
  ['2.16.840.1.113883.10.20.22.4.510', 'tobaccoUse'],
  ['2.16.840.1.113883.10.22.4.78', 'smokingStatus'],
  ['2.16.840.1.113883.10.20.1.23', 'familyHistoryOrganizer'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.15', 'familyHistoryOrganizer'],
  ['2.16.840.1.113883.3.88.11.83.18', 'familyHistoryOrganizer'],
  ['2.16.840.1.113883.10.20.1.22', 'familyHistoryObservation'],
  ['2.16.840.1.113883.10.20.1.42', 'familyHistoryDeath'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.3', 'familyHistoryObservation'],
  ['2.16.840.1.113883.10.20.1.38', 'ageObservation'],
  ['2.16.840.1.113883.10.20.1.17', 'advanceDirectiveObservation'],
  ['2.16.840.1.113883.3.88.11.83.12', 'advanceDirectiveObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.7', 'advanceDirectiveObservation'],
  ['2.16.840.1.113883.10.20.1.25', 'plannedObservation'],
  ['2.16.840.1.113883.10.20.1.20', 'coverageActivity'],
  ['2.16.840.1.113883.10.20.1.26', 'policyActivity'],
  ['2.16.840.1.113883.3.88.11.83.5', 'policyActivity'],
]

const nameByRoot = new Map<string, EntryTemplateName>([
  ...olderTemplates,
  ...Object.entries(entryTemplates).map(([name, { root }]) => [root, name as EntryTemplateName] as const),
])

/** The template's name by its root, whatever its version: versions of one template are read alike. */
export const entryTemplateName = (root: string): EntryTemplateName | undefined => nameByRoot.get(root)

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
