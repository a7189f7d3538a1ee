/** Who a demo patient is: everything that the front desk would ask. */
import type { CodeableConcept, ContactPoint, HumanName, OmbCategories, PatientContent } from '../resources/index.ts'
import type { Term } from '../terminology/term.ts'
import { addDays, yearsOld } from './calendar.ts'
import { type Concept, coded } from './concept.ts'
import { general, hispanic, indian, type NamePool, vietnamese } from './names.ts'
import { streets, type Town, towns } from './places.ts'
import type { Random } from './random.ts'
import * as words from './vocabulary/people.ts'

export interface Person {
  patient: PatientContent
  birthDate: string
  sex: 'female' | 'male'
  /** What notes call them: `Ms. Baker`, or the first name of a child. */
  calledBy: string
}

export interface PersonWanted {
  sex?: 'female' | 'male'
  /** Years of age today: at least the first, less than the second; fractions for infants. */
  age: readonly [number, number]
}

interface Background {
  names: NamePool
  race: readonly Term[]
  ethnicity: Term
  language: Concept
}

const english = words.language('en', 'English')
const backgrounds: readonly (readonly [number, Background])[] = [
  [58, { names: general, race: [words.race.white], ethnicity: words.ethnicity.notHispanic, language: english }],
  [12, { names: general, race: [words.race.black], ethnicity: words.ethnicity.notHispanic, language: english }],
  [
    3,
    {
      names: general,
      race: [words.race.black, words.race.white],
      ethnicity: words.ethnicity.notHispanic,
      language: english,
    },
  ],
  [2, { names: general, race: [words.race.native], ethnicity: words.ethnicity.notHispanic, language: english }],
  [
    8,
    {
      names: hispanic,
      race: [words.race.white],
      ethnicity: words.ethnicity.hispanic,
      language: words.language('es', 'Spanish'),
    },
  ],
  [8, { names: hispanic, race: [words.race.white], ethnicity: words.ethnicity.hispanic, language: english }],
  [
    5,
    {
      names: vietnamese,
      race: [words.race.asian],
      ethnicity: words.ethnicity.notHispanic,
      language: words.language('vi', 'Vietnamese'),
    },
  ],
  [4, { names: indian, race: [words.race.asian], ethnicity: words.ethnicity.notHispanic, language: english }],
]

/** `number` counts the practice's demo patients from 1 and stands in their identifier. */
export function generatePerson(random: Random, number: number, wanted: PersonWanted, today: string): Person {
  const background = random.weighted(backgrounds)
  const sex = wanted.sex ?? (random.chance(0.52) ? 'female' : 'male')
  const birthDate = bornOn(random, wanted.age, today)
  const age = yearsOld(birthDate, today)
  const town = random.pick(towns)
  const name = fullName(random, background.names, sex)
  const family = name.family ?? ''
  const married = age >= 24 && random.chance(0.55)

  const patient: PatientContent = {
    resourceType: 'Patient',
    active: true,
    identifier: [
      {
        use: 'secondary',
        type: coded(words.recordNumber),
        system: 'https://chartkeep.example/demo-patient',
        value: `DEMO-${String(number).padStart(6, '0')}`,
        assigner: 'Chartkeep demo data',
      },
    ],
    name: [name, ...formerName(random, background.names, name, sex === 'female' && married)],
    telecom: telecom(random, town, age, name),
    address: [
      {
        use: 'home',
        line: [
          `${random.int(1, 899)} ${random.pick(streets)}`,
          ...(random.chance(0.2) ? [`Apt ${random.int(1, 40)}`] : []),
        ],
        city: town.city,
        state: town.state,
        postalCode: town.postalCode,
        country: 'US',
      },
    ],
    gender: sex,
    birthDate,
    birthSex: sex === 'female' ? 'F' : 'M',
    race: categories(background.race),
    ethnicity: categories([background.ethnicity]),
    communication: [{ language: coded(background.language), preferred: true }],
    maritalStatus: coded(maritalStatus(random, age, married)),
    contact: [contact(random, background.names, town, family, age, married, sex)],
  }
  if (random.chance(0.04)) {
    patient.race = { text: 'Patient declined to say' }
    patient.ethnicity = { text: 'Patient declined to say' }
  }
  if (age >= 18 && random.chance(0.35)) patient.genderIdentity = coded(words.genderIdentity[sex])
  const title = sex === 'male' ? 'Mr.' : married ? 'Mrs.' : 'Ms.'
  return { patient, birthDate, sex, calledBy: age < 16 ? (name.given?.[0] ?? family) : `${title} ${family}` }
}

