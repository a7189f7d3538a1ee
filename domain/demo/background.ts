/** Social and family history. */
import type { FamilyMemberHistoryContent, ObservationContent } from '../resources/index.ts'
import { problems } from '../terminology/problems.ts'
import { UCUM } from '../terminology/systems.ts'
import { yearOf } from './calendar.ts'
import { record } from './chart.ts'
import { coded, listed, loinc, snomed } from './concept.ts'
import type { Visit } from './visit.ts'
import { relation } from './vocabulary/people.ts'

/** C-CDA value set Smoking Status; US Core uses the same codes. */
const smoking = {
  never: snomed('266919005', 'Never smoked tobacco'),
  former: snomed('8517006', 'Ex-smoker'),
  daily: snomed('449868002', 'Smokes tobacco daily'),
}
export type Smoking = keyof typeof smoking

/** One answer of the social history, pregnancy included (US Core and C-CDA file it there). */
export function social(visit: Visit, fields: Pick<ObservationContent, 'code'> & Partial<ObservationContent>): void {
  record<ObservationContent>(visit.chart, {
    resourceType: 'Observation',
    status: 'final',
    category: 'social-history',
    encounter: visit.reference,
    effectiveDateTime: visit.start,
    performer: [visit.clinician],
    ...fields,
  })
}

export function askSmoking(visit: Visit, status: Smoking): void {
  social(visit, {
    code: coded(loinc('72166-2', 'Tobacco smoking status')),
    valueCodeableConcept: coded(smoking[status]),
  })
  visit.findings.push(`Tobacco: ${smoking[status].display}`)
}

/** Drinks on a day on which they drink; 0 for those who do not. */
export function askAlcohol(visit: Visit, drinks: number): void {
  social(visit, {
    code: coded(loinc('74013-4', 'Alcoholic drinks per drinking day')),
    valueQuantity: { value: drinks, unit: 'drinks/day', system: UCUM, code: '{drinks}/d' },
  })
}

const occupations = [
  'Teacher',
  'Carpenter',
  'Registered nurse',
  'Accountant',
  'Truck driver',
  'Cook',
  'Store manager',
  'Software developer',
  'Lobster fisherman',
  'Office clerk',
  'Electrician',
  'Home health aide',
] as const

export function askOccupation(visit: Visit, retired: boolean): void {
  const work = visit.chart.random.pick(occupations)
  social(visit, {
    code: coded(loinc('11341-5', 'History of Occupation')),
    valueString: retired ? `Retired (${work.toLowerCase()})` : work,
  })
}

/** What a first full visit asks of an adult. */
export function askSocialHistory(visit: Visit, smokes: Smoking, retired = false): void {
  askSmoking(visit, smokes)
  askAlcohol(
    visit,
    visit.chart.random.weighted([
      [5, 0],
      [4, 1],
      [2, 2],
      [1, 3],
    ]),
  )
  askOccupation(visit, retired)
}

interface Relative {
  who: Exclude<keyof typeof relation, 'others' | 'spouse'>
  /** Problem of the starter list, and the age it began at. */
  had: readonly (readonly [problem: string, age: number])[]
  /** Age at death, of the first of these problems. */
  diedAt?: number
}

export function recordRelative(visit: Visit, { who, had, diedAt }: Relative): void {
  const generation = who === 'sister' || who === 'brother' ? 2 : who.includes('Grand') ? 52 : 27
  const born = yearOf(visit.chart.person.birthDate) - generation
  const died = diedAt !== undefined && born + diedAt <= yearOf(visit.day) ? diedAt : undefined
  record<FamilyMemberHistoryContent>(visit.chart, {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    date: visit.day,
    relationship: coded(relation[who]),
    bornDate: String(born),
    ...(died === undefined ? { deceasedBoolean: false } : { deceasedAge: years(died) }),
    condition: had.map(([problem, age], index) => ({
      code: listed(problems, problem),
      onsetAge: years(age),
      ...(index === 0 && died !== undefined ? { contributedToDeath: true } : {}),
    })),
  })
}

const years = (value: number) => ({ value, unit: 'years', system: UCUM, code: 'a' })
