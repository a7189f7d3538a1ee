/**
 * What a patient calls it: everyday words for diagnoses, vaccines and measurements whose names need training.
 * They stand beside the name, never in its place. What has no everyday words, or has them in its name, is not here.
 */
import { vitalKeyOf } from '../clinical/vital-signs.ts'
import { conceptText } from '../format/name.ts'
import type { CodeableConcept, Coding } from '../resources/index.ts'
import { problems } from './problems.ts'
import { ICD10CM } from './systems.ts'
import { type Term, termOf } from './term.ts'
import { vaccines } from './vaccines.ts'
import type { VitalKey } from './vitals.ts'

/** Beginnings of ICD-10-CM codes; the longest that fits counts. */
const diagnoses: Readonly<Record<string, string>> = {
  B02: 'shingles',
  B35: 'fungus of skin or nails',
  D50: 'too little iron in the blood',
  'D64.9': 'too few red blood cells',
  'D69.6': 'too few platelets, which stop bleeding',
  E03: 'the thyroid gland makes too little hormone',
  E05: 'the thyroid gland makes too much hormone',
  E10: 'high blood sugar, treated with insulin',
  E11: 'high blood sugar',
  E55: 'too little vitamin D',
  'E78.0': 'high cholesterol',
  'E78.1': 'high blood fats',
  'E78.2': 'high cholesterol and other blood fats',
  'E78.4': 'high blood fats',
  'E78.5': 'high cholesterol or other blood fats',
  F32: 'depression',
  F33: 'depression that came back',
  F90: 'trouble paying attention or sitting still',
  G40: 'seizures',
  G43: 'strong headaches that come back',
  'G45.9': 'signs of a stroke that went away',
  'G47.33': 'breathing stops for moments in sleep',
  'G62.9': 'damaged nerves, often of the feet',
  H10: 'pink eye',
  H25: 'clouded lens of the eye',
  H26: 'clouded lens of the eye',
  H60: 'inflamed ear canal',
  H66: 'middle ear infection',
  I10: 'high blood pressure',
  I21: 'heart attack',
  'I25.1': 'narrowed arteries of the heart',
  'I25.2': 'heart attack in the past',
  I48: 'irregular heartbeat',
  I50: 'the heart does not pump as well as it should',
  I63: 'stroke',
  'I73.9': 'narrowed arteries of the legs',
  J01: 'sinus infection',
  J02: 'sore throat',
  'J02.0': 'strep throat',
  'J06.9': 'a cold',
  J18: 'lung infection',
  J20: 'chest cold',
  'J30.1': 'hay fever',
  'J30.2': 'hay fever',
  'J30.9': 'allergy of the nose',
  J44: 'lasting narrowing of the airways',
  K21: 'acid reflux, heartburn',
  K57: 'small pouches in the wall of the bowel',
  K80: 'gallstones',
  L20: 'eczema',
  M16: 'worn hip joint',
  M17: 'worn knee joint',
  M81: 'thin, brittle bones',
  N18: 'kidneys that do not work as well as they should',
  N20: 'kidney stones',
  'N39.0': 'bladder or kidney infection',
  N40: 'larger prostate',
  R73: 'blood sugar higher than usual',
}

/** CDC's vaccine groups, as the words of vaccines.ts name them. */
const protections: Readonly<Record<string, string>> = {
  flu: 'flu',
  'covid-19': 'COVID-19',
  tdap: 'tetanus, diphtheria, whooping cough',
  dtap: 'diphtheria, tetanus, whooping cough',
  td: 'tetanus, diphtheria',
  mmr: 'measles, mumps, rubella',
  varicella: 'chickenpox',
  zoster: 'shingles',
  hepa: 'hepatitis A',
  hepb: 'hepatitis B',
  polio: 'polio',
  hib: 'Hib, which causes meningitis',
  hpv: 'HPV, which causes cancers',
  pneumopcv: 'pneumococcus, which causes pneumonia',
  pneumoppv: 'pneumococcus, which causes pneumonia',
  mening: 'meningitis (meningococcus)',
  meningb: 'meningitis (meningococcus B)',
  rotavirus: 'rotavirus, which causes diarrhea in babies',
  rsv: 'RSV, which causes lung infections',
  rabies: 'rabies',
  typhoid: 'typhoid fever',
  yellowfever: 'yellow fever',
  orthopoxvirus: 'smallpox and mpox',
  chikungunya: 'chikungunya fever',
}

/** Among its group without whooping cough. */
const DT_PEDIATRIC = '28'

const measurements: Partial<Readonly<Record<VitalKey, string>>> = {
  pulse: 'heartbeats a minute',
  respiration: 'breaths a minute',
  oxygenSaturation: 'oxygen in the blood',
  bmi: 'weight for height',
}

/** Everyday words for a diagnosis: by its ICD-10-CM code, or that of the term in the list of problems. */
export function plainDiagnosis(concept: CodeableConcept | undefined): string | undefined {
  const code = icd10Of(concept) ?? icd10Of(termOf(problems, concept) ?? namedAs(concept))
  if (code === undefined) return undefined
  const [begins] = Object.keys(diagnoses)
    .filter((key) => code.startsWith(key))
    .sort((a, b) => b.length - a.length)
  return begins === undefined ? undefined : diagnoses[begins]
}

const icd10Of = (concept: { coding?: readonly Coding[] | undefined } | undefined) =>
  concept?.coding?.find(({ system }) => system === ICD10CM)?.code

function namedAs(concept: CodeableConcept | undefined): Term | undefined {
  const name = conceptText(concept).toLowerCase()
  return problems.find(({ text }) => text.toLowerCase() === name)
}

/** What a vaccine protects against. */
export function protectsAgainst(concept: CodeableConcept): string | undefined {
  const term = termOf(vaccines, concept)
  if (!term) return undefined
  if (term.coding[0]?.code === DT_PEDIATRIC) return protections.td
  const found = (term.words ?? '').split(' ').flatMap((word) => protections[word] ?? [])
  return found.length > 0 ? [...new Set(found)].join(', ') : undefined
}

/** Everyday words for a vital sign. */
export function plainMeasurement(code: CodeableConcept): string | undefined {
  const key = vitalKeyOf(code)
  return key && measurements[key]
}
