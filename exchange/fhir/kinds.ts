/** What people call the resource types of a source, and why some of them are not taken over. */

/** Clinicians' words for sections. */
const titles: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'Allergies',
  CarePlan: 'Care plans',
  CareTeam: 'Care teams',
  Condition: 'Problems and diagnoses',
  Device: 'Devices and implants',
  DiagnosticReport: 'Reports',
  DocumentReference: 'Notes and documents',
  Encounter: 'Visits',
  FamilyMemberHistory: 'Family history',
  Goal: 'Goals',
  Immunization: 'Immunizations',
  MedicationRequest: 'Prescriptions',
  MedicationStatement: 'Medications',
  Observation: 'Vitals, results and observations',
  Procedure: 'Procedures',
  ServiceRequest: 'Orders',
  // Not taken over, but told:
  Appointment: 'Appointments',
  Claim: 'Insurance claims',
  Coverage: 'Insurance',
  ExplanationOfBenefit: 'Insurance statements',
  ImagingStudy: 'Imaging studies',
  MedicationAdministration: 'Medications given',
  MedicationDispense: 'Medications dispensed',
  QuestionnaireResponse: 'Questionnaires',
}

export const titleOf = (type: string): string => titles[type] ?? type

/** What a clinician asks first; what no chart has a section for comes last. */
const order = [
  'AllergyIntolerance',
  'Condition',
  'MedicationStatement',
  'MedicationRequest',
  'Immunization',
  'Observation',
  'DiagnosticReport',
  'Procedure',
  'Device',
  'Encounter',
  'ServiceRequest',
  'CarePlan',
  'Goal',
  'FamilyMemberHistory',
  'CareTeam',
  'DocumentReference',
]

/** Where a section of this resource type stands among those of a chart. */
export function chartOrder(type: string): number {
  const place = order.indexOf(type)
  return place === -1 ? order.length : place
}

/** Directory data and containers: used for what refers to them, never items of a chart. */
const contexts: ReadonlySet<string> = new Set([
  ...[
    'Patient',
    'Practitioner',
    'PractitionerRole',
    'Organization',
    'Location',
    'HealthcareService',
    'Endpoint',
    'RelatedPerson',
  ],
  ...['Medication', 'Substance', 'Specimen', 'Binary', 'Provenance', 'Composition', 'MessageHeader', 'Device'],
])
export const isContext = (type: string): boolean => contexts.has(type)

/** Contexts that say something of the patient: unused, they are told. */
export const mattersUnused: ReadonlySet<string> = new Set(['Medication', 'Specimen', 'Binary', 'RelatedPerson'])

const INSURANCE = 'Insurance data is not kept in the chart.'
const SCHEDULING = 'Another practice’s schedule and work lists are not taken over.'
const DEFINITION = 'This describes software or terminology, not the patient.'

const reasons: Readonly<Record<string, string>> = {
  Account: INSURANCE,
  Claim: INSURANCE,
  ClaimResponse: INSURANCE,
  Coverage: INSURANCE,
  CoverageEligibilityRequest: INSURANCE,
  CoverageEligibilityResponse: INSURANCE,
  ExplanationOfBenefit: INSURANCE,
  Appointment: SCHEDULING,
  AppointmentResponse: SCHEDULING,
  Schedule: SCHEDULING,
  Slot: SCHEDULING,
  Task: SCHEDULING,
  AuditEvent: 'The sender’s audit trail is not taken over.',
  OperationOutcome: 'This is a message of the sender’s server, not part of the record.',
  ImagingStudy: 'Imaging series are not kept in the chart; reports are.',
  MedicationDispense: 'What a pharmacy handed out is not kept in the chart; what was prescribed is.',
  MedicationAdministration: 'Single administrations are not kept in the chart; what was prescribed is.',
  QuestionnaireResponse: 'Questionnaires are not kept in the chart.',
}

/** Resource types that are no part of any patient's record. */
const definitions: ReadonlySet<string> = new Set([
  ...[
    'ActivityDefinition',
    'CapabilityStatement',
    'CodeSystem',
    'ConceptMap',
    'ImplementationGuide',
    'Library',
    'Measure',
  ],
  ...[
    'NamingSystem',
    'OperationDefinition',
    'PlanDefinition',
    'Questionnaire',
    'SearchParameter',
    'StructureDefinition',
  ],
  ...[
    'StructureMap',
    'Subscription',
    'TerminologyCapabilities',
    'TestScript',
    'ValueSet',
    'Parameters',
    'OperationOutcome',
  ],
])
export const isDefinition = (type: string): boolean => definitions.has(type)

export const whyNotKept = (type: string): string =>
  reasons[type] ??
  (isDefinition(type)
    ? DEFINITION
    : `The chart has no place for ${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type}. It stays readable in the original.`)
