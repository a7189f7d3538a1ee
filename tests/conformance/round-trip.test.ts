/** Chart -> C-CDA -> chart and chart -> FHIR -> chart, for the ten core sections: demo patients and random charts. */
import { describe, expect, test } from 'vitest'
import { type ChartContent, isEnteredInError } from '../../domain/resources/index.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import type { ChartSnapshot, ReadDocument } from '../../exchange/types.ts'
import { otherSections, returned, returnedTable } from './core-sections.ts'
import { exportDemoPatients } from './demo-practice.ts'
import { randomChart } from './random-charts.ts'

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
    console.info(returnedTable('The other sections', charts, otherSections))
    expect(charts.flat().flatMap(({ differences }) => differences)).toEqual([])
  })
})

/** What came that is no row of the chart: nothing but facts that the chart keeps with the patient. */
function strangers(chart: ChartSnapshot, { items }: ReadDocument): string[] {
  const own = new Set(chart.resources.map(({ id }) => `urn:uuid:${id}`))
  return items
    .filter(({ content }) => !content.identifier?.some(({ value }) => own.has(value ?? '')) && !isAboutPatient(content))
    .map(({ key, place }) => `${key} at ${place.path} is no row of the chart`)
}

const aboutPatient: ReadonlySet<string | undefined> = new Set(['76689-9', '76690-7', '76691-5'])
const isAboutPatient = (content: ChartContent): boolean =>
  content.resourceType === 'Observation' && aboutPatient.has(content.code.coding?.[0]?.code)

describe('random charts', () => {
  const seeds = Array.from({ length: isConformance ? 100 : 12 }, (_, index) => index + 1)
  const written = {
    ccd: writeCcd,
    fhir: (chart: ChartSnapshot) => stringifyFhir(writeFhirBundle(chart)),
  } satisfies Record<(typeof formats)[number], (chart: ChartSnapshot) => string>

  test.each(formats)('%s: every field of every row comes back, and nothing else', (format) => {
    const found: string[] = []
    const all = seeds.map((seed) => {
      const chart = randomChart(seed)
      const document = read(written[format](chart))
      const sections = returned(chart.resources, document, chart.timeZone)
      const wrong = [
        ...sections.flatMap(({ differences }) => differences),
        ...strangers(chart, document),
        ...document.notUnderstood.map(({ reason, place }) => `${place.path}: ${reason}`),
      ]
      found.push(...wrong.map((line) => `seed ${seed}: ${line}`))
      return sections
    })
    console.info(returnedTable(`Round trip of ${all.length} random charts, ${format}`, all))
    expect(found).toEqual([])
  })
})
