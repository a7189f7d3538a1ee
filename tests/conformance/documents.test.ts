// @vitest-environment jsdom
/**
 * What is kept of C-CDA documents, section by section, by a walk of the files that shares nothing with the reader. The documents of
 * `../shared`, or any folder: `CHARTKEEP_DOCUMENTS=/path/to/folder npm run conformance`. Every other kind of file in it is read, too.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Part, partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { Account, type Loss } from '../exchange/ccda/accounting.ts'
import { filesIn, sharedFolder } from '../shared.ts'

const own = process.env.CHARTKEEP_DOCUMENTS
const folder = own ?? sharedFolder('corpus/ccda', 'What is kept of real documents is not counted')
const files = folder === undefined ? [] : filesIn(folder)

const account = new Account()
const refused: string[] = []
const reasons = new Map<string, number>()
const read = { documents: 0, items: 0, notUnderstood: 0 }
let slowest = 0

/** Reads one record; `undefined` where it was refused in words. Anything else that is thrown is a crash. */
function reading(name: string, bytes: Uint8Array): ReadDocument | undefined {
  const start = performance.now()
  try {
    return readDocument(bytes, { fileName: name })
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    refused.push(`${name}: ${error.message}`)
    return undefined
  } finally {
    slowest = Math.max(slowest, performance.now() - start)
  }
}

async function parts(name: string, bytes: Uint8Array): Promise<Part[]> {
  try {
    const { parts: found, leftOut } = await partsOf(bytes, name)
    for (const each of leftOut) refused.push(`${each.name}: ${each.reason}`)
    return found
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    refused.push(`${name}: ${error.message}`)
    return []
  }
}

/** Where and what kind of fact, never what it says: documents may be of real people. */
const told = ({ statement, facts }: Loss): string => `${statement.path} (${facts.map(({ kind }) => kind).join(', ')})`

async function count(file: string): Promise<void> {
  const name = path.relative(folder ?? '', file)
  for (const part of await parts(name, readFileSync(file))) {
    const document = reading(part.name, part.bytes)
    if (document === undefined) continue
    read.documents += 1
    read.items += document.items.length
    read.notUnderstood += document.notUnderstood.length
    for (const { reason } of document.notUnderstood) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    if (document.kind === 'ccda') account.add(part.name, part.bytes, document)
  }
}

describe.runIf(folder !== undefined)('what is kept of documents', () => {
  test.each(files)('%s: read, or refused in words', count)

  test('at least 99.9 % of the coded statements keep what they say, and no file takes 10 seconds', () => {
    expect(account.losses.map((loss) => `${loss.file}: ${told(loss)}`).slice(0, account.kept < 0.999 ? 50 : 0)).toEqual(
      [],
    )
    expect(slowest).toBeLessThan(10_000)
  })

  afterAll(() => {
    const why = [...reasons]
      .sort((a, b) => b[1] - a[1])
      .map(([reason, times]) => `  ${String(times).padStart(5)}  ${reason}`)
    console.info(
      [
        `What is kept of documents: ${own === undefined ? 'the documents at hand' : own}`,
        `  ${files.length} files, ${read.documents} records read, ${refused.length} refused or left out, ${read.items} items, slowest ${Math.round(slowest)} ms`,
        account.table,
        `  not understood: ${read.notUnderstood}`,
        ...why,
        ...account.losses.map((loss) => `  lost: ${loss.file}: ${told(loss)}`),
        ...refused.map((line) => `  not read: ${line}`),
      ].join('\n'),
    )
  })
})
