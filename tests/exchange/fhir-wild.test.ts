/** Shapes of FHIR R4 met in exports of systems that nobody had read before. Everything here is invented. */
import { describe, expect, it } from 'vitest'
import { isUnnamed } from '../../domain/clinical/unnamed-patient.ts'
import { readDocument } from '../../exchange/read.ts'
import { flaws } from './fhir-accounting.ts'

type Resource = { resourceType: string } & Record<string, unknown>

const code = (text: string, of: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code: of, display: text }],
  text,
})
const jane: Resource = { resourceType: 'Patient', id: 'p1', name: [{ family: 'Doe', given: ['Jane'] }] }
const subject = { reference: 'Patient/p1' }
const asthma = (fields: object = {}): Resource => ({
  resourceType: 'Condition',
  id: 'c1',
  clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
  code: code('Asthma', '195967001'),
  subject,
  ...fields,
})
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
})

function read(value: object) {
  const document = readDocument(new TextEncoder().encode(JSON.stringify(value)))
  expect(flaws(document)).toEqual([])
  return { ...document, told: document.notUnderstood.map(({ what, reason }) => `${what}: ${reason}`) }
}

describe('a patient who is not in the file', () => {
  it('one resource: read for somebody who is not named', () => {
    const document = read(asthma())
    expect(isUnnamed(document.patient)).toBe(true)
    expect(document.items.map(({ content, place }) => [content.resourceType, place.path])).toEqual([['Condition', '']])
    expect(document.told).toEqual([])
    expect(document.notices).toEqual([expect.stringContaining('Choose whose chart')])
    expect(document.patientPlace).toBeUndefined()
  })

  it('a search result, with relative and absolute references and a version', () => {
    const at = 'https://ehr.example/fhir/Patient/p1'
    const document = read(
      bundle(
        asthma({ subject: { reference: at, display: 'Doe, Jane' } }),
        asthma({ id: 'c2', subject }),
        asthma({ id: 'c3', subject: { reference: `${at}/_history/3` } }),
        {
          resourceType: 'Immunization',
          id: 'i1',
          status: 'completed',
          patient: subject,
          vaccineCode: code('Flu', '1'),
        },
        { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'suppressed' }] },
      ),
    )
    expect(document.items).toHaveLength(4)
    expect(document.patient.identifier).toEqual([{ system: 'urn:ietf:rfc:3986', value: at }])
    expect(document.told).toEqual([
      'OperationOutcome: This is a message of the sender’s server, not part of the record.',
    ])
  })

  it('by a number, or by name alone', () => {
    const byNumber = { identifier: { system: 'urn:oid:1.2.3', value: '4711' } }
    expect(read(asthma({ subject: byNumber })).patient.identifier).toEqual([byNumber.identifier])
    expect(read(asthma({ subject: { display: 'Doe, Jane' } })).items).toHaveLength(1)
  })

  it.each([
    ['two addresses', [asthma(), asthma({ id: 'c2', subject: { reference: 'Patient/p2' } })]],
    ['two names', [asthma({ subject: { display: 'A' } }), asthma({ id: 'c2', subject: { display: 'B' } })]],
    ['a group', [asthma({ subject: { reference: 'Group/g1' } })]],
    ['nobody', [{ resourceType: 'Medication', code: code('A', '1') }]],
  ])('%s: refused', (_, resources) => {
    expect(() => read(bundle(...resources))).toThrow(/whose record/)
  })
})

describe('bundles inside a bundle', () => {
  const answers = bundle(
    bundle(jane),
    bundle(asthma(), { resourceType: 'Observation', id: 'o1', status: 'final', code: code('Pulse', '2'), subject }),
    { resourceType: 'Bundle', type: 'searchset', total: 0 },
  )

  it('the answers to a batch of searches are one record, each item with its place', () => {
    const document = read({ ...answers, type: 'batch-response' })
    expect(document.patient.name[0]?.family).toBe('Doe')
    expect(document.items.map(({ place }) => place.path)).toEqual([
      '/entry/1/resource/entry/0/resource',
      '/entry/1/resource/entry/1/resource',
    ])
    expect(document.told).toEqual(['Bundle: This bundle inside the file is empty.'])
  })

  it('older ones are translated wherever they stand', () => {
    const document = read(
      bundle(
        bundle({ ...jane, name: [{ family: ['Doe'] }] }),
        bundle(
          {
            resourceType: 'Immunization',
            patient: subject,
            status: 'completed',
            date: '2015-10-01',
            vaccineCode: code('Flu', '1'),
            wasNotGiven: true,
            reported: false,
          },
          { resourceType: 'DiagnosticOrder', subject, status: 'requested' },
        ),
      ),
    )
    expect(document.items[0]?.content).toMatchObject({ status: 'not-done', occurrenceDateTime: '2015-10-01' })
    expect(document.notUnderstood).toMatchObject([
      { section: 'DiagnosticOrder', place: { path: '/entry/1/resource/entry/1/resource' } },
    ])
  })
})

describe('small things', () => {
  it('results inside a report are its results, whether it refers to them or not', () => {
    const inside = {
      resourceType: 'Observation',
      id: 'x',
      status: 'final',
      code: code('Sodium', '3'),
      valueQuantity: { value: 140 },
    }
    const { items, told } = read(
      bundle(jane, {
        resourceType: 'DiagnosticReport',
        id: 'd',
        status: 'final',
        code: code('CMP', '4'),
        subject,
        contained: [inside],
      }),
    )
    expect(items.map(({ content }) => content.resourceType)).toEqual(['DiagnosticReport', 'Observation'])
    expect(told).toEqual([])
  })

  it('a medicine that is only a number is told, not named by it', () => {
    const order = { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject }
    const { items, told } = read(bundle(jane, { ...order, medicationReference: { identifier: { value: '4711' } } }))
    expect(items).toEqual([])
    expect(told[0]).toContain('says no more of it')
  })

  it('FHIR in XML is named', () => {
    const xml = '<?xml version="1.0"?><Patient xmlns="http://hl7.org/fhir"><id value="1"/></Patient>'
    expect(() => readDocument(new TextEncoder().encode(xml))).toThrow('FHIR in XML')
  })
})
