/** HL7 V3 data types: times, codes, identifiers, names, telecoms, addresses, narrative. */
import { describe, expect, test } from 'vitest'
import { concept, dateTimeFromTs, identifier, type Source } from '../../../exchange/ccda/datatypes.read.ts'
import { isNothing, plainText } from '../../../exchange/ccda/narrative.read.ts'
import { address, contactPoint, humanName, spoken } from '../../../exchange/ccda/people.read.ts'
import { parseXml } from '../../../exchange/xml/parse.ts'

const source: Source = {
  narrative: (el) => (el.attr('value') === '#w' ? 'words of the narrative' : undefined),
  flaw: () => undefined,
}
const xml = (text: string) => parseXml(text, { prefixes: {}, assumed: {} }).root

describe('times', () => {
  test.each([
    ['2019', '2019'],
    ['201905', '2019-05'],
    ['20190531', '2019-05-31'],
    ['2019053109', '2019-05-31T09:00'],
    ['201905310930', '2019-05-31T09:30'],
    ['20190531093015', '2019-05-31T09:30:15'],
    ['20190531093015.250-0500', '2019-05-31T09:30:15.250-05:00'],
    ['201905310930+0530', '2019-05-31T09:30+05:30'],
    ['20190531093015-05', '2019-05-31T09:30:15-05:00'],
    ['20190531093015Z', '2019-05-31T09:30:15Z'],
    ['20190531-0500', '2019-05-31'],
    ['2019-05-31', '2019-05-31'],
    ['2019-05-31T09:30:15-05:00', '2019-05-31T09:30:15-05:00'],
    ['20240229', '2024-02-29'],
  ])('%s is %s', (literal, expected) => {
    expect(dateTimeFromTs(literal)).toBe(expected)
  })

  test.each([
    '',
    '0',
    '20191331',
    '20190230',
    '20230229',
    '201905312500',
    '00000000',
    '00010101000000',
    'UNK',
    '05/31/2019',
    '200130311',
    '421927004',
  ])('%s is none', (literal) => {
    expect(dateTimeFromTs(literal)).toBeUndefined()
  })
})

describe('codes', () => {
  test.each([
    ['by OID', '<c code="1" codeSystem="2.16.840.1.113883.6.96"/>', 'http://snomed.info/sct'],
    ['by name, where the OID is missing', '<c code="1" codeSystemName="SNOMED CT"/>', 'http://snomed.info/sct'],
    [
      'name and OID exchanged',
      '<c code="AKR" codeSystem="MVX" codeSystemName="2.16.840.1.113883.6.60"/>',
      'http://hl7.org/fhir/sid/mvx',
    ],
    ['a name in the OID’s place', '<c code="99213" codeSystem="CPT"/>', 'http://www.ama-assn.org/go/cpt'],
    ['an OID that nobody knows', '<c code="1" codeSystem="1.2.3.4"/>', 'urn:oid:1.2.3.4'],
    [
      'a table of HL7 V2',
      '<c code="1" codeSystem="2.16.840.1.113883.12.112"/>',
      'http://terminology.hl7.org/CodeSystem/v2-0112',
    ],
    ['none', '<c code="1"/>', undefined],
  ])('system %s', (_, text, system) => {
    expect(concept(xml(text), source)?.coding?.[0]?.system).toBe(system)
  })

  test('all translations in their order, nested ones too; words of the sender', () => {
    const el = xml(
      '<c code="1" codeSystem="1.2.3" displayName="One"><originalText>said so</originalText><translation code="2"><translation code="3"/></translation><translation nullFlavor="UNK"/></c>',
    )
    expect(concept(el, source)).toEqual({
      coding: [{ system: 'urn:oid:1.2.3', code: '1', display: 'One' }, { code: '2' }, { code: '3' }],
      text: 'said so',
    })
  })

  test.each([
    [
      'words by reference',
      '<c nullFlavor="OTH"><originalText><reference value="#w"/></originalText></c>',
      { text: 'words of the narrative' },
    ],
    ['only a display', '<c nullFlavor="UNK" displayName="Asthma"/>', { text: 'Asthma' }],
    ['markup that was escaped twice', '<c><originalText>a&lt;br/&gt;b</originalText></c>', { text: 'a b' }],
    [
      '"less than" is no markup',
      '<c><originalText>p &lt; 0.05 and q &gt; 3</originalText></c>',
      { text: 'p < 0.05 and q > 3' },
    ],
    ['nothing', '<c nullFlavor="NI"/>', undefined],
  ])('%s', (_, text, expected) => {
    expect(concept(xml(text), source)).toEqual(expected)
  })
})

