/** The index leaves nobody out who could be the same person. */
import { expect, test } from 'vitest'
import { PatientIndex } from '../../domain/clinical/patient-index.ts'
import { type Known, matchPatients, outcome } from '../../domain/clinical/patient-match.ts'
import { generatePatient } from '../../domain/demo/index.ts'
import type { PatientContent } from '../../domain/resources/index.ts'

const chart = (index: number): Known => ({
  ...generatePatient(3, index, '2026-11-22').patient,
  id: `chart-${index}`,
  recordNumber: String(index).padStart(6, '0'),
})
const charts = Array.from({ length: 300 }, (_, index) => chart(index))
const index = new PatientIndex(charts)

/** The same person as a second list would have them: with slips, gaps and other numbers. */
const copies: ((person: PatientContent, n: number) => PatientContent)[] = [
  (person) => person,
  ({ telecom: _, identifier: __, address: ___, ...person }) => person,
  ({ birthDate: _, ...person }) => person,
  ({ birthDate = '', ...person }) => ({ ...person, birthDate: birthDate.slice(0, 4) }),
  ({ birthDate = '', ...person }, n) => ({ ...person, birthDate: digitChanged(birthDate, n) }),
  ({ birthDate = '', ...person }) => {
    const [year, month, day] = birthDate.split('-')
    return Number(day) > 12 ? { ...person, birthDate } : { ...person, birthDate: `${year}-${day}-${month}` }
  },
  ({ name: [name], ...person }) => ({ ...person, name: [{ ...name, given: [name?.given?.[0]?.slice(0, 1) ?? ''] }] }),
  ({ name: [name], ...person }) => ({ ...person, name: [{ ...name, family: name?.family?.toUpperCase() ?? '' }] }),
  ({ name, telecom = [], ...person }) => ({
    ...person,
    name,
    birthDate: '1900-01-01',
    telecom: telecom.map(({ value = '', ...point }) => ({ ...point, value: `1 ${value.replaceAll('-', '.')}` })),
  }),
]

const digitChanged = (date: string, n: number): string => {
  const at = [3, 9][n % 2] ?? 9
  return `${date.slice(0, at)}${(Number(date[at]) + 3) % 10}${date.slice(at + 1)}`
}

test('judged beside what the index gives and beside every chart, each copy is found to be the same', () => {
  const kinds = new Set<string>()
  for (const [n, { id: _, recordNumber: __, ...person }] of charts.slice(0, 24).entries())
    for (const copy of copies) {
      const incoming = copy(person, n)
      const all = matchPatients(incoming, charts).filter(({ score }) => score >= 0.2)
      const few = matchPatients(incoming, index.like(incoming)).filter(({ score }) => score >= 0.2)
      kinds.add(outcome(all))
      expect(few.map(({ candidate, score }) => [candidate.id, score])).toEqual(
        all.map(({ candidate, score }) => [candidate.id, score]),
      )
    }
  expect([...kinds].sort()).toEqual(['ambiguous', 'matched'])
})

test('by number: however it is written, and the chart’s own', () => {
  const ssn = (value: string) => [{ system: 'http://hl7.org/fhir/sid/us-ssn', value }]
  const one: Known = {
    resourceType: 'Patient',
    id: 'a-b',
    recordNumber: '000007',
    name: [],
    identifier: ssn('123-45-6789'),
  }
  const known = new PatientIndex([one])
  const nobody = { resourceType: 'Patient', name: [{ family: 'Other' }] } as const
  const asked = (value: string) => known.like({ ...nobody, name: [...nobody.name], identifier: ssn(value) })
  for (const value of ['123456789', '123-45-6789', 'urn:uuid:A-B', '000007']) expect(asked(value)).toEqual([one])
  expect(asked('123-45-6780')).toEqual([])
})

test('a telephone number that half the practice has is nobody’s', () => {
  const phone = [{ system: 'phone' as const, value: '555-000-0000' }]
  const people = Array.from({ length: 50 }, (_, n) => ({ ...chart(n), telecom: phone }))
  expect(new PatientIndex(people).like({ resourceType: 'Patient', name: [], telecom: phone })).toEqual([])
  expect(new PatientIndex(people.slice(0, 5)).like({ resourceType: 'Patient', name: [], telecom: phone })).toHaveLength(
    5,
  )
})
