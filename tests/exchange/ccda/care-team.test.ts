/** Care teams: the section of the Companion Guide, shapes of older versions, and the performers of the header. */
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

const TEAMS = '85847-2'
const person = (id: string, name: string, more = ''): string =>
  `<assignedEntity><id root="2.16.840.1.113883.4.6" extension="${id}"/>${more}<assignedPerson><name>${name}</name></assignedPerson></assignedEntity>`
const ruiz = person('1003000126', '<given>Ana</given><family>Ruiz</family>')
const okoye = person('1104888881', '<given>Ben</given><family>Okoye</family>')

const member = (performer: string, more = ''): string =>
  `<component><act classCode="PCPR" moodCode="EVN">${template('500.1')}
    <code code="85847-2" codeSystem="2.16.840.1.113883.6.1"/>${more}<performer>${performer}</performer></act></component>`
const team = (parts: string, text = ''): string =>
  section(
    TEAMS,
    entry(
      `<organizer classCode="CLUSTER" moodCode="EVN">${template('500')}<id root="1.2.3" extension="t1"/>
      <code code="86744-0" codeSystem="2.16.840.1.113883.6.1" displayName="Care team"><originalText><reference value="#t1"/></originalText></code>
      <statusCode code="active"/><effectiveTime><low value="20200601"/></effectiveTime>${parts}</organizer>`,
    ),
    text,
  )

describe('Care Teams section', () => {
  test('a team with its members, their functions, times and organizations', () => {
    const functionCode =
      '<sdtc:functionCode code="PCP" codeSystem="2.16.840.1.113883.5.88" displayName="primary care physician"/>'
    const nurse = okoye.replace(
      '</assignedEntity>',
      '<representedOrganization><name>Harbor Nurses</name></representedOrganization></assignedEntity>',
    )
    const document = readSections(
      team(
        member(
          functionCode + ruiz,
          '<statusCode code="active"/><effectiveTime><low value="20210101"/></effectiveTime>',
        ) +
          member(nurse) +
          `<component><observation classCode="OBS" moodCode="EVN">${template('500.2')}<code code="86744-0" codeSystem="2.16.840.1.113883.6.1"/>
            <value xsi:type="CD" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" code="LA27976-2" codeSystem="2.16.840.1.113883.6.1" displayName="Encounter-focused care team"/></observation></component>`,
        '<content ID="t1">Diabetes team</content>',
      ),
    )
    expect(only(document, 'CareTeam')).toEqual({
      resourceType: 'CareTeam',
      identifier: [{ system: 'urn:oid:1.2.3', value: 't1' }],
      status: 'active',
      name: 'Diabetes team',
      category: [
        { coding: [{ system: 'http://loinc.org', code: 'LA27976-2', display: 'Encounter-focused care team' }] },
      ],
      period: { start: '2020-06-01' },
      participant: [
        {
          role: [{ coding: [expect.objectContaining({ code: 'PCP', display: 'primary care physician' })] }],
          member: {
            type: 'Practitioner',
            identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1003000126' },
            display: 'Ana Ruiz',
          },
          period: { start: '2021-01-01' },
        },
        {
          member: expect.objectContaining({ display: 'Ben Okoye' }),
          onBehalfOf: { type: 'Organization', display: 'Harbor Nurses' },
        },
      ],
    })
    expect(document.notUnderstood).toEqual([])
  })

  test.each([
    ['active', 'active'],
    ['completed', 'inactive'],
    ['suspended', 'suspended'],
    ['nullified', 'entered-in-error'],
  ])('status %s is %s', (status, expected) => {
    const document = readSections(team(member(ruiz)).replace('statusCode code="active"', `statusCode code="${status}"`))
    expect(only(document, 'CareTeam').status).toBe(expected)
  })

  test('words that only name a member are no name of the team', () => {
    const document = readSections(team(member(ruiz), '<content ID="t1">Dr Ana Ruiz</content>'))
    expect(only(document, 'CareTeam').name).toBeUndefined()
  })

  test('profession where no function is said; who leads, where, and remarks stay as notes; a nullified member is none', () => {
    const cardiologist = person(
      '1003000126',
      '<given>Ana</given><family>Ruiz</family>',
      snomed('code', '17561000', 'Cardiologist'),
    )
    const remark = inside(
      `<act classCode="ACT" moodCode="EVN">${template('202')}<code code="34109-9" codeSystem="2.16.840.1.113883.6.1"/><text>Mondays only</text></act>`,
      'REFR',
    )
    const lead =
      '<participant typeCode="PPRF"><participantRole><id root="2.16.840.1.113883.4.6" extension="1003000126"/></participantRole></participant>'
    const place =
      '<participant typeCode="LOC"><participantRole classCode="SDLOC"><playingEntity classCode="PLC"><name>Harbor Clinic</name></playingEntity></participantRole></participant>'
    const document = readSections(
      team(
        lead +
          place +
          member(cardiologist).replace('</act>', `${remark}</act>`) +
          member(okoye, '<statusCode code="nullified"/>'),
      ),
    )
    const { participant, note } = only(document, 'CareTeam')
    expect(participant).toEqual([
      expect.objectContaining({ role: [{ coding: [expect.objectContaining({ code: '17561000' })] }] }),
    ])
    expect(note?.map(({ text }) => text)).toEqual(['Led by Ana Ruiz', 'Place: Harbor Clinic', 'Ana Ruiz: Mondays only'])
  })

  test('an entry that the team points to is why there is the team', () => {
    const problem = section(
      '11450-4',
      entry(
        `<observation classCode="OBS" moodCode="EVN">${template('4')}<id root="1.2.9" extension="p1"/>${snomedValue('73211009', 'Diabetes mellitus')}</observation>`,
      ),
    )
    const pointer = `<component><act classCode="ACT" moodCode="EVN">${template('122')}<id root="1.2.9" extension="p1"/><code nullFlavor="NP"/></act></component>`
    const document = readSections(problem, team(pointer + member(ruiz)))
    expect(only(document, 'CareTeam').reasonCode).toEqual([only(document, 'Condition').code])
  })

  test('a member without a team around, and a section that is only words', () => {
    const lone = entry(
      `<act classCode="PCPR" moodCode="EVN"><code code="85847-2" codeSystem="2.16.840.1.113883.6.1"/><performer>${ruiz}</performer></act>`,
    )
    expect(only(readSections(section(TEAMS, lone)), 'CareTeam').participant).toHaveLength(1)
    expect(only(readSections(section(TEAMS, '', 'Dr. Ruiz, cardiology')), 'ClinicalNote').text).toBe(
      'Dr. Ruiz, cardiology',
    )
  })

  test('a team that names nobody leaves a line', () => {
    const document = readSections(team(''))
    expect(contents(document, 'CareTeam')).toEqual([])
    expect(document.notUnderstood).toHaveLength(1)
  })
})

