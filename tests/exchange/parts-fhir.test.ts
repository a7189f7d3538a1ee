/** FHIR files that hold several records, and records that come in several files. */
import { describe, expect, it } from 'vitest'
import { isUnnamed } from '../../domain/clinical/unnamed-patient.ts'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { zipped } from './zipped.ts'

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const patient = (id: string, family: string) => ({ resourceType: 'Patient', id, name: [{ family }] })
const code = (text: string) => ({ coding: [{ system: 'http://snomed.info/sct', code: '1', display: text }], text })
const problem = (id: string, reference: string, text: string) => ({
  resourceType: 'Condition',
  id,
  subject: { reference },
  code: code(text),
  asserter: { reference: 'Practitioner/d1' },
})
const doctor = { resourceType: 'Practitioner', id: 'd1', name: [{ family: 'Gray' }] }
const entry = (resource: object, fullUrl?: string) => ({ ...(fullUrl && { fullUrl }), resource })

async function readParts(bytes: Uint8Array, name: string) {
  const { parts, leftOut } = await partsOf(bytes, name)
  const read = parts.map((part) => readDocument(part.bytes))
  return {
    names: parts.map((part) => part.name),
    leftOut,
    read,
    told: read.map(({ patient: whose, items }) => [
      isUnnamed(whose) ? 'nobody' : whose.name[0]?.family,
      ...items.map(({ content }) => ('code' in content ? content.code?.text : '')),
    ]),
  }
}

describe('a bundle about several patients', () => {
  it('one part for each, with what their resources refer to', async () => {
    const urn = 'urn:uuid:6e0a0a52-6f2b-4d8a-9d4b-0e6d3a1f4a11'
    const bundle = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [
        entry(patient('p1', 'Doe')),
        entry(patient('p2', 'Roe'), urn),
        entry(problem('c1', 'Patient/p1', 'Asthma')),
        entry(problem('c2', urn, 'Gout')),
        entry(problem('c3', 'Patient/p3', 'Migraine')),
        entry(doctor),
        entry({ resourceType: 'Organization', id: 'o1', name: 'Elm Street' }),
      ],
    }
    const { names, told, leftOut, read } = await readParts(bytesOf(bundle), 'all.json')
    expect(names).toEqual(['all.json: patient 1', 'all.json: patient 2', 'all.json: patient 3'])
    expect(told).toEqual([
      ['Doe', 'Asthma'],
      ['Roe', 'Gout'],
      ['nobody', 'Migraine'],
    ])
    expect(leftOut).toEqual([
      { name: 'all.json: Organization /entry/6/resource', reason: 'No patient’s record refers to it.' },
    ])
    expect(JSON.stringify(read[1]?.items)).toContain('Gray')
  })

  const older = {
    DSTU2: (id: string, patientId: string, text: string) => ({
      resourceType: 'Condition',
      id,
      patient: { reference: `Patient/${patientId}` },
      code: code(text),
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      dateRecorded: '2014-02-03',
      asserter: { reference: 'Practitioner/d1' },
    }),
    STU3: (id: string, patientId: string, text: string) => ({
      resourceType: 'Condition',
      id,
      subject: { reference: `Patient/${patientId}` },
      code: code(text),
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      assertedDate: '2014-02-03',
      asserter: { reference: 'Practitioner/d1' },
    }),
  }

  it.each(Object.entries(older))(
    'in %s: each part is translated, also one that would not tell its version alone',
    async (version, old) => {
      const note = {
        resourceType: 'AllergyIntolerance',
        id: 'a2',
        patient: { reference: 'Patient/p2' },
        // Of every version.
        ...(version === 'DSTU2' ? { substance: code('Nuts') } : { code: code('Nuts'), type: 'allergy' }),
      }
      const bundle = {
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [
          entry(patient('p1', 'Doe')),
          entry(patient('p2', 'Roe')),
          entry(patient('p3', 'Poe')),
          entry(old('c1', 'p1', 'Asthma')),
          entry(old('c2', 'p1', 'Gout')),
          entry(note),
          entry(doctor),
        ],
      }
      const { names, told, leftOut, read } = await readParts(bytesOf(bundle), 'all.json')
      expect(names).toHaveLength(3)
      expect(told).toEqual([['Doe', 'Asthma', 'Gout'], ['Roe', 'Nuts'], ['Poe']])
      expect(leftOut).toEqual([])
      for (const one of read) expect(one.notices.join()).toContain(`FHIR ${version}`)
      expect(read[0]?.items[0]?.content).toMatchObject({ clinicalStatus: 'active', recordedDate: '2014-02-03' })
      expect(JSON.stringify(read[0]?.items)).toContain('Gray')
    },
  )

  it.each(Object.entries(older))('bulk lines in %s are translated for each patient', async (version, old) => {
    const lines = [
      patient('p1', 'Doe'),
      patient('p2', 'Roe'),
      old('c1', 'p1', 'Asthma'),
      old('c2', 'p1', 'Gout'),
      doctor,
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    const { told, read } = await readParts(new TextEncoder().encode(`${text}\n`), 'all.ndjson')
    expect(told).toEqual([['Doe', 'Asthma', 'Gout'], ['Roe']])
    for (const one of read) expect(one.notices.join()).toContain(`FHIR ${version}`)
  })

  it('a document stays whole, whoever else is named in it', async () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'document',
      entry: [
        entry({ resourceType: 'Composition', status: 'final', subject: { reference: 'Patient/p1' } }),
        entry(patient('p1', 'Doe')),
        entry(patient('mother', 'Doe')),
      ],
    }
    const bytes = bytesOf(bundle)
    expect(await partsOf(bytes, 'ips.json')).toEqual({ parts: [{ name: 'ips.json', bytes }], leftOut: [] })
  })
})

