/** The starter lists themselves: no code twice, check digits right, texts as ISMP wants them, and found as people type. */
import { describe, expect, it } from 'vitest'
import { allergens } from '../../../domain/terminology/allergens.ts'
import { drugs, drugText } from '../../../domain/terminology/drugs.ts'
import { frequencies } from '../../../domain/terminology/frequencies.ts'
import { adultRange, labPanels, labs } from '../../../domain/terminology/labs.ts'
import { noteTypes } from '../../../domain/terminology/note-types.ts'
import { imagingStudies, orderableProcedures, specialties } from '../../../domain/terminology/orders.ts'
import { problems } from '../../../domain/terminology/problems.ts'
import { procedures } from '../../../domain/terminology/procedures.ts'
import { reactions } from '../../../domain/terminology/reactions.ts'
import { routes } from '../../../domain/terminology/routes.ts'
import { indexTerms } from '../../../domain/terminology/search.ts'
import { LOINC, SNOMED } from '../../../domain/terminology/systems.ts'
import { type Term, termConcept, termOf } from '../../../domain/terminology/term.ts'
import { vaccineSites, vaccines } from '../../../domain/terminology/vaccines.ts'
import { vitals } from '../../../domain/terminology/vitals.ts'
import { luhnHolds, verhoeffHolds } from '../check-digits.ts'

const lists: Record<string, readonly Term[]> = {
  problems,
  allergens,
  drugs,
  labs,
  labPanels,
  vaccines,
  vaccineSites,
  reactions,
  routes,
  noteTypes,
  imagingStudies,
  orderableProcedures,
  procedures,
  specialties,
  frequencies,
}

describe.each(Object.entries(lists))('%s', (_, terms) => {
  it('names no term twice and no code twice for one text', () => {
    const texts = terms.map((term) => term.text.toLowerCase())
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })

  it('holds only codes with a right check digit, where the system has one', () => {
    const codings = terms.flatMap((term) => term.coding)
    const bad = codings.filter(
      ({ system, code = '' }) => (system === SNOMED && !verhoeffHolds(code)) || (system === LOINC && !luhnHolds(code)),
    )
    expect(bad).toEqual([])
  })
})

describe('check digits', () => {
  it('tell a mistyped code', () => {
    expect(verhoeffHolds('59621000')).toBe(true)
    expect(verhoeffHolds('59621001')).toBe(false)
    expect(verhoeffHolds('56921000')).toBe(false)
    expect(luhnHolds('2345-7')).toBe(true)
    expect(luhnHolds('2354-7')).toBe(false)
  })
})

describe('drug names', () => {
  it.each([
    ['lisinopril 10 MG Oral Tablet', 'lisinopril 10 mg oral tablet'],
    [
      '200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
      'albuterol 90 mcg/actuation metered dose inhaler (200 actuations)',
    ],
    ['3 ML insulin glargine 100 UNT/ML Pen Injector', 'insulin glargine 100 units/mL pen injector (3 mL)'],
    [
      '24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet',
      'bupropion hydrochloride 150 mg extended release oral tablet (24 hour)',
    ],
    ['NDA019430 0.3 ML epinephrine 1 MG/ML Auto-Injector', 'epinephrine 0.3 mg/0.3 mL auto-injector'],
    ['0.5 ML tirzepatide 15 MG/ML Auto-Injector', 'tirzepatide 7.5 mg/0.5 mL auto-injector'],
    [
      'Breath-Actuated 120 ACTUAT beclomethasone dipropionate 0.08 MG/ACTUAT Metered Dose Inhaler',
      'beclomethasone dipropionate 80 mcg/actuation metered dose inhaler (breath-actuated 120 actuations)',
    ],
  ])('%s', (name, text) => expect(drugText(name)).toBe(text))

  it('thyroid hormones are in micrograms', () => {
    const texts = drugs.map((drug) => drug.text).filter((text) => /thyronine|thyroxine/.test(text))
    expect(texts).toContain('levothyroxine sodium 88 mcg oral tablet')
    expect(texts.every((text) => / \d+(\.\d+)? mcg /.test(text))).toBe(true)
  })

  it('never abbreviate units, never drop a leading zero or add a trailing one', () => {
    expect(drugs.filter((drug) => /\bU\b|\bIU\b|\bUNT\b|\s\.\d|\.\d*0\s|µg/.test(drug.text))).toEqual([])
  })
})

