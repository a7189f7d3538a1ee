/** Procedures, devices, visits, family, goals, plans, notes, files; sections of text; what is not kept. */
import { describe, expect, test } from 'vitest'
import { readCcda } from '../../../exchange/ccda/read.ts'
import {
  ccda,
  contents,
  entry,
  inside,
  only,
  readSections,
  section,
  snomed,
  snomedValue,
  template,
} from './document.ts'

const done = (parts: string, attributes = 'moodCode="EVN"', status = 'completed'): string =>
  entry(
    `<procedure classCode="PROC" ${attributes}>${template('14')}<id root="1.2.3" extension="x1"/>${parts}<statusCode code="${status}"/></procedure>`,
  )
const colonoscopy = snomed('code', '73761001', 'Colonoscopy')
const device =
  '<participant typeCode="DEV"><participantRole classCode="MANU"><templateId root="2.16.840.1.113883.10.20.22.4.37"/>'

describe('procedures and devices', () => {
  test.each([
    ['completed', 'completed'],
    ['aborted', 'stopped'],
    ['cancelled', 'not-done'],
    ['active', 'in-progress'],
  ])('status %s is %s', (status, expected) => {
    const document = readSections(section('47519-4', done(colonoscopy, 'moodCode="EVN"', status)))
    expect(only(document, 'Procedure').status).toBe(expected)
  })

  test('act, observation and procedure forms; a planned one is a request; a negated one was not done', () => {
    const act = entry(
      `<act classCode="ACT" moodCode="EVN">${template('12')}${colonoscopy}<statusCode code="completed"/></act>`,
    )
    const observation = entry(
      `<observation classCode="OBS" moodCode="EVN">${template('13')}${colonoscopy}<statusCode code="completed"/>${snomedValue('17621005', 'Normal')}</observation>`,
    )
    const document = readSections(
      section(
        '47519-4',
        act +
          observation +
          done(colonoscopy, 'moodCode="RQO"', 'active') +
          done(colonoscopy, 'moodCode="EVN" negationInd="true"'),
      ),
    )
    expect(contents(document, 'Procedure').map(({ status, outcome }) => [status, outcome?.coding?.[0]?.code])).toEqual([
      ['completed', undefined],
      ['completed', '17621005'],
      ['not-done', undefined],
    ])
    expect(only(document, 'ServiceRequest')).toMatchObject({ intent: 'order', status: 'active' })
  })

  test('an implant by its UDI, linked from its procedure; an instrument does not stay', () => {
    const implant = `${device}<id root="2.16.840.1.113883.3.3719" extension="(01)00643169007222(17)160128(10)LOT7(21)BLC200461H"/>
      <playingDevice><code code="14106009" codeSystem="2.16.840.1.113883.6.96" displayName="Cardiac pacemaker"/></playingDevice>
      <scopingEntity><id root="9.9"/><desc>Maker Inc.</desc></scopingEntity></participantRole></participant>`
    const tool = `${device}<playingDevice><code code="90412006" codeSystem="2.16.840.1.113883.6.96" displayName="Colonoscope"/></playingDevice></participantRole></participant>`
    const document = readSections(
      section('47519-4', done(`${colonoscopy}<effectiveTime value="20111005"/>${implant}${tool}`)),
    )
    const [pacemaker, scope] = contents(document, 'Device')
    expect(pacemaker).toMatchObject({
      status: 'active',
      udiCarrier: { deviceIdentifier: '00643169007222' },
      expirationDate: '2016-01-28',
      lotNumber: 'LOT7',
      serialNumber: 'BLC200461H',
      manufacturer: 'Maker Inc.',
      implantedDate: '2011-10-05',
    })
    expect(scope).toMatchObject({ status: 'unknown', type: { coding: [{ code: '90412006' }] } })
    expect(only(document, 'Procedure').focalDevice?.map(({ reference }) => reference)).toEqual([
      '#Device-1',
      '#Device-2',
    ])
  })

  test('two devices under one copied id are two; what is said twice of one is one', () => {
    const supply = (code: string, name: string, time: string) =>
      entry(`<supply classCode="SPLY" moodCode="EVN">${template('50')}<statusCode code="completed"/>
        <effectiveTime xsi:type="IVL_TS">${time}</effectiveTime>
        <participant typeCode="PRD"><participantRole classCode="MANU">${template('37')}<id root="1.2.3" extension="copied"/>
        <playingDevice><code code="${code}" codeSystem="2.16.840.1.113883.6.96" displayName="${name}"/></playingDevice>
        </participantRole></participant></supply>`)
    const pacemaker = supply('14106009', 'Cardiac pacemaker', '<low value="20130703"/>')
    const cane = supply('87405001', 'Cane', '<high value="20130103"/>')
    const found = contents(readSections(section('46264-8', pacemaker + cane + pacemaker)), 'Device')
    expect(found.map(({ type, implantedDate }) => [type.coding?.[0]?.display, implantedDate])).toEqual([
      ['Cardiac pacemaker', '2013-07-03'],
      ['Cane', '2013-01-03'],
    ])
  })

  test('no implants is said, and is no device', () => {
    const none = done(
      `<code nullFlavor="NA"/>${device}<playingDevice><code code="40388003" codeSystem="2.16.840.1.113883.6.96"/></playingDevice></participantRole></participant>`,
      'moodCode="EVN" negationInd="true"',
    )
    expect(only(readSections(section('46264-8', none)), 'Device').type.coding?.[0]?.code).toBe('787483001')
  })
})

