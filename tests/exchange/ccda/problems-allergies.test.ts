/** Problems and allergies: status, negation, recorded absence, codes in all the places where senders put them. */
import { describe, expect, test } from 'vitest'
import { contents, entry, inside, only, readSections, section, snomedValue, template } from './document.ts'

const concern = (status: string, observation: string, attributes = ''): string =>
  entry(
    `<act classCode="ACT" moodCode="EVN" ${attributes}>${template('3')}<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/>
     <statusCode code="${status}"/><effectiveTime><low value="20250102"/></effectiveTime>${inside(observation)}</act>`,
  )
const problem = (parts: string, attributes = ''): string =>
  `<observation classCode="OBS" moodCode="EVN" ${attributes}>${template('4')}<id root="1.2.3" extension="p1"/>
   <code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${parts}</observation>`
const low = '<effectiveTime><low value="20190501"/></effectiveTime>'
const asthma = snomedValue('195967001', 'Asthma')
const status = (code: string): string =>
  inside(
    `<observation classCode="OBS" moodCode="EVN">${template('6')}<code code="33999-4" codeSystem="2.16.840.1.113883.6.1"/>${snomedValue(code, 'status')}</observation>`,
    'REFR',
  )
const problems = (...entries: string[]) => readSections(section('11450-4', entries.join('')))