describe('performers of the header', () => {
  const event = (performers: string, classCode = 'PCPR'): string =>
    `<documentationOf><serviceEvent classCode="${classCode}"><effectiveTime><low value="2019"/></effectiveTime>${performers}</serviceEvent></documentationOf>`
  const primary = `<performer typeCode="PRF"><functionCode code="PCP" codeSystem="2.16.840.1.113883.5.88"/>${okoye}</performer>`
  const other = `<performer typeCode="PRF"><time><low value="20220101"/></time>${ruiz}</performer>`
  /** Who wrote the document, as `document.ts` has it. */
  const author = `<performer typeCode="PRF">${person('1245319599', '<given>Ilse</given><family>Brandt</family><suffix>MD</suffix>')}</performer>`
  const read = (performers: string, sections = '', classCode?: string) =>
    readCcda(ccda(sections, event(performers, classCode)))

  test('are a team where the document has none', () => {
    const document = read(primary + other + other)
    expect(only(document, 'CareTeam').participant).toEqual([
      {
        role: [{ coding: [expect.objectContaining({ code: 'PCP' })] }],
        member: expect.objectContaining({ display: 'Ben Okoye' }),
      },
      { member: expect.objectContaining({ display: 'Ana Ruiz' }), period: { start: '2022-01-01' } },
    ])
    expect(document.patient.generalPractitioner).toEqual([expect.objectContaining({ display: 'Ben Okoye' })])
    expect(document.notices).toEqual([])
  })

  test('the primary care provider and the document’s author alone are no team', () => {
    const document = read(primary + author)
    expect(contents(document, 'CareTeam')).toEqual([])
    expect(document.notices).toEqual([])
  })

  test('beside a Care Teams section, who is not in it is told', () => {
    const document = read(primary + other, team(member(okoye)))
    expect(contents(document, 'CareTeam')).toHaveLength(1)
    expect(document.notices).toEqual(['Care team named in the document: Ana Ruiz.'])
    expect(read(primary + other, team(member(ruiz))).notices).toEqual([])
  })

  test('who performed one procedure is told', () => {
    const document = read(other, '', 'PROC')
    expect(contents(document, 'CareTeam')).toEqual([])
    expect(document.notices).toEqual(['Care team named in the document: Ana Ruiz.'])
  })
})