describe('visits', () => {
  const visit = entry(`<encounter classCode="ENC" moodCode="EVN">${template('49')}<id root="1.2.3" extension="v1"/>
    <code code="99213" codeSystem="2.16.840.1.113883.6.12" displayName="Office visit"><translation code="AMB" codeSystem="2.16.840.1.113883.5.4"/></code>
    <effectiveTime><low value="20240203"/></effectiveTime>
    ${inside(`<act classCode="ACT" moodCode="EVN">${template('80')}<code code="29308-4" codeSystem="2.16.840.1.113883.6.1"/>${inside(`<observation classCode="OBS" moodCode="EVN">${template('4')}${snomedValue('195967001', 'Asthma')}</observation>`)}</act>`, 'COMP')}</encounter>`)

  test('class, type, diagnosis as a condition of its own', () => {
    const document = readSections(section('46240-8', visit))
    expect(only(document, 'Encounter')).toMatchObject({
      status: 'finished',
      class: { code: 'AMB' },
      type: [{ coding: [{ code: '99213' }] }],
      diagnosis: [{ condition: { reference: '#Condition-1' } }],
    })
    expect(only(document, 'Condition').category).toBe('encounter-diagnosis')
  })

  test('the visit that the document is about is the same one by its id, and is filled up', () => {
    const header =
      '<componentOf><encompassingEncounter><id root="1.2.3" extension="v1"/><effectiveTime><low value="20240203"/></effectiveTime><location><healthCareFacility><location><name>Harbor Family Practice</name></location></healthCareFacility></location></encompassingEncounter></componentOf>'
    const document = readCcda(ccda(section('46240-8', visit), header))
    expect(only(document, 'Encounter').location?.[0]?.display).toBe('Harbor Family Practice')
    const alone = readCcda(ccda('', header))
    expect(alone.items.map(({ section }) => section)).toEqual(['header'])
    expect(alone.sections.map(({ key }) => key)).toEqual(['header'])
  })

  test('a statement that points at its visit is linked to it', () => {
    const pointer = inside(
      '<encounter classCode="ENC" moodCode="EVN"><id root="1.2.3" extension="v1"/></encounter>',
      'COMP',
    )
    const document = readSections(section('47519-4', done(colonoscopy + pointer)), section('46240-8', visit))
    expect(only(document, 'Procedure').encounter).toEqual({ reference: '#Encounter-1', type: 'Encounter' })
  })
})

