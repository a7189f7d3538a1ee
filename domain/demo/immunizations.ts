/** Vaccines by age (CDC schedules), with the product that was given in those years. */
import type { ImmunizationContent } from '../resources/index.ts'
import { routes } from '../terminology/routes.ts'
import { UCUM } from '../terminology/systems.ts'
import { vaccineSites, vaccines } from '../terminology/vaccines.ts'
import { addDays, addMonths, workday, yearOf, yearsOld } from './calendar.ts'
import { type Chart, record } from './chart.ts'
import { coded, listed, listedCode, v3 } from './concept.ts'
import { nursePractitioner } from './team.ts'
import type { Visit } from './visit.ts'

interface Shot {
  cvx: string
  name: string
  maker: string
  route?: 'Oral' | 'Subcutaneous'
  millilitres?: number
}

const shots = {
  hepatitisB: { cvx: '08', name: 'Hepatitis B', maker: 'Merck and Co., Inc.' },
  rotavirus: { cvx: '119', name: 'Rotavirus', maker: 'GlaxoSmithKline', route: 'Oral', millilitres: 1 },
  dtap: { cvx: '20', name: 'DTaP', maker: 'Sanofi Pasteur' },
  hib: { cvx: '49', name: 'Hib', maker: 'Merck and Co., Inc.' },
  polio: { cvx: '10', name: 'IPV', maker: 'Sanofi Pasteur' },
  pneumococcal13: { cvx: '133', name: 'PCV13', maker: 'Pfizer, Inc' },
  pneumococcal20: { cvx: '216', name: 'PCV20', maker: 'Pfizer, Inc' },
  mmr: { cvx: '03', name: 'MMR', maker: 'Merck and Co., Inc.', route: 'Subcutaneous' },
  varicella: { cvx: '21', name: 'Varicella', maker: 'Merck and Co., Inc.', route: 'Subcutaneous' },
  hepatitisA: { cvx: '83', name: 'Hepatitis A', maker: 'Merck and Co., Inc.' },
  tdap: { cvx: '115', name: 'Tdap', maker: 'Sanofi Pasteur' },
  hpv: { cvx: '165', name: 'HPV9', maker: 'Merck and Co., Inc.' },
  meningococcal: { cvx: '203', name: 'MenACWY', maker: 'Sanofi Pasteur' },
  fluTrivalent: { cvx: '140', name: 'Influenza', maker: 'Sanofi Pasteur' },
  fluQuadrivalent: { cvx: '150', name: 'Influenza', maker: 'Sanofi Pasteur' },
  fluHighTrivalent: { cvx: '135', name: 'Influenza, high dose', maker: 'Sanofi Pasteur' },
  fluHighQuadrivalent: { cvx: '197', name: 'Influenza, high dose', maker: 'Sanofi Pasteur', millilitres: 0.7 },
  zoster: { cvx: '187', name: 'Zoster recombinant', maker: 'GlaxoSmithKline' },
  covid: { cvx: '309', name: 'COVID-19', maker: 'Pfizer, Inc', millilitres: 0.3 },
  rsv: { cvx: '305', name: 'RSV', maker: 'Pfizer, Inc' },
} satisfies Record<string, Shot>
type ShotName = keyof typeof shots

interface Given {
  day: string
  dose: number
  of?: number
  visit?: Visit
}

export function vaccinate(chart: Chart, name: ShotName, { day, dose, of, visit }: Given): void {
  const shot: Shot = shots[name]
  const { random } = chart
  const infant = yearsOld(chart.person.birthDate, day) < 3
  const side = random.pick(['Left', 'Right'] as const)
  record<ImmunizationContent>(chart, {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: listedCode(vaccines, shot.cvx),
    ...(visit ? { encounter: visit.reference } : {}),
    occurrenceDateTime: day,
    primarySource: true,
    manufacturer: { display: shot.maker },
    lotNumber: `${random.pick(['U', 'T', 'R', 'W'])}${random.int(1000, 9999)}A${random.pick(['A', 'B', 'C'])}`,
    expirationDate: addDays(day, random.int(60, 500)),
    route: listed(routes, shot.route ?? 'Intramuscular'),
    ...(shot.route === 'Oral' ? {} : { site: listed(vaccineSites, infant ? `${side} thigh` : `${side} deltoid`) }),
    doseQuantity: { value: shot.millilitres ?? 0.5, unit: 'mL', system: UCUM, code: 'mL' },
    performer: [visit?.clinician ?? nursePractitioner],
    protocolApplied: [{ doseNumberPositiveInt: dose, ...(of ? { seriesDosesPositiveInt: of } : {}) }],
  })
  visit?.actions.push(`${shot.name} vaccine, dose ${dose}${of ? ` of ${of}` : ''}, given`)
}

