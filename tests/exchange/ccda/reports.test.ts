/** Reports that stand in the narrative of a section beside entries of other things. Everything here is invented. */
import { describe, expect, test } from 'vitest'
import { contents, entry, readSections, section, snomed, template } from './document.ts'

const visit = entry(
  `<encounter classCode="ENC" moodCode="EVN">${template('49')}${snomed('code', '185349003', 'Check up')}<text><reference value="#visit"/></text><effectiveTime value="20260115"/></encounter>`,
)
const report = [
  'DISCHARGE SUMMARY',
  '',
  'ATTENDING: BRANDT,ILSE',
  ...Array.from({ length: 20 }, (_, n) => `Day ${n + 1}: afebrile, walking.`),
].join('\n')
const narrative = (id: string, words: string): string =>
  `<table><tbody><tr><td>Jan 15, 2026</td><td><content ID="${id}">${words}</content></td><td>BRANDT,ILSE</td></tr></tbody></table>`

describe('a report in a section of visits', () => {
  test('is a note with its lines, and with who and when on top', () => {
    const document = readSections(
      section('46240-8', visit, `<content ID="visit">Check up</content>${narrative('r1', report)}`, 'Visits'),
    )
    expect(contents(document, 'Encounter').length).toBe(1)
    const [note, ...others] = contents(document, 'ClinicalNote')
    expect(others).toEqual([])
    expect(note?.title).toBe('Visits')
    expect(note?.text.split('\n').slice(0, 4)).toEqual([
      'Jan 15, 2026 | BRANDT,ILSE',
      'DISCHARGE SUMMARY',
      '',
      'ATTENDING: BRANDT,ILSE',
    ])
  })

  test.each([
    ['that an entry points to', narrative('visit', report)],
    ['as short as a remark', narrative('r1', 'Seen for check up.')],
  ])('not where it is one %s', (_, text) => {
    expect(contents(readSections(section('46240-8', visit, text)), 'ClinicalNote')).toEqual([])
  })

  test('not where the section is a note as a whole', () => {
    expect(contents(readSections(section('8648-8', '', narrative('r1', report))), 'ClinicalNote').length).toBe(1)
  })
})

describe('a row of a list that no entry stands for', () => {
  const drug = (name: string) =>
    entry(
      `<substanceAdministration classCode="SBADM" moodCode="EVN">${template('16')}<statusCode code="active"/><consumable><manufacturedProduct><manufacturedMaterial><code code="1" codeSystem="1.2.3" displayName="${name}"/></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`,
    )
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const notices = (entries: string, ...rows: string[]) =>
    readSections(
      section(
        '10160-0',
        entries,
        `<table><thead><tr><th>Medication</th><th>Sig</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
      ),
    ).notices

  test('is told with its line', () => {
    expect(
      notices(drug('Metformin 500 mg'), row('Metformin 500 mg', 'daily'), row('Tylenol 500mg', 'as needed')),
    ).toEqual([
      expect.stringMatching(
        /^Medications: the text has a row that no entry stands for\. Look at it in the original\. \(line \d+\)$/,
      ),
    ])
  })

  test('is told also where one row has several entries', () => {
    const twice = drug('Metformin 500 mg') + drug('Metformin 850 mg')
    expect(notices(twice, row('Metformin 500 and 850 mg', 'daily'), row('Tylenol 500mg', 'as needed'))).toHaveLength(1)
  })

  test('not where its code is read', () => {
    expect(notices(drug('Metformin') + drug('no. 1049502'), row('Glumetza', '1049502'), row('Metformin', ''))).toEqual(
      [],
    )
  })

  test('not where every row has one, by another name', () => {
    expect(notices(drug('cefpodoxime 200 mg'), row('Vantin', 'daily'))).toEqual([])
  })

  test('not for dates, heads and what is not there', () => {
    expect(
      notices(drug('Metformin'), row('Metformin', 'daily'), row('No other medications', 'none'), row('Active', '')),
    ).toEqual([])
  })
})
