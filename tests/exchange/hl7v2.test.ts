/** HL7 v2 messages: laboratory results and vaccinations, as laboratories and registries write them, and as they should not. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DiagnosticReportContent, ImmunizationContent, ObservationContent } from '../../domain/resources/index.ts'
import { readDocument } from '../../exchange/read.ts'
import { filesIn, sharedFolder } from '../shared.ts'

const LOINC = 'http://loinc.org'
const UCUM = 'http://unitsofmeasure.org'

const msh = (type: string) =>
  String.raw`MSH|^~\&|LAB APP|Casco Bay Laboratory|EMR|Elm Street|20261104103000-0500||${type}|MSG7|P|2.5.1`
const pid =
  'PID|1||4711^^^Casco Bay&2.16.840.1.113883.19.4.6&ISO^MR~111223333^^^SSA^SS||Doe^Jane^Q^Jr^Dr^^L||19790228|F||2106-3^White^HL70005|12 Elm St^Apt 3^Bath^ME^04530^USA^H||^PRN^PH^^1^207^5550101~^NET^Internet^jane@example.org|(207)555-0199||||||||2186-5^Not Hispanic or Latino^CDCREC'

/** A segment by the numbers of its fields. */
function segment(name: string, fields: Record<number, string>): string {
  const last = Math.max(...Object.keys(fields).map(Number))
  return [name, ...Array.from({ length: last }, (_, n) => fields[n + 1] ?? '')].join('|')
}

const read = (...segments: string[]) => readDocument(new TextEncoder().encode(segments.join('\r')))
const oru = (...segments: string[]) => read(msh('ORU^R01^ORU_R01'), pid, ...segments)
const vxu = (...segments: string[]) => read(msh('VXU^V04^VXU_V04'), pid, ...segments)

const observation = (obx: string) => {
  const [item] = oru('OBR|1|||LAB^Panel^L|||20261103', obx).items
  return item?.content as ObservationContent
}

describe('whom and from whom', () => {
  it('name, numbers, address, telephone, race and ethnicity', () => {
    const { patient, author, createdAt, documentId, kind } = oru('OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F')
    expect(patient).toEqual({
      resourceType: 'Patient',
      name: [{ use: 'official', family: 'Doe', given: ['Jane', 'Q'], prefix: ['Dr'], suffix: ['Jr'] }],
      identifier: [
        {
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
          system: 'urn:oid:2.16.840.1.113883.19.4.6',
          value: '4711',
          assigner: 'Casco Bay',
        },
        {
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'SS' }] },
          system: 'http://hl7.org/fhir/sid/us-ssn',
          value: '111223333',
          assigner: 'SSA',
        },
      ],
      telecom: [
        { system: 'phone', value: '+1-207-5550101', use: 'home' },
        { system: 'email', value: 'jane@example.org' },
        { system: 'phone', value: '(207)555-0199', use: 'work' },
      ],
      address: [
        { use: 'home', line: ['12 Elm St', 'Apt 3'], city: 'Bath', state: 'ME', postalCode: '04530', country: 'USA' },
      ],
      gender: 'female',
      birthDate: '1979-02-28',
      race: {
        ombCategory: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' }],
        text: 'White',
      },
      ethnicity: {
        ombCategory: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2186-5', display: 'Not Hispanic or Latino' }],
        text: 'Not Hispanic or Latino',
      },
    })
    expect({ author, createdAt, documentId, kind }).toEqual({
      kind: 'hl7v2',
      author: [{ type: 'Organization', display: 'Casco Bay Laboratory' }],
      createdAt: '2026-11-04T10:30:00-05:00',
      documentId: { value: 'MSG7', assigner: 'Casco Bay Laboratory' },
    })
  })

  it('a patient by number alone is not named, and somebody will say who it is', () => {
    expect(read(msh('ORU^R01'), 'PID|1||99', 'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||F').patient).toEqual({
      resourceType: 'Patient',
      name: [{ text: 'Not named' }],
      identifier: [{ value: '99' }],
    })
  })
})

