/** One of every kind of entry that the chart's screens make, as they make it. */
import { createRouterClient } from '@orpc/server'
import { createUser } from '../../db/queries/practice.ts'
import { vitalContents } from '../../domain/clinical/vital-signs.ts'
import type {
  ChartContent,
  ChartRow,
  ChartType,
  CodeableConcept,
  ContentOf,
  RowOf,
} from '../../domain/resources/index.ts'
import { type Client, type Harness, startPractice } from './harness.ts'

const LOINC = 'http://loinc.org'
const SNOMED = 'http://snomed.info/sct'
const UCUM = 'http://unitsofmeasure.org'
const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode'
const coded = (system: string, code: string, display: string, text = display): CodeableConcept => ({
  coding: [{ system, code, display }],
  text,
})
const snomed = (code: string, display: string, text?: string) => coded(SNOMED, code, display, text)
const loinc = (code: string, display: string, text?: string) => coded(LOINC, code, display, text)
const ucum = (value: number, code: string, unit = code) => ({ value, unit, system: UCUM, code })

/** Which procedures write and list a type. */
export const doors = {
  Encounter: 'encounter',
  Condition: 'condition',
  AllergyIntolerance: 'allergyIntolerance',
  MedicationRequest: 'medicationRequest',
  MedicationStatement: 'medicationStatement',
  Observation: 'observation',
  DiagnosticReport: 'diagnosticReport',
  Immunization: 'immunization',
  Procedure: 'procedure',
  FamilyMemberHistory: 'familyMemberHistory',
  Device: 'device',
  CarePlan: 'carePlan',
  CareTeam: 'careTeam',
  Goal: 'goal',
  ServiceRequest: 'serviceRequest',
  ClinicalNote: 'clinicalNote',
  DocumentReference: 'documentReference',
} as const satisfies Record<ChartType, keyof Client>

/** Where one chart is written: remembers which entry made which row. */
export class Desk {
  readonly client: Client
  readonly patientId: string
  /** By `Type/id`. */
  readonly madeBy = new Map<string, string>()
  entry = ''
  readonly harness: Harness

  constructor(harness: Harness & { client: Client }, patientId: string) {
    this.harness = harness
    this.client = harness.client
    this.patientId = patientId
  }

  keep<T extends ChartRow>(row: T): T {
    this.madeBy.set(`${row.resourceType}/${row.id}`, this.entry)
    return row
  }

  async create<T extends ChartContent>(content: T): Promise<RowOf<T['resourceType']>> {
    const door = this.client[doors[content.resourceType]] as unknown as {
      create(input: { patientId: string; content: ChartContent }): Promise<ChartRow>
    }
    return this.keep(await door.create({ patientId: this.patientId, content })) as RowOf<T['resourceType']>
  }

  /** Another clinician, at a window of their own. */
  async colleague(displayName: string): Promise<{ id: string; client: Client }> {
    const { service } = this.harness
    const { userId } = (await this.client.session.current()) ?? { userId: '' }
    const connection = service.connect()
    const context = () => service.contextOf(connection)
    const user = context().practice.write({ userId }, (w) =>
      createUser(w, { userName: displayName, displayName, roles: ['clinician'] }),
    )
    connection.session = { user, locked: false }
    return { id: user.id, client: createRouterClient(service.router, { context }) as unknown as Client }
  }
}

const versionOf = ({ id, versionId }: { id: string; versionId: number }) => ({ id, versionId })

export interface Entry {
  name: string
  make(desk: Desk): Promise<unknown>
}

const plain = (name: string, content: ChartContent): Entry => ({
  name,
  make: (desk) => desk.create(content),
})

