/** What a written CCD is like, whatever stands in it: sound XML, ids of both versions, entries that point at their words. */
import { describe, expect, it } from 'vitest'
import { writeCcd } from '../../exchange/ccda/write.ts'
import type { ChartSnapshot } from '../../exchange/types.ts'
import { parseXml } from '../../exchange/xml/parse.ts'
import type { XmlElement } from '../../exchange/xml/tree.ts'
import { emptySnapshot, fullSnapshot, noneKnownSnapshot, snomed, uuid } from '../fixtures/snapshot.ts'

const names = {
  prefixes: {
    'urn:hl7-org:v3': '',
    'urn:hl7-org:sdtc': 'sdtc',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  },
  assumed: {},
}
const parsed = (snapshot: ChartSnapshot): XmlElement => parseXml(writeCcd(snapshot), names).root
const below = (element: XmlElement): XmlElement[] => element.elements.flatMap((each) => [each, ...below(each)])
const everywhere = (root: XmlElement, name: string): XmlElement[] => below(root).filter((each) => each.name === name)
const section = (root: XmlElement, loinc: string): XmlElement | undefined =>
  everywhere(root, 'section').find((each) => each.child('code')?.attr('code') === loinc)

const charts = { full: fullSnapshot(), empty: emptySnapshot(), 'none known': noneKnownSnapshot() }

describe.each(Object.entries(charts))('a CCD of the %s chart', (_name, snapshot) => {
  const root = parsed(snapshot)

  it('is the same text each time', () => {
    expect(writeCcd(structuredClone(snapshot))).toBe(writeCcd(snapshot))
  })

  it('has no ID twice, and no pointer into nothing', () => {
    const ids = below(root)
      .map((each) => each.attr('ID'))
      .filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const pointers = everywhere(root, 'reference')
      .map((each) => each.attr('value'))
      .filter((value) => value !== undefined)
    expect(pointers.filter((value) => !ids.includes(value.replace('#', '')))).toEqual([])
  })

  it('points from every entry to its words', () => {
    const entries = everywhere(root, 'entry')
    const dumb = entries.filter((entry) => !everywhere(entry, 'reference').some((each) => each.attr('value')))
    expect(dumb.map((entry) => entry.path)).toEqual([])
  })
})

describe('templates', () => {
  it('carry the id of R1.1 beside that of R2.1', () => {
    const concern = everywhere(parsed(fullSnapshot()), 'act')[0]
    const ids = concern?.all('templateId').map((id) => [id.attr('root'), id.attr('extension')])
    expect(ids).toEqual([
      ['2.16.840.1.113883.10.20.22.4.30', undefined],
      ['2.16.840.1.113883.10.20.22.4.30', '2015-08-01'],
    ])
  })

  it('that are new in R2.1 have no older id', () => {
    const notes = everywhere(parsed(fullSnapshot()), 'templateId').filter((id) => id.attr('root')?.endsWith('.4.202'))
    expect(notes.length).toBeGreaterThan(0)
    expect(notes.filter((id) => id.attr('extension') === undefined)).toEqual([])
  })
})

describe('nothing said, and nothing there', () => {
  it('sections that must be there say that there is no information', () => {
    const root = parsed(emptySnapshot())
    for (const loinc of ['48765-2', '10160-0', '11450-4', '30954-2', '8716-3', '29762-2']) {
      expect(section(root, loinc)?.attr('nullFlavor')).toBe('NI')
      expect(section(root, loinc)?.child('text')?.text).toBe('No information available')
    }
    expect(everywhere(root, 'section')).toHaveLength(6)
  })

  it('"no known allergies" is an entry that is negated, on a substance that does not apply', () => {
    const [observation] = everywhere(section(parsed(noneKnownSnapshot()), '48765-2') as XmlElement, 'observation')
    expect(observation?.attr('negationInd')).toBe('true')
    expect(observation?.at('participant', 'participantRole', 'playingEntity', 'code')?.attr('nullFlavor')).toBe('NA')
  })

  it('what was ruled out does not read like a problem the patient has', () => {
    const rows = everywhere(section(parsed(fullSnapshot()), '11450-4') as XmlElement, 'tr').map((row) => row.text)
    const ruledOut = rows.findIndex((text) => text.startsWith('Chronic obstructive lung disease'))
    expect(ruledOut).toBe(rows.length - 1)
    expect(rows[ruledOut]).toContain('Ruled out')
    expect(rows[ruledOut]).not.toContain('Active')
  })
})

describe('words from the chart', () => {
  it('cannot break the XML, whatever characters they are made of', () => {
    const snapshot = emptySnapshot()
    const nasty = 'a<b>&"\' ]]> \u0000\u0008\ud800 \uFFFE 😀\r\n\tend'
    snapshot.resources = [
      {
        resourceType: 'Condition',
        id: uuid(50),
        category: 'problem-list-item',
        code: { text: nasty, coding: [{ system: 'http://snomed.info/sct', code: '1', display: nasty }] },
      },
    ]
    const value = everywhere(parsed(snapshot), 'value')[0]
    const kept = 'a<b>&"\' ]]>   😀\r\n\tend'
    expect(value?.child('originalText')?.text).toBe(kept)
    expect(value?.attributes.displayName).toBe(kept)
  })

  it('a flag without a name is said by its code; what a row is about goes in the words of FHIR, too, for readers name it', () => {
    const bare = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] })
    const inWords = (row: ChartSnapshot['resources'][number]) =>
      everywhere(parsed({ ...emptySnapshot(), resources: [row] }), 'value').filter((each) => each.attr('mediaType'))
    const flagged = {
      resourceType: 'Observation',
      id: uuid(52),
      status: 'final',
      category: 'laboratory',
      code: snomed('1', 'x'),
      effectiveDateTime: '2026-01-02',
      valueQuantity: { value: 5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
      interpretation: [bare('75540009')],
    } as const
    const { interpretation: _, ...plain } = flagged
    expect(inWords({ ...flagged, interpretation: [bare('75540009')] })).toHaveLength(inWords(plain).length)
    expect(inWords({ ...plain, code: bare('1') })).toHaveLength(inWords(plain).length + 1)
  })

  it('a unit that is none of UCUM goes as an annotation, never as a bare number', () => {
    const snapshot = emptySnapshot()
    snapshot.resources = [
      {
        resourceType: 'Observation',
        id: uuid(51),
        status: 'final',
        category: 'laboratory',
        code: snomed('1', 'x'),
        valueQuantity: { value: 5, unit: 'plus signs' },
      },
    ]
    const value = everywhere(parsed(snapshot), 'value')[0]
    expect([value?.attr('value'), value?.attr('unit')]).toEqual(['5', '{plus_signs}'])
    expect(value?.at('translation', 'originalText')?.text).toBe('plus signs')
  })
})

describe('where things came from', () => {
  it('an item from outside names its author, organisation and time, and both its ids and ours', () => {
    const root = parsed(fullSnapshot())
    const problem = everywhere(root, 'observation').find(({ children }) =>
      children.some((each) => typeof each !== 'string' && each.attr('extension') === 'prob-1'),
    )
    expect(problem?.all('id').map((id) => id.attr('root'))).toContain(uuid(176))
    const author = problem?.child('author')
    expect(author?.all('templateId').map((id) => id.attr('root'))).toContain('2.16.840.1.113883.10.20.22.5.6')
    expect(author?.child('time')?.attr('value')).toBe('20251224')
    expect(author?.at('assignedAuthor', 'representedOrganization', 'name')?.text).toBe('County Hospital')
  })
})
