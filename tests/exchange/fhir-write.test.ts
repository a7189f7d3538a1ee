/** What leaves as FHIR R4: bundles, profiles, times, ids. */
import { describe, expect, it } from 'vitest'
import type { ChartContent, ObservationContent, Provenance, Quantity } from '../../domain/resources/index.ts'
import type { JsonObject } from '../../exchange/fhir/json.ts'
import { isNpi } from '../../exchange/fhir/resources/parties.ts'
import { fhirTime } from '../../exchange/fhir/time.ts'
import { type FhirOptions, stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import type { ChartSnapshot, Recorded } from '../../exchange/types.ts'
import { fileOf, ids, rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { fullSnapshot } from '../fixtures/snapshot.ts'

interface Entry {
  fullUrl: string
  resource: JsonObject & { resourceType: string; id: string; meta?: { profile?: string[] } }
  request?: { method: string; url: string }
}

const entries = (snapshot: ChartSnapshot, options?: FhirOptions): Entry[] =>
  writeFhirBundle(snapshot, options).entry as unknown as Entry[]

const written = (snapshot: ChartSnapshot, type: string): Entry['resource'][] =>
  entries(snapshot).flatMap(({ resource }) => (resource.resourceType === type ? [resource] : []))

/** One row as it leaves. */
function sent(content: ChartContent, rest: Partial<ChartSnapshot> = {}): Entry['resource'] {
  const row = { ...content, id: rowId(1) } as Recorded<ChartContent>
  const found = entries({ ...snapshotOf([row]), ...rest }).find(({ resource }) => resource.id === row.id)
  if (found === undefined) throw new Error('The row did not leave')
  return found.resource
}

const profiles = (resource: Entry['resource']): string[] =>
  (resource.meta?.profile ?? []).map((url) => url.split('/').at(-1) ?? '')

describe('a bundle', () => {
  it('says which document it is, and when', () => {
    const { entry: _, ...bundle } = writeFhirBundle(snapshotOf([]))
    expect(bundle).toEqual({
      resourceType: 'Bundle',
      id: ids.document,
      identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${ids.document}` },
      type: 'collection',
      timestamp: '2026-11-22T15:30:00.000Z',
    })
  })

  it('of an unchanged chart differs in its id and time only', () => {
    const first = stringifyFhir(writeFhirBundle(fullSnapshot()))
    const again = { ...fullSnapshot(), documentId: ids.document, createdAt: '2027-01-01T00:00:00.000Z' }
    const second = stringifyFhir(writeFhirBundle(again))
    const { documentId, createdAt } = fullSnapshot()
    expect(second.replaceAll(ids.document, documentId).replaceAll(again.createdAt, createdAt)).toBe(first)
  })

  it('names every resource by its row, and every reference leads to one', () => {
    const all = entries(fullSnapshot())
    const urls = new Set(all.map(({ fullUrl }) => fullUrl))
    expect(urls.size).toBe(all.length)
    for (const { fullUrl, resource } of all) expect(fullUrl).toBe(`urn:uuid:${resource.id}`)
    const references = JSON.stringify(all).matchAll(/"reference":"([^"]*)"/g)
    for (const [, reference] of references) expect(urls).toContain(reference)
  })

  it('holds nothing empty', () => {
    expect(emptyPlaces(writeFhirBundle(fullSnapshot()), '')).toEqual([])
  })

  it('for a server asks for each resource under its id', () => {
    for (const { request, resource } of entries(fullSnapshot(), { type: 'transaction' })) {
      expect(request).toEqual({ method: 'PUT', url: `${resource.resourceType}/${resource.id}` })
    }
  })

  it('as a document begins with its header, and every item stands in a section', () => {
    const snapshot = fullSnapshot()
    const [first] = entries(snapshot, { type: 'document' })
    const sections = first?.resource.section as {
      code: { coding: { code: string }[] }
      entry: { reference: string }[]
      text: { div: string }
    }[]
    expect(first?.resource).toMatchObject({
      resourceType: 'Composition',
      status: 'final',
      subject: { reference: `urn:uuid:${snapshot.patient.id}` },
    })
    expect(sections.flatMap(({ entry }) => entry.map(({ reference }) => reference)).sort()).toEqual(
      snapshot.resources.map(({ id }) => `urn:uuid:${id}`).sort(),
    )
    expect(sections.map(({ code }) => code.coding[0]?.code)).toEqual(
      expect.arrayContaining(['11450-4', '48765-2', '10160-0', '30954-2', '8716-3', '11369-6', '47519-4']),
    )
  })

  it('writes words as words', () => {
    const plan: ChartContent = {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'Less <script>alert("x")</script> & more\u0001',
    }
    expect(sent(plan).text).toEqual({
      status: 'generated',
      div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Less &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more </p></div>',
    })
  })
})

function emptyPlaces(value: unknown, path: string): string[] {
  if (value === null || value === undefined || value === '') return [path]
  if (typeof value !== 'object') return []
  const inside = Object.entries(value)
  return inside.length === 0 ? [path] : inside.flatMap(([key, each]) => emptyPlaces(each, `${path}/${key}`))
}

describe('the patient', () => {
  it('has the record number of this practice first', () => {
    const snapshot = snapshotOf([])
    snapshot.patient.identifier = [{ system: 'urn:x', value: '7' }]
    const [patient] = written(snapshot, 'Patient')
    expect(patient?.identifier).toEqual([
      {
        use: 'usual',
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR', display: 'Medical record number' },
          ],
        },
        system: `urn:uuid:${ids.practice}`,
        value: 'A-1042',
        assigner: { display: 'Lakeside Family Practice' },
      },
      { system: 'urn:x', value: '7' },
    ])
  })

  it('says race and ethnicity in codes of OMB, in detail, and in words', () => {
    const snapshot = snapshotOf([])
    const cdc = (code: string, display: string) => ({ system: 'urn:oid:2.16.840.1.113883.6.238', code, display })
    snapshot.patient.race = { ombCategory: [cdc('2106-3', 'White'), cdc('1586-7', 'Shoshone')] }
    const [patient] = written(snapshot, 'Patient')
    expect(patient?.extension).toEqual([
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
        extension: [
          { url: 'ombCategory', valueCoding: cdc('2106-3', 'White') },
          { url: 'detailed', valueCoding: cdc('1586-7', 'Shoshone') },
          expect.objectContaining({ url: 'text', valueString: 'White, Shoshone' }),
        ],
      },
    ])
  })

  it('has a sexual orientation as US Core has it, an observation', () => {
    const snapshot = snapshotOf([])
    snapshot.patient.sexualOrientation = { text: 'Bisexual' }
    const [observation] = written(snapshot, 'Observation')
    expect(observation && profiles(observation)).toEqual(['us-core-observation-sexual-orientation'])
    expect(observation).toMatchObject({
      valueCodeableConcept: { text: 'Bisexual' },
      subject: { reference: `urn:uuid:${ids.patient}` },
    })
  })
})

describe('observations claim the profile they meet', () => {
  const loinc = (...codes: string[]) => ({ coding: codes.map((code) => ({ system: 'http://loinc.org', code })) })
  const unit = (code: string): Quantity => ({ value: 1, unit: code, system: 'http://unitsofmeasure.org', code })
  const on = { effectiveDateTime: '2026-01-02' }
  const pressure = (code: string) => ({ code: loinc(code), valueQuantity: unit('mm[Hg]') })
  const cases: [string, Partial<ObservationContent>, string | undefined][] = [
    [
      'blood pressure',
      { code: loinc('85354-9'), ...on, component: [pressure('8480-6'), pressure('8462-4')] },
      'us-core-blood-pressure',
    ],
    [
      'blood pressure, one side unknown',
      { code: loinc('85354-9'), ...on, component: [pressure('8480-6'), { code: loinc('8462-4') }] },
      'us-core-blood-pressure',
    ],
    [
      'blood pressure without diastolic',
      { code: loinc('85354-9'), ...on, component: [pressure('8480-6')] },
      'us-core-vital-signs',
    ],
    ['systolic alone', { ...pressure('8480-6'), ...on }, 'us-core-vital-signs'],
    ['weight', { code: loinc('29463-7'), valueQuantity: unit('kg'), ...on }, 'us-core-body-weight'],
    ['weight in stone', { code: loinc('29463-7'), valueQuantity: unit('[stone_av]'), ...on }, 'us-core-vital-signs'],
    ['temperature', { code: loinc('8310-5'), valueQuantity: unit('[degF]'), ...on }, 'us-core-body-temperature'],
    ['oximetry', { code: loinc('59408-5', '2708-6'), valueQuantity: unit('%'), ...on }, 'us-core-pulse-oximetry'],
    ['oximetry by one code', { code: loinc('59408-5'), valueQuantity: unit('%'), ...on }, 'us-core-vital-signs'],
    [
      'a vital sign of some month',
      { code: loinc('8867-4'), valueQuantity: unit('/min'), effectiveDateTime: '2026-01' },
      undefined,
    ],
    ['a vital sign without a date', { code: loinc('8867-4'), valueQuantity: unit('/min') }, 'us-core-heart-rate'],
    [
      'a result',
      { category: 'laboratory', code: loinc('718-7'), valueQuantity: unit('g/dL'), ...on },
      'us-core-observation-lab',
    ],
    [
      'a result in a unit of nobody’s',
      { category: 'laboratory', code: loinc('718-7'), valueQuantity: { value: 1, code: 'x', system: 'urn:y' }, ...on },
      undefined,
    ],
    [
      'smoking',
      { category: 'social-history', code: loinc('72166-2'), valueCodeableConcept: { text: 'Never' }, ...on },
      'us-core-smokingstatus',
    ],
    [
      'smoking in words',
      { category: 'social-history', code: loinc('72166-2'), valueString: 'Never', ...on },
      'us-core-simple-observation',
    ],
    [
      'a finding',
      { category: 'exam', code: { text: 'Spleen' }, valueString: 'soft' },
      'us-core-observation-clinical-result',
    ],
    ['a screening', { category: 'sdoh', code: { text: 'Housing' }, valueString: 'yes' }, 'us-core-simple-observation'],
  ]
  it.each(cases)('%s', (_name, rest, profile) => {
    const content: ObservationContent = {
      resourceType: 'Observation',
      status: 'final',
      category: 'vital-signs',
      code: { text: 'x' },
      ...rest,
    }
    expect(profiles(sent(content))).toEqual(profile === undefined ? [] : [profile])
  })

  it('and say why there is no value', () => {
    const empty: ObservationContent = {
      resourceType: 'Observation',
      status: 'final',
      category: 'laboratory',
      code: { text: 'x' },
    }
    expect(sent(empty).dataAbsentReason).toMatchObject({ coding: [{ code: 'unknown' }] })
    expect(sent({ ...empty, hasMember: [{ display: 'y' }] })).not.toHaveProperty('dataAbsentReason')
  })
})

describe('what US Core demands and nobody recorded is said to be absent', () => {
  const absent = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
  }
  const cases: [string, ChartContent, object][] = [
    [
      'when a vaccine was given',
      { resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'x' } },
      { _occurrenceDateTime: absent },
    ],
    [
      'when a procedure was done',
      { resourceType: 'Procedure', status: 'completed', code: { text: 'x' } },
      { _performedDateTime: absent },
    ],
    [
      'who ordered',
      {
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'x' },
      },
      { requester: absent },
    ],
    [
      'whether an allergy is active',
      { resourceType: 'AllergyIntolerance', code: { text: 'x' } },
      { clinicalStatus: absent },
    ],
    [
      'when a report came',
      {
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: { text: 'x' },
        category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
      },
      { _effectiveDateTime: absent, _issued: absent },
    ],
    [
      'what device it is',
      { resourceType: 'Device', type: { text: 'x' }, udiCarrier: { carrierHRF: '(01)1' } },
      { udiCarrier: [{ carrierHRF: '(01)1', _deviceIdentifier: absent }] },
    ],
    [
      'bytes that stay here',
      { resourceType: 'DocumentReference', status: 'current', content: [fileOf('x', 'application/pdf').attachment] },
      { content: [{ attachment: { contentType: 'application/pdf', size: 1, _data: absent } }] },
    ],
  ]
  it.each(cases)('%s', (_name, content, expected) => {
    expect(sent(content)).toMatchObject(expected)
  })

  it('but not what need not be there', () => {
    expect(
      sent({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'plan',
        medicationCodeableConcept: { text: 'x' },
      }),
    ).not.toHaveProperty('requester')
  })
})

describe('what FHIR’s rules leave no room for travels beside it', () => {
  const also = (resource: Entry['resource']) =>
    (resource.extension as { url: string }[]).map(({ url }) => url.replace('urn:chartkeep:fhir:also:', ''))
  const cases: [string, ChartContent, string[], string[]][] = [
    [
      'con-4: an end of what is active',
      {
        resourceType: 'Condition',
        category: 'problem-list-item',
        code: { text: 'x' },
        clinicalStatus: 'active',
        abatementDateTime: '2020',
      },
      ['abatementDateTime'],
      ['abatementDateTime'],
    ],
    [
      'con-5, ait-2: a status of what is wrong',
      {
        resourceType: 'AllergyIntolerance',
        code: { text: 'x' },
        verificationStatus: 'entered-in-error',
        clinicalStatus: 'active',
      },
      ['clinicalStatus'],
      ['clinicalStatus'],
    ],
    [
      'onset[x]: two of them',
      {
        resourceType: 'Condition',
        category: 'problem-list-item',
        code: { text: 'x' },
        onsetDateTime: '2020',
        onsetString: 'spring',
      },
      ['onsetString'],
      ['onsetString'],
    ],
    [
      'obs-6: a value and why there is none',
      {
        resourceType: 'Observation',
        status: 'final',
        category: 'other',
        code: { text: 'x' },
        valueString: 'y',
        dataAbsentReason: { text: 'z' },
      },
      ['dataAbsentReason'],
      ['dataAbsentReason'],
    ],
    [
      'fhs-1: born and aged',
      {
        resourceType: 'FamilyMemberHistory',
        status: 'completed',
        relationship: { text: 'x' },
        bornDate: '1950',
        ageAge: { value: 3, system: 'http://unitsofmeasure.org', code: 'a' },
      },
      ['ageAge'],
      ['ageAge'],
    ],
  ]
  it.each(cases)('%s', (_name, content, beside, gone) => {
    const resource = sent(content)
    expect(also(resource)).toEqual(beside)
    for (const name of gone) expect(resource).not.toHaveProperty(name)
  })
})

describe('times', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05-31', '2019-05-31'],
    ['2026-01-15T09:30', '2026-01-15T09:30:00-05:00'],
    ['2026-07-15T09:30', '2026-07-15T09:30:00-04:00'],
    ['2026-07-15T09:30:15.250', '2026-07-15T09:30:15.250-04:00'],
    ['2026-07-15T09:30+02:00', '2026-07-15T09:30:00+02:00'],
    ['2026-07-15T09:30:15Z', '2026-07-15T09:30:15Z'],
    ['2026-11-01T00:30', '2026-11-01T00:30:00-04:00'],
    ['2026-11-01T02:30', '2026-11-01T02:30:00-05:00'],
  ])('%s in New York', (recorded, expected) => {
    expect(fhirTime(recorded, 'America/New_York')).toBe(expected)
  })

  it.each([
    ['Asia/Kolkata', '+05:30'],
    ['America/St_Johns', '-03:30'],
    ['UTC', '+00:00'],
  ])('zone %s', (zone, offset) => {
    expect(fhirTime('2026-01-15T09:30', zone)).toBe(`2026-01-15T09:30:00${offset}`)
  })

  it('of less than FHIR’s precision stay what they are, beside it', () => {
    const resource = sent({
      resourceType: 'Observation',
      status: 'final',
      category: 'laboratory',
      code: { text: 'x' },
      issued: '2026-01',
    })
    expect(resource).not.toHaveProperty('issued')
    expect(resource._issued).toEqual({ extension: [{ url: 'urn:chartkeep:fhir:as-recorded', valueString: '2026-01' }] })
  })
})

describe('who says it', () => {
  const provenance = (n: number, rest: Partial<Provenance> = {}): Provenance => ({
    resourceType: 'Provenance',
    id: rowId(100 + n),
    patientId: ids.patient,
    target: `Condition/${rowId(n)}`,
    recorded: '2026-01-02T00:00:00.000Z',
    recordedBy: ids.author,
    author: [{ display: 'Dr. Outside' }],
    ...rest,
  })
  const row = (n: number): Recorded<ChartContent> => ({
    resourceType: 'Condition',
    id: rowId(n),
    category: 'problem-list-item',
    code: { text: 'x' },
  })

  it('one Provenance for what is the practice’s own, one for each outside origin', () => {
    const snapshot = {
      ...snapshotOf([1, 2, 3, 4].map(row)),
      provenance: [provenance(2), provenance(3), provenance(4, { author: [{ display: 'Dr. Other' }] }), provenance(9)],
    }
    const [own, first, second, ...more] = written(snapshot, 'Provenance')
    const targets = (resource: JsonObject = {}) =>
      (resource.target as { reference: string }[]).map(({ reference }) => reference)
    expect(targets(own)).toEqual([`urn:uuid:${ids.patient}`, `urn:uuid:${rowId(1)}`])
    expect(targets(first)).toEqual([2, 3].map((n) => `urn:uuid:${rowId(n)}`))
    expect(targets(second)).toEqual([`urn:uuid:${rowId(4)}`])
    expect(more).toEqual([])
    const { agent } = { ...own } as unknown as { agent: { type: { coding: { code: string }[] } }[] }
    const roles = agent.map(({ type }) => type.coding[0]?.code)
    expect(roles).toEqual(['author', 'custodian', 'transmitter'])
  })

  it('an NPI that cannot be one costs its owner the profile, not the number', () => {
    const claims = (value: string) => {
      const snapshot = snapshotOf([])
      snapshot.author.identifier = [{ system: 'http://hl7.org/fhir/sid/us-npi', value }]
      const [practitioner] = written(snapshot, 'Practitioner')
      expect(practitioner?.identifier).toEqual(snapshot.author.identifier)
      return practitioner && profiles(practitioner)
    }
    expect(claims('1234567893')).toEqual(['us-core-practitioner'])
    expect(claims('1234567890')).toEqual([])
  })

  it.each([
    ['1234567893', true],
    ['1992999825', true],
    ['1234567890', false],
    ['123456789', false],
    ['123456789a', false],
    [undefined, false],
  ])('NPI %s: %s', (value, valid) => {
    expect(isNpi(value)).toBe(valid)
  })
})
