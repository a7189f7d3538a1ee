/**
 * Clinical words: C-CDA codes and FHIR R4 codes.
 *
 * Sources: C-CDA R2.1 value sets, named at each table; C-CDA on FHIR concept maps
 * (https://hl7.org/fhir/us/ccda/mappingGuidance.html); FHIR R4 required bindings.
 */
import { ACT_CODE, LOINC, OBSERVATION_VALUE, SNOMED } from './systems.ts'
import { type Concept, conceptTable, twoWay } from './two-way.ts'

const snomed = (code: string, display: string): Concept => ({ system: SNOMED, code, display })
const loinc = (code: string, display: string): Concept => ({ system: LOINC, code, display })

// Problems and allergies: status, kind, severity

/** Value set Problem Status 2.16.840.1.113883.3.88.12.80.68, and Condition.clinicalStatus. */
export const problemStatus = conceptTable(SNOMED, [
  ['55561003', 'Active', 'active'],
  ['73425007', 'Inactive', 'inactive'],
  ['413322009', 'Problem resolved', 'resolved'],
  ['246455001', 'Recurrence', 'recurrence'],
  ['263855007', 'Relapse phase', 'relapse'],
  ['277022003', 'Remission phase', 'remission'],
  ['90734009', 'Chronic', 'active'],
  ['7087005', 'Intermittent', 'active'],
  ['255227004', 'Recurrent', 'recurrence'],
  ['415684004', 'Rule out', 'active'],
])

/** Status of a concern act (ActStatus): what it says of the problem when nothing nearer to the problem says more. */
export const concernStatus = twoWay([
  ['active', 'active'],
  ['completed', 'inactive'],
  ['suspended', 'inactive'],
  ['aborted', 'inactive'],
])

/** Value set Allergy and Intolerance Type 2.16.840.1.113883.3.88.12.3221.6.2: `type` and `category` in one code. */
export interface AllergyKind {
  concept: Concept
  type?: 'allergy' | 'intolerance'
  category?: 'food' | 'medication' | 'environment' | 'biologic'
}

export const allergyKinds: readonly AllergyKind[] = [
  { concept: snomed('416098002', 'Allergy to drug'), type: 'allergy', category: 'medication' },
  { concept: snomed('414285001', 'Allergy to food'), type: 'allergy', category: 'food' },
  { concept: snomed('419199007', 'Allergy to substance'), type: 'allergy' },
  { concept: snomed('59037007', 'Intolerance to drug'), type: 'intolerance', category: 'medication' },
  { concept: snomed('235719002', 'Intolerance to food'), type: 'intolerance', category: 'food' },
  { concept: snomed('419511003', 'Propensity to adverse reactions to drug'), category: 'medication' },
  { concept: snomed('418471000', 'Propensity to adverse reactions to food'), category: 'food' },
  { concept: snomed('418038007', 'Propensity to adverse reactions to substance') },
  { concept: snomed('420134006', 'Propensity to adverse reactions') },
  { concept: snomed('282100009', 'Adverse reaction to substance') },
  { concept: snomed('62014003', 'Adverse reaction caused by drug'), category: 'medication' },
  { concept: snomed('426232007', 'Environmental allergy'), type: 'allergy', category: 'environment' },
  { concept: snomed('232347008', 'Allergy to dander'), type: 'allergy', category: 'environment' },
  { concept: snomed('300913006', 'Allergy to shellfish'), type: 'allergy', category: 'food' },
]

const allergyKindByCode = new Map(allergyKinds.map((kind) => [kind.concept.code, kind]))
export const allergyKind = (code: string | undefined): AllergyKind | undefined =>
  code === undefined ? undefined : allergyKindByCode.get(code)

/**
 * The C-CDA code that says most of `type` and `category` without saying more than they do. The value set has no words
 * for environment and biologic: those become "substance".
 */
export function allergyKindConcept(type: AllergyKind['type'], category: AllergyKind['category']): Concept {
  const inValueSet = allergyKinds.slice(0, 9)
  const substance = category === 'food' || category === 'medication' ? category : undefined
  const exact = inValueSet.find((kind) => kind.type === type && kind.category === substance)
  return (
    exact ??
    inValueSet.find((kind) => kind.type === undefined && kind.category === substance) ??
    anyAdverseReaction
  ).concept
}
const anyAdverseReaction: AllergyKind = { concept: snomed('420134006', 'Propensity to adverse reactions') }