describe('the value of a result', () => {
  it.each<[what: string, obx: string, value: Partial<ObservationContent>]>([
    [
      'a number',
      'OBX|1|NM|1^A^L||5.30|mg/dL',
      { valueQuantity: { value: 5.3, written: '5.30', unit: 'mg/dL', system: UCUM, code: 'mg/dL' } },
    ],
    [
      'below the limit',
      'OBX|1|NM|1^A^L||<0.5|ng/mL',
      { valueQuantity: { value: 0.5, comparator: '<', unit: 'ng/mL', system: UCUM, code: 'ng/mL' } },
    ],
    [
      'a number sent as text',
      'OBX|1|ST|1^A^L||1,200|10*3/uL',
      { valueQuantity: { value: 1200, unit: '10*3/uL', system: UCUM, code: '10*3/uL' } },
    ],
    ['a unit of their own', 'OBX|1|NM|1^A^L||7|widgets', { valueQuantity: { value: 7, unit: 'widgets' } }],
    ['a number that says nothing of its unit stays text', 'OBX|1|ST|1^A^L||12345', { valueString: '12345' }],
    ['no number at all', 'OBX|1|NM|1^A^L||TNP|mg/dL', { valueString: 'TNP' }],
    ['a titre', 'OBX|1|SN|1^A^L||^1^:^128', { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }],
    [
      'a span',
      'OBX|1|SN|1^A^L||^10^-^20|/[HPF]',
      {
        valueRange: {
          low: { value: 10, unit: '/[HPF]', system: UCUM, code: '/[HPF]' },
          high: { value: 20, unit: '/[HPF]', system: UCUM, code: '/[HPF]' },
        },
      },
    ],
    [
      'more than',
      'OBX|1|SN|1^A^L||>^100|mg/dL',
      { valueQuantity: { value: 100, comparator: '>', unit: 'mg/dL', system: UCUM, code: 'mg/dL' } },
    ],
    ['a grade', 'OBX|1|SN|1^A^L||^2^+', { valueString: '2+' }],
    [
      'a code',
      'OBX|1|CWE|1^A^L||260385009^Negative^SCT',
      {
        valueCodeableConcept: {
          coding: [{ system: 'http://snomed.info/sct', code: '260385009', display: 'Negative' }],
          text: 'Negative',
        },
      },
    ],
    ['a date', 'OBX|1|DT|1^A^L||20261031', { valueDateTime: '2026-10-31' }],
    ['a date that is none', 'OBX|1|DT|1^A^L||20261341', { valueString: '20261341' }],
    ['a time', 'OBX|1|TM|1^A^L||0915', { valueTime: '09:15' }],
    [
      'text with its delimiters',
      String.raw`OBX|1|TX|1^A^L||A \T\ B \F\ C\.br\next \XC3A9\ 5\S\2`,
      { valueString: 'A & B | C\nnext é 5^2' },
    ],
    ['repetitions are lines', 'OBX|1|TX|1^A^L||one~two', { valueString: 'one\ntwo' }],
  ])('%s', (_, obx, value) => {
    const {
      resourceType: _type,
      status: _status,
      category: _category,
      code: _code,
      effectiveDateTime: _time,
      referenceRange: _range,
      ...said
    } = observation(`${obx}${'|'.repeat(Math.max(0, 11 - obx.split('|').length + 1))}F`)
    expect(said).toEqual(value)
  })

  it.each<[range: string, expected: object]>([
    ['3.5-5.0', { low: { value: 3.5 }, high: { value: 5, written: '5.0' }, text: '3.5-5.0' }],
    ['70 - 99', { low: { value: 70 }, high: { value: 99 }, text: '70 - 99' }],
    ['-2 to 2', { low: { value: -2 }, high: { value: 2 }, text: '-2 to 2' }],
    ['<=200', { high: { value: 200 }, text: '<=200' }],
    ['>60 mL/min', { low: { value: 60 }, text: '>60 mL/min' }],
    ['Negative', { text: 'Negative' }],
  ])('reference range %s', (range, expected) => {
    expect(observation(`OBX|1|NM|1^A^L||4||${range}||||F`).referenceRange).toEqual([expected])
  })

  it('flags, status, time, who and how', () => {
    const obx =
      'OBX|1|NM|2951-2^Sodium^LN^NA^Na^L||128|mmol/L|135-145|LL~A^^HL70078|||C|||202611030800|12D^Bath Hospital Lab||M1^Ion electrode^L||202611030930'
    expect(observation(obx)).toMatchObject({
      status: 'corrected',
      category: 'laboratory',
      code: {
        coding: [
          { system: LOINC, code: '2951-2', display: 'Sodium' },
          { code: 'NA', display: 'Na' },
        ],
        text: 'Sodium',
      },
      effectiveDateTime: '2026-11-03T08:00',
      issued: '2026-11-03T09:30',
      interpretation: [{ coding: [{ code: 'LL' }] }, { coding: [{ code: 'A' }] }],
      performer: [{ type: 'Organization', display: 'Bath Hospital Lab' }],
      method: { text: 'Ion electrode' },
    })
  })
})

