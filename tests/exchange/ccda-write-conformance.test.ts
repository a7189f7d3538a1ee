/** Written documents against HL7's schema and schematron, where the validators are installed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartTypes } from '../../domain/resources/index.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import { type ChartSnapshot, DocumentRejected } from '../../exchange/types.ts'
import { findings, validatorsInstalled } from '../conformance/validators.ts'
import { emptySnapshot, fullSnapshot, noneKnownSnapshot, uuid } from '../fixtures/snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { contentOf, patientOf } from './fhir-arbitrary.ts'

const output = path.join(import.meta.dirname, '../output/ccda')
mkdirSync(output, { recursive: true })

/** Writes the document where the validator finds it. */
function keep(name: string, snapshot: ChartSnapshot): string {
  const file = path.join(output, `${name}.xml`)
  writeFileSync(file, writeCcd(snapshot))
  return file
}

/** Charts of random content of every type, the same ones each time. */
function randomCharts(count: number): ChartSnapshot[] {
  const hash = 'a'.repeat(64)
  const sources = { attachments: [{ contentType: 'application/pdf', size: 3, hash }] }
  const drawn = { numRuns: count, seed: 7 }
  const patients = fc.sample(patientOf(sources), drawn)
  const contents = chartTypes.map((type) => fc.sample(contentOf(type, sources), drawn))
  return patients.map((patient, index) => ({
    ...emptySnapshot(),
    patient: { ...patient, id: uuid(10), recordNumber: 'R-1' },
    resources: contents.flatMap((samples, type) => {
      const content = samples[index]
      return content === undefined ? [] : [{ ...content, id: uuid(1000 + type) }]
    }),
    files: [{ hash, contentType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }],
  }))
}

const corpora = ['corpus/ccda', 'corpus/fhir'].flatMap((name) => {
  const folder = sharedFolder(name, 'Rewritten documents of others are not validated')
  return folder === undefined ? [] : filesIn(folder)
})

function snapshotOf(file: string): ChartSnapshot | undefined {
  try {
    const document = readDocument(readFileSync(file))
    return toSnapshot(document, { timeZone: 'America/New_York', now: '2026-01-01T00:00:00.000Z' })
  } catch (error) {
    if (error instanceof DocumentRejected) return undefined
    throw error
  }
}

describe.runIf(validatorsInstalled)('written CCDs have no schema and no schematron errors', () => {
  it('of charts made by hand', () => {
    const charts = { full: fullSnapshot(), empty: emptySnapshot(), 'none-known': noneKnownSnapshot() }
    expect(
      findings(
        'ccda',
        Object.entries(charts).map(([name, chart]) => keep(name, chart)),
      ),
    ).toEqual([])
  })

  it('of charts with anything the record can hold', () => {
    expect(
      findings(
        'ccda',
        randomCharts(40).map((chart, index) => keep(`random-${index}`, chart)),
      ),
    ).toEqual([])
  })

  it.runIf(corpora.length > 0)('of documents of others, read and written again', () => {
    const files = corpora.flatMap((file, index) => {
      const snapshot = snapshotOf(file)
      return snapshot === undefined ? [] : [keep(`other-${index}`, snapshot)]
    })
    expect(files.length).toBeGreaterThan(40)
    expect(findings('ccda', files)).toEqual([])
  })
})
