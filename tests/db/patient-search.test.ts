import { expect, test } from 'vitest'
import { createPatient, listMatchCandidates, listRecent, touchRecent, updatePatient } from '../../db/queries/patient.ts'
import { searchPatients } from '../../db/queries/patient-search.ts'
import { makePractice, patientContent } from './practice.ts'

function withPatients() {
  const practice = makePractice()
  const patients = practice.write((w) => [
    createPatient(
      w,
      patientContent('Smith', 'John', {
        birthDate: '1980-08-14',
        telecom: [{ system: 'phone', value: '(555) 010-2233' }],
      }),
    ),
    createPatient(w, patientContent('Smithson', 'Adam', { birthDate: '1990-01-02' })),
    createPatient(
      w,
      patientContent('Müller-O’Brien', 'Zoë Anne', { identifier: [{ system: 'urn:oid:1.2', value: 'MRN-77812' }] }),
    ),
    createPatient(w, patientContent('Adams', 'Smitty', { birthDate: '1980-08-14' })),
  ])
  return { ...practice, patients }
}

const cases: [string, string[]][] = [
  ['smith', ['SMITH, John', 'SMITHSON, Adam']],
  ['smit', ['SMITH, John', 'SMITHSON, Adam', 'ADAMS, Smitty']],
  ['Smith, J', ['SMITH, John']],
  ['john smi', ['SMITH, John']],
  ['muller', ['MÜLLER-O’BRIEN, Zoë Anne']],
  ['zoe obr', []],
  ['zoe o’brien', ['MÜLLER-O’BRIEN, Zoë Anne']],
  ["o'brien", ['MÜLLER-O’BRIEN, Zoë Anne']],
  ['77812', ['MÜLLER-O’BRIEN, Zoë Anne']],
  ['mrn-778', ['MÜLLER-O’BRIEN, Zoë Anne']],
  ['5550102', ['SMITH, John']],
  ['(555) 010', ['SMITH, John']],
  ['000002', ['SMITHSON, Adam']],
  ['1980-08-14', ['ADAMS, Smitty', 'SMITH, John']],
  ['8/14/1980', ['ADAMS, Smitty', 'SMITH, John']],
  ['14-aug-1980', ['ADAMS, Smitty', 'SMITH, John']],
  ['smit 14 Aug 1980', ['SMITH, John', 'ADAMS, Smitty']],
  ['smith 14 Aug 1980', ['SMITH, John']],
  ['nobody', []],
  ['   ', []],
  ['" OR name:* --', []],
  ['*', []],
  ['AND NOT (', []],
]

test.each(cases)('typing %j finds %j', (text, names) => {
  const { connection } = withPatients()
  expect(searchPatients(connection.db, text, 10).map((p) => p.name)).toEqual(names)
})

test('who is called so stands first, however many names begin so; others are listed where room is left', () => {
  const { connection, write } = withPatients()
  write((w) => {
    for (let i = 0; i < 12; i++) createPatient(w, patientContent('De La Cruz', `Person ${i}`))
    createPatient(w, patientContent('De', 'Zita'))
    createPatient(w, patientContent('Brown', 'De'))
  })
  const names = (text: string, limit: number) => searchPatients(connection.db, text, limit).map((p) => p.name)
  expect(names('de', 3)).toEqual(['DE, Zita', 'DE LA CRUZ, Person 0', 'DE LA CRUZ, Person 1'])
  expect(names('de', 13)).not.toContain('BROWN, De')
  expect(names('de', 14).at(-1)).toBe('BROWN, De')
})

test('the index follows a change of name', () => {
  const { connection, write, patients } = withPatients()
  const [john] = patients
  if (!john) throw new Error('no patient')
  write((w) => updatePatient(w, john, patientContent('Zimmermann', 'John'), 'Married'))
  expect(searchPatients(connection.db, 'zimm', 10).map((p) => p.name)).toEqual(['ZIMMERMANN, John'])
  expect(searchPatients(connection.db, 'smith', 10).map((p) => p.name)).toEqual(['SMITHSON, Adam'])
  expect(searchPatients(connection.db, '5550102', 10)).toEqual([])
})

test('candidates for a match: same birth date, family name, phone or identifier; nobody else', () => {
  const {
    connection: { db },
  } = withPatients()
  const family = (content: Parameters<typeof patientContent>[2], name = 'Nobody') =>
    listMatchCandidates(db, patientContent(name, 'X', content))
      .map((p) => p.name[0]?.family)
      .sort()
  expect(family({ birthDate: '1980-08-14' })).toEqual(['Adams', 'Smith'])
  expect(family({}, 'SMITH')).toEqual(['Smith'])
  expect(family({ telecom: [{ value: '555-010-2233' }] })).toEqual(['Smith'])
  expect(family({ identifier: [{ value: 'MRN-77812' }] })).toEqual(['Müller-O’Brien'])
  expect(family({})).toEqual([])
})

test('recently opened: newest first, each once, twenty at most', () => {
  const {
    connection: { db },
    write,
    patients,
    userId,
  } = withPatients()
  const opened = [...patients, ...patients.slice(0, 1)]
  opened.forEach((p, i) => {
    write((w) => touchRecent({ ...w, now: `2026-01-01T00:00:0${i}.000Z` }, p.id))
  })
  expect(listRecent(db, userId).map((p) => p.name)).toEqual([
    'SMITH, John',
    'ADAMS, Smitty',
    'MÜLLER-O’BRIEN, Zoë Anne',
    'SMITHSON, Adam',
  ])
  const many = write((w) => Array.from({ length: 25 }, (_, i) => createPatient(w, patientContent(`P${i}`, 'Q'))))
  for (const p of many) write((w) => touchRecent(w, p.id))
  expect(listRecent(db, userId)).toHaveLength(20)
})
