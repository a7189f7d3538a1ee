/** Bundles of other systems are read whole; what is written of them, and of anything, is valid by others' validators. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { chartTypes } from '../../domain/resources/index.ts'
import { isContext } from '../../exchange/fhir/kinds.ts'
import { readFhir } from '../../exchange/fhir/read.ts'
import { type FhirOptions, stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import { type ChartSnapshot, DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { findings, validatorsInstalled } from '../conformance/validators.ts'
import { fileOf, rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { emptySnapshot, fullSnapshot, noneKnownSnapshot } from '../fixtures/snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { entriesByType, expectSound, found } from './fhir-accounting.ts'
import { contentOf, patientOf } from './fhir-arbitrary.ts'

const corpus = sharedFolder('corpus/fhir', 'Reading of FHIR is not held against real bundles')
const files = corpus === undefined ? [] : filesIn(corpus, '**/*.json')
const nameOf = (file: string): string => path.basename(file, '.json')
const options = { timeZone: 'America/New_York', now: '2026-11-22T12:00:00.000Z' }

const output = path.join(import.meta.dirname, '../output/fhir')
mkdirSync(output, { recursive: true })
const kept: string[] = []
/** Writes a bundle where the validator finds it. */
function keep(name: string, snapshot: ChartSnapshot, type?: FhirOptions): string {
  const text = stringifyFhir(writeFhirBundle(snapshot, type))
  const file = path.join(output, `${name}.json`)
  writeFileSync(file, text)
  kept.push(file)
  return text
}
afterAll(() => console.info(`${kept.length} FHIR bundles are in tests/output/fhir`))

function readOrRefuse(text: string): ReadDocument | DocumentRejected {
  try {
    return readFhir(text)
  } catch (error) {
    if (error instanceof DocumentRejected) return error
    throw error
  }
}

describe.runIf(corpus !== undefined)('bundles and resources of others', () => {
  it.each(files.map((file) => [nameOf(file), file]))('%s', (name, file) => {
    const text = readFileSync(file, 'utf8')
    const document = readOrRefuse(text)
    if (document instanceof DocumentRejected) {
      // A search result that is about nobody.
      expect(document.code).toBe('no-patient')
      expect(text).not.toContain('"resourceType": "Patient"')
      return
    }
    expectSound(document)
    const counts = [...entriesByType(text)].filter(([type]) => !isContext(type))
    expect(counts.map(([type]) => [type, found(document, type)])).toEqual(counts)

    const first = toSnapshot(document, options)
    const again = readFhir(keep(`again-${name}`, first))
    expect(again.notUnderstood).toEqual([])
    const second = toSnapshot(again, options)
    expect(second.resources.map(({ identifier: _, ...rest }) => rest)).toEqual(
      first.resources.map(({ identifier: _, ...rest }) => rest),
    )
  })

  const faults: [string, string, RegExp | undefined][] = [
    ['US_Core_no_identifier', 'read', undefined],
    ['unknown_element_foo', 'read', /no place for this/],
    ['bundle_dangling_urn_uuid_reference', 'read', /a patient who is not in this file/],
    ['con-3-4_invariant_verificationStatus_en', 'read', undefined],
    ['narrative_with_script', 'read', undefined],
    ['BP_no_systolic_component', 'read', undefined],
  ]
  it.each(faults)('made invalid: %s', (name, outcome, reason) => {
    const document = readOrRefuse(readFileSync(path.join(corpus ?? '', 'made-here-invalid', `${name}.json`), 'utf8'))
    expect(document instanceof DocumentRejected ? document.code : 'read').toBe(outcome)
    if (reason === undefined || document instanceof DocumentRejected) return
    expect(document.notUnderstood.map((each) => each.reason)).toContainEqual(expect.stringMatching(reason))
  })

  it.each(['con-3-4_invariant_verificationStatus_en', 'narrative_with_script', 'BP_no_systolic_component'])(
    'made invalid, with its patient: %s',
    (name) => {
      const resource = JSON.parse(
        readFileSync(path.join(corpus ?? '', 'made-here-invalid', `${name}.json`), 'utf8'),
      ) as { subject: { reference: string } }
      const patient = {
        resourceType: 'Patient',
        id: resource.subject.reference.split('/')[1],
        name: [{ text: 'Somebody' }],
      }
      const document = readFhir(
        JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient }, { resource }] }),
      )
      expect(document.items).toHaveLength(1)
      expect(document.items[0]?.narrative ?? '').not.toContain('script')
      keep(`mended-${name}`, toSnapshot(document, options))
    },
  )
})

describe('made by hand and at random', () => {
  it('charts in every kind of bundle', () => {
    const charts = { full: fullSnapshot(), empty: emptySnapshot(), none: noneKnownSnapshot() }
    for (const [name, chart] of Object.entries(charts)) {
      for (const type of ['collection', 'document', 'transaction'] as const) keep(`${name}-${type}`, chart, { type })
    }
  })

  it('rows of every type, whatever they hold', () => {
    const pages = ['first', 'second'].map((text) => fileOf(text, 'application/pdf'))
    const sources = { attachments: pages.map(({ attachment }) => attachment) }
    for (const type of chartTypes) {
      const rows = fc
        .sample(contentOf(type, sources), { numRuns: 40, seed: 20261122 })
        .map((content, index) => ({ ...content, id: rowId(index) }))
      keep(
        `random-${type}`,
        snapshotOf(
          rows,
          pages.map(({ file }) => file),
        ),
      )
    }
    fc.sample(patientOf(sources), { numRuns: 10, seed: 20261122 }).forEach((patient, index) => {
      const snapshot = snapshotOf([])
      keep(`random-Patient-${index}`, { ...snapshot, patient: { ...snapshot.patient, ...patient } })
    })
  })
})

describe.runIf(validatorsInstalled)('validators', () => {
  it('0 errors against R4 and US Core', () => {
    expect(findings('fhir', kept)).toEqual([])
  }, 120_000)
})
