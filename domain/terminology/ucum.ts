/**
 * The units that laboratories, vital signs, doses and ages use: UCUM code, what is printed for it, and how else it is spelled in
 * real records. Print forms follow ISMP: micrograms are `mcg`, doses in international units are `units`.
 *
 * Source: UCUM 2.1 (Regenstrief Institute, Inc. and the UCUM Organization; free to use under https://ucum.org/license); choice
 * after the units that LOINC 2.78 gives as examples.
 */
import { UCUM } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const kinds = ['result', 'measure', 'amount', 'time'] as const
/** What is found in a specimen, measured on a person, taken as a dose; how long. */
export type UnitKind = (typeof kinds)[number]

export interface UnitTerm extends Term {
  readonly code: string
  readonly kind: UnitKind
  /** Exact equals only: never one that needs a factor. */
  readonly spellings: readonly string[]
}

/** Spellings are parted by blanks and written without capitals. */
const rows = tableRows(
  ['code', 'text', 'kind', 'spellings'],
  `
%|%|result|percent pct
mg/dL|mg/dL|result|mg% mg/100ml
g/dL|g/dL|result|gm/dl g% g/100ml
mmol/L|mmol/L|result
meq/L|mEq/L|result
U/L|U/L|result|units/l
[IU]/L|IU/L|result
ng/mL|ng/mL|result
ng/dL|ng/dL|result
pg/mL|pg/mL|result
ug/dL|mcg/dL|result
ug/mL|mcg/mL|result
ug/L|mcg/L|result
mg/L|mg/L|result
g/L|g/L|result|gm/l
umol/L|umol/L|result
nmol/L|nmol/L|result
pmol/L|pmol/L|result
ng/L|ng/L|result
10*3/uL|K/uL|result|10^3/ul x10^3/ul 10*3/mm3 x10e3/ul 10e3/ul thousand/ul thous/mcl 10*9/l 10^9/l x10^9/l
10*6/uL|M/uL|result|10^6/ul x10^6/ul x10e6/ul 10e6/ul million/ul mill/mcl 10*12/l 10^12/l x10^12/l
/uL|/uL|result|cells/ul {cells}/ul
fL|fL|result
pg|pg|result
m[IU]/L|mIU/L|result|uiu/ml u[iu]/ml
m[IU]/mL|mIU/mL|result
[IU]/mL|IU/mL|result
U/mL|U/mL|result|units/ml
k[IU]/L|kIU/L|result
kU/L|kU/L|result
mL/min/{1.73_m2}|mL/min/1.73 m2|result|ml/min/1.73m² ml/min/1.73m^2
mL/min|mL/min|result
mg/g{creat}|mg/g creat|result|mg/gcreatinine mcg/mgcreat ug/mg{creat} mcg/mgcreatinine
mg/(24.h)|mg/24 h|result|mg/24hr mg/24hours mg/d mg/day
g/(24.h)|g/24 h|result|g/24hr g/24hours g/d g/day
mm/h|mm/h|result|mm/hr mm/hour
s|seconds|result|sec second
{INR}|INR|result
{ratio}|ratio|result
{titer}|titer|result
{s_co_ratio}|S/CO ratio|result|s/co
[pH]|pH|result
/[HPF]|/HPF|result
/[LPF]|/LPF|result
/100{WBCs}|/100 WBC|result
[CFU]/mL|CFU/mL|result
{copies}/mL|copies/mL|result
mosm/kg|mOsm/kg|result
ng/mL{FEU}|ng/mL FEU|result
ng/mL/h|ng/mL/h|result|ng/ml/hr
mm[Hg]|mmHg|measure
/min|/min|measure|bpm beats/min beats/minute breaths/min breaths/minute /minute permin {beats}/min
[degF]|°F|measure|f degf
Cel|°C|measure|c degc
[lb_av]|lb|measure|lbs pounds pound
[oz_av]|oz|measure|ounce ounces
kg|kg|measure|kilogram kilograms kgs
[in_i]|in|measure|inch inches [in_us]
[ft_i]|ft|measure|feet foot
cm|cm|measure|centimeter centimeters
mm|mm|measure|millimeter millimeters
m|m|measure|meter meters
kg/m2|kg/m2|measure|kg/m^2 kg/m²
L/min|L/min|measure|lpm
{score}|score|measure
mg|mg|amount|milligram milligrams
ug|mcg|amount|microgram micrograms
g|g|amount|gm gram grams
mL|mL|amount|cc milliliter milliliters
L|L|amount|liter liters
meq|mEq|amount
[IU]|units|amount|iu unit [iu]
mg/kg|mg/kg|amount
mg/kg/d|mg/kg/day|amount
ug/kg|mcg/kg|amount
mg/mL|mg/mL|amount
[drp]|drops|amount|drop gtt gtts
[tsp_us]|tsp|amount|teaspoon teaspoons
[tbs_us]|tbsp|amount|tablespoon tablespoons
[foz_us]|fl oz|amount|floz
min|minutes|time|minute mins
h|hours|time|hour hr hrs
d|days|time|day
wk|weeks|time|week wks
mo|months|time|month mos
a|years|time|year yr yrs
`,
)

export const unitTerms: readonly UnitTerm[] = rows.map(({ code, text, kind, spellings }) => ({
  text,
  coding: [{ system: UCUM, code, display: text }],
  words: spellings,
  code,
  kind: kinds.find((one) => one === kind) ?? 'result',
  spellings: spellings.split(' ').filter(Boolean),
}))

const byCode = new Map(unitTerms.map((term) => [term.code, term]))

/** The unit of a UCUM code, to print it: `unitTerm('10*3/uL')?.text` is `K/uL`. */
export function unitTerm(code: string | undefined): UnitTerm | undefined {
  return code === undefined ? undefined : byCode.get(code)
}

/** Without blanks and capitals; the micro sign and `mcg` are `u`. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[µμ]/g, 'u')
    .replace(/\bmcg\b/g, 'ug')

const bySpelling = new Map(
  unitTerms.flatMap((term) => [term.code, term.text, ...term.spellings].map((spelling) => [plain(spelling), term])),
)

/** The unit that somebody typed or another system wrote: by its code, its print form, or a spelling of it. */
export function unitSpelled(text: string): UnitTerm | undefined {
  return unitTerm(text.trim()) ?? bySpelling.get(plain(text))
}
