/** Real documents against the chart they have become: a second import changes nothing, whether ids survived or not. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isEnteredInError } from '../../domain/resources/index.ts'
import { readDocument } from '../../exchange/read.ts'
import { reconcile } from '../../exchange/reconcile/match.ts'
import { DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { items, row } from './reconcile-cases.ts'

const corpus = sharedFolder('corpus', 'Reconciliation of real documents is not checked')
const files = corpus ? ['ccda/**/*', 'fhir/**/*'].flatMap((pattern) => filesIn(corpus, pattern)) : []

function readable(file: string): ReadDocument | undefined {
  try {
    return readDocument(readFileSync(file), { fileName: path.basename(file) })
  } catch (error) {
    if (error instanceof DocumentRejected) return undefined
    throw error
  }
}

const documents = files.flatMap((file) => {
  const document = readable(file)
  return document ? [{ name: path.basename(file), contents: document.items.map((item) => item.content) }] : []
})

describe.runIf(documents.length > 0)('a real document that comes a second time', () => {
  test.each(documents)('$name', ({ contents: all }) => {
    // What the sender takes back never gets into a chart.
    const contents = all.filter((content) => !isEnteredInError(content))
    const bare = contents.map((content) => ({ ...content, identifier: undefined }))
    for (const incoming of [contents, bare]) {
      const chart = incoming.map((content) => row(content))
      const other = reconcile(items(incoming), chart, []).filter((s) => s.suggestion !== 'match' || s.conflict)
      expect(other.map((s) => s.why)).toEqual([])
    }
  })

  test('most of them are new to an empty chart, and few contradict themselves', () => {
    const all = documents.flatMap(({ contents }) => reconcile(items(contents), [], []))
    expect(all.filter((s) => s.suggestion === 'add').length / all.length).toBeGreaterThan(0.98)
    expect(all.filter((s) => s.conflict).length / all.length).toBeLessThan(0.01)
  })
})
