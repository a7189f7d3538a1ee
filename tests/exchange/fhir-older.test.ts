/** FHIR DSTU2 and STU3, as older servers export them. The same history in both, read as R4 would be. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../exchange/read.ts'

type Resource = { resourceType: string; id?: string } & Record<string, unknown>

const subject = { reference: 'Patient/p1' }
const code = (text: string, of = 'x') => ({
  coding: [{ system: 'http://snomed.info/sct', code: of, display: text }],
  text,
})

function read(resources: Resource[]) {
  const entry = resources.map((resource) => ({
    fullUrl: `https://old.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
  }))
  const text = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, null, 1)
  const document = readDocument(new TextEncoder().encode(text))
  const contents = new Map(document.items.map(({ key, content }) => [key.replace(/^.*\/(?=[A-Z])/, ''), content]))
  return { ...document, contents, entries: resources.length }
}

const dstu2: Resource[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ use: 'official', family: ['Garcia', 'Lopez'], given: ['Ana'] }],
    gender: 'female',
    birthDate: '1970-05-04',
    maritalStatus: { coding: [{ system: 'http://hl7.org/fhir/marital-status', code: 'M' }] },
    extension: [
      {
        url: 'http://fhir.org/guides/argonaut/StructureDefinition/argo-race',
        extension: [
          {
            url: 'ombCategory',
            valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
          },
          { url: 'text', valueString: 'White' },
        ],
      },
    ],
    careProvider: [{ reference: 'Practitioner/d1' }],
  },
  { resourceType: 'Practitioner', id: 'd1', name: { family: ['Ito'], given: ['Ken'] } },
  {
    resourceType: 'AllergyIntolerance',
    id: 'a1',
    patient: subject,
    substance: code('Penicillin', '91936005'),
    status: 'confirmed',
    criticality: 'CRITH',
    category: 'medication',
    onset: '2001',
    recordedDate: '2014-02-03',
    note: { text: 'As a child' },
    reaction: [{ manifestation: [code('Hives', '126485001')], severity: 'moderate' }],
  },
  {
    resourceType: 'Condition',
    id: 'c1',
    patient: subject,
    code: code('Asthma', '195967001'),
    category: { coding: [{ system: 'http://hl7.org/fhir/condition-category', code: 'problem' }] },
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    onsetDateTime: '2010',
    dateRecorded: '2014-02-03',
    notes: 'Worse in spring',
  },
  {
    resourceType: 'Condition',
    id: 'c2',
    patient: subject,
    code: code('Otitis', '65363002'),
    verificationStatus: 'confirmed',
    abatementBoolean: true,
  },
  {
    resourceType: 'MedicationOrder',
    id: 'm1',
    patient: subject,
    status: 'active',
    dateWritten: '2015-03-01',
    prescriber: { reference: 'Practitioner/d1', display: 'Ken Ito' },
    medicationCodeableConcept: code('Albuterol', '435'),
    reasonCodeableConcept: code('Asthma', '195967001'),
    note: 'With spacer',
    dosageInstruction: [
      {
        text: '2 puffs as needed',
        asNeededBoolean: true,
        doseQuantity: { value: 2, unit: 'puffs' },
        timing: { repeat: { frequency: 4, period: 1, periodUnits: 'd', when: 'ACM' } },
      },
    ],
    dispenseRequest: { numberOfRepeatsAllowed: 3 },
  },
  {
    resourceType: 'MedicationStatement',
    id: 'm2',
    patient: subject,
    status: 'completed',
    wasNotTaken: true,
    reasonNotTaken: [code('Rash', '271807003')],
    medicationCodeableConcept: code('Ibuprofen', '5640'),
    effectivePeriod: { start: '2014' },
    dosage: [{ text: '400 mg', quantityQuantity: { value: 400, unit: 'mg' } }],
  },
  {
    resourceType: 'Observation',
    id: 'o1',
    subject,
    status: 'final',
    category: { coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }] },
    code: { coding: [{ system: 'http://loinc.org', code: '2345-7', display: 'Glucose' }] },
    effectiveDateTime: '2015-01-05',
    valueQuantity: { value: 130, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    interpretation: { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code: 'H' }] },
    comments: 'Not fasting',
  },
  {
    resourceType: 'DiagnosticReport',
    id: 'r1',
    subject,
    status: 'final',
    category: { coding: [{ system: 'http://hl7.org/fhir/v2/0074', code: 'LAB' }] },
    code: code('Panel', '1'),
    effectiveDateTime: '2015-01-05',
    issued: '2015-01-05T10:00:00Z',
    performer: { display: 'Old Lab' },
    result: [{ reference: 'Observation/o1' }],
  },
  {
    resourceType: 'Immunization',
    id: 'i1',
    patient: subject,
    status: 'completed',
    date: '2013-10-01',
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '141', display: 'Influenza' }] },
    wasNotGiven: false,
    reported: true,
    performer: { display: 'Nurse Poe' },
    vaccinationProtocol: [{ doseSequence: 2, series: 'Flu', doseTarget: [code('Influenza', '6142004')] }],
  },
  {
    resourceType: 'Immunization',
    id: 'i2',
    patient: subject,
    status: 'completed',
    date: '2014-10-01',
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '141' }] },
    wasNotGiven: true,
    reported: false,
    explanation: { reasonNotGiven: [code('Refused', '105480006')] },
  },
  {
    resourceType: 'Procedure',
    id: 'x1',
    subject,
    status: 'aborted',
    code: code('Colonoscopy', '73761001'),
    performedDateTime: '2012-06-01',
    reasonCodeableConcept: code('Screening', '1'),
    performer: [{ actor: { display: 'Dr. Ito' }, role: code('Surgeon', '304292004') }],
    notes: [{ text: 'Stopped early' }],
  },
  {
    resourceType: 'Encounter',
    id: 'e1',
    patient: subject,
    status: 'finished',
    class: 'outpatient',
    period: { start: '2015-01-05' },
    reason: [code('Cough', '49727002')],
  },
  {
    resourceType: 'DocumentReference',
    id: 'd9',
    subject,
    status: 'current',
    type: { coding: [{ system: 'http://loinc.org', code: '11506-3' }] },
    class: code('Note', '2'),
    created: '2015-01-05T00:00:00Z',
    indexed: '2015-01-06T00:00:00Z',
    content: [
      {
        attachment: { contentType: 'text/plain', data: Buffer.from('All well').toString('base64') },
        format: [{ code: 'x' }],
      },
    ],
    context: { encounter: { reference: 'Encounter/e1' } },
  },
  { resourceType: 'Goal', id: 'g1', subject, description: 'Walk daily', status: 'in-progress' },
  { resourceType: 'DiagnosticOrder', id: 'o1', subject, status: 'requested', item: [{ code: code('Lipids') }] },
]

const stu3: Resource[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ family: 'Garcia', given: ['Ana'] }],
    gender: 'female',
    birthDate: '1970-05-04',
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'a1',
    patient: subject,
    code: code('Penicillin', '91936005'),
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    category: ['medication'],
    criticality: 'high',
    assertedDate: '2014-02-03',
  },
  {
    resourceType: 'Condition',
    id: 'c1',
    subject,
    context: { reference: 'Encounter/e1' },
    code: code('Asthma', '195967001'),
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    assertedDate: '2014-02-03',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'm1',
    subject,
    status: 'active',
    intent: 'order',
    context: { reference: 'Encounter/e1' },
    authoredOn: '2015-03-01',
    requester: { agent: { display: 'Ken Ito' }, onBehalfOf: { display: 'Old Practice' } },
    medicationCodeableConcept: code('Albuterol', '435'),
    dosageInstruction: [
      { text: '2 puffs', doseQuantity: { value: 2, unit: 'puffs' }, rateQuantity: { value: 1, unit: '/h' } },
    ],
    substitution: { allowed: false },
  },
  {
    resourceType: 'MedicationStatement',
    id: 'm2',
    subject,
    status: 'active',
    taken: 'n',
    medicationCodeableConcept: code('Ibuprofen', '5640'),
    dosage: [{ doseQuantity: { value: 400, unit: 'mg' } }],
  },
  {
    resourceType: 'Observation',
    id: 'o1',
    subject,
    context: { reference: 'Encounter/e1' },
    status: 'final',
    category: [{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '2345-7', display: 'Glucose' }] },
    effectiveDateTime: '2015-01-05',
    valueQuantity: { value: 130, unit: 'mg/dL' },
    interpretation: { coding: [{ system: 'http://hl7.org/fhir/v2/0078', code: 'H' }] },
    comment: 'Not fasting',
    related: [{ type: 'derived-from', target: { display: 'Another' } }],
  },
  {
    resourceType: 'DiagnosticReport',
    id: 'r1',
    subject,
    context: { reference: 'Encounter/e1' },
    status: 'final',
    code: code('Panel', '1'),
    performer: [{ role: code('Lab', '1'), actor: { display: 'Old Lab' } }],
    result: [{ reference: 'Observation/o1' }],
  },
  {
    resourceType: 'Immunization',
    id: 'i1',
    patient: subject,
    status: 'completed',
    notGiven: true,
    date: '2013-10-01',
    primarySource: true,
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '141' }] },
    practitioner: [{ actor: { display: 'Nurse Poe' } }],
    explanation: { reasonNotGiven: [code('Refused', '105480006')] },
  },
  {
    resourceType: 'Procedure',
    id: 'x1',
    subject,
    status: 'suspended',
    notDone: true,
    notDoneReason: code('Refused', '1'),
    code: code('Colonoscopy', '73761001'),
    context: { reference: 'Encounter/e1' },
  },
  {
    resourceType: 'Encounter',
    id: 'e1',
    subject,
    status: 'finished',
    class: { system: 'http://hl7.org/fhir/v3/ActCode', code: 'AMB' },
    period: { start: '2015-01-05' },
    reason: [code('Cough', '49727002')],
  },
  { resourceType: 'ProcedureRequest', id: 'q1', subject, status: 'active', intent: 'order', code: code('Test', '1') },
]

describe('DSTU2', () => {
  const { patient, contents, notices, notUnderstood } = read(dstu2)
  const content = (key: string) => contents.get(key)

  it('says what it is', () => {
    expect(notices).toContain('This record is written in FHIR DSTU2 and was translated to R4 while it was read.')
  })

  it('the patient', () => {
    expect(patient).toMatchObject({
      name: [{ family: 'Garcia Lopez', given: ['Ana'] }],
      birthDate: '1970-05-04',
      race: { ombCategory: [{ code: '2106-3' }] },
      maritalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' }] },
      generalPractitioner: [{ display: expect.stringContaining('Ito') }],
    })
  })

  it('an allergy, whose one status becomes two', () => {
    expect(content('AllergyIntolerance/a1')).toMatchObject({
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      criticality: 'high',
      code: { coding: [{ code: '91936005' }] },
      onsetDateTime: '2001',
      recordedDate: '2014-02-03',
      note: [{ text: 'As a child' }],
      reaction: [{ manifestation: [{ coding: [{ code: '126485001' }] }], severity: 'moderate' }],
    })
  })

  it('problems', () => {
    expect(content('Condition/c1')).toMatchObject({
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      onsetDateTime: '2010',
      recordedDate: '2014-02-03',
      note: [{ text: 'Worse in spring' }],
    })
    expect(content('Condition/c2')).toMatchObject({ clinicalStatus: 'resolved' })
  })

  it('medications, with their doses', () => {
    expect(content('MedicationOrder/m1') ?? content('MedicationRequest/m1')).toMatchObject({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      authoredOn: '2015-03-01',
      requester: { display: 'Ken Ito' },
      note: [{ text: 'With spacer' }],
      dosageInstruction: [{ text: '2 puffs as needed' }],
    })
    expect(JSON.stringify([...contents.values()])).toContain('"value":2,"unit":"puffs"')
    expect(content('MedicationStatement/m2')).toMatchObject({ status: 'not-taken' })
    expect(JSON.stringify(content('MedicationStatement/m2'))).toContain('"value":400')
  })

  it('results', () => {
    expect(content('Observation/o1')).toMatchObject({
      category: 'laboratory',
      valueQuantity: { value: 130, code: 'mg/dL' },
      interpretation: [{ coding: [{ code: 'H' }] }],
      note: [{ text: 'Not fasting' }],
    })
    expect(content('DiagnosticReport/r1')).toMatchObject({ performer: [{ display: 'Old Lab' }], result: [{}] })
  })

  it('vaccinations, procedures, visits, documents', () => {
    expect(content('Immunization/i1')).toMatchObject({
      status: 'completed',
      occurrenceDateTime: '2013-10-01',
      primarySource: false,
      performer: [{ display: 'Nurse Poe' }],
      protocolApplied: [{ doseNumberPositiveInt: 2, series: 'Flu' }],
    })
    expect(content('Immunization/i2')).toMatchObject({ status: 'not-done', statusReason: { text: 'Refused' } })
    expect(content('Procedure/x1')).toMatchObject({
      status: 'stopped',
      performedDateTime: '2012-06-01',
      note: [{ text: 'Stopped early' }],
    })
    expect(content('Encounter/e1')).toMatchObject({ class: { code: 'AMB' }, status: 'finished' })
    expect(content('DocumentReference/d9')).toMatchObject({
      date: '2015-01-06T00:00:00Z',
      content: [{ contentType: 'text/plain' }],
    })
  })

  it('what is not translated is told with its place', () => {
    expect(notUnderstood).toContainEqual(
      expect.objectContaining({
        section: 'DiagnosticOrder',
        reason: 'DiagnosticOrder of FHIR DSTU2 is not translated. Read it in the original.',
        place: expect.objectContaining({ path: '/entry/15/resource' }),
      }),
    )
  })

  it('a goal, with its status in two', () => {
    expect(content('Goal/g1')).toMatchObject({
      lifecycleStatus: 'active',
      achievementStatus: { coding: [{ code: 'in-progress' }] },
      description: { text: 'Walk daily' },
    })
  })
})

describe('STU3', () => {
  const { contents, notices } = read(stu3)
  const content = (key: string) => contents.get(key)

  it('says what it is, and keeps what R4 has', () => {
    expect(notices[0]).toContain('FHIR STU3')
    expect(content('AllergyIntolerance/a1')).toMatchObject({
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      recordedDate: '2014-02-03',
    })
    expect(content('Condition/c1')).toMatchObject({ clinicalStatus: 'active', encounter: expect.anything() })
    expect(content('MedicationRequest/m1')).toMatchObject({
      requester: { display: 'Ken Ito' },
      dosageInstruction: [{ text: '2 puffs' }],
    })
    expect(content('MedicationStatement/m2')).toMatchObject({ status: 'not-taken' })
    expect(content('Observation/o1')).toMatchObject({
      note: [{ text: 'Not fasting' }],
      derivedFrom: [{ display: 'Another' }],
      encounter: expect.anything(),
    })
    expect(content('DiagnosticReport/r1')).toMatchObject({ performer: [{ display: 'Old Lab' }] })
    expect(content('Immunization/i1')).toMatchObject({
      status: 'not-done',
      occurrenceDateTime: '2013-10-01',
      statusReason: { text: 'Refused' },
    })
    expect(content('Procedure/x1')).toMatchObject({ status: 'not-done', statusReason: { text: 'Refused' } })
    expect(content('Encounter/e1')).toMatchObject({
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    })
  })

  it('a procedure that was asked for is an order', () => {
    expect(content('ServiceRequest/q1')).toMatchObject({ status: 'active', intent: 'order', code: { text: 'Test' } })
  })
})

describe.each([
  ['DSTU2', dstu2],
  ['STU3', stu3],
])('%s, whatever is in it', (_, resources) => {
  it('every resource is an item, used by one, or told', () => {
    const { items, notUnderstood, entries } = read(resources)
    const told = new Set(notUnderstood.map(({ place }) => /^\/entry\/\d+/.exec(place.path)?.[0]))
    const taken = new Set(items.map(({ place }) => /^\/entry\/\d+/.exec(place.path)?.[0]))
    const context = resources.flatMap(({ resourceType }, n) =>
      /^(Patient|Practitioner)$/.test(resourceType) ? [`/entry/${n}`] : [],
    )
    expect(new Set([...told, ...taken, ...context]).size).toBe(entries)
  })

  it('values of wrong kinds break nothing', () => {
    for (const wrong of [null, 7, 'x', [], {}, [null], [[]]]) {
      const broken = resources.map((resource, n) =>
        n === 0
          ? resource
          : (Object.fromEntries(
              Object.entries(resource).map(([k, v]) => [
                k,
                /resourceType|id|patient|subject|substance|status/.test(k) ? v : wrong,
              ]),
            ) as Resource),
      )
      expect(() => read(broken)).not.toThrow()
    }
  })
})
