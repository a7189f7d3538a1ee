/** Sigs: from the parts a prescriber picks to the sentence a patient reads, with the same said in FHIR Dosage. */
import { dosageText } from '../format/dosage.ts'
import { conceptText } from '../format/name.ts'
import { formatNumber } from '../format/quantity.ts'
import type { CodeableConcept, Dosage } from '../resources/index.ts'
import type { FrequencyTerm } from '../terminology/frequencies.ts'
import { frequencies } from '../terminology/frequencies.ts'
import { type RouteTerm, routes } from '../terminology/routes.ts'
import { UCUM } from '../terminology/systems.ts'
import { termConcept, termOf } from '../terminology/term.ts'

interface DoseForm {
  /** One, and many. */
  one: string
  many: string
  ucum: string
}

/** What a dose is counted in. `units` is never shortened (ISMP). */
export const doseForms = {
  tablet: { one: 'tablet', many: 'tablets', ucum: '{tbl}' },
  capsule: { one: 'capsule', many: 'capsules', ucum: '{capsule}' },
  mL: { one: 'mL', many: 'mL', ucum: 'mL' },
  mg: { one: 'mg', many: 'mg', ucum: 'mg' },
  unit: { one: 'unit', many: 'units', ucum: '[iU]' },
  puff: { one: 'puff', many: 'puffs', ucum: '{puff}' },
  spray: { one: 'spray', many: 'sprays', ucum: '{spray}' },
  drop: { one: 'drop', many: 'drops', ucum: '[drp]' },
  patch: { one: 'patch', many: 'patches', ucum: '{patch}' },
  application: { one: 'application', many: 'applications', ucum: '{application}' },
  suppository: { one: 'suppository', many: 'suppositories', ucum: '{suppository}' },
  film: { one: 'film', many: 'films', ucum: '{film}' },
  injection: { one: 'injection', many: 'injections', ucum: '{injection}' },
} as const satisfies Record<string, DoseForm>
export type DoseFormKey = keyof typeof doseForms
export const doseFormKeys = Object.keys(doseForms) as DoseFormKey[]

export interface Sig {
  dose?: number
  doseForm?: DoseFormKey
  route?: RouteTerm
  frequency?: FrequencyTerm
  asNeeded?: boolean
  asNeededFor?: CodeableConcept
  /** For so many days. */
  days?: number
  /** Anything more, in words: a sentence of its own. */
  more?: string
}

const verbs: Readonly<Record<string, string>> = {
  Inhalation: 'Inhale',
  Nasal: 'Use',
  Ophthalmic: 'Put',
  Otic: 'Put',
  Topical: 'Apply',
  Transdermal: 'Apply',
  Rectal: 'Insert',
  Vaginal: 'Insert',
  Sublingual: 'Place',
  Buccal: 'Place',
  Subcutaneous: 'Inject',
  Intramuscular: 'Inject',
  Intradermal: 'Inject',
  Intravenous: 'Inject',
}

/** What a sig leaves open. A patient cannot follow one without them, and a pharmacist has to call. */
export type SigGap = 'dose' | 'unit' | 'frequency'

/** Empty for a sig in words alone. How much of a cream goes on the skin, nobody counts. */
export function sigGaps(sig: Sig): SigGap[] {
  const { dose, doseForm, route, frequency, asNeeded, asNeededFor, more } = sig
  if (!hasParts(sig) && more?.trim()) return []
  const gaps: (SigGap | false)[] = [
    dose === undefined && route?.text !== 'Topical' && 'dose',
    dose !== undefined && doseForm === undefined && 'unit',
    !frequency && !asNeeded && !asNeededFor && 'frequency',
  ]
  return gaps.filter((gap) => gap !== false)
}

function hasParts({ dose, route, frequency, asNeeded, asNeededFor, days }: Sig): boolean {
  return dose !== undefined || days !== undefined || Boolean(route || frequency || asNeeded || asNeededFor)
}

const gapWords: Readonly<Record<SigGap, string>> = {
  dose: '(no dose given)',
  unit: '(no unit given)',
  frequency: '(no frequency given)',
}

/**
 * `Take 2 tablets by mouth twice daily as needed for pain for 10 days. With food.` What is missing is said where it would
 * stand, so that no half sig reads like a whole one: `Take (no dose given) by mouth twice daily.`
 */
export function sigText(sig: Sig): string {
  const { route, frequency, days, more } = sig
  const gaps = new Set(sigGaps(sig))
  const parts = [
    verbs[route?.text ?? ''] ?? 'Take',
    gaps.has('dose') ? gapWords.dose : doseText(sig),
    route && routeText(route, sig.doseForm),
    gaps.has('frequency') ? gapWords.frequency : frequency?.text,
    asNeededText(sig),
    days !== undefined && `for ${formatNumber(days)} ${days === 1 ? 'day' : 'days'}`,
  ].filter((part) => typeof part === 'string' && part !== '')
  const sentence = hasParts(sig) ? `${parts.join(' ')}.` : ''
  const rest = more?.trim()
  return [sentence, rest && (/[.!?]$/.test(rest) ? rest : `${rest}.`)].filter(Boolean).join(' ')
}

function doseText({ dose, doseForm }: Sig): string | undefined {
  if (dose === undefined) return undefined
  return `${formatNumber(dose)} ${doseForm ? doseWord(dose, doseForm) : gapWords.unit}`
}