describe('family, goals, plans', () => {
  test('a relative with conditions, cause of death, and what they did not have', () => {
    const had = (code: string, more = '', attributes = ''): string =>
      `<component><observation classCode="OBS" moodCode="EVN" ${attributes}>${template('46')}${snomedValue(code, `condition ${code}`)}${more}</observation></component>`
    const age = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('31')}<code code="445518008"/><value xsi:type="PQ" value="57" unit="a"/></observation>`,
    )
    const death = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('47')}${snomedValue('419099009', 'Dead')}</observation>`,
      'CAUS',
    )
    const document = readSections(
      section(
        '10157-6',
        entry(`<organizer classCode="CLUSTER" moodCode="EVN">${template('45')}<statusCode code="completed"/>
        <subject><relatedSubject><code code="FTH" codeSystem="2.16.840.1.113883.5.111" displayName="Father"/><subject><birthTime value="1930"/></subject></relatedSubject></subject>
        ${had('22298006', age + death)}${had('73211009', '', 'negationInd="true"')}</organizer>`),
      ),
    )
    expect(only(document, 'FamilyMemberHistory')).toMatchObject({
      relationship: { coding: [{ code: 'FTH' }] },
      bornDate: '1930',
      condition: [{ code: { coding: [{ code: '22298006' }] }, onsetAge: { value: 57 }, contributedToDeath: true }],
      note: [{ text: 'Did not have: condition 73211009' }],
    })
  })

  test('a goal: words beat the code they stand under; target, due date, what it is about', () => {
    const concern = entry(
      `<act classCode="ACT" moodCode="EVN">${template('3')}<statusCode code="active"/>${inside(`<observation classCode="OBS" moodCode="EVN">${template('4')}<id root="1.2.3" extension="p9"/>${snomedValue('238131007', 'Overweight')}</observation>`)}</act>`,
    )
    const pointer = inside(
      `<act classCode="ACT" moodCode="EVN">${template('122')}<id root="1.2.3" extension="p9"/><code nullFlavor="NP"/></act>`,
      'REFR',
    )
    const weight =
      entry(`<observation classCode="OBS" moodCode="GOL">${template('121')}<code code="29463-7" codeSystem="2.16.840.1.113883.6.1" displayName="Body weight"/><statusCode code="active"/>
      <effectiveTime><low value="20240101"/><high value="20241231"/></effectiveTime><value xsi:type="PQ" value="75" unit="kg"/>${pointer}</observation>`)
    const words = entry(
      `<observation classCode="OBS" moodCode="GOL"><code nullFlavor="OTH"/><statusCode code="active"/><value xsi:type="ST">Walk a mile a day</value></observation>`,
    )
    const document = readSections(section('11450-4', concern), section('61146-7', weight + words))
    const [first, second] = contents(document, 'Goal')
    expect(first).toMatchObject({
      lifecycleStatus: 'active',
      startDate: '2024-01-01',
      target: [
        {
          measure: { coding: [{ code: '29463-7' }] },
          detailQuantity: { value: 75, code: 'kg' },
          dueDate: '2024-12-31',
        },
      ],
      addresses: [{ reference: '#Condition-1' }],
    })
    expect(second?.description).toEqual({ text: 'Walk a mile a day' })
  })

  test('planned tests, visits and referrals; instructions', () => {
    const planned = (name: string, number: string, code: string, mood = 'INT'): string =>
      entry(
        `<${name} moodCode="${mood}">${template(number)}${snomed('code', code, `planned ${code}`)}<statusCode code="active"/><effectiveTime value="20260601"/></${name}>`,
      )
    const told = entry(
      `<act classCode="ACT" moodCode="INT">${template('20')}${snomed('code', '311401005', 'Patient education')}<text>Stop smoking</text><statusCode code="completed"/></act>`,
    )
    const document = readSections(
      section(
        '18776-5',
        planned('observation', '44', '363679005') +
          planned('encounter', '40', '11429006') +
          planned('act', '140', '3457005', 'RQO') +
          told,
      ),
    )
    expect(contents(document, 'ServiceRequest')).toMatchObject([
      { intent: 'plan', status: 'active', occurrenceDateTime: '2026-06-01' },
      { intent: 'order', category: [{ coding: [{ code: '3457005' }] }] },
      { patientInstruction: 'Stop smoking' },
    ])
    expect(only(document, 'Encounter').status).toBe('planned')
  })
})