describe('a report', () => {
  it('holds its results, order numbers, comments, specimen and who ordered it', () => {
    const { items, notUnderstood, notices } = oru(
      'ORC|RE|PO1^Elm|FO1^Casco||||||||||1234567893^Gray^Ada^^^Dr^^^NPI',
      segment('OBR', {
        2: 'PO1^Elm',
        3: 'FO1^Casco',
        4: '24323-8^Comprehensive metabolic panel^LN',
        7: '202611030800',
        16: '1234567893^Gray^Ada^^^Dr^^^NPI',
        22: '202611031200',
        24: 'CH',
        25: 'F',
      }),
      'NTE|1||Slightly hemolyzed.',
      'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|70-99|N|||F',
      'NTE|1||Fasting.',
      'NTE|2||Repeated.',
      'OBX|2|NM|2160-0^Creatinine^LN||1.1|mg/dL|0.6-1.2|N|||F',
      'SPM|1|||SER^Serum^HL70487',
      'PV1|1|O',
    )
    expect(notUnderstood).toEqual([])
    expect(notices).toEqual(['Not taken over, and readable in the original: PV1.'])
    const report = items.at(-1)?.content as DiagnosticReportContent
    expect(report).toMatchObject({
      resourceType: 'DiagnosticReport',
      status: 'final',
      category: [{ coding: [{ code: 'CH' }] }],
      effectiveDateTime: '2026-11-03T08:00',
      issued: '2026-11-03T12:00',
      identifier: [
        { type: { coding: [{ code: 'PLAC' }] }, value: 'PO1', assigner: 'Elm' },
        { type: { coding: [{ code: 'FILL' }] }, value: 'FO1', assigner: 'Casco' },
      ],
      specimen: [{ display: 'Serum' }],
      note: [{ text: 'Slightly hemolyzed.' }, { text: 'Ordered by Dr Ada Gray' }],
    })
    expect(report.result?.map(({ reference }) => reference)).toEqual(items.slice(0, 2).map(({ key }) => `#${key}`))
    expect(items[0]?.content).toMatchObject({ note: [{ text: 'Fasting.\nRepeated.' }] })
  })

  it('in words is one result, however many lines it has; the next question is another', () => {
    const { items } = oru(
      'OBR|1|||11502-2^Pathology^LN|||20261103|||||||||||||||||SP|P',
      'OBX|1|TX|22634-0^Pathology report^LN|1|Specimen: skin.||||||P',
      'OBX|2|TX|22634-0^Pathology report^LN|2|||||||P',
      'OBX|3|TX|22634-0^Pathology report^LN|3|Benign.||||||P',
      'OBX|4|TX|22637-3^Diagnosis^LN||Nevus.||||||P',
    )
    const texts = items.flatMap(({ content }) => (content.resourceType === 'Observation' ? content.valueString : []))
    expect(texts).toEqual(['Specimen: skin.\nBenign.', 'Nevus.'])
  })

  it('with a file inside brings the file', () => {
    const pdf = Buffer.from('%PDF-1.7 nothing else').toString('base64')
    const { items, files } = oru(
      'OBR|1|||11502-2^Pathology^LN|||20261103|||||||||||||||||SP|F',
      `OBX|1|ED|PDF^Report as PDF^L||^application^pdf^Base64^${pdf}||||||F`,
    )
    expect(files.map(({ contentType, bytes }) => [contentType, Buffer.from(bytes).toString()])).toEqual([
      ['application/pdf', '%PDF-1.7 nothing else'],
    ])
    expect(items.map(({ content }) => content.resourceType)).toEqual(['DocumentReference', 'DiagnosticReport'])
    expect(items[1]?.content).toMatchObject({
      presentedForm: [{ reference: `#${items[0]?.key}`, display: 'Report as PDF' }],
    })
  })

  it('taken back by the laboratory makes nothing, and says so', () => {
    const { items, notUnderstood } = oru(
      'OBX|1|NM|2345-7^Glucose^LN||90|mg/dL|||||D',
      'OBX|2|NM|2345-7^Glucose^LN||90|mg/dL|||||W',
      'OBX|3|NM|||90|mg/dL|||||F',
    )
    expect(items).toEqual([])
    expect(notUnderstood.map(({ place, reason }) => [place.line, reason.slice(0, 34)])).toEqual([
      [3, 'The laboratory deletes this result'],
      [4, 'The laboratory says this result wa'],
      [5, 'It does not say what was observed '],
    ])
  })
})