describe('problems', () => {
  test('code, onset, status of the concern, ids and place', () => {
    const document = problems(concern('active', problem(low + asthma)))
    expect(only(document, 'Condition')).toEqual({
      resourceType: 'Condition',
      clinicalStatus: 'active',
      category: 'problem-list-item',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }] },
      onsetDateTime: '2019-05-01',
      recordedDate: '2025-01-02',
      identifier: [{ system: 'urn:oid:1.2.3', value: 'p1' }],
    })
    expect(document.items[0]).toMatchObject({
      key: 'Condition-1',
      section: 'problems',
      place: {
        path: '/ClinicalDocument/component/structuredBody/component/section/entry/act/entryRelationship/observation',
      },
    })
  })

  test.each([
    [
      'the problem’s own status counts first',
      concern('active', problem(low + asthma + status('413322009'))),
      'resolved',
    ],
    ['remission', concern('active', problem(low + asthma + status('277022003'))), 'remission'],
    [
      'then an end of the problem',
      concern('active', problem(`<effectiveTime><low value="2019"/><high value="2020"/></effectiveTime>${asthma}`)),
      'resolved',
    ],
    ['then the concern: completed', concern('completed', problem(low + asthma)), 'inactive'],
    [
      'an end of unknown date in a completed concern',
      concern(
        'completed',
        problem(`<effectiveTime><low value="2019"/><high nullFlavor="UNK"/></effectiveTime>${asthma}`),
      ),
      'resolved',
    ],
    [
      'an end of unknown date in an active concern is what careless senders write',
      concern('active', problem(`<effectiveTime><low value="2019"/><high nullFlavor="UNK"/></effectiveTime>${asthma}`)),
      'active',
    ],
  ])('status: %s', (_, xml, expected) => {
    expect(only(problems(xml), 'Condition').clinicalStatus).toBe(expected)
  })

  test('a negated problem is refuted, never active', () => {
    expect(only(problems(concern('active', problem(low + asthma, 'negationInd="true"'))), 'Condition')).toMatchObject({
      verificationStatus: 'refuted',
      code: { coding: [{ code: '195967001' }] },
    })
  })

  test.each([
    ['negated "problem"', problem(snomedValue('55607006', 'Problem'), 'negationInd="true"')],
    ['negated nothing', problem('<value xsi:type="CD" nullFlavor="NA"/>', 'negationInd="true"')],
    ['negation on the relation', undefined],
  ])('no known problems: %s', (_, observation) => {
    const xml =
      observation === undefined
        ? entry(
            `<act classCode="ACT" moodCode="EVN">${template('3')}<statusCode code="active"/>${inside(problem(snomedValue('55607006', 'Problem')), 'SUBJ', 'negationInd="true"')}</act>`,
          )
        : concern('active', observation)
    const condition = only(problems(xml), 'Condition')
    expect(condition.code.coding?.[0]).toEqual({
      system: 'http://snomed.info/sct',
      code: '160245001',
      display: 'No current problems or disability',
    })
    expect(condition.verificationStatus).toBeUndefined()
  })

  test('codes only in translations, words only in the narrative', () => {
    const value = `<value xsi:type="CD" nullFlavor="OTH"><originalText><reference value="#w"/></originalText>
      <translation code="J45.909" codeSystem="2.16.840.1.113883.6.90" displayName="Unspecified asthma"/></value>`
    const document = readSections(
      section(
        '11450-4',
        concern('active', problem(low + value)),
        '<table><tbody><tr><td ID="w">Wheezy asthma</td><td>2019</td></tr></tbody></table>',
      ),
    )
    expect(only(document, 'Condition').code).toEqual({
      text: 'Wheezy asthma',
      coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'J45.909', display: 'Unspecified asthma' }],
    })
    expect(document.items[0]?.narrative).toBe('Wheezy asthma | 2019')
  })

  test('a code that is only in `code`, and words that are only in `text`', () => {
    const inCode = `<observation classCode="OBS" moodCode="EVN">${template('4')}<code code="38341003" codeSystem="2.16.840.1.113883.6.96" displayName="Hypertension"/><statusCode code="completed"/></observation>`
    const inText = problem('<text>Tired since spring</text><value xsi:type="CD" nullFlavor="UNK"/>')
    const codes = contents(problems(concern('active', inCode), concern('active', inText)), 'Condition').map(
      ({ code }) => code,
    )
    expect(codes).toEqual([
      { coding: [{ system: 'http://snomed.info/sct', code: '38341003', display: 'Hypertension' }] },
      { text: 'Tired since spring' },
    ])
  })

  test('several problems in one concern, severity, body site, age, comment', () => {
    const severity = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('8')}<code code="SEV" codeSystem="2.16.840.1.113883.5.4"/>${snomedValue('24484000', 'Severe')}</observation>`,
    )
    const age = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('31')}<code code="445518008" codeSystem="2.16.840.1.113883.6.96"/><value xsi:type="PQ" value="45" unit="a"/></observation>`,
    )
    const comment = inside(
      `<act classCode="ACT" moodCode="EVN">${template('64')}<code code="48767-8" codeSystem="2.16.840.1.113883.6.1"/><text>Worse in winter</text></act>`,
    )
    const site =
      '<targetSiteCode code="39607008" codeSystem="2.16.840.1.113883.6.96" displayName="Lung"><qualifier><name displayName="laterality"/><value displayName="Left"/></qualifier></targetSiteCode>'
    const first = problem(asthma + site + severity + age + comment)
    const second = problem(low + snomedValue('38341003', 'Hypertension'))
    const [one, two] = contents(
      problems(concern('active', `${first}</entryRelationship><entryRelationship>${second}`)),
      'Condition',
    )
    expect(one).toMatchObject({
      severity: { coding: [{ code: '24484000' }] },
      onsetString: 'at age 45 years',
      note: [{ text: 'Worse in winter' }],
      bodySite: [{ text: 'Lung (laterality: Left)' }],
    })
    expect(two?.code.coding?.[0]?.code).toBe('38341003')
  })
})

const allergy = (parts: string, attributes = ''): string =>
  entry(
    `<act classCode="ACT" moodCode="EVN">${template('30')}<code code="CONC" codeSystem="2.16.840.1.113883.5.6"/><statusCode code="active"/>
     ${inside(`<observation classCode="OBS" moodCode="EVN" ${attributes}>${template('7')}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>${parts}</observation>`)}</act>`,
  )
