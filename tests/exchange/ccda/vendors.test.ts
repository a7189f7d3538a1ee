/** What systems write beside the letter of C-CDA, each as small as it can be; everything in it is invented. */
import { describe, expect, test } from 'vitest'
import { contents, entry, only, readSections, section, snomed, snomedValue, template } from './document.ts'

const loinc = (code: string) => `<code code="${code}" codeSystem="2.16.840.1.113883.6.1"/>`
const hemoglobin = loinc('718-7')

const observation = (code: string, value: string, more = '', number = '2'): string =>
  entry(
    `<observation classCode="OBS" moodCode="EVN">${template(number)}${more}${code}<statusCode code="completed"/>${value}</observation>`,
  )
const result = (code: string, value: string, text = '') =>
  only(readSections(section('30954-2', observation(code, value), text)), 'Observation')

const drug = (inner: string, more = ''): string =>
  entry(
    `<substanceAdministration classCode="SBADM" moodCode="EVN">${template('16')}${more}<consumable><manufacturedProduct>${inner}</manufacturedProduct></consumable></substanceAdministration>`,
  )

describe('values of results', () => {
  test.each<[what: string, value: string, read: object]>([
    ['words in a PQ', '<value xsi:type="PQ">13.2 g/dL</value>', { valueString: '13.2 g/dL' }],
    ['number and unit in one', '<value xsi:type="PQ" value="13.2 mg/dL"/>', { valueString: '13.2 mg/dL' }],
    ['less than', '<value xsi:type="PQ" value="&lt;5"/>', { valueQuantity: { value: 5, comparator: '<' } }],
    ['no type', '<value value="13.2" unit="g/dL"/>', { valueQuantity: { value: 13.2, unit: 'g/dL' } }],
    ['a titer', '<value xsi:type="ST">1:40</value>', { valueString: '1:40' }],
    ['words as ED', '<value xsi:type="ED">Moderate growth</value>', { valueString: 'Moderate growth' }],
    ['a pointer', '<value xsi:type="ED"><reference value="#r1"/></value>', { valueString: 'Scant growth' }],
    [
      'a ratio',
      '<value xsi:type="RTO"><numerator xsi:type="INT" value="1"/><denominator xsi:type="INT" value="40"/></value>',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 40 } } },
    ],
    [
      'number and unit in a translation',
      '<value xsi:type="PQ" nullFlavor="OTH"><translation value="13.2" code="g%" codeSystem="1.2.3"><originalText>gram percent</originalText></translation></value>',
      { valueQuantity: { value: 13.2, unit: 'gram percent', system: 'urn:oid:1.2.3', code: 'g%' } },
    ],
    [
      'a translation without a code system',
      '<value xsi:type="PQ" nullFlavor="OTH"><translation value="13.2" code="g/dL"/></value>',
      { valueQuantity: { value: 13.2, unit: 'g/dL', code: 'g/dL' } },
    ],
  ])('%s', (_, value, read) => {
    expect(result(hemoglobin, value, '<content ID="r1">Scant growth</content>')).toMatchObject(read)
  })
})