export function refuseVaccine(visit: Visit, name: ShotName): void {
  record<ImmunizationContent>(visit.chart, {
    resourceType: 'Immunization',
    status: 'not-done',
    statusReason: coded(v3('ActReason', 'PATOBJ', 'patient objection')),
    vaccineCode: listedCode(vaccines, shots[name].cvx),
    encounter: visit.reference,
    occurrenceDateTime: visit.day,
    performer: [visit.clinician],
  })
  visit.actions.push(`${shots[name].name} vaccine offered, declined`)
}

/** Months of age, what is due, the dose's number and how many there are. */
const childhood: readonly (readonly [months: number, shot: ShotName, dose: number, of: number])[] = [
  [0, 'hepatitisB', 1, 3],
  [2, 'hepatitisB', 2, 3],
  [2, 'rotavirus', 1, 2],
  [2, 'dtap', 1, 5],
  [2, 'hib', 1, 3],
  [2, 'polio', 1, 4],
  [2, 'pneumococcal20', 1, 4],
  [4, 'rotavirus', 2, 2],
  [4, 'dtap', 2, 5],
  [4, 'hib', 2, 3],
  [4, 'polio', 2, 4],
  [4, 'pneumococcal20', 2, 4],
  [6, 'hepatitisB', 3, 3],
  [6, 'dtap', 3, 5],
  [6, 'polio', 3, 4],
  [6, 'pneumococcal20', 3, 4],
  [12, 'hib', 3, 3],
  [12, 'pneumococcal20', 4, 4],
  [12, 'mmr', 1, 2],
  [12, 'varicella', 1, 2],
  [12, 'hepatitisA', 1, 2],
  [15, 'dtap', 4, 5],
  [18, 'hepatitisA', 2, 2],
  [49, 'dtap', 5, 5],
  [49, 'polio', 4, 4],
  [49, 'mmr', 2, 2],
  [49, 'varicella', 2, 2],
  [133, 'tdap', 1, 1],
  [133, 'meningococcal', 1, 2],
  [133, 'hpv', 1, 2],
  [140, 'hpv', 2, 2],
  [193, 'meningococcal', 2, 2],
]

/** All doses due by the end of the chart. `at`: the visit of that age, where there is one in the chart. */
export function vaccinateChild(chart: Chart, at?: (months: number) => Visit | undefined): void {
  for (const [months, shot, dose, of] of childhood) {
    const visit = at?.(months)
    const day = visit?.day ?? workday(addDays(addMonths(chart.person.birthDate, months), 3))
    if (day > chart.until || (at && !visit)) continue
    const inItsDay = shot === 'pneumococcal20' && day < '2023-07-01' ? 'pneumococcal13' : shot
    vaccinate(chart, inItsDay, { day, dose, of, ...(visit ? { visit } : {}) })
  }
}

/** Yearly and once-in-a-while vaccines of an adult; `takes` is how likely they accept a yearly one. */
export function vaccinateAdult(chart: Chart, takes = 0.7): void {
  const { random, person, until } = chart
  const ageOn = (day: string) => yearsOld(person.birthDate, day)
  const give = (name: ShotName, day: string, dose: number, of?: number) => {
    if (day <= until) vaccinate(chart, name, of ? { day, dose, of } : { day, dose })
  }
  for (let year = yearOf(until) - 3; year <= yearOf(until); year++) {
    const autumn = workday(addDays(`${year}-09-20`, random.int(0, 45)))
    if (random.chance(takes)) give(fluOf(year, ageOn(autumn)), autumn, 1)
    if (year >= 2023 && random.chance(takes - 0.2)) give('covid', autumn, 1)
  }
  const decade = workday(addDays(until, -random.int(200, 3400)))
  if (ageOn(decade) >= 19) give('tdap', decade, 1)
  if (ageOn(until) >= 51 && random.chance(takes)) {
    const at50 = addMonths(person.birthDate, 603)
    const first = workday(addDays(later(at50, '2018-06-01'), random.int(0, 200)))
    give('zoster', first, 1, 2)
    give('zoster', workday(addDays(first, random.int(62, 170))), 2, 2)
  }
  const at65 = workday(later(addMonths(person.birthDate, 782), '2022-03-01'))
  if (random.chance(takes + 0.1)) give('pneumococcal20', at65, 1)
  if (ageOn(until) >= 76 && random.chance(takes)) give('rsv', workday(addDays('2023-10-02', random.int(0, 60))), 1)
}

/** Trivalent again since the season of 2024; high dose from 65 on. */
function fluOf(year: number, age: number): ShotName {
  if (age >= 65) return year >= 2024 ? 'fluHighTrivalent' : 'fluHighQuadrivalent'
  return year >= 2024 ? 'fluTrivalent' : 'fluQuadrivalent'
}

/** A vaccine is given from an age on, but not before it could be had. */
const later = (one: string, other: string): string => (one > other ? one : other)
