/** Reading FHIR R4 as other systems write it. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readFhir } from '../../exchange/fhir/read.ts'
import type { ReadDocument } from '../../exchange/types.ts'
import {
  base64,
  bundleOf,
  clinicalNote,
  coding,
  condition,
  documentReference,
  medicationRequest,
  observation,
  patient,
  type Resource,
  readRecord,
  SUBJECT,
} from '../fixtures/fhir/bundles.ts'
import { details, entriesByType, expectSound, found } from './fhir-accounting.ts'

const json = (value: unknown): string => JSON.stringify(value)
/** Content of the only item. */
function only(document: ReadDocument): Record<string, unknown> {
  expect(document.items).toHaveLength(1)
  return { ...document.items[0]?.content }
}
const reasons = (document: ReadDocument): string[] => document.notUnderstood.map(({ reason }) => reason)
const lost = (document: ReadDocument): string[] => details(document).map(({ place }) => place.path)

describe('refuses a whole file, in words', () => {
  const r5: Resource[] = [
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medication: { concept: { text: 'x' } },
      subject: SUBJECT,
    },
    { resourceType: 'Encounter', status: 'completed', class: [{}], subject: SUBJECT },
  ]
  it.each([
    ['nothing', '', 'empty', /empty/],
    ['blanks', ' \n\t ', 'empty', /empty/],
    [
      'JSON with a comma too many',
      '{"resourceType": "Bundle",\n  "entry": [],\n}',
      'not-well-formed',
      /line 3, column 1/,
    ],
    [
      'JSON that ends too early',
      '{"resourceType": "Bundle",\n  "entry": [',
      'not-well-formed',
      /ends too early: line 2/,
    ],
    ['a number', '42', 'not-recognised', /not FHIR/],
    ['JSON of something else', '{"patients": []}', 'not-recognised', /resourceType/],
    ['a bundle without entries', '{"resourceType":"Bundle","type":"collection"}', 'empty', /no entries/],
    ['a bundle with an empty list', '{"resourceType":"Bundle","entry":[]}', 'empty', /no entries/],
    [
      'problems of two people who are not there',
      bundleOf([condition(), condition({ id: 'c2', subject: { reference: 'Patient/p2' } })]),
      'no-patient',
      /whose record/,
    ],
    [
      'a bundle of nobody',
      bundleOf([{ resourceType: 'Organization', id: 'o', name: 'Elm Street' }]),
      'no-patient',
      /whose record/,
    ],
    ['a terminology resource', '{"resourceType":"ValueSet","url":"x"}', 'not-clinical', /ValueSet/],
    ['a server’s error message', '{"resourceType":"OperationOutcome","issue":[]}', 'not-clinical', /OperationOutcome/],
    [
      'two patients',
      bundleOf([patient, { ...patient, id: 'p2' }, { ...patient, id: 'p3' }]),
      'several-patients',
      /3 different patients/,
    ],
    [
      'rules of its own',
      bundleOf([patient], { implicitRules: 'http://example.org/rules' }),
      'unsupported-version',
      /implicitRules/,
    ],
    [
      'a patient that means something else',
      json({ ...patient, modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }),
      'no-patient',
      /modifier/,
    ],
    ['R5', bundleOf([patient, ...r5]), 'unsupported-version', /FHIR R5/],
  ])('%s', (_name, text, code, message) => {
    expect(() => readFhir(text)).toThrow(
      expect.objectContaining({ name: 'DocumentRejected', code, message: expect.stringMatching(message) }),
    )
  })

  it('reads a few shapes of STU3 among R4’s', () => {
    const document = readRecord(
      condition({ assertedDate: '2016' }),
      condition({ id: 'c2' }),
      condition({ id: 'c3', clinicalStatus: 'resolved' }),
    )
    expect(document.items.map(({ content }) => content)).toMatchObject([
      { clinicalStatus: 'active' },
      {},
      { clinicalStatus: 'resolved' },
    ])
    expect(lost(document)).toEqual(['/entry/1/resource/assertedDate'])
  })
})

