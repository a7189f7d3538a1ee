/**
 * What a social history asks, each question with its code and its answers: observations of the category "social-history", or
 * "sdoh" for the needs that US Core and Gravity file there.
 *
 * Sources: LOINC 2.78 (copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the licence at
 * https://loinc.org/license), codes and answer lists; smoking status: US Core 6.1.0 value set, SNOMED CT (SNOMED International; US
 * use under the UMLS Metathesaurus licence); needs: PRAPARE and Hunger Vital Sign, as LOINC codes them.
 */
import type { CodeableConcept, Coding, ObservationCategory } from '../resources/index.ts'
import { LOINC, SNOMED, UCUM } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export type SocialAnswer =
  | { readonly kind: 'choice'; readonly terms: readonly Term[] }
  | { readonly kind: 'number'; readonly unit: string; readonly ucum: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }

export const socialTopics = ['tobacco', 'alcohol', 'substances', 'work', 'needs', 'life'] as const
export type SocialTopic = (typeof socialTopics)[number]

export interface SocialQuestion {
  readonly topic: SocialTopic
  readonly category: Extract<ObservationCategory, 'social-history' | 'sdoh'>
  readonly code: CodeableConcept
  readonly answer: SocialAnswer
}

const choice =
  (system: string) =>
  (rows: string): SocialAnswer => ({
    kind: 'choice',
    terms: tableRows(['code', 'text', 'display'], rows).map(({ code, text, display }) => ({
      text,
      coding: [{ system, code, display: display || text }],
    })),
  })
const loincAnswers = choice(LOINC)
const snomedAnswers = choice(SNOMED)
const number = (unit: string, ucum: string): SocialAnswer => ({ kind: 'number', unit, ucum })

function question(
  topic: SocialTopic,
  text: string,
  [code, display]: readonly [code: string, display: string] | readonly [],
  answer: SocialAnswer,
): SocialQuestion {
  const coding: Coding[] = code ? [{ system: LOINC, code, display }] : []
  return {
    topic,
    category: topic === 'needs' ? 'sdoh' : 'social-history',
    code: { text, ...(coding.length > 0 && { coding }) },
    answer,
  }
}

export const socialQuestions: readonly SocialQuestion[] = [
  question(
    'tobacco',
    'Tobacco smoking status',
    ['72166-2', 'Tobacco smoking status'],
    snomedAnswers(`
266919005|Never smoked tobacco
8517006|Ex-smoker
449868002|Smokes tobacco daily
428041000124106|Occasional tobacco smoker
428061000124105|Light tobacco smoker
428071000124103|Heavy tobacco smoker
77176002|Smoker, current status unknown|Smoker
266927001|Unknown if ever smoked|Tobacco smoking consumption unknown
`),
  ),
  question(
    'tobacco',
    'Pack-years',
    ['8664-5', 'Cigarettes smoked total (pack per year) - Reported'],
    number('pack-years', '{PackYears}'),
  ),
  question('tobacco', 'Quit smoking', ['74010-0', 'Date quit tobacco smoking'], { kind: 'date' }),
  question(
    'tobacco',
    'Smokeless tobacco',
    ['88031-0', 'Smokeless tobacco status'],
    snomedAnswers(`
451381000124107|Does not use smokeless tobacco|Smokeless tobacco non-user
81703003|Chews tobacco
228494002|Uses snuff|Snuff user
`),
  ),
  question(
    'alcohol',
    'Alcohol, drinks on a drinking day',
    ['74013-4', 'Alcoholic drinks per drinking day'],
    number('drinks/day', '{drinks}/d'),
  ),
  question('alcohol', 'Alcohol use', ['11331-6', 'History of Alcohol use'], { kind: 'text' }),
  question('substances', 'Other drug use', ['11343-1', 'History of Other nonmedical drug use'], { kind: 'text' }),
  question('work', 'Occupation', ['11341-5', 'History of Occupation'], { kind: 'text' }),
  question(
    'work',
    'Education',
    ['82589-3', 'Highest level of education'],
    loincAnswers(`
LA30191-3|Less than high school degree
LA30192-1|High school diploma or GED
LA30193-9|More than high school
`),
  ),
  question(
    'needs',
    'Housing',
    ['71802-3', 'Housing status'],
    loincAnswers(`
LA30189-7|Has housing|I have housing
LA30190-5|Does not have housing|I do not have housing (staying with others, in a hotel, in a shelter, living outside on the street, on a beach, in a car, or in a park)
`),
  ),
  question(
    'needs',
    'Food insecurity',
    ['88124-3', 'Food insecurity risk [HVS]'],
    loincAnswers(`
LA19983-8|No risk
LA19952-3|At risk
`),
  ),
  question(
    'needs',
    'Transport',
    [
      '93030-5',
      'Has lack of transportation kept you from medical appointments, meetings, work, or from getting things needed for daily living',
    ],
    loincAnswers(`
LA32-8|Does not lack transport|No
LA30133-5|Kept from medical appointments or medications|Yes, it has kept me from medical appointments or from getting my medications
LA30134-3|Kept from other appointments, work or errands|Yes, it has kept me from non-medical meetings, appointments, work, or from getting things that I need
`),
  ),
  question(
    'life',
    'Exercise, days a week',
    ['89555-7', 'How many days per week did you engage in moderate to strenuous physical activity in the last 30 days'],
    number('days/week', 'd/wk'),
  ),
  question(
    'life',
    'Exercise, minutes a day',
    [
      '68516-4',
      'On those days that you engage in moderate to strenuous exercise, how many minutes, on average, do you exercise',
    ],
    number('min/day', 'min/d'),
  ),
  question('life', 'Sexual activity', [], { kind: 'text' }),
  question('life', 'Diet, caffeine and habits', [], { kind: 'text' }),
]

/** UCUM of a number's answer. */
export const socialUnitSystem = UCUM
