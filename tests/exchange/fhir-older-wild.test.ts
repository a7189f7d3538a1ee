/** Shapes of FHIR DSTU2 and STU3 met in exports of servers that nobody had read before. Everything here is invented. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../exchange/read.ts'

type Resource = { resourceType: string } & Record<string, unknown>

const subject = { reference: 'Patient/p1' }
const code = (text: string, of: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code: of, display: text }],
  text,
})

function read(...resources: Resource[]) {
  const entry = resources.map((resource, n) => ({ resource: { id: `r${n}`, ...resource } }))
  const bundle = { resourceType: 'Bundle', type: 'searchset', entry }
  const document = readDocument(new TextEncoder().encode(JSON.stringify(bundle)))
  const [notice = ''] = document.notices
  return {
    ...document,
    version: /FHIR (\w+)/.exec(notice)?.[1] ?? 'R4',
    contents: document.items.map(({ content }) => content),
    told: document.notUnderstood.map(({ what, reason }) => `${what}: ${reason}`),
  }
}

const older = { resourceType: 'Patient', id: 'p1', name: [{ family: ['Doe'], given: ['Jane'] }] }
const newer = { resourceType: 'Patient', id: 'p1', name: [{ family: 'Doe', given: ['Jane'] }] }

describe('which version', () => {
  const visits = Array.from({ length: 9 }, () => ({
    resourceType: 'Procedure',
    subject,
    status: 'completed',
    code: code('Dressing', '18949003'),
    performedPeriod: { start: '2020-01-01' },
  }))

  it('procedures that are alike in all versions outvote nobody', () => {
    const { version, contents } = read(older, ...visits, {
      resourceType: 'Immunization',
      patient: subject,
      status: 'completed',
      date: '2020-01-02',
      vaccineCode: code('Influenza', '1'),
      wasNotGiven: true,
      reported: false,
    })
    expect(version).toBe('DSTU2')
    expect(contents.at(-1)).toMatchObject({ status: 'not-done', occurrenceDateTime: '2020-01-02' })
  })

  it.each<[version: string, resource: Resource]>([
    ['DSTU2', { resourceType: 'DiagnosticReport', subject, code: code('CBC', '1'), performer: { display: 'Lab' } }],
    [
      'STU3',
      { resourceType: 'DiagnosticReport', subject, code: code('CBC', '1'), performer: [{ actor: { display: 'Lab' } }] },
    ],
    ['DSTU2', { resourceType: 'Observation', subject, code: code('Pulse', '1'), category: code('Vitals', 'v') }],
    ['STU3', { resourceType: 'CareTeam', subject, participant: [{ role: { text: 'Nurse' } }] }],
    ['DSTU2', { resourceType: 'Device', patient: subject, udi: '(01)00884838003019' }],
    [
      'STU3',
      {
        resourceType: 'CarePlan',
        subject,
        status: 'active',
        intent: 'plan',
        activity: [{ detail: { prohibited: false } }],
      },
    ],
    ['DSTU2', { resourceType: 'Encounter', patient: subject, status: 'finished' }],
    ['R4', { resourceType: 'Encounter', subject, status: 'finished', class: { code: 'AMB' } }],
  ])('%s: %j', (version, resource) => {
    expect(read(newer, { status: 'final', ...resource }).version).toBe(version)
  })
})

describe('plans and goals', () => {
  it('DSTU2: a plan without its intent, with its steps', () => {
    const { contents, told } = read(older, {
      resourceType: 'CarePlan',
      subject,
      status: 'active',
      category: [code('Longitudinal', '38717003')],
      activity: [
        { detail: { code: { text: 'Adult diet' }, prohibited: false, status: 'scheduled' } },
        { detail: { code: { text: 'Penicillin' }, prohibited: true } },
      ],
      note: { text: 'Review in May' },
    })
    expect(contents[0]).toMatchObject({
      status: 'active',
      intent: 'plan',
      activity: [{ code: { text: 'Adult diet' }, status: 'scheduled' }],
      note: [{ text: 'Review in May' }],
    })
    expect(told).toEqual(['CarePlan.activity: It says that this is NOT to be done.'])
  })

  it('STU3: a goal with its one target, and how far it is', () => {
    const { contents } = read(newer, {
      resourceType: 'Goal',
      subject,
      status: 'behind-target',
      description: { text: 'Weight' },
      target: {
        measure: code('Weight', '27113001'),
        detailQuantity: { value: 70.5, unit: 'kg' },
        dueDate: '2021-03-01',
      },
    })
    expect(contents[0]).toMatchObject({
      lifecycleStatus: 'active',
      achievementStatus: { text: 'behind target' },
      target: [{ detailQuantity: { value: 70.5, unit: 'kg' }, dueDate: '2021-03-01' }],
    })
  })

  it('DSTU2: a goal in words, reached', () => {
    const { contents } = read(older, {
      resourceType: 'Goal',
      subject,
      status: 'achieved',
      description: 'HbA1c < 7',
      targetDate: '2020-12-31',
      author: { display: 'Nick Moore' },
    })
    expect(contents[0]).toMatchObject({
      lifecycleStatus: 'completed',
      description: { text: 'HbA1c < 7' },
      target: [{ dueDate: '2020-12-31' }],
      expressedBy: { display: 'Nick Moore' },
    })
  })

  it('STU3: a care team and an order', () => {
    const { contents } = read(
      newer,
      {
        resourceType: 'CareTeam',
        subject,
        status: 'active',
        participant: [{ role: code('Nurse', '224535009'), member: { display: 'Wil Sam' } }],
      },
      {
        resourceType: 'ReferralRequest',
        subject,
        status: 'cancelled',
        intent: 'order',
        serviceRequested: [code('Consultation', '11429006'), code('Ultrasound', '16310003')],
        reasonCode: [code('Murmur', '88610006')],
        recipient: [{ display: 'Heart Clinic' }],
        requester: { agent: { display: 'Ada Gray' } },
        authoredOn: '2019-05-06',
        description: 'Please see soon',
      },
    )
    expect(contents[0]).toMatchObject({ participant: [{ role: [{ text: 'Nurse' }], member: { display: 'Wil Sam' } }] })
    expect(contents[1]).toMatchObject({
      resourceType: 'ServiceRequest',
      status: 'revoked',
      code: { text: 'Consultation' },
      orderDetail: [{ text: 'Ultrasound' }],
      requester: { display: 'Ada Gray' },
      performer: [{ display: 'Heart Clinic' }],
      authoredOn: '2019-05-06',
      note: [{ text: 'Please see soon' }],
    })
  })
})

describe('people, relatives and devices', () => {
  it('race and ethnicity as one concept each, under whatever address', () => {
    const { patient } = read({
      ...older,
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/us-core-race',
          valueCodeableConcept: {
            coding: [{ system: 'http://hl7.org/fhir/v3/Race', code: '2106-3', display: 'White' }],
            text: 'White',
          },
        },
        {
          url: 'https://server.example/StructureDefinition/4711',
          valueCodeableConcept: {
            coding: [{ system: '2.16.840.1.113883.5.50', code: '2186-5', display: 'Not Hispanic or Latino' }],
          },
        },
        {
          url: 'https://server.example/fhir/http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
          valueCode: 'F',
        },
        { url: 'http://hl7.org/fhir/StructureDefinition/birthPlace', valueAddress: { city: 'Bath', state: 'ME' } },
      ],
    })
    expect(patient).toMatchObject({
      race: { ombCategory: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3' }], text: 'White' },
      ethnicity: { ombCategory: [{ code: '2186-5' }] },
      birthSex: 'F',
      birthPlace: { city: 'Bath' },
    })
  })

  it('DSTU2: a relative, with the age when it began', () => {
    const { contents } = read(older, {
      resourceType: 'FamilyMemberHistory',
      patient: subject,
      status: 'completed',
      gender: 'male',
      relationship: code('Father', '66839005'),
      note: { text: 'Told by his son' },
      condition: [
        {
          code: code('Infarction', '22298006'),
          onsetQuantity: { value: 74, unit: 'years', code: 'a', system: 'http://unitsofmeasure.org' },
          note: { text: 'While fishing' },
        },
      ],
    })
    expect(contents[0]).toMatchObject({
      sex: { coding: [{ code: 'male' }] },
      note: [{ text: 'Told by his son' }],
      condition: [{ onsetAge: { value: 74, code: 'a' }, note: 'While fishing' }],
    })
  })

  it('STU3: nobody knew', () => {
    const { contents } = read(
      newer,
      {
        resourceType: 'FamilyMemberHistory',
        patient: subject,
        status: 'completed',
        gender: 'female',
        notDone: true,
        relationship: code('Mother', '72705000'),
      },
      {
        resourceType: 'MedicationStatement',
        subject,
        status: 'active',
        taken: 'y',
        medicationCodeableConcept: code('A', '1'),
      },
    )
    expect(contents[0]).toMatchObject({ status: 'health-unknown' })
  })

  it.each([
    [
      'DSTU2',
      older,
      { udi: '(01)00884838003019', status: 'available', model: 'X1' },
      { carrierHRF: '(01)00884838003019' },
    ],
    [
      'STU3',
      newer,
      { udi: { deviceIdentifier: '00884838003019', name: 'Pacer' }, status: 'active', model: 'X1' },
      { deviceIdentifier: '00884838003019' },
    ],
  ])('%s: a device and its UDI', (_, patient, fields, udiCarrier) => {
    const { contents } = read(patient, {
      resourceType: 'Device',
      patient: subject,
      type: code('Pacemaker', '14106009'),
      ...fields,
    })
    expect(contents[0]).toMatchObject({ status: 'active', modelNumber: 'X1', udiCarrier })
  })
})

describe('small things', () => {
  it('DSTU2: comments for developers, units of a rhythm, categories of a problem', () => {
    const { contents, told } = read(
      older,
      {
        resourceType: 'MedicationOrder',
        patient: { ...subject, fhir_comments: ['for developers'] },
        status: 'active',
        medicationCodeableConcept: code('Metformin', '860975'),
        dosageInstruction: [{ timing: { repeat: { frequency: 2, period: 1, periodUnits: 'd' } } }],
      },
      {
        resourceType: 'Condition',
        patient: subject,
        code: code('Asthma', '195967001'),
        category: { coding: [{ system: 'http://hl7.org/fhir/condition-category', code: 'diagnosis' }] },
        verificationStatus: 'confirmed',
      },
    )
    expect(contents[0]).toMatchObject({
      dosageInstruction: [{ timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } }],
    })
    expect(contents[1]).toMatchObject({ category: 'encounter-diagnosis' })
    expect(told).toEqual([])
  })
})