/** Value set Reaction Severity 2.16.840.1.113883.3.88.12.3221.6.8; older lists have a few steps more. */
export const severity = conceptTable(SNOMED, [
  ['255604002', 'Mild', 'mild'],
  ['6736007', 'Moderate', 'moderate'],
  ['24484000', 'Severe', 'severe'],
  ['371923003', 'Mild to moderate', 'moderate'],
  ['371924009', 'Moderate to severe', 'severe'],
  ['399166001', 'Fatal', 'severe'],
  ['442452003', 'Life threatening severity', 'severe'],
])

/** Value set Criticality Observation 2.16.840.1.113883.1.11.20549. */
export const criticality = conceptTable(OBSERVATION_VALUE, [
  ['CRITL', 'low criticality', 'low'],
  ['CRITH', 'high criticality', 'high'],
  ['CRITU', 'unable to assess criticality', 'unable-to-assess'],
])

// Recorded absence

/** No Known Allergies: negated kind of allergy (C-CDA R2.1, Allergy - Intolerance Observation), and the assertion. */
export const noKnownAllergy = twoWay([
  ['419199007', '716186003'],
  ['420134006', '716186003'],
  ['418038007', '716186003'],
  ['416098002', '409137002'],
  ['419511003', '409137002'],
  ['59037007', '409137002'],
  ['414285001', '429625007'],
  ['418471000', '429625007'],
  ['235719002', '429625007'],
  ['426232007', '428607008'],
])

/**
 * Value set Problem Type 2.16.840.1.113883.3.88.12.3221.7.2 (SNOMED CT) and its LOINC twin, and the section codes that
 * senders put in their place: kinds of problems, not problems.
 */
export const problemKinds: ReadonlySet<string> = new Set([
  ...['55607006', '64572001', '404684003', '248536006', '282291009', '373930000', '409586006', '418799008'],
  ...['29308-4', '75275-8', '75321-0', '75322-8', '75323-6', '75324-4', '75325-1', '75326-9'],
  ...['11450-4', '8319008', '8646-2', '46241-6', '11535-2', '10219-4', '59769-0', '75310-3'],
])
/** What an observation asks where it asks nothing particular: a kind of problem, "assertion", LOINC "Status". */
export const generalQuestions: ReadonlySet<string> = new Set([...problemKinds, 'ASSERTION', '33999-4'])
/** SNOMED CT's general words "problem", "disease", "condition": negated, they say that there is none at all. */
export const anyProblem: ReadonlySet<string> = new Set(['55607006', '64572001', '404684003', '75326-9', '75323-6'])
export const NO_KNOWN_PROBLEMS = snomed('160245001', 'No current problems or disability')
export const NO_KNOWN_MEDICATIONS = snomed('787481004', 'No known medications')
export const NO_KNOWN_PROCEDURES = snomed('787480003', 'No known procedures')
export const NO_KNOWN_IMMUNIZATIONS = snomed('787482006', 'No known immunizations')
export const NO_KNOWN_DEVICES = snomed('787483001', 'No known device use')
/** Negated, they say that the patient takes, had or has none at all. */
export const ANY_DRUG = snomed('410942007', 'Drug or medicament')
export const ANY_PROCEDURE = snomed('71388002', 'Procedure')
export const ANY_VACCINE = snomed('787859002', 'Vaccine product')
export const ANY_DEVICE = snomed('40388003', 'Implant')

// Statuses of acts (ActStatus 2.16.840.1.113883.5.14), one table per kind of thing

export const medicationStatementStatus = twoWay([
  ['active', 'active'],
  ['completed', 'completed'],
  ['aborted', 'stopped'],
  ['suspended', 'on-hold'],
  ['held', 'on-hold'],
  ['cancelled', 'not-taken'],
  ['new', 'intended'],
  ['nullified', 'entered-in-error'],
  ['obsolete', 'completed'],
])