describe('names', () => {
  test.each<[what: string, code: string, text: string]>([
    [
      'of a result, in the narrative',
      '<code nullFlavor="UNK"><originalText><reference value="#n1"/></originalText></code>',
      'Hemoglobin',
    ],
    ['of a result, in words', '<code nullFlavor="UNK"><originalText>Hemoglobin</originalText></code>', 'Hemoglobin'],
  ])('%s', (_, code, text) => {
    const narrative = '<table><tbody><tr><td ID="n1">Hemoglobin</td><td>13.2</td></tr></tbody></table>'
    expect(result(code, '<value xsi:type="INT" value="13"/>', narrative).code).toEqual({ text })
  })

  test('a code that stands in the translation alone', () => {
    const code = '<code nullFlavor="OTH"><translation code="718-7" codeSystem="2.16.840.1.113883.6.1"/></code>'
    expect(result(code, '<value xsi:type="INT" value="13"/>').code.coding).toMatchObject([{ code: '718-7' }])
  })

  test('a problem that only the narrative names, with an end and no beginning', () => {
    const more = '<text><reference value="#p1"/></text><effectiveTime><high value="20200101"/></effectiveTime>'
    const problem = observation(
      snomed('code', '55607006', 'Problem'),
      '<value xsi:type="CD" nullFlavor="UNK"/>',
      more,
      '4',
    )
    expect(
      only(readSections(section('11450-4', problem, '<content ID="p1">Low back pain</content>')), 'Condition'),
    ).toMatchObject({ code: { text: 'Low back pain' }, abatementDateTime: '2020-01-01', clinicalStatus: 'resolved' })
  })

  test('a medication that has a name and nothing else', () => {
    const [content] = contents(
      readSections(section('10160-0', drug('<manufacturedMaterial><name>Aspirin 81 mg</name></manufacturedMaterial>'))),
      'MedicationStatement',
    )
    expect(content?.medicationCodeableConcept).toEqual({ text: 'Aspirin 81 mg' })
  })

  test('an allergy of a document before C-CDA: its kind is the code, what it is to has a name only', () => {
    const alert = `<observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.1.18"/>
      ${snomed('code', '416098002', 'drug allergy')}<value xsi:type="CD" nullFlavor="UNK"/>
      <participant typeCode="CSM"><participantRole><playingEntity><name>Penicillin</name></playingEntity></participantRole></participant></observation>`
    expect(only(readSections(section('48765-2', entry(alert))), 'AllergyIntolerance')).toMatchObject({
      code: { text: 'Penicillin' },
      type: 'allergy',
      category: ['medication'],
    })
  })
})

test('a sig in words stays beside a dose that is no number', () => {
  const more = '<text>Take with food every morning</text><statusCode code="active"/><doseQuantity value="1-2 tablets"/>'
  const material = '<manufacturedMaterial><name>Metformin</name></manufacturedMaterial>'
  const [content] = contents(readSections(section('10160-0', drug(material, more))), 'MedicationStatement')
  expect(content?.dosage?.[0]?.text).toBe('Take with food every morning\nDose: 1-2 tablets')
})

test.each([
  ['Pounds', '[lb_av]'],
  ['Inches', '[in_i]'],
  ['Degrees Fahrenheit', '[degF]'],
  ['mmHG', 'mm[Hg]'],
])('a vital sign in %s', (unit, code) => {
  const vital = observation(loinc('29463-7'), `<value xsi:type="PQ" value="98" unit="${unit}"/>`, '', '27')
  expect(only(readSections(section('8716-3', vital)), 'Observation').valueQuantity).toMatchObject({ unit, code })
})

describe('a section without code and template', () => {
  const bare = (title: string, inner: string) =>
    `<component><section><title>${title}</title>${inner}</section></component>`

  test('is what its heading says', () => {
    const statement = `<observation classCode="OBS" moodCode="EVN">${snomedValue('38341003', 'Hypertension')}</observation>`
    const document = readSections(bare('PROBLEM LIST:', entry(statement)))
    expect(document.sections[0]?.key).toBe('problems')
    expect(only(document, 'Condition')).toMatchObject({ category: 'problem-list-item' })
  })

  test('with text alone, nested tables too, is a note', () => {
    const nested =
      '<table><tbody><tr><td>Latex <table><tbody><tr><td>hives</td></tr></tbody></table></td></tr></tbody></table>'
    const note = only(readSections(bare('Allergies', `<text>${nested}</text>`)), 'ClinicalNote')
    expect(note).toMatchObject({ title: 'Allergies', text: expect.stringContaining('hives') })
  })
})

