/**
 * Values that are acted on at once, and ranges of children, for the tests of labs.ts and in their units. A laboratory's own
 * words and ranges always come first; these are offered and flagged with when a result is typed in.
 *
 * Sources. Critical limits: means of US medical centres (Kost GJ. JAMA 1990;263:704-7), rounded; INR, neutrophils, lithium and
 * digoxin as US laboratories commonly report them. Children: blood count (Dallman PR, in Rudolph: Pediatrics), creatinine by the
 * enzymatic method, as pediatric laboratories commonly print them.
 */
import { type Bounds, boundsOf } from './labs.ts'
import { tableRows } from './table.ts'

/** Below the first or above the second number: critical. `46-484`, `-5` (no lower limit). */
const critical = tableRows(
  ['code', 'text', 'limits'],
  `
2345-7|Glucose|46-484
2823-3|Potassium|2.8-6.2
2951-2|Sodium|120-158
2075-0|Chloride|75-126
2028-9|Carbon dioxide|11-40
3094-0|Urea nitrogen|-104
2160-0|Creatinine|-7.4
17861-6|Calcium|6.6-12.9
19123-9|Magnesium|1-4.9
2777-1|Phosphate|1.2-8.9
718-7|Hemoglobin|6.6-19.9
4544-3|Hematocrit|18-61
6690-2|White blood cells|2-37
777-3|Platelets|37-910
751-8|Neutrophils, absolute|0.5-
5902-2|Prothrombin time|-27
3173-2|aPTT|-68
6301-6|INR|-5
14334-7|Lithium|-2
10535-3|Digoxin|-2.5
`,
)

const criticalByCode: ReadonlyMap<string, Bounds> = new Map(
  critical.map(({ code, limits }) => [code, boundsOf(limits) ?? {}]),
)

/** Undefined where no value of the test is critical by itself. */
export function criticalLimits(code: string | undefined): Bounds | undefined {
  return code === undefined ? undefined : criticalByCode.get(code)
}

/** From and below, in years of age. A second range, after the slash, is for boys. */
const children = tableRows(
  ['code', 'text', 'from', 'below', 'range'],
  `
718-7|Hemoglobin|0.5|2|10.5-13.5
718-7|Hemoglobin|2|6|11.5-13.5
718-7|Hemoglobin|6|12|11.5-15.5
718-7|Hemoglobin|12|18|12-16/13-16
4544-3|Hematocrit|0.5|2|33-39
4544-3|Hematocrit|2|6|34-40
4544-3|Hematocrit|6|12|35-45
4544-3|Hematocrit|12|18|36-46/37-49
787-2|MCV|0.5|2|70-86
787-2|MCV|2|6|75-87
787-2|MCV|6|12|77-95
787-2|MCV|12|18|78-102/78-98
6690-2|White blood cells|0.5|2|6-17.5
6690-2|White blood cells|2|6|5-15.5
6690-2|White blood cells|6|12|4.5-13.5
6690-2|White blood cells|12|18|4.5-13
2160-0|Creatinine|1|12|0.3-0.7
2160-0|Creatinine|12|18|0.5-1
4548-4|Hemoglobin A1c|1|18|-5.6
2345-7|Glucose|1|18|70-99
2951-2|Sodium|1|18|135-145
2823-3|Potassium|1|18|3.4-4.7
5671-3|Lead, blood|0|18|-3.5
`,
)

/** Undefined where a child of that age has no range here: then none is offered, and none of adults either. */
export function childRange(code: string | undefined, years: number, gender: string | undefined): Bounds | undefined {
  const row = children.find((one) => one.code === code && years >= Number(one.from) && years < Number(one.below))
  if (!row) return undefined
  const [girls = '', boys] = row.range.split('/')
  if (boys === undefined) return boundsOf(girls)
  if (gender === 'female' || gender === 'male') return boundsOf(gender === 'male' ? boys : girls)
  return undefined
}