describe('laboratory ranges', () => {
  const lab = (text: string) => labs.find((term) => term.text === text) as (typeof labs)[number]
  it('follow the sex where it matters', () => {
    expect(adultRange(lab('Hemoglobin'), 'female')).toEqual({ low: 12, high: 15.5 })
    expect(adultRange(lab('Hemoglobin'), 'male')).toEqual({ low: 13.5, high: 17.5 })
    expect(adultRange(lab('Hemoglobin'), undefined)).toBeUndefined()
    expect(adultRange(lab('Potassium'), undefined)).toEqual({ low: 3.5, high: 5.1 })
    expect(adultRange(lab('Testosterone, total'), 'female')).toBeUndefined()
    expect(adultRange(lab('Nitrite, urine dipstick'), 'male')).toBeUndefined()
  })

  it('never have a low above a high', () => {
    const ranges = labs.flatMap((term) => [term.range?.female, term.range?.male])
    expect(ranges.filter((range) => (range?.low ?? -1) >= (range?.high ?? Number.POSITIVE_INFINITY))).toEqual([])
  })
})

describe('search', () => {
  const first = (terms: readonly Term[], typed: string) => indexTerms(terms).find(typed)[0]?.text

  it.each([
    [problems, 'htn', 'Essential hypertension'],
    [problems, 'hypert', 'Essential hypertension'],
    [problems, 'diabetes type 2', 'Type 2 diabetes mellitus'],
    [problems, 'E11.9', 'Type 2 diabetes mellitus'],
    [drugs, 'lisinopril', 'lisinopril 2.5 mg oral tablet'],
    [drugs, 'adderall 10', 'amphetamine / dextroamphetamine mixed salts 10 mg extended release oral capsule (24 hour)'],
    [drugs, 'mounjaro 2.5', 'tirzepatide 2.5 mg/0.5 mL auto-injector'],
    [drugs, 'triamcinolone 0.1%', 'triamcinolone acetonide 1 mg/mL topical cream'],
    [drugs, 'norvasc 5', 'amlodipine 5 mg oral tablet'],
    [drugs, 'amlod 2.5', 'amlodipine 2.5 mg oral tablet'],
    [allergens, 'pcn', 'Penicillins'],
    [allergens, 'alpha gal', 'Alpha-gal (red meat)'],
    [procedures, 'gallbladder', 'Cholecystectomy'],
    [procedures, 'c-section', 'Cesarean section'],
    [procedures, 'tka', 'Total knee replacement'],
    [labs, 'a1c', 'Hemoglobin A1c'],
    [vaccines, 'shingrix', 'zoster recombinant'],
    [frequencies, 'bid', 'twice daily'],
  ])('finds by what people type', (terms, typed, found) => expect(first(terms, typed)).toBe(found))

  it('finds nothing for what is not there, and the start of the list for nothing', () => {
    expect(indexTerms(problems).find('zzz')).toEqual([])
    expect(indexTerms(problems).find('  ', 3)).toEqual(problems.slice(0, 3))
  })

  it('ignores accents and case', () => {
    expect(indexTerms([{ text: 'Ménière disease', coding: [] }]).find('MENIERE')).toHaveLength(1)
  })
})

describe('terms', () => {
  it('become concepts and are found again by any of their codes', () => {
    const [term] = problems
    const concept = termConcept(term as Term)
    expect(concept).toEqual({ text: 'Essential hypertension', coding: term?.coding })
    expect(termOf(problems, { coding: [concept.coding?.[1] ?? {}] })).toBe(term)
    expect(termOf(problems, { text: 'Essential hypertension' })).toBeUndefined()
  })

  it('without a code are recorded by their text', () => {
    expect(termConcept({ text: 'Flank pain', coding: [] })).toEqual({ text: 'Flank pain' })
  })

  it('vital signs are recorded in the first of their units', () => {
    for (const vital of Object.values(vitals)) expect(vital.units[0]).toBe(vital.unit)
  })
})