test.each([
  ['20200101', '2020-01-01'],
  ['202001', '2020-01'],
  ['2020', '2020'],
  ['2020-01-01', '2020-01-01'],
  ['20200101120000Z', '2020-01-01T12:00:00Z'],
  ['202001011200-05:00', '2020-01-01T12:00-05:00'],
  ['01/02/2020', undefined],
])('the date %s', (literal, read) => {
  const more = `<effectiveTime><low value="${literal}"/></effectiveTime>`
  const problem = observation(snomed('code', '55607006', 'Problem'), snomedValue('38341003', 'Hypertension'), more, '4')
  const document = readSections(section('11450-4', problem))
  expect(only(document, 'Condition').onsetDateTime).toBe(read)
  expect(document.notices.length).toBe(read === undefined ? 1 : 0)
})

test('a substance that points at the words of its reaction is not called by them', () => {
  const allergy = `<observation classCode="OBS" moodCode="EVN">${template('7')}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>
    ${snomedValue('416098002', 'Allergy to drug')}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">
    <code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="penicillin G"><originalText><reference value="#r1"/></originalText></code></playingEntity></participantRole></participant>
    <entryRelationship typeCode="MFST" inversionInd="true"><observation classCode="OBS" moodCode="EVN">${template('9')}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><text><reference value="#r1"/></text>
    <statusCode code="completed"/>${snomedValue('247472004', 'Hives')}</observation></entryRelationship></observation>`
  const { code } = only(
    readSections(section('48765-2', entry(allergy), '<content ID="r1">Hives</content>')),
    'AllergyIntolerance',
  )
  expect(code).toMatchObject({ coding: [{ display: 'penicillin G' }] })
  expect(code.text).toBeUndefined()
})

test('severity, criticality and reaction that hang on the act around an allergy are of the allergy', () => {
  const allergy = `<observation classCode="OBS" moodCode="EVN">${template('7')}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${snomedValue('416098002', 'Allergy to drug')}
    <participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code code="2670" codeSystem="2.16.840.1.113883.6.88" displayName="codeine"/></playingEntity></participantRole></participant></observation>`
  const part = (number: string, code: string, value: string) =>
    `<observation classCode="OBS" moodCode="EVN">${template(number)}${code}<statusCode code="completed"/>${value}</observation>`
  const parts = [
    part('8', '<code code="SEV" codeSystem="2.16.840.1.113883.5.4"/>', snomedValue('24484000', 'Severe')),
    part('9', '<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/>', snomedValue('422587007', 'Nausea')),
  ]
  const inner = [allergy, ...parts].map((each) => `<entryRelationship typeCode="SUBJ">${each}</entryRelationship>`)
  const act = `<act classCode="ACT" moodCode="EVN">${template('30')}<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>${inner.join('')}</act>`
  expect(only(readSections(section('48765-2', entry(act))), 'AllergyIntolerance')).toMatchObject({
    code: { coding: [{ display: 'codeine' }] },
    reaction: [{ manifestation: [{ coding: [{ display: 'Nausea' }] }], severity: 'severe' }],
  })
})

test('results’ templates on functional status make no laboratory report', () => {
  const walking = `<observation classCode="OBS" moodCode="EVN">${template('2')}${snomed('code', '301438001', 'Ambulation')}<statusCode code="completed"/><value xsi:type="ST">Independent</value></observation>`
  const organizer = `<organizer classCode="CLUSTER" moodCode="EVN">${template('1')}${snomed('code', '284545001', 'Self-care')}<statusCode code="completed"/><component>${walking}</component></organizer>`
  const document = readSections(section('47420-5', entry(organizer)))
  expect(contents(document, 'DiagnosticReport')).toEqual([])
  expect(contents(document, 'Observation').map(({ category }) => category)).toEqual([
    'functional-status',
    'functional-status',
  ])
})

test('a smoking status that stands where the question belongs is the answer', () => {
  const code =
    '<code nullFlavor="NA"><originalText>Current every day smoker</originalText><translation code="449868002" codeSystem="2.16.840.1.113883.6.96"/></code>'
  const smoking = `<observation classCode="OBS" moodCode="EVN">${template('38')}${code}<statusCode code="completed"/></observation>`
  expect(only(readSections(section('29762-2', entry(smoking))), 'Observation')).toMatchObject({
    code: { coding: [{ code: '72166-2' }] },
    valueCodeableConcept: { coding: [{ code: '449868002' }], text: 'Current every day smoker' },
  })
})

