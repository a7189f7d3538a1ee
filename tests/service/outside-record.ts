/** A small outside record as a FHIR bundle, written by hand: one patient, a list of each kind. */
export interface OutsideRecord {
  problem?: string
  noKnownAllergies?: boolean
  hba1c?: number
  family?: string
}

const snomed = 'http://snomed.info/sct'

export function outsideBundle({
  problem = 'Asthma',
  noKnownAllergies = false,
  hba1c = 7.1,
  family = 'Smith',
}: OutsideRecord = {}) {
  const patient = 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000001'
  const subject = { reference: patient }
  const source = (value: string) => [{ system: 'urn:oid:2.16.840.1.113883.19.5', value }]
  const clinical = (code: string) => ({
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
  })
  const resources = [
    {
      resourceType: 'Patient',
      id: '1',
      identifier: source('p-1'),
      name: [{ family, given: ['John'] }],
      birthDate: '1980-08-14',
      gender: 'male',
    },
    {
      resourceType: 'Condition',
      identifier: source('c-1'),
      subject,
      clinicalStatus: clinical('active'),
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'problem-list-item' }] },
      ],
      code: { coding: [{ system: snomed, code: '195967001', display: 'Asthma' }], text: problem },
      onsetDateTime: '2019-05',
    },
    {
      resourceType: 'AllergyIntolerance',
      identifier: source('a-1'),
      patient: subject,
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
      },
      code: noKnownAllergies
        ? { coding: [{ system: snomed, code: '716186003', display: 'No known allergy' }] }
        : {
            coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '7980', display: 'Penicillin G' }],
          },
    },
    {
      resourceType: 'Observation',
      id: 'o1',
      identifier: source('o-1'),
      subject,
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
      ],
      code: { coding: [{ system: 'http://loinc.org', code: '4548-4', display: 'Hemoglobin A1c' }] },
      effectiveDateTime: '2026-10-01T08:00:00-05:00',
      valueQuantity: { value: hba1c, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
    },
    {
      resourceType: 'DiagnosticReport',
      identifier: source('r-1'),
      subject,
      status: 'final',
      code: { text: 'Diabetes panel' },
      effectiveDateTime: '2026-10-01T08:00:00-05:00',
      result: [{ reference: 'urn:uuid:6f0d3b1c-0000-4000-8000-000000000004' }],
    },
    { resourceType: 'Claim', status: 'active', patient: subject },
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6f0d3b1c-0000-4000-8000-0000000000ff' },
    entry: resources.map((resource, i) => ({
      fullUrl: `urn:uuid:6f0d3b1c-0000-4000-8000-00000000000${i + 1}`,
      resource,
    })),
  }
}

export function outsideFile(record: OutsideRecord = {}): File {
  return new File([JSON.stringify(outsideBundle(record))], 'from-elsewhere.json', { type: 'application/json' })
}
