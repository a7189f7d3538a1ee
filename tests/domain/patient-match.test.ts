import { describe, expect, it } from 'vitest'
import { matchPatients, outcome } from '../../domain/clinical/patient-match.ts'
import { foldText, isOneSlip, jaroWinkler } from '../../domain/clinical/similarity.ts'
import type { Patient, PatientContent } from '../../domain/resources/index.ts'

const at = '2026-01-01T00:00:00.000Z'
const row = {
  versionId: 1,
  recordedAt: at,
  recordedBy: '0198f000-0000-7000-8000-000000000001',
  updatedAt: at,
  updatedBy: '0198f000-0000-7000-8000-000000000001',
  source: 'practice' as const,
}

let sequence = 0
function chart(content: Partial<PatientContent>): Patient {
  sequence += 1
  return {
    ...row,
    ...person,
    ...content,
    id: `0198f000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
    recordNumber: `CK-${1000 + sequence}`,
  }
}

const person: PatientContent = {
  resourceType: 'Patient',
  name: [{ use: 'official', family: 'Alvarez', given: ['Robert', 'James'] }],
  birthDate: '1980-08-04',
  gender: 'male',
  telecom: [{ system: 'phone', value: '+1(503)555-0171' }],
  address: [{ line: ['14 Linden Street'], city: 'Portland', state: 'OR', postalCode: '97201' }],
}
const ssn = (value: string) => [{ system: 'http://hl7.org/fhir/sid/us-ssn', value }]

function compare(incoming: Partial<PatientContent>, existing: Partial<PatientContent> = {}) {
  const matches = matchPatients({ ...person, ...incoming }, [chart(existing)])
  return { outcome: outcome(matches), score: matches[0]?.score ?? 0, evidence: matches[0]?.evidence ?? [] }
}

describe('matchPatients', () => {
  it.each<[string, Partial<PatientContent>, Partial<PatientContent>, string]>([
    ['everything the same', {}, {}, 'Same name'],
    ['name, birth date and sex alone', { telecom: [], address: [] }, {}, 'Same birth date'],
    ['one letter in the family name', { name: [{ family: 'Alvares', given: ['Robert'] }] }, {}, 'one letter'],
    ['two neighbouring letters swapped', { name: [{ family: 'Alvarez', given: ['Robret'] }] }, {}, 'one letter'],
    ['a nickname', { name: [{ family: 'Alvarez', given: ['Bob'] }] }, {}, 'short form'],
    ['accents', { name: [{ family: 'Álvarez', given: ['Robért'] }] }, {}, 'Same name'],
    ['capitals', { name: [{ family: 'ALVAREZ', given: ['ROBERT', 'J'] }] }, {}, 'Same name'],
    ['given and family swapped', { name: [{ family: 'Robert', given: ['Alvarez'] }] }, {}, 'swapped'],
    ['a hyphened family name', { name: [{ family: 'Alvarez-Ruiz', given: ['Robert'] }] }, {}, 'share a part'],
    ['the name as one line', { name: [{ text: 'Robert Alvarez' }] }, {}, 'Same name'],
    ['the name as family, given', { name: [{ text: 'Alvarez, Robert' }] }, {}, 'Same name'],
    ['day and month swapped', { birthDate: '1980-04-08' }, {}, 'swapped'],
    ['one digit of the birth date', { birthDate: '1980-08-05' }, {}, 'one digit'],
    ['middle name used as first', { name: [{ family: 'Alvarez', given: ['James'] }] }, {}, 'middle name'],
    [
      'a maiden name kept in the chart',
      { name: [{ family: 'Ruiz', given: ['Ana'] }], gender: 'female' },
      {
        name: [
          { use: 'official', family: 'Alvarez', given: ['Ana'] },
          { use: 'maiden', family: 'Ruiz', given: ['Ana'] },
        ],
        gender: 'female',
      },
      'earlier',
    ],
    [
      'married, with the same Social Security number',
      { name: [{ family: 'Ruiz', given: ['Robert'] }], identifier: ssn('123-45-6789') },
      { identifier: ssn('123456789') },
      'Social Security',
    ],
  ])('is the same person: %s', (_, incoming, existing, words) => {
    const found = compare(incoming, existing)
    expect(found.evidence.join('; ')).toContain(words)
    expect(found.score).toBeGreaterThanOrEqual(0.95)
    expect(found.outcome).toBe('matched')
  })

  it.each<[string, Partial<PatientContent>, Partial<PatientContent>, string]>([
    ['a twin at the same address', { name: [{ family: 'Alvarez', given: ['Miguel'] }] }, {}, 'Given name differs'],
    [
      'twins whose names are alike',
      { name: [{ family: 'Alvarez', given: ['Julio'] }] },
      { name: [{ family: 'Alvarez', given: ['Julia'] }] },
      'two different names',
    ],
    [
      'two names one letter apart',
      { name: [{ family: 'Alvarez', given: ['Maria'] }] },
      { name: [{ family: 'Alvarez', given: ['Marie'] }] },
      'two different names',
    ],
    ['the other sex', { gender: 'female', telecom: [], address: [] }, {}, 'Sex differs'],
    ['no birth date', { birthDate: undefined }, { telecom: [] }, 'not known'],
    [
      'another birth date, same Social Security number',
      { birthDate: '1951-02-27', identifier: ssn('123456789') },
      { identifier: ssn('123456789') },
      'Birth date differs',
    ],
    ['a new family name without proof', { name: [{ family: 'Ruiz', given: ['Robert'] }] }, {}, 'Family name differs'],
    [
      'an identifier that belongs to somebody else',
      {
        name: [{ family: 'Novak', given: ['Ivana'] }],
        birthDate: '1999-01-01',
        gender: 'female',
        identifier: [{ system: 'urn:oid:1.2.3', value: '77' }],
        address: [],
        telecom: [],
      },
      { identifier: [{ system: 'urn:oid:1.2.3', value: '77' }] },
      'Same identifier',
    ],
  ])('asks: %s', (_, incoming, existing, words) => {
    const found = compare(incoming, existing)
    expect(found.score).toBeLessThan(0.95)
    expect(found.evidence.join('; ')).toContain(words)
    expect(found.outcome).toBe('ambiguous')
  })

  it('tells father and son apart by the suffix, wherever it was written', () => {
    const son = { name: [{ family: 'Alvarez', given: ['Robert'], suffix: ['Jr.'] }], birthDate: undefined }
    const found = compare(son, { name: [{ family: 'Alvarez Sr', given: ['Robert'] }] })
    expect(found.outcome).toBe('new')
    expect(found.evidence).toContain('Suffix differs (Jr and Sr)')
  })

  it('does not take a stranger, a namesake of another age or a neighbour for the patient', () => {
    expect(
      compare({ name: [{ family: 'Novak', given: ['Ivana'] }], birthDate: '1999-01-01', gender: 'female' }),
    ).toMatchObject({ outcome: 'new' })
    const namesake = compare({ birthDate: '1951-02-27', telecom: [], address: [] })
    expect(namesake).toMatchObject({ outcome: 'new' })
    expect(namesake.evidence).toContain('Birth date differs')
  })

  it('counts the practice’s own chart id as proof and a bare record number as a hint', () => {
    const existing = chart({})
    const incoming = {
      ...person,
      name: [{ family: 'Alvarez', given: ['R'] }],
      birthDate: undefined,
      telecom: [],
      address: [],
    }
    const withId = { ...incoming, identifier: [{ system: 'urn:ietf:rfc3986', value: `urn:uuid:${existing.id}` }] }
    const withNumber = { ...incoming, identifier: [{ system: 'urn:oid:1.2', value: existing.recordNumber }] }
    expect(outcome(matchPatients(withId, [existing]))).toBe('matched')
    expect(matchPatients(withNumber, [existing])[0]?.evidence).toContain('Same record number')
    expect(outcome(matchPatients(withNumber, [existing]))).toBe('ambiguous')
  })

  it('puts the patient before the twin, and asks when two charts are certain', () => {
    const twin = chart({ name: [{ family: 'Alvarez', given: ['Miguel'] }] })
    const same = chart({})
    const matches = matchPatients(person, [twin, same])
    expect(matches.map((m) => m.candidate.id)).toEqual([same.id, twin.id])
    expect(outcome(matches)).toBe('matched')
    expect(outcome(matchPatients(person, [same, chart({})]))).toBe('ambiguous')
  })

  it('gives every score between 0 and 1 and is the same in both directions for two charts', () => {
    const all = [
      chart({}),
      chart({ birthDate: '1980' }),
      chart({ name: [{ text: '' }] }),
      chart({ birthDate: undefined, gender: undefined }),
    ]
    for (const a of all) {
      for (const b of all) {
        const there = matchPatients(a, [b])[0]?.score ?? 0
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        if (a !== b) expect(matchPatients(b, [a])[0]?.score ?? 0).toBeCloseTo(there, 10)
      }
    }
  })
})

describe('likeness of words', () => {
  it('follows Winkler’s published examples', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2)
    expect(jaroWinkler('abc', 'xyz')).toBe(0)
  })

  it('tells one slip from two', () => {
    expect(['smith', 'smyth', 'smth', 'smiht', 'smithh'].filter((w) => isOneSlip('smith', w))).toHaveLength(4)
    expect(isOneSlip('smith', 'smytt')).toBe(false)
    expect(isOneSlip('aa', 'a')).toBe(true)
  })

  it('folds accents, ligatures, apostrophes and hyphens', () => {
    expect(foldText("  O'Brien-Müller ")).toBe('obrien muller')
    expect(foldText('Łukasz Strauß Ørsted')).toBe('lukasz strauss orsted')
  })
})

it.each([
  ['Jane', 'Janet'],
  ['Maria', 'Mariah'],
])('%s and %s, born on one day at one address, are for a person to decide', (one, other) => {
  const { outcome: found, evidence } = compare(
    { name: [{ family: 'Alvarez', given: [one] }] },
    { name: [{ family: 'Alvarez', given: [other] }] },
  )
  expect(found).toBe('ambiguous')
  expect(evidence).toContain('Given name differs in one letter')
})
