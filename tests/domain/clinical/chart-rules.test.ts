/** Small rules of the chart: life, repeated entries, versions in words, blanks in notes. */
import { describe, expect, it } from 'vitest'
import { lifeOf, yearsOld } from '../../../domain/clinical/life.ts'
import { blanksIn } from '../../../domain/clinical/note-text.ts'
import { sameConcept } from '../../../domain/clinical/same-concept.ts'
import { inWords } from '../../../domain/clinical/value-words.ts'
import { changesBetween, fieldsOf } from '../../../domain/clinical/version-diff.ts'
import { condition } from './rows.ts'

describe('life', () => {
  it.each([
    [{}, { deceased: false }],
    [{ deceasedBoolean: false }, { deceased: false }],
    [{ deceasedBoolean: true }, { deceased: true }],
    [
      { birthDate: '1940-05-02', deceasedDateTime: '2024-03-01T10:00Z' },
      { deceased: true, deceasedDate: '2024-03-01T10:00Z', ageAtDeath: '83 y' },
    ],
    [{ deceasedDateTime: '2024' }, { deceased: true, deceasedDate: '2024' }],
  ])('%o', (patient, life) => expect(lifeOf(patient)).toEqual(life))

  it.each([
    ['2008-11-22', 18],
    ['2008-11-23', 17],
    ['2008', undefined],
    [undefined, undefined],
  ])('born %s is %s years old on 22-Nov-2026', (birthDate, years) =>
    expect(yearsOld(birthDate, '2026-11-22')).toBe(years),
  )
})

describe('the same concept', () => {
  const coded = (code: string, text: string, system = 's') => ({ coding: [{ system, code }], text })
  it('by code, or by words where there is no code to compare', () => {
    expect(sameConcept(coded('1', 'Asthma'), coded('1', 'Bronchial asthma'))).toBe(true)
    expect(sameConcept({ text: 'asthma ' }, coded('1', 'Asthma'))).toBe(true)
    expect(sameConcept(coded('1', 'Asthma'), coded('2', 'Asthma'))).toBe(false)
    expect(sameConcept(coded('1', 'Asthma', 'a'), coded('2', 'Asthma', 'b'))).toBe(true)
    expect(sameConcept({ coding: [{ system: 's' }] }, { coding: [{ system: 's' }] })).toBe(false)
  })
})

describe('versions', () => {
  it('differ field by field, in words; bookkeeping is left out', () => {
    const before = condition('Asthma', { onsetDateTime: '2019-05' })
    const after = {
      ...before,
      versionId: 2,
      updatedAt: '2026-11-22T10:00:00.000Z',
      clinicalStatus: 'resolved',
      onsetDateTime: undefined,
      code: { coding: [{ system: 's', code: '1' }], text: 'Mild asthma' },
    }
    expect(changesBetween(before, after)).toEqual([
      { field: 'clinicalStatus', before: 'active', after: 'resolved' },
      { field: 'code', before: 'Asthma', after: 'Mild asthma' },
      { field: 'onsetDateTime', before: 'May-2019', after: '' },
    ])
    expect(fieldsOf(before).map((f) => f.field)).not.toContain('patientId')
  })

  it.each([
    [{ value: 5, unit: 'mg' }, '5 mg'],
    [[{ text: 'a' }, { coding: [{ display: 'b' }] }], 'a; b'],
    [{ start: '2026-01-02', end: '2026-02' }, '02-Jan-2026 to Feb-2026'],
    [{ end: '2026-02' }, 'until Feb-2026'],
    [{ status: 'in-progress' }, 'status in progress'],
    ['follow-up', 'follow-up'],
    ['2024-05 seen in the ER', '2024-05 seen in the ER'],
    ['2024-05-02T10:00', '02-May-2024 10:00'],
    ['0198a000-0000-7000-8000-000000000000', ''],
    [
      { doseQuantity: { value: 5, unit: 'mg' }, timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } },
      '5 mg, twice a day',
    ],
    [{ family: 'Lee', given: ['Ann'], use: 'maiden' }, 'Ann Lee (maiden)'],
    [{ line: ['1 Elm St'], city: 'Lyme', state: 'CT', postalCode: '06371' }, '1 Elm St, Lyme, CT 06371'],
    [
      [
        { system: 'phone', value: '555', use: 'home' },
        { system: 'email', value: 'a@b.c' },
      ],
      '555 (home); email a@b.c',
    ],
    [{ type: { text: 'Member number' }, value: 'X1' }, 'Member number X1'],
    [[{ reference: 'Observation/1' }, { reference: 'Observation/2' }], '2 results'],
    [{ condition: { reference: 'Condition/1' }, use: { text: 'Billing' } }, '1 problem, use Billing'],
    [
      { role: [{ text: 'Nurse' }], member: { display: 'Joe Day' }, period: { start: '2024' } },
      'Joe Day, role Nurse, period from 2024',
    ],
    [{ code: { text: 'Systolic' }, valueQuantity: { value: 120, unit: 'mmHg' } }, 'Systolic, 120 mmHg'],
    [{ manifestation: [{ text: 'Hives' }], severity: 'mild' }, 'manifestation Hives, severity mild'],
    [
      {
        numberOfRepeatsAllowed: 2,
        expectedSupplyDuration: { value: 25, unit: 'days' },
        validityPeriod: { end: '2026-01-01' },
      },
      'refills 2, for 25 days, valid until 01-Jan-2026',
    ],
    [{ contentType: 'text/plain', title: 'a.txt', size: 5, hash: 'f'.repeat(64) }, 'a.txt'],
    [{ low: { value: 1, unit: 'g' }, high: { value: 2, unit: 'g' } }, '1 to 2 g'],
    [{ reference: 'Practitioner/x', display: 'Dr. Lee' }, 'Dr. Lee'],
    [true, 'Yes'],
    [undefined, ''],
    [7, '7'],
  ])('%o in words', (value, words) => expect(inWords(value)).toBe(words))
})

describe('blanks', () => {
  it.each([
    ['', 0],
    ['done', 0],
    ['BP *** and pulse ***', 2],
    ['* * *', 0],
    ['****', 1],
  ])('%s has %s', (text, count) => expect(blanksIn(text)).toBe(count))
})