const agent = (code: string): string =>
  `<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">${code}</playingEntity></participantRole></participant>`
const penicillin = agent('<code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin G"/>')
const drugAllergy = snomedValue('416098002', 'Allergy to drug')
const allergies = (...entries: string[]) => readSections(section('48765-2', entries.join('')))

describe('allergies', () => {
  test('substance, kind, reactions with severity, criticality', () => {
    const severity = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('8')}<code code="SEV"/>${snomedValue('6736007', 'Moderate')}</observation>`,
    )
    const reaction = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('9')}<code code="ASSERTION"/><effectiveTime><low value="20080501"/></effectiveTime>${snomedValue('247472004', 'Hives')}${severity}</observation>`,
      'MFST',
    )
    const critical = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('145')}<code code="82606-5"/><value xsi:type="CD" code="CRITH" codeSystem="2.16.840.1.113883.5.1063"/></observation>`,
    )
    expect(
      only(allergies(allergy(low + drugAllergy + penicillin + reaction + critical)), 'AllergyIntolerance'),
    ).toEqual({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: 'active',
      type: 'allergy',
      category: ['medication'],
      criticality: 'high',
      code: {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '7980', display: 'Penicillin G' }],
      },
      onsetDateTime: '2019-05-01',
      reaction: [
        {
          manifestation: [{ coding: [{ system: 'http://snomed.info/sct', code: '247472004', display: 'Hives' }] }],
          onset: '2008-05-01',
          severity: 'moderate',
        },
      ],
    })
  })

  test.each([
    [
      'no known allergies',
      snomedValue('419199007', 'Allergy to substance') + agent('<code nullFlavor="NA"/>'),
      '716186003',
    ],
    ['no known drug allergies', drugAllergy + agent('<code nullFlavor="NA"/>'), '409137002'],
    ['no known food allergies', snomedValue('414285001', 'Allergy to food'), '429625007'],
    ['nothing at all', '<value xsi:type="CD" nullFlavor="NA"/>', '716186003'],
  ])('recorded absence by negation: %s', (_, parts, code) => {
    const found = only(allergies(allergy(parts, 'negationInd="true"')), 'AllergyIntolerance')
    expect(found.code.coding?.[0]?.code).toBe(code)
    expect(found.verificationStatus).toBeUndefined()
  })

  test.each([
    ['in the value', snomedValue('160244002', 'No known allergies')],
    [
      'as the substance',
      drugAllergy +
        agent('<code code="409137002" codeSystem="2.16.840.1.113883.6.96" displayName="No known drug allergy"/>'),
    ],
  ])('recorded absence by code: %s', (_, parts) => {
    expect(only(allergies(allergy(parts)), 'AllergyIntolerance').code.coding?.[0]?.display).toMatch(/^No known/)
  })

  test('a refuted allergy keeps its substance and is no absence', () => {
    expect(
      only(allergies(allergy(drugAllergy + penicillin, 'negationInd="true"')), 'AllergyIntolerance'),
    ).toMatchObject({
      verificationStatus: 'refuted',
      code: { coding: [{ code: '7980' }] },
    })
  })

  test('an allergy to something that is not named is still an allergy', () => {
    const found = only(allergies(allergy(drugAllergy + agent('<code nullFlavor="UNK"/>'))), 'AllergyIntolerance')
    expect(found.code.coding?.[0]?.code).toBe('416098002')
  })

  test('severity of the whole allergy goes to reactions that have none, and is said where there is no reaction', () => {
    const severity = inside(
      `<observation classCode="OBS" moodCode="EVN">${template('8')}<code code="SEV"/>${snomedValue('24484000', 'Severe')}</observation>`,
    )
    expect(only(allergies(allergy(drugAllergy + penicillin + severity)), 'AllergyIntolerance').note).toEqual([
      { text: 'Severity: Severe' },
    ])
  })
})
