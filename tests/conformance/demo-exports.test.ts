/** What leaves of ten demo patients: valid by the validators of others, and whole by our own reader. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../domain/contract/exporting.ts'
import { type ChartContent, isEnteredInError } from '../../domain/resources/index.ts'
import { readDocument } from '../../exchange/read.ts'
import { type Exported, exportDemoPatients } from './demo-practice.ts'
import { findings, schematronWarnings, validatorsInstalled } from './validators.ts'

const output = join(import.meta.dirname, '../output/exports')
let exported: Exported[] = []

const ccda: ExportFormat[] = ['ccd', 'referral-note', 'consultation-note', 'care-plan', 'transfer-summary']
const fhir: ExportFormat[] = ['fhir', 'fhir-document']

const fileOf = (e: Exported, format: ExportFormat) =>
  join(output, `${e.number}-${format}.${ccda.includes(format) ? 'xml' : 'json'}`)

beforeAll(async () => {
  exported = await exportDemoPatients(10)
  mkdirSync(output, { recursive: true })
  for (const e of exported)
    for (const format of [...ccda, ...fhir]) writeFileSync(fileOf(e, format), e.documents[format])
}, 120_000)

afterAll(() => {
  const count = (e: Exported) => e.rows.length
  console.info(
    `Exports of ${exported.length} demo patients, ${exported.map(count).join(' ')} items, are in tests/output/exports`,
  )
})

describe.runIf(validatorsInstalled)('validators', () => {
  test.each(ccda)(
    '%s: 0 schema errors, 0 schematron errors',
    (format) => {
      expect(
        findings(
          'ccda',
          exported.map((e) => fileOf(e, format)),
        ),
      ).toEqual([])
    },
    240_000,
  )

  test.each(fhir)(
    '%s: 0 errors against R4, US Core and IPS',
    (format) => {
      expect(
        findings(
          'fhir',
          exported.map((e) => fileOf(e, format)),
        ),
      ).toEqual([])
    },
    240_000,
  )
})

/** docs/conformance.md says why each warning stays. */
describe.runIf(validatorsInstalled)('warnings', () => {
  test('are those that the page justifies, and no others', () => {
    const files = exported.flatMap((e) => ccda.map((format) => fileOf(e, format)))
    const warnings = schematronWarnings(files)
    const byRule = Map.groupBy(warnings, ({ rule }) => rule)
    const lines = [...byRule]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(
        ([rule, all]) =>
          `  ${rule.padEnd(12)} ${String(all.length).padStart(5)} in ${new Set(all.map(({ file }) => file)).size} documents`,
      )
    console.info(
      [`SHOULD warnings: ${warnings.length} of ${byRule.size} rules in ${files.length} documents`, ...lines].join('\n'),
    )
    const page = readFileSync(join(import.meta.dirname, '../../docs/conformance.md'), 'utf8')
    const rows = page.split('\n').filter((line) => /^\| \d+-\d+/.test(line))
    const justified = rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((rule) => rule.trim()))
    expect([...byRule.keys()].sort()).toEqual(justified.sort())
  }, 240_000)
})

test.each([...ccda, ...fhir])('%s: our reader finds as many items of each kind as the chart has', (format) => {
  for (const e of exported) {
    const document = readDocument(new TextEncoder().encode(e.documents[format]))
    const went = countByType(e.rows.filter((row) => !isEnteredInError(row)))
    const came = countByType(
      document.items.map((item) => item.content).filter((content) => !isAboutThePatient(content)),
    )
    expect(came, `patient ${e.number}`).toEqual(went)
    expect(document.notUnderstood, `patient ${e.number}`).toEqual([])
  }
})

/** C-CDA says birth sex and gender identity in the social history; the chart keeps them with the patient. */
function isAboutThePatient(content: ChartContent): boolean {
  const loinc = content.resourceType === 'Observation' ? content.code.coding?.[0]?.code : undefined
  return loinc === '76689-9' || loinc === '76691-5'
}

function countByType(resources: { resourceType: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { resourceType } of resources) counts[resourceType] = (counts[resourceType] ?? 0) + 1
  return counts
}
