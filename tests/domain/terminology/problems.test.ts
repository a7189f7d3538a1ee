/** The problem list: what people type and what they get, and codes that are still billed. */
import { describe, expect, it } from 'vitest'
import { mostCommon } from '../../../domain/terminology/problems/most-common.ts'
import { problems } from '../../../domain/terminology/problems.ts'
import { indexTerms } from '../../../domain/terminology/search.ts'
import { ICD10CM } from '../../../domain/terminology/systems.ts'

const index = indexTerms(problems)

describe('what people type', () => {
  it.each(
    `
htn|Essential hypertension
hypert|Essential hypertension
high blood pressure|Essential hypertension
dm2|Type 2 diabetes mellitus
diab|Type 2 diabetes mellitus
type 1|Type 1 diabetes mellitus
prediabetes|Prediabetes
hld|Hyperlipidemia
cholesterol|Hyperlipidemia
thyroid low|Hypothyroidism
obesity|Obesity
class 2 obesity|Obesity, class 2
aaa|Abdominal aortic aneurysm
parkinson|Parkinson disease
gerd|Gastroesophageal reflux disease
heartburn|Heartburn
cad|Coronary artery disease
chf|Heart failure
hfpef|Heart failure with preserved ejection fraction
afib|Atrial fibrillation
dvt|Deep vein thrombosis of lower extremity
stroke|History of stroke
tia|Transient ischemic attack
copd|Chronic obstructive pulmonary disease
asthma|Asthma
sob|Dyspnea
cough|Cough
cold|Acute upper respiratory infection
sore throat|Acute pharyngitis
strep|Streptococcal pharyngitis
sinus infection|Acute sinusitis
ear infection|Acute otitis media
pink eye|Acute conjunctivitis
flu|Influenza
covid|COVID-19
croup|Croup
osa|Obstructive sleep apnea
uti|Urinary tract infection
kidney stone|Kidney stone
ckd 3b|Chronic kidney disease stage 3b
bph|Benign prostatic hyperplasia
ed|Erectile dysfunction
pcos|Polycystic ovary syndrome
yeast infection|Vaginal candidiasis
pregnancy test|Pregnancy test, result unknown
birth control|Birth control pill, start
depression|Depression
anxiety|Generalized anxiety disorder
adhd|Attention deficit hyperactivity disorder
ptsd|Posttraumatic stress disorder
smoker|Nicotine dependence, cigarettes
alcohol|Alcohol dependence
backache|Low back pain
knee pain left|Knee pain, left
oa|Osteoarthritis
ra|Rheumatoid arthritis
sprained ankle|Ankle sprain, right, initial encounter
broken wrist|Distal radius fracture, right, initial encounter
cut finger|Finger laceration, initial encounter
dog bite|Bitten by dog, initial encounter
poison ivy|Contact dermatitis due to plants
hives|Urticaria
shingles|Herpes zoster
migraine|Migraine
dizzy|Vertigo
stomach flu|Acute gastroenteritis
constipation|Constipation
well child|Well child check
physical|Annual physical exam, adult
sports physical|Sports physical
flu shot|Immunization encounter
mammogram|Screening mammogram
refill|Medication refill
bmi 31|BMI 31.0-31.9, adult
homeless|Homelessness
ingrown nail|Ingrown toenail
E11.65|Type 2 diabetes mellitus with hyperglycemia
`
      .trim()
      .split('\n')
      .map((line) => line.split('|')),
  )('%s -> %s', (typed, found) => expect(index.find(typed ?? '', 1)[0]?.text).toBe(found))

  it('offers what is common before what is written alike', () => {
    expect(index.find('heart', 3).map(({ text }) => text)).toEqual([
      'Heart failure',
      'Heart failure with reduced ejection fraction',
      'Heart failure with preserved ejection fraction',
    ])
  })
})

it('the most common ones are all in the list, and first', () => {
  expect(problems.slice(0, mostCommon.length).map(({ text }) => text)).toEqual(mostCommon)
  expect(problems.filter(({ common }) => common)).toHaveLength(mostCommon.length)
})

/**
 * Codes of FY2022, which the list was made from, that the releases of FY2023 to April 2026 split, withdrew or gave another
 * meaning (CMS, ICD-10-CM conversion tables): a claim with one of them is refused.
 */
const notBilledAnyMore = new Set(
  `B37.3 B88.0 D48.1 D59.3 D68.0 D71 D75.82 E20.8 E34.0 E34.3 E66.8 E72.53 E78.01 E79.8 E83.82 E87.2 E88.1 E88.81 F01.51
  F02.81 F03.91 F43.8 F50.01 F50.02 F50.2 F50.81 G20 G35 G37.8 G71.03 G90.8 G93.3 I20.8 I24.8 I31.3 I34.8 I47.1 I47.2 I71.1
  I71.2 I71.3 I71.4 I71.5 I71.6 J15.6 K35.20 K35.21 K60.3 K60.4 K60.5 L29.8 L66.1 L66.8 L98.41 L98.42 L98.49 M51.36 M51.37 M65.9
  N04.2 N06.2 N14.1 N76.8 N80.1 N80.3 N80.5 N80.8 O90.4 P28.3 P28.4 Q21.1 Q21.2 Q23.8 Q44.7 Q75.0 Q85.8 R10.2 R76.8 T78.1XXA
  T81.32XA Z05.8 Z28.3 Z29.8 Z59.1 Z59.7 Z68.54 Z83.71 Z84.1 Z86.010 Z87.6 Z91.011 Z91.012 Z91.11 Z91.14 Z91.19`.split(
    /\s+/,
  ),
)

it('no code is one that later releases split or withdrew', () => {
  const codes = problems.flatMap(({ coding }) => coding.filter(({ system }) => system === ICD10CM))
  expect(codes.filter(({ code }) => notBilledAnyMore.has(code ?? ''))).toEqual([])
})

it('a code stands under one text, but where clinicians have two words for it', () => {
  const texts = Map.groupBy(problems, ({ coding }) => coding.find(({ system }) => system === ICD10CM)?.code)
  texts.delete(undefined)
  const shared = [...texts.values()].filter((same) => same.length > 1).map((same) => same.map(({ text }) => text))
  expect(shared).toEqual([
    ['Heart failure', 'Congestive heart failure'],
    ['Elevated blood pressure reading', 'White coat hypertension'],
  ])
})
