/** Every outside document at hand, by where it comes from: read, or refused in words. The numbers are printed as one table. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { flaws } from '../exchange/fhir-accounting.ts'
import { filesIn, sharedFolder } from '../shared.ts'

interface Row {
  from: string
  files: number
  read: number
  refused: number
  items: number
  notUnderstood: number
}

const sources = ['corpus/ccda', 'corpus/fhir', 'hl7v2'].flatMap((name) => {
  const folder = sharedFolder(name, 'Reading of real documents is not counted')
  if (folder === undefined) return []
  const files = filesIn(folder).filter((file) => !/README\.md$|manifest\.json$/.test(file))
  const byFolder = Map.groupBy(files, (file) => {
    const [first, ...rest] = path.relative(folder, file).split(path.sep)
    return rest.length === 0 ? name : `${name}/${first}`
  })
  return [...byFolder]
})

const rows: Row[] = []

function count(from: string, files: readonly string[]): Row {
  const row: Row = { from, files: files.length, read: 0, refused: 0, items: 0, notUnderstood: 0 }
  for (const file of files) {
    try {
      const document = readDocument(readFileSync(file))
      expect(flaws(document), path.basename(file)).toEqual([])
      row.read += 1
      row.items += document.items.length
      row.notUnderstood += document.notUnderstood.length
    } catch (error) {
      if (!(error instanceof DocumentRejected)) throw error
      row.refused += 1
    }
  }
  return row
}

describe.runIf(sources.length > 0)('documents of others', () => {
  test.each(sources)('%s: read soundly or refused in words', (from, files) => {
    const row = count(from, files)
    rows.push(row)
    expect(row.read + row.refused).toBe(row.files)
  })

  afterAll(() => {
    const total = rows.reduce<Row>(
      (sum, row) => ({
        from: 'all',
        files: sum.files + row.files,
        read: sum.read + row.read,
        refused: sum.refused + row.refused,
        items: sum.items + row.items,
        notUnderstood: sum.notUnderstood + row.notUnderstood,
      }),
      { from: 'all', files: 0, read: 0, refused: 0, items: 0, notUnderstood: 0 },
    )
    const lines = [...rows, total].map(({ from, ...numbers }) =>
      [from.padEnd(56), ...Object.values(numbers).map((n) => String(n).padStart(9))].join(''),
    )
    const heads = ['files', 'read', 'refused', 'items', 'not und.'].map((head) => head.padStart(9))
    console.info([`${'Documents of others'.padEnd(56)}${heads.join('')}`, ...lines].join('\n'))
  })
})
