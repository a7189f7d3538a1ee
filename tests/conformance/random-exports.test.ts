/** What leaves of random charts, and of a patient seen for decades, is valid by the validators of others. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../domain/contract/exporting.ts'
import type { ChartSnapshot } from '../../exchange/types.ts'
import { writeDocument } from '../../exchange/write.ts'
import { bigChart } from './big-chart.ts'
import { randomChart } from './random-charts.ts'
import { findings, validatorsInstalled } from './validators.ts'

const isConformance = process.env.npm_lifecycle_event === 'conformance'

const formats = {
  ccda: ['ccd', 'referral-note', 'consultation-note', 'care-plan', 'transfer-summary'],
  fhir: ['fhir', 'fhir-document'],
} as const satisfies Record<string, readonly ExportFormat[]>

const output = join(import.meta.dirname, '../output/random')
mkdirSync(output, { recursive: true })

/** Writes the document where the validator finds it; a finding names the file, and that the seed. */
function keep(name: string, chart: ChartSnapshot, format: ExportFormat): string {
  const { text, extension } = writeDocument(format, chart)
  const file = join(output, `${name}-${format}.${extension}`)
  writeFileSync(file, text)
  return file
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

/**
 * The schematron takes a minute for one document of the whole chart. So the long run has one of each standard whole; what
 * the other documents have besides is in their headers and in which sections they take.
 */
const whole = { encounters: 1000, observations: 5000 }
const some = { encounters: 40, observations: 200 }
const sizeOf = (format: ExportFormat) => (isConformance && (format === 'ccd' || format === 'fhir') ? whole : some)

describe.runIf(validatorsInstalled)('0 errors', () => {
  test.each(['ccda', 'fhir'] as const)(
    '%s, random charts in every kind of document',
    (kind) => {
      const files = seeds.flatMap((seed) => {
        const chart = randomChart(seed)
        return formats[kind].map((format) => keep(`seed-${seed}`, chart, format))
      })
      expect(findings(kind, files)).toEqual([])
    },
    240_000,
  )

  test.each(['ccda', 'fhir'] as const)(
    '%s, a patient of many visits in every kind of document',
    (kind) => {
      const files = formats[kind].map((format) => keep('big', bigChart(sizeOf(format)), format))
      expect(findings(kind, files)).toEqual([])
    },
    600_000,
  )
})
