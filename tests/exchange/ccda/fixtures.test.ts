/** Two whole documents: one as C-CDA R2.1 means it, one as older systems wrote it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../exchange/read.ts'
import { only } from './document.ts'

const bytesOf = (name: string) => readFileSync(path.join(import.meta.dirname, '../../fixtures/ccda', name))
const fixture = (name: string) => readDocument(bytesOf(name))

describe('a visit summary', () => {
  const document = fixture('visit-summary.xml')

  test('where it comes from', () => {
    const { documentType, title, documentId, setId, versionNumber, createdAt, author, authorOrganization, custodian } =
      document
    expect({
      documentType,
      title,
      documentId,
      setId,
      versionNumber,
      createdAt,
      author,
      authorOrganization,
      custodian,
    }).toEqual({
      documentType: {
        code: { system: 'http://loinc.org', code: '34133-9', display: 'Summarization of Episode Note' },
        name: 'Summarization of Episode Note',
      },
      title: 'Visit summary',
      documentId: { system: 'urn:oid:1.3.6.1.4.1.99999.1', value: 'VS-2026-0310' },
      setId: { system: 'urn:oid:1.3.6.1.4.1.99999.2', value: 'VS-2026' },
      versionNumber: '2',
      createdAt: '2026-03-10T10:15:00-05:00',
      author: [
        {
          type: 'Practitioner',
          identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1245319599' },
          display: 'Ilse Brandt, MD',
        },
      ],
      authorOrganization: { type: 'Organization', identifier: expect.anything(), display: 'Harbor Family Practice' },
      custodian: {
        type: 'Organization',
        identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:oid:1.3.6.1.4.1.99999' },
        display: 'Harbor Family Practice',
      },
    })
  })

  test('the patient, with everything the header says', () => {
    expect(document.patient).toEqual({
      resourceType: 'Patient',
      identifier: [
        { system: 'urn:oid:1.3.6.1.4.1.99999.3', value: 'P-17' },
        { system: 'http://hl7.org/fhir/sid/us-ssn', value: '987-65-4320' },
      ],
      name: [
        { use: 'official', prefix: ['Mrs.'], given: ['Rosa', 'Elena'], family: 'Vermeer' },
        { use: 'nickname', given: ['Rosie'], family: 'Vermeer' },
        { use: 'maiden', family: 'Okoye' },
      ],
      telecom: [
        { system: 'phone', value: '+1-503-555-0142', use: 'home' },
        { system: 'phone', value: '+1-503-555-0199', use: 'mobile' },
        { system: 'email', value: 'rosa@example.org' },
      ],
      address: [
        {
          use: 'home',
          line: ['14 Mill Lane', 'Apt 2'],
          city: 'Astoria',
          state: 'OR',
          postalCode: '97103',
          country: 'US',
        },
      ],
      gender: 'female',
      birthDate: '1961-04-23',
      deceasedBoolean: false,
      maritalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M', display: 'Married' }],
      },
      religion: { coding: [expect.objectContaining({ code: '1013' })] },
      race: {
        ombCategory: [
          { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2054-5', display: 'Black or African American' },
        ],
        detailed: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2058-6', display: 'African American' }],
        text: 'Black or African American, African American',
      },
      ethnicity: {
        ombCategory: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2186-5', display: 'Not Hispanic or Latino' }],
        text: 'Not Hispanic or Latino',
      },
      communication: [
        { language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en' }] }, preferred: true },
        { language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'nl' }] } },
      ],
      birthPlace: { city: 'Lagos', country: 'NG' },
      contact: [
        {
          relationship: [
            { coding: [expect.objectContaining({ code: 'DAU' })] },
            { coding: [expect.objectContaining({ code: 'GUARD' })] },
          ],
          name: { given: ['Mara'], family: 'Vermeer' },
          telecom: [{ system: 'phone', value: '+1-503-555-0107' }],
        },
        {
          relationship: [
            { coding: [expect.objectContaining({ code: 'ECON' })] },
            { coding: [expect.objectContaining({ code: 'HUSB' })] },
          ],
          name: { given: ['Jan'], family: 'Vermeer' },
          telecom: [{ system: 'phone', value: '+1-503-555-0143' }],
          address: { city: 'Astoria', state: 'OR' },
        },
      ],
      generalPractitioner: [
        {
          type: 'Practitioner',
          identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1245319599' },
          display: 'Ilse Brandt',
        },
      ],
    })
    expect(document.notices).toEqual([])
    expect(only(document, 'CareTeam')).toMatchObject({
      participant: [
        { role: [{ coding: [expect.objectContaining({ code: 'PCP' })] }], member: { display: 'Ilse Brandt' } },
        { member: { type: 'Practitioner', display: 'Noor Haddad' } },
      ],
    })
  })

  test('per section: what became an item, what did not and why', () => {
    const table = document.sections.map(({ key }) => [
      key,
      document.items.filter(({ section }) => section === key).map((item) => item.key),
      document.notUnderstood.filter(({ section }) => section === key).map(({ reason }) => reason),
    ])
    expect(table).toEqual([
      ['allergies', ['AllergyIntolerance-1'], []],
      ['medications', ['MedicationRequest-1'], []],
      ['problems', ['Condition-1'], ['It says nothing: the sender marked it as having no information (NI).']],
      ['results', ['DiagnosticReport-1', 'Observation-1'], []],
      ['assessment', ['ClinicalNote-1'], []],
      ['immunizations', [], []],
      ['payers', [], ['Insurance is not kept in the chart; it is readable in the original.']],
      ['header', ['Encounter-1'], []],
      ['header-2', ['CareTeam-1'], []],
    ])
  })

  test('places, fragments of the narrative, authors', () => {
    const item = (key: string) => document.items.find((each) => each.key === key)
    expect(item('AllergyIntolerance-1')).toMatchObject({
      place: {
        path: '/ClinicalDocument/component/structuredBody/component[1]/section/entry/act/entryRelationship/observation',
        line: 108,
      },
      narrative: 'Penicillin G | Hives, moderate',
      // Named by number only here, by name in the header.
      author: [
        {
          type: 'Practitioner',
          identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1104888881' },
          display: 'Noor Haddad',
        },
      ],
      authoredOn: '2020-01-14',
    })
    expect(item('MedicationRequest-1')).toMatchObject({
      narrative: 'Metformin 500 mg, one tablet twice a day with meals',
      content: {
        dosageInstruction: [
          {
            text: 'one tablet twice a day with meals',
            timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
          },
        ],
      },
    })
    expect(item('Condition-1')?.author).toBeUndefined()
    expect(document.sections.find(({ key }) => key === 'assessment')?.narrative).toBe(
      'Diabetes above target.\nRecheck in three months.',
    )
  })
})

test.each([
  '<?xml version="1.1" encoding="UTF-8" standalone="yes" ?>',
  ' <?xml version="1.0"?>',
  '<?xml version=1.0?>',
  '<?xml encoding="utf-8" version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8">',
  '<?XML version="1.0"?>',
  '<?xml?>',
])('the declaration is no reason to refuse a document: %s', (declaration) => {
  const { items } = readDocument(Buffer.from(`${declaration}${bytesOf('older-summary.xml')}`))
  expect(items).toEqual(fixture('older-summary.xml').items)
})

describe('an older summary: prefixed names, no section code, no declaration of xsi, status by observation', () => {
  const document = fixture('older-summary.xml')

  test('reads all the same, and says what was odd', () => {
    expect(document.patient).toMatchObject({ name: [{ text: 'Piet Jansen' }], gender: 'unknown', birthDate: '1938' })
    expect(document.author).toEqual([{ type: 'Device', display: 'Old System 3' }])
    expect(document.notices).toEqual([expect.stringContaining('xsi')])
    expect(document.items.map(({ key, content }) => [key, 'status' in content && content.status])).toEqual([
      ['MedicationStatement-1', 'active'],
      ['Observation-1', 'final'],
      ['Observation-2', 'final'],
    ])
    expect(document.items[1]?.content).toMatchObject({
      category: 'vital-signs',
      effectiveDateTime: '2009-11-20',
      valueQuantity: { value: 150, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
    })
  })
})
