/** Real documents of many systems are read, or refused in words. What is kept of them: tests/conformance/documents.test.ts. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../exchange/read.ts'
import { DocumentRejected } from '../../../exchange/types.ts'
import { filesIn, sharedFolder } from '../../shared.ts'

const corpus = sharedFolder('corpus/ccda', 'Reading of C-CDA is not held against real documents')
const files = corpus === undefined ? [] : filesIn(corpus)
const isMadeBroken = (file: string): boolean => /made-here-malformed|NT_BadXml/.test(file)
const name = (file: string): string => path.basename(file)

describe.runIf(corpus !== undefined)('documents of many systems', () => {
  test.each(files.filter((file) => !isMadeBroken(file)))('%s reads', (file) => {
    const document = readDocument(readFileSync(file))
    expect(document.kind).toBe('ccda')
    expect(document.patient.name.length).toBeGreaterThan(0)
    expect(document.items.length).toBeGreaterThan(0)
    const sections = new Set(document.sections.map(({ key }) => key))
    for (const { section } of [...document.items, ...document.notUnderstood]) expect(sections).toContain(section)
    const keys = new Set(document.items.map(({ key }) => key))
    expect(keys.size).toBe(document.items.length)
    const links = JSON.stringify(document.items).matchAll(/"reference":"#([^"]+)"/g)
    for (const [, key] of links) expect(keys).toContain(key)
  })

  test('broken ones are refused with code, place and words', () => {
    const refused = files.filter(isMadeBroken).map((file) => {
      try {
        return [name(file), 'read', readDocument(readFileSync(file)).notices[0]]
      } catch (error) {
        if (!(error instanceof DocumentRejected)) throw error
        return [name(file), error.code, error.place?.line]
      }
    })
    expect(refused).toEqual([
      ['billion-laughs.xml', 'doctype', 1],
      ['empty.xml', 'empty', undefined],
      ['latin1-declared-utf8.xml', 'read', expect.stringContaining('first in line 30')],
      ['not-cda.xml', 'not-recognised', undefined],
      ['truncated.xml', 'not-well-formed', 1387],
      ['xxe.xml', 'doctype', 1],
      ['NT_BadXml_r11_v2.xml', 'not-well-formed', 59],
    ])
  })
})
