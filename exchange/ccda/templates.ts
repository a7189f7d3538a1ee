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

/** C-CDA's own arc of template ids. */
export const CCDA = '2.16.840.1.113883.10.20.22'
export const template = (root: string, extension?: string): Template =>
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

/** What CCD 1.0 has and C-CDA has not. */
type OlderName = 'episodeObservation' | 'purposeActivity'

export type EntryTemplateName = keyof typeof entryTemplates | OlderName

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
  ['2.16.840.1.113883.10.20.1.42', 'familyHistoryObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.3', 'familyHistoryObservation'],
  ['2.16.840.1.113883.10.20.1.38', 'ageObservation'],
  ['2.16.840.1.113883.10.20.1.41', 'episodeObservation'],
  ['2.16.840.1.113883.10.20.1.17', 'advanceDirectiveObservation'],
  ['2.16.840.1.113883.3.88.11.83.12', 'advanceDirectiveObservation'],
  ['1.3.6.1.4.1.19376.1.5.3.1.4.13.7', 'advanceDirectiveObservation'],
  ['2.16.840.1.113883.10.20.1.30', 'purposeActivity'],
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

/**
 * Templates that others are made of (CCD 1.0, IHE PCC): an allergy there is a problem, too, and declares so, in any order. Where the
 * special one is declared, the general one says nothing.
 */
const madeOf: ReadonlyMap<EntryTemplateName, readonly EntryTemplateName[]> = new Map<
  EntryTemplateName,
  readonly EntryTemplateName[]
>([
  ['reactionObservation', ['allergyObservation', 'problemObservation']],
  ['severityObservation', ['problemObservation']],
  ['allergyObservation', ['problemObservation']],
  ['allergyConcernAct', ['problemConcernAct']],
  ['familyHistoryObservation', ['problemObservation', 'resultObservation']],
  ['vitalSignsOrganizer', ['resultOrganizer']],
  ['vitalSignObservation', ['resultObservation']],
  ['immunizationActivity', ['medicationActivity']],
])

/** The templates of a statement without those that a more special one is made of. */
export function withoutGeneral(names: readonly EntryTemplateName[]): readonly EntryTemplateName[] {
  if (names.length < 2 || !names.some((name) => madeOf.has(name))) return names
  const general = names.flatMap((name) => madeOf.get(name) ?? [])
  return names.filter((name) => !general.includes(name))
}
