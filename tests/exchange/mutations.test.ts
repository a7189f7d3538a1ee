/**
 * Files broken in thousands of ways: each gives a sound document, or a refusal in words. Nothing else is thrown, nothing hangs,
 * memory does not grow. `npm run conformance` breaks 10,000, `npm test` 1,000; `MUTATIONS` and `MUTATION_SEED` say otherwise.
 */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { condition, medicationRequest, observation, recordOf } from '../fixtures/fhir/bundles.ts'
import { oneOfEach } from '../fixtures/snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { flaws } from './fhir-accounting.ts'
import { changes, mutated } from './mutate.ts'
import { zipped } from './zipped.ts'

const isConformance = process.env.npm_lifecycle_event === 'conformance'
const count = Number(process.env.MUTATIONS ?? (isConformance ? 10_000 : 1_000))
/** The same files on every run: what fails on one machine fails on all. */
const seed = Number(process.env.MUTATION_SEED ?? 1)
const MEBIBYTE = 1024 * 1024

interface Sample {
  name: string
  bytes: Uint8Array
}

const small: Sample[] = [
  { name: 'record.json', bytes: Buffer.from(recordOf(condition(), observation(), medicationRequest())) },
  { name: 'document.json', bytes: Buffer.from(stringifyFhir(writeFhirBundle(oneOfEach(), { type: 'document' }))) },
  ...filesIn(path.join(import.meta.dirname, '../fixtures/ccda')).map(sampleOf),
  ...filesIn(path.join(import.meta.dirname, '../fixtures/hl7v2')).map(sampleOf),
]

/** Beside the own ones: real documents, small ones, so that thousands are done in a minute. */
const real: Sample[] = ['corpus', 'hl7v2'].flatMap((name) => {
  const folder = sharedFolder(name, 'Only own documents are broken')
  const files = folder === undefined ? [] : filesIn(folder)
  return files.filter((file) => statSync(file).size < 45_000 && !/\.(md|tsv)$|manifest/.test(file)).map(sampleOf)
})

function sampleOf(file: string): Sample {
  return { name: path.basename(file), bytes: readFileSync(file) }
}

/** A sound document, or a refusal that says something. */
function settle(bytes: Uint8Array): 'read' | 'refused' {
  try {
    expect(flaws(readDocument(bytes))).toEqual([])
    return 'read'
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    expect(error.message).toMatch(/^[A-Z“"<].*[.!?)]$/s)
    return 'refused'
  }
}

const told: string[] = []

test(`${count} broken documents`, { timeout: 600_000 }, () => {
  const outcomes = { read: 0, refused: 0 }
  let slowest = { name: '', ms: 0 }
  let memory = 0
  const sample = fc.oneof(fc.constantFrom(...small), fc.constantFrom(...(real.length > 0 ? real : small)))
  fc.assert(
    fc.property(sample, changes, ({ name, bytes }, all) => {
      const broken = mutated(bytes, all)
      const start = performance.now()
      outcomes[settle(broken)] += 1
      const ms = performance.now() - start
      if (ms > slowest.ms) slowest = { name, ms }
      memory = Math.max(memory, process.memoryUsage.rss())
    }),
    { numRuns: count, seed },
  )
  told.push(
    `broken documents: ${outcomes.read} read, ${outcomes.refused} refused in words, 0 crashes; ` +
      `slowest ${Math.round(slowest.ms)} ms (${slowest.name}), memory up to ${Math.round(memory / MEBIBYTE)} MiB`,
  )
  console.info(told.join('\n'))
  // Both must occur, or nothing was tried.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(count / 20)
  expect(memory).toBeLessThan(1024 * MEBIBYTE)
})

test('broken packets, archives, batches and bulk exports are opened or refused', { timeout: 600_000 }, async () => {
  const [record, , summary] = small
  const archives = [
    await zipped({ 'IHE_XDM/SUBSET01/DOC1.XML': summary?.bytes ?? '', 'INDEX.HTM': '<html></html>' }),
    gzipSync(record?.bytes ?? ''),
    Buffer.from(
      '{"resourceType":"Patient","id":"a"}\n{"resourceType":"Condition","subject":{"reference":"Patient/a"}}\n',
    ),
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...archives), changes, async (bytes, all) => {
      try {
        const { parts } = await partsOf(mutated(bytes, all), 'packet')
        for (const part of parts) settle(part.bytes)
      } catch (error) {
        if (!(error instanceof DocumentRejected)) throw error
      }
    }),
    { numRuns: count / 10, seed },
  )
})
