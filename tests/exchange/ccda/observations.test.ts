/** Results, vital signs, social history, functional status and whatever else was observed. */
import { describe, expect, test } from 'vitest'
import { contents, entry, inside, only, readSections, section, snomedValue, template } from './document.ts'

const LOINC = 'codeSystem="2.16.840.1.113883.6.1"'
const code = (loinc: string, display = 'a test'): string => `<code code="${loinc}" ${LOINC} displayName="${display}"/>`
const result = (parts: string, loinc = '2345-7'): string =>
  `<observation classCode="OBS" moodCode="EVN">${template('2')}${code(loinc)}<statusCode code="completed"/>${parts}</observation>`
const panel = (parts: string, ...results: string[]): string =>
  entry(
    `<organizer classCode="BATTERY" moodCode="EVN">${template('1')}${code('24323-8', 'CMP')}<statusCode code="completed"/>${parts}${results.map((each) => `<component>${each}</component>`).join('')}</organizer>`,
  )
const at = '<effectiveTime value="202402030815-0500"/>'
const results = (...entries: string[]) => readSections(section('30954-2', entries.join('')))
const observed = (xml: string) => only(results(entry(result(at + xml))), 'Observation')

describe('values of every type', () => {
  test.each([
    [
      'a number with its unit',
      '<value xsi:type="PQ" value="96" unit="mg/dL"/>',
      { valueQuantity: { value: 96, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' } },
    ],
    [
      'a unit in words',
      '<value xsi:type="PQ" value="3" unit="cells / field"/>',
      { valueQuantity: { value: 3, unit: 'cells / field' } },
    ],
    [
      'a unit in capitals means the UCUM unit',
      '<value xsi:type="PQ" value="145" unit="MM[HG]"/>',
      { valueQuantity: { value: 145, unit: 'MM[HG]', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' } },
    ],
    [
      'no unit',
      '<value xsi:type="PQ" value="7.4" unit="1"/>',
      { valueQuantity: { value: 7.4, system: 'http://unitsofmeasure.org', code: '1' } },
    ],
    [
      'below a limit',
      '<value xsi:type="IVL_PQ"><high value="0.01" unit="ng/mL" inclusive="false"/></value>',
      { valueQuantity: { value: 0.01, comparator: '<', unit: 'ng/mL' } },
    ],
    [
      'at least',
      '<value xsi:type="IVL_PQ"><low value="60" unit="mL/min"/></value>',
      { valueQuantity: { value: 60, comparator: '>=' } },
    ],
    [
      'a comparator inside the number',
      '<value xsi:type="PQ" value="&lt;5" unit="mg/dL"/>',
      { valueQuantity: { value: 5, comparator: '<' } },
    ],
    [
      'a range',
      '<value xsi:type="IVL_PQ"><low value="1" unit="/HPF"/><high value="3" unit="/HPF"/></value>',
      { valueRange: { low: { value: 1 }, high: { value: 3 } } },
    ],
    ['a number that is none', '<value xsi:type="PQ" value="TNTC" unit="/HPF"/>', { valueString: 'TNTC /HPF' }],
    ['words', '<value xsi:type="ST">Yellow, clear</value>', { valueString: 'Yellow, clear' }],
    ['words without a type', '<value>Yellow</value>', { valueString: 'Yellow' }],
    ['a concept', snomedValue('260385009', 'Negative'), { valueCodeableConcept: { coding: [{ code: '260385009' }] } }],
    [
      'a ratio',
      '<value xsi:type="RTO_PQ_PQ"><numerator value="1"/><denominator value="128"/></value>',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } },
    ],
    ['yes or no', '<value xsi:type="BL" value="false"/>', { valueBoolean: false }],
    ['a count', '<value xsi:type="INT" value="3"/>', { valueInteger: 3 }],
    ['a real number', '<value xsi:type="REAL" value="1.5"/>', { valueQuantity: { value: 1.5 } }],
    ['a date', '<value xsi:type="TS" value="20240203"/>', { valueDateTime: '2024-02-03' }],
    [
      'a period',
      '<value xsi:type="IVL_TS"><low value="2020"/><high value="2021"/></value>',
      { valuePeriod: { start: '2020', end: '2021' } },
    ],
    [
      'nothing, with a reason',
      '<value xsi:type="PQ" nullFlavor="ASKU"/>',
      { dataAbsentReason: { coding: [{ code: 'asked-unknown' }] } },
    ],
  ])('%s', (_, xml, expected) => {
    expect(observed(xml)).toMatchObject(expected)
  })

  test('a second value of one question is kept as a component', () => {
    expect(observed(`${snomedValue('1', 'One')}${snomedValue('2', 'Two')}`).component).toMatchObject([
      { valueCodeableConcept: { coding: [{ code: '2' }] } },
    ])
  })
})

describe('results', () => {
  test('a report with its results; the panel’s time and specimen count where a result has none', () => {
    const specimen =
      '<specimen><specimenRole><specimenPlayingEntity><code code="119297000" codeSystem="2.16.840.1.113883.6.96" displayName="Blood"/></specimenPlayingEntity></specimenRole></specimen>'
    const document = results(
      panel(
        at + specimen,
        result(
          '<value xsi:type="PQ" value="96" unit="mg/dL"/><interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/><referenceRange><observationRange><text>70 to 99</text><value xsi:type="IVL_PQ"><low value="70" unit="mg/dL"/><high value="99" unit="mg/dL"/></value></observationRange></referenceRange>',
        ),
        result('<effectiveTime value="20240204"/><value xsi:type="ST">See note</value>', '11502-2'),
      ),
    )
    const [glucose, other] = contents(document, 'Observation')
    expect(glucose).toMatchObject({
      status: 'final',
      category: 'laboratory',
      effectiveDateTime: '2024-02-03T08:15-05:00',
      specimen: { display: 'Blood' },
      interpretation: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'N' }] },
      ],
      referenceRange: [{ low: { value: 70 }, high: { value: 99 }, text: '70 to 99' }],
    })
    expect(other?.effectiveDateTime).toBe('2024-02-04')
    expect(only(document, 'DiagnosticReport')).toMatchObject({
      status: 'final',
      category: [{ coding: [{ code: 'LAB' }] }],
      code: { coding: [{ code: '24323-8' }] },
      result: [{ reference: '#Observation-1' }, { reference: '#Observation-2' }],
      specimen: [{ display: 'Blood' }],
    })
  })

  test('panels of the same name stay apart', () => {
    const document = results(
      panel(at, result('<value xsi:type="INT" value="1"/>')),
      panel('<effectiveTime value="20240301"/>', result('<value xsi:type="INT" value="2"/>')),
    )
    expect(contents(document, 'DiagnosticReport').map(({ effectiveDateTime }) => effectiveDateTime)).toEqual([
      '2024-02-03T08:15-05:00',
      '2024-03-01',
    ])
  })

  test('observations inside an observation are its members, and are kept', () => {
    const inner = inside(result('<value xsi:type="ST">S</value>', '18864-9'), 'COMP')
    const document = results(panel(at, result(`${snomedValue('112283007', 'E. coli')}${inner}`, '600-7')))
    expect(contents(document, 'Observation').map(({ hasMember }) => hasMember?.[0]?.reference)).toEqual([
      '#Observation-1',
      undefined,
    ])
  })
})