describe('text and files', () => {
  test('sections of text become notes of the section’s type', () => {
    const document = readSections(
      section('51848-0', '', '<paragraph>Stable.</paragraph><list><item>Recheck in May</item></list>', 'Assessment'),
    )
    expect(only(document, 'ClinicalNote')).toEqual({
      resourceType: 'ClinicalNote',
      status: 'signed',
      type: { coding: [{ system: 'http://loinc.org', code: '51848-0', display: 'Assessment' }] },
      title: 'Assessment',
      text: 'Stable.\n- Recheck in May',
      date: '2026-03-10T10:15:00-05:00',
      author: [
        {
          type: 'Practitioner',
          identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1245319599' },
          display: 'Ilse Brandt, MD',
        },
      ],
    })
  })

  test.each([
    'No information',
    'None recorded.',
    '<table><thead><tr><th>Drug</th></tr></thead><tbody><tr><td>No data available</td></tr></tbody></table>',
  ])('text that says nothing is no note: %s', (text) => {
    expect(readSections(section('10160-0', '', text)).items).toEqual([])
  })

  test('a list without entries, and a list whose entries are empty, are kept as text', () => {
    const empty = entry(
      `<observation classCode="OBS" moodCode="GOL">${template('121')}<code nullFlavor="UNK"/></observation>`,
    )
    const document = readSections(
      section('10160-0', '', 'Takes a water pill'),
      section('61146-7', empty, 'Needs more energy'),
    )
    expect(contents(document, 'ClinicalNote').map(({ text }) => text)).toEqual([
      'Takes a water pill',
      'Needs more energy',
    ])
    expect(document.notUnderstood).toHaveLength(1)
  })

  test('a note activity carries its own type, author and date', () => {
    const note =
      entry(`<act classCode="ACT" moodCode="EVN">${template('202')}<code code="34109-9" codeSystem="2.16.840.1.113883.6.1"><translation code="11506-3" codeSystem="2.16.840.1.113883.6.1" displayName="Progress note"/></code>
      <text><reference value="#n1"/></text><statusCode code="completed"/><effectiveTime value="20240203"/><author><time value="20240204"/><assignedAuthor><assignedPerson><name>Sam Okoro</name></assignedPerson></assignedAuthor></author></act>`)
    const document = readSections(section('11506-3', note, '<paragraph ID="n1">Feels<br/>better</paragraph>'))
    expect(only(document, 'ClinicalNote')).toMatchObject({
      type: { coding: [{ code: '11506-3' }] },
      text: 'Feels\nbetter',
      date: '2024-02-03',
      author: [{ display: 'Sam Okoro' }],
    })
  })

  test('an unstructured document is a file', () => {
    const xml = ccda('').replace(
      /<component><structuredBody>.*<\/component>/s,
      '<component><nonXMLBody><text mediaType="application/pdf" representation="B64">JVBERi0xLjQK</text></nonXMLBody></component>',
    )
    const document = readCcda(xml)
    const [file] = document.files
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('%PDF-1.4\n')
    expect(only(document, 'DocumentReference').content).toMatchObject([
      { contentType: 'application/pdf', hash: file?.hash, size: 9 },
    ])
  })

  test('a document whose body is elsewhere says so', () => {
    const xml = ccda('').replace(
      /<component><structuredBody>.*<\/component>/s,
      '<component><nonXMLBody><text mediaType="application/pdf"><reference value="scan.pdf"/></text></nonXMLBody></component>',
    )
    expect(readCcda(xml).notUnderstood[0]?.reason).toMatch(/another file/)
  })
})