export const medicationRequestStatus = twoWay([
  ['active', 'active'],
  ['completed', 'completed'],
  ['aborted', 'stopped'],
  ['suspended', 'on-hold'],
  ['held', 'on-hold'],
  ['cancelled', 'cancelled'],
  ['new', 'draft'],
  ['nullified', 'entered-in-error'],
  ['obsolete', 'completed'],
  // Not words of ActStatus, but met.
  ['ordered', 'active'],
  ['discontinued', 'stopped'],
])

export const serviceRequestStatus = twoWay([
  ['active', 'active'],
  ['completed', 'completed'],
  ['aborted', 'revoked'],
  ['cancelled', 'revoked'],
  ['suspended', 'on-hold'],
  ['held', 'on-hold'],
  ['new', 'draft'],
  ['nullified', 'entered-in-error'],
])

export const immunizationStatus = twoWay([
  ['completed', 'completed'],
  ['active', 'completed'],
  ['nullified', 'entered-in-error'],
])

/** Value set ProcedureAct statusCode 2.16.840.1.113883.11.20.9.22, and the other words seen there. */
export const procedureStatus = twoWay([
  ['completed', 'completed'],
  ['active', 'in-progress'],
  ['aborted', 'stopped'],
  ['cancelled', 'not-done'],
  ['suspended', 'on-hold'],
  ['held', 'on-hold'],
  ['new', 'preparation'],
  ['nullified', 'entered-in-error'],
])