describe('an archive with one resource a file', () => {
  const files = {
    'clinical-records/Condition-1.json': JSON.stringify(problem('c1', 'Patient/p1', 'Asthma')),
    'clinical-records/Condition-2.json': JSON.stringify(problem('c2', 'Patient/p1', 'Gout')),
    'clinical-records/Practitioner-1.json': JSON.stringify(doctor),
  }

  it('is one record', async () => {
    const { names, told, leftOut } = await readParts(
      await zipped({ ...files, 'clinical-records/Patient-1.json': JSON.stringify(patient('p1', 'Doe')) }),
      'export.zip',
    )
    expect(names).toEqual(['export.zip: 4 resources'])
    expect(told).toEqual([['Doe', 'Asthma', 'Gout']])
    expect(leftOut).toEqual([])
  })

  it('of nobody who is in it: for a person to place', async () => {
    expect((await readParts(await zipped(files), 'export.zip')).told).toEqual([['nobody', 'Asthma', 'Gout']])
  })

  it('of two patients: two records', async () => {
    const archive = await zipped({
      ...files,
      'p1.json': JSON.stringify(patient('p1', 'Doe')),
      'p2.json': JSON.stringify(patient('p2', 'Roe')),
      'c3.json': JSON.stringify(problem('c3', 'Patient/p2', 'Migraine')),
    })
    expect((await readParts(archive, 'export.zip')).told).toEqual([
      ['Doe', 'Asthma', 'Gout'],
      ['Roe', 'Migraine'],
    ])
  })

  it('beside bundles and other files, which stay themselves', async () => {
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [entry(patient('p9', 'Poe'))] }
    const archive = await zipped({
      'b.json': JSON.stringify(bundle),
      'one.json': JSON.stringify(patient('p1', 'Doe')),
      'broken.json': '{"a":',
    })
    const { parts } = await partsOf(archive, 'export.zip')
    expect(parts.map(({ name }) => name)).toEqual([
      'export.zip: b.json',
      'export.zip: broken.json',
      'export.zip: one.json',
    ])
  })
})
