/** Statements that are put together once: one set for each database, and rows as they would be written one by one. */
import { expect, test } from 'vitest'
import { createClinical, getClinical, updateClinical } from '../../db/queries/clinical.ts'
import { createPatient } from '../../db/queries/patient.ts'
import { makePractice, patientContent } from './practice.ts'

const problem = (text: string) => ({
  resourceType: 'Condition' as const,
  category: 'problem-list-item' as const,
  clinicalStatus: 'active' as const,
  code: { text },
})

test('two practices that are open at once keep their rows apart', () => {
  const [one, other] = [makePractice(), makePractice()]
  const made = [one, other].map(({ write }, index) =>
    write((w) =>
      createClinical(w, 'Condition', createPatient(w, patientContent('Reed', 'Ann')).id, problem(`Problem ${index}`)),
    ),
  )
  const [first, second] = made.map(({ id }) => id)
  expect(getClinical(one.connection.db, 'Condition', first ?? '').code.text).toBe('Problem 0')
  expect(getClinical(other.connection.db, 'Condition', second ?? '').code.text).toBe('Problem 1')
  expect(() => getClinical(one.connection.db, 'Condition', second ?? '')).toThrow('is not in the record')
})

test('what a row does not say is null, in columns of JSON as well, and an update clears it', () => {
  const { connection, write } = makePractice()
  const row = write((w) =>
    createClinical(w, 'Condition', createPatient(w, patientContent('Reed', 'Ann')).id, {
      ...problem('Asthma'),
      note: [{ text: 'Since childhood' }],
    }),
  )
  const stored = () =>
    connection.sqlite.prepare('select code, note, body_site, version_id from condition where id = ?').get(row.id)
  expect(stored()).toEqual({
    code: '{"text":"Asthma"}',
    note: '[{"text":"Since childhood"}]',
    body_site: null,
    version_id: 1,
  })
  write((w) => updateClinical(w, 'Condition', row, problem('Asthma')))
  expect(stored()).toEqual({ code: '{"text":"Asthma"}', note: null, body_site: null, version_id: 2 })
})