test('a results section whose panel only says that there are none makes no report', () => {
  const organizer = `<organizer classCode="BATTERY" moodCode="EVN">${template('1')}<code nullFlavor="NI"><originalText>No Known Results</originalText></code><statusCode code="completed"/>
    <component><observation classCode="OBS" moodCode="EVN" negationInd="true">${template('2')}<code nullFlavor="NI"/><text>No Result Information Available</text><statusCode code="completed"/><value xsi:type="ST" nullFlavor="NI"/></observation></component></organizer>`
  const { items, notUnderstood } = readSections(section('30954-2', entry(organizer)))
  expect(items).toEqual([])
  expect(notUnderstood.map(({ reason }) => reason)).toEqual([
    'It says nothing: the sender marked it as having no information (NI).',
  ])
})

test('how a specimen was had stands inside results as a diagnostic procedure', () => {
  const draw = `<procedure classCode="PROC" moodCode="EVN">${template('14')}${snomed('code', '396540005', 'Phlebotomy')}<statusCode code="completed"/></procedure>`
  const result = `<observation classCode="OBS" moodCode="EVN">${template('2')}${hemoglobin}<statusCode code="completed"/><value xsi:type="PQ" value="13" unit="g/dL"/></observation>`
  const organizer = `<organizer classCode="BATTERY" moodCode="EVN">${template('1')}${snomed('code', '43789009', 'CBC')}<statusCode code="completed"/><effectiveTime value="20260301"/><component>${draw}</component><component>${result}</component></organizer>`
  expect(only(readSections(section('30954-2', entry(organizer))), 'Procedure').category?.coding?.[0]?.display).toBe(
    'Diagnostic procedure',
  )
})

describe('a comment inside other statements', () => {
  const comment = (words: string) =>
    `<act classCode="ACT" moodCode="EVN">${template('64')}<code code="48767-8" codeSystem="2.16.840.1.113883.6.1"/><text>${words}</text></act>`
  const organizer = (...components: string[]) =>
    `<organizer classCode="BATTERY" moodCode="EVN">${template('1')}${hemoglobin}<statusCode code="completed"/>${components.map((each) => `<component>${each}</component>`).join('')}</organizer>`
  const measured = `<observation classCode="OBS" moodCode="EVN">${template('2')}${hemoglobin}<statusCode code="completed"/><value xsi:type="PQ" value="13" unit="g/dL"/></observation>`

  test('is a remark on the only result beside it', () => {
    const { items } = readSections(section('30954-2', entry(organizer(measured, comment('Previously reported as 12')))))
    expect(items.map(({ content }) => [content.resourceType, content.note])).toEqual([
      ['Observation', [{ text: 'Previously reported as 12' }]],
    ])
  })

  test('is a remark on what the instruction around it is on', () => {
    const instruction = `<act classCode="ACT" moodCode="INT">${template('20')}<text>With food</text>${`<entryRelationship typeCode="SUBJ" inversionInd="true">${comment('Said twice')}</entryRelationship>`}</act>`
    const { items } = readSections(
      section(
        '10160-0',
        drug('<manufacturedMaterial><name>Aspirin</name></manufacturedMaterial>', '').replace(
          '</substanceAdministration>',
          `<entryRelationship typeCode="SUBJ" inversionInd="true">${instruction}</entryRelationship></substanceAdministration>`,
        ),
      ),
    )
    expect(items.map(({ content }) => content.note)).toEqual([[{ text: 'Said twice' }]])
  })

  test('that says that there is none is none', () => {
    const { items, notUnderstood } = readSections(
      section('30954-2', entry(organizer(measured, comment('No comments entered for result.')))),
    )
    expect(items.map(({ content }) => content.note)).toEqual([undefined])
    expect(notUnderstood).toEqual([])
  })
})

