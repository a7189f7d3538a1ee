/** "None known" as systems write it, where the standard wants a negated entry or a code. Everything here is invented. */
import { describe, expect, test } from 'vitest'
import { entry, only, readSections, section, snomedValue, template } from './document.ts'
import { told } from './told.ts'

const allergy = (code: string, name = ''): string =>
  entry(
    `<observation classCode="OBS" moodCode="EVN">${template('7')}<code code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/>
     ${snomedValue('419199007', 'Allergy to substance')}<participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">${code}${name && `<name>${name}</name>`}</playingEntity></participantRole></participant></observation>`,
  )
const problem = (value: string): string =>
  entry(
    `<observation classCode="OBS" moodCode="EVN">${template('4')}<code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${value}</observation>`,
  )
const drug = (material: string): string =>
  entry(
    `<substanceAdministration classCode="SBADM" moodCode="EVN">${template('16')}<statusCode code="active"/><consumable><manufacturedProduct><manufacturedMaterial>${material}</manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`,
  )
const unnamed = '<code nullFlavor="UNK"/>'
const codeOf = (entries: string) => {
  const { code } = only(readSections(section('48765-2', entries)), 'AllergyIntolerance')
  return code.coding?.[0]?.code
}

describe('no known allergies, said as if it were one more allergy', () => {
  test.each([
    ['NKDA', '409137002'],
    ['N.K.D.A.', '409137002'],
    ['NKA', '716186003'],
    ['No Known Allergies', '716186003'],
    ['No known drug allergies', '409137002'],
    ['No Known Medication Allergies', '409137002'],
    ['No known food allergies.', '429625007'],
    ['No Known Environmental Allergies', '428607008'],
    ['Patient has no known allergies', '716186003'],
    ['Denies any allergies', '716186003'],
    ['No Known Allergies to Medications', '716186003'],
  ])('%s', (words, code) => {
    expect(codeOf(allergy(unnamed, words))).toBe(code)
    expect(codeOf(allergy(`<code code="L1" codeSystem="1.2.3" displayName="${words}"/>`))).toBe(code)
  })

  test.each(['Notopterygium', 'Penicillin - no known cross reaction', 'Drug X (no known brand)'])(
    '%s is something that a person can be allergic to',
    (words) => {
      expect(codeOf(allergy(unnamed, words))).toBeUndefined()
    },
  )

  test.each(['Not available', 'Unknown', 'None'])('%s is not taken for it', (words) => {
    expect(codeOf(allergy(unnamed, words))).toBe('419199007')
  })
})

test('no known problems in words', () => {
  expect(told(section('11450-4', problem('<value xsi:type="ST">No active problems</value>')))).toEqual([
    'Condition | No active problems | status: active',
  ])
  const { code } = only(
    readSections(
      section(
        '11450-4',
        problem('<value xsi:type="CD" nullFlavor="OTH"><originalText>No Known Problems</originalText></value>'),
      ),
    ),
    'Condition',
  )
  expect(code).toMatchObject({ coding: [{ code: '160245001' }], text: 'No Known Problems' })
})

test.each(['No known medications', 'Patient is on no medications', 'No current medications'])('%s', (words) => {
  const [item] = readSections(section('10160-0', drug(`${unnamed}<name>${words}</name>`))).items
  expect(item?.content).toMatchObject({
    status: 'unknown',
    medicationCodeableConcept: { coding: [{ code: '787481004' }], text: words },
  })
})

test('a name that only says that there is none is told, not shown as a drug', () => {
  expect(
    told(
      section(
        '47519-4',
        entry(
          `<procedure classCode="PROC" moodCode="EVN">${template('14')}<code nullFlavor="UNK"><originalText>Procedure Text Not Available</originalText></code><statusCode code="completed"/></procedure>`,
        ),
      ),
    ),
  ).toEqual(['not understood: It says nothing: the sender marked it as having no information (UNK).'])
})

describe('a negated drug in words', () => {
  const negated = (words: string) =>
    drug(`<code nullFlavor="UNK"><originalText>${words}</originalText></code>`).replace(
      'moodCode="EVN"',
      'moodCode="EVN" negationInd="true"',
    )
  const read = (words: string) =>
    only(readSections(section('10160-0', negated(words))), 'MedicationStatement').medicationCodeableConcept

  test.each(['Warfarin (not generic)', 'Aspirin, none since May', 'Drug of no known brand'])(
    '%s is that one drug',
    (words) => {
      expect(read(words)).toEqual({ text: words })
    },
  )

  test.each(['None', 'Not on any medications', 'Patient is on no drugs', 'Medications: none', 'unknown', 'Drugs'])(
    '%s is all of them',
    (words) => {
      expect(read(words)?.coding?.[0]?.code).toBe('787481004')
    },
  )
})