describe('identifiers', () => {
  test.each([
    [
      '<id root="2.16.840.1.113883.4.6" extension="1245319599"/>',
      { system: 'http://hl7.org/fhir/sid/us-npi', value: '1245319599' },
    ],
    ['<id root="1.2.3" extension=" 9 "/>', { system: 'urn:oid:1.2.3', value: '9' }],
    ['<id root="1.2.3"/>', { system: 'urn:ietf:rfc:3986', value: 'urn:oid:1.2.3' }],
    [
      '<id root="0C61B5E6-3A09-4B0A-9C70-5B2F5D5A9F11"/>',
      { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:0c61b5e6-3a09-4b0a-9c70-5b2f5d5a9f11' },
    ],
    ['<id extension="77"/>', { value: '77' }],
    ['<id nullFlavor="NI"/>', undefined],
    ['<id root="2.16.840.1.113883.4.6"/>', undefined],
    ['<id root="1.2.3" nullFlavor="UNK"/>', undefined],
  ])('%s', (text, expected) => {
    expect(identifier(xml(text))).toEqual(expected)
  })
})

describe('people', () => {
  test('names in parts, as text, maiden', () => {
    expect(
      humanName(
        xml('<n use="L"><given>Ana</given><given>B.</given><family>Lee</family><suffix>Jr</suffix></n>'),
        source,
      ),
    ).toEqual({
      use: 'official',
      family: 'Lee',
      given: ['Ana', 'B.'],
      suffix: ['Jr'],
    })
    expect(humanName(xml('<n> Ana  Lee </n>'), source)).toEqual({ text: 'Ana Lee' })
    expect(humanName(xml('<n><family qualifier="BR">Okoye</family></n>'), source)).toEqual({
      use: 'maiden',
      family: 'Okoye',
    })
    expect(humanName(xml('<n><family qualifier="SP">Lee</family></n>'), source)).toEqual({ family: 'Lee' })
    expect(humanName(xml('<n nullFlavor="UNK"/>'), source)).toBeUndefined()
    // Kareo's programs print an empty field so; people are called Null as well.
    expect(humanName(xml('<n><given>JOEY</given><given>null</given><family>MILLER</family></n>'), source)).toEqual({
      given: ['JOEY'],
      family: 'MILLER',
    })
    expect(humanName(xml('<n><given>null</given><family>null</family></n>'), source)).toEqual({
      given: ['null'],
      family: 'null',
    })
    expect(humanName(xml('<n><given>Ana</given><given>Null</given></n>'), source)).toEqual({ given: ['Ana', 'Null'] })
    expect(spoken({ given: ['Ana'], family: 'Lee', suffix: ['MD'] })).toBe('Ana Lee, MD')
  })

  test.each([
    ['<t use="HP" value="tel:+1(555)555-2003"/>', { system: 'phone', value: '+1(555)555-2003', use: 'home' }],
    ['<t use="MC" value="tel: 555-2003"/>', { system: 'phone', value: '555-2003', use: 'mobile' }],
    ['<t value="555-2003"/>', { system: 'phone', value: '555-2003' }],
    ['<t value="a@b.org"/>', { system: 'email', value: 'a@b.org' }],
    ['<t use="WP" value="fax:555"/>', { system: 'fax', value: '555', use: 'work' }],
    ['<t value="https://b.org"/>', { system: 'url', value: 'https://b.org' }],
    ['<t value="tel:"/>', undefined],
    ['<t nullFlavor="UNK"/>', undefined],
  ])('%s', (text, expected) => {
    expect(contactPoint(xml(text))).toEqual(expected)
  })

  test('addresses: street lines in parts, text alone, nothing', () => {
    expect(
      address(
        xml('<a use="WP"><houseNumber>12</houseNumber><streetName>Elm</streetName><city>Salem</city></a>'),
        source,
      ),
    ).toEqual({ use: 'work', line: ['12 Elm'], city: 'Salem' })
    expect(address(xml('<a>12 Elm, Salem</a>'), source)).toEqual({ text: '12 Elm, Salem' })
    expect(address(xml('<a nullFlavor="UNK"/>'), source)).toBeUndefined()
  })
})

describe('narrative', () => {
  test('paragraphs, lists and rows on lines of their own', () => {
    const text =
      '<text>Seen <content>today</content>.<br/>Well.<list><item>one</item><item>two <list><item>three</item></list></item></list><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1<br/>2</td><td/></tr><tr><td/><td/></tr></tbody></table></text>'
    expect(plainText(xml(text))).toBe('Seen today.\nWell.\n- one\n- two\n- three\nA | B\n1; 2 |')
  })

  test.each([
    'None',
    'n/a',
    'No information available.',
    'No data recorded',
    'Not applicable',
    'Procedure information is not available.',
    '--',
  ])('%s says nothing', (words) => {
    expect(isNothing(words)).toBe(true)
  })
  test.each([
    'No known allergies',
    'None of the above helped',
    'No impairment',
    'Denies chest pain',
    'Unknown to the practice before 2019',
  ])('%s says something', (words) => {
    expect(isNothing(words)).toBe(false)
  })
})
