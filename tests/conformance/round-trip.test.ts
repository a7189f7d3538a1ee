/** Chart -> C-CDA -> chart and chart -> FHIR -> chart, for the ten core sections of demo patients; in FHIR also of random charts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChartContent, isEnteredInError } from '../../domain/resources/index.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import type { Recorded } from '../../exchange/types.ts'
import { contentOf } from '../exchange/fhir-arbitrary.ts'
import { emptySnapshot, uuid } from '../fixtures/snapshot.ts'
import { returned, returnedTable } from './core-sections.ts'
import { exportDemoPatients } from './demo-practice.ts'

const isConformance = process.env.npm_lifecycle_event === 'conformance'
const read = (text: string) => readDocument(Buffer.from(text))
const formats = ['ccd', 'fhir'] as const

describe('demo patients', async () => {
  const exported = await exportDemoPatients(isConformance ? 40 : 3)

  test.each(formats)('%s: every field of every row comes back', (format) => {
    const charts = exported.map(({ rows, documents }) =>
      returned(
        rows.filter((row) => !isEnteredInError(row)),
        read(documents[format]),
      ),
    )
    console.info(returnedTable(`Round trip of ${charts.length} demo patients, ${format}`, charts))
    expect(charts.flat().flatMap(({ differences }) => differences)).toEqual([])
  })
})

const coreTypes = [
  'Condition',
  'AllergyIntolerance',
  'MedicationRequest',
  'MedicationStatement',
  'Immunization',
  'Observation',
  'DiagnosticReport',
  'Procedure',
  'Encounter',
  'FamilyMemberHistory',
] as const

/** Anything the record's types allow, sensible or not. */
function randomChart(seed: number): Recorded<ChartContent>[] {
  return coreTypes.flatMap((type, kind) =>
    fc.sample(contentOf(type, { attachments: [] }), { numRuns: 5, seed: seed * 100 + kind }).map((content, index) => {
      if (content.resourceType === 'DiagnosticReport') delete content.presentedForm
      return { ...content, id: uuid(5000 + kind * 100 + index) }
    }),
  )
}

describe('random charts', () => {
  const count = isConformance ? 100 : 10

  test('fhir: every field of every row comes back', () => {
    const all = Array.from({ length: count }, (_, seed) => {
      const resources = randomChart(seed + 1)
      return returned(resources, read(stringifyFhir(writeFhirBundle({ ...emptySnapshot(), resources }))))
    })
    console.info(returnedTable(`Round trip of ${count} random charts, fhir`, all))
    expect(all.flat().flatMap(({ differences }) => differences)).toEqual([])
  })
})
