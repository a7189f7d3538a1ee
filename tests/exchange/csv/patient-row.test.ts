/** Rows of a list as patients. */
import { describe, expect, it } from 'vitest'
import type { ListField, ListMapping } from '../../../domain/contract/patient-list.ts'
import { birthDateOf } from '../../../exchange/csv/birth-date.ts'
import { patientOf } from '../../../exchange/csv/patient-row.ts'

const today = '2026-11-22'

function row(values: Partial<Record<ListField, string>>, more: Partial<ListMapping> = {}) {
  const fields = Object.keys(values) as ListField[]
  const mapping: ListMapping = { fields, dateOrder: 'month-first', source: 'Old EMR', ...more }
  return patientOf({ line: 2, cells: Object.values(values) }, mapping, today)
}

describe('birth dates', () => {
  it.each([
    ['1980-03-14', '1980-03-14'],
    ['19800314', '1980-03-14'],
    ['03/14/1980', '1980-03-14'],
    ['14.03.1980', '1980-03-14'],
    ['3/4/1980', '1980-03-04'],
    ['14-Mar-1980', '1980-03-14'],
    ['March 14, 1980', '1980-03-14'],
    ['03/14/1980 00:00:00', '1980-03-14'],
    ['3/14/1980 12:00 AM', '1980-03-14'],
    ['1980-03-14T00:00:00', '1980-03-14'],
    ['02/29/2000', '2000-02-29'],
  ])('%s', (text, date) => {
    expect(birthDateOf(text, 'month-first', today)).toEqual({ date })
  })

  it('the order that was chosen decides where both are possible', () => {
    expect(birthDateOf('03/04/1980', 'day-first', today)).toEqual({ date: '1980-04-03' })
    expect(birthDateOf('03/14/1980', 'day-first', today)).toEqual({ date: '1980-03-14' })
  })

  it.each([
    ['02/30/1980', /calendar/],
    ['3/14/80', /century/],
    ['29294', /can’t be read/],
    ['13/13/1980', /calendar/],
    ['11/23/2026', /future/],
    ['01/01/1700', /lifetime/],
    ['n/a', /can’t be read/],
  ])('%s is refused', (text, reason) => {
    expect(birthDateOf(text, 'month-first', today)).toEqual({ reason: expect.stringMatching(reason) })
  })
})

describe('a row', () => {
  it('gives everything the list holds', () => {
    expect(
      row({
        recordNumber: '4711',
        family: 'O’Brien',
        given: 'Mary',
        middle: 'Ann',
        suffix: 'III',
        birthDate: '03/14/1980',
        sex: 'F',
        phone: '(207) 555-0101',
        mobilePhone: '207-555-0102',
        email: 'm@example.org',
        line1: '12 Elm St',
        city: 'Bath',
        state: 'ME',
        postalCode: '04530',
        ssn: '111-22-3333',
        insurer: 'Harbor Health',
        insuranceNumber: 'HH9',
        race: 'White; Asian',
        ethnicity: 'No',
        language: 'Spanish',
      }),
    ).toMatchObject({
      told: [],
      recordNumber: '4711',
      patient: {
        name: [{ use: 'official', family: 'O’Brien', given: ['Mary', 'Ann'], suffix: ['III'] }],
        birthDate: '1980-03-14',
        gender: 'female',
        identifier: [
          { system: 'urn:chartkeep:record-number:old-emr', value: '4711', assigner: 'Old EMR' },
          { system: 'http://hl7.org/fhir/sid/us-ssn', value: '111223333' },
          { value: 'HH9', assigner: 'Harbor Health' },
        ],
        telecom: [
          { system: 'phone', value: '(207) 555-0101', use: 'home' },
          { system: 'phone', value: '207-555-0102', use: 'mobile' },
          { system: 'email', value: 'm@example.org' },
        ],
        address: [{ use: 'home', line: ['12 Elm St'], city: 'Bath', state: 'ME', postalCode: '04530' }],
        race: { ombCategory: [{ code: '2028-9' }, { code: '2106-3' }], text: 'White; Asian' },
        ethnicity: { ombCategory: [{ code: '2186-5' }] },
        communication: [{ language: { coding: [{ code: 'es' }] }, preferred: true }],
      },
    })
  })

  it.each([
    ['Doe, Jane Q', { family: 'Doe', given: ['Jane', 'Q'] }],
    ['Jane Q Doe', { family: 'Doe', given: ['Jane', 'Q'] }],
    ['Cher', { family: 'Cher' }],
  ])('a whole name: %s', (fullName, name) => {
    expect(row({ fullName })).toMatchObject({ patient: { name: [{ use: 'official', ...name }] } })
  })

  it('what can’t be read is told and left out; what is needed refuses the row', () => {
    expect(row({ family: 'Doe', sex: '7', ssn: '12', insurer: 'Harbor' }).told).toHaveLength(3)
    expect(row({ family: '', given: ' ' })).toMatchObject({ refused: 'The row names nobody.' })
    expect(row({ family: 'Doe', birthDate: '1/1/80' })).toMatchObject({ refused: expect.stringMatching(/century/) })
    const uneven = { fields: ['family', null], dateOrder: 'month-first', source: 'x' } satisfies ListMapping
    expect(patientOf({ line: 9, cells: ['Doe', '', 'shifted'] }, uneven, today)).toMatchObject({
      line: 9,
      refused: 'The row has 3 columns, the first row has 2.',
    })
  })

  it('a formula stays the words it is, and a control character is none', () => {
    expect(row({ family: '=cmd|calc', given: "'+1 Jane\u0007" })).toMatchObject({
      patient: { name: [{ family: '=cmd|calc', given: ['+1 Jane'] }] },
    })
  })
})