function bornOn(random: Random, [youngest, below]: readonly [number, number], today: string): string {
  return addDays(today, -random.int(Math.ceil(youngest * 365.25) + 1, Math.floor(below * 365.25) - 1))
}

function fullName(random: Random, pool: NamePool, sex: 'female' | 'male'): HumanName {
  const given = [random.pick(pool[sex])]
  if (random.chance(0.6)) given.push(random.pick(pool[sex].filter((name) => name !== given[0])))
  const name: HumanName = { use: 'official', family: random.pick(pool.family), given }
  if (sex === 'male' && random.chance(0.03)) name.suffix = [random.pick(['Jr.', 'III'])]
  return name
}

function formerName(random: Random, pool: NamePool, { given }: HumanName, possible: boolean): HumanName[] {
  return possible && random.chance(0.4) ? [{ use: 'maiden', family: random.pick(pool.family), given }] : []
}

/** Numbers from 555-0100 to 555-0199 are set aside for fiction in every area; addresses under `.example` reach nobody. */
function telecom(random: Random, town: Town, age: number, name: HumanName): ContactPoint[] {
  const lines: ContactPoint[] = [
    { system: 'phone', value: fictionalPhone(random, town), use: age < 70 ? 'mobile' : 'home' },
  ]
  if (age >= 18 && random.chance(0.25))
    lines.push({ system: 'phone', value: fictionalPhone(random, town), use: 'work' })
  if (age >= 18 && age < 85 && random.chance(0.7)) {
    const box = `${name.given?.[0]}.${name.family}${random.int(1, 99)}`
    lines.push({ system: 'email', value: `${plainLetters(box)}@mail.example`, use: 'home' })
  }
  return lines
}

function fictionalPhone(random: Random, town: Town): string {
  return `+1-${town.areaCode}-555-01${String(random.int(0, 99)).padStart(2, '0')}`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9.]/g, '')
    .toLowerCase()
}

function categories(terms: readonly Term[]): OmbCategories {
  return {
    ombCategory: terms.flatMap(({ coding }) => coding.map((one) => ({ ...one }))),
    text: terms.map(({ text }) => text).join(' and '),
  }
}

function maritalStatus(random: Random, age: number, married: boolean): Concept {
  if (married) return words.marital.married
  if (age >= 68 && random.chance(0.6)) return words.marital.widowed
  return age >= 30 && random.chance(0.35) ? words.marital.divorced : words.marital.neverMarried
}

function contact(
  random: Random,
  pool: NamePool,
  town: Town,
  family: string,
  age: number,
  married: boolean,
  sex: 'female' | 'male',
) {
  const kind = age < 18 ? words.relation.mother : married ? words.relation.spouse : random.pick(words.relation.others)
  const spouseSex = sex === 'female' ? 'male' : 'female'
  const contactSex =
    kind === words.relation.spouse ? spouseSex : kind === words.relation.mother ? 'female' : words.sexOf(kind)
  const relationship: CodeableConcept[] = [coded(kind), coded(words.emergencyContact)]
  return {
    relationship,
    name: { use: 'official' as const, family, given: [random.pick(pool[contactSex])] },
    telecom: [{ system: 'phone' as const, value: fictionalPhone(random, town), use: 'mobile' as const }],
  }
}
