/** The front door: whatever the bytes are, the answer is a document or a refusal that says what and where. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReadOptions, readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { ccda, entry, section } from './ccda/document.ts'

const utf8 = new TextEncoder()

function rejection(bytes: Uint8Array, options?: ReadOptions): DocumentRejected {
  try {
    readDocument(bytes, options)
  } catch (error) {
    if (error instanceof DocumentRejected) return error
    throw error
  }
  throw new Error('It was read.')
}

const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<ClinicalDocument xmlns="urn:hl7-org:v3">&c;</ClinicalDocument>`

describe('refused', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['an entity bomb', bomb, 'doctype'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'doctype'],
    ['a cut document', ccda('').slice(0, 900), 'not-well-formed'],
    ['XML that is no clinical document', '<invoice/>', 'not-clinical'],
    ['a CCR', '<ContinuityOfCareRecord xmlns="urn:astm-org:CCR"/>', 'not-recognised'],
    ['FHIR in XML', '<Bundle xmlns="http://hl7.org/fhir"/>', 'not-recognised'],
    ['a PDF', '%PDF-1.7 and so on', 'not-recognised'],
    ['a lab message', 'MSH|^~\\&|LAB|', 'not-clinical'],
    ['nobody’s document', '<ClinicalDocument xmlns="urn:hl7-org:v3"><title>x</title></ClinicalDocument>', 'no-patient'],
    ['endless nesting', '<a>'.repeat(5000), 'too-deep'],
    ['a huge attribute', `<a b="${'x'.repeat(1_100_000)}"/>`, 'too-large'],
  ])('%s', (_, text, code) => {
    expect(rejection(utf8.encode(text)).code).toBe(code)
  })

  test('100 MB, before anything is done with it', () => {
    expect(rejection(new Uint8Array(100 * 1024 * 1024)).message).toBe('The file has 100 MB; up to 80 MB can be read.')
  })

  test('documents about two people; one person named twice is one', () => {
    const one =
      '<recordTarget><patientRole><id root="1.2.840.99999.2" extension="P-17"/><patient><name use="L"><given>Rosa</given><family>Vermeer</family></name><birthTime value="19610423"/></patient></patientRole></recordTarget>'
    expect(rejection(utf8.encode(ccda('', one.replace('Rosa', 'Anna')))).code).toBe('several-patients')
    expect(readDocument(utf8.encode(ccda('', one))).patient.birthDate).toBe('1961-04-23')
  })

  test('a refusal repeats the ending of a file’s name and nothing else of it', () => {
    expect(rejection(utf8.encode('Dear colleague'), { fileName: 'Vermeer Rosa 1961.doc' }).message).toBe(
      'This (.doc) is a file of an unknown kind. C-CDA documents (XML), FHIR bundles (JSON) and HL7 v2 messages can be read.',
    )
  })
})

describe('a long row of one character is looked at once, not again and again', () => {
  test.each([
    ['at the beginning', '9'.repeat(1_000_000), 'not-recognised'],
    ['of separators', `a${',"'.repeat(500_000)}`, 'not-recognised'],
    ['of brackets', '['.repeat(1_000_000), 'too-deep'],
  ])('%s', (_, text, code) => {
    expect(rejection(utf8.encode(text)).code).toBe(code)
  })

  test('in a unit', () => {
    const value = `<value xsi:type="PQ" value="1" unit="${'(a)'.repeat(300_000)}"/>`
    const observation = `<observation classCode="OBS" moodCode="EVN"><code code="1-8" codeSystem="2.16.840.1.113883.6.1"/>${value}</observation>`
    expect(readDocument(utf8.encode(ccda(section('30954-2', entry(observation))))).items).toHaveLength(1)
  })
})

test('what is said of a patient and can’t be kept is shortened or left out, and told', () => {
  const long = ccda('').replace('extension="P-17"', `extension="${'7'.repeat(40_000)}"`)
  const { patient, notices } = readDocument(utf8.encode(long))
  expect(patient.identifier?.[0]?.value?.length).toBeLessThanOrEqual(2000)
  expect(patient.name[0]?.family).toBe('Vermeer')
  expect(notices).toEqual(['Patient: identifier.0.value was shortened.'])
})

describe('read all the same', () => {
  test.each([
    ['white space before the declaration', `\n  ${ccda('')}`],
    ['end marks behind the document', `${ccda('')}\n\0\x1a\n`],
    ['a byte order mark', `\ufeff${ccda('')}`],
  ])('%s', (_, text) => {
    expect(readDocument(utf8.encode(text)).patient.name[0]?.family).toBe('Vermeer')
  })

  test('lines keep their numbers behind a declaration that is not at the start', () => {
    const observation = entry(
      '<observation classCode="OBS" moodCode="EVN"><code code="1-8" codeSystem="2.16.840.1.113883.6.1"/></observation>',
    )
    const text = ccda(section('30954-2', observation))
    const line = (xml: string) => readDocument(utf8.encode(xml)).items[0]?.place.line
    expect(line(`\n\n${text}`)).toBe((line(text) ?? 0) + 2)
  })

  test('a patient without a name, and a birth date that is none', () => {
    const xml = ccda('')
      .replace(/<name use="L">.*?<\/name>/, '')
      .replace('19610423', '19611323')
    const { patient, notices } = readDocument(utf8.encode(xml))
    expect(patient).toMatchObject({ name: [{ text: 'Name not given' }] })
    expect(patient.birthDate).toBeUndefined()
    expect(notices).toHaveLength(2)
  })

  test('thousands of entries cost in proportion', () => {
    const observation = (i: number): string =>
      entry(
        `<observation classCode="OBS" moodCode="EVN"><id root="1.2" extension="${i}"/><code code="${i}-1" codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="INT" value="${i}"/></observation>`,
      )
    const xml = ccda(section('30954-2', Array.from({ length: 20_000 }, (_, i) => observation(i)).join('')))
    expect(readDocument(utf8.encode(xml)).items).toHaveLength(20_000)
  })
})

describe('a document with bytes changed is a document or a refusal, nothing else', () => {
  const fixtures = ['visit-summary.xml', 'older-summary.xml'].map((name) =>
    readFileSync(path.join(import.meta.dirname, '../fixtures/ccda', name)),
  )
  const settles = (bytes: Uint8Array): void => {
    try {
      const document = readDocument(bytes)
      expect(document.patient.name.length).toBeGreaterThan(0)
      const keys = new Set(document.sections.map(({ key }) => key))
      for (const { section } of [...document.items, ...document.notUnderstood]) expect(keys).toContain(section)
    } catch (error) {
      if (!(error instanceof DocumentRejected)) throw error
    }
  }

  test('bytes overwritten', () => {
    const change = fc.record({ at: fc.nat(60_000), byte: fc.nat(255) })
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (fixture, changes) => {
          const bytes = Uint8Array.from(fixture)
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte
          settles(bytes)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('attribute values and element names exchanged, so that the XML stays well-formed', () => {
    const words = fc.constantFrom(
      '',
      ' ',
      '0',
      '-1',
      '1e999',
      'NaN',
      '99999999',
      '20260230',
      '2.16.840.1.113883.10.20.22.4.7',
      'nullified',
      'GOL',
      'INT',
      '#allergy1',
      '__proto__',
      'constructor',
      'urn:x',
      '<'.replace('<', '&lt;'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(fc.tuple(fc.nat(2000), words), { minLength: 1, maxLength: 12 }),
        (fixture, changes) => {
          let text = fixture.toString('utf8')
          for (const [which, word] of changes) {
            const values = [...text.matchAll(/(?<!xmlns(?::\w+)?)="([^"]*)"/g)]
            const found = values[which % values.length]
            if (found !== undefined)
              text = `${text.slice(0, found.index)}="${word}"${text.slice(found.index + found[0].length)}`
          }
          settles(utf8.encode(text))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('elements taken out whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(fc.nat(2000), { minLength: 1, maxLength: 10 }),
        (fixture, which) => {
          let text = fixture.toString('utf8')
          for (const each of which) {
            const empty = [...text.matchAll(/<[\w:]+[^<>]*\/>/g)]
            const found = empty[each % Math.max(1, empty.length)]
            if (found !== undefined) text = text.slice(0, found.index) + text.slice(found.index + found[0].length)
          }
          settles(utf8.encode(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})