describe('the patient', () => {
  it('alone is a document', () => {
    const document = readFhir(json(patient))
    expect(document).toMatchObject({
      kind: 'fhir',
      documentType: { name: 'Patient (FHIR)' },
      items: [],
      notUnderstood: [],
    })
    expect(document.patient).toEqual(
      patient.id === 'p1' && {
        resourceType: 'Patient',
        identifier: patient.identifier,
        name: patient.name,
        birthDate: '1950-03-14',
        gender: 'female',
      },
    )
  })

  it('may stand inside the only resource', () => {
    const document = readFhir(json(condition({ subject: { reference: '#p' }, contained: [{ ...patient, id: 'p' }] })))
    expect(document.patient.name).toEqual([{ family: 'Winter', given: ['Ada'] }])
    expect(only(document)).toMatchObject({ resourceType: 'Condition', code: { text: 'Asthma' } })
  })

  it.each([
    ['p', 'p'],
    ['p', 'q'],
  ])('may stand inside every resource of a bundle, again and again (%s, %s)', (...ids) => {
    const conditions = ids.map((id, index) =>
      condition({ id: `c${index}`, subject: { reference: `#${id}` }, contained: [{ ...patient, id }] }),
    )
    const document = readFhir(bundleOf(conditions))
    expect(document.patient.name).toEqual([{ family: 'Winter', given: ['Ada'] }])
    expect(document.items.map(({ key }) => key)).toEqual(['Condition/c0', 'Condition/c1'])
    expect(document.notUnderstood).toEqual([])
  })

  it('is the one a document names; others in it are told', () => {
    const composition = {
      resourceType: 'Composition',
      status: 'final',
      type: { text: 'Summary' },
      subject: SUBJECT,
      date: '2026-01-02',
      title: 'S',
      author: [],
    }
    const mother = { ...patient, id: 'mother' }
    const document = readFhir(
      bundleOf([composition, mother, patient, condition({ subject: { reference: 'Patient/mother' } }), condition()], {
        type: 'document',
      }),
    )
    expect(document.items.map(({ key }) => key)).toEqual(['Condition/c1/entry/4'])
    expect(document.notUnderstood.map(({ section, reason }) => [section, reason])).toEqual([
      ['Patient', 'This is another person than the patient of this document.'],
      ['Condition', 'It is about somebody else than the patient of this file.'],
    ])
  })

  it('without a name is a patient still', () => {
    const document = readFhir('{"resourceType":"Patient","birthDate":"1950"}')
    expect(document.patient).toEqual({ resourceType: 'Patient', name: [{ text: 'Not known' }], birthDate: '1950' })
    expect(reasons(document)).toEqual(['The patient has no name in this file.'])
  })

  it.each([
    [
      'somebody who is not in the file',
      { reference: 'urn:uuid:0190b2c4-0000-7000-8000-00000000dead' },
      /a patient who is not in this file/,
    ],
    ['a group', { reference: 'Group/g1' }, /not in this file/],
    [
      'somebody with another number of the same kind',
      { identifier: { system: 'urn:oid:1.2.3', value: '78' } },
      /somebody else/,
    ],
    ['nobody in particular', 'Ada', /clearly whose/],
  ])('an item about %s is not taken', (_name, subject, reason) => {
    const document = readRecord(condition({ subject }))
    expect(document.items).toEqual([])
    expect(reasons(document)).toEqual([expect.stringMatching(reason)])
  })

  it('an item that does not say whose it is, is taken and told', () => {
    const document = readRecord(
      condition({ subject: undefined }),
      condition({ id: 'c2', subject: { identifier: { system: 'urn:oid:1.2.3', value: '77' } } }),
    )
    expect(document.items).toHaveLength(2)
    expect(reasons(document)).toEqual(['It does not say whose it is; it was taken for the one patient of this file.'])
  })
})

