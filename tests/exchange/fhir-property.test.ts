/** Whatever the record can hold goes out as FHIR and comes back the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChartContent, type ChartType, chartTypes, type OmbCategories } from '../../domain/resources/index.ts'
import { readFhir } from '../../exchange/fhir/read.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { fileOf, ids, rowId, snapshotOf } from '../fixtures/fhir/snapshot.ts'
import { contentOf, patientOf } from './fhir-arbitrary.ts'

const pages = ['first page', 'second page', 'third page'].map((text) => fileOf(text, 'application/pdf'))
const sources = { attachments: pages.map(({ attachment }) => attachment) }
const files = pages.map(({ file }) => file)
const id = rowId(1)
const self = { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }

/** The row's own id is what a second import finds it by. */
const expected = (content: ChartContent): ChartContent => ({
  ...content,
  identifier: [...(content.identifier ?? []), self],
})

describe.each(chartTypes)('%s', (type: ChartType) => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(contentOf(type, sources), (content) => {
        // A report's pages are documents of the chart, tested by name.
        if (content.resourceType === 'DiagnosticReport') delete content.presentedForm
        const text = stringifyFhir(writeFhirBundle(snapshotOf([{ ...content, id }], files)))
        const document = readFhir(text)
        expect(document.notUnderstood).toEqual([])
        expect(document.items.map((item) => item.content)).toEqual([expected(content)])
      }),
      { numRuns: 150 },
    )
  })
})

describe('Patient', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(patientOf(sources), (content) => {
        const snapshot = snapshotOf([])
        snapshot.patient = { ...content, id: ids.patient, recordNumber: 'A-1042' }
        const document = readFhir(stringifyFhir(writeFhirBundle(snapshot)))
        const own = { system: self.system, value: `urn:uuid:${ids.patient}` }
        const [number, ...identifier] = document.patient.identifier ?? []
        expect(number).toMatchObject({ system: `urn:uuid:${ids.practice}`, value: 'A-1042' })
        expect({ ...document.patient, identifier }).toEqual({
          ...content,
          identifier: [...(content.identifier ?? []), own],
          ...(content.race && { race: detailed(content.race) }),
          ...(content.ethnicity && { ethnicity: detailed(content.ethnicity) }),
        })
        expect(document.notUnderstood).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** Codes that are no category of OMB are details of race and ethnicity. */
function detailed({ ombCategory = [], detailed = [], text }: OmbCategories): OmbCategories {
  const codings = [...ombCategory, ...detailed]
  return { ...(codings.length > 0 && { detailed: codings }), ...(text !== undefined && { text }) }
}
