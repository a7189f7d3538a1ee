/** Tables that are read in both directions: what is written is understood again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SectionTemplate, sectionName, sections } from '../../../exchange/ccda/section-templates.ts'
import { entryTemplateName, entryTemplates } from '../../../exchange/ccda/templates.ts'
import * as codes from '../../../exchange/terminology/codes.ts'
import * as demographics from '../../../exchange/terminology/demographics.ts'
import { identifierFromII, iiFromIdentifier } from '../../../exchange/terminology/identifiers.ts'
import * as systems from '../../../exchange/terminology/systems.ts'
import type { ConceptTable, TwoWay } from '../../../exchange/terminology/two-way.ts'
import { isUcum } from '../../../exchange/terminology/ucum.ts'
import { ucumFromWords } from '../../../exchange/terminology/units.ts'

const all = Object.entries({ ...codes, ...demographics })
const isTable = (value: unknown): value is TwoWay<string, string> =>
  typeof value === 'object' && value !== null && 'pairs' in value
const isConcepts = (value: unknown): value is ConceptTable<string> =>
  typeof value === 'object' && value !== null && 'toConcept' in value

describe('two-way tables', () => {
  test.each(all.filter(([, value]) => isTable(value)))('%s: every word that is written comes back', (_, value) => {
    const table = value as TwoWay<string, string>
    for (const [left, right] of table.pairs) {
      expect(table.toRight(left)).toBe(right)
      expect(table.toRight(table.toLeft(right))).toBe(right)
    }
    expect(table.toRight(undefined)).toBeUndefined()
    expect(table.toRight('no such word')).toBeUndefined()
  })

  test.each(all.filter(([, value]) => isConcepts(value)))(
    '%s: every concept that is written comes back',
    (_, value) => {
      const table = value as ConceptTable<string>
      for (const concept of table.concepts) {
        const word = table.toFhir(concept)
        expect(word).toBeDefined()
        expect(table.toFhir(table.toConcept(word))).toBe(word)
      }
    },
  )

  test('an allergy’s kind is written without saying more than is known', () => {
    for (const { type, category } of codes.allergyKinds.slice(0, 9)) {
      const written = codes.allergyKind(codes.allergyKindConcept(type, category).code)
      expect([written?.type, written?.category]).toEqual([type, category])
    }
    expect(codes.allergyKindConcept('allergy', 'environment').code).toBe('419199007')
    expect(codes.allergyKindConcept(undefined, 'biologic').code).toBe('418038007')
  })
})

describe('systems', () => {
  const oid = fc
    .tuple(fc.constantFrom('0', '1', '2'), fc.array(fc.nat(99_999), { minLength: 1, maxLength: 8 }))
    .map(([first, rest]) => [first, ...rest].join('.'))

  test('an OID is the same after the way through its URI, or another OID of the same system', () => {
    fc.assert(
      fc.property(oid, (text) => {
        const uri = systems.systemFromOid(text)
        expect(systems.systemFromOid(systems.oidFromSystem(uri) ?? '')).toBe(uri)
      }),
    )
  })

  test.each([
    ['2.16.840.1.113883.6.1', systems.LOINC],
    ['2.16.840.1.113883.6.96', systems.SNOMED],
    ['2.16.840.1.113883.6.88', systems.RXNORM],
    ['2.16.840.1.113883.12.292', systems.CVX],
    ['2.16.840.1.113883.6.90', systems.ICD10CM],
    ['2.16.840.1.113883.6.238', systems.CDCREC],
    ['2.16.840.1.113883.4.6', systems.NPI],
  ])('%s is %s in both directions', (text, uri) => {
    expect(systems.systemFromOid(text)).toBe(uri)
    expect(systems.oidFromSystem(uri)).toBe(text)
  })

  test('what has no OID has none', () => {
    expect(systems.oidFromSystem('https://example.org/codes')).toBeUndefined()
    expect(systems.systemFromName(' snomed ct ')).toBe(systems.SNOMED)
    expect(systems.systemFromName('house codes')).toBeUndefined()
  })

  test('ids come back from identifiers', () => {
    fc.assert(
      fc.property(oid, fc.option(fc.string({ minLength: 1 }), { nil: undefined }), (root, extension) => {
        const ii = iiFromIdentifier(identifierFromII(root, extension))
        expect(ii?.extension).toBe(extension)
        expect(systems.systemFromOid(ii?.root ?? '')).toBe(systems.systemFromOid(root))
      }),
    )
  })
})

test('words for units stand for UCUM units', () => {
  for (const words of ['mmHg', 'MG', 'lbs', '°F', 'bpm', 'K/uL', 'mEq/L', 'kg/m²'])
    expect(isUcum(ucumFromWords(words) ?? '')).toBe(true)
  expect(ucumFromWords('tablet')).toBeUndefined()
})

describe('templates', () => {
  test('every entry template is found by its root, and no two share one', () => {
    const roots = Object.entries(entryTemplates).map(([name, { root }]) => [root, name] as const)
    expect(new Set(roots.map(([root]) => root)).size).toBe(roots.length)
    for (const [root, name] of roots) expect(entryTemplateName(root)).toBe(name)
  })

  test('every section is found by its template; codes name their section', () => {
    for (const [name, { code, template }] of Object.entries<SectionTemplate>(sections)) {
      expect(sectionName(undefined, [template?.root ?? ''])).toBe(name)
      expect(sections[sectionName(code, []) ?? 'problems'].code).toBe(code)
    }
    expect(sectionName('no-such-code', ['9.9.9'])).toBeUndefined()
  })
})
