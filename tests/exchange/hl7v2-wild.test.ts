/** Shapes of HL7 v2 met in messages of systems that nobody had read before. Everything here is invented. */
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected, type ReadDocument } from '../../exchange/types.ts'
import { bytesOf, doses, header, observations, oru, pid, vxu } from './hl7v2-messages.ts'

const one = (obx: string) => observations(oru('OBR|1|||P^Panel^L|||20261103||||||||||||||||||F', obx))[0]
const told = ({ notUnderstood }: ReadDocument) =>
  notUnderstood.map(({ what, place, reason }) => `${what} in line ${place.line}: ${reason}`)

describe('whose results', () => {
  const other = 'PID|2||4712^^^Harbor^MR||Roe^Rick||19610615|M'
  const message = bytesOf(
    header('ORU^R01'),
    pid,
    'OBR|1|||P^Panel^L',
    'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F',
    other,
    'OBR|1|||P^Panel^L',
    'OBX|1|NM|2951-2^Sodium^LN||140|mmol/L|||||F',
  )

  it('a second PID in one message begins the results of another patient', async () => {
    const { parts } = await partsOf(message, 'results.hl7')
    const read = parts.map(({ bytes }) => readDocument(bytes))
    expect(read.map(({ patient, items }) => [patient.name[0]?.family, items.length])).toEqual([
      ['Doe', 2],
      ['Roe', 2],
    ])
    expect(observations(read[1] as ReadDocument)[0]?.code.text).toBe('Sodium')
    expect(() => readDocument(message)).toThrow(DocumentRejected)
  })

  it('the candidates of a query’s answer are nobody’s record', () => {
    const answer = bytesOf(header('RSP^K11^RSP_K11'), 'MSA|AA|1', pid, other)
    expect(() => readDocument(answer)).toThrow('several patients')
  })
})

describe('the header', () => {
  it('without a type: what the segments are', () => {
    const document = readDocument(bytesOf(header(''), pid, 'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F'))
    expect(document.items).toHaveLength(1)
    expect(document.notices[0]).toContain('MSH-9')
  })

  it.each(['ORU_R01', 'oru^r01', 'ORU'])('type %s', (type) => {
    expect(readDocument(bytesOf(header(type), pid, 'OBX|1|NM|2345-7^Glucose^LN||90|||||||F')).items).toHaveLength(1)
  })

  it.each([
    ['MDM^T02', 'a document'],
    ['OUL^R22', 'laboratory instruments'],
    ['ADT^A08', 'a registration'],
    ['ZZZ^Z01', 'type ZZZ^Z01.'],
    ['', 'type unknown.'],
  ])('%s is refused in words', (type, words) => {
    expect(() => readDocument(bytesOf(header(type), pid))).toThrow(words)
  })

  it('segments that somebody indented', () => {
    const document = readDocument(
      bytesOf(header('ORU^R01'), `  ${pid}`, '\tOBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F'),
    )
    expect(document.patient.name[0]?.family).toBe('Doe')
    expect(document.items).toHaveLength(1)
  })

  it('delimiters declared with the truncation character of v2.7', () => {
    const message = bytesOf(
      String.raw`MSH|^~\&#|LIS|Lab|||20261104||ORU^R01|1|P|2.7`,
      pid,
      'OBX|1|ST|1^A^L||a#b||||||F',
    )
    expect(observations(readDocument(message))[0]?.valueString).toBe('a#b')
  })
})