describe('vital signs', () => {
  const sign = (loinc: string, value: number): string =>
    `<component><observation classCode="OBS" moodCode="EVN">${template('27')}${code(loinc)}<statusCode code="completed"/><value xsi:type="PQ" value="${value}" unit="mm[Hg]"/></observation></component>`
  test('systolic and diastolic stay two observations with the time of their organizer', () => {
    const document = readSections(
      section(
        '8716-3',
        entry(
          `<organizer classCode="CLUSTER" moodCode="EVN">${template('26')}<code code="46680005" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/><effectiveTime value="20240203"/>${sign('8480-6', 132)}${sign('8462-4', 84)}</organizer>`,
        ),
      ),
    )
    expect(
      contents(document, 'Observation').map((each) => [
        each.category,
        each.code.coding?.[0]?.code,
        each.valueQuantity?.value,
        each.effectiveDateTime,
      ]),
    ).toEqual([
      ['vital-signs', '8480-6', 132, '2024-02-03'],
      ['vital-signs', '8462-4', 84, '2024-02-03'],
    ])
    expect(document.notUnderstood).toEqual([])
  })
})

describe('social history and status', () => {
  const social = (number: string, parts: string): string =>
    entry(
      `<observation classCode="OBS" moodCode="EVN">${template(number)}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${parts}</observation>`,
    )

  test('smoking status of R1.1, whose code is only an assertion, gets the question it answers', () => {
    const document = readSections(
      section(
        '29762-2',
        social('78', `<effectiveTime><low value="2005"/></effectiveTime>${snomedValue('8517006', 'Former smoker')}`),
      ),
    )
    expect(only(document, 'Observation')).toMatchObject({
      category: 'social-history',
      code: { coding: [{ system: 'http://loinc.org', code: '72166-2' }] },
      effectivePeriod: { start: '2005' },
      valueCodeableConcept: { coding: [{ code: '8517006' }] },
    })
  })

  test('sex at birth and gender identity are kept with the patient, too', () => {
    const sex = entry(
      `<observation classCode="OBS" moodCode="EVN">${template('200')}${code('76689-9')}<statusCode code="completed"/><value xsi:type="CD" code="F" codeSystem="2.16.840.1.113883.5.1"/></observation>`,
    )
    const identity = entry(
      `<observation classCode="OBS" moodCode="EVN">${code('76691-5')}<statusCode code="completed"/>${snomedValue('446141000124107', 'Identifies as female gender')}</observation>`,
    )
    const document = readSections(section('29762-2', sex + identity))
    expect(document.patient).toMatchObject({ birthSex: 'F', genderIdentity: { coding: [{ code: '446141000124107' }] } })
    expect(contents(document, 'Observation')).toHaveLength(2)
  })

  test('a functional status panel holds its findings; a finding without a question is named by the panel', () => {
    const finding = `<component><observation classCode="OBS" moodCode="EVN">${template('128')}<code nullFlavor="NA"/><statusCode code="completed"/>${snomedValue('371153006', 'Independent')}</observation></component>`
    const document = readSections(
      section(
        '47420-5',
        entry(
          `<organizer classCode="CLUSTER" moodCode="EVN">${template('66')}<code code="d5" codeSystem="2.16.840.1.113883.6.254" displayName="Self-care"/><statusCode code="completed"/>${finding}</organizer>`,
        ),
      ),
    )
    const [group, inner] = contents(document, 'Observation')
    expect(group).toMatchObject({
      category: 'functional-status',
      code: { coding: [{ code: 'd5' }] },
      hasMember: [{ reference: '#Observation-1' }],
    })
    expect(inner).toMatchObject({
      code: { text: 'Self-care' },
      valueCodeableConcept: { coding: [{ code: '371153006' }] },
    })
  })

  test('"problems" of function are findings, not diagnoses', () => {
    const document = readSections(
      section(
        '47420-5',
        entry(
          `<observation classCode="OBS" moodCode="EVN">${template('4')}<code nullFlavor="NA"/><text>No impairment</text><statusCode code="completed"/></observation>`,
        ),
      ),
    )
    expect(only(document, 'Observation')).toMatchObject({
      category: 'functional-status',
      code: { text: 'No impairment' },
    })
  })

  test('an observation of an unknown template is read by its shape', () => {
    const document = readSections(
      section(
        '99999-9',
        entry(
          `<observation classCode="OBS" moodCode="EVN"><templateId root="9.9.9"/>${code('1234-5', 'Something')}<value xsi:type="INT" value="4"/></observation>`,
        ),
      ),
    )
    expect(only(document, 'Observation')).toMatchObject({
      category: 'other',
      code: { coding: [{ code: '1234-5' }] },
      valueInteger: 4,
    })
  })
})