describe('vaccinations', () => {
  it('a dose with lot, site, funding, dose number, reaction and remarks', () => {
    const { items, notUnderstood } = vxu(
      'ORC|RE||991^IIS',
      segment('RXA', {
        3: '202610190900',
        5: '03^MMR^CVX^00006-4681-00^M-M-R II^NDC',
        6: '0.5',
        7: 'mL^^UCUM',
        9: '00^New^NIP001',
        10: '1234567893^Gray^Ada^^^Dr^^^NPI',
        11: '^^^Elm Street',
        15: 'L123',
        16: '20271231',
        17: 'MSD^Merck^MVX',
        20: 'CP',
        21: 'A',
      }),
      'RXR|SC^Subcutaneous^HL70162|LA^Left arm^HL70163',
      'OBX|1|CE|64994-7^Eligibility^LN|1|V01^Not VFC eligible^HL70064||||||F',
      'OBX|2|CE|30963-3^Funding^LN|1|PHC70^Private^CDCPHINVS||||||F',
      'OBX|3|NM|30973-2^Dose number^LN|1|2||||||F',
      'OBX|4|CE|31044-1^Reaction^LN|1|39579001^Anaphylaxis^SCT||||||F|||20261019',
      'OBX|5|DT|29769-7^VIS presented^LN|1|20261019||||||F',
    )
    expect(notUnderstood).toEqual([])
    expect(items[0]?.content).toMatchObject({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: {
        coding: [
          { system: 'http://hl7.org/fhir/sid/cvx', code: '03', display: 'MMR' },
          { system: 'http://hl7.org/fhir/sid/ndc', code: '00006-4681-00', display: 'M-M-R II' },
        ],
      },
      occurrenceDateTime: '2026-10-19T09:00',
      primarySource: true,
      doseQuantity: { value: 0.5, unit: 'mL' },
      lotNumber: 'L123',
      expirationDate: '2027-12-31',
      manufacturer: { display: 'Merck', identifier: { value: 'MSD' } },
      location: { display: 'Elm Street' },
      route: { coding: [{ code: 'SC' }] },
      site: { coding: [{ code: 'LA' }] },
      programEligibility: [{ coding: [{ code: 'V01' }] }],
      fundingSource: { coding: [{ code: 'PHC70' }] },
      protocolApplied: [{ doseNumberPositiveInt: 2 }],
      reaction: [{ detail: { text: 'Anaphylaxis' }, date: '2026-10-19' }],
      note: [{ text: 'VIS presented: 2026-10-19' }],
    })
  })

  it.each<[what: string, rxa: string, expected: Partial<ImmunizationContent>]>([
    [
      'history',
      segment('RXA', { 3: '2014', 5: '88^influenza^CVX', 6: '999', 9: '01^Historical^NIP001', 20: 'CP', 21: 'A' }),
      { status: 'completed', primarySource: false, occurrenceDateTime: '2014' },
    ],
    [
      'a refusal',
      segment('RXA', {
        3: '20261019',
        5: '03^MMR^CVX',
        6: '999',
        18: '00^Parental decision^NIP002',
        20: 'RE',
        21: 'A',
      }),
      {
        status: 'not-done',
        statusReason: {
          coding: [{ system: 'urn:oid:2.16.840.1.114222.4.5.275', code: '00', display: 'Parental decision' }],
          text: 'Parental decision',
        },
      },
    ],
  ])('%s', (_, rxa, expected) => {
    const [item] = vxu(rxa).items
    expect(item?.content).toMatchObject(expected)
    expect(item?.content).not.toHaveProperty('doseQuantity')
  })

  it('deleted, nothing given, forecasts: no dose is made up; immunity is an observation', () => {
    const { items, notUnderstood } = vxu(
      segment('RXA', { 3: '20261019', 5: '03^MMR^CVX', 6: '0.5', 20: 'CP', 21: 'D' }),
      segment('RXA', { 3: '20261019', 5: '998^No vaccine administered^CVX', 6: '999', 20: 'NA', 21: 'A' }),
      'OBX|1|CE|59784-9^Disease with presumed immunity^LN|1|38907003^Varicella^SCT||||||F',
      'OBX|2|DT|30980-7^Date due^LN|2|20270101||||||F',
    )
    expect(
      items.map(({ content }) => [content.resourceType, (content as ObservationContent).valueCodeableConcept?.text]),
    ).toEqual([['Observation', 'Varicella']])
    expect(notUnderstood).toHaveLength(2)
  })
})