describe('values', () => {
  it('repeated numbers keep their unit', () => {
    expect(one('OBX|1|NM|8867-4^Heart rate^LN||60~120|/min|||||F')?.component?.map((c) => c.valueQuantity)).toEqual([
      { value: 60, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
      { value: 120, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
    ])
  })

  it.each([
    ['OBX|1|SN|1^A^L||^1^:^128|{titer}|||||F', 'Unit: {titer}'],
    ['OBX|1|ST|1^A^L||5 to 10|/[HPF]|||||F', 'Unit: /[HPF]'],
    ['OBX|1|ST|1^A^L||not seen|/[HPF]|||||F', undefined],
  ])('%s', (obx, note) => {
    expect(one(obx)?.note?.[0]?.text).toBe(note)
  })

  it('a code without a type (OBX-2) is a code where its system is known', () => {
    expect(one('OBX|1||1^A^L||260385009^Negative^SCT||||||F')?.valueCodeableConcept?.coding?.[0]?.code).toBe(
      '260385009',
    )
    expect(one('OBX|1||1^A^L||high^very||||||F')?.valueString).toBe('high very')
  })

  it('an ampersand in words separates nothing', () => {
    const result = one('OBX|1|CE|1^Fish & shellfish^L||X^Nuts & seeds^L||||||F')
    expect(result?.code.text).toBe('Fish & shellfish')
    expect(result?.valueCodeableConcept?.text).toBe('Nuts & seeds')
    expect(one('OBX|1|TX|1^A^L||Smith ^ Sons & Co||||||F')?.valueString).toBe('Smith Sons & Co')
  })

  it('text with more delimiters than any data type has components', () => {
    const drawn = Array.from({ length: 20 }, (_, n) => `part${n}`)
    expect(one(`OBX|1|TX|1^A^L||${drawn.join('^')}||||||F`)?.valueString).toBe(drawn.join(' '))
  })

  it('a code with its suffix (v2.3.1): the more particular one first', () => {
    expect(one('OBX|1|ST|30955-9&30959-1^Lot number^LN||MRK1||||||F')?.code.coding).toEqual([
      { system: 'http://loinc.org', code: '30959-1', display: 'Lot number' },
      { system: 'http://loinc.org', code: '30955-9' },
    ])
  })

  it.each([
    ['OBX|1|SN|1^Creatinine^L||103.4|umol/L|||||F', { value: 103.4 }],
    ['OBX|1|SN|1^Creatinine^L||>80|umol/L|||||F', { value: 80, comparator: '>' }],
    ['OBX|1|NM|1^Glucose^L||85^^Hexokinase|mg/dL|||||F', { value: 85 }],
  ])('a number where no number should stand: %s', (obx, quantity) => {
    expect(one(obx)?.valueQuantity).toMatchObject(quantity)
  })

  it('what stands behind the number is a remark', () => {
    expect(one('OBX|1|NM|1^Glucose^L||85^^Hexokinase|mg/dL|||||F')?.note).toEqual([{ text: 'Hexokinase' }])
  })

  it.each([
    ['mmol/L^millimole per litre^L', { unit: 'millimole per litre', code: 'mmol/L' }],
    ['4711^mg/dL^L', { unit: 'mg/dL', code: 'mg/dL' }],
    ['4711^furlong^L', { unit: 'furlong (4711)', code: undefined }],
    ['furlong^a long way^L', { unit: 'furlong', code: undefined }],
  ])('unit %s', (unit, { unit: shown, code }) => {
    const quantity = one(`OBX|1|NM|1^A^L||5|${unit}|||||F`)?.valueQuantity
    expect([quantity?.unit, quantity?.code]).toEqual([shown, code])
  })

  it('a file has the status of its result', () => {
    const pdf = Buffer.from('%PDF-1.4 a letter').toString('base64')
    const { items } = oru('OBR|1|||P^P^L', `OBX|1|ED|PDF^Report^L||^application^pdf^Base64^${pdf}||||||C`)
    expect(items[0]?.content).toMatchObject({ resourceType: 'DocumentReference', docStatus: 'amended' })
  })

  it('a range with its signs', () => {
    const [range] = one('OBX|1|NM|1^Base excess^L||-1|mmol/L|-2 to +2||||F')?.referenceRange ?? []
    expect([range?.low?.value, range?.high?.value]).toEqual([-2, 2])
  })

  it('a PDF without the name of its encoding; other bytes without it are told', () => {
    const pdf = Buffer.from('%PDF-1.4 a letter').toString('base64')
    expect(oru('OBR|1|||P^P^L', `OBX|1|ED|PDF^Report^L||^^^^${pdf}||||||F`).files).toHaveLength(1)
    expect(told(oru('OBR|1|||P^P^L', 'OBX|1|ED|PDF^Report^L||^^^^bm90aGluZw==||||||F'))).toHaveLength(1)
  })

  it('an ORC behind its OBR belongs to it', () => {
    const { items } = oru(
      'OBR|1||F1|A^Glucose^L',
      'ORC|RE|P1|F1|||||||||1^Gray^Ada',
      'NTE|1||Called',
      'OBX|1|NM|A^Glucose^L||85|mg/dL|||||F',
      'OBR|2||F2|B^Albumin^L',
      'ORC|RE|P2|F2|||||||||2^Ito^Ken',
      'OBX|1|NM|B^Albumin^L||4|g/dL|||||F',
    )
    const reports = items.flatMap(({ content }) => (content.resourceType === 'DiagnosticReport' ? [content] : []))
    expect(
      reports.map(({ identifier, note }) => [identifier?.map(({ value }) => value), note?.map(({ text }) => text)]),
    ).toEqual([
      [
        ['P1', 'F1'],
        ['Called', 'Ordered by Ada Gray'],
      ],
      [['P2', 'F2'], ['Ordered by Ken Ito']],
    ])
  })

  it('a result without a status has the one of its report', () => {
    expect(one('OBX|1|NM|1^A^L||4')?.status).toBe('final')
  })

  it('specimens that no report can name are told', () => {
    const document = oru('OBX|1|TX|1^A^L||text||||||F', 'SPM|1|||BLD^Blood', 'SPM|2|||UR^Urine')
    expect(observations(document)[0]?.specimen?.display).toBe('Blood')
    expect(told(document)).toEqual([expect.stringContaining('SPM in line 5')])
    expect(told(oru('SPM|1|||BLD^Blood', 'OBX|1|TX|1^A^L||text||||||F'))).toEqual([
      'SPM in line 3: A specimen of no result.',
    ])
  })
})

describe('vaccinations', () => {
  it('what stands behind an order without its dose belongs to no dose', () => {
    const document = vxu(
      'ORC|RE||1^A',
      'RXA|0|1|20260301||08^Hep B^CVX|0.5|mL|||||||||||||CP|A',
      'OBX|1|CE|64994-7^Eligibility^LN|1|V02^Medicaid^HL70064||||||F',
      'ORC|RE||2^A',
      'OBX|2|CE|64994-7^Eligibility^LN|1|V01^Private^HL70064||||||F',
    )
    expect(doses(document)[0]?.programEligibility?.map(({ coding }) => coding?.[0]?.code)).toEqual(['V02'])
    expect(told(document)).toEqual(['OBX in line 7: It belongs to no vaccination of this message.'])
  })

  it('a refusal that does not say of what is told', () => {
    const document = vxu('ORC|RE||1^A', 'RXA|0|1|20260301||998^No vaccine administered^CVX|999||||||||||||||RE')
    expect(document.items).toEqual([])
    expect(told(document)).toEqual([expect.stringContaining('does not say which one')])
  })

  it('immunity said of the patient before any order', () => {
    const document = vxu(
      'OBX|1|CE|59784-9^Disease with presumed immunity^LN||38907003^Varicella^SCT||||||F',
      'OBX|2|CE|99999-9^Something else^LN||X^Y^L||||||F',
      'ORC|RE||1^A',
      'RXA|0|1|20260301||08^Hep B^CVX|999|||00^New^NIP001|||||||||||CP|A',
    )
    expect(observations(document)[0]?.valueCodeableConcept?.coding?.[0]?.code).toBe('38907003')
    expect(told(document)).toEqual(['OBX in line 4: It belongs to no vaccination of this message.'])
  })

  it('whose word a history is, and the codes of what has no field of its own', () => {
    const [dose] = doses(
      vxu(
        'RXA|0|1|20260301||08^Hep B^CVX|999|||03^Parent’s written record^NIP001|Luginbill, David|||||||MSD^Merck & Co.^MVX|||CP|A',
        'OBX|1|CE|69764-9^Document type^LN|1|253088^Td VIS^cdcgs1vis||||||F',
      ),
    )
    expect(dose?.note?.map(({ text }) => text)).toEqual([
      'Source: Parent’s written record (03, NIP001)',
      'Document type: Td VIS (253088, cdcgs1vis)',
    ])
    expect(dose?.primarySource).toBe(false)
    expect(dose?.performer).toEqual([{ type: 'Practitioner', display: 'Luginbill, David' }])
    expect(dose?.manufacturer?.display).toBe('Merck & Co.')
  })

  it('a route that stands before any dose, and a second one, are told', () => {
    const document = vxu(
      'RXR|IM^Intramuscular^HL70162',
      'RXA|0|1|20260301||08^Hep B^CVX|999',
      'RXR|IM^Intramuscular^HL70162|LA^Left arm^HL70163',
      'RXR|SC^Subcutaneous^HL70162',
    )
    expect(doses(document)[0]?.site?.coding?.[0]?.code).toBe('LA')
    expect(told(document).map((line) => line.slice(0, 13))).toEqual(['RXR in line 3', 'RXR in line 6'])
  })
})

describe('large and odd', () => {
  it('thousands of panels that name their parents', () => {
    const panel = (n: number) => [
      `OBR|${n}|P${n}|F${n}|24323-8^CMP^LN|||202611030800|||||||||||||||||||2345-7&Glucose&LN^${n}`,
      ...Array.from({ length: 20 }, (_, k) => `OBX|${k}|NM|2345-7^Glucose^LN|${n}|${k}|mg/dL|70-99|N|||F`),
    ]
    const lines = Array.from({ length: 1500 }, (_, n) => panel(n)).flat()
    const { items } = readDocument(bytesOf(header('ORU^R01'), pid, ...lines))
    expect(items).toHaveLength(1500 * 21)
    const last = items.at(-1)?.content
    expect(last?.resourceType === 'DiagnosticReport' && last.note?.[0]?.text).toBe('Belongs to: Glucose 0')
  })

  it.each([
    'MSH|',
    'MSH|^~\\&',
    'MSH|^~\\&|||||||',
    'MSH|||||',
    'MSH^^^^',
    'MSH|^~\\&|\rPID',
    'MSH|^~\\&|a|b|c|d|e|f|ORU^R01\rOBX',
    'FHS|^~\\&|x',
    'MSH|^^^^|a|b|||x||ORU^R01|1|P|2.3\rPID|1||7\rOBX|1|NM|a||1',
  ])('%j is read or refused, nothing else', (text) => {
    try {
      readDocument(new TextEncoder().encode(text))
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentRejected)
    }
  })
})
