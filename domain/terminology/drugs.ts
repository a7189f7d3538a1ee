/**
 * The drugs a small practice orders most, as RxNorm names them: ingredient, strength, dose form (SCD).
 *
 * Rows, in drugs/ by the first letter: RxNorm code and name; brands and other words people type (a strength in percent where
 * it is called by that); `strength`: what clinicians write where RxNorm's would invite an error, such as micrograms told in
 * milligrams, or what a patch gives in an hour; `text`: the whole name where even that does not help. Of one ingredient, tablets and what is not combined come first.
 *
 * Sources: RxNorm, release of 6 October 2025; choice after the most prescribed drugs of MEPS 2022 (AHRQ), each
 * with its common strengths and forms.
 * This product uses publicly available data from the U.S. National Library of Medicine (NLM), National Institutes of Health,
 * Department of Health and Human Services; NLM is not responsible for the product and does not endorse or recommend this
 * or any other product.
 */
import { drugsAC } from './drugs/a-c.ts'
import { drugsDH } from './drugs/d-h.ts'
import { drugsIM } from './drugs/i-m.ts'
import { drugsNP } from './drugs/n-p.ts'
import { drugsQZ } from './drugs/q-z.ts'
import { RXNORM } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const columns = ['code', 'name', 'words', 'strength', 'text'] as const

const rows = [drugsAC, drugsDH, drugsIM, drugsNP, drugsQZ].flatMap((part) => tableRows(columns, part))

const units: Readonly<Record<string, string>> = {
  MG: 'mg',
  ML: 'mL',
  UNT: 'units',
  MEQ: 'mEq',
  HR: 'hour',
  ACTUAT: 'actuations',
  DAY: 'days',
}

/** What is packed as one dose is named by that dose. */
const oneDose = /^(?:NDA\d+ )?([\d.]+) ML ([^/]+) ([\d.]+) MG\/ML (Auto-Injector|Prefilled Syringe|Injection)$/

/** The maker's application number (left to the code), then what it comes in. */
const packing = /^(?:NDA\d+ )?((?:(?:[A-Z][a-z]+-[A-Z][a-z]+|[\d.]+ (?:MG|ML|HR|DAY|ACTUAT))(?:, | Dose | ))*)(.+)$/

/** 0.3 * 3 is 0.9. */
const exact = (value: number) => Number(value.toPrecision(6))

export const drugs: readonly Term[] = rows.map(({ code, name, words, strength, text }) => ({
  text: text || drugText(name, strength),
  coding: [{ system: RXNORM, code, display: name }],
  words,
}))

/**
 * RxNorm's name in the spelling that ISMP asks for: the drug first, `units` never abbreviated, inhalers and whatever
 * `strength` names in micrograms, single doses as what is in them:
 * `200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler` -> `albuterol 90 mcg/actuation metered dose inhaler (200 actuations)`,
 * `0.3 ML epinephrine 1 MG/ML Auto-Injector` -> `epinephrine 0.3 mg/0.3 mL auto-injector`.
 */
export function drugText(name: string, strength?: string): string {
  const [, volume, single, perMl, device] = name.match(oneDose) ?? []
  if (volume && device) {
    const dose = exact(Number(volume) * Number(perMl))
    return spell(`${single} ${dose} MG/${volume === '1' ? '' : `${volume} `}ML ${device}`)
  }
  const [, packed = '', drug = ''] = name.match(packing) ?? []
  const spelled = spell(drug.replace(/([\d.]+) MG\/ACTUAT/g, (_, mg) => `${exact(Number(mg) * 1000)} mcg/actuation`))
  const stated = !strength ? spelled : spelled.replace(/[\d.]+ mg(\/hour)?/, strength)
  return packed ? `${stated} (${spell(packed).trim()})` : stated
}

function spell(text: string): string {
  return text
    .replace(/\b(MG|ML|UNT|MEQ|HR|DAY|ACTUAT)\b/g, (unit) => units[unit] ?? unit)
    .replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase())
}