describe('what senders do wrong', () => {
  it('line breaks inside a text belong to it', () => {
    const document = readDocument(
      new TextEncoder().encode(
        [msh('ORU^R01'), pid, 'OBX|1|TX|1^Report^L||first', 'second line', 'OBX|2|NM|2345-7^Glucose^LN||90|mg/dL'].join(
          '\n',
        ),
      ),
    )
    expect(document.items[0]?.content).toMatchObject({ valueString: 'first\nsecond line' })
    expect(document.items).toHaveLength(2)
  })

  it('batches, blank lines, MLLP marks, other delimiters', () => {
    const { items } = readDocument(
      new TextEncoder().encode(
        '\u000bFHS|^~\\&|x\rBHS|^~\\&|x\rMSH#*~\\&#LAB#Casco###20261104##ORU*R01#1#P#2.3\rPID#1##7##Doe*Jane\rOBX#1#NM#2345-7*Glucose*LN##90#mg/dL#####F\r\r\u001c\rBTS|1',
      ),
    )
    expect(items[0]?.content).toMatchObject({
      code: { coding: [{ system: LOINC, code: '2345-7' }] },
      valueQuantity: { value: 90 },
    })
  })

  it.each<[what: string, text: string, code: string, words: RegExp]>([
    ['an answer of a server', `${msh('ACK^R01')}\rMSA|AA|1`, 'not-clinical', /ACK\^R01/],
    ['no patient', `${msh('ORU^R01')}\rOBX|1|NM|2345-7^Glucose^LN||90`, 'no-patient', /PID/],
    [
      'nobody in particular',
      `${msh('ORU^R01')}\rPID|1\rOBX|1|NM|2345-7^Glucose^LN||90`,
      'no-patient',
      /no name.*no number/,
    ],
    [
      'two patients',
      `${msh('ORU^R01')}\rPID|1||1||Doe^Jane||19790228\r${msh('ORU^R01')}\rPID|1||2||Roe^Jim||19800101`,
      'several-patients',
      /several patients/,
    ],
    ['no delimiters', 'MSH|', 'not-clinical', /unknown/],
  ])('%s', (_, text, code, words) => {
    expect(() => readDocument(new TextEncoder().encode(text))).toThrow(
      expect.objectContaining({ name: 'DocumentRejected', code, message: expect.stringMatching(words) }),
    )
  })
})

const folder = sharedFolder('hl7v2', 'HL7 v2 messages written by others are not read')

describe.skipIf(!folder)('messages written by others', () => {
  const files = folder ? filesIn(folder, '*.hl7') : []

  it.each(files.map((file) => [file.split('/').at(-1) ?? '', file] as const))('%s', (name, file) => {
    const bytes = readFileSync(file)
    const isWanted = /^(ORU|VXU)/.test(name)
    if (!isWanted && !/\|RSP\^K11/.test(bytes.toString())) {
      expect(() => readDocument(bytes)).toThrow(expect.objectContaining({ code: 'not-clinical' }))
      return
    }
    const read = outcome(bytes)
    if (read.refused) return expect(read.refused).toBe('no-patient')
    const { items, notUnderstood } = read
    const raw = bytes.toString()
    const doses = (raw.match(/(^|\r|\n)RXA\|/g) ?? []).length
    const taken = items.filter(({ content }) => content.resourceType === 'Immunization').length
    const back = notUnderstood.filter(({ what }) => what === 'RXA').length
    const nothing = (raw.match(/(^|\r|\n)RXA(\|[^|\r\n]*){4}\|998/g) ?? []).length
    expect(taken + back + nothing).toBe(doses)
    // Every value of a result is found again.
    const values = /^ORU/.test(name)
      ? [...raw.matchAll(/(?:^|[\r\n])OBX(?:\|[^|\r\n]*){4}\|(\d[\d.]*)\|/g)].map(([, value]) => Number(value))
      : []
    const kept = items.flatMap(({ content }) =>
      content.resourceType === 'Observation' ? [content.valueQuantity?.value ?? content.valueString] : [],
    )
    for (const value of values)
      expect(kept.some((one) => Number(one) === value || String(one).includes(String(value)))).toBe(true)
  })

  function outcome(bytes: Uint8Array) {
    try {
      return { ...readDocument(bytes), refused: undefined }
    } catch (error) {
      return { items: [], notUnderstood: [], refused: (error as { code: string }).code }
    }
  }
})
