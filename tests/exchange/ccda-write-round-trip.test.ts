/** Nothing gets lost on the way out: what the writer says, our own reader takes back, field by field. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChartType, chartTypes } from '../../domain/resources/index.ts'
import { SNOMED } from '../../domain/terminology/systems.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import { type ChartSnapshot, DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { fullSnapshot, noneKnownSnapshot, uuid } from '../fixtures/snapshot.ts'
import { filesIn, sharedFolder } from '../shared.ts'
import { compareAll, told } from './ccda-write-compare.ts'
import { contentOf } from './fhir-arbitrary.ts'

const there = (snapshot: ChartSnapshot): ReadDocument => readDocument(new TextEncoder().encode(writeCcd(snapshot)))

/** A file that is not in the document leaves by name only: there is nothing to make a document of at the other end. */
const FILE_ELSEWHERE = `DocumentReference/${uuid(175)} did not come back`

describe('charts made by hand', () => {
  const snapshot = fullSnapshot()
  const comparisons = compareAll(snapshot, there(snapshot))

  it.each(chartTypes)('%s comes back as it went out', (type: ChartType) => {
    const own = comparisons.filter(({ row }) => row.resourceType === type)
    expect(own.length).toBeGreaterThan(0)
    expect(told(own).filter((line) => line !== FILE_ELSEWHERE)).toEqual([])
  })

  it('the file that stays here is named in the narrative', () => {
    expect(writeCcd(snapshot)).toContain('kept by the sender and not part of this document')
  })

  it('recorded absence comes back as the same assertion', () => {
    const none = noneKnownSnapshot()
    const document = there(none)
    expect(told(compareAll(none, document))).toEqual([])
    expect(document.notUnderstood).toEqual([])
  })

  it.each([
    ['716184000', 'Latex'],
    ['428197003', 'Insects'],
  ])('no known allergy to one substance (%s) names it, and comes back', (code, substance) => {
    const resources = noneKnownSnapshot().resources.filter((row) => row.resourceType === 'AllergyIntolerance')
    const none = {
      ...noneKnownSnapshot(),
      resources: resources.map((row) => ({ ...row, code: { coding: [{ system: SNOMED, code }] } })),
    }
    const [entry = ''] = /<observation[^>]*negationInd="true"[\s\S]*?<\/participant>/.exec(writeCcd(none)) ?? []
    expect(entry).toContain(`<originalText>${substance}</originalText></code></playingEntity>`)
    expect(told(compareAll(none, there(none)))).toEqual([])
  })

  it('what was ruled out in words alone is not taken for the absence of everything', () => {
    const ruledOut: ChartSnapshot = {
      ...noneKnownSnapshot(),
      resources: [
        {
          resourceType: 'AllergyIntolerance',
          id: uuid(60),
          verificationStatus: 'refuted',
          category: ['food'],
          code: { text: 'Eggs' },
        },
        {
          resourceType: 'Condition',
          id: uuid(61),
          category: 'problem-list-item',
          verificationStatus: 'refuted',
          code: { text: 'COPD' },
        },
        {
          resourceType: 'MedicationStatement',
          id: uuid(62),
          status: 'not-taken',
          medicationCodeableConcept: { text: 'Warfarin' },
        },
        { resourceType: 'Procedure', id: uuid(63), status: 'not-done', code: { text: 'Colonoscopy' } },
      ],
    }
    expect(told(compareAll(ruledOut, there(ruledOut)))).toEqual([])
  })

  it('a second time around gives the same items under the same ids', () => {
    const options = { timeZone: snapshot.timeZone, now: snapshot.createdAt }
    const second = toSnapshot(there(snapshot), options)
    const third = toSnapshot(there(second), options)
    expect(third.resources.map(({ id }) => id).sort()).toEqual(second.resources.map(({ id }) => id).sort())
    expect(told(compareAll(second, there(second)))).toEqual([])
  })
})

describe('whatever the record can hold', () => {
  const sources = { attachments: [{ contentType: 'application/pdf', size: 3, hash: 'a'.repeat(64) }] }
  const files = [{ hash: 'a'.repeat(64), contentType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }]

  it.each(chartTypes)('%s of any content leaves a trace that can be read', (type: ChartType) => {
    fc.assert(
      fc.property(contentOf(type, sources), (content) => {
        const snapshot = { ...noneKnownSnapshot(), files, resources: [{ ...content, id: uuid(70) }] }
        const xml = writeCcd(snapshot)
        expect(xml).toContain(uuid(70))
        expect(readDocument(new TextEncoder().encode(xml)).sections.length).toBeGreaterThan(0)
        const ids = new Set([...xml.matchAll(/ ID="([^"]+)"/g)].map(([, id]) => id))
        const pointers = [...xml.matchAll(/<reference value="#([^"]+)"/g)].map(([, id]) => id)
        expect(pointers.filter((id) => !ids.has(id))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

const corpora = ['corpus/ccda', 'corpus/fhir'].flatMap((name) => {
  const folder = sharedFolder(name, 'Round trips of real documents are not tried')
  return folder === undefined ? [] : filesIn(folder)
})

function readOrRefuse(file: string): ReadDocument | undefined {
  try {
    return readDocument(readFileSync(file))
  } catch (error) {
    if (error instanceof DocumentRejected) return undefined
    throw error
  }
}

describe.runIf(corpora.length > 0)('documents of others', () => {
  it.each(corpora.map((file) => [path.basename(file), file]))('%s loses nothing', (_name, file) => {
    const document = readOrRefuse(file)
    if (document === undefined) return
    const snapshot = toSnapshot(document, { timeZone: 'America/New_York', now: '2026-01-01T00:00:00.000Z' })
    expect(told(compareAll(snapshot, there(snapshot)))).toEqual([])
  })
})