describe('order and accounting', () => {
  test('insurance is named as not kept, once for each entry', () => {
    const coverage = entry(
      `<act classCode="ACT" moodCode="EVN">${template('60')}<code code="48768-6"/>${inside(`<act classCode="ACT" moodCode="EVN">${template('61')}<code code="81"/></act>`, 'COMP')}</act>`,
    )
    const { items, notUnderstood } = readSections(section('48768-6', coverage, 'Aetna'))
    expect(items).toEqual([])
    expect(notUnderstood).toEqual([
      {
        section: 'payers',
        place: {
          path: '/ClinicalDocument/component/structuredBody/component/section/entry/act',
          line: expect.any(Number),
        },
        reason: 'Insurance is not kept in the chart; it is readable in the original.',
        what: 'act 2.16.840.1.113883.10.20.22.4.60',
      },
    ])
  })

  test('an unknown act around known statements does not lose them', () => {
    const wrapped = entry(
      `<act classCode="ACT" moodCode="EVN"><templateId root="9.9.9"/>${inside(`<observation classCode="OBS" moodCode="EVN">${template('4')}${snomedValue('195967001', 'Asthma')}</observation>`)}</act>`,
    )
    expect(only(readSections(section('99999-9', wrapped)), 'Condition').code.coding?.[0]?.code).toBe('195967001')
  })

  test('entries in the wrong section and nested sections are read for what they are', () => {
    const observation = entry(
      `<observation classCode="OBS" moodCode="EVN">${template('2')}<code code="2345-7" codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="INT" value="90"/></observation>`,
    )
    const nested = section('51848-0', observation, 'Text', 'Outer').replace(
      '</section>',
      `${section('11450-4', entry(`<act classCode="ACT" moodCode="EVN">${template('3')}<statusCode code="active"/>${inside(`<observation classCode="OBS" moodCode="EVN">${template('4')}${snomedValue('195967001', 'Asthma')}</observation>`)}</act>`), '', 'Inner')}</section>`,
    )
    const document = readSections(nested)
    expect(document.sections.map(({ key, title }) => [key, title])).toEqual([
      ['assessment', 'Outer'],
      ['problems', 'Inner'],
    ])
    expect(only(document, 'Observation').category).toBe('laboratory')
    expect(document.items.find(({ key }) => key === 'Condition-1')?.section).toBe('problems')
  })

  test('a section is known by its template where its code is wrong', () => {
    const xml = section(
      'not-a-code',
      entry(
        `<observation classCode="OBS" moodCode="EVN"><code code="1-8" codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="INT" value="1"/></observation>`,
      ),
    ).replace('<section>', '<section><templateId root="2.16.840.1.113883.10.20.22.2.3.1"/>')
    expect(only(readSections(xml), 'Observation').category).toBe('laboratory')
  })

  test('the same entry twice is one item', () => {
    const twice = done(colonoscopy)
    expect(contents(readSections(section('47519-4', twice + twice)), 'Procedure')).toHaveLength(1)
  })

  test('dates that are none are left out, told with their line, and nothing else is lost', () => {
    const document = readSections(section('47519-4', done(`${colonoscopy}<effectiveTime value="20231331"/>`)))
    expect(only(document, 'Procedure').performedDateTime).toBeUndefined()
    expect(document.notices).toEqual([expect.stringMatching(/not a date or time.*line \d+/)])
  })

  test('what does not fit the chart is shortened and told', () => {
    const document = readSections(section('51848-0', '', 'x'.repeat(600_000)))
    expect(only(document, 'ClinicalNote').text).toHaveLength(500_000)
    expect(document.notices).toEqual([expect.stringMatching(/text.*shortened/)])
  })
})
