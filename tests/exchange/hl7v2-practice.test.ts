/** HL7 v2 as it comes over real interfaces: what laboratories and registries put where, and nothing of it lost without a word. */
import { describe, expect, it } from 'vitest'
import type { DiagnosticReportContent, ObservationContent } from '../../domain/resources/index.ts'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import type { ReadDocument } from '../../exchange/types.ts'
import { bytesOf, doses, header, observations, oru, pid, vxu } from './hl7v2-messages.ts'

const reports = ({ items }: ReadDocument) =>
  items.flatMap(({ content }) =>
    content.resourceType === 'DiagnosticReport' ? [content as DiagnosticReportContent] : [],
  )
const noteTexts = (content: { note?: { text: string }[] | undefined } | undefined) =>
  content?.note?.map(({ text }) => text)

const only = (obx: string) => observations(oru('OBR|1|||P^Panel^L|||20261103', obx))[0]

describe('groups and remarks', () => {
  it('each order has its own report, results, specimen and remarks', () => {
    const document = oru(
      'NTE|1||Patient was fasting',
      'ORC|RE|P1|F1',
      'NTE|1||Called to the ward',
      'OBR|1|P1|F1|24323-8^CMP^LN|||202611030800',
      'NTE|1||Slightly hemolyzed',
      'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|70-99|N|||F',
      'NTE|1||Non-fasting range',
      'NTE|2||differs',
      'SPM|1|||119364003^Serum^SCT',
      'NTE|1||Icteric',
      'ORC|RE|P2|F2',
      'OBR|2|P2|F2|58410-2^CBC^LN|||202611030810',
      'OBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL|||||P',
    )
    const [chemistry, blood] = reports(document)
    expect(noteTexts(chemistry)).toEqual(['Called to the ward\nSlightly hemolyzed\nIcteric'])
    expect(chemistry?.specimen).toEqual([{ type: 'Specimen', display: 'Serum' }])
    expect(chemistry?.result).toHaveLength(1)
    expect(blood).toMatchObject({ status: 'partial', effectiveDateTime: '2026-11-03T08:10' })
    expect(blood?.note).toBeUndefined()
    const [glucose, hemoglobin] = observations(document)
    expect(noteTexts(glucose)).toEqual(['Non-fasting range\ndiffers'])
    expect(hemoglobin?.status).toBe('preliminary')
    expect(document.notUnderstood).toMatchObject([{ what: 'NTE', section: 'results', place: { line: 3 } }])
  })

  it('a susceptibility names the organism it was tested on', () => {
    const document = oru(
      'OBR|1|P1|F1|600-7^Blood culture^LN|||20261101',
      'OBX|1|CWE|600-7^Bacteria^LN|1|112283007^Escherichia coli^SCT||||||F',
      'OBX|2|CWE|600-7^Bacteria^LN|2|3092008^Staphylococcus aureus^SCT||||||F',
      'OBR|2|P2|F2|50545-3^Susceptibility^LN|||20261101|||||||||||||||||||600-7&Bacteria&LN^2^aureus',
      'OBX|1|SN|18993-6^Ceftriaxone^LN||<=^1|ug/mL||S|||F',
    )
    expect(noteTexts(reports(document)[1])).toEqual(['Belongs to: Bacteria Staphylococcus aureus'])
    expect(observations(document).map(({ valueCodeableConcept }) => valueCodeableConcept?.text)).toEqual([
      'Escherichia coli',
      'Staphylococcus aureus',
      undefined,
    ])
  })

  it('when nothing says when it was taken, the specimen does', () => {
    const [report] = reports(oru('OBR|1|||P^Panel^L', 'OBX|1|NM|1^A^L||1', 'SPM|1|||Serum|||||||||||||202611020730'))
    expect(report?.effectiveDateTime).toBe('2026-11-02T07:30')
  })
})