/** Not twice the same: "Inhale … by inhalation", "1 patch on the skin as a patch". */
function routeText(route: RouteTerm, doseForm: DoseFormKey | undefined): string | undefined {
  if (route.text === 'Inhalation') return undefined
  return doseForm === 'patch' ? 'on the skin' : route.sig
}

export function doseWord(dose: number, form: DoseFormKey): string {
  const { one, many } = doseForms[form]
  return dose > 1 ? many : one
}

function asNeededText({ asNeeded, asNeededFor }: Sig): string | undefined {
  if (asNeededFor) return `as needed for ${conceptText(asNeededFor)}`
  return asNeeded ? 'as needed' : undefined
}

/** The sig as FHIR says it; `text` is `sigText`. */
export function dosageOf(sig: Sig): Dosage {
  const { dose, doseForm, route, frequency, asNeeded, asNeededFor, days, more } = sig
  const repeat = {
    ...frequency?.timing.repeat,
    ...(days !== undefined && { duration: days, durationUnit: 'd' as const }),
  }
  const timing = { ...frequency?.timing, ...(Object.keys(repeat).length > 0 && { repeat }) }
  return {
    text: sigText(sig),
    ...(Object.keys(timing).length > 0 && { timing }),
    ...(asNeededFor ? { asNeededCodeableConcept: asNeededFor } : asNeeded && { asNeededBoolean: true }),
    ...(route && { route: termConcept(route) }),
    ...(dose !== undefined && {
      doseQuantity: {
        value: dose,
        ...(doseForm && { unit: doseWord(dose, doseForm), system: UCUM, code: doseForms[doseForm].ucum }),
      },
    }),
    ...(more?.trim() && { patientInstruction: more.trim() }),
  }
}

/** What a recorded prescription leaves open. Words that no parts made are taken as they are: somebody chose them. */
export function dosageGaps(dosages: readonly Dosage[]): SigGap[] {
  const [first] = dosages
  const sig = first?.text ? sigOf(first) : {}
  return sig === undefined || (first && !first.text && dosageText(first)) ? [] : sigGaps(sig)
}

/**
 * The parts of a recorded dosage, where the sentence made from them is the one that was recorded; otherwise undefined: it
 * says something that the parts do not, and is edited as words.
 */
export function sigOf(dosage: Dosage): Sig | undefined {
  const { doseQuantity, timing, asNeededBoolean, asNeededCodeableConcept, patientInstruction } = dosage
  const doseForm = doseFormKeys.find((key) => doseForms[key].ucum === doseQuantity?.code)
  const { duration, boundsPeriod: _when, durationUnit: _unit, ...repeat } = timing?.repeat ?? {}
  const frequency = frequencies.find((term) => sameJson(term.timing.repeat, repeat))
  const route = termOf(routes, dosage.route)
  const sig: Sig = {
    ...(doseQuantity?.value !== undefined && { dose: doseQuantity.value }),
    ...(doseForm && { doseForm }),
    ...(route && { route }),
    ...(frequency && { frequency }),
    ...((asNeededBoolean || asNeededCodeableConcept) && { asNeeded: true }),
    ...(asNeededCodeableConcept && { asNeededFor: asNeededCodeableConcept }),
    ...(duration !== undefined && { days: duration }),
    ...(patientInstruction && { more: patientInstruction }),
  }
  return dosage.text === sigText(sig) ? sig : undefined
}

function sameJson(a: object | undefined, b: object): boolean {
  const sorted = (o: object) => JSON.stringify(Object.entries(o).sort(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a ?? {}) === sorted(b)
}

const formWords: readonly (readonly [pattern: RegExp, doseForm: DoseFormKey, route: string])[] = [
  [/insulin|pen injector/i, 'unit', 'Subcutaneous'],
  [/auto-injector/i, 'injection', 'Subcutaneous'],
  [/inhal/i, 'puff', 'Inhalation'],
  [/nasal/i, 'spray', 'Nasal'],
  [/ophthalmic/i, 'drop', 'Ophthalmic'],
  [/otic/i, 'drop', 'Otic'],
  [/transdermal|patch/i, 'patch', 'Transdermal'],
  [/vaginal/i, 'application', 'Vaginal'],
  [/rectal suppository/i, 'suppository', 'Rectal'],
  [/topical|cream|ointment|gel\b|lotion|shampoo/i, 'application', 'Topical'],
  [/sublingual film/i, 'film', 'Sublingual'],
  [/sublingual/i, 'tablet', 'Sublingual'],
  [/inject/i, 'mL', 'Intramuscular'],
  [/capsule/i, 'capsule', 'Oral'],
  [/tablet|lozenge|chewing gum/i, 'tablet', 'Oral'],
  [/solution|suspension|syrup/i, 'mL', 'Oral'],
]

/** What a drug is usually counted in and how it is given, from its dose form's name; a start for the sig, to be changed. */
export function usualSig(drugName: string): Pick<Sig, 'doseForm' | 'route'> {
  const [, doseForm, routeName] = formWords.find(([pattern]) => pattern.test(drugName)) ?? []
  const route = routes.find((term) => term.text === routeName)
  return { ...(doseForm && { doseForm }), ...(route && { route }) }
}