const result = (
  code: CodeableConcept,
  value: number,
  more: Partial<ContentOf<'Observation'>> = {},
): ContentOf<'Observation'> => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  code,
  effectiveDateTime: '2026-10-02T08:10-05:00',
  issued: '2026-10-02T15:00-05:00',
  valueQuantity: ucum(value, 'mg/dL'),
  ...more,
})
const glucose = loinc('2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'Glucose')
const social = (code: CodeableConcept, value: Partial<ContentOf<'Observation'>>): ContentOf<'Observation'> => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'social-history',
  code,
  effectiveDateTime: '2026-10-02T09:05-05:00',
  ...value,
})
const metformin = coded(
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  '861007',
  'metformin hydrochloride 500 MG Oral Tablet',
  'metformin 500 mg tablet',
)
const twiceDaily = {
  text: 'Take 1 tablet by mouth twice a day with meals',
  timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' as const } },
  route: snomed('26643006', 'Oral route', 'by mouth'),
  doseQuantity: { value: 1, written: '1.0', unit: 'tablet' },
}
const cvx = (code: string, display: string) => coded('http://hl7.org/fhir/sid/cvx', code, display)

/** C-CDA has units in UCUM only. */

export const entries: readonly Entry[] = [
  plain('problem with note and severity', {
    resourceType: 'Condition',
    category: 'problem-list-item',
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    code: {
      coding: [
        {
          system: 'http://hl7.org/fhir/sid/icd-10-cm',
          code: 'E11.9',
          display: 'Type 2 diabetes mellitus without complications',
        },
        { system: SNOMED, code: '44054006', display: 'Diabetes mellitus type 2' },
      ],
      text: 'Type 2 diabetes mellitus',
    },
    severity: snomed('6736007', 'Moderate'),
    onsetDateTime: '2019-05',
    recordedDate: '2026-10-02',
    note: [{ text: 'Feet checked every visit.' }],
  }),
  plain('resolved problem', {
    resourceType: 'Condition',
    category: 'problem-list-item',
    clinicalStatus: 'resolved',
    verificationStatus: 'confirmed',
    code: { text: 'Broken wrist' },
    onsetDateTime: '2001-07-04',
    abatementDateTime: '2001-09',
  }),
  plain('allergy with reaction', {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    type: 'allergy',
    category: ['medication'],
    criticality: 'high',
    code: coded('http://www.nlm.nih.gov/research/umls/rxnorm', '7980', 'penicillin G', 'Penicillin'),
    onsetDateTime: '1998',
    reaction: [
      { manifestation: [snomed('247472004', 'Hives')], severity: 'moderate', description: 'An hour after the shot' },
    ],
    note: [{ text: 'Mother told.' }],
  }),
  {
    name: 'prescription',
    make: (desk) =>
      desk.create({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: metformin,
        authoredOn: '2026-10-02',
        requester: { display: 'Dr. Ann Lee, MD' },
        reasonCode: [{ text: 'Type 2 diabetes mellitus' }],
        dosageInstruction: [twiceDaily],
        dispenseRequest: {
          numberOfRepeatsAllowed: 3,
          quantity: { value: 60, unit: 'tablet' },
          expectedSupplyDuration: ucum(30, 'd', 'days'),
        },
        note: [{ text: 'Pharmacy on Main Street' }],
      }),
  },
  plain('reported medication', {
    resourceType: 'MedicationStatement',
    status: 'active',
    category: { text: 'Over the counter' },
    medicationCodeableConcept: { text: 'Fish oil' },
    effectivePeriod: { start: '2024' },
    dateAsserted: '2026-10-02',
    informationSource: { display: 'Patient' },
    dosage: [{ text: 'One capsule in the morning' }],
  }),
  {
    name: 'medication stopped with reason',
    async make(desk) {
      const content: ContentOf<'MedicationRequest'> = {
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: coded(
          'http://www.nlm.nih.gov/research/umls/rxnorm',
          '314076',
          'lisinopril 10 MG Oral Tablet',
          'lisinopril 10 mg tablet',
        ),
        authoredOn: '2025-01-10',
        dosageInstruction: [
          { text: 'Take 1 tablet by mouth daily', timing: { repeat: { boundsPeriod: { start: '2025-01-10' } } } },
        ],
      }
      const { id, versionId } = await desk.create(content)
      desk.keep(
        await desk.client.medicationRequest.update({
          id,
          versionId,
          reason: 'Side effect: cough',
          content: {
            ...content,
            status: 'stopped',
            statusReason: snomed('395007004', 'Medication stopped - side effect', 'Side effect: cough'),
            dosageInstruction: [
              {
                text: 'Take 1 tablet by mouth daily',
                timing: { repeat: { boundsPeriod: { start: '2025-01-10', end: '2026-10-02' } } },
              },
            ],
          },
        }),
      )
    },
  },
  plain('medication on hold', {
    resourceType: 'MedicationRequest',
    status: 'on-hold',
    statusReason: { text: 'Before surgery' },
    intent: 'order',
    medicationCodeableConcept: { text: 'Compounded cream' },
    authoredOn: '2026-09-01',
    dosageInstruction: [{ text: 'Thin layer', asNeededBoolean: true }],
  }),
  plain('immunization with lot, site and route', {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: cvx('140', 'Influenza, seasonal, injectable, preservative free'),
    occurrenceDateTime: '2026-10-02',
    recorded: '2026-10-02T09:40-05:00',
    primarySource: true,
    lotNumber: 'U7731AA',
    expirationDate: '2027-06-30',
    manufacturer: { display: 'Sanofi Pasteur Inc.' },
    site: snomed('16217701000119102', 'Left deltoid'),
    route: snomed('78421000', 'Intramuscular route'),
    doseQuantity: ucum(0.5, 'mL'),
    performer: [{ display: 'Joe Ng, RN' }],
    protocolApplied: [{ doseNumberPositiveInt: 1 }],
    note: [{ text: 'Sat for 15 minutes.' }],
  }),
  plain('immunization refused with reason', {
    resourceType: 'Immunization',
    status: 'not-done',
    statusReason: coded(
      'http://terminology.hl7.org/CodeSystem/v3-ActReason',
      'PATOBJ',
      'patient objection',
      'Patient declined',
    ),
    vaccineCode: cvx('33', 'Pneumococcal polysaccharide PPV23'),
    occurrenceDateTime: '2026-10-02',
    recorded: '2026-10-02T09:42-05:00',
    primarySource: true,
  }),
  {
    name: 'set of vital signs with blood pressure',
    make: async (desk) => {
      const typed = {
        systolic: { value: 132, unit: 'mm[Hg]' },
        diastolic: { value: 84, unit: 'mm[Hg]' },
        heartRate: { value: 72, unit: '/min' },
        oxygenSaturation: { value: 98, unit: '%' },
        temperature: { value: 98, written: '98.0', unit: '[degF]' },
        weight: { value: 180, unit: '[lb_av]' },
        height: { value: 70, unit: '[in_i]' },
      }
      const set = await desk.client.observation.createMany({
        patientId: desk.patientId,
        contents: vitalContents(typed, '2026-10-02T09:10-05:00'),
      })
      for (const row of set) desk.keep(row)
    },
  },
  plain('head circumference', {
    ...result(loinc('9843-4', 'Head Occipital-frontal circumference', 'Head circumference'), 0),
    category: 'vital-signs',
    issued: undefined,
    valueQuantity: ucum(41.5, 'cm'),
  }),
  plain(
    'laboratory result with range, flag and comment',
    result(glucose, 182, {
      valueQuantity: { ...ucum(182, 'mg/dL'), written: '182.00' },
      referenceRange: [{ low: { ...ucum(70, 'mg/dL'), written: '70.0' }, high: ucum(99, 'mg/dL'), text: '70-99' }],
      interpretation: [coded('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'H', 'High')],
      performer: [{ display: 'Casco Bay Reference Laboratory' }],
      specimen: { display: 'Serum' },
      note: [{ text: 'Not fasting.' }],
    }),
  ),
  plain('laboratory result in words', {
    ...result(loinc('5778-6', 'Color of Urine', 'Urine color'), 0),
    valueQuantity: undefined,
    valueString: 'Amber',
  }),
  {
    name: 'corrected result',
    async make(desk) {
      const content = result(loinc('2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'Potassium'), 0, {
        valueQuantity: ucum(6.1, 'mmol/L'),
      })
      const { id, versionId } = await desk.create(content)
      desk.keep(
        await desk.client.observation.correct({
          id,
          versionId,
          reason: 'Hemolyzed sample',
          content: { ...content, valueQuantity: ucum(4.4, 'mmol/L') },
        }),
      )
    },
  },
  {
    name: 'panel report with results',
    async make(desk) {
      const { report, results } = await desk.client.observation.createReport({
        patientId: desk.patientId,
        report: {
          resourceType: 'DiagnosticReport',
          status: 'final',
          category: [
            {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB', display: 'Laboratory' }],
            },
          ],
          code: loinc('24331-1', 'Lipid 1996 panel - Serum or Plasma', 'Lipid panel'),
          effectiveDateTime: '2026-10-02T08:10-05:00',
          issued: '2026-10-02T15:00-05:00',
          conclusion: 'LDL above goal.',
        },
        results: [
          result(loinc('13457-7', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation', 'LDL'), 141),
          result(loinc('2571-8', 'Triglyceride [Mass/volume] in Serum or Plasma', 'Triglycerides'), 0, {
            valueQuantity: { ...ucum(10, 'mg/dL'), comparator: '<' },
          }),
        ],
      })
      for (const row of [report, ...results]) desk.keep(row)
    },
  },
  plain('report in words', {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD', display: 'Radiology' }] },
    ],
    code: loinc('36643-5', 'XR Chest 2 Views', 'X-ray chest, 2 views'),
    effectiveDateTime: '2026-10-05',
    issued: '2026-10-06T15:00-05:00',
    performer: [{ display: 'Harbor Imaging' }],
    conclusion: 'Clear lungs.\nNo effusion.',
  }),
  plain('procedure', {
    resourceType: 'Procedure',
    status: 'completed',
    code: snomed('80146002', 'Excision of appendix', 'Appendectomy'),
    performedDateTime: '1999',
    bodySite: [snomed('66754008', 'Appendix structure')],
    performer: [{ display: 'County Hospital', type: 'Organization' }],
    reasonCode: [{ text: 'Appendicitis' }],
    note: [{ text: 'Scar in the right lower abdomen.' }],
  }),
  plain('family history with age at onset', {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    date: '2026-10-02',
    relationship: coded(ROLE_CODE, 'MTH', 'mother', 'Mother'),
    deceasedAge: ucum(71, 'a', 'years'),
    condition: [
      {
        code: snomed('363406005', 'Malignant tumor of colon', 'Colon cancer'),
        onsetAge: ucum(66, 'a', 'years'),
        contributedToDeath: true,
      },
      { code: { text: 'High blood pressure' } },
    ],
    note: [{ text: 'Told by her sister.' }],
  }),
  plain('family history that is not known', {
    resourceType: 'FamilyMemberHistory',
    status: 'health-unknown',
    date: '2026-10-02',
    relationship: coded(ROLE_CODE, 'FTH', 'father', 'Father'),
    note: [{ text: 'Adopted.' }],
  }),
  plain('living relative with an age', {
    resourceType: 'FamilyMemberHistory',
    status: 'partial',
    date: '2026-10-02',
    relationship: coded(ROLE_CODE, 'SIS', 'sister', 'Sister'),
    name: 'Una',
    deceasedBoolean: false,
    ageAge: ucum(58, 'a', 'years'),
    condition: [{ code: snomed('195967001', 'Asthma') }],
  }),
  plain('no significant family history', {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    date: '2026-10-02',
    relationship: coded(ROLE_CODE, 'FAMMEMB', 'family member', 'Family'),
    condition: [
      { code: snomed('160266009', 'No family history of clinical finding', 'No significant family history') },
    ],
  }),
  plain('family history unknown', {
    resourceType: 'FamilyMemberHistory',
    status: 'health-unknown',
    date: '2026-10-02',
    relationship: coded(ROLE_CODE, 'FAMMEMB', 'family member', 'Family'),
    condition: [{ code: snomed('407559004', 'Family history unknown') }],
    note: [{ text: 'Adopted.' }],
  }),
  plain(
    'tobacco',
    social(loinc('72166-2', 'Tobacco smoking status'), {
      valueCodeableConcept: snomed('8517006', 'Ex-smoker', 'Former smoker'),
      note: [{ text: 'Stopped in 2012, 10 pack-years.' }],
    }),
  ),
  plain(
    'alcohol',
    social(loinc('74013-4', 'Alcoholic drinks per drinking day'), {
      valueQuantity: ucum(2, '{drinks}/d', 'drinks/day'),
    }),
  ),
  plain('occupation', social(loinc('11341-5', 'History of Occupation'), { valueString: 'Carpenter' })),
  plain(
    'day of the last cigarette',
    social(loinc('74010-0', 'Date quit tobacco smoking', 'Quit smoking'), { valueDateTime: '2012-05-01' }),
  ),
  plain('housing', {
    ...social(loinc('71802-3', 'Housing status', 'Housing'), {
      valueCodeableConcept: loinc('LA30189-7', 'I have housing', 'Has housing'),
    }),
    category: 'sdoh',
  }),
  plain('implantable device with UDI', {
    resourceType: 'Device',
    status: 'active',
    udiCarrier: {
      deviceIdentifier: '09521234000124',
      issuer: 'http://hl7.org/fhir/NamingSystem/gs1-di',
      carrierHRF: '(01)09521234000124(17)281231(10)L7731(21)SN104455',
    },
    manufacturer: 'Demo Devices, Inc.',
    expirationDate: '2028-12-31',
    lotNumber: 'L7731',
    serialNumber: 'SN104455',
    modelNumber: 'DC-200',
    deviceName: 'Dual chamber pacemaker',
    type: snomed('14106009', 'Cardiac pacemaker'),
    implantedDate: '2024-03-11',
    note: [{ text: 'Checked every six months.' }],
  }),
  plain('device of which nobody knows more than the label', {
    resourceType: 'Device',
    status: 'inactive',
    type: { text: 'Hearing aid' },
    udiCarrier: { carrierHRF: 'HA-77 left' },
    note: [{ text: 'Removed: lost' }],
  }),
  plain('advance directive in force', {
    resourceType: 'Observation',
    status: 'final',
    category: 'advance-directive',
    code: snomed('304251008', 'Resuscitation'),
    effectivePeriod: { start: '2026-10-02' },
    valueCodeableConcept: snomed('304253006', 'Not for resuscitation', 'Do not resuscitate (DNR)'),
    performer: [{ display: 'Una Hale' }],
    note: [{ text: 'Talked over with his sister.' }],
  }),
  plain('advance directive that was revoked', {
    resourceType: 'Observation',
    status: 'cancelled',
    category: 'advance-directive',
    code: loinc('45473-6', 'Advance directive - living will', 'Living will'),
    effectivePeriod: { start: '2020', end: '2026-10-02' },
    valueString: 'On file',
  }),
  plain('care team', {
    resourceType: 'CareTeam',
    status: 'active',
    name: 'Diabetes team',
    period: { start: '2026-10-02' },
    participant: [
      {
        role: [snomed('446050000', 'Primary care provider')],
        member: { display: 'Dr. Ann Lee, MD', type: 'Practitioner' },
      },
      {
        role: [snomed('159033005', 'Dietitian')],
        member: { display: 'Mia Stone', type: 'Practitioner' },
        onBehalfOf: { display: 'County Hospital', type: 'Organization' },
        period: { start: '2026-09' },
      },
      {
        role: [{ text: 'Primary care provider' }, { text: 'Cardiologist' }],
        member: { display: 'Dr. Hart' },
        onBehalfOf: { display: 'City Heart' },
      },
    ],
    note: [{ text: 'Meets every three months.' }],
  }),
  {
    name: 'care plan with goal and activities',
    async make(desk) {
      const problem = await desk.create({
        resourceType: 'Condition',
        category: 'problem-list-item',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: snomed('38341003', 'Hypertensive disorder', 'High blood pressure'),
      })
      const addresses = [{ reference: `Condition/${problem.id}`, type: 'Condition', display: 'High blood pressure' }]
      const goal = await desk.create({
        resourceType: 'Goal',
        lifecycleStatus: 'active',
        description: { text: 'Blood pressure below 130' },
        startDate: '2026-10-02',
        target: [
          {
            measure: loinc('8480-6', 'Systolic blood pressure'),
            detailQuantity: { ...ucum(130, 'mm[Hg]', 'mmHg'), comparator: '<' },
            dueDate: '2027-04-02',
          },
        ],
        addresses,
        note: [{ text: 'He chose it himself.' }],
      })
      await desk.create({
        resourceType: 'CarePlan',
        status: 'active',
        intent: 'plan',
        title: 'Blood pressure plan',
        description: 'Salt below 2 g.\nWalks.',
        period: { start: '2026-10-02' },
        created: '2026-10-02',
        author: { display: 'Dr. Ann Lee, MD' },
        addresses,
        goal: [{ reference: `Goal/${goal.id}`, type: 'Goal', display: 'Blood pressure below 130' }],
        activity: [
          { status: 'in-progress', description: 'Measure at home every morning', performer: [{ display: 'Patient' }] },
          { status: 'scheduled', description: 'Review', scheduledPeriod: { start: '2027-01-02' } },
        ],
        note: [{ text: 'Copy given.' }],
      })
    },
  },
  {
    name: 'orders with reason and detail: laboratory, imaging, referral',
    async make(desk) {
      const problem = await desk.create({
        resourceType: 'Condition',
        category: 'problem-list-item',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: snomed('239873007', 'Osteoarthritis of knee', 'Knee osteoarthritis'),
      })
      const reason = { reference: `Condition/${problem.id}`, type: 'Condition', display: 'Knee osteoarthritis' }
      const orders: Partial<ContentOf<'ServiceRequest'>>[] = [
        {
          category: [snomed('108252007', 'Laboratory procedure')],
          code: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', 'Hemoglobin A1c'),
          orderDetail: [{ text: 'Fasting' }],
          reasonCode: [{ text: 'Thirst' }],
        },
        {
          category: [snomed('363679005', 'Imaging')],
          code: { text: 'X-ray of the left knee' },
          priority: 'urgent',
          reasonReference: [reason],
          orderDetail: [{ text: 'Standing' }, { text: 'Left side' }],
          note: [{ text: 'Loose body?' }],
        },
        {
          category: [snomed('3457005', 'Patient referral')],
          code: { text: 'Orthopedic surgery' },
          performer: [{ display: 'Dr. Stone' }],
          reasonReference: [reason],
          reasonCode: [{ text: 'Gives way' }],
        },
      ]
      for (const order of orders) {
        const content = {
          resourceType: 'ServiceRequest',
          status: 'draft',
          intent: 'order',
          priority: 'routine',
          ...order,
        } as ContentOf<'ServiceRequest'>
        const { id, versionId } = await desk.create(content)
        desk.keep(await desk.client.serviceRequest.sign({ id, versionId }))
      }
    },
  },
  {
    name: 'visit with reason and diagnosis, and a signed note with an addendum',
    async make(desk) {
      const diagnosis = await desk.create({
        resourceType: 'Condition',
        category: 'encounter-diagnosis',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'J20.9', 'Acute bronchitis, unspecified', 'Acute bronchitis'),
        onsetDateTime: '2026-09-28',
      })
      const visit = await desk.create({
        resourceType: 'Encounter',
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
        type: [snomed('185345009', 'Encounter for symptom', 'Visit for a symptom')],
        period: { start: '2026-10-02T09:00-05:00', end: '2026-10-02T09:30-05:00' },
        participant: [{ individual: { display: 'Dr. Ann Lee, MD' } }],
        reasonCode: [{ text: 'Cough for a week' }],
        diagnosis: [
          { condition: { reference: `Condition/${diagnosis.id}`, type: 'Condition', display: 'Acute bronchitis' } },
        ],
        note: [{ text: 'Came with his sister.' }],
      })
      const draft = await desk.client.clinicalNote.create({
        patientId: desk.patientId,
        content: {
          resourceType: 'ClinicalNote',
          status: 'draft',
          type: loinc('11506-3', 'Progress note'),
          title: 'Cough',
          text: 'S: coughs since Monday\n\n  dry at first\nO: chest clear\nA/P: fluids',
          encounter: { reference: `Encounter/${visit.id}`, type: 'Encounter' },
          date: '2026-10-02T09:00-05:00',
        },
      })
      const signed = await desk.client.clinicalNote.sign({ id: draft.id, versionId: draft.versionId })
      desk.keep(
        await desk.client.clinicalNote.addendum({
          id: signed.id,
          versionId: signed.versionId,
          text: 'Called: better.',
        }),
      )
    },
  },
  {
    name: 'note that was co-signed and amended',
    async make(desk) {
      const senior = await desk.colleague('Dr. Ida Older')
      const draft = await desk.client.clinicalNote.create({
        patientId: desk.patientId,
        content: {
          resourceType: 'ClinicalNote',
          status: 'draft',
          type: loinc('34109-9', 'Note', 'Phone call'),
          text: 'Right knee hurts.',
          date: '2026-10-03T10:00-05:00',
        },
      })
      const signed = await desk.client.clinicalNote.sign({ ...versionOf(draft), cosigner: senior.id })
      await senior.client.clinicalNote.cosign(versionOf(signed))
      const task = await desk.client.amendment.request({
        noteId: signed.id,
        text: 'It was the left knee.',
        requester: 'Tom Hale',
        askedOn: '2026-10-05',
      })
      const { note } = await desk.client.amendment.accept({ ...versionOf(task), text: 'Left, not right.' })
      desk.keep(note)
    },
  },
  {
    name: 'document with its bytes',
    make: async (desk) =>
      desk.keep(
        await desk.client.documentReference.upload({
          patientId: desk.patientId,
          file: new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'letter.pdf', {
            type: 'application/pdf',
          }),
          description: 'Letter of the cardiologist',
          type: loinc('11488-4', 'Consult note'),
          date: '2026-09-20',
          author: [{ display: 'Dr. Heart' }],
        }),
      ),
  },
]

/** "No known allergies" stands in a chart of its own: beside an allergy it could not. */
export const noneKnown: readonly Entry[] = [
  plain('no known allergies', {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    code: snomed('716186003', 'No known allergy', 'No known allergies'),
    recordedDate: '2026-10-02',
  }),
]

/** A practice of its own, with these entries in the chart of one patient. Inside a test only. */
export async function chartWith(wanted: readonly Entry[]): Promise<Desk> {
  const harness = await startPractice()
  const { id } = await harness.client.patient.create({
    content: {
      resourceType: 'Patient',
      name: [{ family: 'Hale', given: ['Tom'] }],
      gender: 'male',
      birthDate: '1961-04-23',
    },
  })
  const desk = new Desk(harness, id)
  for (const entry of wanted) {
    desk.entry = entry.name
    await entry.make(desk)
  }
  return desk
}