describe('values', () => {
  it.each<[what: string, obx: string, value: Partial<ObservationContent>]>([
    [
      'UCUM as translation of the laboratory’s unit',
      'OBX|1|NM|1^A^L||5|mgdl^milligrams per dL^L^mg/dL^^UCUM',
      { valueQuantity: { value: 5, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' } },
    ],
    ['a unit without a code', 'OBX|1|NM|1^A^L||5|^widgets', { valueQuantity: { value: 5, unit: 'widgets' } }],
    [
      'a bound in one character',
      'OBX|1|NM|1^A^L||≥ 60|mL/min',
      {
        valueQuantity: {
          value: 60,
          comparator: '>=',
          unit: 'mL/min',
          system: 'http://unitsofmeasure.org',
          code: 'mL/min',
        },
      },
    ],
    [
      'a power of ten',
      'OBX|1|NM|1^A^L||1.5E3|/uL',
      { valueQuantity: { value: 1500, unit: '/uL', system: 'http://unitsofmeasure.org', code: '/uL' } },
    ],
    [
      'several answers in codes',
      'OBX|1|CWE|600-7^Bacteria^LN||1^E. coli^L~2^Klebsiella^L||||||F',
      {
        component: [
          {
            code: { coding: [{ system: 'http://loinc.org', code: '600-7', display: 'Bacteria' }], text: 'Bacteria' },
            valueCodeableConcept: { coding: [{ code: '1', display: 'E. coli' }], text: 'E. coli' },
          },
          {
            code: { coding: [{ system: 'http://loinc.org', code: '600-7', display: 'Bacteria' }], text: 'Bacteria' },
            valueCodeableConcept: { coding: [{ code: '2', display: 'Klebsiella' }], text: 'Klebsiella' },
          },
        ],
      },
    ],
    [
      'a moment as a timestamp with degree of precision',
      'OBX|1|TS|1^A^L||202611031015^M',
      { valueDateTime: '2026-11-03T10:15' },
    ],
    [
      'a pointer stays readable',
      'OBX|1|RP|1^A^L||https://lab.example/r/1^PACS^IM^JPEG',
      { valueString: 'https://lab.example/r/1 PACS IM JPEG' },
    ],
    [
      'formatted text',
      String.raw`OBX|1|FT|1^A^L||one\.br\two\.sp2\three\H\bold\N\.`,
      { valueString: 'one\ntwo\nthreebold.' },
    ],
    [
      'an escape character that escapes nothing',
      String.raw`OBX|1|TX|1^A^L||50\ml \T\ more`,
      { valueString: String.raw`50\ml & more` },
    ],
    ['a byte of Latin-1', String.raw`OBX|1|TX|1^A^L||caf\XE9\ `, { valueString: 'café' }],
    ['a date written the ISO way', 'OBX|1|DT|1^A^L||2026-10-31', { valueDateTime: '2026-10-31' }],
  ])('%s', (_, obx, value) => {
    expect(only(obx)).toMatchObject(value)
  })

  it.each([
    ['P', 'preliminary'],
    ['F', 'final'],
    ['C', 'corrected'],
    ['X', 'cancelled'],
    ['I', 'registered'],
    ['', 'unknown'],
  ])('status %s', (code, status) => {
    expect(only(`OBX|1|NM|1^A^L||5|mg/dL|||||${code}`)?.status).toBe(status)
  })

  it.each(['D', 'W', 'N'])('status %s is told, not added', (code) => {
    const document = oru('OBR|1|||P^Panel^L|||20261103', `OBX|1|NM|1^A^L||5|mg/dL|||||${code}`)
    expect(observations(document)).toHaveLength(0)
    expect(document.notUnderstood).toHaveLength(1)
  })

  it('a date that is none is told, with its place and without its text', () => {
    const { notices, items } = oru('OBR|1|||P^Panel^L|||20261399', 'OBX|1|NM|1^A^L||5|mg/dL|||||F|||yesterday')
    expect(notices).toEqual([
      'OBR-7 in line 3 is no date and was left out.',
      'OBX-14 in line 4 is no date and was left out.',
    ])
    expect(items).toHaveLength(2)
  })
})

describe('files inside a message', () => {
  const pdf = Buffer.from('%PDF-1.4 a report').toString('base64')

  it.each([
    ['PDF by its name', `^application^pdf^Base64^${pdf}`, 'application/pdf'],
    ['PDF by its first bytes', `^AP^^BASE64^${pdf}`, 'application/pdf'],
    ['hexadecimal', `^application^pdf^Hex^${Buffer.from('%PDF-1.4').toString('hex')}`, 'application/pdf'],
    ['plain text', '^TEXT^plain^A^All is well.', 'text/plain'],
    ['broken over lines', `^application^pdf^Base64^${pdf.slice(0, 8)}\\.br\\${pdf.slice(8)}`, 'application/pdf'],
  ])('%s', (_, value, contentType) => {
    const document = oru('OBR|1|||P^Panel^L|||20261103', `OBX|1|ED|11502-2^Report^LN||${value}||||||F`)
    const file = document.items
      .map(({ content }) => content)
      .find((content) => content.resourceType === 'DocumentReference')
    expect(file).toMatchObject({ content: [{ contentType }] })
    expect(document.files).toHaveLength(1)
  })

  it.each([`^application^pdf^Base64^not base64!`, '^application^pdf^^', `^unknown^thing^Base64^AAAA`])(
    '%s is told',
    (value) => {
      const document = oru('OBR|1|||P^Panel^L|||20261103', `OBX|1|ED|11502-2^Report^LN||${value}||||||F`)
      expect(document.notUnderstood).toMatchObject([{ what: 'OBX' }])
      expect(document.files).toHaveLength(0)
    },
  )
})

describe('the file around the messages', () => {
  const latin = (type: string, charset: string) =>
    Buffer.from(
      [header(type, `||||||${charset}`), 'PID|1||1||Müller^Zoë||19700101', 'OBX|1|NM|1^A^L||5'].join('\r'),
      'latin1',
    )

  it('is decoded as the message says', () => {
    const { patient, notices } = readDocument(latin('ORU^R01', '8859/1'))
    expect(patient.name[0]).toMatchObject({ family: 'Müller', given: ['Zoë'] })
    expect(notices).toEqual([])
  })

  it('a character set that is not named is guessed aloud', () => {
    const { patient, notices } = readDocument(latin('ORU^R01', ''))
    expect(patient.name[0]?.family).toBe('Müller')
    expect(notices[0]).toMatch(/Check accented letters/)
  })

  it('UTF-8 under the name of Latin-1 is UTF-8', () => {
    const bytes = new TextEncoder().encode(latin('ORU^R01', '8859/1').toString('latin1'))
    expect(readDocument(bytes).patient.name[0]?.family).toBe('Müller')
  })

  it.each(['\r', '\n', '\r\n'])('line ends %j', (end) => {
    const { items } = readDocument(
      new TextEncoder().encode([header('ORU^R01'), pid, 'OBX|1|NM|1^A^L||5', ''].join(end)),
    )
    expect(items).toHaveLength(1)
  })

  it('delimiters of the sender’s own', () => {
    const { items, patient } = readDocument(
      new TextEncoder().encode(
        'MSH$%*?@$LIS$Lab$$$20261104$$ORU%R01$1$P$2.3\rPID$1$$7$$Doe%Jane\rOBX$1$TX$1%A%L$$a?T?b?S?c$$$$$$F',
      ),
    )
    expect(patient.name[0]).toEqual({ family: 'Doe', given: ['Jane'] })
    expect(items[0]?.content).toMatchObject({ valueString: 'a@b%c' })
  })

  it('a batch: one part for each patient, and one that can’t be read keeps no other out', async () => {
    const { parts } = await partsOf(
      bytesOf(
        String.raw`FHS|^~\&|LIS`,
        String.raw`BHS|^~\&|LIS`,
        header('ORU^R01'),
        pid,
        'OBX|1|NM|1^A^L||5',
        header('ADT^A08'),
        pid,
        header('ORU^R01'),
        'PID|1||9^^^Harbor^MR||Roe^Jim||19800101|M',
        'OBX|1|NM|1^A^L||6',
        header('ORU^R01'),
        pid,
        'OBX|1|NM|1^A^L||7',
        'BTS|4',
        'FTS|1',
      ),
      'batch.hl7',
    )
    const read = parts.map((part) => {
      try {
        return observations(readDocument(part.bytes)).map(
          ({ valueQuantity, valueString }) => valueQuantity?.value ?? valueString,
        )
      } catch (error) {
        return (error as { code: string }).code
      }
    })
    expect(read).toEqual([[5, 7], 'not-clinical', [6]])
  })

  it('segments of the sender’s own are named', () => {
    const { notices, items } = oru('ZPI|1|x', 'OBX|1|NM|1^A^L||5', 'ZZZ|y', 'ZZZ|y')
    expect(items).toHaveLength(1)
    expect(notices).toEqual(['Not taken over, and readable in the original: ZPI, ZZZ (2).'])
  })
})

describe('vaccinations', () => {
  const rxa = (code: string, more: string) => `RXA|0|1|20261019||${code}|999|||${more}`

  it('history, refusal, partial, delete: each in one list', () => {
    const document = vxu(
      'NTE|1||Mother present',
      'ORC|RE||A1^Reg',
      'NTE|1||Second dose',
      rxa('03^MMR^CVX', '01^Historical^NIP001|||||||||||CP|A'),
      'ORC|RE||A2^Reg',
      rxa('21^Varicella^CVX', '00^New^NIP001|||||||||00^Parental decision^NIP002||RE|A'),
      'ORC|RE||A3^Reg',
      rxa('10^IPV^CVX', '00^New^NIP001|||||||||||PA|A'),
      'ORC|RE||A4^Reg',
      rxa('08^HepB^CVX', '00^New^NIP001|||||||||||CP|D'),
    )
    expect(doses(document).map(({ status, primarySource }) => [status, primarySource])).toEqual([
      ['completed', false],
      ['not-done', true],
      ['completed', true],
    ])
    expect(noteTexts(doses(document)[0])).toEqual(['Second dose'])
    expect(noteTexts(doses(document)[2])).toEqual(['Partially administered'])
    expect(doses(document)[1]?.statusReason?.text).toBe('Parental decision')
    expect(document.notUnderstood.map(({ what }) => what)).toEqual(['NTE', 'RXA'])
  })

  it('funding, eligibility, information sheets and dates of a dose', () => {
    const [dose] = doses(
      vxu(
        'ORC|RE||A1^Reg',
        rxa('03^MMR^CVX', '00^New^NIP001|||||||||||CP|A|20261019101500'),
        'OBX|1|CE|30963-3^Funding^LN|1|PHC70^Private^CDCPHINVS||||||F',
        'OBX|2|CE|64994-7^Eligibility^LN|2|V01^Not VFC^HL70064||||||F|||20261019',
        'OBX|3|CE|69764-9^Document type^LN|3|253088698300010311120702^MMR VIS^cdcgs1vis||||||F',
        'OBX|4|DT|29769-7^Date presented^LN|3|20261019||||||F',
      ),
    )
    expect(dose?.fundingSource?.coding?.[0]?.code).toBe('PHC70')
    expect(dose?.programEligibility?.[0]?.coding?.[0]?.code).toBe('V01')
    expect(dose?.recorded).toBe('2026-10-19T10:15:00')
    expect(noteTexts(dose)).toEqual([
      'Document type: MMR VIS (253088698300010311120702, cdcgs1vis)',
      'Date presented: 2026-10-19',
    ])
  })

  it('every line of a forecast is told', () => {
    const document = vxu(
      rxa('998^No vaccine administered^CVX', '|||||||||||NA'),
      'OBX|1|CE|30979-9^Vaccines due next^LN|1|03^MMR^CVX||||||F',
      'OBX|2|DT|30980-7^Date due^LN|1|20270101||||||F',
      'OBX|3|DT|30981-5^Earliest date^LN|1|20261201||||||F',
      'NTE|1||Ask the registry',
    )
    expect(document.items).toHaveLength(0)
    expect(document.notUnderstood).toHaveLength(4)
  })
})