describe('entries in disorder', () => {
  const problem = (code: string, name: string) =>
    `<observation classCode="OBS" moodCode="EVN">${template('4')}<statusCode code="completed"/>${snomedValue(code, name)}</observation>`
  const names = (entries: string) =>
    contents(readSections(section('11450-4', entries)), 'Condition').map(({ code }) => code.coding?.[0]?.display)
  const [one, two, three] = [
    problem('38341003', 'Hypertension'),
    problem('195967001', 'Asthma'),
    problem('44054006', 'Diabetes'),
  ]

  test('an entry inside the entry before it', () => {
    expect(names(`<entry>${one}<entry>${two}<entry>${three}</entry></entry></entry>`)).toEqual([
      'Hypertension',
      'Asthma',
      'Diabetes',
    ])
  })

  test('several statements in one entry, or in one relation', () => {
    expect(names(entry(one + two))).toEqual(['Hypertension', 'Asthma'])
    const act = `<act classCode="ACT" moodCode="EVN">${template('3')}<statusCode code="active"/><entryRelationship typeCode="SUBJ">${one}${two}</entryRelationship></act>`
    expect(names(entry(act))).toEqual(['Hypertension', 'Asthma'])
  })

  test('a code that says that there is none is none: two such are two things', () => {
    const allergy = (name: string) =>
      entry(
        `<observation classCode="OBS" moodCode="EVN">${template('7')}<statusCode code="completed"/>${snomedValue('419199007', 'Allergy to substance')}<participant typeCode="CSM"><participantRole><playingEntity><code code="Unknown" displayName="${name}" codeSystem="2.16.840.1.113883.4.9"/></playingEntity></participantRole></participant></observation>`,
      )
    const document = readSections(section('48765-2', allergy('Latex') + allergy('Cheese')))
    expect(contents(document, 'AllergyIntolerance').map(({ code }) => code)).toEqual([
      { text: 'Latex' },
      { text: 'Cheese' },
    ])
  })
})

describe('a diagnosis with the hours of its visit', () => {
  const diagnosis = (low: string, high: string, inner = '') => {
    const problem = `<observation classCode="OBS" moodCode="EVN">${template('4')}<statusCode code="completed"/><effectiveTime><low value="${low}"/><high value="${high}"/></effectiveTime>${snomedValue('238131007', 'Overweight')}${inner}</observation>`
    const act = `<act classCode="ACT" moodCode="EVN">${template('80')}<code code="29308-4" codeSystem="2.16.840.1.113883.6.1"/><entryRelationship typeCode="SUBJ">${problem}</entryRelationship></act>`
    const visit = `<encounter classCode="ENC" moodCode="EVN">${template('49')}${snomed('code', '185349003', 'Check up')}<entryRelationship typeCode="RSON">${act}</entryRelationship></encounter>`
    return only(readSections(section('46240-8', entry(visit))), 'Condition')
  }

  test('has not gone when the patient left', () => {
    const problem = diagnosis('20260120155130-0500', '20260120165719-0500')
    expect(problem).toMatchObject({ clinicalStatus: 'active', onsetDateTime: '2026-01-20T15:51:30-05:00' })
    expect(problem.abatementDateTime).toBeUndefined()
    expect(problem.note?.[0]?.text).toContain('2026-01-20T16:57:19-05:00')
  })

  test('has gone where it lasted longer, or says so', () => {
    expect(diagnosis('20260110', '20260120').clinicalStatus).toBe('resolved')
    const status = `<entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">${template('6')}<code code="33999-4" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>${snomedValue('413322009', 'Resolved')}</observation></entryRelationship>`
    expect(diagnosis('20260120155130-0500', '20260120165719-0500', status)).toMatchObject({
      clinicalStatus: 'resolved',
      abatementDateTime: '2026-01-20T16:57:19-05:00',
    })
  })
})