describe('references', () => {
  const practitioner = {
    resourceType: 'Practitioner',
    id: 'dr',
    identifier: [{ value: 'x' }, { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
    name: [{ prefix: ['Dr.'], given: ['Helen'], family: 'Marsh' }],
  }
  const marsh = {
    type: 'Practitioner',
    identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' },
    display: 'Dr. Helen Marsh',
  }
  const role = { resourceType: 'PractitionerRole', id: 'role', practitioner: { reference: 'Practitioner/dr' } }
  const recorder = (document: ReadDocument) => only(document).recorder

  it.each([
    ['relative', { reference: 'Practitioner/dr' }, marsh],
    ['with a version', { reference: 'Practitioner/dr/_history/3' }, marsh],
    ['to a role', { reference: 'PractitionerRole/role' }, marsh],
    ['with its own words', { reference: 'Practitioner/dr', display: 'H. Marsh' }, { ...marsh, display: 'H. Marsh' }],
    [
      'to what is not there',
      { reference: 'Practitioner/x', display: 'H. Marsh' },
      { type: 'Practitioner', identifier: { value: 'Practitioner/x' }, display: 'H. Marsh' },
    ],
    [
      'to another server',
      { reference: 'https://ehr.example.org/fhir/Practitioner/9' },
      {
        type: 'Practitioner',
        identifier: { system: 'urn:ietf:rfc:3986', value: 'https://ehr.example.org/fhir/Practitioner/9' },
      },
    ],
    [
      'conditional',
      { reference: 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi%7C1234567893' },
      { type: 'Practitioner', identifier: marsh.identifier },
    ],
    ['in words', { display: 'Nurse Ng' }, { display: 'Nurse Ng' }],
  ])('%s', (_name, reference, expected) => {
    expect(recorder(readRecord(practitioner, role, condition({ recorder: reference })))).toEqual(expected)
  })

  it('by full URL, relative to the entry’s own server', () => {
    const at = (server: string, resource: Resource) => ({
      fullUrl: `${server}/${resource.resourceType}/${resource.id}`,
      resource,
    })
    const entry = [
      at('https://a.example.org/r4', patient),
      at('https://a.example.org/r4', { ...practitioner, name: [{ text: 'Of A' }] }),
      at('https://b.example.org/r4', { ...practitioner, name: [{ text: 'Of B' }] }),
      at(
        'https://b.example.org/r4',
        condition({
          recorder: { reference: 'Practitioner/dr' },
          subject: { reference: 'https://a.example.org/r4/Patient/p1' },
        }),
      ),
    ]
    const document = readFhir(json({ resourceType: 'Bundle', type: 'searchset', entry }))
    expect(recorder(document)).toMatchObject({ display: 'Of B' })
    expect(document.items[0]?.content.identifier).toEqual([
      { system: 'urn:ietf:rfc:3986', value: 'https://b.example.org/r4/Condition/c1' },
    ])
  })

  it('between items lead to their keys; to what was not kept they keep their words', () => {
    const document = readRecord(
      {
        resourceType: 'Encounter',
        id: 'e1',
        status: 'finished',
        class: { code: 'AMB' },
        subject: SUBJECT,
        diagnosis: [
          { condition: { reference: 'Condition/c1' } },
          { condition: { reference: 'Condition/bad', display: 'Not kept' } },
        ],
      },
      condition({ encounter: { reference: 'Encounter/e1' } }),
      condition({ id: 'bad', code: undefined }),
    )
    const [encounter, asthma] = document.items
    expect(asthma?.content).toMatchObject({ encounter: { reference: '#Encounter/e1' } })
    expect(encounter?.content).toMatchObject({
      diagnosis: [
        { condition: { reference: '#Condition/c1' } },
        { condition: { type: 'Condition', display: 'Not kept' } },
      ],
    })
    expect(reasons(document)).toEqual(['The chart needs its code, which is missing or cannot be read.'])
    expectSound(document)
  })

  it('to contained items make them items', () => {
    const inside = observation({ id: 'in', subject: undefined })
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r1',
      status: 'final',
      code: { text: 'CBC' },
      subject: SUBJECT,
      result: [{ reference: '#in' }],
      contained: [inside, { resourceType: 'Specimen', id: 'unused' }],
    }
    const document = readRecord(report)
    expect(document.items.map(({ key }) => key)).toEqual(['DiagnosticReport/r1', 'DiagnosticReport/r1#in'])
    expect(document.items[0]?.content).toMatchObject({ result: [{ reference: '#DiagnosticReport/r1#in' }] })
    expect(lost(document)).toEqual(['/entry/1/resource/contained/1'])
  })
})

describe('medicines', () => {
  const medication = {
    resourceType: 'Medication',
    id: 'med',
    code: { text: 'Amoxicillin 250 mg' },
    form: { text: 'capsule' },
  }
  it('behind a reference are named, and what more is said of them is told', () => {
    const document = readRecord(
      medication,
      medicationRequest({ medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/med' } }),
    )
    expect(only(document)).toMatchObject({ medicationCodeableConcept: { text: 'Amoxicillin 250 mg' } })
    expect(lost(document)).toEqual(['/entry/1/resource/form'])
    expect(document.sections.map(({ key }) => key)).not.toContain('Medication')
  })

  it.each([
    [
      'contained',
      { contained: [{ ...medication, form: undefined }], medicationReference: { reference: '#med' } },
      'Amoxicillin 250 mg',
    ],
    [
      'by ingredients',
      {
        contained: [
          {
            resourceType: 'Medication',
            id: 'med',
            ingredient: [{ itemCodeableConcept: { text: 'A' } }, { itemCodeableConcept: { text: 'B' } }],
          },
        ],
        medicationReference: { reference: '#med' },
      },
      'A / B',
    ],
    ['in words only', { medicationReference: { reference: 'Medication/gone', display: 'Lisinopril' } }, 'Lisinopril'],
  ])('%s', (_name, rest, text) => {
    const document = readRecord(medicationRequest({ medicationCodeableConcept: undefined, ...rest }))
    expect(only(document)).toMatchObject({ medicationCodeableConcept: { text } })
  })

  it('that nobody names are not taken', () => {
    const document = readRecord(
      medicationRequest({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: 'Medication/gone' },
      }),
    )
    expect(document.items).toEqual([])
    expect(reasons(document)).toEqual(['It points to something that is not in this file and says no more of it.'])
  })

  it('entered in error make the request unusable; unused ones are told', () => {
    const wrong = { ...medication, id: 'wrong', status: 'entered-in-error' }
    const document = readRecord(
      wrong,
      medication,
      medicationRequest({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: 'Medication/wrong' },
      }),
    )
    expect(document.items).toEqual([])
    expect(document.notUnderstood.map(({ section }) => section)).toEqual(['MedicationRequest', 'Medication'])
  })

  it('reasons behind references are kept as concepts, once', () => {
    const document = readRecord(
      condition(),
      medicationRequest({
        reasonCode: [{ text: 'Asthma' }],
        reasonReference: [{ reference: 'Condition/c1' }, { display: 'Cough' }],
      }),
    )
    expect(document.items[1]?.content).toMatchObject({ reasonCode: [{ text: 'Asthma' }, { text: 'Cough' }] })
  })
})

describe('what changes the meaning of the rest is never passed over', () => {
  const immunization = {
    resourceType: 'Immunization',
    id: 'i1',
    status: 'completed',
    vaccineCode: { text: 'MMR' },
    patient: SUBJECT,
    occurrenceDateTime: '2020',
  }
  it.each([
    ['a modifier extension', condition({ modifierExtension: [{ url: 'urn:x', valueBoolean: true }] })],
    [
      'a modifier extension inside',
      medicationRequest({
        dosageInstruction: [{ text: 'x', modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }],
      }),
    ],
    ['rules of its own', condition({ implicitRules: 'http://example.org' })],
    ['a prescription not to give', medicationRequest({ doNotPerform: true })],
    ['a dose that did not count', { ...immunization, isSubpotent: true }],
    ['a status nobody knows', medicationRequest({ status: 'perhaps' })],
    ['a verification nobody knows', condition({ verificationStatus: { text: 'maybe' } })],
  ])('%s', (_name, resource) => {
    const document = readRecord(resource)
    expect(document.items).toEqual([])
    expect(document.notUnderstood).toHaveLength(1)
    expect(document.notUnderstood[0]?.section).toBe(resource.resourceType)
  })

  it.each([
    [
      'STU3 notDone',
      { resourceType: 'Procedure', status: 'completed', notDone: true, code: { text: 'x' }, subject: SUBJECT },
      'not-done',
    ],
    ['STU3 notGiven', { ...immunization, notGiven: true }, 'not-done'],
    [
      'STU3 taken',
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        taken: 'n',
        medicationCodeableConcept: { text: 'x' },
        subject: SUBJECT,
      },
      'not-taken',
    ],
    ['doNotPerform that is false', medicationRequest({ doNotPerform: false }), 'active'],
  ])('%s', (_name, resource, status) => {
    // One R4 shape beside it: without it the file is refused as STU3.
    const document = readRecord(resource, condition())
    expect(document.items[0]?.content).toMatchObject({ status })
    expect(document.notUnderstood).toEqual([])
  })

  it('a security label is told', () => {
    const document = readRecord(condition({ meta: { security: [{ code: 'N' }, { code: 'ETH' }] } }))
    expect(reasons(document)).toEqual([
      'The sender marked this with the security label ETH. The chart does not keep labels.',
    ])
  })
})

describe('parts the chart has no place for', () => {
  it('are told by their place, and the item stays', () => {
    const document = readRecord(
      observation({
        valueQuantity: undefined,
        valueSampledData: { origin: { value: 0 }, period: 10, dimensions: 1, data: '1 2 3' },
        extension: [{ url: 'http://example.org/ext', valueString: 'x' }],
        _status: { extension: [{ url: 'http://example.org/primitive', valueString: 'x' }] },
        component: [{ code: { text: 'a' }, valueString: 'b', note: 'x' }],
      }),
    )
    expect(only(document)).toMatchObject({ component: [{ code: { text: 'a' }, valueString: 'b' }] })
    expect(details(document).map(({ place, what }) => [place.path, what])).toEqual([
      ['/entry/1/resource/component/0/note', 'Observation.component.note'],
      ['/entry/1/resource/_status/extension/0', 'http://example.org/primitive'],
      ['/entry/1/resource/valueSampledData', 'Observation.valueSampledData'],
      ['/entry/1/resource/extension/0', 'http://example.org/ext'],
    ])
  })

  it('are left out where they are wrong, alone', () => {
    const document = readRecord(
      medicationRequest({
        authoredOn: 'yesterday',
        dosageInstruction: [
          {
            text: 'one daily',
            timing: { repeat: { frequency: 0, period: 1, periodUnit: 'd' } },
            doseAndRate: [{ doseQuantity: { value: 'two' } }],
          },
        ],
        note: [{ authorString: 'no text' }, { text: 'kept' }],
      }),
    )
    expect(only(document)).toMatchObject({
      dosageInstruction: [{ text: 'one daily', timing: { repeat: { period: 1, periodUnit: 'd' } } }],
      note: [{ text: 'kept' }],
    })
    expect(lost(document)).toEqual([
      '/entry/1/resource/authoredOn',
      '/entry/1/resource/dosageInstruction/0/timing/repeat/frequency',
      '/entry/1/resource/dosageInstruction/0/doseAndRate/0/doseQuantity/value',
      '/entry/1/resource/note/0',
    ])
  })

  it('of a kind that is missing are said to be', () => {
    const document = readRecord(observation({ status: undefined }))
    expect(only(document)).toMatchObject({ status: 'unknown' })
    expect(reasons(document)).toEqual(['FHIR R4 demands status; it is missing and was taken as “unknown”.'])
  })
})

it('takes what real systems write in place of FHIR', () => {
  const document = readRecord(
    observation({
      category: {
        coding: [{ code: 'vital-signs', system: 'http://terminology.hl7.org/CodeSystem/observation-category' }],
      },
      code: [{ text: 'Weight' }],
      status: 'FINAL',
      effectiveDateTime: '2024-02-03 08:09+0100',
      valueQuantity: { value: '71.50', unit: 'kg' },
      issued: '',
      performer: null,
      note: { text: 'after lunch' },
    }),
  )
  expect(document.notUnderstood).toEqual([])
  expect(only(document)).toEqual({
    resourceType: 'Observation',
    category: 'vital-signs',
    code: { text: 'Weight' },
    status: 'final',
    effectiveDateTime: '2024-02-03T08:09+01:00',
    valueQuantity: { value: 71.5, written: '71.50', unit: 'kg' },
    note: [{ text: 'after lunch' }],
  })
})

describe('categories', () => {
  const category = (...codes: [string, string][]) => codes.map(([system, code]) => coding(system, code))
  const O = 'http://terminology.hl7.org/CodeSystem/observation-category'
  const U = 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category'
  it.each([
    ['one', { category: category([O, 'social-history']) }, 'social-history', 0],
    ['a screening', { category: category([O, 'survey'], [U, 'sdoh']) }, 'sdoh', 0],
    ['a survey', { category: category([O, 'survey']) }, 'survey', 0],
    ['two', { category: category([O, 'exam'], [O, 'vital-signs']) }, 'vital-signs', 1],
    [
      'one of HL7 v2',
      { category: category(['http://terminology.hl7.org/CodeSystem/v2-0074', 'LAB']) },
      'laboratory',
      0,
    ],
    ['one nobody knows', { category: category(['urn:x', 'y']) }, 'other', 1],
    ['none, a vital sign', { category: undefined, code: coding('http://loinc.org', '8867-4') }, 'vital-signs', 0],
    ['none, smoking', { category: undefined, code: coding('http://loinc.org', '72166-2') }, 'social-history', 0],
    ['none', { category: undefined }, 'other', 0],
  ])('of observations: %s', (_name, rest, expected, told) => {
    const document = readRecord(observation(rest))
    expect(only(document)).toMatchObject({ category: expected })
    expect(document.notUnderstood).toHaveLength(told)
  })

  const C = 'http://terminology.hl7.org/CodeSystem/condition-category'
  it.each([
    ['none', undefined, 'problem-list-item', 0],
    ['both', category([C, 'encounter-diagnosis'], [C, 'problem-list-item']), 'problem-list-item', 0],
    ['a diagnosis', category([C, 'encounter-diagnosis']), 'encounter-diagnosis', 0],
    ['LOINC', category(['http://loinc.org', '75326-9']), 'problem-list-item', 0],
    [
      'a concern with one more',
      category(['http://hl7.org/fhir/us/core/CodeSystem/condition-category', 'health-concern'], [U, 'sdoh']),
      'health-concern',
      1,
    ],
  ])('of conditions: %s', (_name, given, expected, told) => {
    const document = readRecord(condition({ category: given }))
    expect(only(document)).toMatchObject({ category: expected })
    expect(document.notUnderstood).toHaveLength(told)
  })
})

describe('notes and documents', () => {
  const text = 'Coughing for a week.\nNo fever.'
  const hash = (content: string) => createHash('sha256').update(content).digest('hex')
  it('plain text in a clinical note is a note', () => {
    const document = readRecord(
      documentReference(
        { contentType: 'text/plain', data: base64(text) },
        {
          ...clinicalNote,
          description: 'Visit',
          docStatus: 'final',
          date: '2026-01-02T10:00:00Z',
          context: { period: { start: '2026-01-02' } },
        },
      ),
    )
    expect(only(document)).toEqual({
      resourceType: 'ClinicalNote',
      status: 'signed',
      type: { coding: [{ system: 'http://loinc.org', code: '11506-3', display: 'Progress note' }] },
      title: 'Visit',
      text,
      date: '2026-01-02',
    })
    expect(document.items[0]?.section).toBe('DocumentReference')
    expect(document.files).toEqual([])
    expect(document.notUnderstood).toEqual([])
  })

  it.each([
    ['a PDF', { contentType: 'application/pdf', data: base64('%PDF-1.4') }, clinicalNote, '%PDF-1.4'],
    ['text that is no note', { contentType: 'text/plain', data: base64(text) }, {}, text],
    ['bytes that are not text', { contentType: 'text/plain', data: '/////w==' }, clinicalNote, undefined],
  ])('%s is a document with its bytes', (_name, attachment, rest, content) => {
    const document = readRecord(documentReference(attachment, rest))
    expect(only(document)).toMatchObject({ resourceType: 'DocumentReference', status: 'current' })
    const [file] = document.files
    expect(document.items[0]?.content).toMatchObject({
      content: [{ contentType: attachment.contentType, hash: file?.hash, size: file?.bytes.length }],
    })
    if (content !== undefined) expect(file?.hash).toBe(hash(content))
  })

  it('bytes in a Binary of the bundle', () => {
    const binary = { resourceType: 'Binary', id: 'b1', contentType: 'image/png', data: base64('png') }
    const document = readRecord(documentReference({ url: 'Binary/b1' }), binary, { ...binary, id: 'b2' })
    expect(only(document)).toMatchObject({ content: [{ contentType: 'image/png', size: 3 }] })
    expect(document.notUnderstood).toMatchObject([
      { section: 'Binary', reason: 'Nothing that was read from this file refers to it.' },
    ])
  })

  it('a link is no document', () => {
    const document = readRecord(
      documentReference({ contentType: 'application/pdf', url: 'https://ehr.example.org/Binary/1' }),
    )
    expect(document.items).toEqual([])
    expect(document.notUnderstood).toMatchObject([
      { section: 'DocumentReference', reason: 'The document itself is not in this file, only a link to it.' },
    ])
  })

  it('a checksum that does not fit is told', () => {
    const document = readRecord(
      documentReference({ contentType: 'application/pdf', data: base64('a'), hash: base64('0123456789abcdef0123') }),
    )
    expect(reasons(document)).toEqual(['The checksum in the file does not fit the bytes: they may be damaged.'])
  })

  it('pages of a report are documents; one that stands by itself is not repeated', () => {
    const report = (id: string, content: string) => ({
      resourceType: 'DiagnosticReport',
      id,
      status: 'final',
      code: { text: 'X-ray' },
      issued: '2026-01-02T10:00:00Z',
      subject: SUBJECT,
      presentedForm: [{ contentType: 'application/pdf', data: base64(content) }],
    })
    const document = readRecord(
      report('r1', 'alone'),
      report('r2', 'same'),
      documentReference({ contentType: 'application/pdf', data: base64('same') }),
    )
    expect(document.items.map(({ key, content }) => [key, content.resourceType])).toEqual([
      ['DiagnosticReport/r1', 'DiagnosticReport'],
      ['DiagnosticReport/r1/page/0', 'DocumentReference'],
      ['DiagnosticReport/r2', 'DiagnosticReport'],
      ['DocumentReference/d1', 'DocumentReference'],
    ])
    expect(document.items[1]?.content).toMatchObject({ type: { text: 'X-ray' }, date: '2026-01-02T10:00:00Z' })
    expect(document.items[2]?.content).toMatchObject({ presentedForm: [{ reference: '#DocumentReference/d1' }] })
    expectSound(document)
  })
})

describe('bundles', () => {
  it('of a history give the newest version, and say what else is there', () => {
    const version = (versionId: string, text: string) => condition({ meta: { versionId }, code: { text } })
    const entry = [...['10', '9', '2'].map((v) => version(v, `v${v}`)), patient].map((resource) => ({ resource }))
    const document = readFhir(
      json({
        resourceType: 'Bundle',
        type: 'history',
        entry: [...entry, { request: { method: 'DELETE', url: 'Condition/c9' } }, {}, { resource: {} }, 7],
      }),
    )
    expect(only(document)).toMatchObject({ code: { text: 'v10' } })
    expect(document.notUnderstood.map(({ section, place }) => [section, place.path])).toEqual([
      ['Bundle', '/entry/4'],
      ['Bundle', '/entry/5'],
      ['Bundle', '/entry/6'],
      ['Bundle', '/entry/7'],
      ['Condition', '/entry/1/resource'],
      ['Condition', '/entry/2/resource'],
    ])
    expect(found(document, 'Condition')).toBe(3)
  })

  it.each(['collection', 'document', 'transaction', 'batch', 'searchset', 'history'])('of type %s', (type) => {
    const document = readFhir(
      bundleOf([patient, condition()], {
        type,
        identifier: { system: 'urn:x', value: '9' },
        timestamp: '2026-01-02T03:04:05Z',
      }),
    )
    expect(document).toMatchObject({
      documentType: { name: type === 'document' ? 'Document (FHIR)' : 'Chart data (FHIR)' },
      documentId: { system: 'urn:x', value: '9' },
      createdAt: '2026-01-02T03:04:05Z',
    })
    expect(document.items).toHaveLength(1)
  })

  it('stand as a clinician reads a chart, whatever the order of the file; what was not taken over last', () => {
    const observation = {
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      code: { text: 'Weight' },
      subject: SUBJECT,
    }
    const allergy = { resourceType: 'AllergyIntolerance', id: 'a', code: { text: 'Latex' }, patient: SUBJECT }
    const claim = { resourceType: 'Claim', id: 'cl' }
    const { sections } = readFhir(bundleOf([claim, patient, observation, condition(), allergy]))
    expect(sections.map(({ title }) => title)).toEqual([
      'Allergies',
      'Problems and diagnoses',
      'Vitals, results and observations',
      'Insurance claims',
    ])
  })

  it('account for every entry: items, contexts, and what was not understood', () => {
    const resources: Resource[] = [
      condition(),
      { resourceType: 'Claim', id: 'cl' },
      { resourceType: 'Coverage', id: 'co' },
      { resourceType: 'Organization', id: 'org', name: 'Clinic' },
      { resourceType: 'Flag', id: 'f', status: 'active' },
      { resourceType: 'Nonsense', id: 'n' },
      condition({ id: 'c2', code: null }),
    ]
    const document = readRecord(...resources)
    for (const [type, count] of entriesByType(bundleOf(resources))) {
      expect([type, found(document, type)]).toEqual([type, type === 'Organization' ? 0 : count])
    }
    expect(reasons(document)).toContain('Insurance data is not kept in the chart.')
    expectSound(document)
  })

  it('say where each item stands', () => {
    const text = JSON.stringify(
      { resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient }, { resource: condition() }] },
      null,
      2,
    )
    const line =
      text
        .split('\n')
        .findIndex(
          (each, index, all) => each === '    {' && all.slice(0, index).filter((x) => x === '    {').length === 1,
        ) + 1
    expect(readFhir(text).items[0]?.place).toEqual({ path: '/entry/1/resource', line })
  })
})