/** Value set Result Status 2.16.840.1.113883.11.20.9.39 and Observation.status. */
export const observationStatus = twoWay([
  ['completed', 'final'],
  ['active', 'preliminary'],
  ['held', 'registered'],
  ['new', 'registered'],
  ['suspended', 'registered'],
  ['aborted', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['nullified', 'entered-in-error'],
  ['obsolete', 'corrected'],
])

export const diagnosticReportStatus = twoWay([
  ['completed', 'final'],
  ['active', 'preliminary'],
  ['held', 'registered'],
  ['new', 'registered'],
  ['suspended', 'registered'],
  ['aborted', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['nullified', 'entered-in-error'],
  ['obsolete', 'corrected'],
])

export const goalStatus = twoWay([
  ['active', 'active'],
  ['completed', 'completed'],
  ['aborted', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['suspended', 'on-hold'],
  ['held', 'on-hold'],
  ['new', 'proposed'],
  ['nullified', 'entered-in-error'],
])

/** CareTeam.status. */
export const careTeamStatus = twoWay([
  ['active', 'active'],
  ['completed', 'inactive'],
  ['obsolete', 'inactive'],
  ['aborted', 'inactive'],
  ['cancelled', 'inactive'],
  ['suspended', 'suspended'],
  ['held', 'suspended'],
  ['new', 'proposed'],
  ['nullified', 'entered-in-error'],
])

/** Status of an encounter that took place; a planned one is `planned` by its mood. */
export const encounterStatus = twoWay([
  ['completed', 'finished'],
  ['active', 'in-progress'],
  ['aborted', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['suspended', 'onleave'],
  ['new', 'planned'],
  ['nullified', 'entered-in-error'],
])

/** Moods of planned things (value sets Planned moodCode 2.16.840.1.113883.11.20.9.23 to .25) and FHIR request intent. */
export const intent = twoWay([
  ['INT', 'plan'],
  ['RQO', 'order'],
  ['PRP', 'proposal'],
  ['PRMS', 'directive'],
  ['ARQ', 'order'],
  ['APT', 'plan'],
  ['GOL', 'plan'],
])

/** V3 ActPriority and FHIR request priority. */
export const priority = twoWay([
  ['R', 'routine'],
  ['UR', 'urgent'],
  ['A', 'asap'],
  ['S', 'stat'],
  ['EM', 'stat'],
  ['T', 'urgent'],
  ['EL', 'routine'],
])

// Encounters, immunizations, goals, social history

/** V3 ActEncounterCode, the classes of FHIR Encounter.class. */
export const encounterClass = conceptTable(ACT_CODE, [
  ['AMB', 'ambulatory', 'AMB'],
  ['EMER', 'emergency', 'EMER'],
  ['FLD', 'field', 'FLD'],
  ['HH', 'home health', 'HH'],
  ['IMP', 'inpatient encounter', 'IMP'],
  ['ACUTE', 'inpatient acute', 'ACUTE'],
  ['NONAC', 'inpatient non-acute', 'NONAC'],
  ['OBSENC', 'observation encounter', 'OBSENC'],
  ['PRENC', 'pre-admission', 'PRENC'],
  ['SS', 'short stay', 'SS'],
  ['VR', 'virtual', 'VR'],
])

/** Value set Goal Achievement 2.16.840.1.113883.11.20.9.55 and FHIR goal-achievement. */
export const goalAchievement = conceptTable(SNOMED, [
  ['390802008', 'Goal achieved', 'achieved'],
  ['390801001', 'Goal not achieved', 'not-achieved'],
  ['706905005', 'Goal not attainable', 'not-attainable'],
  ['706906006', 'No progress toward goal', 'no-progress'],
])
export const GOAL_ACHIEVEMENT = 'http://terminology.hl7.org/CodeSystem/goal-achievement'

/** Value set Priority Level 2.16.840.1.113883.11.20.9.60 and FHIR goal-priority. */
export const goalPriority = conceptTable(SNOMED, [
  ['394849002', 'High priority', 'high-priority'],
  ['394848005', 'Normal priority', 'medium-priority'],
  ['441808003', 'Delayed priority', 'low-priority'],
])
export const GOAL_PRIORITY = 'http://terminology.hl7.org/CodeSystem/goal-priority'

/** Value set Smoking Status 2.16.840.1.113883.11.20.9.38: the same SNOMED CT codes on both sides. */
export const smokingStatuses: readonly Concept[] = [
  snomed('449868002', 'Smokes tobacco daily'),
  snomed('428041000124106', 'Occasional tobacco smoker'),
  snomed('8517006', 'Ex-smoker'),
  snomed('266919005', 'Never smoked tobacco'),
  snomed('77176002', 'Smoker'),
  snomed('266927001', 'Tobacco smoking consumption unknown'),
  snomed('428071000124103', 'Heavy tobacco smoker'),
  snomed('428061000124105', 'Light tobacco smoker'),
]

/** Administrative sex at birth (LOINC 76689-9): V3 gender codes and nullFlavors, and US Core birthsex. */
export const birthSex = twoWay([
  ['F', 'F'],
  ['M', 'M'],
  ['UN', 'OTH'],
  ['OTH', 'OTH'],
  ['UNK', 'UNK'],
  ['NI', 'UNK'],
  ['ASKU', 'ASKU'],
])

// Codes that name an observation

export const SMOKING_STATUS = loinc('72166-2', 'Tobacco smoking status')
export const TOBACCO_USE = loinc('11367-0', 'History of tobacco use')
export const BIRTH_SEX = loinc('76689-9', 'Sex assigned at birth')
export const GENDER_IDENTITY = loinc('76691-5', 'Gender identity')
export const SEXUAL_ORIENTATION = loinc('76690-7', 'Sexual orientation')
export const PREGNANCY_STATUS = loinc('82810-3', 'Pregnancy status')
export const BLOOD_PRESSURE = loinc('85354-9', 'Blood pressure panel with all children optional')
export const SYSTOLIC = loinc('8480-6', 'Systolic blood pressure')
export const DIASTOLIC = loinc('8462-4', 'Diastolic blood pressure')
export const CARE_TEAM = loinc('86744-0', 'Care team')
export const CARE_TEAM_MEMBER = loinc('85847-2', 'Patient care team information')
export const AGE_AT_ONSET = snomed('445518008', 'Age at onset of clinical finding')
export const DEAD = snomed('419099009', 'Dead')
export const GENERAL_NOTE = loinc('34109-9', 'Note')
/** What the entry is in C-CDA where FHIR has a category. */
export const DIAGNOSIS = loinc('29308-4', 'Diagnosis')
export const COMMENT = loinc('48767-8', 'Annotation comment')

/** Panels of health-related social needs (LOINC): PRAPARE, AHC HRSN, Hunger Vital Sign, and their parts in use. */
export const socialNeeds: ReadonlySet<string> = new Set([
  ...['93025-5', '96777-8', '97023-6', '71802-3', '96778-6', '88122-7', '88123-5', '88124-3', '93030-5', '96779-4'],
  ...['76437-3', '93031-3', '93033-9', '93038-8', '95618-5', '95617-7', '95616-9', '95615-1', '95614-4'],
])