describe('documents', () => {
  const header = {
    resourceType: 'Composition',
    status: 'preliminary',
    confidentiality: 'R',
    identifier: { system: 'urn:x', value: 'set' },
    type: coding('http://loinc.org', '60591-5', 'Patient summary Document'),
    subject: SUBJECT,
    date: '2026-01-02',
    title: 'Summary for Ada',
    author: [{ display: 'Dr. Marsh' }],
    custodian: { display: 'Lakeside' },
    section: [
      {
        title: 'Plan',
        code: coding('http://loinc.org', '18776-5'),
        text: {
          status: 'generated',
          div: '<div><p>Walk &amp; rest.</p><script>x</script><table><tr><td>a</td><td>b</td></tr></table></div>',
        },
        entry: [{ reference: 'Condition/c1' }],
      },
      { title: 'Empty' },
    ],
  }

  it('have a header and sections with words', () => {
    const document = readFhir(bundleOf([header, patient, condition()], { type: 'document' }))
    expect(document).toMatchObject({
      documentType: { code: { code: '60591-5' }, name: 'Patient summary Document' },
      title: 'Summary for Ada',
      setId: { system: 'urn:x', value: 'set' },
      createdAt: '2026-01-02',
      author: [{ display: 'Dr. Marsh' }],
      custodian: { display: 'Lakeside' },
      notices: ['The sender marked this document as preliminary.', 'The sender marked this document as restricted.'],
    })
    expect(document.sections[0]).toEqual({
      key: 'Composition/section/0',
      code: { system: 'http://loinc.org', code: '18776-5' },
      title: 'Plan',
      narrative: 'Walk & rest.\na | b',
      place: { path: '/entry/0/resource/section/0', line: 1 },
    })
  })

  it('say by provenance who stands behind an item', () => {
    const provenance = (target: string, who: string, rest = {}) => ({
      resourceType: 'Provenance',
      target: [{ reference: target }],
      recorded: '2026-01-02T00:00:00Z',
      agent: [
        {
          type: coding('http://terminology.hl7.org/CodeSystem/provenance-participant-type', 'author'),
          who: { display: who },
          onBehalfOf: { display: 'County Hospital' },
        },
      ],
      ...rest,
    })
    const document = readRecord(
      condition(),
      condition({ id: 'c2' }),
      provenance('Patient/p1', 'Dr. Marsh'),
      provenance('Condition/c1', 'Dr. Marsh'),
      provenance('Condition/c2', 'Dr. Other', { occurredDateTime: '2020-05' }),
    )
    expect(document).toMatchObject({
      author: [{ display: 'Dr. Marsh' }],
      authorOrganization: { display: 'County Hospital' },
    })
    const [first, second] = document.items
    expect(first).not.toHaveProperty('author')
    expect(second).toMatchObject({ author: [{ display: 'Dr. Other' }], authoredOn: '2020-05' })
  })
})

it('keeps the words of a plan that says nothing else', () => {
  const plan = {
    resourceType: 'CarePlan',
    id: 'cp',
    status: 'active',
    intent: 'plan',
    subject: SUBJECT,
    text: { status: 'additional', div: '<div><p>Walk daily</p><p>No salt</p></div>' },
  }
  expect(only(readRecord(plan))).toMatchObject({ description: 'Walk daily\nNo salt' })
})

it('a device of the patient is said by the device or by its use (IPS)', () => {
  const device = (id: string, rest = {}) => ({ resourceType: 'Device', id, type: { text: id }, ...rest })
  const document = readRecord(device('pacemaker', { patient: SUBJECT }), device('hip'), device('scanner'), {
    resourceType: 'DeviceUseStatement',
    status: 'active',
    subject: SUBJECT,
    device: { reference: 'Device/hip' },
    timingDateTime: '2019',
  })
  expect(document.items.map(({ key }) => key)).toEqual(['Device/pacemaker', 'Device/hip'])
  expect(document.notUnderstood.map(({ section, place }) => [section, place.path])).toEqual([
    ['details', '/entry/4/resource/timingDateTime'],
    ['Device', '/entry/3/resource'],
  ])
})

it('the sexual orientation that is the patient’s is the patient’s; one with a date is an observation', () => {
  const orientation = (rest = {}) =>
    observation({
      category: undefined,
      code: coding('http://loinc.org', '76690-7'),
      valueQuantity: undefined,
      valueCodeableConcept: { text: 'Bisexual' },
      ...rest,
    })
  const document = readRecord(orientation(), orientation({ id: 'o2', effectiveDateTime: '2020' }))
  expect(document.patient.sexualOrientation).toEqual({ text: 'Bisexual' })
  expect(document.items.map(({ key }) => key)).toEqual(['Observation/o2'])
})
